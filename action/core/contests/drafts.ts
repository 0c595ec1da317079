import type { ContestInput, FileDraft } from '../check.ts';
import type { YamlPath } from '../content/yaml.ts';
import type { MessageData, Place } from '../finding.ts';
import type { Requirement } from './options.ts';

/** What the messages of all demands say: what is demanded, and where that comes from. */
export function basisOf({ title, source, as_of, unconfirmed }: Requirement): MessageData {
  const asOf = as_of === '' ? 'none' : /^\d{4}-\d{2}-\d{2}$/.test(as_of) ? { date: as_of } : as_of;
  const confirmed = unconfirmed ? 'no' : 'yes';
  return { title: { localized: title }, source: source === '' ? 'none' : source, as_of: asOf, confirmed };
}

/** A draft about the contest's own file. */
export function onContest<Id extends string>(
  input: ContestInput,
  options: Requirement,
  messageId: Id,
  key: YamlPath,
  data: MessageData = {},
): FileDraft<Id> {
  const same = `${key.join('.')} ${String(data['what'] ?? '')}`;
  return { messageId, path: input.contest.path, at: { key }, same, data: { ...basisOf(options), ...data } };
}

/** A draft about a text, as an account shows it. */
export function draft<Id extends string>(
  messageId: Id,
  path: string,
  at: Place,
  data: MessageData,
  account?: string,
): FileDraft<Id> {
  return { messageId, path, at, data, ...(account === undefined ? {} : { accounts: [account] }) };
}

/** The same words on several accounts are told once, with all the accounts. */
export function merged<Id extends string>(drafts: readonly FileDraft<Id>[]): FileDraft<Id>[] {
  const known = new Map<string, FileDraft<Id>>();
  for (const one of drafts) {
    const key = JSON.stringify([one.messageId, one.path, one.at, one.data]);
    const first = known.get(key);
    const accounts = [...new Set([...(first?.accounts ?? []), ...(one.accounts ?? [])])];
    known.set(key, { ...one, ...(accounts.length === 0 ? {} : { accounts }) });
  }
  return [...known.values()];
}
