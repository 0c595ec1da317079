import { describe, expect, test } from 'vitest';
import { covered, findings, judged } from '../helpers/judging.ts';
import { daily, paths } from '../helpers/series.ts';

const RULE = 'links.external-share';
const LINKS: Readonly<Record<string, string>> = {
  l: '[{ url: "https://onego.example/faq", reason: details }]',
  v: '[{ url: "https://m.vk.com/onego", reason: details }, { url: "vk.me/onego" }]',
  t: '[{ url: "https://vk.com/onego" }, { url: t.me/onego }]',
  m: '[{ url: "mailto:a@onego.example" }]',
  s: '[{ url: "https://onego.example/faq" }]',
};

/** `l` a link away, `v` one inside VK, `t` one inside and one to Telegram, `m` mail, `s` a story with a link away, `.` none. */
const series = (signs: string, accounts = '[vk]') =>
  daily(signs, (sign) => ({ accounts, links: LINKS[sign], ...(sign === 's' ? { format: 'story' } : {}) }));

describe('links.external-share', () => {
  test('four of ten fire on the post that closes the window, at its links', async () => {
    const files = series('....l.l.ll');
    const found = await findings(files, RULE, '{ min: 10 }');
    expect(found.map(({ path }) => path)).toEqual(paths(9));
    expect(found[0] === undefined ? '' : covered(files['p09'] ?? '', found[0])).toMatch(/^links: /);
    expect(found[0]?.message.data).toMatchObject({ count: 4, window: 10, share: 0.4, max: 0.3, allowed: 3 });
    expect(found[0]?.related.map(({ path }) => path)).toEqual(paths(4, 6, 8));
  });

  test.each([
    ['three of ten', '....l.l..l'],
    ['one of five', '....l'],
    ['fewer posts than say anything', 'llll'],
    ['links inside the platform', 'vvvvvvvvvv'],
    ['mail', 'mmmmmmmmmm'],
    ['stories', 'ssss.....l'],
    ['the post that closes the window leads nowhere', 'll........'],
  ])('%s: silent', async (_, signs) => {
    expect(await findings(series(signs), RULE)).toEqual([]);
  });

  test('one link out of several is enough, whatever its platform', async () => {
    expect(await findings(series('...tt'), RULE)).toHaveLength(1);
    expect(await findings(series('...vv', '[telegram]'), RULE), 'vk.com from Telegram').toHaveLength(1);
  });

  test('allowed domains do not count', async () => {
    expect(await findings(series('...ll'), RULE, '{ allow_domains: [onego.example] }')).toEqual([]);
  });

  test('a changed post with a link takes the finding', async () => {
    const isTouched = (path: string) => /p0[02].md$/.test(path);
    const { findings: found } = await judged(series('l.l.l'), { [RULE]: '' }, { isTouched });
    expect(found.map(({ path }) => path)).toEqual(paths(2));
  });
});
