import { describe, expect, test } from 'vitest';
import { MINUTE } from '../../action/core/calendar/moment.ts';
import { answerTimesOf, LEAST } from '../../site/data/answer-times.ts';
import { calendarOf } from '../../site/data/calendar.ts';
import { judgeContent } from '../../site/data/content.ts';
import { countsOf, mixByAccount, mixByMonth, mixByWeek, mixOf, SERIES } from '../../site/data/mix.ts';
import { limitOn, promoLimitsOf, promoStatesOf, streakRuleOf } from '../../site/data/promo.ts';
import { readSite } from '../../site/data/site.ts';
import { repository } from '../helpers/bundle.ts';
import { reglament } from '../helpers/command-line.ts';
import { type Files, NOW, post } from '../helpers/judging.ts';

const now = new Date(NOW).toISOString();

async function opened(root: string) {
  const site = await readSite({ root, now, packageRoot: process.cwd() });
  const content = await judgeContent(site);
  return { site, content, calendar: calendarOf(site, content) };
}

/** The live example, judged once. */
let example: ReturnType<typeof opened> | undefined;
function live() {
  example ??= opened(process.cwd());
  return example;
}

/** Posts on days of November, one a day, with the purposes named by their first letters. */
function posts(purposes: string): Files {
  const names: Readonly<Record<string, string>> = { p: 'promo', v: 'value', c: 'community' };
  return Object.fromEntries(
    [...purposes].map((letter, index) => {
      const day = String(index + 1).padStart(2, '0');
      const publish_at = `2026-11-${day}T10:00:00+03:00`;
      return [`content/posts/${day}.md`, post({ publish_at, purpose: names[letter], status: 'published' })];
    }),
  );
}

describe('the mix', () => {
  test('adds up, and the same count has the same share', async () => {
    const { calendar } = await live();
    const mixes = [...mixByAccount(calendar), ...mixByMonth(calendar), ...mixByWeek(calendar)];
    expect(mixes.length).toBeGreaterThan(20);
    for (const { counts, percents, total } of mixes) {
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
      const shares = new Map(counts.map((count, index) => [count, percents[index]]));
      expect(percents).toEqual(counts.map((count) => shares.get(count)));
    }
    const all = mixByMonth(calendar).reduce((sum, { total }) => sum + total, 0);
    expect(all).toBe(calendar.entries.filter(({ format }) => format !== 'story').length);
  });

  test('leaves stories out, and counts what says no purpose as that', async () => {
    const { calendar } = await opened(
      repository({
        'content/posts/a.md': post({ format: 'story' }),
        'content/posts/b.md': post({ purpose: undefined }),
        'content/posts/c.md': post({ purpose: 'promo' }),
      }),
    );
    const [month] = mixByMonth(calendar);
    expect(month?.total).toBe(2);
    expect(SERIES.filter((_, index) => (month?.counts[index] ?? 0) > 0)).toEqual(['promo', 'none']);
  });

  test('shows eleven weeks around today, over the end of a year, the empty ones too', async () => {
    const { calendar } = await opened(repository(posts('vv')));
    const weeks = mixByWeek(calendar);
    expect(weeks.map(({ name }) => name)).toEqual([
      ...['2026-W41', '2026-W42', '2026-W43', '2026-W44', '2026-W45', '2026-W46'],
      ...['2026-W47', '2026-W48', '2026-W49', '2026-W50', '2026-W51'],
    ]);
    expect(weeks.reduce((sum, { total }) => sum + total, 0)).toBe(2);
    expect(weeks.filter(({ isOpen }) => isOpen).map(({ name }) => name)[0]).toBe('2026-W47');
  });

  test('of nothing is nothing', () => {
    expect(mixOf('x', [], false)).toMatchObject({ total: 0, percents: SERIES.map(() => 0) });
    expect(countsOf([])).toEqual([]);
    expect(countsOf(['b', 'a', 'b'])).toEqual([
      { word: 'b', count: 2, percent: 67 },
      { word: 'a', count: 1, percent: 33 },
    ]);
  });
});

describe('offers', () => {
  test('the limits of the live policy, edition by edition, for the accounts that they are about', async () => {
    const { site } = await live();
    const limits = await promoLimitsOf(site);
    const told = limits.map(({ edition, rule, max }) => `${edition.version} ${rule} ${max}`);
    expect(told).toEqual([
      '1.0.0 promo.max-share 0.3',
      '1.1.0 promo.max-share 0.3',
      '1.2.0 promo.max-share 0.25',
      '2.0.0 promo.max-share 0.2',
      '2.1.0 promo.max-share 0.2',
      '2.2.0 promo.max-share 0.2',
      '2.2.0 promo.newsroom-share 0.1',
      '2.3.0 promo.max-share 0.2',
      '2.3.0 promo.newsroom-share 0.1',
    ]);
    const coming = limits.filter(({ edition }) => edition.version === '2.2.0');
    expect(coming.map(({ accounts }) => accounts?.includes('newsroom'))).toEqual([false, true]);
    const on = (day: string) => limitOn(limits, Date.parse(`${day}T12:00:00Z`));
    expect(on('2026-11-22')?.edition.version).toBe('2.1.0');
    expect(on('2027-01-20')?.rule).toBe('promo.max-share');
    expect(on('2000-01-01')).toBeUndefined();
    expect(streakRuleOf(site)).toMatchObject({ rule: 'promo.streak', max: 2, edition: { version: '2.3.0' } });
  });

  test('are counted in the window of the rule, and the rule finds as much', async () => {
    const root = repository(posts('vvvvpvpvpv'), { 'promo.max-share': '{ max: 0.2, window: 5, min: 5 }' });
    const { site, content } = await opened(root);
    const [vk] = await promoStatesOf(site, content);
    expect(vk?.now).toEqual({ promo: 2, size: 5 });
    expect(vk?.limit).toEqual({ max: 0.2, allowed: 1, rule: 'promo.max-share' });
    // The window that the offer of the ninth closes: the fifth, the seventh and the ninth.
    expect(vk?.worst).toEqual({ promo: 3, size: 5, date: '2026-11-09' });
    expect(content.report.findings.filter(({ check }) => check === 'promo.max-share')).toHaveLength(2);
  });

  test('in a row are found with their last day', async () => {
    const { site, content } = await opened(repository(posts('pvppvp')));
    const [vk] = await promoStatesOf(site, content);
    expect(vk?.streak).toEqual({ count: 2, date: '2026-11-04' });
    expect(vk?.limit).toBeUndefined();
    expect(streakRuleOf(site)).toBeUndefined();
  });

  test('of nobody who published nothing', async () => {
    const { site, content } = await opened(repository({}));
    expect(await promoStatesOf(site, content)).toEqual([]);
    expect(await promoLimitsOf(site)).toEqual([]);
  });
});

describe('answer times', () => {
  test('are those of `reglament sla`, class by class', async () => {
    const { site } = await live();
    const { stdout } = await reglament(process.cwd(), [
      ...['sla', '--from', '2020-01-01', '--to', '2026-11-22', '--format', 'json'],
    ]);
    const told = JSON.parse(stdout) as {
      total: Record<string, number>;
      classes: { class: string; items: number; median_minutes: number; average_minutes: number; open: number }[];
    };
    const answers = await answerTimesOf(site);
    const minutes = (ms: number | undefined): number | undefined => ms && Math.floor(ms / MINUTE);
    const shown = answers?.classes.map(({ name, items, median, average, open }) => {
      return [name, items, minutes(median), minutes(average), open];
    });
    expect(told.classes.length).toBeGreaterThan(5);
    expect(shown?.map(String).sort()).toEqual(
      told.classes
        .map((each) => String([each.class, each.items, each.median_minutes, each.average_minutes, each.open]))
        .sort(),
    );
    expect(answers?.total.items).toBe(told.total['items']);
    expect(answers?.months.reduce((sum, { items }) => sum + items, 0)).toBe(answers?.total.items);
    expect(answers?.coming?.version).toBe('2.3.0');
    expect(answers?.unread).toBe(0);
  });

  test('of few are nobody’s statistics', async () => {
    const { site } = await live();
    const rows = (await answerTimesOf(site))?.classes ?? [];
    expect(rows.some(({ isEnough }) => !isEnough)).toBe(true);
    for (const { isEnough, answered, overdue } of rows) expect(isEnough).toBe(answered + overdue >= LEAST);
  });

  test('there are none without a matrix, and zeros without an inbox', async () => {
    const { site } = await opened(repository({}));
    expect(await answerTimesOf(site)).toBeUndefined();
  });
});
