import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import type { Check } from '../../action/core/check.ts';
import type { Document } from '../../action/core/content/document.ts';
import { parseFrontMatter } from '../../action/core/content/front-matter.ts';
import { readPost } from '../../action/core/content/read-post.ts';
import { reader } from '../../action/core/text/reader.ts';
import { NOW, policyWith, post } from '../helpers/judging.ts';

/** Pieces of offers, whole and broken by markup. */
const OFFERS = [
  'купи',
  'те',
  'купите ',
  'скид',
  'ка ',
  'вместо ',
  '1 490',
  '690',
  '5',
  ' ',
  '₽',
  ' руб.',
  'р',
  '$',
  '%',
  '-20 %',
  'код ',
  'ZIMA20',
  'buy',
  ' here ',
  'er',
  '. ',
  '\n',
  '\n\n',
  '> ',
  '**',
  '_',
  '~~',
  '`',
  '«',
  '»',
  '[',
  '](a)',
  '![x](y)',
  '[^1]',
  '<b>',
  '&#1080;',
  '\\',
  '\\*',
  '\u00AD',
  '\u0301',
  '\uFE0F',
  'е\u0308',
  '０',
  '-',
  '#',
  'слово ',
];

/** Pieces that, joined, come near what the checks look for. */
const ADDRESSES = [
  'https://a.example/x ',
  '[a](https://a.example/x) ',
  '[a][r] ',
  '\n\n[r]: https://a.example/x\n\n',
  '`https://a.example/x` ',
  'www.a.example/x ',
  '<https://a.example/x> ',
  '&colon;',
  '**',
  '\n',
  'слово ',
];

const PIECES: Readonly<Record<string, readonly string[]>> = {
  'spam.hashtags': [
    '#раз ',
    '#два ',
    '#a_b ',
    '&num;ц ',
    '&#35;д ',
    '\\#е ',
    '# ',
    '`#код` ',
    '\n',
    '**#ж** ',
    'слово ',
    '[#з](#и) ',
  ],
  'spam.mentions': [
    '@anna ',
    '@oleg_k ',
    '@ира ',
    '&commat;a ',
    '&#64;b ',
    '\\@c ',
    'a@b.example ',
    '`@d` ',
    '\n',
    '**@e** ',
    'слово ',
    '@f.g ',
    '@h ',
  ],
  'promo.repeated-cta': ADDRESSES,
  'promo.undeclared': OFFERS,
  'promo.value-first': OFFERS,
  // It looks at fields, and never says no beforehand.
  'content.assert': ['тихо ', '\n'],
  'tone.caps': [
    'СКИДКА',
    'СКИДКА ТОЛЬКО ',
    'ПОДАРОК ',
    'SALE TODAY ',
    'СК',
    'ИД',
    'КА',
    'SALE',
    ' ',
    ' ',
    'тихо ',
    '**',
    '*',
    '_',
    '~~',
    '-',
    '’',
    '<b>',
    '</b>',
    '&#1044;',
    '[',
    '](a)',
    '[^1]',
    '\\',
    '\u00AD',
    '\n',
    '\n\n',
    '`',
    '«',
    '»',
    '!',
    ',',
  ],
  'links.reason': [
    'https://',
    '12',
    '12.ru',
    'http://',
    'www.',
    'onego',
    '.',
    'example',
    'example/faq',
    'рф',
    ' ',
    '**',
    '_',
    '[',
    ']',
    '](',
    '(',
    ')',
    '<',
    '>',
    '\n',
    '\n\n',
    '[c]: ',
    '&#46;',
    '\\',
    '@',
    't.me/a',
    '«',
    '»',
    ',',
    'т.е.',
    '`',
    '/',
    ':',
  ],
  'privacy.phone': [
    '+7',
    '8',
    ' ',
    '921',
    '000',
    '00',
    '34',
    '-',
    '(',
    ')',
    '**',
    '*',
    '_',
    '`',
    '<b>',
    '</b>',
    '&#50;',
    '[',
    '](a)',
    '[^1]',
    '\\',
    '\n',
    '\u200B',
    '９２１',
    'a',
    '.',
    '+44 20 7946 0018',
  ],
};

const { policy } = await policyWith({
  'content.assert': `{ assert: 'post.purpose == "promo"', message: Нет }`,
  'spam.hashtags': '{ max: 2 }',
  'spam.mentions': '{ max: 2 }',
  'promo.repeated-cta': '',
  'promo.undeclared':
    '{ threshold: 3, signals: [{ id: a, points: 2, words: ["купите", "скидк*", "buy here"] }, { id: b, points: 1, words: ["{price}"] }, { id: c, points: 2, words: ["вместо {price}", "{-percent}", "код {code}"] }] }',
  'promo.value-first': '{ calls: ["купите", "скидк*", "^buy", "{price}", "{percent}"] }',
  'tone.caps': '',
  'links.reason': '',
  'privacy.phone': '',
});

function read(body: string, id: string): Document {
  const purpose = id === 'promo.value-first' ? 'promo' : 'value';
  const changes = {
    purpose,
    accounts: '[vk, telegram]',
    links: '[{ url: "https://onego.example/faq", reason: details }]',
  };
  const context = { accounts: policy.accounts, parseFrontMatter, commitTime: () => undefined, adapters: [], now: NOW };
  const { document } = readPost('content/posts/a.md', post(changes, body), context);
  document.reader = reader;
  return document;
}

async function drafts(check: Check, document: Document, options: unknown): Promise<number> {
  if (check.scope !== 'publication' || document.post === undefined) return 0;
  let count = 0;
  for (const id of document.post.data.accounts) {
    const account = policy.accounts.get(id);
    if (account === undefined) continue;
    const input = {
      document,
      post: document.post,
      account,
      policy,
      date: async () => '2026-11-03',
      visible: () => document.visible(account),
      passages: document.passages(account),
    };
    count += (await check.judge(input, options as never)).length;
  }
  return count;
}

/** `FUZZ=50 npm test` tries fifty times as much. */
const FUZZ = Number(process.env['FUZZ'] ?? 1);

describe('a check that looks at the source first never misses what it would find in the text', () => {
  test.each(Object.keys(PIECES))('%s', async (id) => {
    const check = registry.get(id);
    const rule = policy.rules.find((known) => known.id === id);
    if (check?.scope !== 'publication' || rule === undefined) throw new Error(`no publication check ${id}`);
    const body = fc
      .array(fc.constantFrom(...(PIECES[id] ?? [])), { minLength: 1, maxLength: 20 })
      .map((pieces) => pieces.join(''));
    let fired = 0;
    await fc.assert(
      fc.asyncProperty(body, async (source) => {
        const document = read(source, id);
        if (document.problems.length > 0) return;
        const found = await drafts(check, document, rule.options);
        if (found === 0) return;
        fired++;
        expect(check.mayFire(document, rule.options as never, policy), JSON.stringify(source)).toBe(true);
      }),
      { numRuns: 1500 * FUZZ },
    );
    expect(fired, 'the fuzzer reached what it looks for').toBeGreaterThan(10);
  });

  test('every publication check has its pieces here', () => {
    const checks = [...registry.values()].filter(({ scope }) => scope === 'publication').map(({ id }) => id);
    expect(Object.keys(PIECES).sort()).toEqual(checks.sort());
  });
});
