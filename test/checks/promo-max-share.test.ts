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

  test.each([
    ['a full window', '..........p...p....p', { before: 2, windowBefore: 10, after: 3, window: 10, needed: 1 }],
    ['an account that grows', 'p...p', { before: 1, windowBefore: 4, after: 2, window: 5, needed: 5 }],
    ['two that must leave the window', '......pppp', { before: 3, windowBefore: 9, after: 4, window: 10, needed: 8 }],
    ['one that pushes another out', 'ppp.......p', { before: 3, windowBefore: 10, after: 3, window: 10, needed: 1 }],
  ])('before, after, and what brings the balance back: %s', async (_, purposes, data) => {
    expect((await findings(series(purposes), RULE)).at(-1)?.message.data).toMatchObject(data);
  });

  test.each(['p...p', '......pppp', 'ppp.......p', '.p...p.p.p'])(
    'so many useful posts bring it back, and one fewer does not: %s',
    async (purposes) => {
      const needed = Number((await findings(series(purposes), RULE)).at(-1)?.message.data['needed']);
      const share = (useful: number) => {
        const window = `${purposes}${'.'.repeat(useful)}`.slice(-10);
        return [...window].filter((sign) => sign === 'p').length / window.length;
      };
      expect(share(needed)).toBeLessThanOrEqual(0.2);
      expect(share(needed - 1)).toBeGreaterThan(0.2);
    },
  );

  describe('of the last days', () => {
    const OPTIONS = '{ days: 7, max: 0.2, min: 5 }';

    test('every post of them is counted, however many there are', async () => {
      const [finding, ...others] = await findings(series('p.....p...p'), RULE, '{ days: 11, window: 1, max: 0.2 }');
      expect(others).toHaveLength(1);
      expect(finding?.message.data).toMatchObject({ promo: 2, window: 7, days: 11, needed: 3 });
    });

    test('the day a week ago is out, the one after it is in', async () => {
      expect(await findings(series('.p......p'), RULE, OPTIONS), 'the 2nd and the 9th').toEqual([]);
      const [finding] = await findings(series('..p.....p'), RULE, OPTIONS);
      expect(finding?.message.data).toMatchObject({ before: 1, windowBefore: 6, promo: 2, window: 7, needed: 3 });
    });

    test('no number of posts helps where no promo may be', async () => {
      const [finding] = await findings(series('....p'), RULE, '{ days: 7, max: 0 }');
      expect(finding?.message.data).toMatchObject({ allowed: 0, needed: 0 });
    });
  });
});
