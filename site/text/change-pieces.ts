import type { Line } from '../../action/reporters/view.ts';

/** A piece of a change: what a terminal marks by signs is an element on a page. */
export interface ChangePiece {
  readonly tag: 'text' | 'code' | 'ins' | 'del';
  readonly text: string;
}

/** A change of a rule as pieces, without the signs that stand around what came and what went. */
export function changePieces(line: Line): readonly ChangePiece[] {
  return line.map((piece) => {
    if (typeof piece === 'string') return { tag: 'text', text: piece };
    if (piece.tone === 'bad') return { tag: 'del', text: piece.text.slice(2, -2) };
    if (piece.tone === 'good') return { tag: 'ins', text: piece.text.slice(2, -2) };
    return { tag: 'code', text: piece.text };
  });
}
