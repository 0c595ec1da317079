import { parsePatch, type StructuredPatchHunk } from 'diff';
import type { LineRange } from './change.ts';

/** What a unified patch does to one file, hunk by hunk. */
export type Patch = readonly StructuredPatchHunk[];

/**
 * Reads the patch of one file, from its first `@@`, as GitHub gives it. Nothing for what is no whole patch: one whose lines are not as many as
 * GitHub says was cut, or is of something else.
 */
export function readPatch(
  text: string,
  { additions, deletions }: { readonly additions: number; readonly deletions: number },
): Patch | undefined {
  let hunks: Patch;
  try {
    const [file, ...others] = parsePatch(text);
    if (file === undefined || others.length > 0 || !text.startsWith('@@ ')) return undefined;
    hunks = file.hunks;
  } catch {
    return undefined;
  }
  if (hunks.some(({ oldStart, newStart }) => Number.isNaN(oldStart + newStart))) return undefined;
  const count = (sign: string): number => hunks.flatMap(({ lines }) => lines).filter((line) => line[0] === sign).length;
  return hunks.length > 0 && count('+') === additions && count('-') === deletions ? hunks : undefined;
}

/** The patch that takes a patch back. */
export function reversePatch(patch: Patch): Patch {
  return patch.map(({ oldStart, oldLines, newStart, newLines, lines }) => ({
    oldStart: newStart,
    oldLines: newLines,
    newStart: oldStart,
    newLines: oldLines,
    lines: reversedLines(lines),
  }));
}

const REVERSED: Readonly<Record<string, string>> = { '+': '-', '-': '+' };

function reversedLines(lines: readonly string[]): string[] {
  return lines.map((line) => `${REVERSED[line[0] ?? ''] ?? line[0] ?? ''}${line.slice(1)}`);
}

/**
 * Applies a patch: every hunk exactly where it says, every line exactly as it says. Nothing when it does not fit. The library's own function
 * also looks for other places, which takes quadratic time and may find a wrong one.
 */
export function applyPatch(source: string, patch: Patch): string | undefined {
  const target = new Target(source);
  for (const hunk of patch) if (!target.apply(hunk)) return undefined;
  return target.text();
}

/** A text while hunks are applied to it, from its first line to its last. */
class Target {
  readonly #source: readonly string[];
  /** Whether the source ends with a newline. An empty one lacks none. */
  readonly #isTerminated: boolean;
  readonly #lines: string[] = [];
  /** Lines of the source that are done with. */
  #done = 0;
  /** The line of the result, counted from one, after which a patch says that there is no newline. */
  #unterminated: number | undefined;
  /** Whether the patch says what becomes of the end of the source. */
  #reachesEnd = false;

  constructor(source: string) {
    const lines = source.split('\n');
    this.#isTerminated = lines.at(-1) === '';
    this.#source = this.#isTerminated ? lines.slice(0, -1) : lines;
  }

  apply({ oldStart, newStart, lines }: StructuredPatchHunk): boolean {
    const start = oldStart - 1;
    if (start < this.#done || start > this.#source.length) return false;
    // One by one: as arguments of one call they would be too many for a large file.
    while (this.#done < start) this.#lines.push(this.#source[this.#done++] ?? '');
    if (this.#lines.length !== newStart - 1) return false;
    for (const [index, line] of lines.entries()) {
      const isUnterminated = lines[index + 1]?.startsWith('\\') ?? false;
      if (!line.startsWith('\\') && !this.#step(line[0] ?? '', line.slice(1), isUnterminated)) return false;
    }
    this.#reachesEnd = this.#done === this.#source.length;
    // Nothing can follow a line without a newline but by rewriting it.
    return start < this.#source.length || this.#isTerminated;
  }

  #step(sign: string, content: string, isUnterminated: boolean): boolean {
    if (this.#unterminated !== undefined && sign !== '-') return false;
    if (sign !== '+') {
      if (this.#source[this.#done++] !== content) return false;
      const isLast = this.#done === this.#source.length;
      if (isUnterminated !== (isLast && !this.#isTerminated)) return false;
    }
    if (sign === '-') return true;
    this.#lines.push(content);
    if (isUnterminated) this.#unterminated = this.#lines.length;
    return true;
  }

  text(): string | undefined {
    const isMisplaced = this.#unterminated !== this.#lines.length || !this.#reachesEnd;
    if (this.#unterminated !== undefined && isMisplaced) return undefined;
    while (this.#done < this.#source.length) this.#lines.push(this.#source[this.#done++] ?? '');
    if (this.#lines.length === 0) return '';
    const isTerminated = this.#reachesEnd ? this.#unterminated === undefined : this.#isTerminated;
    return `${this.#lines.join('\n')}${isTerminated ? '\n' : ''}`;
  }
}

/** The lines of the new side that stand in each hunk: where a comment can stand. */
export function hunkRanges(patch: Patch): readonly LineRange[] {
  return patch
    .filter(({ newLines }) => newLines > 0)
    .map(({ newStart, newLines }) => ({ start: newStart, end: newStart + newLines - 1 }));
}

/** The lines of the new side that a patch adds or rewrites. */
export function addedRanges(patch: Patch): readonly LineRange[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { newStart, lines } of patch) {
    let line = newStart;
    for (const [sign] of lines) {
      if (sign === '+') {
        const last = ranges.at(-1);
        if (last !== undefined && last.end === line - 1) last.end = line;
        else ranges.push({ start: line, end: line });
      }
      if (sign === '+' || sign === ' ') line++;
    }
  }
  return ranges;
}
