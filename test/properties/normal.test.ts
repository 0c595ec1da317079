import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../action/core/text/normal.ts';

/** `FUZZ=50 npm test` tries fifty times as much. */
const FUZZ = Number(process.env['FUZZ'] ?? 1);

describe('a text in the form in which words are compared', () => {
  test.each([
    ['ЁЛКА', 'елка'],
    ['за\u0301мок', 'замок'],
    ['йод и\u0306од ЙОД', 'йод йод йод'],
    ['caf\u00e9 cafe\u0301', 'cafe cafe'],
    ['ху\u200bже', 'хуже'],
    ['пере\u00adнос', 'перенос'],
    ['Ｆｕｌｌ 𝐁𝐨𝐥𝐝 ﬁ', 'full bold fi'],
    ['Straße ΣΊΣΥΦΟΣ', 'straße σισυφοσ'],
    ['a\u0301\u0302\u0303b', 'ab'],
    ['👩‍🚀 ❤️', '👩🚀 ❤'],
    ['', ''],
    ['\u0301', ''],
  ])('%j is %j', (text, normal) => {
    expect(normalise(text).text).toBe(normal);
  });

  test('knows for each of its units the letters that it stands for', () => {
    const text = 'А за\u0301мо\u00adк ﬁ!';
    const { text: normal, span } = normalise(text);
    const part = (word: string) => {
      const at = normal.indexOf(word);
      const { start, end } = span(at, at + word.length);
      return text.slice(start, end);
    };
    expect(part('замок')).toBe('за\u0301мо\u00adк');
    expect(part('i')).toBe('ﬁ');
    expect(part('!')).toBe('!');
  });

  test('leads back to where it came from, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(40), fc.nat(40), (text, a, b) => {
        const { text: normal, span } = normalise(text);
        const [start, end] = [Math.min(a, b, normal.length), Math.min(Math.max(a, b), normal.length)];
        const back = span(start, end);
        expect(back.start).toBeGreaterThanOrEqual(0);
        expect(back.end).toBeGreaterThanOrEqual(back.start);
        expect(back.end).toBeLessThanOrEqual(text.length);
        // What a stretch came from gives at least that stretch.
        if (start < end)
          expect(normalise(text.slice(back.start, back.end)).text).toContain(normal.slice(start, start + 1));
        expect(normalise(normal).text.length).toBeLessThanOrEqual(normal.length * 4);
      }),
      { numRuns: 500 * FUZZ },
    );
  });
});
