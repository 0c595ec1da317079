import type { Locale } from '../../action/core/messages.ts';
import { redlineParts, wordSegmenter } from '../../action/reporters/redline.ts';
import { type Prose, type Unit, unitsOf } from './units.ts';

/** A stretch of words that stayed, came or went; its words are those of `prose` from `start` to `end`. */
export interface Stretch {
  readonly kind: 'same' | 'ins' | 'del';
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
}

/** A block of a text, with what came and what went within it. */
export interface RedUnit {
  readonly unit: Unit;
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly cells: readonly (readonly Stretch[])[];
}

/** Two blocks are the same block, changed, when they share so much of their words; else one went and another came. */
const ALIKE = 0.4;

/** What became of a text: its blocks in the order in which people read them, word by word where a block changed. */
export function redlineOf(before: string, after: string, lang: Locale): readonly RedUnit[] {
  const [was, is] = [unitsOf(before, lang), unitsOf(after, lang)];
  return aligned(was, is, lang).map(([old, current]): RedUnit => {
    if (old === undefined) return whole(current as Unit, 'ins');
    if (current === undefined) return whole(old, 'del');
    const cells = current.cells.map((cell, index) =>
      stretches(old.cells[index] ?? { text: '', marks: [] }, cell, lang),
    );
    const isSame = cells.every((parts) => parts.every(({ kind }) => kind === 'same'));
    return { unit: current, kind: isSame ? 'same' : 'changed', cells };
  });
}

/** The same for a line, such as a title. */
export function lineRedline(before: string, after: string, lang: Locale): readonly Stretch[] {
  return stretches({ text: before, marks: [] }, { text: after, marks: [] }, lang);
}

/** The words of a redline on one side: all that was, or all that is. */
export function textOn(side: 'before' | 'after', parts: readonly Stretch[]): string {
  const left = side === 'before' ? 'ins' : 'del';
  return parts
    .filter(({ kind }) => kind !== left)
    .map(({ prose, start, end }) => prose.text.slice(start, end))
    .join('');
}

function whole(unit: Unit, kind: 'ins' | 'del'): RedUnit {
  const cells = unit.cells.map((prose) =>
    prose.text === '' ? [] : [{ kind, prose, start: 0, end: prose.text.length }],
  );
  return { unit, kind: kind === 'ins' ? 'added' : 'removed', cells };
}

function stretches(before: Prose, after: Prose, lang: Locale): readonly Stretch[] {
  const parts: Stretch[] = [];
  if (comparable(before) === comparable(after)) {
    return after.text === '' ? [] : [{ kind: 'same', prose: after, start: 0, end: after.text.length }];
  }
  let [old, current] = [0, 0];
  const push = (kind: Stretch['kind'], prose: Prose, start: number, end: number): void => {
    if (end > start) parts.push({ kind, prose, start, end });
  };
  for (const part of redlineParts(comparable(before), comparable(after), lang)) {
    const [gone, come] = [part.before.join(''), part.after.join('')];
    // What both sides begin and end with did not change: a space at an edge would be marked otherwise.
    const head = part.kind === 'same' ? come.length : commonSpace(gone, come);
    const tail = part.kind === 'same' ? 0 : commonSpaceAtEnd(gone.slice(head), come.slice(head));
    push('same', after, current, current + head);
    push('del', before, old + head, old + gone.length - tail);
    push('ins', after, current + head, current + come.length - tail);
    push('same', after, current + come.length - tail, current + come.length);
    old += gone.length;
    current += come.length;
  }
  return joined(parts);
}

/** Where a line may not break is a matter of setting: a space is a space. */
function comparable({ text }: Prose): string {
  return text.replace(/[^\S\n]/g, ' ');
}

function commonSpace(a: string, b: string): number {
  return /^\s/.test(a) && /^\s/.test(b) ? 1 : 0;
}

function commonSpaceAtEnd(a: string, b: string): number {
  return /\s$/.test(a) && /\s$/.test(b) ? 1 : 0;
}

/** Neighbours of one kind are one stretch. */
function joined(parts: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    const isNext =
      last !== undefined && last.kind === part.kind && last.prose === part.prose && last.end === part.start;
    if (isNext) result[result.length - 1] = { ...last, end: part.end };
    else result.push(part);
  }
  return result;
}

type Pair = readonly [before: Unit | undefined, after: Unit | undefined];

/** Pairs blocks, in their order, so that as many words as possible stay where they are. */
function aligned(was: readonly Unit[], is: readonly Unit[], lang: Locale): readonly Pair[] {
  const [left, right] = [was, is].map((units) => units.map((unit) => wordsOf(unit, lang)));
  // best[i][j]: the likeness that can still be had from block i of the old and block j of the new text on.
  const best = Array.from({ length: was.length + 1 }, () => new Float64Array(is.length + 1));
  const likeness = (i: number, j: number): number => {
    if (!areComparable(was[i], is[j])) return 0;
    const alike = dice(left?.[i] ?? EMPTY, right?.[j] ?? EMPTY);
    return alike < ALIKE ? 0 : alike;
  };
  const alike = was.map((_, i) => is.map((_, j) => likeness(i, j)));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = was.length - 1; i >= 0; i--) {
    for (let j = is.length - 1; j >= 0; j--) {
      const pair = alike[i]?.[j] ?? 0;
      const row = best[i];
      if (row !== undefined) row[j] = Math.max(at(i + 1, j), at(i, j + 1), pair > 0 ? pair + at(i + 1, j + 1) : 0);
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < was.length || j < is.length) {
    const pair = alike[i]?.[j] ?? 0;
    if (i < was.length && j < is.length && pair > 0 && at(i, j) === pair + at(i + 1, j + 1))
      pairs.push([was[i++], is[j++]]);
    else if (j >= is.length || (i < was.length && at(i + 1, j) >= at(i, j + 1))) pairs.push([was[i++], undefined]);
    else pairs.push([undefined, is[j++]]);
  }
  return pairs;
}

/** A row is a row, a heading a heading; a paragraph may have become an item of a list. */
function areComparable(a: Unit | undefined, b: Unit | undefined): boolean {
  if (a === undefined || b === undefined || a.cells.length !== b.cells.length) return false;
  const flowing = ['paragraph', 'item', 'more', 'quote'];
  return a.kind === b.kind || (flowing.includes(a.kind) && flowing.includes(b.kind));
}

type Bag = ReadonlyMap<string, number>;
const EMPTY: Bag = new Map();

function wordsOf({ cells }: Unit, lang: Locale): Bag {
  const bag = new Map<string, number>();
  const text = cells.map((cell) => cell.text).join(' ');
  for (const { segment, isWordLike } of wordSegmenter(lang).segment(text)) {
    if (isWordLike) bag.set(segment, (bag.get(segment) ?? 0) + 1);
  }
  return bag;
}

/** How much of their words two blocks share: Dice's coefficient over words with their counts. */
function dice(a: Bag, b: Bag): number {
  let [shared, total] = [0, 0];
  for (const [word, count] of a) {
    shared += Math.min(count, b.get(word) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 1 : (2 * shared) / total;
}
