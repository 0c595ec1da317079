import type { TypedText } from './typed-words.ts';

interface Piece {
  readonly text: string;
  readonly at: number;
  /** What stands between it and the piece before, when that is short. */
  readonly gap: string;
}

/** Letters that were put apart. */
interface Run {
  readonly letters: string;
  /** Where each letter stands. */
  readonly places: readonly number[];
  /** The letters at which a word may start: first ones of the pieces. */
  readonly starts: readonly number[];
  readonly end: number;
}

const PIECE = /[\p{L}\p{N}@$€!]+/gu;
const LOOSE = /^[ \t\u00A0._*|•·\\/~+\-–—]{1,2}$/;
const TIGHT = /^[.\-–—/\\+~'’"·:;=*_|•#^%&]$/;

/**
 * Letters that were put apart: «х у й», «п--и--з», with the same between all, or short pieces with one sign and no space: «пиз-дец». Longer pieces are
 * words, and «по осям х, у и z» is no word. The end of a line is never bridged.
 */
export function runsOf({ text, stretches }: TypedText, isLenient: boolean): readonly Run[] {
  return stretches.flatMap(({ start, end }) => {
    let last = 0;
    const pieces: Piece[] = [];
    const stretch = text.slice(start, end);
    for (const { 0: piece, index } of stretch.matchAll(PIECE)) {
      pieces.push({ text: piece, at: start + index, gap: index - last > 2 ? '' : stretch.slice(last, index) });
      last = index + piece.length;
    }
    return [...rows(pieces, 1, 3, LOOSE, !isLenient), ...rows(pieces, 3, 2, TIGHT, false)];
  });
}

function rows(pieces: readonly Piece[], longest: number, least: number, gaps: RegExp, isEven: boolean): readonly Run[] {
  const runs: Run[] = [];
  let row: Piece[] = [];
  const close = (): void => {
    if (row.length >= least) runs.push(runOf(row));
  };
  for (const piece of pieces) {
    const isShort = piece.text.length <= longest;
    const goesOn = isShort && row.length > 0 && gaps.test(piece.gap);
    if (goesOn && (!isEven || row.length === 1 || piece.gap === row.at(-1)?.gap)) {
      row.push(piece);
      continue;
    }
    close();
    const previous = row.at(-1);
    row = goesOn && previous !== undefined ? [previous, piece] : isShort ? [piece] : [];
  }
  close();
  return runs;
}

function runOf(row: readonly Piece[]): Run {
  const places = row.flatMap(({ text, at }) => Array.from(text, (_, i) => at + i));
  const starts: number[] = [];
  let letters = '';
  let count = 0;
  for (const { text } of row) {
    starts.push(count);
    letters += text;
    count += [...text].length;
  }
  const last = row.at(-1);
  return { letters, places, starts, end: (last?.at ?? 0) + (last?.text.length ?? 0) };
}
