import * as z from 'zod/mini';
import { defineCheck, type FileDraft, type PolicyInput } from '../../core/check.ts';
import { POLICY_PATH } from '../../core/policy/files.ts';
import { clauseSpan, isOfStyle, type Policy, type Rule } from '../../core/policy/policy.ts';
import { covers } from '../../core/policy/strictness.ts';

type MessageId = 'never-fired' | 'no-scope' | 'shadowed' | 'no-effect';

/** A rule that decides nothing: another one always decides before it, no post falls under it, or nothing ever broke it. */
export default defineCheck({
  id: 'policy.dead-rules',
  scope: 'policy',
  options: z.strictObject({
    /** Posts below which silence says nothing. */
    min_posts: z._default(z.number().check(z.int(), z.minimum(1)), 50),
  }),
  stricter: { min_posts: 'lower' },
  messages: ['never-fired', 'no-scope', 'shadowed', 'no-effect'],
  judge: async (input, options) => {
    const outside = await outOfScope(input, options.min_posts);
    return [
      ...silentRules(input, options.min_posts, outside),
      ...outside.flatMap((rule) => toldOutside(rule, input)),
      ...shadowedRules(input),
      ...idleOverrides(input),
    ];
  },
});

/** The team's own rules about posts. That files are readable, and what packs guard against, is better never broken; of changes nothing is kept. */
const isOfPosts = (rule: Rule): boolean =>
  !isOfChanges(rule) &&
  (rule.check.scope === 'publication' || rule.check.scope === 'account') &&
  rule.kinds.includes('post') &&
  rule.clause !== undefined &&
  rule.pack === undefined &&
  !isOfStyle(rule);

/** A rule about changes sees no post that nobody touches. */
function isOfChanges({ check }: Rule): boolean {
  return check.scope === 'publication' && check.needs === 'change';
}

/** Told once for all: a list to look through, not a list of faults. */
function silentRules(
  { policy, asked, fired, posts }: PolicyInput,
  minPosts: number,
  outside: readonly Rule[],
): FileDraft<MessageId>[] {
  if (posts < minPosts) return [];
  const silent = policy.rules.filter(
    (rule) => isOfPosts(rule) && asked.has(rule.id) && !fired.has(rule.id) && !outside.includes(rule),
  );
  if (silent.length === 0) return [];
  const data = { count: silent.length, posts, rules: silent.map(({ id }) => id).join(', ') };
  return [{ messageId: 'never-fired', data, path: POLICY_PATH, at: { key: ['id'] }, subject: 'never-fired' }];
}

/** Rules whose condition holds for no publication at all. */
async function outOfScope(
  { policy, asked, fired, reaches, posts }: PolicyInput,
  minPosts: number,
): Promise<readonly Rule[]> {
  const outside: Rule[] = [];
  if (posts < minPosts) return outside;
  for (const rule of policy.rules) {
    if (rule.where === undefined || !asked.has(rule.id) || fired.has(rule.id)) continue;
    if (!(await reaches(rule))) outside.push(rule);
  }
  return outside;
}

function toldOutside(rule: Rule, { policy }: PolicyInput): FileDraft<MessageId>[] {
  return placed('no-scope', policy, rule, { rule: rule.id, where: rule.where?.source ?? '' });
}

/** Of two rules of one check the one that forbids no more than the other never decides. Of two equal ones the later is told. */
function shadowedRules({ policy }: PolicyInput): FileDraft<MessageId>[] {
  // Styles are kept by others, and overlap with each other.
  const own = policy.rules.filter((rule) => !isOfStyle(rule));
  return own.flatMap((rule, index) => {
    const other = own.find(
      (candidate, at) => candidate !== rule && covers(candidate, rule) && (at < index || !covers(rule, candidate)),
    );
    return other === undefined ? [] : placed('shadowed', policy, rule, { rule: rule.id, other: other.id });
  });
}

/** Overrides that leave the rule as it is. */
function idleOverrides({ policy }: PolicyInput): FileDraft<MessageId>[] {
  return policy.rules.flatMap(({ id, override }): FileDraft<MessageId>[] => {
    if (override === undefined || override.hasEffect) return [];
    return [{ messageId: 'no-effect', data: { rule: id }, path: POLICY_PATH, at: { key: ['rules', id] } }];
  });
}

function placed(
  messageId: MessageId,
  policy: Policy,
  { clause, id }: Rule,
  data: Readonly<Record<string, string>>,
): FileDraft<MessageId>[] {
  if (clause === undefined) return [];
  return [{ messageId, data, path: clause.path, at: clauseSpan(policy, clause), subject: `${messageId}|${id}` }];
}
