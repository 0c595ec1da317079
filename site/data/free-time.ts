import { freeSlots } from '../../action/core/calendar/slots.ts';
import { type Account, isActive } from '../../action/core/content/account.ts';
import type { JudgedContent } from './content.ts';
import type { Site } from './site.ts';

/** Free moments of an account, RFC 3339 on its own clock. */
export interface FreeTime {
  readonly account: Account;
  /** For a post that sells nothing: at most one of a day, over the next weeks. */
  readonly slots: readonly string[];
  /** The next one for an offer. */
  readonly offer: string | undefined;
}

/** Days of which free moments are looked for. */
const DAYS = 28;

const known = new WeakMap<JudgedContent, Promise<readonly FreeTime[]>>();

/** When the active accounts may go out without breaking a rule of the calendar, as `reglament slots` finds it. */
export function freeTimeOf(site: Site, content: JudgedContent): Promise<readonly FreeTime[]> {
  const found = known.get(content) ?? findFreeTime(site, content);
  known.set(content, found);
  return found;
}

async function findFreeTime({ judging, now }: Site, { calendar }: JudgedContent): Promise<readonly FreeTime[]> {
  if (calendar === undefined) return [];
  const { publications, context } = calendar;
  const free: FreeTime[] = [];
  for (const account of judging.policy.accounts.values()) {
    const own = publications.get(account.id) ?? [];
    if (!isActive(account) || own.length === 0) continue;
    const write = (epochMs: number): string => context.clock.at(epochMs, account.timeZone);
    const wanted = { account, from: now, perDay: 1 };
    const slots = await freeSlots({ ...wanted, data: { purpose: 'value' }, count: DAYS }, own, context);
    const [offer] = await freeSlots({ ...wanted, data: { purpose: 'promo' }, count: 1 }, own, context);
    free.push({ account, slots: slots.map(write), offer: offer === undefined ? undefined : write(offer) });
  }
  return free;
}
