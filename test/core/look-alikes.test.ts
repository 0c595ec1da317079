import { describe, expect, test } from 'vitest';
import { unmixed } from '../../action/core/text/look-alikes.ts';
import { tokensOf } from '../../action/core/text/words.ts';

describe('a word of two alphabets', () => {
  test.each([
    ['бoт', 'бот'],
    ['конкурeнт', 'конкурент'],
    ['idiоt', 'idiot'],
    ['рaypal', 'paypal'],
    // No letter of the one looks like one of the other.
    ['smmщик', 'smmщик'],
    ['бот', 'бот'],
    ['bot', 'bot'],
    ['сoce', 'coce'],
  ])('%s is read as %s', (word, expected) => {
    expect(unmixed(word)).toBe(expected);
  });

  test('is found in a text as the word that it looks like, at its own place', () => {
    const text = 'Вы явно бoт, не спорьте';
    const token = tokensOf(text).find(({ word }) => word === 'бот');
    expect(token && text.slice(token.start, token.end)).toBe('бoт');
  });
});
