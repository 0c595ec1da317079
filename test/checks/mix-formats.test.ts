import { describe, expect, test } from 'vitest';
import { covered, findings, judged } from '../helpers/judging.ts';
import { daily, paths } from '../helpers/series.ts';

const RULE = 'mix.formats';
const FORMATS: Readonly<Record<string, string>> = { p: 'photo', v: 'video', t: 'text', a: 'audio', s: 'story' };

/** `p` photo, `v` video, `t` text, `a` audio, `s` story, `.` of no format. */
const series = (signs: string) => daily(signs, (sign) => ({ format: FORMATS[sign] }));
const found = async (signs: string, options = '') =>
  (await findings(series(signs), RULE, options)).map(({ path, message }) => [path, message.id]);

describe('mix.formats', () => {
  test('seven of ten fire on the post that closes the window, at its format', async () => {
    const files = series('ppvppvpptp');
    const [finding, ...others] = await findings(files, RULE, '{ min: 10 }');
    expect(others).toEqual([]);
    expect(finding?.path).toBe(paths(9)[0]);
    expect(finding === undefined ? '' : covered(files['p09'] ?? '', finding)).toBe('format: photo');
    expect(finding?.message.id).toBe('mix.formats.share');
    expect(finding?.message.data).toMatchObject({
      format: 'photo',
      count: 7,
      window: 10,
      share: 0.7,
      max: 0.6,
      allowed: 6,
    });
    expect(finding?.related.map(({ path }) => path)).toEqual(paths(0, 1, 3, 4, 6, 7));
  });

  test('four in a row fire on the fourth, and the others are named', async () => {
    const [finding, ...others] = await findings(series('vppppvtvt'), RULE);
    expect(others).toEqual([]);
    expect(finding?.path).toBe(paths(4)[0]);
    expect(finding?.message.id).toBe('mix.formats.streak');
    expect(finding?.message.data).toMatchObject({ format: 'photo', count: 4, limit: 3 });
    expect(finding?.related.map(({ path }) => path)).toEqual(paths(1, 2, 3));
  });

  test.each([
    ['six of ten', 'vpvpvppvpp'],
    ['three of five', 'pvpvp'],
    ['three in a row', 'pppvtavtav'],
    ['fewer than five formats', 'ppvp'],
    ['four of five, one of them a story', 'ppvps'],
    ['nothing known', '..........'],
    ['few known among many', 'ppp......p'],
    ['a post of unknown format parts a streak', 'vtvpp.ppt'],
    ['the window has moved on', 'pppvtvtavtavtp'],
  ])('%s: silent', async (_, signs) => {
    expect(await found(signs)).toEqual([]);
  });

  test('each post that goes on with a long row is told; a video that ends it is told nothing', async () => {
    expect(await found('ppppppv')).toEqual([
      [paths(3)[0], 'mix.formats.streak'],
      [paths(4)[0], 'mix.formats.streak'],
      [paths(5)[0], 'mix.formats.streak'],
    ]);
  });

  test('a share is taken of the posts whose format is known', async () => {
    const [finding] = await findings(series('pp.p.v.p'), RULE);
    expect(finding?.message.data).toMatchObject({ count: 4, window: 5 });
  });

  test('a changed photo in the window takes the finding', async () => {
    const isTouched = (path: string) => path.endsWith('p02.md');
    const { findings: judgedFindings } = await judged(series('ppppp'), { [RULE]: '' }, { isTouched });
    expect(new Set(judgedFindings.map(({ path }) => path))).toEqual(new Set(paths(2)));
  });
});
