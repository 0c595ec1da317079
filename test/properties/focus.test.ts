import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../../action/core/judge.ts';
import { focusOn } from '../../action/core/judging/focus.ts';
import type { JudgeOptions } from '../../action/core/judging/options.ts';
import { compareWithBase } from '../../action/core/ratchet.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { loaded, NOW, policyFiles, post } from '../helpers/judging.ts';

/** `FUZZ=50 npm test` tries fifty times as much. */
const RUNS = { numRuns: 120 * Number(process.env['FUZZ'] ?? 1) };

const POLICY = await loaded(
  policyFiles({
    'frequency.per-day': '{ brand: 1 }',
    'promo.max-share': '{ max: 0.3, min: 3, window: 4 }',
    'privacy.phone': '',
    'tone.caps': '',
    'content.duplicate-id': '',
    'spam.duplicate': '',
  }),
);

const aPost = fc
  .record({
    day: fc.integer({ min: 1, max: 4 }),
    accounts: fc.constantFrom('[vk]', '[telegram]', '[vk, telegram]', '[vladivostok]', '[nobody]'),
    purpose: fc.constantFrom('promo', 'value'),
    status: fc.constantFrom('scheduled', 'published', 'draft'),
    id: fc.constantFrom(undefined, undefined, 'one', 'two'),
    body: fc.constantFrom(
      'Тихое утро.\n',
      'СКИДКА ТОЛЬКО СЕГОДНЯ\n',
      'Звоните +7 921 000-00-34\n',
      'Варим кофе в турке: мелкий помол, холодная вода, самый малый огонь и десять минут терпения без спешки.\n',
    ),
  })
  .map(({ day, body, ...fields }) => post({ ...fields, publish_at: `2026-11-0${day}T10:00:00+03:00` }, body));
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `content/posts/${name}.md`);
const content = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...names), aPost), { selector: ([name]) => name, minLength: 3, maxLength: 7 })
  .map((entries): Record<string, string> => Object.fromEntries(entries));
/** Files that a change writes, or takes away. */
const change = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), fc.option(aPost, { nil: undefined })), {
  selector: ([name]) => name,
  minLength: 1,
  maxLength: 3,
});

test('a judgement narrowed to what a change touches finds all that is new, and the same of it', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(content, change, async (before, edits) => {
      // The very same objects on both sides, as an overlay has them.
      const shared = new Map(memoryFiles(before).map((file) => [file.path, file]));
      const after = new Map(shared);
      for (const [path, text] of edits) {
        if (text === undefined) after.delete(path);
        else for (const file of memoryFiles({ [path]: text })) after.set(path, file);
      }
      const edited = new Set(edits.map(([path]) => path));
      const isTouched = (path: string): boolean => edited.has(path);
      const [head, base] = [[...after.values()], [...shared.values()]];
      const options: JudgeOptions = { engine: 'test', now: NOW, parseFrontMatter: parseWithGrayMatter };
      const { accounts } = POLICY.policy;
      const context = {
        ...options,
        parseFrontMatter: parseWithGrayMatter,
        accounts,
        adapters: [],
        commitTime: () => undefined,
      };
      const focus = focusOn({ head, base, pictures: [], isTouched, isTouchedBefore: isTouched }, context);
      expect(focus).toBeDefined();
      const compared = async (narrowed: Partial<JudgeOptions>) => {
        const now = await judge(head, POLICY, { ...options, ...narrowed, isTouched, baseFiles: base });
        return compareWithBase(now, await judge(base, POLICY, { ...options, ...narrowed }));
      };
      const fresh = async (narrowed: Partial<JudgeOptions>) =>
        (await compared(narrowed)).findings.filter(({ status }) => status === 'new');
      const all = await fresh({});
      found += all.length;
      expect(await fresh({ focus })).toEqual(all);
    }),
    RUNS,
  );
  expect(found).toBeGreaterThan(0);
});

test('a change to anything on which the verdict about other files may depend has no focus', () => {
  const { accounts } = POLICY.policy;
  const context = {
    now: NOW,
    parseFrontMatter: parseWithGrayMatter,
    accounts,
    adapters: [],
    commitTime: () => undefined,
  };
  const of = (path: string) => {
    const head = memoryFiles({ [path]: 'x\n', 'content/posts/a.md': post({}, 'Текст\n') });
    const change = { pictures: /\.jpg$/.test(path) ? [path] : [], isTouchedBefore: () => false };
    return focusOn({ head, base: [], isTouched: (one) => one === path, ...change }, context);
  };
  for (const path of [
    'content/plans/2026-11.md',
    'content/inbox/1.md',
    'content/contests/a.md',
    'content/replies/a.md',
    'content/x.txt',
  ])
    expect(of(path), path).toBeUndefined();
  const focus = of('content/posts/pics/cup.jpg');
  expect(focus?.isText('content/posts/z.md', 'file: pics/cup.jpg')).toBe(true);
  expect(focus?.isText('content/posts/z.md', 'file: pics/c%75p.jpg')).toBe(true);
  expect(focus?.isText('content/posts/z.md', 'file: "pics/c\\x75p.jpg"')).toBe(true);
  expect(focus?.isText('content/posts/z.md', 'file: pics/other.jpg')).toBe(false);
  // YAML folds a line where a name has a space.
  expect(of('content/posts/cup one.jpg')?.isText('content/posts/z.md', 'file: pics/cup\n  one.jpg')).toBe(true);
});
