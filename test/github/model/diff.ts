import type { Git } from './git.ts';

/** Lines that a hunk takes on both sides, 1-based; `length` 0 is a place between lines. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldLength: number;
  readonly newStart: number;
  readonly newLength: number;
  /** The header and its lines, as in a patch. */
  readonly text: string;
}

/** One file of a diff as GitHub lists it. */
export interface DiffFile {
  readonly path: string;
  readonly previousPath?: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'changed';
  /** Of the new content; of the old one when the file is gone. */
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
  /** From the first `@@`, without a newline at its end. Absent for binary content, for a mere move, and when it is too long. */
  readonly patch?: string;
}

/**
 * Above these GitHub shows no patch of a file (docs: "Repository limits", diff limits).
 * A file's patch counts in bytes and in lines that it can load.
 */
const PATCH_LIMIT = { bytes: 500 * 1024, lines: 20_000 };

const STATUS: Readonly<Record<string, DiffFile['status']>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'changed',
};

/** What differs between two commits, as GitHub lists it: in order of paths, moves found as git finds them. */
export async function diffOf(git: Git, from: string, to: string): Promise<readonly DiffFile[]> {
  const args = ['diff-tree', '-r', '-M', '-z', '--no-ext-diff', '--full-index'];
  const [raw, patches] = await Promise.all([
    git.run([...args, '--raw', from, to]),
    git.run(['diff-tree', '-r', '-M', '--no-ext-diff', '--no-color', '-p', from, to]),
  ]);
  const sections = sectionsOf(patches.toString());
  const fields = raw.toString().split('\0');
  const files: DiffFile[] = [];
  for (let index = 0; index + 1 < fields.length; ) {
    const [, , oldSha = '', newSha = '', letters = ''] = (fields[index++] ?? '').slice(1).split(' ');
    const letter = letters[0] ?? '';
    const first = fields[index++] ?? '';
    const path = letter === 'R' ? (fields[index++] ?? '') : first;
    // A file that becomes a link is told as one that goes and one that comes.
    const text = sections.shift() ?? '';
    if (letter === 'T') sections.shift();
    const patch = letter === 'T' ? undefined : patchIn(text);
    files.push({
      path,
      ...(letter === 'R' ? { previousPath: first } : {}),
      status: STATUS[letter] ?? 'modified',
      sha: letter === 'D' ? oldSha : newSha,
      ...counts(patch),
      ...(patch === undefined || isTooLong(patch) ? {} : { patch }),
    });
  }
  return files;
}

// Not `^` of a multiline expression: that also matches after a lone CR, which a file may well have.
function sectionsOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)(?=diff --git )/);
}

function patchIn(section: string): string | undefined {
  const start = section.indexOf('\n@@ ');
  return start < 0 ? undefined : section.slice(start + 1).replace(/\n$/, '');
}

function isTooLong(patch: string): boolean {
  return Buffer.byteLength(patch) > PATCH_LIMIT.bytes || patch.split('\n').length > PATCH_LIMIT.lines;
}

function counts(patch = ''): { additions: number; deletions: number } {
  let additions = 0;
  let deletions = 0;
  for (const line of patch.split('\n')) {
    if (line.startsWith('+')) additions++;
    else if (line.startsWith('-')) deletions++;
  }
  return { additions, deletions };
}

/** The hunks of a patch. */
export function hunksOf(patch: string): readonly Hunk[] {
  return patch.split(/(?<=\n)(?=@@ )/).map((text) => {
    const [, oldStart, oldLength = '1', newStart, newLength = '1'] =
      /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(text) ?? [];
    return {
      oldStart: Number(oldStart),
      oldLength: Number(oldLength),
      newStart: Number(newStart),
      newLength: Number(newLength),
      text: text.replace(/\n$/, ''),
    };
  });
}

export type Side = 'LEFT' | 'RIGHT';

/** The hunk that holds a line of one side, by its index. */
export function hunkAt(hunks: readonly Hunk[], line: number, side: Side): number {
  return hunks.findIndex(({ oldStart, oldLength, newStart, newLength }) =>
    side === 'LEFT' ? line >= oldStart && line < oldStart + oldLength : line >= newStart && line < newStart + newLength,
  );
}

/** Where a line of the old side stands on the new one, or undefined when the change touched it. `patch` has no lines of context. */
export function lineAfter(line: number, hunks: readonly Hunk[]): number | undefined {
  let shift = 0;
  for (const { oldStart, oldLength, newLength } of hunks) {
    const isBefore = oldLength === 0 ? oldStart < line : oldStart + oldLength <= line;
    if (isBefore) shift += newLength - oldLength;
    else if (oldLength > 0 && line >= oldStart) return undefined;
  }
  return line + shift;
}

/** GitHub's `position`: lines below the first header, later headers count too. */
export function positionOf(hunks: readonly Hunk[], line: number, side: Side): number | undefined {
  let position = -1;
  for (const { oldStart, newStart, text } of hunks) {
    let [old, fresh] = [oldStart, newStart];
    for (const [index, row] of text.split('\n').entries()) {
      position++;
      if (index === 0) continue;
      const mark = row[0];
      if (
        side === 'RIGHT'
          ? mark !== '-' && mark !== '\\' && fresh === line
          : mark !== '+' && mark !== '\\' && old === line
      )
        return position;
      if (mark !== '+' && mark !== '\\') old++;
      if (mark !== '-' && mark !== '\\') fresh++;
    }
  }
  return undefined;
}

/** The hunk down to a line, as GitHub shows it above a comment. */
export function hunkDownTo(hunks: readonly Hunk[], line: number, side: Side): string {
  const hunk = hunks[hunkAt(hunks, line, side)];
  if (hunk === undefined) return '';
  const [header = '', ...rows] = hunk.text.split('\n');
  let [old, fresh] = [hunk.oldStart, hunk.newStart];
  const shown = [header];
  for (const row of rows) {
    shown.push(row);
    const mark = row[0];
    if (side === 'RIGHT' ? mark !== '-' && fresh === line : mark !== '+' && old === line) break;
    if (mark !== '+') old++;
    if (mark !== '-') fresh++;
  }
  return shown.join('\n');
}
