import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../action/core/messages.ts';
import { parseMarkdown } from '../../action/core/text/markdown.ts';
import { typeset } from '../../site/text/typography.ts';

const FOLDERS = ['policy/regulations', ...readdirSync('policy/packs').map((pack) => `policy/packs/${pack}`)];
const TEXTS = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file}`),
);

const lettersOf = (text: string): string => (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');
const wordsOf = (text: string): readonly string[] => text.split(/\s+/).map(lettersOf);

function textsIn(node: Nodes): readonly string[] {
  if (node.type === 'text') return [node.value];
  return 'children' in node ? node.children.flatMap((child) => textsIn(child)) : [];
}

/** With spaces that do not break made visible. */
const seen = (text: string, lang: Locale): string => typeset(text, lang).replaceAll('\u00A0', '·');

describe('typography', () => {
  it.each(TEXTS)('changes no word and no digit of %s', (path) => {
    const lang = path.endsWith('.en.md') ? 'en' : 'ru';
    const texts = textsIn(parseMarkdown(readFileSync(path, 'utf8')));
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      const set = typeset(text, lang);
      expect(wordsOf(set)).toEqual(wordsOf(text));
      // What was set is set: once more changes nothing.
      expect(typeset(set, lang)).toBe(set);
    }
  });

  it('changes no letter of any text', () => {
    const piece = fc.constantFrom(
      '"',
      "'",
      ' - ',
      ' -- ',
      ' ',
      '  ',
      ',',
      '.',
      '5',
      ' %',
      '№',
      'в',
      'слово',
      'the',
      'ё',
      'https://a.b/?c="d"',
      '(c)',
      '<',
      '&',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom<Locale>('ru', 'en'), (pieces, lang) => {
        const text = pieces.join('');
        expect(lettersOf(typeset(text, lang))).toBe(lettersOf(text));
      }),
    );
  });

  it.each([
    ['Рост 2,5 % и 57 %', 'Рост 2,5·% и·57·%'],
    ['57% лайков', '57% лайков'],
    ['"Кофе "Утро" вкусный" - и ушёл', '«Кофе „Утро“ вкусный»·— и·ушёл'],
    ['закон № 38-ФЗ, § 2', 'закон №·38-ФЗ, §·2'],
    ['5 кг, 15 000 ₽, 10 минут', '5·кг, 15·000·₽, 10·минут'],
    ['А. С. Пушкин', 'А.·С.·Пушкин'],
    ['ещё, всё же, ёж', 'ещё, всё·же, ёж'],
    ['т. е. сегодня', 'т.·е. сегодня'],
    ['1 июля 2026 года', '1·июля 2026·года'],
    [' — картинка', '·— картинка'],
    ['видно в ', 'видно в·'],
    ['id,at,owner и (c) 2026...', 'id,at,owner и·(c) 2026...'],
  ])('sets Russian: %s', (text, set) => {
    expect(seen(text, 'ru')).toBe(set);
  });

  it.each([
    ['It\'s "here", 5 km away', 'It’s “here”, 5·km away'],
    ['a word – another', 'a word·– another'],
    ['No. 5, 50%', 'No. 5, 50%'],
  ])('sets English: %s', (text, set) => {
    expect(seen(text, 'en')).toBe(set);
  });

  it('leaves an address as it is', () => {
    const text = 'см. https://vk.com/a-b?c="d" и тут';
    expect(typeset(text, 'ru')).toContain('https://vk.com/a-b?c="d"');
  });
});
