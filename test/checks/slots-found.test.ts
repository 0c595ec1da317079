import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../action/core/judge.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { loaded, NOW, named, policyFiles, post, regulation } from '../helpers/judging.ts';

/** `FUZZ=50 npm test` tries fifty times as much. */
const FUZZ = Number(process.env['FUZZ'] ?? 1);

const RULES = {
  'frequency.per-day': '{ brand: 2 }',
  'frequency.min-gap': '',
  'frequency.quiet-hours': '',
  'frequency.silence': '{ days: 10 }',
  'promo.max-share': '{ max: 0.3, days: 20, min: 3 }',
  'links.external-share': '{ max: 0.3, window: 8, min: 3 }',
  'spam.same-link': '{ max: 2 }',
  'spam.duplicate': '{ days: 30 }',
};
const files = policyFiles(RULES);
// One more rule, that looks at posts of one topic alone.
files.set(
  'policy/regulations/ads.md',
  regulation('frequency.ads', '{ brand: 1 }', 'soft-mandatory', 'frequency.max-per-day').replace(
    'enforcement:',
    'where: post.topic == "ads"\nenforcement:',
  ),
);
const judging = await loaded(files);

const TEXT = 'Зёрна храним в закрытой пачке, в шкафу, подальше от плиты и солнца, а холодильник оставим сыру и зелени.';

/** Findings with the moments that they offer; `selected` narrows the report as a path on the command line does. */
async function found(posts: Readonly<Record<string, string>>, selected?: string) {
  const isSelected = (path: string): boolean => selected === undefined || path === selected;
  const report = await judge(memoryFiles(named(posts)), judging, { engine: 'test', now: NOW, isSelected });
  return report.findings.map(({ rule, path, slots = [] }) => ({ rule, path, slots }));
}

const at = (moment: string, changes: Readonly<Record<string, string>> = {}, body = 'Тихо.\n') =>
  post({ publish_at: moment, ...changes }, body);
const day = (date: string) => `2026-12-${date}T10:00:00+03:00`;

/** Whether a post moved to each of its free moments has nothing found about it. */
async function expectCured(posts: Readonly<Record<string, string>>): Promise<number> {
  let used = 0;
  for (const { path, slots } of await found(posts)) {
    const name = path.replace(/^content\/posts\/(.*)\.md$/, '$1');
    for (const slot of slots) {
      const moved = { ...posts, [name]: (posts[name] ?? '').replace(/^publish_at: .*$/m, `publish_at: ${slot}`) };
      const left = (await found(moved)).filter((other) => other.path === path);
      expect(
        left.map(({ rule }) => rule),
        `${path} at ${slot}`,
      ).toEqual([]);
      used++;
    }
  }
  return used;
}

describe('the free moments of a finding', () => {
  const link = { links: '[{ url: "https://shop.example/x", reason: details }]' };

  test.each<[string, Record<string, string>]>([
    [
      'links that lead away, and one link again and again',
      Object.fromEntries(
        [1, 2, 3, 4, 5, 6, 7, 8].map((date) => [
          `p${date}`,
          at(day(`0${date}`), date > 4 ? link : {}, `Пост ${date}.\n`),
        ]),
      ),
    ],
    ['the same text', { a: at(day('01'), {}, TEXT), b: at(day('05'), {}, TEXT) }],
    [
      'a condition',
      Object.fromEntries(
        ['10', '13', '16'].map((hour) => [hour, at(`2026-12-01T${hour}:00:00+03:00`, { topic: 'ads' })]),
      ),
    ],
    ['a silence', { a: at(day('01')), b: at(day('20')) }],
    ['an hour of the night', { a: at('2026-12-01T23:30:00+03:00') }],
  ])('cure it: %s', async (_, posts) => {
    await expectCured(posts);
  });

  test('cure it, whatever the calendar', async () => {
    const anyPost = fc
      .record({
        hour: fc.integer({ min: 0, max: 700 }),
        purpose: fc.constantFrom('promo', 'value'),
        topic: fc.constantFrom('ads', 'city'),
        links: fc.constantFrom('[]', link.links),
        body: fc.constantFrom(`${TEXT}\n`, 'Тихо.\n', 'Шумно.\n'),
      })
      .map(({ hour, body, ...changes }) => at(new Date(NOW + hour * 3_600_000).toISOString(), changes, body));
    let used = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyPost, { minLength: 1, maxLength: 12 }), async (posts) => {
        used += await expectCured(Object.fromEntries(posts.map((text, index) => [`p${index}`, text])));
      }),
      { numRuns: 12 * FUZZ },
    );
    expect(used, 'some moments were offered').toBeGreaterThan(10);
  });

  test('are never at midnight for want of a time of day', async () => {
    const posts = Object.fromEntries(
      [23, 24, 25, 26].flatMap((date) => ['a', 'b', 'c'].map((name) => [`${name}${date}`, at(`2026-11-${date}`)])),
    );
    const slots = (await found(posts)).flatMap((finding) => finding.slots);
    expect(slots.length).toBeGreaterThan(0);
    expect(slots.filter((slot) => slot.includes('T00:'))).toEqual([]);
  });

  test('are looked for where the report is about, however many other posts are in need of them', async () => {
    const posts = Object.fromEntries(
      Array.from({ length: 28 }, (_, index) => index + 1).flatMap((date) =>
        ['10', '14', '18'].map((hour) => {
          const moment = `2027-01-${String(date).padStart(2, '0')}T${hour}:00:00+03:00`;
          return [`${String(date).padStart(2, '0')}-${hour}`, at(moment)];
        }),
      ),
    );
    const last = 'content/posts/28-18.md';
    expect((await found(posts, last)).map(({ slots }) => slots.length)).toEqual([3]);
  });
});
