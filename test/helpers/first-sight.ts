import fc from 'fast-check';
import { expect } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import { createRegistry } from '../../action/core/check.ts';
import { judge } from '../../action/core/judge.ts';
import type { PolicyFiles } from '../../action/core/policy/files.ts';
import { loadPolicy } from '../../action/core/policy/load.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { LOAD, NOW, named } from './judging.ts';

/** The same checks, each asked whatever it said at first sight. */
const eager = createRegistry(
  [...registry.values()].map((check) => (check.scope === 'account' ? { ...check, mayFire: () => true } : check)),
);

/**
 * Holds checks of calendars to what they say at first sight: with it and without it the same is found. Every rule has to fire at least once, or the
 * posts proved nothing.
 */
export async function expectSoundFirstSight(
  files: PolicyFiles,
  rules: readonly string[],
  aPost: fc.Arbitrary<string>,
  { maxLength, numRuns }: { readonly maxLength: number; readonly numRuns: number },
): Promise<void> {
  const [quick, thorough] = await Promise.all([registry, eager].map((checks) => loadPolicy(files, checks, LOAD)));
  const fired = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(aPost, { minLength: 1, maxLength }), async (posts) => {
      const content = named(Object.fromEntries(posts.map((text, index) => [`p${index}`, text])));
      const reports = await Promise.all(
        [quick, thorough].map((loaded) => {
          if (loaded?.policy === undefined || loaded.releases === undefined || loaded.timeline === undefined) {
            throw new Error(`the test's own policy is wrong: ${JSON.stringify(loaded?.problems)}`);
          }
          const { policy, releases, timeline } = loaded;
          const options = { engine: 'reglament/test', now: NOW, parseFrontMatter: parseWithGrayMatter };
          return judge(memoryFiles(content), { policy, releases, timeline }, options);
        }),
      );
      for (const { rule } of reports[1]?.findings ?? []) fired.add(rule);
      expect(reports[0]?.findings).toEqual(reports[1]?.findings);
    }),
    { numRuns },
  );
  expect([...fired].filter((rule) => rules.includes(rule)).sort()).toEqual([...rules].sort());
}
