import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { Clock } from '../action/core/judging/clock.ts';
import { EditionFinder } from '../action/core/judging/editions.ts';
import { askedBy, draftParts } from './build/draft-parts.ts';
import { workerPlugins } from './build/worker-plugins.ts';
import { readPolicyOf } from './data/read-policy.ts';
import { finishBuild } from './finish-build.ts';
import { golosText } from './fonts.ts';
import { checkedOptions, type SiteOptions } from './options.ts';
import { ROUTES } from './routes.ts';
import { type SiteSettings, settingsModule } from './settings-module.ts';
import { watchPolicy } from './watch.ts';

export type { SiteOptions } from './options.ts';

/** The folder of this package: the integration stands one level below it, as source and as bundle. */
const PACKAGE = new URL('..', import.meta.url);
const inPackage = (path: string): string => fileURLToPath(new URL(path, PACKAGE));

/** The site of a policy as an integration of Astro: it brings pages, styles and scripts, and the project needs none of its own. */
export default function reglament(given: SiteOptions = {}): AstroIntegration {
  const { root = '.', now = new Date().toISOString(), repository, branch, calendar = 'full' } = checkedOptions(given);
  let settings: SiteSettings;
  let origin: string | undefined;
  const readEditions = async () => {
    const { judging } = await readPolicyOf(settings);
    const { editions } = judging.timeline;
    const inForce = await new EditionFinder(judging.timeline, new Clock()).default(Date.parse(settings.now));
    return Promise.all(editions.map(async (edition) => askedBy(await edition.load(), edition === inForce)));
  };
  return {
    name: 'reglament',
    hooks: {
      'astro:config:setup': ({ config, injectRoute, updateConfig }) => {
        origin = config.site;
        settings = {
          root: resolve(fileURLToPath(config.root), root),
          now,
          packageRoot: inPackage('.'),
          ...(repository === undefined ? {} : { repository }),
          ...(branch === undefined ? {} : { branch }),
          calendar,
        };
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
            // Under a server the worker is served as any module is.
            plugins: [settingsModule(settings), draftParts(inPackage, readEditions)],
            // The worker has no document: packages have to give it what they give a worker.
            resolve: { conditions: ['worker', 'module', 'browser', 'development|production'] },
            ssr: { noExternal: ['reglament'] },
            worker: { format: 'es', plugins: () => workerPlugins(inPackage, readEditions) },
          },
        });
      },
      // A policy with errors makes no page at all, so this is asked before the first file is written.
      'astro:build:start': async () => {
        await readPolicyOf(settings);
      },
      'astro:build:done': (build) => finishBuild(build, origin),
      'astro:server:setup': ({ server }) => watchPolicy(server, settings.root),
    },
  };
}

/** A script in a page that its policy lets run, for it is known to the byte. */
function hashOf(path: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(readFileSync(path, 'utf8')).digest('base64')}`;
}
