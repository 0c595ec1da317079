import { describe, expect, test } from 'vitest';
import { translatorFor } from '../../action/locales/index.ts';
import { findings, judged, post } from '../helpers/judging.ts';

const RULE = 'frequency.min-per-day';

/** News of the newsroom: so many on each day of November 2026. The 2nd is a Monday. */
function news(days: Readonly<Record<number, number>>, changes: Readonly<Record<string, string>> = {}) {
  return Object.fromEntries(
    Object.entries(days).flatMap(([day, count]) =>
      Array.from({ length: count }, (_, index) => [
        `d${day.padStart(2, '0')}-${index}`,
        post({
          accounts: '[newsroom]',
          publish_at: `2026-11-${day.padStart(2, '0')}T${index + 10}:00:00+03:00`,
          ...changes,
        }),
      ]),
    ),
  );
}

describe(RULE, () => {
  test('a thin working day is told on its last publication, with the others of that day', async () => {
    const [finding, ...others] = await findings(news({ 3: 2, 4: 5, 5: 1 }), RULE);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      path: 'content/posts/d03-1.md',
      measure: 3,
      range: { start: { line: 3 } },
      message: { id: 'frequency.min-per-day.under', data: { count: 2, limit: 5, date: { date: '2026-11-03' } } },
    });
    expect(finding?.related.map(({ path }) => path)).toEqual(['content/posts/d03-0.md']);
  });

  test('five are enough, and the last day is never judged', async () => {
    expect(await findings(news({ 3: 5, 4: 1 }), RULE)).toEqual([]);
    expect(await findings(news({ 3: 1 }), RULE)).toEqual([]);
  });

  test('empty working days in a row are one finding, on the publication before them', async () => {
    // From Thursday the 5th: Friday, Monday and Tuesday are empty, and so is the weekend, of which nobody asks.
    const found = await findings(news({ 5: 5, 11: 1 }), RULE);
    expect(found).toMatchObject([
      {
        path: 'content/posts/d05-4.md',
        measure: 15,
        message: { id: 'frequency.min-per-day.none', data: { days: 3, count: 0, date: { date: '2026-11-06' } } },
      },
    ]);
    const thinBetween = await findings(news({ 3: 5, 5: 1, 9: 1 }), RULE);
    expect(thinBetween.map(({ message: { data } }) => [data['date'], data['days']])).toEqual([
      [{ date: '2026-11-04' }, 1],
      [{ date: '2026-11-05' }, 1],
      [{ date: '2026-11-06' }, 1],
    ]);
  });

  test('a weekend is no working day, unless the rule says so', async () => {
    const files = news({ 6: 5, 7: 1, 9: 5 });
    expect(await findings(files, RULE)).toEqual([]);
    expect(await findings(files, RULE, '{ weekdays: [6, 7] }')).toHaveLength(2);
  });

  test('a day that is not over is not judged', async () => {
    const files = news({ 17: 5, 18: 1, 20: 1 });
    const at = async (now: number) => (await judged(files, { [RULE]: '' }, { now })).findings.length;
    expect(await at(Date.UTC(2026, 10, 18, 20, 59)), 'one minute to midnight in Moscow').toBe(0);
    expect(await at(Date.UTC(2026, 10, 18, 21))).toBe(1);
    expect(await at(Date.UTC(2026, 10, 19, 21)), 'the 19th is empty').toBe(2);
  });

  test('only kinds with a number are asked', async () => {
    const brand = news({ 3: 1, 4: 1, 5: 1 }, { accounts: '[vk]' });
    expect(await findings(brand, RULE)).toEqual([]);
    expect(await findings(brand, RULE, '{ kinds: { brand: 2 } }')).toHaveLength(2);
    expect(await findings(news({ 3: 1, 4: 5 }), RULE, '{ kinds: { brand: 2 } }')).toEqual([]);
  });

  test('stories, ideas and drafts do not fill a day; stories do when the rule says so', async () => {
    const day = news({ 3: 5, 4: 5 });
    for (const changes of [{ format: 'story' }, { status: 'idea' }, { status: 'draft' }]) {
      const extra = post({ accounts: '[newsroom]', publish_at: '2026-11-03T20:00:00+03:00', ...changes });
      const { 'd03-0': _, ...four } = day;
      expect(await findings({ ...four, extra }, RULE)).toHaveLength(1);
      const isStory = 'format' in changes;
      expect(await findings({ ...four, extra }, RULE, '{ count_stories: true }')).toHaveLength(isStory ? 0 : 1);
    }
  });

  test('the day is the one on the account’s clock', async () => {
    // 22:30Z on the 3rd is the 4th in Moscow: the 3rd has four, the 4th would have six.
    const late = post({ accounts: '[newsroom]', publish_at: '2026-11-03T22:30:00Z' });
    const found = await findings({ ...news({ 3: 4, 4: 5, 5: 1 }), late }, RULE);
    expect(found).toMatchObject([{ message: { data: { count: 4, date: { date: '2026-11-03' } } } }]);
  });

  test('counts days in words', () => {
    const say = (days: number) =>
      translatorFor('ru')('frequency.min-per-day.none', {
        days,
        limit: 5,
        count: 0,
        kind: 'media',
        account: 'newsroom',
        date: { date: '2026-11-03' },
      });
    expect(say(1)).toContain('3 ноября 2026 г. на «newsroom» не вышло ни одной публикации, а');
    expect(say(3)).toContain('С 3 ноября 2026 г. на «newsroom» 3 рабочих дня подряд');
    expect(say(5)).toContain('5 рабочих дней подряд');
    expect(say(21)).toContain('21 рабочий день подряд');
  });
});
