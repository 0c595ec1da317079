import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';

const shim = (name: string): string => fileURLToPath(new URL(`./action/bundle/${name}`, import.meta.url));

/** How each country's numbers are written out, of no use to a check that only asks whether a number is one: 50 KB of 83. */
function dropFormats(metadata: Record<'countries' | 'nonGeographic', Record<string, unknown[]>>): void {
  const FORMATS = 4;
  for (const country of [...Object.values(metadata.countries), ...Object.values(metadata.nonGeographic)]) {
    if (Array.isArray(country[FORMATS])) country[FORMATS] = 0;
  }
}

/** One bundle with everything in it: lazy parts stay lazy (they are wrapped, not run), but there is one file to check in and to start. */
function bundle(entry: string) {
  return defineConfig({
    input: `action/${entry}.ts`,
    platform: 'node',
    treeshake: {
      // @actions/core pulls a whole HTTP client in for OIDC tokens, which the Action never asks for.
      moduleSideEffects: [{ test: /node_modules\/(?:@actions|undici|tunnel)\//, sideEffects: false }],
    },
    plugins: [
      {
        // V8 reads a JSON string several times faster than an object literal, and these are needed late or never.
        name: 'data-as-json-strings',
        transform: {
          filter: { id: /metadata\.min\.json\.js$|character-entities\/index\.js$/ },
          handler: async (_, id) => {
            const { default: metadata, characterEntities } = await import(id);
            if (metadata !== undefined) dropFormats(metadata);
            const literal = JSON.stringify(JSON.stringify(metadata ?? characterEntities));
            return metadata === undefined
              ? `export const characterEntities = JSON.parse(${literal});`
              : `export default JSON.parse(${literal});`;
          },
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

export default [bundle('cli'), bundle('main')];
