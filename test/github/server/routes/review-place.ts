import { type Hunk, hunkAt, hunkDownTo, hunksOf, positionOf, type Side } from '../../model/diff.ts';
import type { PullRequest } from '../../model/pull-request.ts';

/** Where a comment is to stand, as a request says it. */
export interface AskedPlace {
  readonly path: string;
  readonly line?: number | undefined;
  readonly side?: string | undefined;
  readonly startLine?: number | undefined;
  readonly startSide?: string | undefined;
  readonly position?: number | undefined;
}

/** Where it stands. */
export interface Place {
  readonly path: string;
  readonly diffHunk: string;
  readonly side: Side;
  readonly line: number;
  readonly startLine: number | null;
  readonly startSide: Side | null;
  readonly position: number;
}

/** The place in the diff of one commit of the pull request, or why there is none, in GitHub's words. */
export async function placeOf(pull: PullRequest, commit: string, asked: AskedPlace): Promise<Place | string> {
  const file = (await pull.files(commit)).find(({ path }) => path === asked.path);
  if (file === undefined) return 'Path could not be resolved';
  const hunks = file.patch === undefined ? [] : hunksOf(file.patch);
  const side: Side = asked.side === 'LEFT' ? 'LEFT' : 'RIGHT';
  const line = asked.line ?? (asked.position === undefined ? undefined : lineAt(hunks, asked.position));
  if (line === undefined)
    return asked.position === undefined ? 'Line could not be resolved' : 'Position could not be resolved';
  const at = hunkAt(hunks, line, side);
  const position = positionOf(hunks, line, side);
  if (at < 0 || position === undefined) return 'Line could not be resolved';
  const startSide: Side = asked.startSide === 'LEFT' || asked.startSide === 'RIGHT' ? asked.startSide : side;
  const { startLine } = asked;
  if (startLine !== undefined) {
    if (startSide === side && startLine >= line)
      return 'Pull request review thread start line must precede the end line.';
    if (hunkAt(hunks, startLine, startSide) !== at)
      return 'Pull request review thread start line must be part of the same hunk as the line.';
  }
  return {
    path: asked.path,
    diffHunk: hunkDownTo(hunks, line, side),
    side,
    line,
    startLine: startLine ?? null,
    startSide: startLine === undefined ? null : startSide,
    position,
  };
}

/** The line of the new side at a `position`. */
function lineAt(hunks: readonly Hunk[], position: number): number | undefined {
  for (const { newStart, newLength } of hunks)
    for (let line = newStart; line < newStart + newLength; line++)
      if (positionOf(hunks, line, 'RIGHT') === position) return line;
  return undefined;
}
