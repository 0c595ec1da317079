/** Words that stay small in an English title, but for its first and last: short conjunctions, articles and prepositions (AP Stylebook). */
const SMALL_AP = 'a an and as at but by en for if in nor of on or per so the to v v. vs vs. via yet';
/** The Chicago Manual of Style leaves all prepositions small, however long. */
const SMALL_CHICAGO = `${SMALL_AP} about above across after against along among around before behind below beneath beside between beyond despite down during from inside into like near off onto out outside over past since through throughout till toward under until up upon with within without`;

const SMALL = { AP: new Set(SMALL_AP.split(' ')), Chicago: new Set(SMALL_CHICAGO.split(' ')) } as const;

export interface CaseWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A sentence or a part of one begins here. */
  readonly opens: boolean;
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}'’.-]*[\p{L}\p{N}\p{M}])?/gu;
const SENTENCE_END = /[.!?…\n]/;

/** The words of a title. After `indicators` a part begins as a sentence does. */
export function caseWordsOf(text: string, indicators: readonly string[]): readonly CaseWord[] {
  let last = 0;
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const gap = text.slice(last, index);
    const opens = last === 0 || SENTENCE_END.test(gap) || indicators.some((sign) => gap.trimEnd().endsWith(sign));
    last = index + word.length;
    return { text: word, start: index, end: last, opens };
  });
}

export type CaseStyle = keyof typeof SMALL;
type Rule = (word: CaseWord, index: number, words: readonly CaseWord[]) => boolean;

/** The first letter of each word that matters is a capital. */
export function titleCase(style: CaseStyle): Rule {
  return (word, index, words) => {
    const mayBeSmall = !word.opens && index < words.length - 1 && SMALL[style].has(word.text.toLowerCase());
    return mayBeSmall ? isSmall(word) : startsLarge(word);
  };
}

/** Only the first word has a capital, and what is an abbreviation or spelt in a way of its own. */
export const sentenceCase: Rule = (word) => (word.opens ? startsLarge(word) : isSmall(word) || hasOwnCase(word));

function startsLarge({ text }: CaseWord): boolean {
  const first = text.charAt(0);
  return first === first.toUpperCase() || hasOwnCase({ text });
}

function isSmall({ text }: { readonly text: string }): boolean {
  const first = text.charAt(0);
  return first === first.toLowerCase();
}

/** «VK», «iPhone», «I»: a capital where no rule of case would put one. */
function hasOwnCase({ text }: { readonly text: string }): boolean {
  const rest = text.slice(1);
  return rest !== rest.toLowerCase() || text === 'I' || /^I['’]/.test(text);
}
