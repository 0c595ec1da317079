import type { Check } from '../../../action/core/check.ts';

/** Whether a check says anything of a post: those that judge the policy itself, the inbox or replies alone are not asked here. */
export function judgesPosts(check: Pick<Check, 'scope'> & { readonly kinds?: readonly string[] }): boolean {
  const { scope, kinds } = check;
  return scope !== 'policy' && scope !== 'inbox' && (kinds === undefined || kinds.includes('post'));
}
