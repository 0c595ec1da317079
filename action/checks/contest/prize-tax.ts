import * as z from 'zod/mini';
import { defineContestCheck } from '../../core/contests/define.ts';
import { onContest } from '../../core/contests/drafts.ts';

interface Own {
  readonly free: number;
  readonly rate: number;
  readonly currency: string;
}

/** Who pays the tax on a dear prize in his own money adds a part in money, out of which it is paid: that part is taxed itself. */
export default defineContestCheck<Own, 'tax-none' | 'tax-cash'>({
  id: 'contest.prize-tax',
  options: {
    /** So much of what one person wins in a year is free (НК РФ, статья 217, пункт 28; facts/contests.md §5, 2026-01-30). */
    free: z._default(z.number().check(z.minimum(0)), 4000),
    /** Percent of the rest (НК РФ, статья 224, пункт 2; facts/contests.md §5, 2026-01-30). */
    rate: z._default(z.number().check(z.minimum(0), z.maximum(99)), 35),
    currency: z._default(z.string(), 'RUB'),
  },
  stricter: { free: 'lower', rate: 'higher', currency: 'unknown' },
  messages: ['tax-none', 'tax-cash'],
  judge: (input, options) => {
    const { prizes = [], tax } = input.contest.data;
    const { free, rate, currency } = options;
    const dearest = Math.max(0, ...prizes.map((prize) => (prize.currency === currency ? (prize.value ?? 0) : 0)));
    if (dearest <= free) return [];
    if (tax?.payer === 'none') return [onContest(input, options, 'tax-none', ['tax', 'payer'], { value: dearest })];
    if (tax?.payer !== 'organizer') return [];
    // C = (V + C − free) · rate, solved for C. Tax is counted in whole roubles.
    const least = Math.round(((dearest - free) * rate) / (100 - rate));
    const cash = tax.cash_part ?? 0;
    if (cash >= least) return [];
    return [onContest(input, options, 'tax-cash', ['tax', 'cash_part'], { value: dearest, least, cash })];
  },
});
