import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import { createRegistry } from '../../action/core/check.ts';
import { judge } from '../../action/core/judge.ts';
import { loadPolicy } from '../../action/core/policy/load.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { LOAD, NOW, named, policyFiles, post } from '../helpers/judging.ts';

/** `FUZZ=50 npm test` tries fifty times as much. */
const FUZZ = Number(process.env['FUZZ'] ?? 1);

const RULES: Readonly<Record<string, string>> = {
  'community.help-share': '{ window: 3 }',
  'community.rubric': '{ rubrics: [thanks], days: 2, min_posts: 2 }',
  'links.external-share': '{ min: 2 }',
  'mix.formats': '{ min: 3, streak: 3 }',
  'mix.modalities': '{ min_posts: 2 }',
  'promo.max-share': '{ days: 3, min: 2 }',
  'promo.streak': '{ max: 1 }',
};
const FILES = policyFiles(RULES);

/** The same checks, each asked whatever it said at first sight. */
const eager = createRegistry(
  [...registry.values()].map((check) => (check.scope === 'account' ? { ...check, mayFire: () => true } : check)),
);
const [quick, thorough] = await Promise.all([registry, eager].map((checks) => loadPolicy(FILES, checks, LOAD)));

const aPost = fc
  .record({
    day: fc.integer({ min: 1, max: 6 }),
    time: fc.constantFrom('T00:00:00+03:00', 'T23:59', 'T22:10:00Z', ''),
    accounts: fc.constantFrom('[vk]', '[vk]', '[vk, belgrade]', '[vladivostok]'),
    status: fc.constantFrom('scheduled', 'published', 'draft'),
    format: fc.constantFrom(undefined, 'text', 'text', 'video', 'story'),
    purpose: fc.constantFrom(undefined, 'promo', 'promo', 'value'),
    rubric: fc.constantFrom(undefined, 'thanks', 'notice'),
    links: fc.constantFrom(undefined, '[{ url: "https://onego.example" }]', '[{ url: "https://vk.com/a" }]'),
  })
  .map(({ day, time, ...fields }) => post({ ...fields, publish_at: `2026-10-0${day}${time}` }));

describe('a check of mixes and shares that looks at publications first', () => {
  test('never misses what it would find in the calendar', async () => {
    const fired = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(aPost, { minLength: 1, maxLength: 6 }), async (posts) => {
        const files = named(Object.fromEntries(posts.map((text, index) => [`p${index}`, text])));
        const reports = await Promise.all(
          [quick, thorough].map((loaded) => {
            if (loaded?.policy === undefined || loaded.releases === undefined || loaded.timeline === undefined) {
              throw new Error(`the test's own policy is wrong: ${JSON.stringify(loaded?.problems)}`);
            }
            const { policy, releases, timeline } = loaded;
            const options = { engine: 'reglament/test', now: NOW, parseFrontMatter: parseWithGrayMatter };
            return judge(memoryFiles(files), { policy, releases, timeline }, options);
          }),
        );
        for (const { rule } of reports[1]?.findings ?? []) fired.add(rule);
        expect(reports[0]?.findings).toEqual(reports[1]?.findings);
      }),
      { numRuns: 300 * FUZZ },
    );
    expect([...fired].filter((rule) => rule in RULES).sort()).toEqual(Object.keys(RULES).sort());
  });
});
