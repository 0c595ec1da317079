import type { Document } from '../content/document.ts';
import { cardTexts } from './card.ts';
import type { Passage, Passages, Scope } from './passages.ts';
import { isPlain } from './words.ts';

/** Where personal data are looked for: all that a reader sees or hears, and the texts of the card that tell about the post. */
const SHOWN: readonly Scope[] = ['raw', 'alt', 'key.claims', 'key.offer.terms'];

export function shownPassages(passages: Passages): readonly Passage[] {
  return passages.of(SHOWN);
}

const NOT_ASCII = /[^\0-\x7f]/;
/** A digit that is wide, raised or styled, which reads as a plain one. */
const STYLED_DIGIT = /(?![0-9])\p{N}/u;
/** "No" stands between the series of a document and its number; between digits no other word does. */
const NUMBER_WORD = /(?<!\p{L})n[*_~`\\]*o(?!\p{L})/iu;
/** Whether the text of a document has one: several rules ask. */
const styled = new WeakMap<Document, boolean>();

/** Whether a number of so many digits may be shown: true too often, never false too often. */
export function mayShowDigits(document: Document, least: number): boolean {
  const { facts, post, text, bodyStart } = document;
  if (facts === undefined || post === undefined) return false;
  if (facts.longestNumber >= least || facts.hasHidden) return true;
  if (facts.digits >= least && NUMBER_WORD.test(text.slice(bodyStart))) return true;
  let hasStyled = styled.get(document);
  if (hasStyled === undefined) {
    const body = text.slice(bodyStart);
    hasStyled = !isPlain(body) && STYLED_DIGIT.test(body);
    styled.set(document, hasStyled);
  }
  return hasStyled || cardTexts(post.data).some((card) => mayHoldDigits(card, least));
}

function mayHoldDigits(text: string, least: number): boolean {
  return (text.match(/[0-9]/g)?.length ?? 0) >= least || (NOT_ASCII.test(text) && STYLED_DIGIT.test(text));
}

/**
 * Whether anything shown may fulfil a test of its source: true too often, never false too often. Where a tag or a reference may hide what is seen,
 * it is true.
 */
export function mayShow({ facts, post, text, bodyStart }: Document, test: (source: string) => boolean): boolean {
  if (facts === undefined || post === undefined) return false;
  return facts.hasHidden || test(text.slice(bodyStart)) || cardTexts(post.data).some(test);
}
