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
  readonly at: InboxItem['at'];
  readonly text: InboxItem['text'];
  readonly shown: InboxItem['shown'];
}

/** An item that was read; without it the problems tell why. A key that nobody knows does not make the others less known. */
export interface ReadItem {
  readonly item: InboxItem | undefined;
  readonly problems: readonly ContentProblem[];
}

/** Reads an item out of the front matter of a card, or out of what a row says. Problems stand at keys. */
export function readItem(raw: unknown, context: ItemContext): ReadItem {
  accepts ??= quickSchema(inboxItemSchema);
  const valid = accepts(raw) ? undefined : validate(inboxItemSchema, raw);
  const problems = valid?.ok === false ? valid.problems.map((problem) => asContentProblem(problem)) : [];
  if (problems.some(({ messageId }) => messageId !== 'schema.unknown-key')) return { item: undefined, problems };
  const data = raw as InboxItemData;
  const add = (messageId: ContentProblemId, key: YamlPath, more: MessageData): void => {
    problems.push({ messageId, data: { key: formatPath(key), ...more }, at: { key } });
  };
  const moments = new Map<string, number>();
  const known = problems.length;
  const read = (key: YamlPath, written: string | undefined): void => {
    if (written === undefined) return;
    const found = context.readMoment(written);
    if (typeof found === 'number') moments.set(formatPath(key), found);
    else add(found.messageId, key, found.data);
  };
  for (const key of MOMENTS) read([key], data[key]);
  read(['action', 'at'], data.action?.at);
  const receivedAt = moments.get('received_at');
  for (const key of MOMENTS) {
    const moment = moments.get(key);
    if (receivedAt === undefined || moment === undefined || moment >= receivedAt) continue;
    const shown = [data[key], data.received_at].map((written) => clip(written ?? '', FOUND_SHOWN));
    add('inbox.order', [key], { found: shown[0] ?? '', received: shown[1] ?? '' });
  }
  const { account } = data;
  if (account !== undefined && !context.accounts.has(account)) {
    const allowed = [...context.accounts.keys()];
    const suggestion = nearest(account, allowed) ?? 'none';
    const found = clip(account, FOUND_SHOWN);
    problems.push({
      messageId: 'account.unknown',
      data: { found, suggestion, allowed: allowed.join(', ') },
      at: { key: ['account'] },
    });
  }
  if (receivedAt === undefined || problems.length > known) return { item: undefined, problems };
  const { path, at, text, shown } = context;
  const item: InboxItem = {
    ...{ path, data, receivedAt, at, text, shown },
    repliedAt: data.is_automatic === true ? undefined : moments.get('first_reply_at'),
    classifiedAt: moments.get('classified_at'),
    resolvedAt: moments.get('resolved_at'),
  };
  return { item, problems };
}
