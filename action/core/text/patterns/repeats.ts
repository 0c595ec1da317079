import type { Document } from '../../content/document.ts';
import type { Passage } from '../passages.ts';
import { ROLE } from '../role.ts';
import type { Where } from '../scopes.ts';
import { wordEnd } from '../units.ts';
import { fold } from '../words.ts';

interface Word {
  /** Folded, where it is known. */
  readonly word?: string;
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

interface Repeat extends Word {
  readonly text: string;
  readonly first: { readonly text: string; readonly end: number };
}

const HAS_LETTERS = /\p{L}/u;
const SPACE = /^\s+$/;

/** Words that stand two or more times in a row, with nothing but white space of one block between. */
export function repeatsIn(
  words: readonly Word[],
  { ignorecase, alpha, max }: { readonly ignorecase: boolean; readonly alpha: boolean; readonly max: number },
): readonly Repeat[] {
  const repeats: Repeat[] = [];
  const textOf = ({ passage, start, end }: Word): string => passage.text.slice(start, end);
  const formOf = (word: Word): string => (ignorecase ? word.word || fold(textOf(word)) : textOf(word));
  for (let i = 0; i < words.length; ) {
    const first = words[i];
    let next = i + 1;
    let last = first;
    for (
      let word = words[next];
      first !== undefined && last !== undefined && word !== undefined;
      word = words[++next]
    ) {
      if (word.passage !== first.passage || !isNext(last, word) || formOf(word) !== formOf(first)) break;
      last = word;
    }
    const isAsked = first !== undefined && (!alpha || HAS_LETTERS.test(textOf(first)));
    if (isAsked && last !== undefined && next - i - 1 > max) {
      const { passage, start, end } = first;
      repeats.push({
        passage,
        start,
        end: last.end,
        text: passage.text.slice(start, last.end),
        first: { text: textOf(first), end },
      });
    }
    i = next;
  }
  return repeats;
}

/** White space of one block, and no part of another scope at either side. */
function isNext(before: Word, after: Word): boolean {
  const { text, roles } = before.passage;
  const gap = text.slice(before.end, after.start);
  if (!SPACE.test(gap) || text.charAt(after.start) === '\uFFFC') return false;
  const lineEnd = gap.indexOf('\n');
  return lineEnd === -1 || roles?.[before.end + lineEnd] !== ROLE.separator;
}

/** Whether words may be repeated in the source of a post: `true` too often, never `false` too often. */
export function mayRepeat(document: Document, { scopes }: Where): boolean {
  if (document.facts === undefined || document.facts.joints > 0) return true;
  if (scopes.some((scope) => !['text', 'title', 'body', 'lead'].includes(scope))) return true;
  const text = document.unparsed?.folded;
  if (text === undefined || document.unparsed?.words === undefined) return true;
  let last = { start: 0, end: 0 };
  for (let i = 0; i < text.length; ) {
    const end = wordEnd(text, i);
    if (end > i && end - i === last.end - last.start && text.startsWith(text.slice(last.start, last.end), i))
      return true;
    if (end > i) last = { start: i, end };
    i = Math.max(end, i + 1);
  }
  return false;
}
