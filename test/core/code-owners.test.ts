import { describe, expect, test } from 'vitest';
import { codeOwnersIn, parseCodeOwners, pathPattern } from '../../action/core/pull/code-owners.ts';

const owners = (text: string, path: string): string => parseCodeOwners(text).ownersOf(path).join(' ');

describe('a pattern of CODEOWNERS', () => {
  test.each<[pattern: string, fits: readonly string[], others: readonly string[]]>([
    ['*', ['a', 'a/b/c.md', '.github/x'], []],
    ['**', ['a', 'a/b'], []],
    ['*.js', ['a.js', 'a/b/c.js', '.js'], ['a.jsx', 'a.js.map', 'a/js']],
    ['/*.js', ['a.js'], ['a/b.js']],
    ['apps', ['apps', 'apps/x', 'a/apps/b/c'], ['myapps', 'apps2/x']],
    ['apps/', ['apps/x', 'a/apps/x/y'], ['apps', 'a/apps']],
    ['/apps', ['apps', 'apps/x/y'], ['a/apps']],
    ['/build/logs/', ['build/logs/a', 'build/logs/a/b'], ['build/logs', 'x/build/logs/a']],
    ['docs/*', ['docs/a.md'], ['docs/a/b.md', 'x/docs/a.md', 'docs']],
    ['docs/**', ['docs/a.md', 'docs/a/b.md'], ['docs', 'x/docs/a']],
    ['**/logs', ['logs', 'logs/a', 'build/logs/a', 'a/b/logs'], ['mylogs/a']],
    ['/a/**/z.md', ['a/z.md', 'a/b/z.md', 'a/b/c/z.md'], ['a/z.mdx', 'z.md', 'b/a/z.md']],
    ['content/*/x.md', ['content/a/x.md'], ['content/x.md', 'content/a/b/x.md']],
    ['docs/getting-started.md', ['docs/getting-started.md'], ['a/docs/getting-started.md']],
    ['a?c', ['abc', 'aёc', 'x/abc/d'], ['ac', 'a/c', 'abbc']],
    ['*a*b*c*', ['abc', 'xaybzc1', 'd/abcabc'], ['acb', 'ab/c']],
    ['/привет мир', ['привет мир'], ['привет']],
    ['a.c', ['a.c'], ['abc']],
    ['/A', ['A'], ['a']],
    ['a\\*b', ['a*b'], ['axb']],
    ['(x|y)+$', ['(x|y)+$'], ['x', 'xy']],
    ['/law-*/', ['law-ru/a', 'law-/b/c'], ['law-ru', 'law/a']],
  ])('%s', (pattern, fits, others) => {
    const isMatch = pathPattern(pattern) ?? (() => undefined);
    expect(fits.filter((path) => isMatch(path) !== true)).toEqual([]);
    expect(others.filter((path) => isMatch(path) !== false)).toEqual([]);
  });

  test.each(['', '/', '//', '!a', '[ab]', 'a[0-9]', 'a]', '\\#a', '#a', '***', 'a//b', 'a\\'])(
    '%j is none',
    (pattern) => {
      expect(pathPattern(pattern)).toBeUndefined();
    },
  );

  test('many stars and folders that nearly fit are told apart, and not tried one by one', () => {
    const deep = Array.from({ length: 200 }, () => 'a').join('/');
    expect(pathPattern(`${'**/a/'.repeat(60)}b`)?.(deep)).toBe(false);
    expect(pathPattern(`${'*a'.repeat(60)}b`)?.('a'.repeat(4000))).toBe(false);
  });
});

describe('CODEOWNERS', () => {
  const EXAMPLE = `# Whoever changes no other line.
*       @global-owner1 @global-owner2

*.js    @js-owner # an inline comment
*.go docs@example.com
*.txt @octo-org/octocats
/build/logs/ @doctocat
docs/*  docs@example.com
apps/ @octocat
/scripts/ @doctocat @octocat
/apps/ @octocat
/apps/github
/apps/github/doctocat @doctocat
`;

  test.each([
    ['a/b', '@global-owner1 @global-owner2'],
    ['x/y.js', '@js-owner'],
    ['main.go', 'docs@example.com'],
    ['n.txt', '@octo-org/octocats'],
    ['build/logs/x/y.log', '@doctocat'],
    ['docs/a.md', 'docs@example.com'],
    ['docs/a/b.md', '@global-owner1 @global-owner2'],
    ['x/apps/y', '@octocat'],
    ['scripts/a', '@doctocat @octocat'],
    ['apps/x', '@octocat'],
    // A line without an owner takes the files away from everybody.
    ['apps/github/x', ''],
    ['apps/github/doctocat/a', '@doctocat'],
  ])('%s is of %j', (path, expected) => {
    expect(owners(EXAMPLE, path)).toBe(expected);
  });

  test('the last line that fits counts, even when an earlier one is closer', () => {
    expect(owners('/a/b.md @near\n* @far\n', 'a/b.md')).toBe('@far');
  });

  test('a space stands in a path behind a backslash', () => {
    expect(owners('/a\\ b/ @x\n', 'a b/c')).toBe('@x');
    expect(owners('/a\\ b/ @x\n', 'a')).toBe('');
  });

  test('line ends of every system, tabs and a byte order mark change nothing', () => {
    const text = '\uFEFF/a/\t@x\r\n/b/ @y\r/c/ @z';
    expect(['a/1', 'b/1', 'c/1'].map((path) => owners(text, path))).toEqual(['@x', '@y', '@z']);
  });

  test('lines that GitHub does not understand are passed over and told', () => {
    const text = '* @all\n!a @x\n[ab] @x\n\\#a @x\na @x y\na @x@y@z\na @-x\n';
    const read = parseCodeOwners(text);
    expect(read.faultyLines).toEqual([2, 3, 4, 5, 6, 7]);
    expect(read.ownersOf('a')).toEqual(['@all']);
  });

  test('a file above three megabytes counts as none, by its bytes', () => {
    const filler = `# ${'я'.repeat(1022)}\n`.repeat(1500);
    expect(owners(`* @all\n${filler}`, 'a')).toBe('@all');
    expect(owners(`* @all\n${filler}${filler.slice(0, 1_000_000)}`, 'a')).toBe('');
  });

  test('of several files the one in .github/ counts, then that of the root, then that of docs/', () => {
    const all = new Map([
      ['docs/CODEOWNERS', '* @docs'],
      ['CODEOWNERS', '* @root'],
      ['.github/CODEOWNERS', '* @github'],
    ]);
    const first = () =>
      codeOwnersIn((path) => all.get(path))
        .ownersOf('a')
        .join();
    expect(first()).toBe('@github');
    all.delete('.github/CODEOWNERS');
    expect(first()).toBe('@root');
    all.delete('CODEOWNERS');
    expect(first()).toBe('@docs');
    all.delete('docs/CODEOWNERS');
    expect(first()).toBe('');
  });
});
