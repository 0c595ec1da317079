import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** What the index comes with and this site has of its own: windows, fields, styles. */
const OWN = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Makes the full-text index of the built pages, in `pagefind/`: an index for each language, of what pages mark as their content.
 *
 * @returns The size of it in bytes.
 */
export async function makeSearchIndex(folder: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({
      excludeSelectors: ['.banner', '.notice', 'nav', '.tools'],
    });
    if (index === undefined) throw new Error(errors.join('\n'));
    const added = await index.addDirectory({ path: folder, glob: '**/*.html' });
    const made = await index.getFiles();
    const problems = [...added.errors, ...made.errors];
    if (problems.length > 0) throw new Error(problems.join('\n'));
    const files = made.files.filter(({ path }) => !OWN.test(path));
    for (const { path, content } of files) {
      const place = join(folder, 'pagefind', path);
      await mkdir(dirname(place), { recursive: true });
      await writeFile(place, content);
    }
    return files.reduce((sum, { content }) => sum + content.length, 0);
  } finally {
    await close();
  }
}
