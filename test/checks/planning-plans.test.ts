import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../action/core/finding.ts';
import type { JudgeOptions } from '../../action/core/judge.ts';
import { figureOf, writtenFigure } from '../../action/core/planning/figure.ts';
import { covered, type Files, findings, judged, NOW, post } from '../helpers/judging.ts';

const front = (yaml: string): string => `---\n${yaml.trim()}\n---\nТекст.\n`;
const plan = (more = '', period = '2026-11', accounts = '[vk]'): string =>
  front(`accounts: ${accounts}\nperiod: ${period}\naudience: guests\n${more}`);
const ids = (found: readonly Finding[]) => found.map(({ message }) => message.id.split('.').at(-1));

async function by(rule: string, files: Files, options = '', judging: Partial<JudgeOptions> = {}) {
  const report = await judged(files, { [rule]: options }, judging);
  expect(report.errors).toEqual([]);
  return report.findings.filter((found) => found.rule === rule);
}

describe('goals.smart', () => {
  const said = async (goal: string, options = '', period = '2026-11') =>
    ids(await by('goals.smart', { 'content/plans/a.md': plan(`goals: [${goal}]`, period) }, options));
  const WHOLE = 'target: 60, by: 2026-11-30, owner: anna';

  test('a whole goal is silent, whatever its number looks like', async () => {
    for (const target of ['60', '3 %', '"+10 %"', '1 500 заявок', '"1,2 %"', '"60 к 31.12.2026"', '2026 чашек']) {
      expect(await said(`{ metric: записи, target: ${target}, by: 2026-11-30, owner: anna }`), target).toEqual([]);
    }
  });

  test.each([
    ['к 31.12.2026', ['number']],
    ['2026-12-31', ['number']],
    ['до конца 2026 года', ['number']],
    ['до конца 2026', ['number']],
    ['by 2027', ['number']],
    ['к 31 декабря', ['number']],
    ['by December 31, 2026', ['number']],
    ['к 19:00', ['number']],
    ['как можно больше', ['number']],
    ['двадцать', ['number']],
  ])('a date, a year, an hour and words are no number: %s', async (target, expected) => {
    expect(await said(`{ metric: записи, target: "${target}", by: 2026-11-30, owner: anna }`)).toEqual(expected);
  });

  test.each<[string, number | undefined]>([
    ['1 500,5', 1500.5],
    ['−4', -4],
    ['c 3 до 5 %', 3],
    ['2000', 2000],
    ['продать 2026', 2026],
    ['до 2000 чашек', 2000],
    ['в 2027 году 40', 40],
    ['', undefined],
    ['٣', undefined],
    ['2,500', 2500],
    ['1,250,000.5', 1_250_000.5],
    ['0,125', 0.125],
    ['12,5', 12.5],
    ['1,5 млн', 1_500_000],
    ['900 тыс.', 900_000],
    ['10k', 10_000],
    ['10к', 10_000],
    ['2.5M', 2_500_000],
    ['300 к 31 декабря', 300],
    ['5 m', 5],
    ['за 30 дней 300 заявок', 300],
    ['300 заявок за 30 дней', 300],
  ])('figureOf(%s)', (text, expected) => {
    expect(figureOf(text)).toBe(expected);
  });

  test.each<[string, number, string]>([
    ['3 %', 3, 'percent'],
    ['3 процента', 3, 'percent'],
    ['5 п. п.', 5, 'points'],
    ['1 ч 30 мин', 90, 'time'],
    ['1h 30min', 90, 'time'],
    ['2 дня', 2880, 'time'],
    ['за 2 часа', 120, 'time'],
    ['40 записей', 40, 'plain'],
  ])('writtenFigure(%s)', (text, value, kind) => {
    expect(writtenFigure(text)).toEqual({ value, kind });
  });

  test('a number is read alike however its thousands are written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.constantFrom(' ', '\u00A0', '\u202F', ','),
        (n, sign) => {
          const written = String(n).replace(/\B(?=(?:\d{3})+$)/g, sign);
          expect(figureOf(`не меньше ${written} чашек`)).toBe(n);
        },
      ),
    );
  });

  test('a length of time is the sum of its parts', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.integer({ min: 1, max: 59 }), (hours, minutes) => {
        expect(writtenFigure(`${hours} ч ${minutes} мин`)).toEqual({ value: hours * 60 + minutes, kind: 'time' });
      }),
    );
  });

  test('whatever is written, a figure is a finite number or none', () => {
    const parts = fc.constantFrom(
      '1',
      '999',
      ' ',
      ',',
      '.',
      '−',
      'k',
      'млн',
      'ч',
      'мин',
      '%',
      'п. п.',
      'за ',
      '2026',
      ':',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (written) => {
        const figure = figureOf(written.join(''));
        expect(figure === undefined || Number.isFinite(figure)).toBe(true);
      }),
    );
  });

  test('a wish that is measured is none', async () => {
    const options = '{ vague: [engagement, "узнаваемост*"], measures: [rate, опрос, с подсказкой] }';
    expect(await said(`{ metric: engagement rate on Facebook, ${WHOLE} }`, options)).toEqual([]);
    expect(await said(`{ metric: "узнаваемость с подсказкой, опрос", ${WHOLE} }`, options)).toEqual([]);
    expect(await said(`{ metric: engagement, ${WHOLE} }`, options)).toEqual(['vague']);
  });

  test('a wish and what can be bought are told at the metric, but not inside other words', async () => {
    const options =
      '{ vague: ["узнаваемост*"], vanity: ["число подписчик*", "^followers$"], except: ["опрос узнаваемости"] }';
    expect(await said(`{ metric: повысить узнаваемость, ${WHOLE} }`, options)).toEqual(['vague']);
    expect(await said(`{ metric: число подписчиков, ${WHOLE} }`, options)).toEqual(['vanity']);
    expect(await said(`{ metric: Followers, ${WHOLE} }`, options)).toEqual(['vanity']);
    expect(await said(`{ metric: заявки от подписчиков, ${WHOLE} }`, options)).toEqual([]);
    expect(await said(`{ metric: ответы на опрос узнаваемости, ${WHOLE} }`, options)).toEqual([]);
  });

  test('a deadline lies in the days of the plan, or in its quarter where the policy says so', async () => {
    const goal = (date: string) => `{ metric: записи, target: 6, by: ${date}, owner: anna }`;
    expect(await said(goal('2026-11-01'))).toEqual([]);
    expect(await said(goal('2026-10-31'))).toEqual(['outside']);
    expect(await said(goal('2026-12-01'))).toEqual(['outside']);
    expect(await said(goal('2026-12-31'), '{ until: quarter }')).toEqual([]);
    expect(await said(goal('2027-01-01'), '{ until: quarter }')).toEqual(['outside']);
    expect(await said(goal('2027-02-01'), '{ until: quarter }', '2026-11-15/2027-01-10')).toEqual([]);
  });

  test('nobody and no day are told, a plan without goals is advised, and a draft of one is left alone', async () => {
    expect(await said('{ metric: записи, target: 6 }')).toEqual(['deadline', 'owner']);
    const [none] = await by('goals.smart', { 'content/plans/a.md': plan() });
    expect([none?.message.id, none?.enforcement]).toEqual(['goals.smart.none', 'advisory']);
    expect(await by('goals.smart', { 'content/plans/a.md': plan('status: draft') })).toEqual([]);
  });

  test('a plan without a period, and one with an open day, judge no goal', async () => {
    for (const period of ['', 'весна', '2026-11-09/2026-11-08']) {
      const text = front(
        `accounts: [vk]\n${period === '' ? '' : `period: ${period}`}\ngoals: [{ metric: a, target: b }]`,
      );
      expect(await by('goals.smart', { 'content/plans/a.md': text })).toEqual([]);
    }
  });
});

describe('plan.present', () => {
  const RULE = 'plan.present';
  const on = (day: string, more: Readonly<Record<string, string>> = {}) =>
    post({ publish_at: `${day}T10:00:00+03:00`, ...more });

  test('a named plan is there and holds the day; else the account has one for it, or the post says why not', async () => {
    const files = { 'content/plans/2026-11.md': plan('id: november') };
    const said = async (text: string) => ids(await by(RULE, { ...files, a: text }));
    expect(await said(on('2026-11-03', { plan: 'november' }))).toEqual([]);
    expect(await said(on('2026-11-03', { plan: 'novembre' }))).toEqual(['unknown']);
    expect(await said(on('2026-12-01', { plan: 'november' }))).toEqual(['outside']);
    expect(await said(on('2026-11-30'))).toEqual([]);
    expect(await said(on('2026-12-01'))).toEqual(['missing']);
    expect(await said(on('2026-12-01', { unplanned: 'Прорвало трубу' }))).toEqual([]);
    expect(await said(on('2026-11-03', { accounts: '[telegram]' }))).toEqual(['missing']);
    expect(await said(on('2026-12-01', { status: 'draft' }))).toEqual([]);
  });

  test('the name of the file is the name of a plan without an id, and a slip gets a hint', async () => {
    const [finding] = await by(RULE, {
      'content/plans/2026-11.yaml': 'accounts: [vk]\nperiod: 2026-11\n',
      a: on('2026-11-03', { plan: '2026-1l' }),
    });
    expect(finding?.message.data).toEqual({ found: '2026-1l', suggestion: '2026-11' });
    expect(finding === undefined ? '' : covered(on('2026-11-03', { plan: '2026-1l' }), finding)).toBe('plan: 2026-1l');
  });

  test('the day is that of the account: half past midnight in Vladivostok is the next month', async () => {
    const late = post({ accounts: '[vladivostok]', publish_at: '2026-11-30T15:30:00Z' });
    const files = { 'content/plans/a.md': plan('', '2026-11', '[vladivostok]'), a: late };
    expect(ids(await by(RULE, files))).toEqual(['missing']);
  });

  test('more than a fifth of a month without a plan is advised, and told once', async () => {
    const days = ['02', '04', '06', '09', '11'];
    const month = (unplanned: number) =>
      Object.fromEntries(
        days.map((day, index) => [
          `p${day}`,
          on(`2026-11-${day}`, index < unplanned ? { unplanned: 'Так вышло' } : {}),
        ]),
      );
    const files = { 'content/plans/a.md': plan() };
    expect(await by(RULE, { ...files, ...month(1) })).toEqual([]);
    const found = await by(RULE, { ...files, ...month(2) });
    expect(found.map(({ message, enforcement }) => [message.id, enforcement])).toEqual([[`${RULE}.share`, 'advisory']]);
    expect(found[0]?.message.data).toMatchObject({ count: 2, total: 5, share: 0.4 });
    const { p11: _, ...four } = month(2);
    expect(await by(RULE, { ...files, ...four })).toEqual([]);
  });

  test('a thousand plans and two thousand posts are judged in no time that would show', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [
        `content/plans/p${index}.md`,
        plan(`id: n${index}`, '1970-01-01/2199-12-31'),
      ]),
    );
    const posts = Object.fromEntries(
      Array.from({ length: 2000 }, (_, index) => [`p${index}`, on('2026-11-03', { plan: `n${index}` })]),
    );
    expect(await by(RULE, { ...files, ...posts })).toHaveLength(1000);
  }, 30_000);

  test('it asks nobody to move a post: no moment would mend it', async () => {
    const [finding] = await by(RULE, { a: on('2026-12-01') });
    expect(finding?.slots).toBeUndefined();
  });
});

describe('plan.lead-time', () => {
  const RULE = 'plan.lead-time';
  const said = async (changes: Readonly<Record<string, string>>, now = NOW) =>
    ids(
      await by(RULE, { a: post({ publish_at: '2026-11-25T10:00:00+03:00', status: 'approved', ...changes }) }, '', {
        now,
      }),
    );

  test.each<[string, string[]]>([
    ['2026-11-24T10:00:00+03:00', []],
    ['2026-11-24T10:01:00+03:00', ['short']],
    ['2026-11-24T07:00:00Z', []],
    ['2026-11-24T10:00', []],
    ['2026-11-24T10:30', ['short']],
    ['2026-11-24', []],
    ['2026-11-25', ['short']],
    ['2026-11-25T10:01:00+03:00', ['after']],
  ])('approved at %s: %j', async (approved_at, expected) => {
    expect(await said({ approved_at })).toEqual(expected);
  });

  test('what is urgent may be late when it says why and somebody else allowed it', async () => {
    const late = { approved_at: '2026-11-25T09:00:00+03:00', author: 'oleg' };
    expect(await said({ ...late, urgent: '{ reason: Труба, approved_by: anna }' })).toEqual([]);
    expect(await said({ ...late, urgent: 'true' })).toEqual(['urgent']);
    expect(await said({ ...late, urgent: '{ reason: Труба }' })).toEqual(['urgent']);
    expect(await said({ ...late, urgent: '{ reason: Труба, approved_by: oleg }' })).toEqual(['urgent']);
    expect(await said({ ...late, urgent: 'false' })).toEqual(['short']);
  });

  test('without approved_at it asks of what is ahead, and says nothing of what has gone out', async () => {
    expect(await said({})).toEqual(['unknown']);
    expect(await said({}, Date.UTC(2026, 10, 26))).toEqual([]);
  });

  test('is told once of a post on several accounts, with all of them, where it is the same', async () => {
    const at = (publish_at: string, more: Readonly<Record<string, string>> = {}) =>
      by(RULE, {
        a: post({
          ...{ accounts: '[vk, telegram, belgrade]', publish_at, status: 'approved' },
          ...{ approved_at: '2026-11-25T06:00:00+03:00', ...more },
        }),
      });
    const [finding, ...others] = await at('2026-11-25T10:00:00+03:00');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ accounts: ['vk', 'telegram', 'belgrade'], message: { data: { lead: 4 } } });
    expect(finding?.scope).toMatchObject({ accounts: ['vk', 'telegram', 'belgrade'] });
    // Ten o'clock in Belgrade is two hours later.
    const apart = (await at('2026-11-25T10:00')).map(({ accounts, message }) => [message.data['lead'], accounts]);
    expect(Object.fromEntries(apart)).toEqual({ 4: ['vk', 'telegram'], 6: [] });
    const [alone] = await at('2026-11-25T10:00:00+03:00', { accounts: '[telegram]' });
    expect(alone?.identity).toBe(finding?.identity);
  });

  test('what nobody approved is told when less than a day is left', async () => {
    expect(await said({ status: 'review' })).toEqual([]);
    expect(await said({ status: 'review' }, Date.UTC(2026, 10, 24, 8))).toEqual(['late']);
    expect(await said({ status: 'draft' }, Date.UTC(2026, 10, 24, 8))).toEqual([]);
    expect(await said({ status: 'review' }, Date.UTC(2026, 10, 26))).toEqual([]);
  });
});

describe('plan.buffer', () => {
  const RULE = 'plan.buffer';
  const at = (day: string, changes: Readonly<Record<string, string>> = {}) =>
    post({ publish_at: `2026-${day}T10:00:00+03:00`, ...changes });
  const said = async (files: Files, options = '') => ids(await by(RULE, files, options));

  test('the days are counted from today, and the seventh is the last', async () => {
    const draft = { status: 'draft' };
    expect(await said({ a: at('11-21', draft) })).toEqual([]);
    expect(await said({ a: at('11-22', draft) })).toEqual(['unapproved']);
    expect(await said({ a: at('11-28', draft) })).toEqual(['unapproved']);
    expect(await said({ a: at('11-29', draft) })).toEqual([]);
    expect(await said({ a: at('11-29', draft), 'content/plans/a.md': plan('buffer_days: 10') })).toEqual([
      'unapproved',
    ]);
    expect(await said({ a: at('11-28', draft), 'content/plans/a.md': plan('buffer_days: 2') })).toEqual(['unapproved']);
  });

  test('an idea, news, and what came up by itself are no stock', async () => {
    expect(await said({ a: at('11-23', { status: 'idea' }) })).toEqual([]);
    expect(await said({ a: at('11-23', { status: 'review', purpose: 'news' }) })).toEqual([]);
    expect(await said({ a: at('11-23', { status: 'review', unplanned: 'Труба' }) })).toEqual([]);
    expect(await said({ a: at('11-23', { status: 'review', urgent: '{ reason: Труба }' }) })).toEqual([]);
  });

  test('who publishes often and has nothing for the next week is told, and who rests is not', async () => {
    const often = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [`p${index}`, at(`11-${10 + index}`, { status: 'published' })]),
    );
    expect(await said(often)).toEqual(['short']);
    expect(await said({ ...often, next: at('11-28', { status: 'approved' }) })).toEqual(['short']);
    expect(await said({ ...often, next: at('11-29', { status: 'approved' }) })).toEqual([]);
    const { p0: _, ...seven } = often;
    expect(await said(seven)).toEqual([]);
  });
});

describe('experiments.log', () => {
  const RULE = 'experiments.log';
  const log = (ends: string, more = '') =>
    plan(`experiments:\n  - { hypothesis: a, metric: b, ends_at: ${ends}${more} }`, '2026-10');

  test('a result is asked for two weeks after the end', async () => {
    expect(await by(RULE, { 'content/plans/a.md': log('2026-11-08') })).toEqual([]);
    expect(ids(await by(RULE, { 'content/plans/a.md': log('2026-11-07') }))).toEqual(['open']);
    expect(await by(RULE, { 'content/plans/a.md': log('2026-11-07', ', result: Ничего') })).toEqual([]);
  });

  test('a quarter with plans has an experiment: this one and the last, told at the latest plan', async () => {
    const found = await by(RULE, {
      'content/plans/a.md': plan('', '2026-10'),
      'content/plans/b.md': plan('', '2026-12'),
      'content/plans/c.md': plan('', '2026-08'),
      'content/plans/old.md': plan('', '2026-05'),
    });
    expect(found.map(({ path }) => path)).toEqual(['content/plans/b.md', 'content/plans/c.md']);
    expect(await by(RULE, { 'content/plans/a.md': plan('status: draft') })).toEqual([]);
    expect(await by(RULE, {})).toEqual([]);
  });

  test('dates the wrong way round are told where they stand', async () => {
    const report = await judged(
      { 'content/plans/a.md': log('2026-10-01', ', starts_at: 2026-10-20') },
      { 'tone.caps': '' },
    );
    expect(report.findings.map(({ message }) => message.id)).toEqual(['problem.period.order']);
  });
});

describe('plan.pipeline', () => {
  const said = async (changes: Readonly<Record<string, string | undefined>>, options = '') =>
    ids(await findings({ a: post(changes) }, 'plan.pipeline', options));

  test.each<[string, Record<string, string | undefined>, string[]]>([
    ['whole', { author: 'oleg', reviewer: 'anna' }, []],
    ['an idea of nobody', { status: 'idea' }, []],
    ['a draft of nobody', { status: 'draft' }, ['author']],
    ['a draft', { status: 'draft', author: 'oleg' }, []],
    ['in review', { status: 'review', author: 'oleg' }, []],
    ['approved by nobody', { status: 'approved', author: 'oleg' }, ['reviewer']],
    ['nobody at all', {}, ['author', 'reviewer']],
    ['no status', { status: undefined, author: 'oleg' }, ['status']],
    ['reviewed by the author', { author: 'anna', reviewer: 'anna' }, ['same']],
    ['reviewed by somebody unknown', { author: 'anna', reviewer: 'guest' }, []],
  ])('%s', async (_, changes, expected) => {
    expect((await said(changes, '{ reviewer_roles: [editor] }')).sort()).toEqual(expected);
  });
});

describe('audiences and topics', () => {
  const said = async (rule: string, files: Files) => ids(await by(rule, files));

  test('a post, a plan: missing and misspelt', async () => {
    // The test's policy has no list of audiences: then any name will do.
    expect(await said('plan.audience', { a: post() })).toEqual(['missing']);
    expect(await said('plan.audience', { a: post({ audience: 'all' }) })).toEqual([]);
    expect(
      await said('plan.audience-declared', { 'content/plans/a.md': front('accounts: [vk]\nperiod: 2026-11') }),
    ).toEqual(['missing']);
    expect(await said('plan.audience-declared', { 'content/plans/a.md': plan() })).toEqual([]);
  });

  test('a topic is asked for from review on', async () => {
    expect(await said('plan.topics', { a: post() })).toEqual(['missing']);
    expect(await said('plan.topics', { a: post({ status: 'draft' }) })).toEqual([]);
    expect(await said('plan.topics', { a: post({ topic: 'все' }) })).toEqual([]);
  });

  test.each<[string, number]>([
    ['Мы не говорим о политике.', 1],
    ['**Полити**ка за столом.', 1],
    ['ПОЛИТИКА и поли\u00ADтика.', 2],
    ['Геополитика и политикан.', 0],
    ['> Политика — не наше дело.\n\nТак ответили в мэрии.', 0],
    ['`политика`', 0],
    ['Политика возврата изменилась.', 0],
    ['https://a.example/политика', 0],
    ['', 0],
    ['🙂🙂', 0],
  ])('words of a topic that irritates: %s', async (body, count) => {
    const options = '{ words: ["политика|политике|политики"], except: ["политика возврата"] }';
    expect(await findings({ a: post({}, `${body}\n`) }, 'topics.irritating', options)).toHaveLength(count);
  });
});
