import { describe, expect, test } from 'vitest';
import { enriched, filesIn } from '../../action/commands/changed-files.ts';
import type { ListedFile } from '../../action/github/listing.ts';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(40)) as [string, string, string];
const patch = { text: '@@ -1 +1 @@\n-a\n+b', additions: 1, deletions: 1 };

describe('files in a part of a repository', () => {
  const inContent = (path: string) => (path.startsWith('x/') ? path.slice(2) : undefined);

  test('what comes from elsewhere is new, what goes elsewhere is gone', () => {
    const files: ListedFile[] = [
      { path: 'x/stays.md', status: 'modified', id: A, patch },
      { path: 'y/other.md', status: 'added', id: A },
      { path: 'x/to.md', previousPath: 'x/from.md', status: 'renamed', id: A, patch },
      { path: 'x/in.md', previousPath: 'y/in.md', status: 'renamed', id: A, previousId: B, patch },
      { path: 'y/out.md', previousPath: 'x/out.md', status: 'renamed', id: A, previousId: B, patch },
    ];
    expect(filesIn(files, inContent)).toEqual([
      { path: 'stays.md', status: 'modified', id: A, patch },
      { path: 'to.md', previousPath: 'from.md', status: 'renamed', id: A, patch },
      { path: 'in.md', status: 'added', id: A },
      { path: 'out.md', status: 'removed', id: B },
    ]);
  });
});

describe('trees with what lists tell', () => {
  test('take a patch for the very same content alone', () => {
    const exact: ListedFile[] = [
      { path: 'a.md', status: 'modified', id: A, previousId: B },
      { path: 'b.md', status: 'modified', id: C, previousId: B },
    ];
    const lists: ListedFile[] = exact.map(({ path }) => ({ path, status: 'modified', id: A, patch }));
    expect(enriched(exact, lists)).toEqual([{ ...exact[0], patch }, exact[1]]);
  });

  test('learn where a file came from that was changed on its way', () => {
    const exact: ListedFile[] = [
      { path: 'new.md', status: 'added', id: A, kind: 'file' },
      { path: 'old.md', status: 'removed', id: B },
    ];
    const renamed: ListedFile = { path: 'new.md', previousPath: 'old.md', status: 'renamed', id: A, patch };
    expect(enriched(exact, [renamed])).toEqual([{ ...renamed, kind: 'file', previousId: B }]);
    expect(enriched(exact, [{ ...renamed, id: C }])).toEqual(exact);
    expect(enriched(exact, [{ ...renamed, previousPath: 'other.md' }])).toEqual(exact);
  });
});
