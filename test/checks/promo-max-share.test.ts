import { describe, expect, test } from 'vitest';
import { covered, findings, judged, post } from '../helpers/judging.ts';

const RULE = 'promo.max-share';

/** Posts of one account, a day apart: `p` promo, `.` value, `s` a promo story, `d` a promo draft. */
function series(purposes: string): Record<string, string> {
  const files = [...purposes].map((sign, index) => {
    const changes = {
      publish_at: `2026-11-${String(index + 1).padStart(2, '0')}T10:00:00+03:00`,
      purpose: sign === '.' ? 'value' : 'promo',
      ...(sign === 's' ? { format: 'story' } : {}),
      ...(sign === 'd' ? { status: 'draft' } : {}),
    };
    return [`p${String(index).padStart(2, '0')}`, post(changes)] as const;
  });
  return Object.fromEntries(files);
}

describe('promo.max-share', () => {
  test('the third promo of ten fires on itself, at its purpose, and names the other two', async () => {
    const files = series('..........p...p....p');
    const [finding, ...others] = await findings(files, RULE);
    expect(others).toEqual([]);
    expect(finding?.path).toBe('content/posts/p19.md');
    expect(finding === undefined ? '' : covered(files['p19'] ?? '', finding)).toBe('purpose: promo');
    expect(finding?.message.data).toMatchObject({ promo: 3, window: 10, share: 0.3, max: 0.2, allowed: 2 });
    expect(finding?.related.map(({ path }) => path)).toEqual(['content/posts/p10.md', 'content/posts/p14.md']);
  });

  test.each([
    ['two of ten', 'p........p'],
    ['one of five', '....p'],
    ['fewer posts than say anything', 'pppp'],
    ['an old promo that left the window', 'p.........p....p'],
    ['stories and drafts', '...s.d..p.'],
    ['no promo at all', '..........'],
  ])('%s: silent', async (_, purposes) => {
    expect(await findings(series(purposes), RULE)).toEqual([]);
  });

  test('two of five fire', async () => {
    expect(await findings(series('p...p'), RULE)).toHaveLength(1);
  });

  test('accounts are counted apart', async () => {
    const files = {
      ...series('p...'),
      other: post({ accounts: '[telegram]', purpose: 'promo', publish_at: '2026-11-09' }),
    };
    expect(await findings(files, RULE)).toEqual([]);
  });

  test('a changed promo post in the middle takes the finding of the window that it spoils', async () => {
    const { findings: found } = await judged(
      series('..........p...p....p'),
      { [RULE]: '' },
      { isTouched: (path) => path.endsWith('p14.md') },
    );
    expect(found.map(({ path }) => path)).toEqual(['content/posts/p14.md']);
  });
});
