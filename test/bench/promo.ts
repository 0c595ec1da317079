import type { Random } from './random.ts';

/** Publications of which the policy takes the share, and how many of them may be promo (`policy/regulations/promo.md`). */
const WINDOW = 10;
const MOST = 2;
/** Chance of an offer where there is room for one, which makes 15 of 100 posts offers, and where there is none: somebody forgets. */
const CHANCE = { room: 0.36, none: 0.004 } as const;

/** Decides which posts are offers, so that accounts keep their share as a working team would, but for a few slips. */
export class PromoMix {
  readonly #latest = new Map<string, boolean[]>();

  /** Whether the next post on these accounts is an offer. Posts that the calendar does not count are none and leave no trace. */
  next(random: Random, accounts: readonly string[], isCounted: boolean): boolean {
    if (!isCounted) return false;
    const hasRoom = accounts.every((account) => {
      const latest = this.#latest.get(account) ?? [];
      // The share of a shorter past would be a larger one.
      return latest.length >= WINDOW - 1 && latest.filter((isPromo) => isPromo).length < MOST;
    });
    const isPromo = random.chance(hasRoom ? CHANCE.room : CHANCE.none);
    for (const account of accounts) {
      this.#latest.set(account, [...(this.#latest.get(account) ?? []), isPromo].slice(1 - WINDOW));
    }
    return isPromo;
  }
}
