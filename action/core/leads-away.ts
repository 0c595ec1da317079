import type { Account } from './content/account.ts';
import { PLATFORMS } from './platforms.ts';
import { hostOf, isOnDomain } from './text/address.ts';

/** Whether an address leads a reader off the account's platform, and to none of the domains that are as good as it. */
export function leadsAway(url: string, { platform }: Pick<Account, 'platform'>, domains: readonly string[]): boolean {
  const host = hostOf(url);
  if (host === undefined) return false;
  return ![...PLATFORMS[platform].domains, ...domains].some((domain) => isOnDomain(host, domain));
}
