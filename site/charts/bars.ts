import { clipped, element, type Frame, percent, picture, words } from './svg.ts';

/** A part of a bar: which series, and how much of it. */
export interface BarPart {
  readonly series: string;
  readonly value: number;
}

export interface BarRow {
  readonly label: string;
  readonly parts: readonly BarPart[];
  /** What stands at the end of the bar. */
  readonly note: string;
  /** Not over yet, or all to come: a dashed line runs below it. */
  readonly isOpen?: boolean;
}

export interface StackedBars extends Omit<Frame, 'width' | 'height' | 'kind'> {
  readonly rows: readonly BarRow[];
  /** The value of a bar of full length; the longest of all, when left out. */
  readonly most?: number;
}

/** How rows are laid out, in pixels. */
interface Layout {
  readonly row: number;
  readonly bar: number;
  /** The part of the width that the longest bar takes: the rest is for labels, and for the words at its end. */
  readonly reach: number;
  /** Where bars begin, and the base lines of labels and tops of bars within a row. */
  readonly left: number;
  readonly labelAt: number;
  readonly barAt: number;
  /** Characters of a label. */
  readonly most: number;
}

/** Labels beside their bars, or above them where they are long. */
const FLAT: Layout = { row: 28, bar: 16, reach: 0.52, left: 104, labelAt: 19, barAt: 6, most: 13 };
const TALL: Layout = { row: 46, bar: 16, reach: 0.65, left: 0, labelAt: 15, barAt: 22, most: 42 };

/** Labels on the left, bars beside them: as long as the page is wide, while words keep their size. */
function laidOut(
  frame: Omit<Frame, 'width' | 'height' | 'kind'>,
  rows: readonly { readonly label: string }[],
  { row, left, labelAt, most }: Layout,
  bars: readonly string[],
): string {
  const labels = rows.map(({ label }, index) => words({ y: index * row + labelAt }, clipped(label, most)));
  const shifted = left === 0 ? bars.join('') : element('g', { transform: `translate(${left} 0)` }, ...bars);
  return picture({ ...frame, height: rows.length * row, kind: 'bars' }, ...labels, shifted);
}

/** Bars of several series, one below another. */
export function stackedBars({ rows, most, ...frame }: StackedBars): string {
  const { row, bar, reach, barAt } = FLAT;
  const totals = rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const whole = most ?? Math.max(1, ...totals);
  const lengthOf = (value: number): string => percent(Math.min(value / whole, 1) * reach);
  const bars = rows.map(({ parts, note, isOpen }, index) => {
    const y = index * row + barAt;
    let from = 0;
    const drawn = parts.map(({ series, value }) => {
      const own = { class: series, x: lengthOf(from), y, width: lengthOf(value), height: bar };
      from += value;
      return value === 0 ? '' : element('rect', own);
    });
    const below = { class: 'open', x2: lengthOf(from), y1: y + bar + 3, y2: y + bar + 3 };
    return [
      ...drawn,
      isOpen === true ? element('line', below) : '',
      words({ class: 'note', x: lengthOf(from), y: y + bar / 2 + 5, dx: 8 }, note),
    ].join('');
  });
  return laidOut(frame, rows, FLAT, bars);
}

export interface MeasuredRow {
  readonly label: string;
  readonly value: number | undefined;
  /** What it is measured against; nothing where there is no limit. */
  readonly limit: number | undefined;
  readonly note: string;
}

export interface MeasuredBars extends Omit<Frame, 'width' | 'height' | 'kind'> {
  readonly rows: readonly MeasuredRow[];
  /** The value of a bar of full length: what is longer is cut there, and its number is beside it. */
  readonly most: number;
  /** Labels stand above their bars, for those that are long. */
  readonly isTall?: boolean;
}

/** A bar for each row, and a mark across it where its limit is. A bar beyond its limit has a pattern of its own. */
export function measuredBars({ rows, most, isTall = false, ...frame }: MeasuredBars): string {
  const layout = isTall ? TALL : FLAT;
  const { row, bar, reach, barAt } = layout;
  const lengthOf = (value: number): string => percent(Math.min(value / most, 1) * reach);
  const bars = rows.map(({ value = 0, limit, note }, index) => {
    const y = index * row + barAt;
    const isOver = limit !== undefined && value > limit;
    const own = { class: isOver ? 'over' : 'inside', y, width: lengthOf(value), height: bar };
    const mark = { class: 'limit', x: lengthOf(limit ?? 0), y: y - 4, width: 2, height: bar + 8 };
    return [
      value === 0 ? '' : element('rect', own),
      limit === undefined ? '' : element('rect', mark),
      words({ class: 'note', x: lengthOf(Math.max(value, limit ?? 0)), y: y + bar / 2 + 5, dx: 8 }, note),
    ].join('');
  });
  return laidOut(frame, rows, layout, bars);
}
