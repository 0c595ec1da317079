import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emojiIn } from '../../action/core/text/emoji.ts';
import { findings, inBody, post } from '../helpers/judging.ts';
import { HOSTILE, repaired } from '../helpers/wording.ts';

const FUZZ = Number(process.env['FUZZ'] ?? 1);
const told = async (rule: string, body: string, options = '') =>
  (await inBody(`${body}\n`, rule, options)).map(({ message, quote }) => [message.id.replace(`${rule}.`, ''), quote]);

describe('tone.exclamation', () => {
  const RULE = 'tone.exclamation';
  test.each([
    ['Ура!! Снег.', '!!', '!'],
    ['Ура!!! Снег.', '!!!', '!'],
    ['Что?!? Снег.', '?!?', '?!'],
    ['Что??? Снег.', '???', '?'],
    ['Ура‼ Снег.', '‼', '!'],
    ['Ура❗❗ Снег.', '❗❗', '!'],
    ['Ура！！ Снег.', '！！', '!'],
  ])('a row: %s', async (body, quote, calm) => {
    const [finding, ...others] = await inBody(`${body}\n`, RULE);
    expect([finding?.quote, finding?.suggestions[0]?.text, others]).toEqual([quote, calm, []]);
  });
  test.each([
    'Ура! Снег.',
    'Что?! Снег.',
    'Что!? Снег.',
    'Если a != b и a !== b.',
    'Спросили в Yahoo! и ушли.',
    '¡Hola! ¿Qué?',
    'Пишут: «Ура!!!»',
    '`!!!`',
    '> Ура!!!',
  ])('silent: %s', async (body) => expect(await told(RULE, body)).toEqual([]));
  test('too many for the words', async () => {
    expect(await told(RULE, 'Раз! Два! Три!')).toEqual([['many', '!']]);
    expect(await told(RULE, 'Раз! Два!')).toEqual([]);
    const words = (count: number) => Array.from({ length: count }, () => 'слово').join(' ');
    expect(await told(RULE, `Раз! Два! Три! ${words(117)}`)).toEqual([]);
    expect(await told(RULE, `Раз! Два! Три! ${words(116)}`)).toEqual([['many', '!']]);
    expect(await told(RULE, 'Раз❗ Два❗ Три❗')).toEqual([['many', '❗']]);
  });
  test('in the title it is told without a replacement', async () => {
    const [finding] = await findings({ a: post({ title: 'Ура!!!' }) }, RULE);
    expect([finding?.quote, finding?.suggestions]).toEqual(['!!!', []]);
  });
});

describe('tone.ellipsis', () => {
  const RULE = 'tone.ellipsis';
  test.each(['Думали.... и сварили', 'Думали..... и', 'Думали……', 'Думали….. и', 'Да?.... Нет'])(
    'long: %s',
    async (body) => {
      const [finding] = await inBody(`${body}\n`, RULE);
      expect([finding?.message.id, finding?.suggestions[0]?.text]).toEqual(['tone.ellipsis.long', '…']);
    },
  );
  test.each([
    'Думали... и',
    'Думали… и',
    'Да?..',
    'Раз… два… три…',
    'Капучино ........ 190 ₽',
    'от 1....5',
    '`....`',
    '«....»',
    'файл ../../a',
  ])('silent: %s', async (body) => expect(await told(RULE, body)).toEqual([]));
  test('many', async () => expect(await told(RULE, 'Раз… два... три.. четыре…')).toEqual([['many', '…']]));
});

describe('tone.emoji', () => {
  const RULE = 'tone.emoji';
  test.each(['🔥🔥🔥', '🔥 🔥 🔥', '❤️❤️❤️', '🇬🇪🇬🇪🇬🇪', '1️⃣1️⃣1️⃣'])('a row: %s', async (emoji) => {
    const [finding] = await inBody(`Снег ${emoji} идёт\n`, RULE);
    expect([finding?.quote, finding?.suggestions[0]?.text]).toEqual([emoji, emojiIn(emoji)[0]?.text]);
  });
  test('many', async () => {
    expect(await told(RULE, 'а 🔥 б 🎉 в 🌊 г ☕ д 📚')).toEqual([]);
    expect(await told(RULE, 'а 🔥 б 🎉 в 🌊 г ☕ д 📚 е 🚲')).toEqual([['many', '🔥']]);
    expect(await told(RULE, '🔥 а\n🎉 б\n🌊 в\n☕ г\n📚 д\n🚲 е')).toEqual([]);
    const long = 'слово '.repeat(100);
    expect(await told(RULE, `${long} 🔥 🎉 🌊 ☕ 📚 🚲 🐕 🧀 🍞`)).toEqual([]);
    expect(await told(RULE, `${long} 🔥 🎉 🌊 ☕ 📚 🚲 🐕 🧀 🍞 🥐 🥛`)).toHaveLength(1);
  });
  test.each(['© ® ™ ℹ → ★ № 1 # * 100 5 6 7 8', '☎ 1 ☎ 2 ☎ 3 ☎ 4 ☎ 5 ☎ 6', '«🔥🔥🔥»', '`🔥🔥🔥`', '🔥🎉🔥'])(
    'silent: %s',
    async (body) => expect(await told(RULE, body)).toEqual([]),
  );

  describe('what is one emoji', () => {
    test.each(['🔥', '🇷🇺', '1️⃣', '#️⃣', '👩‍👩‍👧‍👦', '👍🏽', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '❤️', '❤️‍🔥', '❤', '☀️', '🏳️‍🌈', '❗', '‼️'])(
      '%s',
      (emoji) => {
        expect(emojiIn(`а${emoji}б`)).toEqual([{ start: 1, end: 1 + emoji.length, text: emoji }]);
      },
    );
    test.each(['©', '©️', '®', '™️', 'ℹ️', '→', '★', '1', '#', '*', '☎', '↔', 'я', '️'])('none: %s', (sign) =>
      expect(emojiIn(`а${sign} б`)).toEqual([]),
    );
    test('each is one grapheme', () => {
      const graphemes = new Intl.Segmenter('ru', { granularity: 'grapheme' });
      const piece = fc.constantFrom(
        '🔥',
        '🇷🇺',
        '🇬',
        '1️⃣',
        '👩‍👧',
        '👍🏽',
        '❤️',
        'а',
        ' ',
        '\u200D',
        '\uFE0F',
        '7',
        '©',
        '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
      );
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
          const text = pieces.join('');
          const edges = new Set([...graphemes.segment(text)].map(({ index }) => index));
          for (const { start } of emojiIn(text)) expect(edges.has(start)).toBe(true);
        }),
        { numRuns: 300 * FUZZ },
      );
    });
  });
});

describe('what is suggested, when it is done, ends the finding and starts no other', () => {
  const PIECES = [
    '!',
    '!!',
    '?',
    '…',
    '..',
    '.',
    '....',
    '🔥',
    '🔥🔥',
    '🔥🔥🔥',
    '🔥 🔥 🔥',
    '❤️❤️❤️',
    '❤️',
    '❗',
    '‼',
    ' ',
    ' ',
    '\n',
    '\n\n',
    'слово',
    'слово слово',
    '**',
    '«',
    '»',
    '`',
    '=',
    '5',
    '[',
    '](a)',
    '\\',
    '- ',
    '> ',
  ];
  test.each(['tone.exclamation', 'tone.emoji', 'tone.ellipsis'])('%s', async (rule) => {
    let fixed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }), async (pieces) => {
        const text = post({}, `${pieces.join('')}\n`);
        const before = await findings({ a: text }, rule);
        const mended = before.filter(({ suggestions }) => suggestions.length > 0);
        if (mended.length === 0) return;
        fixed++;
        const after = await findings({ a: repaired(text, mended) }, rule);
        const names = (list: typeof before) => list.map(({ message }) => message.id).sort();
        const left = before.filter(({ suggestions }) => suggestions.length === 0);
        expect(names(left)).toEqual(expect.arrayContaining(names(after)));
        expect(after.length).toBeLessThanOrEqual(left.length);
      }),
      { numRuns: 400 * FUZZ },
    );
    expect(fixed).toBeGreaterThan(20);
  });
});

describe('bad input', () => {
  test.each(
    HOSTILE.flatMap(([name, body]) =>
      ['tone.exclamation', 'tone.emoji', 'tone.ellipsis'].map((rule) => [rule, name, body] as const),
    ),
  )('%s: %s', async (rule, _, body) => {
    await told(rule, body);
  });
});
