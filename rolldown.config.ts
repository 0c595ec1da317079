import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { defineConfig } from 'rolldown';

const installed = (path: string): string => fileURLToPath(new URL(`./node_modules/${path}`, import.meta.url));
const shim = (name: string): string => fileURLToPath(new URL(`./action/bundle/${name}`, import.meta.url));

/** How each country's numbers are written out, of no use to a check that only asks whether a number is one: 50 KB of 83. */
function dropFormats(metadata: Record<'countries' | 'nonGeographic', Record<string, unknown[]>>): void {
  const FORMATS = 4;
  for (const country of [...Object.values(metadata.countries), ...Object.values(metadata.nonGeographic)]) {
    if (Array.isArray(country[FORMATS])) country[FORMATS] = 0;
  }
}

/** Code in which what is not ASCII is written as escapes: in strings, templates and regular expressions they mean the same. */
function escaped(source: string): string {
  return source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** An expression that gives a text back: compressed, a text of our kind takes a quarter of its room even in base64. */
function packed(text: string): string {
  const compressed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).toString('base64');
  return `process.getBuiltinModule('node:zlib').brotliDecompressSync(Buffer.from('${compressed}', 'base64')).toString()`;
}

/** Messages of the command line alone: its help. Errors and reports are the Action's, too. */
const COMMANDS_ONLY = /^cli\.(?!error\.)/;

function messagesOfAction(catalogue: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(catalogue).filter(([id]) => !COMMANDS_ONLY.test(id)));
}

/** One bundle with everything in it: lazy parts stay lazy (they are wrapped, not run), but there is one file to check in and to start. */
function bundle(entry: string) {
  return defineConfig({
    input: `action/${entry}.ts`,
    platform: 'node',
    treeshake: {
      // No getter of ours or of a library does anything but return a value.
      propertyReadSideEffects: false,
      unknownGlobalSideEffects: false,
      // @actions/core pulls a whole HTTP client in for OIDC tokens, which the Action never asks for.
      moduleSideEffects: [{ test: /node_modules\/(?:@actions|undici|tunnel)\//, sideEffects: false }],
    },
    plugins: [
      {
        // V8 reads a JSON string several times faster than an object literal, and these are needed late or never. Those of which there is much,
        // and all that the Action has (it starts once a run and has to stay small), are packed besides.
        name: 'data-as-strings',
        transform: {
          filter: { id: /metadata\.min\.json\.js$|character-entities\/index\.js$|locales\/(?:ru|en)\.ts$/ },
          handler: async (_, id) => {
            const { default: data, characterEntities } = await import(id);
            if (data?.countries !== undefined) dropFormats(data);
            const name = data === undefined ? 'export const characterEntities =' : 'export default';
            const isCatalogueOfAction = entry === 'main' && id.endsWith('.ts');
            const json = JSON.stringify(isCatalogueOfAction ? messagesOfAction(data) : (data ?? characterEntities));
            return {
              code: `${name} JSON.parse(${entry === 'main' || id.endsWith('.ts') ? packed(json) : JSON.stringify(json)});`,
              moduleType: 'js',
            };
          },
        },
      },
      {
        // js-yaml makes tags, schemas and patterns at import that only its other half uses. Told that making them does nothing else, the
        // bundler leaves that half out.
        name: 'js-yaml-in-parts',
        transform: {
          filter: { id: /js-yaml\/dist\/js-yaml\.mjs$/ },
          handler: (source) =>
            source.replace(
              /^(var \w+ = )(?=(?:new (?:Schema|RegExp)|define\w+Tag|YAML11_SCHEMA\.withTags)\()/gm,
              '$1/* @__PURE__ */ ',
            ),
        },
      },
      {
        // The Public Suffix List of tldts is lists of numbers: packed it takes 61 KB instead of 134.
        name: 'public-suffixes-packed',
        resolveId: (source) => (source === 'tldts' ? installed('tldts/dist/es6/index.js') : null),
        transform: {
          filter: { id: /\/tldts\/dist\/es6\/src\/data\/trie\.js$/ },
          handler: async (_, id) => {
            const lists: [string, unknown][] = Object.entries(await import(id));
            const json = JSON.stringify(
              lists.map(([, list]) => (ArrayBuffer.isView(list) ? [...(list as Uint8Array)] : list)),
            );
            const lines = lists.map(([name, list], index) => {
              const own = `lists[${index}]`;
              const isView = ArrayBuffer.isView(list);
              return `export const ${name} = ${isView ? `${list.constructor.name}.from(${own})` : own};`;
            });
            return { code: [`const lists = JSON.parse(${packed(json)});`, ...lines].join('\n'), moduleType: 'js' };
          },
        },
      },
      {
        // The packs that come with the engine: from the folder beside the source, into the bundle.
        name: 'packs-in-the-bundle',
        transform: {
          filter: { id: /sources\/packs\.ts$/ },
          handler: async (_, id) => {
            const { builtInPacks } = await import(id);
            const json = JSON.stringify([...builtInPacks()]);
            return {
              code: `export const builtInPacks = () => new Map(JSON.parse(${packed(json)}));`,
              moduleType: 'js',
            };
          },
        },
      },
      {
        // A file of ASCII alone takes V8 half the memory, and a third less of the time that it takes to start.
        name: 'ascii-only',
        generateBundle(_, chunks) {
          for (const chunk of Object.values(chunks)) if (chunk.type === 'chunk') chunk.code = escaped(chunk.code);
        },
      },
      {
        // All of gray-matter's engines are overridden, and one of them is `eval`: the bundle holds none of them. js-yaml 3 goes too.
        name: 'gray-matter-without-its-engines',
        resolveId(source, importer) {
          const isEngines = source.endsWith('/engines') && importer?.includes('/gray-matter/') === true;
          return isEngines ? shim('no-engines.cjs') : null;
        },
      },
      {
        // No message of ours has a skeleton; what reads them is a table of all locales' hours. 8 KB.
        name: 'icu-without-skeletons',
        resolveId: (source) => (source === '@formatjs/icu-skeleton-parser' ? shim('no-skeletons.mjs') : null),
      },
      {
        // Octokit as it is, without what comes around it. 510 KB of 535.
        name: 'octokit-alone',
        resolveId(source, importer) {
          const isAround = /^(?:@octokit\/plugin-[a-z-]+|@actions\/http-client|undici)$/.test(source);
          return isAround && importer?.includes('/@actions/github/') === true ? shim('no-endpoints.mjs') : null;
        },
      },
      {
        // One engine for RE2 is enough: @bufbuild/cel brings a fork of the one that rules have, with the same methods. 49 KB.
        name: 'one-re2',
        resolveId(source, importer) {
          return source === '@bufbuild/re2' ? this.resolve('re2js', importer) : null;
        },
      },
      {
        // Octokit reads numbers of any length; what GitHub answers we read ourselves. 5 KB.
        name: 'plain-json',
        resolveId: (source) => (source === 'json-with-bigint' ? shim('plain-json.mjs') : null),
      },
      {
        // Conditions are asked about plain data: no protobuf message, timestamp or duration ever gets into one. 120 KB.
        name: 'cel-without-protobuf',
        resolveId(source, importer) {
          const isMessages =
            /^@bufbuild\/(?:protobuf|cel-spec)(?:\/|$)|\/(?:object|time|timestamp|duration)\.js$/.test(source) &&
            importer?.includes('/@bufbuild/cel/') === true;
          return isMessages ? shim('no-protobuf.mjs') : null;
        },
      },
    ],
    optimization: { pifeForModuleWrappers: false },
    output: {
      file: `dist/${entry}.cjs`,
      format: 'cjs',
      codeSplitting: false,
      minify: true,
      comments: { legal: true, annotation: false, jsdoc: false },
    },
  });
}

/**
 * The integration and what `reglament site` runs, for Node strips no types under `node_modules`. The pages themselves are compiled by Astro
 * from their source; libraries come as dependencies of the package.
 */
const site = defineConfig({
  input: 'site/index.ts',
  platform: 'node',
  external: (id) => /^[a-z@]/i.test(id) && !isAbsolute(id),
  output: {
    file: 'dist/site.mjs',
    format: 'esm',
    codeSplitting: false,
    minify: true,
    comments: { legal: true, annotation: false, jsdoc: false },
  },
});

export default [bundle('cli'), bundle('main'), site];
