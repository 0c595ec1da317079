import { describe, expect, test } from 'vitest';
import { findings, judged, post } from '../helpers/judging.ts';

/** All rules about calendars that need no words in the policy. */
const CALENDAR = {
  'frequency.per-day': '',
  'frequency.min-gap': '',
  'frequency.quiet-hours': '',
  'frequency.silence': '',
  'promo.max-share': '',
  'promo.streak': '',
  'mix.formats': '',
  'mix.modalities': '',
  'community.help-share': '',
  'links.external-share': '',
  'spam.duplicate': '',
  'spam.same-link': '',
};

describe('a year that was typed wrong', () => {
  const told = async (path: string, publish_at: string) =>
    (await judged({ [path]: post({ publish_at }) }, {})).findings.map(
      ({ message, enforcement }) => `${message.id} ${enforcement}`,
    );

  test.each([
    ['content/posts/a.md', '2062-11-03T10:00:00+03:00', 'far'],
    ['content/posts/2026/11/03-a.md', '2062-11-03', 'far'],
    ['content/posts/2026/11/03-a.md', '2025-11-03', 'other-year'],
    ['content/posts/2026-11-03-a.md', '2027-11-03', 'other-year'],
    ['content/posts/2026/11/a.md', '2025-11-30T10:00', 'other-year'],
  ])('%s at %s is asked about', async (path, date, problem) => {
    expect(await told(path, date)).toEqual([`problem.moment.${problem} advisory`]);
  });

  test.each(['0206-11-03T10:00', '1926-11-03', '2206-11-03', '9999-12-31T23:59:59-12:00'])(
    '%s is no year at all',
    async (date) => {
      expect(await told('content/posts/a.md', date)).toEqual(['problem.moment.year hard-mandatory']);
    },
  );

  test.each([
    ['content/posts/2026/12/a.md', '2027-01-03'],
    ['content/posts/2026/11/03-a.md', '2026-02-03'],
    ['content/posts/2026-11-03-a.md', '2026-11-05T10:00:00+03:00'],
    ['content/posts/archive-1812/a.md', '2026-11-05'],
    ['content/posts/a.md', '2029-11-05'],
  ])('%s at %s is none', async (path, date) => {
    expect(await told(path, date)).toEqual([]);
  });
});

describe('posts of one second', () => {
  test('are told once, and keep one order whatever the order of the files', async () => {
    const at = '2026-11-03T10:00:00+03:00';
    const files = { b: post({ publish_at: at }), a: post({ publish_at: at }) };
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    const found = await findings(files, 'frequency.min-gap');
    expect(found.map(({ path, message }) => [path, message.id])).toEqual([
      ['content/posts/b.md', 'frequency.min-gap.same-time'],
    ]);
    expect(await findings(reversed, 'frequency.min-gap')).toEqual(found);
  });
});

describe('a post without a time of day', () => {
  test('breaks no rule about hours and gaps, and counts on its day', async () => {
    const files = Object.fromEntries(
      ['a', 'b', 'c'].map((name) => [name, post({ publish_at: '2026-11-03' }, `${name}\n`)]),
    );
    const { findings: found } = await judged(files, {
      'frequency.min-gap': '',
      'frequency.quiet-hours': '',
      'frequency.per-day': '',
    });
    expect(found.map(({ rule }) => rule)).toEqual(['frequency.per-day']);
  });
});

describe('very many posts on one day', () => {
  const COUNT = 1500;
  const files = Object.fromEntries(
    Array.from({ length: COUNT }, (_, index) => {
      const time = new Date(Date.UTC(2026, 10, 3, 0, 0, index)).toISOString().slice(0, 19);
      const changes = {
        publish_at: `${time}+03:00`,
        purpose: 'promo',
        format: 'photo',
        links: '[{ url: https://a.example }]',
      };
      const body = `Мука ржаная, вода мягкая, печь горячая, начинка из пшена и сметаны, края защипнуть, номер ${index}.\n`;
      return [`p${String(index).padStart(5, '0')}`, post(changes, body)];
    }),
  );

  test('are all judged, and no finding but that of the day names more others than people read', async () => {
    const { summary, findings: found } = await judged(files, CALENDAR);
    expect(summary).toMatchObject({ files: COUNT, publications: COUNT });
    const rules = new Set(found.map(({ rule }) => rule));
    for (const rule of [
      'frequency.per-day',
      'frequency.min-gap',
      'promo.max-share',
      'promo.streak',
      'mix.formats',
      'spam.duplicate',
    ])
      expect(rules).toContain(rule);
    const day = found.filter(({ rule }) => rule === 'frequency.per-day');
    expect(day.map(({ message, related }) => [message.data['count'], related.length])).toEqual([[COUNT, COUNT - 1]]);
    const others = found.filter(({ rule }) => rule !== 'frequency.per-day');
    expect(Math.max(...others.map(({ related }) => related.length))).toBeLessThanOrEqual(10);
    // However long a row is, its whole length is told.
    const streaks = found.filter(({ rule }) => rule === 'promo.streak').map(({ message }) => message.data['count']);
    expect(Math.max(...streaks.map(Number))).toBe(COUNT);
  });
});
