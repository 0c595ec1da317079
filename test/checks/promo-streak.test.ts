import { describe, expect, test } from 'vitest';
import { covered, findings, judged } from '../helpers/judging.ts';
import { daily, paths } from '../helpers/series.ts';

const RULE = 'promo.streak';

/** `p` promo, `.` value, `?` without a purpose, `s` a story about use, `d` a draft. */
const series = (signs: string) =>
  daily(signs, (sign) => ({
    purpose: sign === 'p' ? 'promo' : sign === '?' ? undefined : 'value',
    ...(sign === 's' ? { format: 'story' } : {}),
    ...(sign === 'd' ? { status: 'draft' } : {}),
  }));

describe('promo.streak', () => {
  test('the third in a row fires at its purpose and names the others, and so does each that goes on', async () => {
    const files = series('.pppp.');
    const [finding, next, ...others] = await findings(files, RULE);
    expect(others).toEqual([]);
    expect([finding?.path, next?.path]).toEqual(paths(3, 4));
    expect(finding === undefined ? '' : covered(files['p03'] ?? '', finding)).toBe('purpose: promo');
    expect(finding?.message.data).toMatchObject({ count: 3, limit: 2, from: { date: '2026-11-02' } });
    expect(next?.message.data).toMatchObject({ count: 4 });
    expect(finding?.related.map(({ path }) => path)).toEqual(paths(1, 2));
  });

  test.each([
    ['two in a row', 'pp.pp'],
    ['another post between', 'pp.p'],
    ['a post of no purpose between', 'pp?p'],
  ])('%s: silent', async (_, signs) => {
    expect(await findings(series(signs), RULE)).toEqual([]);
  });

  test('a story or a draft between does not part them', async () => {
    expect(await findings(series('ppsdp'), RULE)).toHaveLength(1);
  });

  test('max: 1 parts every two', async () => {
    expect((await findings(series('pp.ppp'), RULE, '{ max: 1 }')).map(({ path }) => path)).toEqual(paths(1, 4, 5));
  });

  test('a changed post of the streak takes the finding', async () => {
    const isTouched = (path: string) => path.endsWith('p01.md');
    const { findings: found } = await judged(series('ppp'), { [RULE]: '' }, { isTouched });
    expect(found.map(({ path }) => path)).toEqual(paths(1));
    expect(found[0]?.related.map(({ path }) => path)).toEqual(paths(0, 2));
  });
});
