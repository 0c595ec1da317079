/** Logins are compared without regard to case, as GitHub does. Those of apps end in `[bot]`. */
export function bare(login: string): string {
  return login.toLowerCase();
}

/** Whether something was written under a login. */
export function isBy({ user }: { readonly user: { readonly login: string } | null }, login: string): boolean {
  return user !== null && bare(user.login) === bare(login);
}
