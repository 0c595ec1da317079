import type { Finding } from '../core/finding.ts';
import type { Translate } from '../core/messages.ts';
import type { WaiverFault } from '../core/policy/exceptions.ts';
import type { Freeze } from '../core/policy/freeze.ts';
import type { Waiver } from '../core/policy/waiver.ts';
import { code, heading, type Line, list, text, toned, type View } from './view.ts';

export interface WaiverState {
  readonly waiver: Waiver;
  readonly approver: string;
  /** Days to its last day: 0 on that day, negative after it. */
  readonly daysLeft: number;
  readonly excused: number;
  readonly faults: readonly WaiverFault[];
}

export interface FreezeState {
  readonly freeze: Freeze;
  readonly declaredBy: string;
  readonly state: 'ahead' | 'in-force' | 'over';
}

/** The register of exceptions: what is excused, by whom, for how long, and what is stopped. */
export function waiversView(
  waivers: readonly WaiverState[],
  comments: readonly Finding[],
  freezes: readonly FreezeState[],
  translate: Translate,
): View {
  return [
    heading(translate('waivers.title')),
    waivers.length === 0
      ? text(translate('waivers.none'))
      : list(
          waivers.map(({ waiver, approver, daysLeft, excused, faults }) => ({
            line: [
              code(waiver.id),
              '  ',
              ...waiver.rules.flatMap((rule, index): Line => (index === 0 ? [code(rule)] : [', ', code(rule)])),
              '  ',
              toned(faults.length > 0 ? 'bad' : daysLeft <= 30 ? 'warn' : 'good', leftOf(daysLeft, translate)),
            ],
            details: [
              [waiver.reason],
              [translate('waivers.targets'), ' ', ...targetsOf(waiver)],
              [translate('waivers.by', { approver, issued: { date: waiver.issued.slice(0, 10) } })],
              [translate('waivers.excused', { count: excused })],
              ...faults.map((fault): Line => [toned('bad', translate(`waivers.fault.${fault}`))]),
            ],
          })),
        ),
    ...commentsView(comments, translate),
    heading(translate('freezes.title')),
    freezes.length === 0
      ? text(translate('freezes.none'))
      : list(
          freezes.map(({ freeze, declaredBy, state }) => ({
            line: [
              toned(state === 'over' ? 'dim' : 'bad', translate(`freezes.${state}`)),
              '  ',
              code(`${freeze.from} … ${freeze.until}`),
            ],
            details: [
              [freeze.reason],
              [
                translate('freezes.scope', {
                  accounts: freeze.accounts?.join(', ') ?? 'all',
                  allowed: freeze.allow?.join(', ') ?? 'none',
                  by: declaredBy,
                }),
              ],
            ],
          })),
        ),
  ];
}

/** What comments in texts excuse. */
function commentsView(comments: readonly Finding[], translate: Translate): View {
  if (comments.length === 0) return [];
  const items = comments.map(({ path, range, rule, reason = '' }) => ({
    line: [code(`${path}:${range.start.line}`), '  ', code(rule)],
    details: [[toned('plain', reason)]],
  }));
  return [heading(translate('waivers.inline')), list(items)];
}

function targetsOf({ targets }: Waiver): Line {
  const parts = [...(targets.accounts ?? []), ...(targets.paths ?? [])];
  const { from, to } = targets;
  if (from !== undefined || to !== undefined) parts.push(from === to ? (from ?? '') : `${from ?? ''}…${to ?? ''}`);
  return [code(parts.join(', '))];
}

function leftOf(days: number, translate: Translate): string {
  const state = days === 0 ? 'last' : days < 0 ? 'expired' : 'left';
  return translate('waivers.left', { state, days: Math.abs(days) });
}
