import { describe, expect, test } from 'vitest';
import { judge } from '../../action/core/judge.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { overlaid } from '../helpers/editions.ts';
import { ANSWERING_YAML, card, TEAM } from '../helpers/inbox.ts';
import { type Files, loaded, policyFiles } from '../helpers/judging.ts';
import { reply } from '../helpers/replies.ts';

/** Wednesday, 18 November 2026, at noon in Moscow. */
const NOW = Date.parse('2026-11-18T12:00:00+03:00');
const moscow = (text: string): string => `2026-11-${text}:00+03:00`;
type Changes = Readonly<Record<string, string | undefined>>;

const MATRIX = ANSWERING_YAML.replace(
  'severe: { owner: lead, deputy: care, deadlines: {',
  'severe: { owner: lead, deputy: care, deadlines: { route: PT15M, interim: PT4H,',
)
  .replace(
    'complaint: { title: { ru: жалоба }, owner: care, deputy: editor, deadlines: { first: PT2H,',
    'complaint: { title: { ru: жалоба }, owner: care, deputy: editor, deadlines: { first: PT2H, interim: 1d,',
  )
  .replace('spam: { owner: editor, deputy: care,', 'spam: { owner: editor, deputy: care, deadlines: { final: 1d },');

async function told(rule: string, files: Files, { now = NOW, options = '' } = {}) {
  const policy = await loaded(overlaid(policyFiles({ [rule]: options }), { ...TEAM, 'policy/answering.yaml': MATRIX }));
  const report = await judge(memoryFiles(files), policy, {
    engine: 'test',
    now,
    parseFrontMatter: parseWithGrayMatter,
  });
  return report.findings.map(({ message }) => message.id.replace(`${rule}.`, ''));
}
const one = (changes: Changes): Files => ({ 'content/inbox/a.md': card(changes) });

describe('route: somebody takes an item up by the clock of its class', () => {
  const SATURDAY = { received_at: moscow('14T10:00'), owner: undefined };
  const at = (text: string) => ({ now: Date.parse(moscow(text)) });
  test.each<[string, Changes, string, string[]]>([
    ['a severe complaint on a Saturday, after a quarter of an hour', { ...SATURDAY, class: 'severe' }, '14T10:15', []],
    ['and a minute', { ...SATURDAY, class: 'severe' }, '14T10:16', ['none']],
    ['a question waits for Monday', { ...SATURDAY, class: 'question' }, '15T20:30', []],
    ['an hour of it', { ...SATURDAY, class: 'question' }, '16T10:01', ['none']],
    ['what is owed nothing has no owner', { ...SATURDAY, class: 'spam', no_reply_reason: 'spam' }, '17T10:00', []],
  ])('%s', async (_, changes, now, expected) => {
    expect(await told('inbox.assigned', one(changes), at(now))).toEqual(expected);
  });

  test('what has no class may be anything, on days off, too', async () => {
    const files = one({ ...SATURDAY, class: undefined });
    const duty = '{ duty: { hours: 8, clock: daily } }';
    for (const rule of ['inbox.assigned', 'inbox.classified']) {
      expect(await told(rule, files, { ...at('15T20:30'), options: duty })).toEqual(['none']);
      expect(await told(rule, files, { ...at('14T18:00'), options: duty })).toEqual([]);
      expect(await told(rule, files, at('15T20:30'))).toEqual([]);
    }
  });

  test('a class that was given after that is late', async () => {
    const given = (classified_at: string) => one({ received_at: moscow('17T10:00'), class: 'severe', classified_at });
    expect(await told('inbox.classified', given(moscow('17T10:15')))).toEqual([]);
    expect(await told('inbox.classified', given(moscow('17T10:40')))).toEqual(['late']);
  });
});

describe('interim: who waits for the end hears how it goes', () => {
  const RULE = 'inbox.resolved';
  const OPEN = { class: 'complaint', received_at: moscow('17T09:00'), first_reply_at: moscow('17T10:00') };
  test.each<[string, Changes, string[]]>([
    ['within a working day of the answer', OPEN, ['quiet']],
    ['not yet', { ...OPEN, first_reply_at: moscow('17T12:30') }, []],
    ['and was told', { ...OPEN, updated_at: moscow('18T10:00') }, []],
    ['a while ago', { ...OPEN, updated_at: moscow('17T10:30') }, ['quiet']],
    ['nobody answered at all: that is told elsewhere', { ...OPEN, first_reply_at: undefined }, []],
    ['it is settled', { ...OPEN, resolution: 'Замена', resolved_at: moscow('17T11:00') }, []],
    ['a question was answered, and that is its end', { ...OPEN, class: 'question' }, []],
  ])('%s', async (_, changes, expected) => {
    expect(await told(RULE, one(changes))).toEqual(expected);
  });

  test('a card of a reply is word of it', async () => {
    const answer = reply({ sent_at: moscow('18T10:00'), stage: 'interim' }, 'Проверяем.');
    expect(await told(RULE, { ...one(OPEN), 'content/replies/r.md': answer })).toEqual([]);
    const draft = reply({ sent_at: moscow('18T10:00'), stage: 'interim', status: 'draft' }, 'Проверяем.');
    expect(await told(RULE, { ...one(OPEN), 'content/replies/r.md': draft })).toEqual(['quiet']);
  });
});

describe('final: a matter comes to its end, whatever its class', () => {
  const RULE = 'inbox.resolved';
  test.each<[string, Changes, string[]]>([
    ['a question that nobody answered', { received_at: moscow('13T10:00') }, ['open']],
    [
      'one that was answered after its end',
      { received_at: moscow('13T10:00'), first_reply_at: moscow('17T10:00') },
      ['late'],
    ],
    ['one that was answered', { received_at: moscow('13T10:00'), first_reply_at: moscow('13T12:00') }, []],
    ['spam that lies there', { received_at: moscow('13T10:00'), class: 'spam', no_reply_reason: 'spam' }, ['undone']],
    [
      'spam that was hidden',
      {
        received_at: moscow('13T10:00'),
        class: 'spam',
        action: `{ kind: hide, reason: spam, at: ${moscow('13T10:20')} }`,
      },
      [],
    ],
    [
      'spam that was hidden at last',
      {
        received_at: moscow('13T10:00'),
        class: 'spam',
        action: `{ kind: hide, reason: spam, at: ${moscow('17T10:20')} }`,
      },
      ['late'],
    ],
    ['praise has no end to come to', { received_at: moscow('09T10:00'), class: 'praise' }, []],
  ])('%s', async (_, changes, expected) => {
    expect(await told(RULE, one(changes))).toEqual(expected);
  });
});

describe('moments that cannot be', () => {
  const RULE = 'inbox.answered';
  test.each<[string, Changes, string[]]>([
    ['a message of next year', { received_at: '2027-11-02T10:00:00+03:00' }, ['problem.inbox.future']],
    ['an answer of next year', { first_reply_at: '2027-11-02T10:00:00+03:00' }, ['problem.inbox.future']],
    ['a clock that is a few minutes fast', { first_reply_at: moscow('18T12:04') }, []],
    ['an action before the message', { action: `{ kind: hide, at: ${moscow('01T10:00')} }` }, ['problem.inbox.order']],
    ['an end before the message', { resolved_at: moscow('01T10:00') }, ['problem.inbox.order']],
  ])('%s', async (_, changes, expected) => {
    expect(await told(RULE, one({ received_at: moscow('18T10:00'), ...changes }))).toEqual(expected);
  });

  test('stand at their place', async () => {
    const text = card({ first_reply_at: '2027-11-02T10:00:00+03:00' });
    const policy = await loaded(overlaid(policyFiles({}), TEAM));
    const options = { engine: 'test', now: NOW, parseFrontMatter: parseWithGrayMatter };
    const { findings } = await judge(memoryFiles({ 'content/inbox/a.md': text }), policy, options);
    expect(findings.map(({ quote }) => quote)).toEqual(['first_reply_at: 2027-11-02T10:00:00+03:00']);
  });
});

describe('a log of looks', () => {
  const log = (...lines: readonly string[]): Files => ({
    'content/inbox/mentions-2026-11.csv': `source,at,found,by\n${lines.join('\n')}\n`,
  });
  const RULE = 'mentions.covered';
  const PARTNERS = 'partners,2026-11-17T10:00:00+03:00,0,maria';

  test('a look after the hour does not do: days in a row are one finding', async () => {
    const late = ['16', '17', '18'].map((day) => `maps,2026-11-${day}T11:50:00+03:00,0,oleg`);
    expect(await told(RULE, log(PARTNERS, ...late))).toEqual(['late']);
    const punctual = ['16', '17', '18'].map((day) => `maps,2026-11-${day}T11:00:30+03:00,0,oleg`);
    expect(await told(RULE, log(PARTNERS, ...punctual))).toEqual([]);
    expect(await told(RULE, log(PARTNERS, ...punctual, ...late))).toEqual([]);
  });

  test('who looked is known, what was found is a number, and nobody has looked tomorrow', async () => {
    const maps = (day: string, rest: string) => `maps,2026-11-${day}T10:00:00+03:00,${rest}`;
    const both = (...lines: readonly string[]) => told(RULE, log(PARTNERS, maps('17', '0,oleg'), ...lines));
    expect(await both(maps('18', '3,oleg'))).toEqual([]);
    expect(await both(maps('18', '3,кто-то'))).toEqual(['nobody']);
    expect(await both(maps('18', 'много,oleg'))).toEqual(['problem.mentions.found']);
    expect(await both(maps('18', '-5,oleg'))).toEqual(['problem.mentions.found']);
    expect(await both(maps('18', '0,oleg'), maps('25', '0,oleg'))).toEqual(['problem.inbox.future']);
  });
});
