import { describe, expect, test } from 'vitest';
import { covered, findings, judged } from '../helpers/judging.ts';
import { daily, paths } from '../helpers/series.ts';

const RULE = 'community.help-share';

/** `v` value, `n` news, `?` without a purpose, `s` a story, `d` a draft. */
const series = (signs: string) =>
  daily(signs, (sign) => ({
    purpose: sign === 'n' ? 'news' : sign === '?' ? undefined : 'value',
    ...(sign === 's' ? { format: 'story' } : {}),
    ...(sign === 'd' ? { status: 'draft' } : {}),
  }));

describe('community.help-share', () => {
  test('two of ten fire on the post that closes the window, at its purpose', async () => {
    const files = series('vnnnnvnnnn');
    const [finding, ...others] = await findings(files, RULE);
    expect(others).toEqual([]);
    expect(finding?.path).toBe(paths(9)[0]);
    expect(finding === undefined ? '' : covered(files['p09'] ?? '', finding)).toBe('purpose: news');
    expect(finding?.message.data).toMatchObject({ helpful: 2, window: 10, share: 0.2, min: 0.3, least: 3 });
    expect(finding?.related.map(({ path }) => path)).toEqual(paths(1, 2, 3, 4, 6, 7, 8));
  });

  test.each([
    ['three of ten', 'vnnvnnvnnn'],
    ['nine posts say nothing yet', 'nnnnnnnnn'],
    ['a useful post is never told', 'nnnnnnnnnv'],
  ])('%s: silent', async (_, signs) => {
    expect(await findings(series(signs), RULE)).toEqual([]);
  });

  test('stories and drafts help nobody in the feed, and a post of no purpose does not either', async () => {
    expect(await findings(series('vnnvnnsdn?nn'), RULE)).toHaveLength(1);
  });

  test('a changed post of the window that does not help takes the finding', async () => {
    const isTouched = (path: string) => /p0[05].md$/.test(path);
    const { findings: found } = await judged(series('vnnnnnnnnn'), { [RULE]: '' }, { isTouched });
    expect(found.map(({ path }) => path)).toEqual(paths(5));
  });
});
