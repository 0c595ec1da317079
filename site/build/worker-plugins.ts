import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { type AskedBy, draftParts, parsed } from './draft-parts.ts';
import { suffixesInParts } from './suffix-parts.ts';

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
  return [
    leanLibraries(inPackage),
    onDemand(inPackage),
    notedImports(inPackage),
    leanPhones(),
    suffixesInParts(inPackage),
    withoutInbox(inPackage),
    draftParts(inPackage, readEditions),
  ];
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

/** What stands in for what few drafts need, by how it is imported. Each imports what it stands for itself, when a draft needs it. */
const LAZY: readonly (readonly [RegExp, string])[] = [
  [/^decode-named-character-reference$/, 'entities.ts'],
  [/^(?:mdast-util|micromark-extension)-gfm$/, 'gfm.ts'],
  [/^(?:mdast-util|micromark-extension)-directive$/, 'directives.ts'],
  [/\/bare-links\.ts$/, 'bare-links.ts'],
  [/\/yaml\.ts$/, 'yaml.ts'],
];

function onDemand(inPackage: (path: string) => string): Plugin {
  const folder = inPackage('site/client/check/lazy/');
  return {
    name: 'reglament:on-demand',
    enforce: 'pre',
    resolveId(source, importer = '') {
      const name = importer.startsWith(folder) ? undefined : LAZY.find(([known]) => known.test(source))?.[1];
      return name === undefined ? null : `${folder}${name}`;
    },
  };
}

/** The engine's own imports of parts tell when one did not come: it would take that for a text that nobody can judge. */
function notedImports(inPackage: (path: string) => string): Plugin {
  const engine = inPackage('action/');
  return {
    name: 'reglament:noted-imports',
    enforce: 'pre',
    transform: {
      filter: { id: /\/action\/(?:core|checks)\/.*\.ts$/, code: /await import\(/ },
      handler: (source, id) => {
        if (!id.startsWith(engine)) return null;
        const noted = `import { noted as __noted } from ${JSON.stringify(inPackage('site/client/check/on-demand.ts'))};`;
        return `${source.replace(/\bawait (import\([^()]+\))/g, 'await __noted($1)')}\n${noted}\n`;
      },
    },
  };
}

/** Index of the ways of writing a number in the metadata of a country. */
const FORMATS = 4;

interface PhoneMetadata {
  readonly countries: Readonly<Record<string, unknown[]>>;
  readonly nonGeographic: Readonly<Record<string, unknown[]>>;
}

function leanPhones(): Plugin {
  return {
    name: 'reglament:lean-phones',
    transform: {
      filter: { id: /metadata\.min\.json\.js$/ },
      handler: async (_, id) => {
        const { default: metadata } = await import(pathToFileURL(id.replace(/\?.*$/, '')).href);
        return { code: `export default ${parsed(phones(metadata as PhoneMetadata))};`, moduleType: 'js' };
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

/** A draft is judged without what comes in, and without what was answered. */
function withoutInbox(inPackage: (path: string) => string): Plugin {
  const without = new Map([
    ['./judging/inbox.ts', inPackage('site/build/no-inbox.ts')],
    ['./judging/replies.ts', inPackage('site/build/no-replies.ts')],
  ]);
  return {
    name: 'reglament:without-inbox',
    enforce: 'pre',
    resolveId: (source, importer = '') =>
      importer.endsWith('/action/core/judge.ts') ? (without.get(source) ?? null) : null,
  };
}
