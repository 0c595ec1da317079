import { describe, expect, test } from 'vitest';
import { covered, type Files, findings, judged, post } from '../helpers/judging.ts';

const RULE = 'mix.modalities';
const FORMATS: Readonly<Record<string, string>> = {
  p: 'photo',
  v: 'short_video',
  t: 'text',
  a: 'audio',
  u: 'ugc',
  s: 'story',
};

/** Posts of October 2026, a day apart from the 10th: `p` photo, `v` video, `t` text, `a` audio, `u` a reader's, `s` a story. */
function october(signs: string, changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  const files = [...signs].map((sign, index) => {
    const publish_at = `2026-10-${10 + index}T10:00:00+03:00`;
    return [`p${index}`, post({ publish_at, format: FORMATS[sign], ...changes })] as const;
  });
  return Object.fromEntries(files);
}
const count = async (files: Files, options = '') => (await findings(files, RULE, options)).length;

describe('mix.modalities', () => {
  test('a month of pictures and text fires on its last post, and counts what was there', async () => {
    const files = october('pptppttp');
    const [finding, ...others] = await findings(files, RULE);
    expect(others).toEqual([]);
    expect(finding?.path).toBe('content/posts/p7.md');
    expect(finding === undefined ? '' : covered(files['p7'] ?? '', finding)).toBe('format: photo');
    expect(finding?.message.data).toMatchObject({
      from: { date: '2026-10-01' },
      to: { date: '2026-10-31' },
      ...{ sound: 0, video: 0, graphics: 5, text: 3, kinds: 2, least: 3 },
    });
    expect(finding?.related).toHaveLength(7);
  });

  test.each([
    ['a video makes three', 'pptpptvp'],
    ['a recording makes three', 'pptpptap'],
    ['fewer posts than say anything', 'ppppppp'],
    ['a story is not of the feed', 'ppppppps'],
  ])('%s: silent', async (_, signs) => {
    expect(await count(october(signs))).toBe(0);
  });

  test('media tell where the format does not', async () => {
    const video = '[{ file: a.mp4, kind: video }]';
    expect(
      await count({ ...october('pptpptp'), last: post({ publish_at: '2026-10-30', format: 'ugc', media: video }) }),
    ).toBe(0);
    expect(await count(october('pptpptpu')), 'of no known kind').toBe(1);
    expect(
      await count(october('pptpptpu', { media: '[{ file: a.pdf, kind: document }]' })),
      'a document is anything',
    ).toBe(1);
  });

  test('a month is judged when it is over where the account lives', async () => {
    const files = october('pptppttp');
    const at = async (now: number) => (await judged(files, { [RULE]: '' }, { now })).findings.length;
    // Moscow is three hours ahead of UTC.
    expect(await at(Date.UTC(2026, 9, 31, 20, 59))).toBe(0);
    expect(await at(Date.UTC(2026, 9, 31, 21))).toBe(1);
  });

  test('a post of the first minutes of a month belongs to it by the account’s clock', async () => {
    const video = { format: 'video', publish_at: '2026-09-30T21:30:00Z' };
    expect(await count({ ...october('pptppttp'), night: post(video) })).toBe(0);
    expect(await count({ ...october('pptppttp'), night: post({ ...video, publish_at: '2026-09-30T20:30:00Z' }) })).toBe(
      1,
    );
  });

  test('the last day of February is its own', async () => {
    const files = Object.fromEntries(
      [...'pppppppp'].map((_, index) => [`p${index}`, post({ publish_at: `2026-02-1${index}`, format: 'photo' })]),
    );
    expect((await findings(files, RULE))[0]?.message.data['to']).toEqual({ date: '2026-02-28' });
  });

  test('a changed post of the month takes the finding', async () => {
    const isTouched = (path: string) => path.endsWith('p2.md');
    const { findings: found } = await judged(october('pptppttp'), { [RULE]: '' }, { isTouched });
    expect(found.map(({ path }) => path)).toEqual(['content/posts/p2.md']);
  });
});
