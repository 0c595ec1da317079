import type { Span } from './lines.ts';

interface Words {
  /** Whole words, in any case. */
  readonly streets: readonly string[];
  readonly flats: readonly string[];
  /** UTF-16 units between the street and the flat. */
  readonly within: number;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** The number of a house or a flat, with its letter. */
const NUMBER = /^\p{N}{1,4}\p{L}?$/u;
const NAME = /^\p{Lu}\p{L}/u;

/**
 * Stretches from a street to a flat, or the other way round, on one line: the word for a street beside a name, the number of a house, the word for a
 * flat before its number. «35 кв. м» is no flat. Linear: what is looked at around a flat is bounded.
 */
export function flatsIn(text: string, { streets, flats, within }: Words): readonly Span[] {
  const isStreet = among(streets);
  const isFlat = among(flats);
  const words: Word[] = [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    return { start: index, end: index + word.length, text: word };
  });
  const found: Span[] = [];
  words.forEach((word, i) => {
    const number = words[i + 1];
    if (!isFlat(word) || number === undefined || !NUMBER.test(number.text)) return;
    if (!/^[.\s№#]{0,3}$/.test(text.slice(word.end, number.start))) return;
    const previous = words[i - 1];
    if (previous !== undefined && NUMBER.test(previous.text) && previous.end + 1 >= word.start) return;
    const around = neighbours(text, words, i, within);
    const street = around.findIndex((known, at) => isStreet(known) && hasName(around, at));
    const hasHouse = around.some((known) => known !== number && NUMBER.test(known.text));
    const place = around[street];
    if (place === undefined || !hasHouse) return;
    // The name may stand before the word: «Лесная улица», Baker Street.
    const first = around[street - 1];
    const start =
      first !== undefined && NAME.test(first.text) && place.start - first.end === 1 ? first.start : place.start;
    const last = around.filter(({ start: from }) => from > place.start).at(-1) ?? place;
    found.push({
      start: Math.min(start, word.start),
      end: Math.max(number.end, place.start > word.start ? last.end : 0),
    });
  });
  return found;
}

/** The words of the line within the distance. */
function neighbours(text: string, words: readonly Word[], at: number, within: number): readonly Word[] {
  const centre = words[at];
  if (centre === undefined) return [];
  let first = at;
  let last = at;
  for (; isNear(words[first - 1], centre) && !breaks(words[first - 1], words[first]); first--);
  for (; isNear(words[last + 1], centre) && !breaks(words[last], words[last + 1]); last++);
  return words.slice(first, last + 1);

  function isNear(word: Word | undefined, { start, end }: Word): boolean {
    return word !== undefined && start - word.end <= within && word.start - end <= within;
  }
  function breaks(one: Word | undefined, other: Word | undefined): boolean {
    return one === undefined || other === undefined || text.slice(one.end, other.start).includes('\n');
  }
}

function hasName(words: readonly Word[], at: number): boolean {
  return [words[at - 1], words[at + 1]].some((word) => word !== undefined && NAME.test(word.text));
}

function among(list: readonly string[]): (word: Word) => boolean {
  const known = new Set(list.map((word) => word.toLowerCase()));
  return ({ text }) => known.has(text.toLowerCase());
}
