import { describe, expect, test } from 'vitest';
import { readText } from '../../action/core/content/source-file.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { isTreePath, type Overlay, type OverlayEntry, OverlayError, overlaid } from '../../action/sources/overlay.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const tree = () => memoryFiles({ 'a/2.md': 'two', 'a/1.md': 'one', 'b.md': 'b' });
const link = { path: 'l', kind: 'symlink' as const, read: () => bytes('') };
const texts = (files: ReturnType<typeof tree>, overlay: Overlay) =>
  overlaid(files, overlay).map((file) => {
    const read = readText(file);
    return `${file.path}: ${read.ok ? read.text : read.problem.messageId}`;
  });

describe('an overlay', () => {
  test('changes files in their places, and adds new ones after them by path', () => {
    const overlay = new Map<string, OverlayEntry>([
      ['z.md', bytes('z')],
      ['a/1.md', bytes('ONE')],
      ['b.md', 'removed'],
      ['c/d.md', bytes('d')],
      ['never.md', 'removed'],
    ]);
    expect(texts(tree(), overlay)).toEqual(['a/2.md: two', 'a/1.md: ONE', 'c/d.md: d', 'z.md: z']);
    expect(texts(tree(), new Map([...overlay].reverse()))).toEqual(texts(tree(), overlay));
  });

  test('holds what is no file, and what is too large', () => {
    const overlay = new Map<string, OverlayEntry>([
      ['a/1.md', 'symlink'],
      ['sub', 'irregular'],
      ['big.md', { size: 5_000_000 }],
    ]);
    expect(texts(tree(), overlay)).toEqual([
      'a/2.md: two',
      'a/1.md: file.symlink',
      'b.md: b',
      'big.md: file.too-large',
      'sub: file.irregular',
    ]);
  });

  test.each([
    '../x.md',
    '/etc/passwd',
    'a//b.md',
    'a/./b.md',
    '.git/config',
    'a/.GIT/hooks/x',
    'a\0b.md',
    '',
    'l/x.md',
    'l/deeper/x.md',
    'b.md/x.md',
    'a',
  ])('refuses %j', (path) => {
    expect(() => overlaid([...tree(), link], new Map([[path, bytes('x')]]))).toThrow(OverlayError);
  });

  test('may put a folder where a link or a file was, and a file where a folder was', () => {
    const gone = (path: string, added: string): Overlay =>
      new Map<string, Uint8Array | 'removed'>([
        [path, 'removed'],
        [added, bytes('x')],
      ]);
    expect(overlaid([link], gone('l', 'l/x.md')).map(({ path }) => path)).toEqual(['l/x.md']);
    expect(overlaid(memoryFiles({ 'a/1.md': '' }), gone('a/1.md', 'a')).map(({ path }) => path)).toEqual(['a']);
  });

  test('knows what a tree of git can hold', () => {
    expect(['a', 'a/b c/ж.md', '..a', '.github/x', '.gitattributes'].every(isTreePath)).toBe(true);
  });
});
