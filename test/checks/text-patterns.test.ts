import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import { loadPolicy } from '../../action/core/policy/load.ts';
import { parseFormula } from '../../action/core/text/formula.ts';
import { syllablesIn } from '../../action/core/text/measures.ts';
import { findings, LOAD, policyFiles, post } from '../helpers/judging.ts';

/** What a rule finds in a text, as it stands in the file. */
async function found(check: string, options: string, body: string, title?: string): Promise<readonly string[]> {
  const file = post(title === undefined ? {} : { title }, `${body}\n`);
  return (await findings({ a: file }, check, options)).map(({ quote }) => quote);
}

/** The text after all suggestions of a rule, from the last to the first, and what the rule finds then. */
async function repaired(options: string, body: string): Promise<readonly [string, number]> {
  const file = post({}, `${body}\n`);
  const drafts = await findings({ a: file }, 'text.substitution', options);
  const edits = drafts.flatMap(({ suggestions: [only, ...others] }) =>
    only === undefined || others.length > 0 ? [] : [only],
  );
  const after = edits
    .sort((a, b) => b.range.start.offset - a.range.start.offset)
    .reduce(
      (text, { range, text: better }) => text.slice(0, range.start.offset) + better + text.slice(range.end.offset),
      file,
    );
  const left = await findings({ a: after }, 'text.substitution', options);
  return [after.slice(file.length - body.length - 1).trim(), left.length];
}

describe('text.existence', () => {
  test.each<[string, string, string, string[]]>([
    [
      'a word in any case, «ё» as «е»',
      '{ tokens: [ёлка], ignorecase: true }',
      'ЕЛКА и Ёлка, но не ёлками.',
      ['ЕЛКА', 'Ёлка'],
    ],
    ['the text as it stands otherwise', '{ tokens: [ёлка] }', 'ЕЛКА, елка, ёлка.', ['ёлка']],
    [
      'no part of a Russian word',
      '{ tokens: [суп, кот] }',
      'Супруга купила суперкота, скот и котлету. Суп, кот.',
      ['кот'],
    ],
    ['a part of a word where that is asked for', '{ tokens: [кот], nonword: true }', 'Котлета и скот.', ['кот']],
    ['an edge that the pattern asks for', "{ tokens: ['\\bкот'], nonword: true }", 'котлета и скот', ['кот']],
    [
      'under stress marks and soft hyphens',
      '{ tokens: [замок], ignorecase: true }',
      'за\u0301мок, за\u00adмок',
      ['за\u0301мок', 'за\u00adмок'],
    ],
    [
      'over a line that goes on, a no-break space and markup',
      '{ tokens: [в целях] }',
      'в\nцелях, в\u00a0целях, **в** целях',
      ['в\nцелях', 'в\u00a0целях', 'в** целях'],
    ],
    ['not over two paragraphs', '{ tokens: [в целях] }', 'Дело в\n\nцелях.', []],
    ['with letters of every alphabet for \\w', "{ tokens: ['ко\\w+'] }", 'кофе, ко', ['кофе']],
    ['the longer of two', '{ tokens: [в целях, в целях экономии] }', 'в целях экономии', ['в целях экономии']],
    [
      'but for what an exception covers',
      '{ tokens: [лучшего], exceptions: [всего лучшего] }',
      'Всего лучшего — нет, всего лучшего.',
      ['лучшего'],
    ],
    [
      'a raw pattern before each token',
      "{ raw: ['не\\s+'], tokens: [может, мог] }",
      'не  мог, не может, может',
      ['не  мог', 'не может'],
    ],
    ['a raw pattern after each token', "{ raw: ['\\s+бы'], tokens: [мог], append: true }", 'мог бы, мог', ['мог бы']],
    ['phrases without expressions', "{ phrases: ['скидк*'] }", 'Скидки и скидка.', ['Скидки', 'скидка']],
    ['(?i) at the start', "{ tokens: ['(?i)кофе|чай'] }", 'КОФЕ, Чай', ['КОФЕ', 'Чай']],
    ['nothing in quotes, code and addresses', '{ tokens: [кот] }', '«кот», `кот`, https://onego.example/кот #кот', []],
    ['in quotes where it is told so', '{ tokens: [кот], scope: quote }', 'кот, «кот»', ['кот']],
    ['in all but the title', '{ tokens: [кот], scope: [text, ~heading] }', 'кот', ['кот']],
  ])('finds %s', async (_, options, body, expected) => {
    const quotes = await found('text.existence', options, body, options.includes('heading') ? 'кот' : undefined);
    expect(quotes.map((quote) => quote.replace(/^\*+|\*+$/g, ''))).toEqual(expected);
  });

  test('says what the policy says, with what was found as data', async () => {
    const options = `{ tokens: [кот], message: { ru: 'Без «%s»', en: 'No {match}' } }`;
    const [finding] = await findings({ a: post({}, 'кот\n') }, 'text.existence', options);
    expect(finding?.message).toEqual({
      id: 'text.existence.own',
      data: { message: { localized: { ru: 'Без «кот»', en: 'No кот' } } },
    });
  });

  test.each(['', '🙂🙂', '\u0301\u0301', 'שלום עולם', 'а'.repeat(60_000), 'кот '.repeat(10_000)])(
    'ends on any text',
    async (body) => {
      const options = "{ tokens: ['(а*)*б', 'к.*т.*я', кит], ignorecase: true }";
      expect((await found('text.existence', options, body)).length).toBeLessThan(400);
    },
  );
});

describe('text.substitution', () => {
  test.each([
    [
      "{ swap: { 'Онежск(ий|ого) Обжиг(а)?': 'Онежск$1 обжиг$2' } }",
      'У Онежского Обжига праздник, Онежский Обжиг варит.',
      'У Онежского обжига праздник, Онежский обжиг варит.',
    ],
    ['{ swap: { вебсайт: сайт }, ignorecase: true }', 'Вебсайт, вебсайт, ВЕБСАЙТ.', 'Сайт, сайт, САЙТ.'],
    ['{ swap: { javascript: JavaScript }, ignorecase: true }', 'Javascript и JavaScript', 'JavaScript и JavaScript'],
  ])('%s repairs what it finds', async (options, body, after) => {
    expect(await repaired(options, body)).toEqual([after, 0]);
  });

  test('offers nothing after which it would speak again', async () => {
    expect(await repaired('{ swap: { почта: е-почта, е-почта: почта } }', 'почта')).toEqual(['почта', 1]);
    // The words beside it would make a new fault.
    expect(await repaired("{ swap: { б: а, 'а а': в } }", 'а б')).toEqual(['а б', 1]);
  });

  test('names all of several replacements', async () => {
    const [finding] = await findings(
      { a: post({}, 'емейл\n') },
      'text.substitution',
      '{ swap: { емейл: "почта|письмо" } }',
    );
    expect(finding?.message.data).toMatchObject({ better: 'почта / письмо' });
    expect(finding?.suggestions.map(({ text }) => text)).toEqual(['почта', 'письмо']);
  });
});

test.each<[string, string, string, number]>([
  ['text.occurrence', "{ token: '\\(', max: 2 }", 'а (б) (в) и (г)', 1],
  ['text.occurrence', "{ token: '\\(', max: 2 }", 'а (б) (в)', 0],
  ['text.occurrence', '{ token: кофе, max: 1, scope: sentence }', 'Кофе и кофе. Там кофе, тут кофе.', 1],
  ['text.occurrence', '{ token: кофе, min: 1 }', 'Чай.', 1],
  ['text.repetition', '{ ignorecase: true }', 'И и так', 1],
  ['text.repetition', '{}', 'И и так', 0],
  ['text.repetition', '{}', 'тихо, тихо, еле-еле', 0],
  ['text.repetition', '{}', 'конец\n\nконец', 0],
  ['text.repetition', '{ max: 1 }', 'да да', 0],
  ['text.repetition', '{ alpha: true }', '5 5', 0],
  ['text.consistency', '{ either: { ВК: VK } }', 'ВК и VK', 1],
  ['text.consistency', '{ either: { ВК: VK } }', 'ВК и ВК', 0],
  [
    'text.conditional',
    "{ first: '[А-Я]{3,5}', second: '\\(([А-Я]{3,5})\\)' }",
    'Отдел контроля (ОТК) строг. ОТК не спит.',
    0,
  ],
  ['text.conditional', "{ first: '[А-Я]{3,5}', second: '\\(([А-Я]{3,5})\\)' }", 'ОТК не спит, ОТК строг.', 1],
  ['text.density', '{ phrases: [очень], max: 10, min: 2 }', 'очень и очень тихо', 1],
  ['text.density', '{ phrases: [очень], max: 50, min: 2 }', 'очень и очень тихо', 0],
  ['text.near', '{ first: [соседи], second: [врут], words: 1 }', 'соседи опять врут', 1],
  ['text.near', '{ first: [соседи], second: [врут], words: 1 }', 'соседи опять нам врут', 0],
  ['text.near', '{ first: [соседи], second: [врут], words: 1 }', 'Пришли соседи. Часы врут.', 0],
  ['text.near', '{ first: [соседи], second: [соседи], words: 4 }', 'соседи', 0],
  ['text.metric', "{ formula: words / sentences, condition: '> 3', min_words: 1 }", 'Раз два три четыре.', 1],
  ['text.metric', "{ formula: words / sentences, condition: '> 3', min_words: 1 }", 'Раз два. Три четыре.', 0],
  ['text.metric', "{ formula: words / (sentences - sentences), condition: '> 3', min_words: 1 }", 'Раз два.', 0],
])('%s %s on %j: %i', async (check, options, body, count) => {
  expect(await found(check, options, body)).toHaveLength(count);
});

test.each<[string, string, number]>([
  ['How To Choose A Grinder', '{ match: $sentence }', 1],
  ['How to choose a grinder with VK and Marta', '{ match: $sentence }', 0],
  ['Как Выбрать Мельницу', '{ match: $sentence }', 1],
  ['How to Choose a Grinder', '{ match: $title }', 0],
  ['How to choose a grinder', '{ match: $title }', 1],
  ['тихо', '{ match: $upper }', 1],
  ['Шаг 1: кофе', "{ match: '^Шаг \\d+: .+$' }", 0],
  ['Кофе', "{ match: '^Шаг \\d+: .+$' }", 1],
  ['🙂', '{ match: $sentence }', 0],
])('a title %j by %s: %i', async (title, options, count) => {
  expect(await found('text.capitalization', options, 'Тихо.', JSON.stringify(title))).toHaveLength(count);
});

test('arithmetic has its precedence, and refuses what it does not know', () => {
  const compute = (source: string) => parseFormula(source, ['words'])({ words: 4 });
  expect([
    compute('1 + 2 * words'),
    compute('(1 + 2) * words'),
    compute('-2 ^ 2'),
    compute('math.sqrt(words) / 2'),
  ]).toEqual([9, 12, -4, 1]);
  for (const wrong of ['', 'x', '1 +', '(1', '1 1', 'constructor', '1;2']) expect(() => compute(wrong)).toThrow();
});

test.each([
  ['молоко', 3],
  ['взгляд', 1],
  ['coffee', 2],
  ['make', 1],
  ['rhythm', 1],
])('%s has %i syllables', (word, count) => {
  expect(syllablesIn(word)).toBe(count);
});

describe('a pattern that is none is told at its key when the policy is read', () => {
  test.each<[string, string]>([
    ["{ tokens: ['кот(?=ик)'] }", 'pattern.syntax'],
    ["{ tokens: ['(а)\\1'] }", 'pattern.syntax'],
    ["{ tokens: ['кот('] }", 'pattern.syntax'],
    ["{ tokens: ['кот)'] }", 'pattern.syntax'],
    ["{ tokens: [''] }", 'pattern.empty'],
    ["{ tokens: ['а*'] }", 'pattern.empty-match'],
    ["{ tokens: ['.+'] }", 'pattern.everything'],
    ["{ tokens: ['кот\\b.кит'] }", 'pattern.edge'],
    [`{ tokens: [${'а'.repeat(2001)}] }`, 'pattern.too-long'],
  ])('%s: %s', async (options, expected) => {
    const { policy, problems } = await loadPolicy(policyFiles({ 'text.existence': options }), registry, LOAD);
    expect(policy).toBeUndefined();
    expect(problems.map(({ messageId }) => messageId)).toEqual([expected]);
    expect(problems[0]).toMatchObject({
      path: 'policy/regulations/text.existence.md',
      data: { key: 'with.tokens[0]' },
    });
    expect(problems[0]?.position.line).toBe(10);
  });
});
