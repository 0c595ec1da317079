import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../action/core/finding.ts';
import type { InboxItem } from '../../action/core/inbox/item.ts';
import { figuresOf, Statistics } from '../../action/core/inbox/statistics.ts';
import type { JudgeOptions } from '../../action/core/judge.ts';
import { judge } from '../../action/core/judge.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { overlaid } from '../helpers/editions.ts';
import { card, TEAM } from '../helpers/inbox.ts';
import { covered, type Files, loaded, policyFiles } from '../helpers/judging.ts';

const FUZZ = Number(process.env['FUZZ'] ?? 1);

/** Wednesday, 18 November 2026, at noon in Moscow. */
const NOW = Date.parse('2026-11-18T12:00:00+03:00');
const HOUR = 3_600_000;
const moscow = (text: string): string => `2026-11-${text}:00+03:00`;

async function found(
  files: Files,
  rule: string,
  {
    options = '',
    now = NOW,
    more = {},
  }: { options?: string; now?: number; more?: Readonly<Record<string, string>> } = {},
): Promise<readonly Finding[]> {
  const policy = await loaded(overlaid(policyFiles({ [rule]: options }), { ...TEAM, ...more }));
  const judging: JudgeOptions = { engine: 'test', now, parseFrontMatter: parseWithGrayMatter };
  const { findings, errors } = await judge(memoryFiles(files), policy, judging);
  expect(errors).toEqual([]);
  return findings.filter((finding) => finding.rule === rule);
}
const one = (changes: Readonly<Record<string, string | undefined>>, body?: string): Files => ({
  'content/inbox/a.md': card(changes, body),
});
const ids = (findings: readonly Finding[], rule: string) =>
  findings.map(({ message }) => message.id.slice(rule.length + 1));
async function said(rule: string, changes: Readonly<Record<string, string | undefined>>, options = '', now = NOW) {
  return ids(await found(one(changes), rule, { options, now }), rule);
}

describe('inbox.answered', () => {
  const RULE = 'inbox.answered';
  const WAITING = { received_at: moscow('16T10:00') };

  test.each<[string, Readonly<Record<string, string | undefined>>, string[]]>([
    ['nobody answered for two days', WAITING, ['overdue']],
    ['a person answered', { ...WAITING, first_reply_at: moscow('18T11:00') }, []],
    ['only a program answered', { ...WAITING, first_reply_at: moscow('16T10:01'), is_automatic: 'true' }, ['overdue']],
    ['the time is not over', { received_at: moscow('17T16:00') }, []],
    ['the last minute of it', { received_at: moscow('17T15:00') }, []],
    ['a minute more', { received_at: moscow('17T14:59') }, ['overdue']],
    ['a weekend is no working time', { received_at: moscow('14T10:00'), class: 'praise' }, ['overdue']],
    ['spam is owed nothing', { ...WAITING, class: 'spam' }, []],
    ['spam, and it is said', { ...WAITING, class: 'spam', no_reply_reason: 'spam' }, []],
    ['a complaint that is called spam', { ...WAITING, class: 'complaint', no_reply_reason: 'spam' }, ['reason']],
    ['a reason that nobody knows', { received_at: moscow('18T11:50'), no_reply_reason: 'busy' }, ['reason']],
    ['a duplicate of nobody knows what', { ...WAITING, no_reply_reason: 'duplicate' }, ['unproven']],
    ['a duplicate of nothing', { ...WAITING, no_reply_reason: 'duplicate', answered_in: 'z' }, ['unproven']],
    ['a duplicate of itself', { ...WAITING, no_reply_reason: 'duplicate', answered_in: 'a' }, ['unproven']],
    [
      'a troll that had its answer, nobody knows where',
      { ...WAITING, class: 'troll', no_reply_reason: 'troll_answered' },
      ['unproven'],
    ],
    [
      'a reason and an answer all the same',
      { ...WAITING, first_reply_at: moscow('16T11:00'), no_reply_reason: 'busy' },
      [],
    ],
    ['no class: by the first of the matrix', { ...WAITING, class: undefined }, ['overdue']],
    ['a class that nobody knows: the same', { ...WAITING, class: 'other' }, ['overdue']],
  ])('%s', async (_, changes, expected) => {
    expect(await said(RULE, changes)).toEqual(expected);
  });

  test('names the class, the time that passed, and sits on the moment', async () => {
    const files = one(WAITING);
    const [finding] = await found(files, RULE);
    expect(finding?.message.data).toMatchObject({ id: 'a', age: { worked: 20 * HOUR }, limit: { worked: 6 * HOUR } });
    expect(finding?.message.data['class']).toEqual({ localized: { ru: 'вопрос' } });
    expect(finding === undefined ? '' : covered(String(files['content/inbox/a.md']), finding)).toContain('received_at');
  });

  test('leaves classes to other rules', async () => {
    expect(await said(RULE, { ...WAITING, class: 'praise' }, '{ except: [praise] }')).toEqual([]);
  });

  test('of a year without a calendar nothing is guessed', async () => {
    const more = {
      'policy/answering.yaml': (TEAM['policy/answering.yaml'] ?? '').replace(
        'working: { hours',
        'working: { calendar: ru, hours',
      ),
    };
    expect(await found(one(WAITING), RULE, { more })).toEqual([]);
    const missing = await found({ ...one(WAITING), 'content/inbox/b.md': card({ id: 'b' }) }, 'sla.first-response', {
      more,
    });
    expect(missing.map(({ message }) => message)).toEqual([
      {
        id: 'sla.first-response.no-calendar',
        data: { country: 'ru', year: '2026', file: 'policy/calendars/ru-2026.yaml' },
      },
    ]);
  });
});

describe('praise.thanked', () => {
  test.each<[string, Readonly<Record<string, string | undefined>>, string[]]>([
    ['without thanks', { received_at: moscow('13T10:00'), class: 'praise' }, ['unthanked']],
    ['thanked', { received_at: moscow('13T10:00'), class: 'praise', first_reply_at: moscow('18T10:00') }, []],
    ['there is time', { received_at: moscow('17T16:00'), class: 'praise' }, []],
    [
      'only a program answered',
      { received_at: moscow('13T10:00'), class: 'praise', first_reply_at: moscow('13T10:01'), is_automatic: 'true' },
      ['unthanked'],
    ],
    [
      'a duplicate, or not: that is told elsewhere',
      { received_at: moscow('13T10:00'), class: 'praise', no_reply_reason: 'duplicate' },
      [],
    ],
    ['a question is no praise', { received_at: moscow('13T10:00') }, []],
  ])('%s', async (_, changes, expected) => {
    expect(await said('praise.thanked', changes)).toEqual(expected);
  });

  test('an automatic reply is named as none', async () => {
    const automatic = { class: 'praise', first_reply_at: moscow('13T10:01'), is_automatic: 'true' };
    const told = async (changes: Readonly<Record<string, string>>) =>
      (await found(one({ received_at: moscow('13T10:00'), ...changes }), 'praise.thanked'))[0]?.message.data[
        'automatic'
      ];
    expect([await told(automatic), await told({ class: 'praise' })]).toEqual(['yes', 'no']);
  });
});

describe('inbox.classified', () => {
  const RULE = 'inbox.classified';
  test.each<[string, Readonly<Record<string, string | undefined>>, string[]]>([
    ['other', { class: 'other' }, ['unknown']],
    ['a slip of the pen', { class: 'complant' }, ['unknown']],
    ['a name of Object', { class: 'constructor' }, ['unknown']],
    ['none for three hours', { received_at: moscow('18T09:00'), class: undefined }, ['none']],
    ['none for an hour', { received_at: moscow('18T11:00'), class: undefined }, []],
    ['none, at night', { received_at: moscow('17T23:00'), class: undefined }, ['none']],
    ['given late', { classified_at: moscow('16T13:00') }, ['late']],
    ['given in time', { classified_at: moscow('16T10:40') }, []],
    ['spam has a class, too', { class: undefined, no_reply_reason: 'spam' }, ['none']],
  ])('%s', async (_, changes, expected) => {
    expect(await said(RULE, changes)).toEqual(expected);
  });

  test('proposes the nearest class', async () => {
    const [finding] = await found(one({ class: 'complant' }), RULE);
    expect(finding?.message.data).toMatchObject({ suggestion: 'complaint' });
  });
});

describe('inbox.assigned', () => {
  test.each<[string, Readonly<Record<string, string | undefined>>, string[]]>([
    ['a person', {}, []],
    ['nobody', { owner: undefined }, ['none']],
    ['nobody yet', { owner: undefined, received_at: moscow('18T11:30') }, []],
    ['nobody, for spam', { owner: undefined, class: 'spam', no_reply_reason: 'spam' }, []],
    ['a team', { owner: 'care' }, ['team']],
    ['a department', { owner: 'отдел заботы' }, ['unknown']],
    ['somebody who has left', { owner: 'gone' }, ['left']],
    [
      'somebody who had not left by then, and answered',
      { owner: 'gone', received_at: '2026-10-30T10:00:00+03:00', first_reply_at: '2026-10-30T11:00:00+03:00' },
      [],
    ],
    [
      'somebody who has left since, and nobody has answered',
      { owner: 'gone', received_at: '2026-10-30T10:00:00+03:00' },
      ['left'],
    ],
    [
      'somebody who has left since, and it is not settled',
      {
        ...{ owner: 'gone', class: 'complaint', received_at: '2026-10-30T10:00:00+03:00' },
        first_reply_at: '2026-10-30T11:00:00+03:00',
      },
      ['left'],
    ],
    ['somebody who went on leave since', { owner: 'away', received_at: moscow('06T10:00') }, ['away']],
    ['somebody on leave', { owner: 'away' }, ['away']],
    ['somebody on leave, with a deputy', { owner: 'covered' }, []],
    [
      'somebody before the leave',
      { owner: 'away', received_at: moscow('06T10:00'), first_reply_at: moscow('06T11:00') },
      [],
    ],
  ])('%s', async (_, changes, expected) => {
    expect(await said('inbox.assigned', changes)).toEqual(expected);
  });

  test('where the team keeps no register of people, any name will do', async () => {
    expect(await found(one({ owner: 'кто-то' }), 'inbox.assigned', { more: { 'policy/people.yaml': '{}' } })).toEqual(
      [],
    );
  });
});

describe('inbox.owner-matches', () => {
  test.each<[string, Readonly<Record<string, string | undefined>>, string[]]>([
    ['the owner', { owner: 'maria' }, []],
    ['the deputy', { owner: 'oleg' }, []],
    ['whoever it is handed up to', { owner: 'anna', class: 'complaint' }, []],
    ['somebody else', { owner: 'vera' }, ['role']],
    ['who stands in for somebody on leave', { owner: 'sonya' }, []],
    ['the same when nobody is on leave', { owner: 'sonya', received_at: moscow('06T10:00') }, ['role']],
    ['the editor of another language', { owner: 'nina' }, ['role']],
    ['the same on an account of that language', { owner: 'nina', account: 'belgrade' }, []],
    ['nobody: that is told elsewhere', { owner: undefined }, []],
    ['a class that is none: that is told elsewhere', { class: 'other', owner: 'vera' }, []],
  ])('%s', async (_, changes, expected) => {
    const more = {
      'policy/accounts.yaml':
        'vk: { platform: vk, kind: brand }\nbelgrade: { platform: x, kind: brand, language: en }\n',
    };
    expect(ids(await found(one(changes), 'inbox.owner-matches', { more }), 'inbox.owner-matches')).toEqual(expected);
  });
});

describe('inbox.resolved', () => {
  const COMPLAINT = { class: 'complaint', received_at: moscow('12T10:00'), first_reply_at: moscow('12T10:30') };
  test.each<[string, Readonly<Record<string, string | undefined>>, string[]]>([
    ['open too long', COMPLAINT, ['open']],
    [
      'open, and there is time',
      { ...COMPLAINT, received_at: moscow('17T10:00'), first_reply_at: moscow('17T10:30') },
      [],
    ],
    ['settled in time', { ...COMPLAINT, resolution: 'Заменили', resolved_at: moscow('13T17:00') }, []],
    ['settled late', { ...COMPLAINT, resolution: 'Заменили', resolved_at: moscow('17T17:00') }, ['late']],
    ['settled, and nothing says how', { ...COMPLAINT, resolved_at: moscow('13T17:00') }, ['no-text']],
    ['settled, and nothing says when', { ...COMPLAINT, resolution: 'Заменили' }, ['no-time']],
    ['a question is not unhappy', { ...COMPLAINT, class: 'question' }, []],
    ['a class with another clock for its end', { ...COMPLAINT, class: 'severe' }, []],
  ])('%s', async (_, changes, expected) => {
    expect(await said('inbox.resolved', changes)).toEqual(expected);
  });
});

describe('sla.first-response', () => {
  test.each<[string, Readonly<Record<string, string | undefined>>, string[]]>([
    ['in time', { first_reply_at: moscow('16T16:00') }, []],
    ['a minute late', { first_reply_at: moscow('16T16:01') }, ['late']],
    ['over a weekend, in time', { received_at: moscow('13T17:00'), first_reply_at: moscow('16T14:00') }, []],
    ['open: that is told elsewhere', {}, []],
    ['a program: that is told elsewhere', { first_reply_at: moscow('17T16:00'), is_automatic: 'true' }, []],
    [
      'a clock of its own',
      { class: 'severe', received_at: moscow('15T20:50'), first_reply_at: moscow('16T09:20') },
      [],
    ],
    [
      'the same, late',
      { class: 'severe', received_at: moscow('15T20:50'), first_reply_at: moscow('16T09:21') },
      ['late'],
    ],
  ])('%s', async (_, changes, expected) => {
    expect(await said('sla.first-response', changes)).toEqual(expected);
  });
});

describe('sla.avg-first-response', () => {
  const RULE = 'sla.avg-first-response';
  /** A week of questions, each answered after so many hours, or open. */
  const week = (hours: readonly (number | undefined)[]): Files =>
    Object.fromEntries(
      hours.map((after, index) => {
        const reply =
          after === undefined
            ? undefined
            : new Date(Date.parse(moscow('09T09:00')) + after * 3_600_000).toISOString().replace('.000', '');
        return [
          `content/inbox/i${index}.md`,
          card({ id: `i${index}`, received_at: moscow('09T09:00'), first_reply_at: reply }),
        ];
      }),
    );
  const slow = async (hours: readonly (number | undefined)[], now = NOW) => found(week(hours), RULE, { now });

  test('six hours on average are in time, a little more is not', async () => {
    expect(await slow([6, 6, 6, 6, 6])).toEqual([]);
    const [finding, ...others] = await slow([6, 6, 6, 6, 6.5]);
    expect(others).toEqual([]);
    expect(finding?.message.data).toMatchObject({
      ...{ from: { date: '2026-11-09' }, to: { date: '2026-11-15' }, state: 'over', target: 6, count: 5 },
      ...{ average: { worked: 6.1 * HOUR }, median: { worked: 6 * HOUR }, p90: { worked: 6.5 * HOUR } },
      ...{ inside: 80, worst: 'i4' },
    });
    expect(finding?.path).toBe('content/inbox/i4.md');
  });

  test('too few say nothing', async () => {
    expect(await slow([9, 9, 9, 9])).toEqual([]);
  });

  test('whoever is left without an answer counts as soon as the deadline has passed', async () => {
    expect(await slow([1, 1, 1, 1, undefined], Date.parse(moscow('09T12:00')))).toEqual([]);
    expect(await slow([1, 1, 1, 1, undefined], Date.parse(moscow('09T15:01')))).toEqual([]);
    const [finding] = await slow([1, 1, 1, 1, undefined]);
    expect(finding?.message.data).toMatchObject({ open: 1, overdue: 1, count: 5, worst: 'i4' });
  });

  test('ignoring people never makes any figure better', () => {
    const limit = 6 * HOUR;
    const item = { kept: () => item } as InboxItem;
    fc.assert(
      fc.property(
        fc.array(fc.nat(40 * HOUR), { minLength: 1, maxLength: 30 }),
        fc.nat(29),
        fc.nat(20 * HOUR),
        (waits, ignored, later) => {
          const now = Math.max(...waits) + later;
          const count = (isIgnored: (index: number) => boolean) => {
            const statistics = new Statistics();
            waits.forEach((wait, index) => {
              const isOpen = isIgnored(index);
              const ms = isOpen ? now : wait;
              statistics.add('2026-11-09', item, { classId: 'q', ms, limit, isOpen, isLate: ms > limit });
            });
            return figuresOf(statistics.tally());
          };
          const [all, fewer] = [count(() => false), count((index) => index === ignored % waits.length)];
          expect(fewer.breached).toBeGreaterThanOrEqual(all.breached);
          if (now <= limit) return;
          expect(fewer.average).toBeGreaterThanOrEqual((all.average ?? 0) - 1e-6);
          expect(fewer.median).toBeGreaterThanOrEqual(all.median ?? 0);
          expect(fewer.p90).toBeGreaterThanOrEqual(all.p90 ?? 0);
          expect(fewer.inside).toBeLessThanOrEqual(all.inside ?? 1);
        },
      ),
      { numRuns: 300 * FUZZ },
    );
  });
});

describe('moderation', () => {
  const full = (more: string): string =>
    `{ evidence: https://cases.example/1, approved_by: vera, at: 2026-11-16T10:20:00+03:00, ${more} }`;
  test.each<[string, Readonly<Record<string, string | undefined>>, string[]]>([
    ['nothing was done', {}, []],
    ['deleted because it is bad', { class: 'complaint', action: full('kind: delete, reason: negative') }, ['never']],
    ['deleted for a reason that is none', { action: full('kind: delete, reason: ugly') }, ['unlawful']],
    ['banned without a reason', { action: full('kind: ban') }, ['no-reason']],
    ['a stranger’s card is hidden', { class: 'complaint', action: full('kind: hide, reason: personal_data') }, []],
    ['spam is hidden', { class: 'spam', action: full('kind: hide, reason: spam') }, []],
    [
      'a complaint is hidden as spam',
      { class: 'complaint', action: full('kind: hide, reason: spam') },
      ['other-class'],
    ],
    ['comments are closed', { action: full('kind: close_comments, reason: flood') }, ['closed']],
    ['comments are closed, and nothing says why', { action: full('kind: close_comments') }, ['closed-no-reason']],
  ])('moderation.no-delete: %s', async (_, changes, expected) => {
    expect(await said('moderation.no-delete', changes)).toEqual(expected);
  });

  test('closed comments only advise', async () => {
    const [finding] = await found(one({ action: full('kind: close_comments') }), 'moderation.no-delete');
    expect(finding?.enforcement).toBe('advisory');
  });

  test.each<[string, string | undefined, string[]]>([
    ['nothing was done', undefined, []],
    ['all is there', full('kind: hide, reason: flood'), []],
    [
      'no picture of it',
      '{ kind: hide, reason: flood, approved_by: vera, at: 2026-11-16T10:20:00+03:00 }',
      ['missing'],
    ],
    ['nothing at all', '{ kind: hide }', ['missing']],
    ['somebody nobody knows', full('kind: hide, reason: flood').replace('vera', 'игорь'), ['unknown']],
    ['somebody who may not', full('kind: hide, reason: flood').replace('vera', 'maria'), ['approver']],
    ['the same, for a reason for which they may', full('kind: hide, reason: spam').replace('vera', 'oleg'), []],
    ['comments are closed', '{ kind: close_comments }', []],
    [
      'a word that is no evidence',
      full('kind: hide, reason: spam').replace('https://cases.example/1', 'нет'),
      ['nothing', 'approver'],
    ],
    [
      'a file that is not there',
      full('kind: hide, reason: fraud').replace('https://cases.example/1', 'shot.png'),
      ['lost'],
    ],
    ['a file beside the card', full('kind: hide, reason: fraud').replace('https://cases.example/1', 'here.png'), []],
    ['a file by its path', full('kind: hide, reason: fraud').replace('https://cases.example/1', 'inbox/here.png'), []],
    [
      'words that say where it is',
      full('kind: hide, reason: fraud').replace('https://cases.example/1', 'снимок у юриста, дело 14'),
      [],
    ],
    ['a digest', full('kind: hide, reason: fraud').replace('https://cases.example/1', `sha256:${'ab'.repeat(32)}`), []],
    ['repeated once', full('kind: hide, reason: copies'), ['few']],
    ['repeated not often enough', full('kind: hide, reason: copies, repeats: 2'), ['few']],
    ['repeated often enough', full('kind: hide, reason: copies, repeats: 3'), []],
  ])('moderation.evidence: %s', async (_, action, expected) => {
    const options = '{ approvers: { default: [lawyer], spam: [editor] }, repeats: { copies: 3 } }';
    const files = { ...one({ action }), 'content/inbox/here.png': '' };
    expect(ids(await found(files, 'moderation.evidence', { options }), 'moderation.evidence')).toEqual(expected);
  });
});

describe('mentions', () => {
  const LOG = 'content/inbox/mentions-2026-11.csv';
  const log = (...lines: readonly string[]): Files => ({ [LOG]: `source,at,found,by\n${lines.join('\n')}\n` });
  const look = (source: string, day: number, hour = 10): string =>
    `${source},2026-11-${String(day).padStart(2, '0')}T${hour}:00:00+03:00,0,oleg`;

  test('covered: days in a row are one gap, and today is due by its hour', async () => {
    const files = log(look('maps', 12), look('partners', 13), look('partners', 17));
    const gaps = await found(files, 'mentions.covered');
    expect(
      gaps.map(({ message, range }) => [
        message.data['source'],
        message.data['days'],
        message.data['from'],
        range.start.line,
      ]),
    ).toEqual([['maps', 4, { date: '2026-11-13' }, 2]]);
    const early = await found(files, 'mentions.covered', { now: Date.parse(moscow('18T10:59')) });
    expect(early.map(({ message }) => message.data['days'])).toEqual([3]);
  });

  test('covered: nothing is asked before the log begins, nor on a weekend', async () => {
    const files = log(look('maps', 13), look('partners', 13), look('maps', 16));
    expect(await found(files, 'mentions.covered', { now: Date.parse(moscow('16T18:00')) })).toEqual([]);
  });

  test('covered: a source that the policy does not have', async () => {
    const files = log(look('maps', 18), look('mpas', 18), look('partners', 18));
    const [finding] = await found(files, 'mentions.covered');
    expect(finding?.message).toMatchObject({
      id: 'mentions.covered.unknown',
      data: { source: 'mpas', suggestion: 'maps' },
    });
  });

  test('cadence: working days from one look to the next', async () => {
    const files = log(
      look('maps', 9),
      look('partners', 10),
      look('partners', 13),
      look('maps', 16),
      look('partners', 17),
      look('maps', 18),
    );
    const rare = await found(files, 'mentions.cadence', { options: '{ days: 4 }' });
    expect(rare.map(({ message }) => message.data)).toMatchObject([
      { source: 'maps', days: 5, most: 4, state: 'closed', from: { date: '2026-11-09' } },
    ]);
    expect(await found(files, 'mentions.cadence', { options: '{ days: 5 }' })).toEqual([]);
  });

  test('cadence: the last look may be long ago', async () => {
    const rare = await found(log(look('maps', 18), look('partners', 10)), 'mentions.cadence');
    expect(rare.map(({ message }) => [message.data['source'], message.data['state']])).toEqual([['partners', 'open']]);
  });

  test('a log that is written by hand, and what is wrong with one', async () => {
    const md = (at: string) => ({
      'content/inbox/mentions.md': `---\nchecks:\n  - { source: maps, at: ${at} }\n  - { source: partners, at: 2026-11-17T10:00:00+03:00 }\n---\n`,
    });
    expect(
      await found(md('2026-11-17T10:00:00+03:00'), 'mentions.covered', { now: Date.parse(moscow('17T18:00')) }),
    ).toEqual([]);
    const policy = await loaded(overlaid(policyFiles({}), TEAM));
    const { findings } = await judge(memoryFiles(md('2026-11-17')), policy, { engine: 'test', now: NOW });
    expect(findings.map(({ message }) => message.id)).toEqual(['problem.inbox.no-time']);
  });

  test('nobody keeps a log: nothing can be said', async () => {
    expect(await found(one({}), 'mentions.covered')).toEqual([]);
    expect(await found(one({}), 'mentions.cadence')).toEqual([]);
  });
});
