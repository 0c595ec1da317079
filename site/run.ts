import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import type { BuiltSite, ServedSite, SiteJob, SiteStage } from '../action/commands/site.ts';
import reglament from './integration.ts';
import { leftoverPrefix, sweepLeftovers } from './leftovers.ts';
import { replaceFolder } from './replace-folder.ts';

/**
 * Astro's own root is this package: whatever it looks for beside the pages is here, and the team's folder may have no `node_modules` at all.
 */
const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

/**
 * Makes the site among Astro's own modules, since the pages are rendered from what is written there, and then puts it in its place in one step:
 * a build that fails leaves what was there.
 */
export async function buildSite(
  job: SiteJob & { readonly out: string },
  tell: (stage: SiteStage) => void,
): Promise<BuiltSite> {
  const { build } = await loadAstro();
  const workshop = join(PACKAGE, '.astro');
  mkdirSync(workshop, { recursive: true });
  sweepLeftovers(workshop);
  const made = mkdtempSync(join(workshop, leftoverPrefix(process.pid)));
  try {
    await withCaches(job.root, (caches) =>
      build({ ...configOf(job, caches), outDir: made, integrations: [reglament(optionsOf(job)), teller(tell)] }),
    );
    return replaceFolder(made, job.out);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** Serves the site, made anew whenever the policy or the content changes, until the process ends. */
export async function serveSite(job: SiteJob & { readonly port: number }): Promise<ServedSite> {
  const { dev } = await loadAstro();
  const caches = mkdtempSync(join(tmpdir(), 'reglament-site-'));
  const server = await dev({
    ...configOf(job, caches),
    server: { port: job.port },
    integrations: [reglament(optionsOf(job))],
  });
  const { port } = server.address;
  return {
    url: `http://localhost:${port}${job.base}`,
    close: async () => {
      await server.stop();
      rmSync(caches, { recursive: true, force: true });
    },
  };
}

/**
 * Astro renders pages from code that it writes under the present folder, and libraries are looked for from there. All that we were given is
 * absolute, so where the process stands is of no more use.
 *
 * Astro tells its makers which commands are run, unless told not to: nothing of ours is sent anywhere. */
async function loadAstro() {
  process.chdir(PACKAGE);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Its absence is told before the build has begun, not after all pages are written.
  import.meta.resolve('pagefind');
  return import('astro');
}

const optionsOf = ({ root, now, repository, branch }: SiteJob) => ({ root, now, repository, branch });

function configOf({ site, base }: SiteJob, caches: string): AstroInlineConfig {
  return {
    root: PACKAGE,
    configFile: false,
    base,
    ...(site === undefined ? {} : { site }),
    cacheDir: join(caches, 'astro'),
    vite: { cacheDir: join(caches, 'vite') },
    devToolbar: { enabled: false },
    logLevel: 'error',
  };
}

/** Caches stand among the team's modules, where nobody looks; without any they live as long as the build. */
async function withCaches(root: string, use: (caches: string) => Promise<void>): Promise<void> {
  const modules = join(root, 'node_modules');
  if (existsSync(modules)) return use(join(modules, '.cache', 'reglament'));
  const caches = mkdtempSync(join(tmpdir(), 'reglament-site-'));
  try {
    await use(caches);
  } finally {
    rmSync(caches, { recursive: true, force: true });
  }
}

/** How far the build has come, as Astro tells its integrations. */
function teller(tell: (stage: SiteStage) => void): AstroIntegration {
  return {
    name: 'reglament:progress',
    hooks: {
      'astro:build:start': () => tell('pages'),
      'astro:build:generated': () => tell('finish'),
    },
  };
}
