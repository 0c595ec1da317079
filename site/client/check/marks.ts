import type { JsonFinding } from './protocol.ts';

/** A stretch of a text, with the numbers of the findings that are about it. */
export interface Stretch {
  readonly text: string;
  readonly findings: readonly number[];
  /** The findings that begin here. */
  readonly begins: readonly number[];
}

/** Cuts a text at the edges of what findings are about. A finding about nothing, or beyond the text, marks nothing. */
export function stretches(text: string, findings: readonly Pick<JsonFinding, 'range'>[]): readonly Stretch[] {
  const spans = findings.map(({ range }) => ({
    start: range.start.offset,
    end: Math.min(range.end.offset, text.length),
  }));
  const isMark = ({ start, end }: { start: number; end: number }): boolean => start < end;
  const edges = [...new Set([0, text.length, ...spans.filter(isMark).flatMap(({ start, end }) => [start, end])])];
  edges.sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length;
    const numbers = spans.flatMap((span, number) =>
      isMark(span) && span.start <= start && end <= span.end ? [number] : [],
    );
    return {
      text: text.slice(start, end),
      findings: numbers,
      begins: numbers.filter((number) => spans[number]?.start === start),
    };
  });
}
