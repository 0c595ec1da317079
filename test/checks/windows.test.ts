import { describe, expect, test } from 'vitest';
import { translatorFor } from '../../action/locales/index.ts';
import { messageOf } from '../../action/reporters/reporter.ts';
import { findings, judged } from '../helpers/judging.ts';
import { daily, paths } from '../helpers/series.ts';

const promo = (signs: string) => daily(signs, (sign) => ({ purpose: sign === 'P' ? 'promo' : 'value' }));

describe('a window of posts', () => {
  test('that a change only made long enough blocks nobody', async () => {
    const [, , value] = paths(0, 1, 2);
    const files = promo('PPVPV');
    const touched = (path: string) => path === value;
    const { findings: found } = await judged(files, { 'promo.max-share': '' }, { isTouched: touched });
    expect(found).toEqual([]);
    // Who adds the promo post itself is told.
    const own = await judged(promo('PPVVP'), { 'promo.max-share': '' }, { isTouched: (path) => path === paths(4)[0] });
    expect(own.findings.map(({ path }) => path)).toEqual(paths(4));
  });

  test('that closes at another post says so, so that no two findings read alike', async () => {
    const files = promo('VVVPVPVPVVVV');
    const [early] = paths(3);
    const { findings: found } = await judged(
      files,
      { 'promo.max-share': '{ min: 5, max: 0.3 }' },
      { isTouched: (path) => path === early },
    );
    const sentences = found.map((finding) => messageOf(finding, translatorFor('ru')));
    expect(found.every(({ path }) => path === early)).toBe(true);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.join()).toContain('Последний из них выходит');
  });

  test('says nothing of its end where it stands on it', async () => {
    const [finding] = await findings(promo('VVPVP'), 'promo.max-share');
    if (finding === undefined) throw new Error('nothing found');
    expect(messageOf(finding, translatorFor('en'))).not.toContain('The last of them');
  });
});
