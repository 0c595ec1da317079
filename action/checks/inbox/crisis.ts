import * as z from 'zod/mini';
import { type Draft, defineCheck, type InboxConclusion, type InboxDraft } from '../../core/check.ts';
import type { Clocks } from '../../core/inbox/clocks.ts';
import type { InboxItem } from '../../core/inbox/item.ts';
import { gatherings, isTakenUp, reachOf, type Trouble } from '../../core/inbox/troubles.ts';
import { nearest } from '../../core/nearest.ts';
import { type AnswerClass, type Answering, classOf, classTitle } from '../../core/policy/answering.ts';
import { clip } from '../../core/text/clip.ts';
import { fold } from '../../core/text/words.ts';

type MessageId = 'severe' | 'many' | 'untold' | 'scenario';

/** So much of a found value is shown, in UTF-16 units. */
const FOUND_SHOWN = 60;
/** So many items are named: nobody reads more. */
const ITEMS_SHOWN = 10;
const HOUR = 3_600_000;

/**
 * What the matrix calls a crisis is taken up as one (facts/frequency.md §5): so many complaints about one thing within a time, or one severe complaint. It
 * is taken up when an item of it is marked as a sharp situation, or a freeze is declared. There is as much time for it as for giving an item to somebody.
 */
export default defineCheck({
  id: 'inbox.crisis',
  scope: 'inbox',
  options: z.strictObject({}),
  stricter: {},
  messages: ['severe', 'many', 'untold', 'scenario'],
  // What nobody said the topic of may be one trouble, or several.
  advises: ['untold'],
  judge: ({ item, found, answering, clocks, freezes, now }): readonly Draft<MessageId>[] => {
    const { id, sharp, class: given = '' } = item.data;
    const { crisis, scenarios = [] } = answering;
    const names = scenarios.map((scenario) => scenario.id);
    if (typeof sharp === 'string' && !names.includes(sharp)) {
      const data = { id, found: clip(sharp, FOUND_SHOWN), suggestion: nearest(sharp, names) ?? 'none' };
      return [{ messageId: 'scenario', data: { ...data, allowed: names.join(', ') }, at: item.at(['sharp']) }];
    }
    if (crisis?.classes?.includes(given) !== true || found === undefined) return [];
    if (dueOf(item, found, clocks) >= now || isTakenUp([item], answering, freezes, reachOf(crisis))) return [];
    const data = { id, class: classTitle(answering, given), ...groupOf(answering) };
    return [{ messageId: 'severe', data, at: item.at(['class']) }];
  },
  conclude: (input): readonly InboxDraft<MessageId>[] => {
    const { crisis } = input.answering;
    if (crisis === undefined) return [];
    const [told, untold] = [new Map<string, Trouble[]>(), new Map<string, Trouble[]>()];
    for (const trouble of input.troubles) {
      const { topic, class: given = '' } = trouble.item.data;
      const [groups, key] = topic === undefined ? [untold, given] : [told, fold(topic).trim()];
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [trouble]);
      else known.push(trouble);
    }
    return [...gathered(told, 'many', crisis, input), ...gathered(untold, 'untold', crisis, input)];
  },
});

function gathered(
  groups: ReadonlyMap<string, readonly Trouble[]>,
  messageId: 'many' | 'untold',
  crisis: NonNullable<Answering['crisis']>,
  { answering, policy, clocks, freezes, now }: InboxConclusion,
): InboxDraft<MessageId>[] {
  const reach = reachOf(crisis);
  return [...groups].flatMap(([key, troubles]) =>
    gatherings(troubles, crisis.items, reach).flatMap((group): InboxDraft<MessageId>[] => {
      const items = group.map(({ item }) => item);
      // It is a crisis since the item that makes it one came in, and judged by what held then.
      const at = group.findIndex((trouble, index) => index >= crisis.items - 1 && trouble.policy === policy);
      const decisive = group[at];
      const found = classOf(answering, decisive?.item.data.class);
      if (decisive === undefined || found === undefined) return [];
      if (group.slice(0, at).some(({ policy: other }, index) => isToldBy(other.answering?.crisis, index, crisis)))
        return [];
      if (dueOf(decisive.item, found, clocks) >= now || isTakenUp(items, answering, freezes, reach)) return [];
      const { item } = decisive;
      const [first] = items;
      const names = items.map(({ data }) => data.id);
      const data = {
        about: messageId === 'many' ? clip(item.data.topic ?? '', FOUND_SHOWN) : classTitle(answering, key),
        count: items.length,
        least: crisis.items,
        hours: Math.round(reach / HOUR),
        ids: names.slice(0, ITEMS_SHOWN).join(', '),
        more: Math.max(0, names.length - ITEMS_SHOWN),
        ...groupOf(answering),
      };
      const { path, at: placeOf, shown, receivedAt: epochMs } = item;
      const accounts = [...new Set(items.flatMap(({ data: { account } }) => account ?? []))].sort();
      const about = { path, at: placeOf([messageId === 'many' ? 'topic' : 'class']), shown, epochMs, accounts };
      return [{ messageId, data, ...about, subject: `${messageId}|${key}|${first?.data.id}`, measure: items.length }];
    }),
  );
}

/** Whether the item at a place of a group was a crisis by an edition that asks for no less: then it was told as one. */
function isToldBy(other: Answering['crisis'], index: number, own: NonNullable<Answering['crisis']>): boolean {
  if (other === undefined || other.items > own.items || reachOf(other) < reachOf(own)) return false;
  return index >= other.items - 1;
}

/** Until when a matter may be without somebody who takes it up: of a year without a calendar nothing is guessed, and nobody waits. */
function dueOf(item: InboxItem, found: AnswerClass, clocks: Clocks): number {
  const due = clocks.dueAt(found, 'route', item.receivedAt);
  return typeof due === 'number' ? due : item.receivedAt;
}

/** Who meets: the level that the matrix names for a crisis. */
function groupOf({ crisis, levels = [] }: Answering) {
  const level = levels.find(({ id }) => id === crisis?.level);
  return { level: crisis?.level ?? '', roles: level === undefined ? 'none' : level.roles.join(', ') };
}
