import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fontProviders } from 'astro/config';
import { ROUTES } from './routes.ts';

/** What a team may say in the five lines of its `astro.config.mjs`; all of it has a default. */
export interface SiteOptions {
  /** The folder that holds `policy/` and `content/`; the root of the Astro project when left out. */
  readonly root?: string;
  /** The moment that the site is built for, RFC 3339; the present one when left out. */
  readonly now?: string;
}

/** The folder of this package: the integration stands one level below it, as source and as bundle. */
const PACKAGE = new URL('..', import.meta.url);
const inPackage = (path: string): string => fileURLToPath(new URL(path, PACKAGE));

/** The site of a policy as an integration of Astro: it brings pages, styles and scripts, and the project needs none of its own. */
export default function reglament({ root, now = new Date().toISOString() }: SiteOptions = {}): AstroIntegration {
  return {
    name: 'reglament',
    hooks: {
      'astro:config:setup': ({ config, injectRoute, updateConfig }) => {
        const policyRoot = resolve(fileURLToPath(config.root), root ?? '.');
        for (const { pattern, entrypoint } of ROUTES) {
          injectRoute({ pattern, entrypoint: inPackage(`site/${entrypoint}`), prerender: true });
        }
        updateConfig({
          output: 'static',
          trailingSlash: 'always',
          compressHTML: true,
          build: { format: 'directory', inlineStylesheets: 'always' },
          fonts: [golosText()],
          security: {
            csp: {
              algorithm: 'SHA-256',
              directives: [
                "default-src 'self'",
                "img-src 'self' data:",
                "worker-src 'self'",
                "connect-src 'self'",
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'none'",
              ],
              // The theme is set before the first paint, by a script that stands in the page.
              scriptDirective: {
                resources: ["'self'", "'wasm-unsafe-eval'"],
                hashes: [hashOf(inPackage('site/client/theme-start.js'))],
              },
            },
          },
          vite: {
            plugins: [settingsModule({ root: policyRoot, now, packageRoot: inPackage('.') })],
            // The worker has no document: packages have to give it what they give a worker.
            resolve: { conditions: ['worker', 'module', 'browser', 'development|production'] },
            ssr: { noExternal: ['reglament'] },
            worker: { format: 'es' },
          },
        });
      },
    },
  };
}

/** The settings of one build, for the pages to import. */
function settingsModule(settings: { root: string; now: string; packageRoot: string }) {
  const id = 'virtual:reglament';
  return {
    name: 'reglament:settings',
    resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
    load: (source: string) => (source === `\0${id}` ? `export default ${JSON.stringify(settings)};` : undefined),
  };
}

/** A script in a page that its policy lets run, for it is known to the byte. */
function hashOf(path: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(readFileSync(path, 'utf8')).digest('base64')}`;
}

/** Golos Text by ParaType, SIL Open Font License 1.1: one variable file for Cyrillic, one for Latin. */
function golosText() {
  const file = (subset: string): string =>
    fileURLToPath(import.meta.resolve(`@fontsource-variable/golos-text/files/golos-text-${subset}-wght-normal.woff2`));
  const variant = (subset: string, unicodeRange: [string, ...string[]]) => ({
    src: [file(subset)] as [string],
    weight: '400 900',
    style: 'normal' as const,
    display: 'swap' as const,
    unicodeRange,
  });
  return {
    provider: fontProviders.local(),
    name: 'Golos Text',
    cssVariable: '--font-text',
    fallbacks: ['Arial', 'sans-serif'] as [string, ...string[]],
    options: {
      variants: [
        variant('cyrillic', ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116']),
        variant('latin', [
          'U+0000-00FF',
          'U+0131',
          'U+0152-0153',
          'U+02BB-02BC',
          'U+02C6',
          'U+02DA',
          'U+02DC',
          'U+0304',
          'U+0308',
          'U+0329',
          'U+2000-206F',
          'U+20AC',
          'U+2122',
          'U+2191',
          'U+2193',
          'U+2212',
          'U+2215',
          'U+FEFF',
          'U+FFFD',
        ]),
      ] as never,
    },
  };
}
