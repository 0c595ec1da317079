import * as z from 'zod/mini';
import { defineCheck, type FileDraft, type PolicyInput } from '../../core/check.ts';
import { POLICY_PATH } from '../../core/policy/files.ts';
import { pendingChange } from '../../core/policy/pending.ts';
import { clauseSpan, isOfStyle, type Policy } from '../../core/policy/policy.ts';

type MessageId = 'rule-gone' | 'clause-gone' | 'meaning' | 'reused' | 'forgotten' | 'instead';

/** An id that was released never changes its meaning and never leads to nothing: what is taken away leaves a tombstone in `removed:`. */
export default defineCheck({
  id: 'policy.tombstones',
  scope: 'policy',
  options: z.strictObject({}),
  stricter: {},
  messages: ['rule-gone', 'clause-gone', 'meaning', 'reused', 'forgotten', 'instead'],
  judge: async (input) => {
    const pending = await pendingChange(input);
    return [...ownStones(input), ...(pending === undefined ? [] : against(pending.last, input.policy))];
  },
});

/** Tombstones on their own: the id must be dead, and what stands instead must be alive. */
function ownStones({ policy }: PolicyInput): FileDraft<MessageId>[] {
  const alive = idsOf(policy);
  return Object.entries(policy.settings.removed ?? {}).flatMap(([id, { instead }]): FileDraft<MessageId>[] => {
    const place = { path: POLICY_PATH, at: { key: ['removed', id] } };
    if (alive.has(id)) return [{ messageId: 'reused', data: { id }, ...place }];
    if (instead === undefined || alive.has(instead) || Object.hasOwn(policy.settings.removed ?? {}, instead)) return [];
    return [{ messageId: 'instead', data: { id, instead }, ...place, at: { key: ['removed', id, 'instead'] } }];
  });
}

function against(last: Policy, policy: Policy): FileDraft<MessageId>[] {
  const removed = policy.settings.removed ?? {};
  const alive = idsOf(policy);
  const off = new Set(policy.off.map(({ id }) => id));
  // What a style of Vale has, and no longer has, is not ours to explain.
  const theirs = new Set(last.rules.filter(isOfStyle).map(({ id }) => id));
  const gone = [...idsOf(last, (pack) => pack === undefined)].filter(
    (id) => !theirs.has(id) && !alive.has(id) && !Object.hasOwn(removed, id) && !off.has(id),
  );
  const forgotten = Object.keys(last.settings.removed ?? {}).filter((id) => !Object.hasOwn(removed, id));
  const changed = policy.rules.filter(({ id, check, clause }) => {
    const before = last.rules.find((rule) => rule.id === id);
    return clause !== undefined && before !== undefined && before.check.id !== check.id;
  });
  const at = { key: ['version'] };
  return [
    ...gone.map((id): FileDraft<MessageId> => {
      const messageId = id.includes('#') ? 'clause-gone' : 'rule-gone';
      return { messageId, data: { id, version: last.version }, path: POLICY_PATH, at, subject: id };
    }),
    ...forgotten.map((id): FileDraft<MessageId> => {
      return { messageId: 'forgotten', data: { id, version: last.version }, path: POLICY_PATH, at, subject: id };
    }),
    ...changed.map(({ id, check, clause }): FileDraft<MessageId> => {
      const before = last.rules.find((rule) => rule.id === id)?.check.id ?? '';
      const data = { id, before, after: check.id, version: last.version };
      const place = clause === undefined ? at : clauseSpan(policy, clause);
      return { messageId: 'meaning', data, path: clause?.path ?? POLICY_PATH, at: place, subject: id };
    }),
  ];
}

/** Rules by their ids, clauses as `regulation#clause`. What packs bring may stand instead of something, and is theirs to keep. */
function idsOf(
  { rules, regulations }: Policy,
  isWanted: (pack: string | undefined) => boolean = () => true,
): ReadonlySet<string> {
  const written = rules.filter(({ clause, pack }) => clause !== undefined && isWanted(pack)).map(({ id }) => id);
  const clauses = regulations.flatMap(({ id, clauses: own, pack }) =>
    isWanted(pack) ? own.map((clause) => `${id}#${clause.id}`) : [],
  );
  return new Set([...written, ...clauses]);
}
