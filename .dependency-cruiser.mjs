import { builtinModules } from 'node:module';

const BUILTIN = `^(?:node:)?(?:${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`;
const CORE = '^action/core/';
const CHECKS = '^action/checks/';

/** Imports run one way: main|cli → commands → {sources, reporters, github} → core ← checks (the README draws it). */
export default {
  forbidden: [
    {
      name: 'core-is-the-bottom',
      comment: 'core knows nobody: not the checks, not where bytes come from, not how results are shown.',
      severity: 'error',
      from: { path: CORE },
      to: { path: '^(?:action/(?!core/)|test/|site/)' },
    },
    {
      name: 'checks-know-only-core',
      severity: 'error',
      from: { path: CHECKS },
      to: { path: '^(?:action/(?!core/|checks/)|test/|site/)' },
    },
    {
      name: 'a-check-knows-no-other-check',
      severity: 'error',
      from: { path: '^action/checks/[^/]+/([^/]+)\\.ts$' },
      to: { path: CHECKS, pathNot: '^action/checks/[^/]+/$1\\.ts$' },
    },
    {
      name: 'core-and-checks-are-browser-safe',
      comment: 'No node: module, at any distance, through our files or through packages as a browser resolves them.',
      severity: 'error',
      from: { path: `${CORE}|${CHECKS}` },
      to: { path: BUILTIN, reachable: true },
    },
    {
      name: 'no-node-module-in-core-and-checks',
      severity: 'error',
      from: { path: `${CORE}|${CHECKS}` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'reporters-and-sources-are-leaves',
      comment: 'They are used by commands and know core only.',
      severity: 'error',
      from: { path: '^action/(?:reporters|sources|github|locales)/' },
      to: { path: '^action/(?:commands|checks|main\\.ts|cli\\.ts)' },
    },
    {
      name: 'reporters-are-pure',
      severity: 'error',
      from: { path: '^action/(?:reporters|locales)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'sources-reporters-github-do-not-mix',
      severity: 'error',
      from: { path: '^action/(sources|reporters|github)/' },
      to: { path: '^action/(?:sources|reporters|github)/', pathNot: '^action/$1/' },
    },
    {
      name: 'the-site-stands-on-the-engine',
      comment: 'The engine knows of no site: the command line loads the maker of sites from the package when it is asked for.',
      severity: 'error',
      from: { path: '^action/' },
      to: { path: '^site/' },
    },
    {
      name: 'scripts-of-pages-are-browser-safe',
      comment: 'No node: module, at any distance, and nothing that reads the policy when the site is built.',
      severity: 'error',
      from: { path: '^site/client/' },
      to: { path: BUILTIN, reachable: true },
    },
    {
      name: 'scripts-of-pages-read-no-build-data',
      severity: 'error',
      from: { path: '^site/client/' },
      to: { path: '^site/(?:data|build|feeds|pages)/|^virtual:reglament$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'entries-are-not-imported',
      severity: 'error',
      from: {},
      to: { path: '^action/(?:main|cli)\\.ts$' },
    },
    { name: 'no-cycles', severity: 'error', from: { path: '^(?:action|site)/' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'not-to-unresolvable', severity: 'error', from: { path: '^(?:action|site)/' }, to: { couldNotResolve: true, pathNot: '^(?:mdast|hast|virtual:reglament(?:/draft-parts)?)$' } },
    { name: 'not-to-dev-dependency', severity: 'error', from: { path: '^(?:action|site)/' }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm-peer'] } },
    { name: 'no-test-in-product', severity: 'error', from: { path: '^(?:action|site)/' }, to: { path: '^test/' } },
  ],
  options: {
    // What makes the site is followed no further: nothing that a browser gets is in it.
    doNotFollow: { path: '^node_modules/(?:astro|vite|pagefind|esbuild)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['browser', 'import', 'require', 'default', 'types'], extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'] },
  },
};
