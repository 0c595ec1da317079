import { element, type Frame, picture, words } from './svg.ts';

/** The gravest thing found about what goes out on a day. */
export type DayMark = 'blocking' | 'advisory' | 'waived' | undefined;

export interface HeatCell {
  /** Published, and what is still to come. */
  readonly out: number;
  readonly planned: number;
  readonly mark: DayMark;
}

export interface HeatRow {
  /** By date, `YYYY-MM-DD`; days without anything are left out. */
  readonly cells: ReadonlyMap<string, HeatCell>;
  /** Days on which nothing may go out. */
  readonly stopped: ReadonlySet<string>;
}

export interface HeatMap extends Omit<Frame, 'width' | 'height' | 'kind'> {
  readonly days: readonly string[];
  readonly rows: readonly HeatRow[];
  /** Days on which people rest: they stand on a ground of their own. */
  readonly rest: ReadonlySet<string>;
  readonly today: string;
}

/** Pixels: of a cell with the space around it, and of the head with the numbers of the days. */
export const CELL = 24;
export const HEAD = 28;
/** The side of the square of one publication, of two, and of more. */
const SIDES = [12, 16, 20];

/**
 * Days across, accounts down. How much goes out is said by the size of the square and, from two on, by a number in it; a full square has gone
 * out, an empty one is planned, and one cut in half is both. A triangle, a dot and a ring above it are findings.
 */
export function heatMap({ days, rows, rest, today, ...frame }: HeatMap): string {
  const width = days.length * CELL;
  const height = HEAD + rows.length * CELL;
  const drawn: string[] = [];
  days.forEach((day, column) => {
    const x = column * CELL;
    if (rest.has(day)) drawn.push(element('rect', { class: 'rest', x, y: HEAD, width: CELL, height: height - HEAD }));
    const own = { x: x + CELL / 2, y: 17, class: day === today ? 'day now' : 'day' };
    drawn.push(words(own, String(Number(day.slice(8)))));
    if (day === today) drawn.push(element('path', { class: 'today', d: `M${x + CELL / 2} 21v${height - 21}` }));
  });
  rows.forEach(({ cells, stopped }, row) => {
    const y = HEAD + row * CELL;
    drawn.push(element('path', { class: 'line', d: `M0 ${y + CELL - 0.5}h${width}` }));
    days.forEach((day, column) => {
      const x = column * CELL;
      if (stopped.has(day)) drawn.push(element('path', { class: 'stopped', d: hatching(x, y) }));
      const cell = cells.get(day);
      if (cell !== undefined) drawn.push(square(cell, x + CELL / 2, y + CELL / 2));
    });
  });
  return picture({ ...frame, width, height, kind: 'heat' }, ...drawn);
}

function hatching(x: number, y: number): string {
  return [4, 10, 16, 22].map((at) => `M${x + at - 3} ${y + CELL - 2}l${CELL - at} ${at - CELL}`).join('');
}

function square({ out, planned, mark }: HeatCell, x: number, y: number): string {
  const count = out + planned;
  const side = SIDES[Math.min(count, SIDES.length) - 1] ?? 0;
  const [left, top] = [x - side / 2, y - side / 2];
  const box = { x: left, y: top, width: side, height: side };
  const parts = [element('rect', { class: planned === 0 ? 'out' : 'planned', ...box })];
  if (out > 0 && planned > 0) {
    parts.push(element('path', { class: 'out', d: `M${left} ${top}h${side}l${-side} ${side}z` }));
  }
  if (count > 1) parts.push(words({ x, y: y + 4, class: planned === 0 ? 'n on' : 'n' }, String(count)));
  if (mark !== undefined) parts.push(sign(mark, x + side / 2, y - side / 2));
  return parts.join('');
}

/** The sign of a finding, on the upper right corner of a square. */
function sign(mark: NonNullable<DayMark>, x: number, y: number): string {
  if (mark === 'blocking') return element('path', { class: 'blocking', d: `M${x} ${y - 4}l5 8h-10z` });
  return element('circle', { class: mark, cx: x, cy: y, r: 3 });
}
