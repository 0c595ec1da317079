import { bare } from '../../core/pull/approvers.ts';

/** Whether something was written under a login. */
export function isBy({ user }: { readonly user: { readonly login: string } | null }, login: string): boolean {
  return user !== null && bare(user.login) === bare(login);
}
