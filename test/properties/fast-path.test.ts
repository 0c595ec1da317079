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

/** What breaks a number or a word into pieces. */
const MARKUP = [
  ' ',
  ' ',
  '-',
  '**',
  '_',
  '`',
  '<b>',
  '</b>',
  '&#52;',
  '[',
  '](a)',
  '[^1]',
  '\\',
  '\n',
  '> ',
  '\u200B',
  '\u00AD',
  '４',
  '𝟒',
  'a',
  '.',
  '«',
  '»',
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

/** What may break words, join them, or make of them something else. */
const BREAKS = [
  '**',
  '_',
  '~~',
  '`',
  '«',
  '»',
  '[',
  '](a)',
  '[^1]',
  '<b>',
  '</b>',
  '&#1074;',
  '\\',
  '\n',
  '\n\n',
  '> ',
  '\u00AD',
  '\u0301',
  '\u00A0',
  ' ',
  '. ',
  ', ',
  'слово ',
];

/** Pieces of rude words, whole, disguised and broken by markup. */
const RUDE =
  'на|х|у|й|ху|й |хрен|rude|ru|de| | |*|**|_|\\*|`|~~|\u200B|\u0301|x|y|1|@|.|-|ня|\n|[|](a)|![x](y)|&#1091;|<b>|«|»|#|слово |знает '.split(
    '|',
  );
const NAMES =
  'Zarya |zarya |«Заря» |Заря |Zar|ya|обман|ывает |lies |не |дешевле |чем |дешевле, чем у |дешевле, чем |у |. |, а |\n|**|_|> |[|](a)|<b>|\u00AD|слово '.split(
    '|',
  );
const PEOPLE =
  'вы |Вы |you |идиот|ы |losers |закройте |рот|calm |down |бред|ень |как мы |уже |писали |. |\n|**|_|> |«|»|[|](a)|<b>|\u00AD|слово '.split(
    '|',
  );

const PIECES: Readonly<Record<string, readonly string[]>> = {
  'tone.profanity': RUDE,
  'tone.competitor-attack': NAMES,
  'tone.competitor-mention': NAMES,
  'tone.insult': PEOPLE,
  'reply.no-arguing': PEOPLE,
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
  'oversharing.personal': ['раз', 'вод ', 'развод ', 'Развод мостов ', 'got ', 'fired ', 'слово ', ...MARKUP],
  'privacy.account': ['40702810900000000001', '40702', '810', '9', '00000000001', '0000', '0000001', ...MARKUP],
  'privacy.address': [
    'ул. Лесная, д. 5, кв. 12',
    'ул. ',
    'Лесной ',
    'д. 5, ',
    'кв',
    ' 12 ',
    'Flat 4, ',
    '12 Harbour Street ',
    ...MARKUP,
  ],
  'privacy.card': ['4111 1111 1111 1111', '4111', '1111', '1111', '1111', 'карта ', '4111111111111111', ...MARKUP],
  'privacy.customer-case': ['Полярн', 'ая ', 'сова ', 'Полярная сова ', 'слово ', ...MARKUP],
  'privacy.email': [
    'anna',
    '@',
    'mail',
    '.example ',
    'mailto:',
    'anna@mail.example ',
    '＠',
    '&commat;',
    '[x](mailto:a@b.example)',
    ...MARKUP,
  ],
  'privacy.image-location': [
    '![a](b.jpg) ',
    '![',
    '](',
    'b.jpg',
    ')',
    '![a][c] ',
    '\n\n[c]: b.png\n\n',
    '<img src=b.jpg>',
    'слово ',
  ],
  'privacy.inn': ['ИНН ', 'и', 'нн ', '1234567894 ', '12345', '67894', '123456789047 ', ...MARKUP],
  'privacy.internal-url': [
    'http://',
    'wiki',
    '.corp',
    '/x',
    '192',
    '.168',
    '.1',
    '.20',
    '192.168.1.20',
    'localhost',
    ':8080',
    '[a](http://wiki.corp)',
    '[c]: ',
    '?token=abc',
    'a.example',
    ...MARKUP,
  ],
  'privacy.nda': [
    'не для ',
    'печати ',
    'под ',
    'NDA ',
    '(ДСП) ',
    'ДСП',
    'эмбарго ',
    'до ',
    'слово ',
    '(',
    ')',
    ...MARKUP,
  ],
  'privacy.passport': [
    'паспорт ',
    'пас',
    'порт ',
    '4510 ',
    '123456 ',
    '4510123456 ',
    '45 ',
    '10 ',
    '№',
    'серия ',
    ...MARKUP,
  ],
  'privacy.person': ['![Пётр Сергеевич Лесной](a) ', '![', '](a)', 'Пётр ', 'Сергее', 'вич ', 'слово ', ...MARKUP],
  'privacy.secret': [
    'AKIA',
    'IOSFODNN7EXAMPLE ',
    'xoxb-',
    '0000000000',
    '-example ',
    '-----BEGIN PRIVATE KEY-----',
    'слово ',
    ...MARKUP,
  ],
  'privacy.snils': ['123-456-789 64 ', '123-', '456-', '789', ' 64 ', 'снилс ', '12345678964 ', ...MARKUP],
  'text.hidden-characters': [
    'Cкидка ',
    'скидка',
    'c',
    'с',
    'a',
    '\u202E',
    '\u200B',
    '\u00AD',
    '👩\u200D🌾',
    '\uFE0F',
    'α',
    'IT-отдел ',
    '\u200F',
    'שלום ',
    ' ',
  ],
  // It looks at titles unless it is told otherwise; here it looks at the text.
  'text.capitalization': ['Kettle ', 'Water ', 'and ', 'ЧАЙ ', 'Чай ', 'вода ', ...BREAKS],
  'text.conditional': ['ОТК ', 'ОТК', 'отдел (ОТК) ', '(ОТК)', 'АБ', 'ВГ ', ...BREAKS],
  'text.consistency': ['e-mail ', 'email ', 'e', '-', 'mail', 'ВК ', 'VK ', ...BREAKS],
  'text.density': ['в целях ', 'в ', 'це', 'лях ', 'ЦЕЛЯХ ', 'уникальный ', 'уникаль', 'ный', ...BREAKS],
  'text.existence': [
    'в целях ',
    'в ',
    'це',
    'лях ',
    'ЦЕЛЯХ ',
    'уникальный ',
    'уникаль',
    'ный',
    'caf\u00e9 ',
    'cafe ',
    ...BREAKS,
  ],
  'text.metric': ['одно ', 'два три ', 'слово', 'a', ...BREAKS],
  'text.near': ['сосед', 'сосед ', 'соседи ', 'врут ', 'вр', 'ут ', 'одно ', ...BREAKS],
  'text.occurrence': ['(', ')', ' (а) ', 'кофе ', 'ко', 'фе ', ...BREAKS],
  'text.repetition': ['и ', 'и ', 'ив', 'не ', 'НЕ ', ' и', 'не', ...BREAKS],
  'text.substitution': [
    'e-mail ',
    'e',
    '-',
    'mail ',
    'Онежский Обжиг ',
    'Онежский ',
    'Обжиг ',
    'ВЕБ',
    'сайт ',
    ...BREAKS,
  ],
  'claims.superlative': [
    'луч',
    'ший ',
    'кофе ',
    'Лучший кофе ',
    'друг ',
    '№ ',
    '№',
    '1',
    '#1 ',
    'no. 1 ',
    '100',
    ' %',
    ' гарантия ',
    '１',
    ...BREAKS,
  ],
  'honesty.fake-activity': ['накрут', 'ка ', 'купим ', '5 000 ', '5', 'лайков ', 'не ', ...BREAKS],
  'honesty.fake-scarcity': ['осталось ', 'остал', 'ось ', '3', ' места ', 'только ', 'сегодня ', ...BREAKS],
  // It looks at fields.
  'honesty.persona': ['тихо ', '\n'],
  'honesty.stat': ['80', ' %', ' гостей ', '%', 'опрос ', 'показал ', 'пока', 'зал', ...BREAKS],
  'honesty.testimonial': ['я ', 'купил ', 'купи', 'л ', 'у ', 'вас ', '> я купил у вас', ...BREAKS],
  'style.officialese': ['в целях ', 'в ', 'целях ', 'просто ', 'про', 'сто ', 'данный ', ...BREAKS],
  'tone.clickbait': ['вы ', 'не ', 'повери', 'те ', 'шок', '! ', 'шок. ', ...BREAKS],
  'tone.ellipsis': ['.', '.', '..', '…', '....', '&#46;', '![x](y)', '1', ...BREAKS],
  'tone.emoji': ['🔥', '🔥🔥', '❤️', '❤', '\uFE0F', '1️⃣', '🇬🇪', '&#128293;', '\u200D', '©', ...BREAKS],
  'tone.exclamation': ['!', '!!', '?', '❗', '‼', '&excl;', '&#33;', '=', 'Yahoo!', '![x](y)', ...BREAKS],
  'tone.grievance': ['достали ', 'доста', 'ли ', 'гости ', 'из печи ', ...BREAKS],
  'voice.self-centred': ['мы ', 'наш', 'ш ', 'мы. ', 'нам. ', 'вы ', 'снег. ', ...BREAKS],
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

const { policy: written } = await policyWith({
  'content.assert': `{ assert: 'post.purpose == "promo"', message: Нет }`,
  'spam.hashtags': '{ max: 2 }',
  'spam.mentions': '{ max: 2 }',
  'promo.repeated-cta': '',
  'tone.profanity':
    '{ roots: [{ root: ху, prefixes: [на], endings: ["й*", ня] }], words: [rude], phrases: ["хрен знает"] }',
  'tone.competitor-attack': '{ words: ["обман*", lies], except: ["не обман*"], breaks: [а] }',
  'tone.competitor-mention': '{ comparisons: ["дешевле чем"] }',
  'tone.insult': '{ words: ["идиот*", losers], phrases: ["закройте рот"], addressees: [вы, you] }',
  'reply.no-arguing': '{ words: ["calm down", бред, "как мы уже писал*"] }',
  'promo.undeclared':
    '{ threshold: 3, signals: [{ id: a, points: 2, words: ["купите", "скидк*", "buy here"] }, { id: b, points: 1, words: ["{price}"] }, { id: c, points: 2, words: ["вместо {price}", "{-percent}", "код {code}"] }] }',
  'promo.value-first': '{ calls: ["купите", "скидк*", "^buy", "{price}", "{percent}"] }',
  'oversharing.personal': '{ words: ["развод", "got fired"], except: ["развод мостов"] }',
  'privacy.account': '',
  'privacy.address': '{ streets: [ул, street], flats: [кв, flat] }',
  'privacy.card': '{ words: ["карта"] }',
  'privacy.customer-case': '{ clients: [{ forms: ["полярн* сова"] }] }',
  'privacy.email': '',
  'privacy.image-location': '',
  'privacy.inn': '{ words: ["инн"] }',
  'privacy.internal-url': '{ patterns: ["*.corp"], params: [token] }',
  'privacy.nda': '{ words: ["не для печати", "под nda"], marks: ["ДСП"], embargo: ["эмбарго до"] }',
  'privacy.passport': '{ words: ["паспорт"], weak_words: ["серия"] }',
  'privacy.person': '{ patronymics: ["евич"] }',
  'privacy.secret': '',
  'privacy.snils': '{ words: ["снилс"] }',
  'text.hidden-characters': '',
  'text.capitalization': '{ match: $sentence, scope: text, threshold: 1 }',
  'text.conditional': "{ first: '[А-ЯЁ]{2,5}', second: '\\(([А-ЯЁ]{2,5})\\)' }",
  'text.consistency': '{ either: { e-mail: email, ВК: VK } }',
  'text.density': "{ tokens: ['в целях'], phrases: ['уникальн*'], ignorecase: true, max: 1, min: 1 }",
  'text.existence': "{ tokens: ['в целях', 'cafe'], phrases: ['уникальн*'], ignorecase: true }",
  'text.metric': "{ formula: 'words', condition: '> 2', min_words: 3 }",
  'text.near': "{ first: ['сосед\\w*'], second_phrases: ['врут'], words: 2 }",
  'text.occurrence': "{ token: 'кофе', ignorecase: true, nonword: true, max: 1 }",
  'text.repetition': '{ ignorecase: true }',
  'text.substitution':
    "{ swap: { e-mail: почта, 'Онежский Обжиг': 'Онежский обжиг', веб-?сайт: сайт }, ignorecase: true }",
  'claims.superlative': '{ words: ["лучший", "{number-one}", "{all-percent} гарант*"], except: ["лучший друг"] }',
  'honesty.fake-activity':
    '{ words: ["накрутк*", "купим {number} лайков", "купим {number} {number} лайков"], except: ["не накрутк*"] }',
  'honesty.fake-scarcity': '{ stock: ["осталось {number}"], time: ["только сегодня"] }',
  'honesty.persona': '',
  'honesty.stat': '{ words: ["{percent} гостей", "опрос показал*"] }',
  'honesty.testimonial': '{ words: ["я купил у вас", "купил у"] }',
  'style.officialese': '{ words: ["в целях", "данный"], filler: ["просто"], max: 1, min: 1.5 }',
  'tone.clickbait': '{ words: ["вы не поверите", "^шок$"] }',
  'tone.ellipsis': '{ max: 2 }',
  'tone.emoji': '{ max: 3 }',
  'tone.exclamation': '',
  'tone.grievance': '{ words: ["достали|надоели гости"], except: ["гости из печи"] }',
  'voice.self-centred': '{ us: ["мы", "наш*", "нам"], you: ["вы"], min: 2, share: 0.5 }',
  'tone.caps': '',
  'links.reason': '',
  'privacy.phone': '',
});

/** A team of one: whoever else writes is unknown. One competitor, with a name that is a word and another that is none. */
const policy = {
  ...written,
  people: new Map([['anna', { id: 'anna', name: 'Анна', roles: ['editor'] }]]),
  settings: { ...written.settings, competitors: [{ name: '«Заря»', forms: ['Zarya'] }] },
};

function read(body: string, id: string): Document {
  const purpose = id === 'promo.value-first' ? 'promo' : 'value';
  const changes = {
    purpose,
    accounts: '[vk, telegram]',
    ...(id === 'honesty.persona' ? { author: 'olya' } : {}),
    links: '[{ url: "https://onego.example/faq", reason: details }]',
  };
  const context = { accounts: policy.accounts, parseFrontMatter, commitTime: () => undefined, adapters: [], now: NOW };
  const { document } = readPost('content/posts/a.md', post(changes, body), context);
  document.reader = reader;
  return document;
}

/** A picture that tells where it was taken. */
const LOCATED = new TextEncoder().encode('<exif:GPSLatitude>0,0N</exif:GPSLatitude>');

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
      asset: () => LOCATED,
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
