import type { Span } from './lines.ts';
import { ROLE } from './role.ts';

let segmenter: Intl.Segmenter | undefined;

/**
 * The sentences of a text, one by one, in UTF-16 units; what a semicolon divides counts as two. A line break inside a paragraph ends none, the end of
 * a paragraph or of a list item does.
 */
export function* sentencesOf(text: string, roles: Uint8Array): Generator<Span> {
  // The boundaries are those of Unicode, the same in Russian and in English.
  segmenter ??= new Intl.Segmenter('ru', { granularity: 'sentence' });
  const flat = text.replace(/\n/g, (_, at: number) => (roles[at] === ROLE.separator ? '\n' : ' '));
  for (const { segment, index } of segmenter.segment(flat)) {
    let start = index;
    for (const part of segment.split(/(?<=;)/)) {
      yield { start, end: start + part.length };
      start += part.length;
    }
  }
}
