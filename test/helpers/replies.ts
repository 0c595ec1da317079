import fc from 'fast-check';
import type { Finding } from '../../action/core/finding.ts';
import { judge } from '../../action/core/judge.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { overlaid } from './editions.ts';
import { card, TEAM } from './inbox.ts';
import { ACCOUNTS_YAML, type Files, loaded, NOW, policyFiles } from './judging.ts';

/** A reply of Monday, 16 November 2026, an hour after the card of the tests came in, with some front matter changed. `undefined` removes a key. */
export function reply(
  changes: Readonly<Record<string, string | undefined>> = {},
  body = 'Добрый день! Мокрый и горячий. — Мария\n',
): string {
  const fields: Record<string, string | undefined> = {
    account: 'vk',
    in_reply_to: 'a',
    sent_at: '2026-11-16T11:00:00+03:00',
    status: 'sent',
    author: 'maria',
    ...changes,
  };
  const lines = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

export const SCENARIOS = `scenarios:
  - { id: court, when: Суд, class: severe, approver: lawyer, first: PT30M, forbidden: ["увидимся в суде", "ваше право"] }
  - { id: calm, when: Тихо, class: complaint }
`;

/** A policy of the team of the tests with one rule. */
export async function teamWith(rule: string, options = '', more: Readonly<Record<string, string>> = {}) {
  const files = overlaid(policyFiles({ [rule]: options }), {
    ...TEAM,
    'policy/answering.yaml': `${TEAM['policy/answering.yaml']}${SCENARIOS}`,
    'policy/accounts.yaml': `${ACCOUNTS_YAML}main: { platform: vk, kind: brand, official: true }\n`,
    ...more,
  });
  return loaded(files);
}

/** The findings of one rule over some files. Names without a folder are replies: `a` is `content/replies/a.md`. */
export async function replyFindings(
  files: Files,
  rule: string,
  options = '',
  more: Readonly<Record<string, string>> = {},
): Promise<readonly Finding[]> {
  const all = Object.entries(files).map(([name, text]) => [
    name.includes('/') ? name : `content/replies/${name}.md`,
    text,
  ]);
  const report = await judge(memoryFiles(Object.fromEntries(all)), await teamWith(rule, options, more), {
    engine: 'reglament/test',
    now: NOW,
    parseFrontMatter: parseWithGrayMatter,
  });
  return report.findings.filter((finding) => finding.rule === rule);
}

/** The messages of one rule over one reply to one card. */
export async function told(
  body: string,
  rule: string,
  options = '',
  changes: Readonly<Record<string, string | undefined>> = {},
  item: Readonly<Record<string, string | undefined>> = {},
  asked?: string,
): Promise<readonly string[]> {
  const files = { 'content/inbox/a.md': card(item, asked), a: reply(changes, body) };
  const found = await replyFindings(files, rule, options);
  return found.map(({ message }) => message.id.replace(`${rule}.`, ''));
}

const words = (...list: readonly string[]) => fc.subarray([...list]);
const CLASSES = words('question', 'complaint', 'severe');

/** Values of the options of checks about replies, of which any two may stand before and after. */
export const REPLY_VALUES: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<unknown>>>>> = {
  'links.requested': {
    requests: words('где', 'чай', 'тихо'),
    reasons: words('proof', 'details'),
    allow_domains: words('onego.example', 'a.example'),
  },
  'reply.answer-before-link': { min: fc.constantFrom(1, 10, 40, 80) },
  'reply.answers-question': { greetings: words('привет', 'добрый день'), min_words: fc.integer({ min: 1, max: 4 }) },
  'reply.calm': {
    classes: CLASSES,
    min_letters: fc.constantFrom(2, 4, 6),
    allow: words('КРИК', 'СДЭК'),
    greetings: words('привет', 'добрый день'),
    irony: words('ну конечно', 'вернем'),
    except: words('ну конечно', 'вернем деньги'),
    min: fc.constantFrom(0, 20, 40),
    max: fc.constantFrom(30, 60, 900),
  },
  'reply.card': {},
  'reply.forbidden': { except: words('ваше право', 'это ваше право') },
  'reply.greeting': { greetings: words('привет', 'добрый день'), thanks: words('спасибо', 'деньги') },
  'reply.next-step': {
    classes: CLASSES,
    severe: CLASSES,
    times: words('сегодня', 'до {number}'),
    done: words('вернули', 'спасибо'),
  },
  'reply.official-account': { employer: words('спасибо', 'вернем') },
  'reply.private-data-in-public': {
    asks: words('пришлите', 'вернем'),
    things: words('телефон', 'деньги'),
    private_places: words('в личные сообщения', 'сегодня'),
    denials: words('крик', 'вернем деньги', 'конкуренты'),
    within: fc.integer({ min: 1, max: 6 }),
  },
  'reply.provocation': {
    classes: CLASSES,
    accusations: words('конкурент*', 'вернем'),
    except: words('вернем деньги', 'конкуренты'),
    doubtful: words('сегодня', 'ты'),
    max: fc.integer({ min: 1, max: 3 }),
  },
  'reply.respect': {
    mockery: words('ну конечно', 'вернем'),
    familiar: words('ты', 'тебе'),
    except: words('на ты', 'вернем деньги'),
    doubtful: words('сегодня', 'ну конечно'),
  },
  'reply.sharp-approval': { classes: CLASSES },
  'reply.signature': {},
  'reply.thanks-for-praise': {
    classes: CLASSES,
    thanks: words('спасибо', 'привет'),
    offers: words('деньги', 'пришлите'),
  },
  'reply.thanks-or-sorry': { words: words('спасибо', 'деньги') },
  'spam.opt-out': { places: words('dm', 'comment') },
  'spam.unsolicited': {
    places: words('dm', 'comment'),
    purposes: words('promo', 'news'),
    offers: words('деньги', 'сегодня', 'привет'),
    least: fc.integer({ min: 1, max: 3 }),
  },
};

/** What else stands beside an option, so that the replies tell its values apart. */
export function besideReply(check: string, option: string): object {
  const all = ['question', 'complaint', 'severe'];
  switch (check) {
    case 'reply.calm':
      return {
        ...(option === 'classes' ? {} : { classes: all }),
        ...(option === 'except' ? { irony: ['ну конечно', 'вернем'] } : {}),
      };
    case 'reply.next-step':
      return {
        ...(option === 'classes' ? {} : { classes: all }),
      };
    case 'reply.private-data-in-public':
      return {
        ...(option === 'asks' ? {} : { asks: ['пришлите', 'вернем'] }),
        ...(option === 'things' ? {} : { things: ['телефон', 'деньги'] }),
      };
    case 'reply.provocation':
      return {
        ...(option === 'classes' ? {} : { classes: all }),
        ...(option === 'except' ? { accusations: ['вернем', 'конкурент*'] } : {}),
        ...(option === 'classes' ? { accusations: ['вернем', 'деньги'] } : {}),
      };
    case 'reply.respect':
      return option === 'except' ? { mockery: ['вернем'], familiar: ['ты'] } : {};
    case 'reply.thanks-for-praise':
      return {
        ...(option === 'classes' ? {} : { classes: all }),
        ...(option === 'offers'
          ? { thanks: ['привет', 'добрый', 'спасибо', 'вернем', 'пришлите', 'деньги', 'это'] }
          : {}),
      };
    case 'spam.unsolicited':
      return option === 'offers' ? { least: 1 } : option === 'least' ? { offers: ['деньги', 'сегодня', 'привет'] } : {};
    case 'links.requested':
      return option === 'requests' ? { reasons: [] } : {};
    default:
      return {};
  }
}

const SAID = [
  'Привет, это мы! ',
  'Добрый день. ',
  'Спасибо. ',
  'Ну конечно, ',
  'КРИК ',
  'вернем деньги ',
  'вернули ',
  'сегодня. ',
  'до 15 часов ',
  'Пришлите ваш телефон ',
  'пришлите деньги ',
  'в личные сообщения. ',
  'конкуренты ',
  'перейдем на ты ',
  'тебе ',
  'Это ваше право. ',
  'https://a.example/x ',
  'https://onego.example/y ',
  '! ',
  '🤡 ',
  '\n— Мария',
  '\nадминистрация',
];

/** Replies of every kind that these checks tell apart, with what they answer. */
export const someReplies: fc.Arbitrary<Files> = fc
  .array(
    fc.record({
      body: fc.array(fc.constantFrom(...SAID), { minLength: 1, maxLength: 6 }),
      class: fc.constantFrom('question', 'complaint', 'severe'),
      kind: fc.constantFrom('dm', 'comment'),
      purpose: fc.constantFrom('promo', 'news', 'service'),
      account: fc.constantFrom('vk', 'me'),
      asked: fc.constantFrom('Где чай', 'Тихо', 'Вкусно', 'Вкусно?'),
      links: fc.constantFrom(undefined, '[{ url: "https://a.example/x", reason: proof }]'),
      scenario: fc.constantFrom(undefined, undefined, 'court'),
      isBegun: fc.constantFrom(false, false, true),
    }),
    { minLength: 2, maxLength: 7 },
  )
  .map((replies) => ({
    'content/opt-outs.yaml': 'opt_outs: [{ hash: "ab12cd34ef56", at: 2026-11-01T10:00:00+03:00 }]\n',
    ...Object.fromEntries(
      replies.flatMap(({ body, asked, isBegun, ...changes }, index) => [
        [
          `content/inbox/i${index}.md`,
          card({ id: `i${index}`, class: changes.class, thread: 't', author_hash: 'ab12cd34ef57' }, `${asked}\n`),
        ],
        [
          `content/replies/r${index}.md`,
          reply(
            { in_reply_to: isBegun ? undefined : `i${index}`, recipient_hash: 'ab12cd34ef56', ...changes },
            body.join(''),
          ),
        ],
      ]),
    ),
  }));
