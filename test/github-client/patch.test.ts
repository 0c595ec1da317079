import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addedRanges, applyPatch, hunkRanges, readPatch, reversePatch } from '../../action/core/pull/patch.ts';

const counted = (text: string) => {
  const count = (sign: string) => text.split('\n').filter((line) => line.startsWith(sign)).length;
  return { additions: count('+'), deletions: count('-') };
};
const read = (text: string) => readPatch(text, counted(text)) ?? [];

const MODIFIED = `@@ -1,3 +1,3 @@
 a
-b
+B
 c`;
const ADDED = `@@ -0,0 +1,2 @@
+a
+b`;
const TWO = `@@ -1,2 +1,3 @@
+new
 1
 2
@@ -8,2 +9,1 @@ a heading
-8
 9`;

describe('a patch', () => {
  test('is applied and taken back', () => {
    expect(applyPatch('a\nb\nc\nd\n', read(MODIFIED))).toBe('a\nB\nc\nd\n');
    expect(applyPatch('a\nB\nc\nd\n', reversePatch(read(MODIFIED)))).toBe('a\nb\nc\nd\n');
    expect(applyPatch('', read(ADDED))).toBe('a\nb\n');
    expect(applyPatch('a\nb\n', reversePatch(read(ADDED)))).toBe('');
    expect(applyPatch('1\n2\n3\n4\n5\n6\n7\n8\n9\n', read(TWO))).toBe('new\n1\n2\n3\n4\n5\n6\n7\n9\n');
  });

  test.each([
    ['a line is another', 'a\nb\nX\nd\n'],
    ['it would fit one line further down', '0\na\nb\nc\n'],
    ['the file is too short', 'a\nb\n'],
    ['the end has no newline and the patch has', 'a\nb\nc'],
    ['the line ends are others', 'a\r\nb\r\nc\r\n'],
    ['there is nothing', ''],
  ])('does not fit where %s', (_, source) => {
    expect(applyPatch(source, read(MODIFIED))).toBeUndefined();
  });

  test('tells the newline at the end of a file', () => {
    const taken = '@@ -1,2 +1,2 @@\n a\n-b\n+b\n\\ No newline at end of file';
    const given = '@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b';
    const kept = '@@ -1,2 +1,2 @@\n-a\n+A\n b\n\\ No newline at end of file';
    const both = '@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file';
    expect(applyPatch('a\nb\n', read(taken))).toBe('a\nb');
    expect(applyPatch('a\nb', read(given))).toBe('a\nb\n');
    expect(applyPatch('a\nb', read(kept))).toBe('A\nb');
    expect(applyPatch('a', read(both))).toBe('b');
    for (const patch of [taken, kept]) expect(applyPatch('a\nb\nc\n', read(patch))).toBeUndefined();
    expect(applyPatch('a\nb', read(taken))).toBeUndefined();
    expect(applyPatch('a\nb\n', read(given))).toBeUndefined();
  });

  test('of a text that looks like a patch is a patch of that text', () => {
    const text = '@@ -1,3 +1,3 @@\n --- a/x\n-@@ -1 +1 @@\n+diff --git a/x b/x\n +++ b/x\n';
    expect(applyPatch('--- a/x\n@@ -1 +1 @@\n+++ b/x\n', read(text.trimEnd()))).toBe(
      '--- a/x\ndiff --git a/x b/x\n+++ b/x\n',
    );
    const removed = '@@ -1,2 +0,0 @@\n--- a\n-++ b';
    expect(applyPatch('', reversePatch(read(removed)))).toBe('-- a\n++ b\n');
  });

  test.each([
    ['cut short', MODIFIED.slice(0, -3), counted(MODIFIED)],
    ['of more lines than GitHub counted', MODIFIED, { additions: 1, deletions: 0 }],
    ['of fewer', MODIFIED, { additions: 2, deletions: 1 }],
    [
      'of another file at its end',
      `${MODIFIED}\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-x\n+y`,
      { additions: 2, deletions: 2 },
    ],
    ['empty', '', { additions: 0, deletions: 0 }],
    ['no patch', 'Binary files differ', { additions: 0, deletions: 0 }],
    ['with a header that makes no sense', '@@ what @@\n+a', { additions: 1, deletions: 0 }],
    ['with lines that no header counts', `${MODIFIED}\n+more`, { additions: 2, deletions: 1 }],
  ])('that is %s is none', (_, text, counts) => {
    expect(readPatch(text, counts)).toBeUndefined();
  });

  test('tells where a comment can stand, and what is new', () => {
    expect(hunkRanges(read(TWO))).toEqual([
      { start: 1, end: 3 },
      { start: 9, end: 9 },
    ]);
    expect(addedRanges(read(TWO))).toEqual([{ start: 1, end: 1 }]);
    expect(hunkRanges(read('@@ -1,2 +0,0 @@\n-a\n-b'))).toEqual([]);
    expect(addedRanges(read('@@ -1,3 +1,5 @@\n-a\n+A\n+AA\n b\n+c\n c'))).toEqual([
      { start: 1, end: 2 },
      { start: 4, end: 4 },
    ]);
    const far = Array.from({ length: 3 }, () => '+x').join('\n');
    expect(addedRanges(read(`@@ -0,0 +1,3 @@\n${far}`))).toEqual([{ start: 1, end: 3 }]);
  });
});

describe('against git', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'reglament-patch-'));
    execFileSync('git', ['init', '-q', root]);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  /** Patches of many pairs of texts by one process, as GitHub shows them. */
  function patchesOf(pairs: readonly (readonly [string, string])[]): readonly string[] {
    for (const side of ['old', 'new']) {
      rmSync(join(root, side), { recursive: true, force: true });
      mkdirSync(join(root, side));
    }
    for (const [index, [before, after]] of pairs.entries()) {
      writeFileSync(join(root, 'old', String(index).padStart(4, '0')), before);
      writeFileSync(join(root, 'new', String(index).padStart(4, '0')), after);
    }
    const args = ['-C', root, '-c', 'core.autocrlf=false', 'diff', '--no-index', '--text', '--no-color', 'old', 'new'];
    let out = '';
    try {
      out = execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    } catch (error) {
      out = (error as { stdout: string }).stdout;
    }
    const patches = pairs.map(() => '');
    for (const section of out.split(/(?<=\n|^)(?=diff --git a\/old\/\d{4} )/)) {
      const index = Number(/^diff --git a\/old\/(\d{4}) /.exec(section)?.[1] ?? -1);
      const start = section.indexOf('\n@@ ');
      if (index >= 0 && start >= 0) patches[index] = section.slice(start + 1).replace(/\n$/, '');
    }
    return patches;
  }

  const line = fc.oneof(
    fc.constantFrom('', 'a', 'b', 'Пост', '-- a', '++ b', '@@ -1 +1 @@', '\\ No newline', 'x\r', '🧵 é é', '---'),
    fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.replace(/[\n\0]/g, '')),
  );
  const text = fc
    .tuple(fc.array(line, { maxLength: 14 }), fc.boolean())
    .map(([lines, isTerminated]) => lines.join('\n') + (isTerminated && lines.length > 0 ? '\n' : ''));
  /** Two texts that have much in common, or nothing. */
  const pair = fc.oneof(
    fc.tuple(text, text),
    fc
      .tuple(
        fc.array(line, { minLength: 1, maxLength: 25 }),
        fc.array(fc.tuple(fc.nat(24), line), { maxLength: 3 }),
        fc.boolean(),
      )
      .map(([lines, edits, isTerminated]): [string, string] => {
        const edited = [...lines];
        for (const [at, fresh] of edits) edited.splice(at % (edited.length + 1), at % 2, fresh);
        const end = isTerminated ? '\n' : '';
        return [lines.join('\n') + end, edited.join('\n') + end];
      }),
  );

  test('what git says differs leads from one text to the other and back', () => {
    const runs = Number(process.env['FUZZ'] ?? 6);
    fc.assert(
      fc.property(fc.array(pair, { minLength: 60, maxLength: 60 }), (pairs) => {
        const patches = patchesOf(pairs);
        for (const [index, [before, after]] of pairs.entries()) {
          const text = patches[index] ?? '';
          expect(text === '').toBe(before === after);
          if (text === '') continue;
          // Counted as git does, by hunks: a line of the file may begin with a sign, too.
          const patch = readPatch(text, countsOf(text));
          expect(patch, text).toBeDefined();
          expect(applyPatch(before, patch ?? [])).toBe(after);
          expect(applyPatch(after, reversePatch(patch ?? []))).toBe(before);
          // Elsewhere it does not fit: moved by a line, every position is wrong.
          expect(applyPatch(`moved\n${before}`, patch ?? [])).not.toBe(`moved\n${after}`);
        }
      }),
      { numRuns: runs },
    );
  });

  function countsOf(text: string) {
    const lines = text.split('\n').filter((row) => !row.startsWith('@@ '));
    return {
      additions: lines.filter((row) => row.startsWith('+')).length,
      deletions: lines.filter((row) => row.startsWith('-')).length,
    };
  }
});
