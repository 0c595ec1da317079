import type { Translate } from '../../core/messages.ts';
import type { Delivery } from '../../core/pull/delivery.ts';
import { markdownText, plainForRunner } from '../escape.ts';
import type { Section } from './budget.ts';
import { table } from './posts.ts';
import { name, sentence } from './words.ts';

const MARKS: Readonly<Record<Delivery['outcome'], string>> = {
  delivered: '✅',
  unchanged: '✅',
  degraded: '⚠️',
  refused: '❌',
  failed: '❌',
  skipped: '➖',
  off: '➖',
};

function deliveryTable(deliveries: readonly Delivery[], translate: Translate): string {
  const head = ['channel', 'outcome', 'why', 'permission'].map((column) =>
    markdownText(translate(`pull.delivery.${column}`)),
  );
  const rows = deliveries.map((delivery) => [
    markdownText(translate(`pull.channel.${delivery.channel}`)),
    `${MARKS[delivery.outcome]} ${markdownText(translate(`pull.outcome.${delivery.outcome}`))}`,
    sentence(reasonOf(delivery, translate)),
    delivery.permission === undefined ? '' : name(delivery.permission),
  ]);
  return table(head, rows);
}

/** What became of each channel, as a text of its own. */
export function deliveryText(deliveries: readonly Delivery[], translate: Translate): string {
  return `${title(translate)}\n\n${deliveryTable(deliveries, translate)}`;
}

function title(translate: Translate): string {
  return `#### ${markdownText(translate('pull.delivery.title'))}`;
}

/** What became of each channel, told whole. */
export function deliverySection(deliveries: readonly Delivery[], translate: Translate): Section {
  return {
    open: title(translate),
    parts: deliveries.length === 0 ? [] : [{ text: () => deliveryTable(deliveries, translate), weight: 1 }],
  };
}

/** The same for a log, a line each. */
export function deliveryLog(deliveries: readonly Delivery[], translate: Translate): readonly string[] {
  return deliveries.map((delivery) => plainForRunner(lineOf(delivery, translate)));
}

/** The channels in which less stands than should: a silent drop would be taken for nothing to say. */
export function shortcomingSection(deliveries: readonly Delivery[], translate: Translate): Section {
  const short = deliveries.filter(
    ({ channel, outcome, reason }) =>
      // That GitHub shows ten annotations of a level is no failing of a run, and where this stands everything is told.
      ['degraded', 'refused', 'failed'].includes(outcome) && !(channel === 'annotations' && reason === 'partial'),
  );
  return {
    open: `#### ⚠️ ${markdownText(translate('pull.delivery.short'))}`,
    between: '\n',
    parts: short.map((delivery) => ({ text: () => `- ${shortcoming(delivery, translate)}`, weight: 1 })),
  };
}

function shortcoming(delivery: Delivery, translate: Translate): string {
  const { permission } = delivery;
  const missing =
    permission === undefined ? '' : ` ${markdownText(translate('pull.delivery.missing'))} ${name(permission)}`;
  return `${sentence(lineOf({ ...delivery, permission: undefined }, translate))}${missing}`;
}

function lineOf(
  {
    channel,
    outcome,
    permission,
    ...delivery
  }: Omit<Delivery, 'permission'> & { readonly permission?: string | undefined },
  translate: Translate,
): string {
  const why = reasonOf(delivery, translate);
  return [
    `${translate(`pull.channel.${channel}`)}: ${translate(`pull.outcome.${outcome}`)}`,
    ...(why === '' ? [] : [`. ${why}`]),
    ...(permission === undefined ? [] : [` ${translate('pull.delivery.missing')} ${permission}`]),
  ].join('');
}

function reasonOf({ reason, data }: Pick<Delivery, 'reason' | 'data'>, translate: Translate): string {
  if (reason === undefined) return '';
  const id = `delivery.${reason}`;
  return translate.has(id) ? translate(id, data) : reason;
}
