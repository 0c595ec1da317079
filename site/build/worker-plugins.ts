import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { type AskedBy, draftParts, parsed } from './draft-parts.ts';

/**
 * What the worker that checks drafts does without, so that it is loaded fast. The bundles of the command line leave the same out of libraries
 * (`rolldown.config.ts`); what is said there holds here.
 *
 * @param inPackage Where a file of this package is: this module runs from a bundle, too. Node strips no types of what is installed, so what is
 * asked about our own modules is imported here and not by their paths.
 * @param readEditions What the editions of the policy ask of posts.
 */
export function workerPlugins(
  inPackage: (path: string) => string,
  readEditions: () => Promise<readonly AskedBy[]>,
): Plugin[] {
  return [leanLibraries(inPackage), leanData(), withoutInbox(inPackage), draftParts(inPackage, readEditions)];
}

function leanLibraries(inPackage: (path: string) => string): Plugin {
  const shim = (name: string): string => inPackage(`action/bundle/${name}`);
  return {
    name: 'reglament:lean-libraries',
    enforce: 'pre',
    resolveId(source, importer = '') {
      if (source === '@formatjs/icu-skeleton-parser') return shim('no-skeletons.mjs');
      if (source === '@bufbuild/re2') {
        return importer.includes('/@bufbuild/cel/')
          ? inPackage('site/build/no-re2.ts')
          : this.resolve('re2js', importer);
      }
      const isOfProtobuf = /^@bufbuild\/(?:protobuf|cel-spec)(?:\/|$)|\/(?:object|time|timestamp|duration)\.js$/.test(
        source,
      );
      return isOfProtobuf && importer.includes('/@bufbuild/cel/') ? shim('no-protobuf.mjs') : null;
    },
    transform: {
      filter: { id: /js-yaml\/dist\/js-yaml\.mjs$/ },
      handler: (source) =>
        source.replace(
          /^(var \w+ = )(?=(?:new (?:Schema|RegExp)|define\w+Tag|YAML11_SCHEMA\.withTags)\()/gm,
          '$1/* @__PURE__ */ ',
        ),
    },
  };
}

/** Index of the ways of writing a number in the metadata of a country. */
const FORMATS = 4;

interface PhoneMetadata {
  readonly countries: Readonly<Record<string, unknown[]>>;
  readonly nonGeographic: Readonly<Record<string, unknown[]>>;
}

function leanData(): Plugin {
  return {
    name: 'reglament:lean-data',
    transform: {
      filter: { id: /metadata\.min\.json\.js$|tldts\/dist\/es6\/src\/data\/trie\.js$/ },
      handler: async (_, id) => {
        const data: Record<string, unknown> = await import(pathToFileURL(id.replace(/\?.*$/, '')).href);
        if (id.includes('tldts')) return { code: trieCode(data), moduleType: 'js' };
        const json = phones(data['default'] as PhoneMetadata);
        return { code: `export default ${parsed(json)};`, moduleType: 'js' };
      },
    },
  };
}

function phones({ countries, nonGeographic, ...rest }: PhoneMetadata): unknown {
  const lean = (all: PhoneMetadata['countries']) =>
    Object.fromEntries(
      Object.entries(all).map(([id, of]) => [
        id,
        of.map((part, index) => (index === FORMATS && Array.isArray(part) ? 0 : part)),
      ]),
    );
  return { ...rest, countries: lean(countries), nonGeographic: lean(nonGeographic) };
}

/** The Public Suffix List of tldts is lists of numbers, some of them rising: their differences take a third less. */
function trieCode(trie: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(trie);
  const kept = names.map((name) => {
    const list = trie[name];
    if (!ArrayBuffer.isView(list)) return list;
    const numbers = [...(list as Uint16Array)];
    return name === 'edgeStart' ? numbers.map((number, index) => number - (numbers[index - 1] ?? 0)) : numbers;
  });
  const exported = names.map((name, index) => {
    const list = trie[name];
    const own = name === 'edgeStart' ? `rising(lists[${index}])` : `lists[${index}]`;
    return `export const ${name} = ${ArrayBuffer.isView(list) ? `${list.constructor.name}.from(${own})` : own};`;
  });
  return [
    'const rising = (steps) => { let sum = 0; return steps.map((step) => (sum += step)); };',
    `const lists = ${parsed(kept)};`,
    ...exported,
  ].join('\n');
}

/** A draft is judged without what comes in. */
function withoutInbox(inPackage: (path: string) => string): Plugin {
  return {
    name: 'reglament:without-inbox',
    enforce: 'pre',
    resolveId: (source, importer = '') =>
      source === './judging/inbox.ts' && importer.endsWith('/action/core/judge.ts')
        ? inPackage('site/build/no-inbox.ts')
        : null,
  };
}
