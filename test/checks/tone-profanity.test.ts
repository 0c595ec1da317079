import { describe, expect, test } from 'vitest';
import { covered, findings, inBody, post } from '../helpers/judging.ts';

const RULE = 'tone.profanity';
/** A mild word stands for the others: what is tested is how it may be typed. */
const RADISH = '{ root: хрен, prefixes: [на, о], endings: ["", ь, "ов*", "н*"], except: [овин*] }';
const with_ = (more = '') => `{ roots: [${RADISH}], words: [radish, "crap*"]${more} }`;
const OPTIONS = with_();

const found = async (body: string, options = OPTIONS, changes: Readonly<Record<string, string>> = {}) =>
  (await inBody(`${body}\n`, RULE, options, changes)).map(({ message, quote }) => [
    message.id.slice(RULE.length + 1),
    quote,
  ]);

describe('tone.profanity', () => {
  test('is found at its exact place, emoji and markup before it', async () => {
    const text = post({}, 'Утро ☕️👨‍👩‍👧 и **х\u200Bрен** с ним.\n');
    const [finding, ...others] = await findings({ a: text }, RULE, OPTIONS);
    expect(others).toEqual([]);
    expect(finding && covered(text, finding)).toBe('х\u200Bрен');
    expect(finding?.message.data).toEqual({ word: 'х…' });
  });

  test.each([
    ['as it is', 'хрен'],
    ['in capitals', 'ХРЕН'],
    ['with a prefix', 'нахрен'],
    ['with an ending', 'хренов'],
    ['inside CRLF', 'тихо\r\nхрен\r\n'],
    ['in Latin letters that look so', 'xpeh'],
    ['in letters of two alphabets', 'хpeн'],
    ['in Greek letters', 'χρεн'],
    ['with a digit for a letter', 'хр3н хре7н'],
    ['with a number beside it', '25хрен и'],
    ['with digits between', 'хр7ен'],
    ['with a repeated letter', 'хреееен'],
    ['apart', 'х р е н'],
    ['apart by stops', 'х.р.е.н'],
    ['in pieces', 'хре-н'],
    ['in a hashtag', '#хрен'],
    ['in a part of a hashtag', '#сто_хрен'],
    ['in wide letters', 'ｒａｄｉｓｈ'],
    ['in letters of mathematics', '𝐫𝐚𝐝𝐢𝐬𝐡'],
    ['in code', '`radish`'],
    ['in a quotation', 'Он сказал: «хрен».'],
    ['in an address', 'https://a.example/radish'],
    ['in a description of a picture', '![хрен](a.jpg)'],
    ['by a reference', 'хр&#1077;н'],
    ['over a soft hyphen', 'хр\u00ADен'],
    ['under marks', 'х\u0336р\u0336е\u0336н\u0336'],
  ])('is found %s', async (_, body) => expect((await found(body)).map(([id]) => id)).toEqual(['found']));

  test.each([
    ['one letter', 'х*ен'],
    ['several', 'х**н'],
    ['all but the first', 'х***'],
    ['with stops', 'х.ен'],
    ['with an ellipsis', 'х…ен'],
    ['with a number sign', 'х#ен'],
    ['with a bullet', 'х●ен'],
    ['in English', 'r*dish'],
  ])('is found when signs hide %s', async (_, body) =>
    expect((await found(body)).map(([id]) => id)).toEqual(['masked']),
  );

  test.each([
    ['inside a word', 'вхрена, ахреновый'],
    ['with an ending that is not listed', 'хренка'],
    ['with an ending that is excepted', 'хреновина'],
    ['over a line', 'х р\nе н'],
    ['over words', 'мох ренуар'],
    ['with unequal gaps', 'х, р е, н'],
    ['as a masked name', 'Анна Х***'],
    ['as an initial', 'Х.Ренат'],
    ['with a footnote', 'репа\\* и мох\\*\\*'],
    ['in bold', '**х**леб и **на** столе'],
    ['in a product code', 'XP3H, XPEH2'],
    ['in an address by chance', 'https://a.example/xpeh'],
    ['in a longer English word', 'radishes, scrap'],
    ['as one letter', 'х'],
    ['in an empty text', ''],
    ['in emoji', '🥕🌶️❤️‍🔥🇷🇺'],
    ['in marks', '\u0301\u0301\u0301'],
    ['in Arabic', 'قهوة ساخنة'],
  ])('is silent %s', async (_, body) => expect(await found(body)).toEqual([]));

  test('is looked for in the title, descriptions and added hashtags', async () => {
    expect(await found('Тихо.', OPTIONS, { title: 'Хрен' })).toHaveLength(1);
    expect(await found('Тихо.', OPTIONS, { media: '[{ file: a.jpg, alt: хрен }]' })).toHaveLength(1);
    expect(await found('Тихо.', OPTIONS, { hashtags: '[хрен]' })).toHaveLength(1);
  });

  test('masked words block, advise or pass, as the policy says', async () => {
    const levels = ['error', 'warning', 'ok'].map((level) => found('х*ен', with_(`, masked: ${level}`)));
    expect((await Promise.all(levels)).map((drafts) => drafts[0]?.[0])).toEqual(['masked', 'masked-advice', undefined]);
    const [advice] = await inBody('х*ен\n', RULE, with_(', masked: warning'));
    expect(advice?.enforcement).toBe('advisory');
  });

  test('quotations pass where the policy lets them', async () => {
    const options = with_(', quotes: false');
    expect(await found('Он сказал: «хрен».\n\n> хрен', options)).toEqual([]);
    expect(await found('Хрен. #хрен', options)).toHaveLength(2);
  });

  test('an allowed word passes as it is written, and in phrases', async () => {
    const options = with_(', allow: [хренов, хрен к рыбе]');
    expect(await found('Город Хренов. Хрен к рыбе.', options)).toEqual([]);
    expect(await found('Xренов', options)).toHaveLength(1);
    expect(await found('Хрен к столу.', options)).toHaveLength(1);
  });

  test('phrases are found where no word is', async () => {
    const options = '{ phrases: ["редька знает"] }';
    expect(await found('Редька знает, где чашка. Редька тоже.', options)).toHaveLength(1);
  });

  test.each([
    ['{ roots: [{ root: "х(р" }] }', 'schema.value'],
    ['{ roots: [{ root: "" }] }', 'schema.empty'],
    ['{ roots: [{ root: хрен, endings: ["*а"] }] }', 'schema.value'],
    ['{ words: ["ре*дька"] }', 'schema.value'],
    ['{ words: [""] }', 'schema.value'],
    ['{ masked: no }', 'schema'],
  ])('the policy is refused with %s', async (options, problem) => {
    await expect(found('Тихо.', options)).rejects.toThrow(problem);
  });

  test('nothing is found without lists', async () => expect(await found('хрен', '{}')).toEqual([]));
});
