import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import { createRegistry } from '../../action/core/check.ts';
import { judge } from '../../action/core/judge.ts';
import { loadPolicy } from '../../action/core/policy/load.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { LOAD, NOW, named, POLICY_YAML, policyFiles, post } from '../helpers/judging.ts';

/** `FUZZ=50 npm test` tries fifty times as much. */
const FUZZ = Number(process.env['FUZZ'] ?? 1);

const RULES: Readonly<Record<string, string>> = {
  'frequency.max-per-day': '{ brand: 2, media: 3, platforms: { vk: { brand: 1 } } }',
  'frequency.min-gap': '',
  'frequency.min-per-day': '{ kinds: { brand: 2, media: 2 } }',
  'frequency.quiet-hours': '{ platforms: [vk, x] }',
  'frequency.blackout': '',
  'frequency.silence': '{ days: 3 }',
};
const BLACKOUTS =
  'blackouts: [{ from: 2026-11-02, to: 2026-11-03, reason: r, allow: [notice] }, { from: "2026-11-05T18:00", to: "2026-11-05T23:00+03:00", reason: r }]\n';
const FILES = policyFiles(RULES, POLICY_YAML + BLACKOUTS);

/** The same checks, each asked whatever it said at first sight. */
const eager = createRegistry(
  [...registry.values()].map((check) => (check.scope === 'account' ? { ...check, mayFire: () => true } : check)),
);
const [quick, thorough] = await Promise.all([registry, eager].map((checks) => loadPolicy(FILES, checks, LOAD)));

const aPost = fc
  .record({
    day: fc.constantFrom(1, 2, 2, 3, 5, 9),
    time: fc.constantFrom('T00:00:00+03:00', 'T09:30:00+10:00', 'T22:00', 'T22:10:00Z', ''),
    accounts: fc.constantFrom('[vk]', '[telegram]', '[vladivostok, belgrade]', '[newsroom]', '[me]'),
    status: fc.constantFrom('scheduled', 'published', 'draft'),
    format: fc.constantFrom('text', 'text', 'story'),
    rubric: fc.constantFrom(undefined, 'notice', 'guide'),
    urgent: fc.constantFrom(undefined, undefined, 'false', 'true'),
  })
  .map(({ day, time, ...fields }) => post({ ...fields, publish_at: `2026-11-0${day}${time}` }));

describe('a calendar check that looks at times first', () => {
  test('never misses what it would find by the account’s clock', async () => {
    const fired = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(aPost, { minLength: 1, maxLength: 8 }), async (posts) => {
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
      { numRuns: 400 * FUZZ },
    );
    expect([...fired].filter((rule) => rule in RULES).sort()).toEqual(Object.keys(RULES).sort());
  });
});
