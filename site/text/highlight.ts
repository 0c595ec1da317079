/** A stretch of a text, in UTF-16 units, and the number of the note that is about it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly note: number;
}

/** A piece of a text with the notes that are about all of it. */
export interface Segment {
  readonly text: string;
  readonly notes: readonly number[];
}

/** Cuts a text at the edges of its marks. Marks may overlap; what stands outside the text is left out. The pieces together are the text. */
export function segmentsOf(text: string, marks: readonly Mark[]): readonly Segment[] {
  const inside = marks
    .map(({ start, end, note }) => ({ start: Math.max(0, start), end: Math.min(text.length, end), note }))
    .filter(({ start, end }) => start < end);
  const edges = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length;
    const over = inside.filter((mark) => mark.start <= start && mark.end >= end);
    return { text: text.slice(start, end), notes: [...new Set(over.map(({ note }) => note))] };
  });
}
