import type { AccountJudged } from './accounts.ts';

/**
 * What accounts say of the card of a post is told once, at its earliest publication, with all the accounts on which it is found: there is one thing to
 * repair. What differs from account to account stays apart.
 */
export function oncePerPost(found: readonly AccountJudged[]): readonly AccountJudged[] {
  const merged = new Map<string, AccountJudged & { readonly on: readonly string[] }>();
  const others: AccountJudged[] = [];
  for (const judged of found) {
    const { policy, rule, draft } = judged;
    if (draft.isAboutPost !== true) {
      others.push(judged);
      continue;
    }
    const { messageId, data, at, publication } = draft;
    const key = JSON.stringify([policy.version, rule.id, publication.post.path, messageId, data, at]);
    const known = merged.get(key);
    const on = [...(known?.on ?? []), publication.account.id];
    const isEarliest = known === undefined || publication.epochMs < known.draft.publication.epochMs;
    merged.set(key, { ...(isEarliest ? judged : known), on });
  }
  return [...others, ...merged.values()];
}
