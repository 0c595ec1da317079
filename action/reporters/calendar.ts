import { dayAfter, mondayOf } from '../core/calendar/days.ts';
import type { AccountPlan, PlanEntry } from '../core/calendar/plan.ts';
import { isBlocking } from '../core/finding.ts';
import type { Translate } from '../core/messages.ts';
import { messageOf, weekdayName } from './reporter.ts';
import { type Block, heading, type Line, list, text, toned, type View } from './view.ts';

/** Weeks by account: a mark for each publication, and what was found below. */
export function calendarView(plans: readonly AccountPlan[], from: string, to: string, translate: Translate): View {
  const blocks: Block[] = [
    heading(translate('calendar.title', { from: { date: from }, to: { date: to } })),
    text(toned('dim', translate('calendar.legend'))),
  ];
  const shown = plans.filter(
    ({ entries, frozenDays }) => entries.length > 0 || [...frozenDays].some((day) => day >= from && day <= to),
  );
  if (shown.length === 0) return [...blocks, text(translate('calendar.none'))];
  return [...blocks, ...shown.flatMap((plan) => accountBlocks(plan, from, to, translate))];
}

function accountBlocks(plan: AccountPlan, from: string, to: string, translate: Translate): Block[] {
  const { account, entries } = plan;
  const weekdays = Array.from({ length: 7 }, (_, index) =>
    weekdayName(dayAfter(mondayOf(from), index), translate.locale),
  );
  const rows: (readonly Line[])[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = dayAfter(monday, 7))
    rows.push(weekRow(plan, monday, translate));
  const found = entries.filter(({ findings }) => findings.length > 0);
  return [
    heading(account.title ?? account.id, toned('dim', `  ${account.id} · ${account.timeZone}`)),
    text(translate('calendar.sums', { count: entries.length, purposes: sumsOf(entries, translate) })),
    { kind: 'table', head: [translate('calendar.week'), ...weekdays], rows },
    ...(found.length === 0 ? [] : [list(found.map((entry) => foundItem(entry, translate)))]),
  ];
}

function weekRow({ entries, frozenDays }: AccountPlan, monday: string, translate: Translate): readonly Line[] {
  const sunday = dayAfter(monday, 6);
  const days = Array.from({ length: 7 }, (_, index): Line => {
    const date = dayAfter(monday, index);
    const own = entries.filter(({ at }) => at.startsWith(date));
    const frozen = frozenDays.has(date) ? [toned('warn', '❄')] : [];
    return [...frozen, ...own.map((entry, place) => markOf(entry, place > 0, translate))];
  });
  return [[`${monday.slice(5)}…${sunday.slice(5)}`], ...days];
}

function markOf({ purpose, findings }: PlanEntry, isNext: boolean, translate: Translate): ReturnType<typeof toned> {
  const mark = purpose === undefined ? '·' : translate(`calendar.mark.${purpose}`);
  const space = isNext ? ' ' : '';
  if (findings.some(isBlocking)) return toned('bad', `${space}${mark}*`);
  if (findings.some(({ status }) => status === 'new')) return toned('warn', `${space}${mark}!`);
  return toned('plain', space + mark);
}

function foundItem({ at, path, title, findings }: PlanEntry, translate: Translate) {
  return {
    line: [`${at.slice(0, 10)} ${at.slice(11, 16)}  `, toned('strong', title), '  ', toned('code', path)],
    details: findings.map((finding): Line => {
      const tone = isBlocking(finding) ? 'bad' : 'warn';
      return [toned(tone, finding.rule), '  ', messageOf(finding, translate)];
    }),
  };
}

function sumsOf(entries: readonly PlanEntry[], translate: Translate): string {
  const counts = new Map<string, number>();
  for (const { purpose = 'none' } of entries) counts.set(purpose, (counts.get(purpose) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([purpose, count]) => `${translate(`calendar.purpose.${purpose}`)} ${count}`)
    .join(', ');
}

/** The calendar as data. */
export function calendarJson(plans: readonly AccountPlan[], from: string, to: string, translate: Translate): unknown {
  return {
    from,
    to,
    accounts: plans.map(({ account, entries, frozenDays }) => ({
      account: account.id,
      zone: account.timeZone,
      frozen: [...frozenDays].filter((day) => day >= from && day <= to).sort(),
      publications: entries.map(({ findings, account: _, isFrozen, ...entry }) => ({
        ...entry,
        frozen: isFrozen,
        findings: findings.map((finding) => ({
          rule: finding.rule,
          enforcement: finding.enforcement,
          status: finding.status,
          message: messageOf(finding, translate),
        })),
      })),
    })),
  };
}
