import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import type { Check } from '../../action/core/check.ts';
import type { Document } from '../../action/core/content/document.ts';
import { parseFrontMatter } from '../../action/core/content/front-matter.ts';
import { readPost } from '../../action/core/content/read-post.ts';
import { Clock } from '../../action/core/judging/clock.ts';
import { ReplyReader } from '../../action/core/judging/replies.ts';
import { UNTOUCHED } from '../../action/core/pull/file-review.ts';
import { reader } from '../../action/core/text/reader.ts';
import { NOW, policyWith, post } from '../helpers/judging.ts';
import { REPLY_VALUES, reply } from '../helpers/replies.ts';

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

/** Addresses whole and in pieces, and what may join or break them. */
const LINKS = [
  ...'https://|http://|//|onego.example|onego|.example|go.example|one_go.example|evil.example|evil|bit.ly|bit|.ly/x|кофе.рф|onеgo.example|0nego.example'.split(
    '|',
  ),
  ...'https://onego.example/?utm_source=VK |[onego.example](https://evil.example) |https://onego.example@evil.example |[a](javascript:x) '.split(
    '|',
  ),
  ...'t.me/a|/faq|?utm_source=vk|?utm|_source=|VK|&fbclid=1|?ref=2|&|:8080|user:x@|javascript:x|ftp://|www.|xn--e1afmkfd.xn--p1ai|price.pdf'.split(
    '|',
  ),
  ...'[каталог](|[onego.example](|[|](|]|(|)|)|[r]|[r]: |\n\n|\n| | |**|_|`|\\|<|>|<b>|&#46;|![x](y)|[^1]|«|»|,|слово'.split(
    '|',
  ),
];

/** For checks that look at the card alone. */
const QUIET = ['слово ', 'тихо ', '**', '\n\n'];

/** Pieces of replies: greetings, curses of politeness, promises, signatures, whole and broken by markup. */
const SAID = [
  'Привет',
  'Добрый день',
  '! ',
  '. ',
  'спа',
  'сибо ',
  'вер',
  'нем ',
  'сегодня ',
  'до 15 ',
  'ты ',
  'тебе ',
  'КРИК ',
  'ну конечно ',
  'пришлите ',
  'пришлите свой телефон ',
  'телефон ',
  'в личку ',
  'Zarya ',
  '«Заря» ',
  'конкурент',
  'ы ',
  'скидка ',
  '🙂 ',
  'https://a.example/x ',
  '[а](https://b.example/y) ',
  'www.c.example/z ',
  '\n',
  '— Анна',
  '— Aнна',
  'админ',
  '**',
  '_',
  '`',
  '> ',
  '<b>',
  '&#1090;&#1099; ',
  '\u00AD',
  '\u0301',
  '[',
  '](d)',
  'слово ',
];

const PIECES: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.keys(REPLY_VALUES).map((id) => [id, SAID])),
  'people.approval': QUIET,
  'people.onboarded': QUIET,
  'plan.audience': QUIET,
  'plan.pipeline': QUIET,
  'plan.topics': QUIET,
  'review.mentor-test': QUIET,
  'topics.allowed': QUIET,
  'topics.irritating': ['полити', 'политика ', 'кой ', 'выборы ', 'помола ', 'курс валют ', 'вал', ...MARKUP],
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
  'platform.alt-text': [
    '![а](b.jpg) ',
    '![](c.jpg) ',
    '![длинное описание](d.jpg) ',
    '![',
    '](',
    'e.jpg',
    ')',
    '![f][g] ',
    '\n\n[g]: h.png\n\n',
    'слово ',
  ],
  'platform.dead-link': ADDRESSES,
  'platform.fold': [
    'Слово ',
    'слово',
    '. ',
    '! ',
    '#тег ',
    '@имя ',
    '&nbsp;',
    '<b>',
    '[а][r] ',
    '\n\n[r]: https://a.example/долгий/путь\n\n',
    '\n\n',
    '**',
    '> ',
    '- ',
  ],
  'platform.hashtags': [
    '#раз ',
    '#два',
    '#a_b ',
    '#2024 ',
    '#1мая ',
    '&num;ц ',
    '\\#е ',
    '# ',
    '`#код` ',
    '＃ж ',
    '\n',
    '**#з** ',
    'слово ',
    'https://a.example/#и ',
  ],
  'platform.limits': [
    'слово ',
    '🔥',
    '№',
    '…',
    'https://a.co ',
    'a.co ',
    '[а](https://a.example/x) ',
    '[а][r] ',
    '\n\n[r]: https://a.example/путь\n\n',
    '&nbsp;',
    '&nGt;',
    '<b>',
    '**',
    '\\*',
    '> ',
    '- ',
    '\n',
    '\n\n',
    '`код` ',
    '![а](b.jpg) ',
    '<',
    '\u0301',
    '\u0958',
    'שּׁ',
    '|а|б|\n|-|-|\n',
  ],
  'platform.media': [
    '![а](b.jpg) ',
    '![а](b.bmp) ',
    '![',
    '](c.jpg)',
    '![d][e] ',
    '\n\n[e]: f.mp4\n\n',
    'слово ',
    '<img src=g.jpg>',
  ],
  'platform.raw-markdown': [
    '**жирно** ',
    '**',
    '*',
    '_курсив_ ',
    '_',
    '~~',
    '`код` ',
    '`',
    '# ',
    '#',
    '\n===\n',
    '\n---\n',
    '\n\n',
    '\n',
    '[а](https://a.example) ',
    '[а][r] ',
    '[r]',
    '\n\n[r]: https://a.example\n\n',
    '|а|б|\n|-|-|\n',
    '- ',
    '> ',
    'слово ',
    '\\*',
    '    ',
    '```\n',
  ],
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
  'links.allowed': LINKS,
  'links.bare': LINKS,
  'links.https': LINKS,
  'links.look-alike': LINKS,
  'links.shortener': LINKS,
  'links.text-target': LINKS,
  'links.tracking': LINKS,
  'links.utm': LINKS,
  // These look at the card, and never say no beforehand to an ad.
  'disclosure.advertiser': ['Ветер ', 'ООО ', '«Ветер» ', 'veter.example ', '\n'],
  'disclosure.ai': ['made with AI ', '#ai ', 'тихо ', '\n'],
  'disclosure.carrier': ['тихо ', '\n'],
  'disclosure.category-warning': ['есть ', 'противопоказания ', 'тихо ', '\n'],
  'disclosure.declared': ['тихо ', '\n'],
  'disclosure.erid': [
    'erid: ',
    'erid',
    '2VtzqwK7mPd ',
    '2Vtz',
    'qwK7mPd',
    '[a](https://a.example/?erid=2VtzqwK7mPd)',
    '\n',
    ...MARKUP,
  ],
  'disclosure.foreign-agent': ['иностранным ', 'агентом ', 'Ветер ', '\n'],
  'disclosure.inn': ['тихо ', '\n'],
  'disclosure.label': ['Реклама. ', 'реклама ', '#реклама ', 'ООО ', 'Ветер ', '\n', ...BREAKS],
  'disclosure.register': ['тихо ', '\n'],
  'disclosure.weak-label': ['#spon ', '#ad ', 'thanks to ', 'тихо ', '\n'],
  'disclosure.declared-unused': [
    'Рек',
    'лама',
    'Реклама. ',
    '#реклама ',
    'реклама ',
    'на правах ',
    'рекламы ',
    'paid partnership ',
    ...BREAKS,
  ],
  'disclosure.hashtag-string': [
    '#раз ',
    '#два ',
    '#ad ',
    '#ad',
    '&num;ad ',
    '&#35;ad ',
    '\\#ad ',
    '`#ad` ',
    '\n',
    '**#ad** ',
    'слово ',
    '[#ж](#и) ',
  ],
  'disclosure.undeclared-signal': [
    ...[
      'промо',
      'код ',
      'промокод ',
      'спонсор',
      'спонсор ',
      'https://a.example/?ref=x ',
      '[a](https://a.example/?re',
      'f=1) ',
      '?utm_medium=',
      'cpa ',
    ],
    ...['https://a.example/?utm\\_medium=cpa ', '«Ветер» ', 'Ветер ', 'Veter ', '690 ₽ ', 'купите ', 'ку', 'пите '],
    ...BREAKS,
  ],
  'disclosure.required-mention': [
    'Инста',
    'грам ',
    'в Инстаграме ',
    'Meta ',
    'meta ',
    '«Meta» ',
    'Meta Trader ',
    'признана ',
    'экстремистской ',
    ...BREAKS,
  ],
  'disclosure.listed-links': [
    ...[
      'https://',
      'facebook',
      '.com',
      'facebook.com/a ',
      'FaceBook.com ',
      '[a](https://fb.me/x) ',
      '[a][r] ',
      '\n\n[r]: https://fb.me/x\n\n',
      'fb.me ',
      'ｆb.me ',
    ],
    ...['%66b.me ', 'f*b.me* ', '<https://fb.me>', '&#46;', '\\'],
    ...BREAKS,
  ],
  'disclosure.foreign-words': [
    'https://a.example/box ',
    'https://a.example/',
    'sale ',
    'SALE ',
    'sa',
    'le ',
    'распродажа ',
    'box ',
    'b',
    'ox',
    '(',
    ') ',
    'Вот ',
    ...BREAKS,
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

/** What rules of a law need to say. */
const BY_LAW = '{ source: x, as_of: 2026-11-22, markets: [ru] }';

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
  'platform.alt-text': '{ vk: { max: 10, source: a, as_of: 2026-11-22 }, telegram: { source: a, as_of: 2026-11-22 } }',
  'platform.dead-link':
    '{ vk: { source: a, as_of: 2026-11-22 }, telegram: { dead: bare, source: a, as_of: 2026-11-22 } }',
  'platform.fold': '{ vk: { fold: 40, source: a, as_of: 2026-11-22 } }',
  'platform.hashtags':
    '{ vk: { max: 2, source: a, as_of: 2026-11-22 }, telegram: { recommended: 1, tag_max: 3, source: a, as_of: 2026-11-22 } }',
  'platform.limits':
    '{ platform: vk, unit: x_weighted, max: 60, photos: 30, bytes: 90, links: 2, forbidden: ["<"], source: a, as_of: 2026-11-22 }',
  'platform.media':
    '{ vk: { images: 1, mixing: false, image_formats: [jpg], source: a, as_of: 2026-11-22 }, telegram: { required: true, source: a, as_of: 2026-11-22 } }',
  'platform.raw-markdown':
    '{ vk: { source: a, as_of: 2026-11-22 }, telegram: { shows: [bold, italic], source: a, as_of: 2026-11-22 } }',
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
  'disclosure.advertiser': BY_LAW,
  'disclosure.ai':
    '{ source: x, as_of: 2026-11-22, markets: [eu], labels: ["made with ai"], hashtags: [ai], from: 2026-08-02 }',
  'disclosure.carrier':
    '{ source: x, as_of: 2026-11-22, markets: [ru], carriers: { telegram: { state: banned, since: 2025-09-01 } } }',
  'disclosure.category-warning':
    '{ source: x, as_of: 2026-11-22, markets: [ru], topics: [loan], warning: [["противопоказан*"]], says: x }',
  'disclosure.declared': '',
  'disclosure.declared-unused': '{ marks: [реклама, на правах рекламы], phrases: ["paid partnership"] }',
  'disclosure.erid': BY_LAW,
  'disclosure.foreign-agent': '{ source: x, as_of: 2026-11-22, markets: [ru] }',
  'disclosure.foreign-words':
    '{ source: x, as_of: 2026-11-22, markets: [ru], strong: [{ words: [sale], russian: ["распродаж*"] }], allow: [box2] }',
  'disclosure.hashtag-string': '{ source: x, as_of: 2026-11-22 }',
  'disclosure.inn': BY_LAW,
  'disclosure.label': '{ source: x, as_of: 2026-11-22, markets: [ru], marks: [реклама], names: [ООО] }',
  'disclosure.listed-links':
    '{ source: x, as_of: 2026-11-22, markets: [ru], lists: [{ register: extremist, domains: [facebook.com, fb.me] }] }',
  'disclosure.register': BY_LAW,
  'disclosure.required-mention':
    '{ source: x, as_of: 2026-11-22, markets: [ru], entries: [{ id: a, register: extremist, words: ["инстаграм*"], names: [{ name: Meta }], except: ["meta trader"], note: [["признан*"], ["экстремист*"]], says: x }] }',
  'disclosure.undeclared-signal':
    '{ signals: [{ id: a, points: 1, words: ["промокод*"] }, { id: b, points: 1, words: ["спонсор*"] }, { id: c, points: 1, params: [ref, "utm_medium=cpa"] }, { id: d, points: 2, partner_with: [["{price}"], ["купите"]] }] }',
  'disclosure.weak-label':
    '{ source: x, as_of: 2026-11-22, markets: [us], weak: [spon], weak_phrases: ["thanks to"], marks: [ad] }',
  'links.requested': '{ requests: ["где"] }',
  'reply.answer-before-link': '',
  'reply.answers-question': '{ greetings: ["привет", "добрый день"], min_words: 3 }',
  'reply.calm': '{ greetings: ["привет"], irony: ["ну конечно"], except: ["ну конечно сегодня"] }',
  'reply.card': '',
  'reply.forbidden': '',
  'reply.greeting': '{ greetings: ["привет", "добрый день"], thanks: ["спасибо"] }',
  'reply.next-step': '{ actions: ["вернем"], times: ["сегодня", "до {number}"] }',
  'reply.official-account': '{ employer: ["спасибо"] }',
  'reply.private-data-in-public': '{ asks: ["пришлите"], things: ["телефон"], private_places: ["в личку"] }',
  'reply.provocation': '{ accusations: ["конкурент*"] }',
  'reply.respect': '{ mockery: ["ну конечно"], familiar: ["ты", "тебе"], except: ["ты сегодня"] }',
  'reply.sharp-approval': '',
  'reply.signature': '{ nobody: ["админ*"] }',
  'reply.thanks-for-praise': '{ thanks: ["спасибо"], offers: ["скидка"] }',
  'reply.thanks-or-sorry': '{ words: ["спасибо"] }',
  'spam.opt-out': '',
  'spam.unsolicited': '',
  'links.reason': '',
  'links.allowed': '{ allowed: [onego.example, bit.ly], forbidden: [evil.example] }',
  'links.bare': '{ never: [telegram], international: [vk] }',
  'links.https': '',
  'links.look-alike': '{ domains: [onego.example] }',
  'links.shortener': '{ domains: [bit.ly] }',
  'links.text-target': '',
  'links.tracking': '{ personal: [fbclid, "utm_s*"], affiliate: [ref] }',
  'links.utm': '{ domains: [onego.example], required: [utm_source], purposes: [promo] }',
  'privacy.phone': '',
  'people.approval': '{ roles: [lawyer] }',
  'people.onboarded': '',
  'plan.audience': '',
  'plan.pipeline': '{ reviewer_roles: [chief] }',
  'plan.topics': '',
  'review.mentor-test': '',
  'topics.allowed': '',
  'topics.irritating': '{ words: [выборы], except: [выборы помола] }',
});

/** A team of one: whoever else writes is unknown. One competitor, with a name that is a word and another that is none. */
const policy = {
  ...written,
  answering: { queues: {}, classes: {}, scenarios: [{ id: 'a', when: 'A', forbidden: ['тебе', 'ты сегодня'] }] },
  people: new Map([['anna', { id: 'anna', name: 'Анна', roles: ['editor'] }]]),
  settings: {
    ...written.settings,
    competitors: [{ name: '«Заря»', forms: ['Zarya'] }],
    partners: [{ name: '«Ветер»', forms: ['Veter'] }],
    audiences: [{ id: 'guests', who: 'Гости' }],
    topics: { allowed: ['cafe'], irritating: ['политика', 'курс валют'] },
  },
  accounts: new Map(
    [...written.accounts].map(([id, account]) => [id, { ...account, over_10k: true, foreign_agent: 'Ветер' }]),
  ),
};

/** What the card says to the checks that judge by it. */
function cardFor(id: string): Readonly<Record<string, string>> {
  if (id === 'plan.audience') return { audience: 'guest' };
  if (id === 'topics.allowed') return { topic: 'misc' };
  if (id === 'review.mentor-test') return { rubric: 'story', author: 'anna', mentor_test: '{ by: anna }' };
  if (id === 'plan.pipeline' || id === 'people.onboarded') return { author: 'anna', reviewer: 'anna' };
  if (!id.startsWith('disclosure.')) return {};
  const card = { markets: '[ru, us, eu]', topic: 'loan' };
  if (id === 'disclosure.declared') return card;
  const isFree = /declared-unused|undeclared-signal/.test(id);
  const kind = isFree ? 'none' : 'paid';
  const more = 'advertiser: { name: Ветер, inn: 123 }, ai_generated: synthetic_media';
  return { ...card, disclosure: isFree ? '{ kind: none }' : `{ kind: ${kind}, ${more} }` };
}

/** What the card of a reply says to the checks that judge by it. */
const REPLY_CARDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'reply.provocation': { class: 'provocation' },
  'reply.sharp-approval': { sharp: 'true' },
  'reply.forbidden': { scenario: 'a' },
  'reply.thanks-for-praise': { class: 'praise' },
  'reply.answers-question': { class: 'question' },
  'reply.card': { in_reply_to: 'other' },
  'spam.opt-out': { kind: 'dm', recipient_hash: 'ab12cd34ef56', purpose: 'promo' },
  'spam.unsolicited': { kind: 'dm', purpose: 'promo' },
};

async function readReply(body: string, id: string): Promise<Document> {
  const { accounts, people } = policy;
  const records = { accounts, people, parseFrontMatter, hasFile: () => true };
  const replies = new ReplyReader({ records, clock: new Clock(), timeZone: 'Europe/Moscow' });
  const card = { class: 'complaint', author: 'anna', ...REPLY_CARDS[id] };
  const broken = replies.keep('content/replies/a.md', reply(card, body));
  if (broken !== undefined) return broken;
  replies.keepOptOuts('content/opt-outs.yaml', 'opt_outs: [{ hash: ab12cd34ef56, at: 2026-11-01T10:00:00+03:00 }]\n');
  replies.noteInbox();
  const message = { id: 'a', path: 'content/inbox/a.md', class: 'complaint', receivedAt: NOW, author: undefined };
  const unsaid = { repliedAt: undefined, account: undefined, thread: undefined, sharp: undefined };
  replies.note({ ...message, ...unsaid, text: 'Вкусно.' });
  for await (const { document } of replies.replies()) {
    document.reader = reader;
    return document;
  }
  throw new Error('no reply');
}

function read(body: string, id: string): Document {
  const purpose = id === 'promo.value-first' ? 'promo' : 'value';
  const changes = {
    purpose,
    accounts: '[vk, telegram]',
    ...(id === 'honesty.persona' ? { author: 'olya' } : {}),
    links: '[{ url: "https://onego.example/faq", reason: details }]',
    ...cardFor(id),
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
      reply: document.reply,
      account,
      policy,
      date: async () => '2026-11-03',
      asset: () => LOCATED,
      visible: () => document.visible(account),
      passages: document.passages(account),
      review: { ...UNTOUCHED, isTouched: true },
    };
    count += (await check.judge(input, options as never)).length;
  }
  return count;
}

/** `FUZZ=50 npm test` tries fifty times as much. */
const FUZZ = Number(process.env['FUZZ'] ?? 1);

/** The check has to fire on more texts than these, or the pieces proved nothing. */
const REACHED = 10;
/** Texts of which a check says that there is nothing to find: with so many it is proved. */
const PROVED = 500 * FUZZ;

describe('a check that looks at the source first never misses what it would find in the text', () => {
  test.each(Object.keys(PIECES))('%s', async (id) => {
    const check = registry.get(id);
    const rule = policy.rules.find((known) => known.id === id);
    if (check?.scope !== 'publication' || rule === undefined) throw new Error(`no publication check ${id}`);
    const body = fc
      .array(fc.constantFrom(...(PIECES[id] ?? [])), { minLength: 1, maxLength: 20 })
      .map((pieces) => pieces.join(''));
    let fired = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(body, async (source) => {
        if (fired > REACHED && refused >= PROVED) return;
        const document = Object.hasOwn(REPLY_VALUES, id) ? await readReply(source, id) : read(source, id);
        if (document.problems.length > 0) return;
        const mayFire = check.mayFire(document, rule.options as never, policy);
        // A check that says “perhaps” misses nothing. It is asked all the same until it is clear that there is something to find.
        if (mayFire && fired > REACHED) return;
        if (!mayFire) refused++;
        const found = await drafts(check, document, rule.options);
        if (found === 0) return;
        fired++;
        expect(mayFire, JSON.stringify(source)).toBe(true);
      }),
      { numRuns: 1500 * FUZZ },
    );
    expect(fired, 'the fuzzer reached what it looks for').toBeGreaterThan(REACHED);
  });

  test('every publication check has its pieces here', () => {
    const checks = [...registry.values()].filter(({ scope }) => scope === 'publication').map(({ id }) => id);
    expect(Object.keys(PIECES).sort()).toEqual(checks.sort());
  });
});
