import type { Account } from '../content/account.ts';
import type { ContentProblem, ContentProblemId } from '../content/problem.ts';
import { asContentProblem } from '../content/read-post.ts';
import type { YamlPath } from '../content/yaml.ts';
import type { MessageData } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { quickSchema } from '../quick-schema.ts';
import { formatPath, validate } from '../schema.ts';
import { clip } from '../text/clip.ts';
import { type InboxItem, type InboxItemData, inboxItemSchema, MOMENTS } from './item.ts';
import type { ReadMoment } from './moments.ts';

/** So much of a found value is shown, in UTF-16 units. */
const FOUND_SHOWN = 60;

let accepts: ReturnType<typeof quickSchema> | undefined;

export interface ItemContext {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly readMoment: (written: string) => ReadMoment;
  readonly path: string;
  /** The moment of judging, epoch milliseconds: nothing can have happened after it. */
  readonly now: number;
  /** What a key is called in the file: a row has columns. */
  readonly nameOf: (key: YamlPath) => string;
  readonly export: InboxItem['export'];
  readonly at: InboxItem['at'];
  readonly text: InboxItem['text'];
  readonly shown: InboxItem['shown'];
  /** What of the file goes with an item that is kept; nothing where it may be kept as it is. */
  readonly keep?: () => Pick<InboxItem, 'at' | 'text' | 'shown'>;
}

/** Clocks of programs differ by so much at most, in milliseconds. */
const SKEW = 5 * 60_000;

/** An item that was read; without it the problems tell why. A key that nobody knows does not make the others less known. */
export interface ReadItem {
  readonly item: InboxItem | undefined;
  readonly problems: readonly ContentProblem[];
}

/** Reads an item out of the front matter of a card, or out of what a row says. Problems stand at keys. */
export function readItem(raw: unknown, context: ItemContext): ReadItem {
  accepts ??= quickSchema(inboxItemSchema);
  const valid = accepts(raw) ? undefined : validate(inboxItemSchema, raw);
  const problems =
    valid?.ok === false ? valid.problems.map((problem) => renamed(asContentProblem(problem), context.nameOf)) : [];
  if (problems.some(({ messageId }) => messageId !== 'schema.unknown-key')) return { item: undefined, problems };
  const data = raw as InboxItemData;
  const add = (messageId: ContentProblemId, key: YamlPath, more: MessageData): void => {
    problems.push({ messageId, data: { key: context.nameOf(key), ...more }, at: { key } });
  };
  const moments = new Map<string, number>();
  const known = problems.length;
  const written: readonly (readonly [YamlPath, string | undefined])[] = [
    ...MOMENTS.map((key) => [[key], data[key]] as const),
    [['action', 'at'], data.action?.at],
  ];
  for (const [key, text] of written) {
    if (text === undefined) continue;
    const found = context.readMoment(text);
    if (typeof found !== 'number') add(found.messageId, key, found.data);
    else if (found > context.now + SKEW) add('inbox.future', key, { found: clip(text, FOUND_SHOWN) });
    else moments.set(formatPath(key), found);
  }
  const receivedAt = moments.get('received_at');
  for (const [key, text = ''] of written) {
    const moment = moments.get(formatPath(key));
    if (receivedAt === undefined || moment === undefined || moment >= receivedAt) continue;
    add('inbox.order', key, { found: clip(text, FOUND_SHOWN), received: clip(data.received_at, FOUND_SHOWN) });
  }
  const { account } = data;
  if (account !== undefined && !context.accounts.has(account)) {
    const allowed = [...context.accounts.keys()];
    const suggestion = nearest(account, allowed) ?? 'none';
    const about = { found: clip(account, FOUND_SHOWN), suggestion, allowed: allowed.join(', ') };
    const isForeign = context.export !== undefined;
    const data = isForeign ? { ...about, source: context.export } : about;
    problems.push({ messageId: isForeign ? 'inbox.account' : 'account.unknown', data, at: { key: ['account'] } });
  }
  if (receivedAt === undefined || problems.length > known) return { item: undefined, problems };
  const { path, at, text, shown } = context;
  const item: InboxItem = {
    ...{ path, data, receivedAt, at, text, shown, export: context.export },
    repliedAt: data.is_automatic === true ? undefined : moments.get('first_reply_at'),
    classifiedAt: moments.get('classified_at'),
    resolvedAt: moments.get('resolved_at'),
    updatedAt: moments.get('updated_at'),
    actedAt: moments.get('action.at'),
    kept: () => {
      const around = context.keep?.();
      if (around === undefined) return item;
      // Cells are slices of the text of a whole piece of the file, and would hold it in memory.
      const copied = JSON.parse(JSON.stringify(data)) as InboxItemData;
      const kept: InboxItem = { ...item, ...around, data: copied, kept: () => kept };
      return kept;
    },
  };
  return { item, problems };
}

/** A problem with the name that the key has in the file. */
function renamed(problem: ContentProblem, nameOf: ItemContext['nameOf']): ContentProblem {
  const { at, data } = problem;
  return 'key' in at && data['key'] !== undefined ? { ...problem, data: { ...data, key: nameOf(at.key) } } : problem;
}
