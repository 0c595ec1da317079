import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeSlots } from '../../action/core/calendar/slots.ts';
import { type Calendar, judge } from '../../action/core/judge.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { NOW, policyWith, post } from '../helpers/judging.ts';

/** `FUZZ=50 npm test` tries fifty times as much. */
const FUZZ = Number(process.env['FUZZ'] ?? 1);

const RULES = {
  'frequency.per-day': '{ brand: 2 }',
  'promo.max-share': '{ max: 0.3, window: 6, min: 3 }',
  'spam.same-link': '',
};
const judging = await policyWith(RULES);

/** Posts of one account around the moment of judging: hours from it, and purposes. */
const calendar = fc.array(fc.tuple(fc.integer({ min: -400, max: 400 }), fc.constantFrom('promo', 'value', 'news')), {
  maxLength: 40,
});
const purpose = fc.constantFrom('promo' as const, 'value' as const);

function filesOf(posts: readonly (readonly [number, string])[]): Record<string, string> {
  return Object.fromEntries(
    posts.map(([hours, aim], index) => {
      const moment = new Date(NOW + hours * 3_600_000).toISOString();
      return [`content/posts/p${index}.md`, post({ publish_at: moment, purpose: aim })];
    }),
  );
}

const options = { engine: 'test', now: NOW };
const told = async (files: Record<string, string>) =>
  new Map(
    (await judge(memoryFiles(files), judging, options)).findings.map(({ identity, measure }) => [identity, measure]),
  );

describe('a proposed moment', () => {
  test('when it is used, breaks nothing and makes nothing worse', async () => {
    await fc.assert(
      fc.asyncProperty(calendar, purpose, async (posts, aim) => {
        const files = filesOf(posts);
        let slots: readonly number[] = [];
        const onCalendar = async ({ publications, context, policy }: Calendar): Promise<void> => {
          const account = policy.accounts.get('vk');
          if (account === undefined) throw new Error('no account');
          const request = { account, data: { purpose: aim }, from: NOW, count: 3, perDay: 1 };
          slots = await freeSlots(request, publications.get('vk') ?? [], context);
        };
        await judge(memoryFiles(files), judging, { ...options, onCalendar });
        const before = await told(files);
        for (const slot of slots) {
          const used = {
            ...files,
            'content/posts/new.md': post({ publish_at: new Date(slot).toISOString(), purpose: aim }),
          };
          for (const [identity, measure] of await told(used)) {
            expect(measure, identity).toBeLessThanOrEqual(before.get(identity) ?? Number.NEGATIVE_INFINITY);
          }
        }
        expect(slots.every((slot) => slot > NOW)).toBe(true);
        expect([...slots].sort((a, b) => a - b)).toEqual(slots);
      }),
      { numRuns: 40 * FUZZ },
    );
  });
});

describe('the days that are looked through', () => {
  const days = async (now: string, account: string): Promise<string[]> => {
    let slots: readonly string[] = [];
    const at = Date.parse(now);
    await judge([], judging, {
      engine: 'test',
      now: at,
      onCalendar: async ({ context, policy }) => {
        const found = policy.accounts.get(account);
        if (found === undefined) throw new Error('no account');
        const free = await freeSlots({ account: found, data: {}, from: at, count: 12, perDay: 3 }, [], context);
        slots = free.map((epochMs) => context.clock.at(epochMs, found.timeZone).slice(0, 16));
      },
    });
    return [...slots];
  };

  test.each([
    ['2026-10-23T22:30:00Z', '2026-10-24', '2026-10-27'],
    ['2026-03-27T22:30:00Z', '2026-03-27', '2026-03-31'],
  ])('come once each when clocks change: from %s', async (now, first, last) => {
    const slots = await days(now, 'belgrade');
    expect(slots).toEqual([...new Set(slots)].sort());
    const dates = [...new Set(slots.map((slot) => slot.slice(0, 10)))];
    expect(dates[0] ?? '').toMatch(/^2026-/);
    expect(dates[0]?.localeCompare(first)).toBeGreaterThanOrEqual(0);
    expect(dates.at(-1)?.localeCompare(last)).toBeLessThanOrEqual(0);
    expect(dates).toHaveLength(4);
  });
});
