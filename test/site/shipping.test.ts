import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../../action/locales/en.ts';
import { ROUTES } from '../../site/routes.ts';

const PACKAGE = JSON.parse(readFileSync('package.json', 'utf8'));
const PAGES = globSync('site/**/*.astro').sort();

/** What a part of an Astro file imports, by its path in the repository; packages by their names. */
function importsOf(path: string, code: string): readonly string[] {
  const named = [...code.matchAll(/^\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm)].map(
    ([, from = '']) => from,
  );
  return named.map((from) => (from.startsWith('.') ? normalize(join(dirname(path), from)) : from));
}

const frontmatterOf = (text: string): string => /^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? '';
const scriptsOf = (text: string): string =>
  [...text.matchAll(/<script(?![^>]*is:inline)[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('\n');

describe('imports of pages, which the check of the architecture does not see', () => {
  test('are read', () => {
    expect(
      importsOf('site/pages/a.astro', "import A from '../b.astro';\nimport type { C } from 'd';\nimport './e.css';\n"),
    ).toEqual(['site/b.astro', 'd', 'site/pages/e.css']);
    expect(PAGES.length).toBeGreaterThan(20);
  });

  test.each(PAGES)('%s', (path) => {
    const text = readFileSync(path, 'utf8');
    const [atBuild, inBrowser] = [importsOf(path, frontmatterOf(text)), importsOf(path, scriptsOf(text))];
    for (const from of [...atBuild, ...inBrowser]) expect(from).not.toMatch(/^(?:test|dist|policy|content)\//);
    // What a browser runs comes from where the architecture proves that it can.
    for (const from of inBrowser) expect(from).toMatch(/^site\/client\/|^site\/styles\//);
    const packages = atBuild.filter((from) => !/^(?:site|action)\/|^(?:astro|virtual|node):/.test(from));
    for (const name of packages) {
      const known = name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');
      expect(Object.keys({ ...PACKAGE.dependencies, ...PACKAGE.peerDependencies })).toContain(known);
    }
  });
});

test('every page that is injected is there, and no two have one address', () => {
  for (const { entrypoint } of ROUTES) expect(existsSync(join('site', entrypoint)), entrypoint).toBe(true);
  expect(new Set(ROUTES.map(({ pattern }) => pattern)).size).toBe(ROUTES.length);
});

describe('the package', () => {
  test('brings what makes a site, and asks for what only a site needs', () => {
    expect(PACKAGE.exports['./site'].default).toBe('./dist/site.mjs');
    expect(PACKAGE.files).toEqual(expect.arrayContaining(['dist', 'site', 'action', 'policy/packs']));
    for (const name of ['astro', 'pagefind']) {
      expect(PACKAGE.dependencies[name]).toBeUndefined();
      expect(PACKAGE.peerDependenciesMeta[name]).toEqual({ optional: true });
      // What is tested here is within what is asked for of a team, and what the command tells a team to install.
      const [major] = String(PACKAGE.devDependencies[name]).split('.');
      expect(PACKAGE.peerDependencies[name]).toMatch(new RegExp(`^\\^${major}\\.`));
      expect(en['cli.error.site-astro']).toContain(`${name}@${major}`);
    }
  });
});
