/** Letters that look alike, Latin with Cyrillic, by their order. */
const LATIN = 'ABCEHKMOPTXYaceopxykiSsIJj';
const CYRILLIC = 'АВСЕНКМОРТХУасеорхукіЅѕІЈј';
/** Greek letters that look like the Latin ones. */
const GREEK = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧινορυχ';
const GREEK_AS_LATIN = 'ABEZHIKMNOPTYXivopux';

export interface MixedWord {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** The letters that belong to another script, `U+0061`, each once. */
  readonly strange: string;
  /** The word in the script of most of its letters. */
  readonly repaired: string;
  readonly script: Script;
}

type Script = 'cyrillic' | 'latin';

/** A Latin or Greek letter beside a Cyrillic one, or a Greek beside a Latin one: most texts have none. */
const MIXED =
  /\p{Script=Cyrillic}\p{M}*[\p{Script=Latin}\p{Script=Greek}]|[\p{Script=Latin}\p{Script=Greek}]\p{M}*\p{Script=Cyrillic}|\p{Script=Latin}\p{M}*\p{Script=Greek}|\p{Script=Greek}\p{M}*\p{Script=Latin}/u;
const WORD = /[\p{Script=Cyrillic}\p{Script=Latin}\p{Script=Greek}\p{M}]+/gu;
/** An abbreviation with a Russian ending: «PRщик», «SMMщики». */
const WITH_ENDING = /^\p{Script=Latin}{2,}\p{Script=Cyrillic}+$/u;
const CAPITALS = /^\p{Lu}+/u;

interface Maps {
  readonly toCyrillic: ReadonlyMap<string, string>;
  readonly toLatin: ReadonlyMap<string, string>;
}

let maps: Maps | undefined;

function tables(): Maps {
  if (maps !== undefined) return maps;
  const toLatin = new Map([...CYRILLIC].map((letter, i) => [letter, LATIN[i] ?? letter] as const));
  const toCyrillic = new Map([...LATIN].map((letter, i) => [letter, CYRILLIC[i] ?? letter] as const));
  for (const [i, letter] of [...GREEK].entries()) {
    const latin = GREEK_AS_LATIN[i] ?? letter;
    toLatin.set(letter, latin);
    const cyrillic = toCyrillic.get(latin);
    if (cyrillic !== undefined) toCyrillic.set(letter, cyrillic);
  }
  maps = { toCyrillic, toLatin };
  return maps;
}

/** Whether letters of two scripts may stand side by side: true too often, never false too often. */
export function mayMix(text: string): boolean {
  let last: number = OTHER;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const script = scriptOf(code);
    if (script === MARK) continue;
    // Rare letters of all three scripts stand among others: only the exact pattern tells.
    if (script === RARE) return MIXED.test(text);
    if (script !== OTHER && last !== OTHER && script !== last) return true;
    last = script;
  }
  return false;
}

const [OTHER, IS_LATIN, IS_CYRILLIC, IS_GREEK, MARK, RARE] = [0, 1, 2, 3, 4, 5];

function scriptOf(code: number): number {
  if (code < 0x80) return (code | 32) >= 0x61 && (code | 32) <= 0x7a ? IS_LATIN : OTHER;
  if (code >= 0x400 && code < 0x530) return code >= 0x483 && code <= 0x489 ? MARK : IS_CYRILLIC;
  if (code < 0xc0) return code === 0xaa || code === 0xba ? IS_LATIN : OTHER;
  if (code < 0x250) return code === 0xd7 || code === 0xf7 ? OTHER : IS_LATIN;
  if ((code >= 0x300 && code < 0x370) || (code >= 0xfe00 && code <= 0xfe0f)) return MARK;
  if (code >= 0x370 && code < 0x400) return IS_GREEK;
  // Punctuation, money, arrows, symbols, and the halves of emoji.
  const isSign =
    (code >= 0x2000 && code < 0x2071) || (code >= 0x20a0 && code < 0x20d0) || (code >= 0x2100 && code < 0x2126);
  return isSign ||
    (code >= 0x2190 && code < 0x2c00) ||
    (code >= 0xd83c && code <= 0xd83e) ||
    (code >= 0xdc00 && code < 0xe000)
    ? OTHER
    : RARE;
}

/**
 * Words in which letters of another script pass for those of the word's own. A word in which a strange letter looks like none of them hides nothing:
 * «SMMщик», «µм», «Vкусно». Signs inside a word divide it, so «IT-отдел» and «iPhone'ом» are words of one script each.
 */
export function mixedWords(text: string, allow: ReadonlySet<string>): readonly MixedWord[] {
  const mixed: MixedWord[] = [];
  const mostly = (text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) * 2 >= (text.match(/\p{L}/gu)?.length ?? 0);
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    if (!MIXED.test(word) || allow.has(word)) continue;
    const found = repair(word, mostly ? 'cyrillic' : 'latin');
    if (found !== undefined) mixed.push({ start, end: start + word.length, word, ...found });
  }
  return mixed;
}

function repair(word: string, habit: Script): Pick<MixedWord, 'repaired' | 'strange' | 'script'> | undefined {
  const letters = [...word].filter((char) => /\p{L}/u.test(char));
  const cyrillic = letters.filter((letter) => /\p{Script=Cyrillic}/u.test(letter)).length;
  if (WITH_ENDING.test(word) && (CAPITALS.exec(word)?.[0].length ?? 0) === letters.length - cyrillic && isLow(word))
    return undefined;
  const rest = letters.length - cyrillic;
  const [first, second]: [Script, Script] =
    cyrillic > rest || (cyrillic === rest && habit === 'cyrillic') ? ['cyrillic', 'latin'] : ['latin', 'cyrillic'];
  return inScript(word, letters, first) ?? inScript(word, letters, second);
}

/** An ending is in small letters. */
function isLow(word: string): boolean {
  return !/\p{Lu}$/u.test(word);
}

function inScript(
  word: string,
  letters: readonly string[],
  script: Script,
): Pick<MixedWord, 'repaired' | 'strange' | 'script'> | undefined {
  const own = script === 'cyrillic' ? /\p{Script=Cyrillic}/u : /\p{Script=Latin}/u;
  const map = script === 'cyrillic' ? tables().toCyrillic : tables().toLatin;
  const strange = [...new Set(letters.filter((letter) => !own.test(letter)))];
  if (strange.length === 0 || strange.some((letter) => !map.has(letter))) return undefined;
  const repaired = [...word].map((char) => (own.test(char) ? char : (map.get(char) ?? char))).join('');
  return { repaired, strange: strange.join(''), script };
}
