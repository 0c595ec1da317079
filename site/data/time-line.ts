/** An edition on the drawing: where it begins and ends, and the row of its label. */
export interface DrawnEdition<Edition> {
  readonly edition: Edition;
  readonly x: number;
  readonly end: number;
  /** 0 next to the line; labels that would touch stand in further rows. */
  readonly row: number;
}

export interface TimeLine<Edition> {
  readonly editions: readonly DrawnEdition<Edition>[];
  /** The first days of years. */
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly now: number;
  readonly rows: number;
}

/** So much of the whole is kept free after the last edition, which has no end. */
const OPEN_END = 0.1;

/** Editions on a line as long as `width`, each with room for a label of `label`. */
export function timeLine<Edition extends { readonly from: number; readonly until: number | undefined }>(
  editions: readonly Edition[],
  now: number,
  { width, label }: { readonly width: number; readonly label: number },
): TimeLine<Edition> {
  const dated = editions.filter(({ from }) => Number.isFinite(from));
  const moments = [now, ...dated.map(({ from }) => from)];
  const start = Math.min(...moments);
  const length = Math.max(Math.max(...moments) - start, 1) / (1 - OPEN_END);
  const place = (moment: number): number => Math.round(((moment - start) / length) * width * 10) / 10;
  const ends: number[] = [];
  const drawn = dated.map((edition) => {
    const x = place(edition.from);
    let row = ends.findIndex((end) => end <= x);
    if (row < 0) row = ends.length;
    ends[row] = x + label;
    const end = edition.until === undefined || !Number.isFinite(edition.until) ? width : place(edition.until);
    return { edition, x, end, row };
  });
  const [first, last] = [new Date(start).getUTCFullYear(), new Date(start + length).getUTCFullYear()];
  const years = Array.from({ length: last - first }, (_, index) => first + index + 1)
    .map((year) => ({ year, x: place(Date.UTC(year, 0, 1)) }))
    .filter(({ x }) => x <= width);
  return { editions: drawn, years, now: place(now), rows: ends.length };
}
