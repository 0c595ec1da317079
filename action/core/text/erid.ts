/** A token of advertising as a text or a link gives it, in UTF-16 units. */
export interface EridFound {
  /** In Latin letters, whatever it is typed with. */
  readonly token: string;
  /** As it is typed. */
  readonly typed: string;
  readonly start: number;
  readonly end: number;
  /** Letters of another alphabet stand in it, or in the word «erid» before it. */
  readonly hasLookAlike: boolean;
}

/** Cyrillic and Greek letters that look like Latin ones, both in the same case; a token is of Latin letters and digits only. */
const LATIN_FOR = new Map(
  [
    ...[
      'аa',
      'вb',
      'еe',
      'кk',
      'мm',
      'нh',
      'оo',
      'рp',
      'сc',
      'тt',
      'уy',
      'хx',
      'іi',
      'јj',
      'ѕs',
      'ԁd',
      'ӏl',
      'гr',
      'иu',
    ],
    ...['АA', 'ВB', 'ЕE', 'КK', 'МM', 'НH', 'ОO', 'РP', 'СC', 'ТT', 'УY', 'ХX', 'ІI', 'ЈJ', 'ЅS', 'ӀI', 'ЗZ', 'Ѵv'],
    ...[
      'αa',
      'οo',
      'ρp',
      'νv',
      'ιi',
      'κk',
      'χx',
      'ΑA',
      'ΒB',
      'ΕE',
      'ΖZ',
      'ΗH',
      'ΙI',
      'ΚK',
      'ΜM',
      'ΝN',
      'ΟO',
      'ΡP',
      'ΤT',
      'ΥY',
      'ΧX',
    ],
  ].map(([sign = '', latin = '']) => [sign, latin]),
);

const LOOK_ALIKE = /[\u0370-\u052f]/g;

/** A text with look-alikes as Latin letters, unit by unit: places stay. */
export function inLatin(text: string): string {
  return text.replace(LOOK_ALIKE, (sign) => LATIN_FOR.get(sign) ?? sign);
}

/**
 * The shape of a token (facts/disclosure.md §2.2): eleven signs that begin with 2V in all that were seen; other operators give other lengths, so
 * no more than this is asked.
 */
const TOKEN = /^[A-Za-z0-9]{7,64}$/;

export function isErid(token: string): boolean {
  return TOKEN.test(token);
}

const IN_TEXT = /(?<=^|[\s([{«"'>|·•,.;:]|(?<!\S)\/)(erid(?:\s{0,3}[:=]\s{0,3}|\s{1,3}))([\p{L}\p{N}]+)/giu;
const IN_LINK = /(?<=[?&])(erid=)([^&#\s)]*)/giu;

/**
 * Tokens in a text, those too that have a wrong shape. `userid=`, `rideerid` and `#e_rid` are none; without a colon it is talk about tokens, unless
 * what follows has a digit.
 */
export function eridsInText(text: string): readonly EridFound[] {
  return found(text, IN_TEXT).filter(
    ({ token, start }) => /[:=]\s*$/.test(text.slice(start - 4, start)) || (/\d/.test(token) && isErid(token)),
  );
}

/** The tokens of an address. */
export function eridsInLink(url: string): readonly EridFound[] {
  let address = url;
  try {
    address = decodeURI(url);
  } catch {
    // What is no escape stays as it is.
  }
  return found(address, IN_LINK);
}

function found(text: string, pattern: RegExp): EridFound[] {
  const latin = inLatin(text);
  return [...latin.matchAll(pattern)].map(({ 0: whole, 1: word = '', 2: token = '', index }) => {
    const end = index + whole.length;
    const start = end - token.length;
    const from = start - word.length;
    return {
      token,
      typed: text.slice(start, end),
      start,
      end,
      hasLookAlike: text.slice(from, end) !== latin.slice(from, end),
    };
  });
}

/** A blank that somebody forgot to fill in: `2VtzqXXXX`, `0000000`. */
const FILLER = /[x0*]{4}|(.)\1{4}/i;

/** Whether a token is a blank to be filled in: a word of the list stands in it, or a row of the same sign. */
export function isPlaceholder(token: string, words: readonly string[]): boolean {
  const lower = token.toLowerCase();
  return FILLER.test(token) || words.some((word) => lower.includes(word.toLowerCase()));
}
