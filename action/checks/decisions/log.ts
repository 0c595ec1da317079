import * as z from 'zod/mini';
import { defineCheck, type FileDraft, type PolicyInput } from '../../core/check.ts';
import type { Decision } from '../../core/content/decision.ts';
import { nearest } from '../../core/nearest.ts';
import { clauseSpan } from '../../core/policy/policy.ts';
import { clip } from '../../core/text/clip.ts';

type MessageId = 'taken' | 'rule' | 'removed';

/** So much of a found value is shown, in UTF-16 units. */
const FOUND_SHOWN = 60;

/** A decision has a name of its own, and the rules that it is about are, or were, rules: else whoever reads one is led to another, or to nothing. */
export default defineCheck({
  id: 'decisions.log',
  scope: 'policy',
  options: z.strictObject({}),
  stricter: {},
  messages: ['taken', 'rule', 'removed'],
  // A decision about a rule that is gone was right when it was taken.
  advises: ['removed'],
  judge: async (input) => [...takenIds(input.decisions), ...(await strangeRules(input))],
});

function takenIds(decisions: readonly Decision[]): FileDraft<MessageId>[] {
  const first = new Map<string, Decision>();
  return decisions.flatMap((decision): FileDraft<MessageId>[] => {
    const { path, data } = decision;
    const other = first.get(data.id);
    if (other === undefined) {
      first.set(data.id, decision);
      return [];
    }
    const at = { key: ['id'] };
    const told = { id: clip(data.id, FOUND_SHOWN), other: other.path };
    return [{ messageId: 'taken', data: told, path, at, same: data.id, related: [{ path: other.path, at }] }];
  });
}

/** Rules of no edition, released or to come. One that was taken away is told by what stands instead. */
async function strangeRules({ decisions, policy, timeline }: PolicyInput): Promise<FileDraft<MessageId>[]> {
  const named = decisions.flatMap(({ path, data }) =>
    (data.about?.rules ?? []).map((rule, index) => ({ path, id: data.id, rule, key: ['about', 'rules', index] })),
  );
  const own = new Set([...policy.rules, ...policy.off].map(({ id }) => id));
  const removed = policy.settings.removed ?? {};
  let old: ReadonlySet<string> | undefined;
  const drafts: FileDraft<MessageId>[] = [];
  for (const { path, id, rule, key } of named) {
    if (own.has(rule)) continue;
    const about = { path, at: { key }, same: rule };
    const told = { id: clip(id, FOUND_SHOWN), rule: clip(rule, FOUND_SHOWN) };
    old ??= await oldRules(timeline);
    if (old.has(rule) || Object.hasOwn(removed, rule)) {
      const instead = removed[rule]?.instead ?? 'none';
      drafts.push({ messageId: 'removed', data: { ...told, instead }, ...about, related: placesOf(instead, policy) });
      continue;
    }
    const suggestion = nearest(rule, own) ?? 'none';
    drafts.push({ messageId: 'rule', data: { ...told, suggestion }, ...about, related: placesOf(suggestion, policy) });
  }
  return drafts;
}

async function oldRules({ editions }: PolicyInput['timeline']): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const edition of editions) for (const { id } of (await edition.load()).rules) ids.add(id);
  return ids;
}

/** Where a rule is written that might be meant. */
function placesOf(id: string, policy: PolicyInput['policy']): NonNullable<FileDraft['related']> {
  const clause = policy.rules.find((rule) => rule.id === id)?.clause;
  return clause === undefined ? [] : [{ path: clause.path, at: clauseSpan(policy, clause) }];
}
