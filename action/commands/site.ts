import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Locale, Translate } from '../core/messages.ts';
import { plain, plainLines } from '../reporters/escape.ts';
import { type CommandContext, type CommandSpec, type ExitCode, type ParsedArguments, UserError } from './command.ts';
import { expectNoArguments, OPTIONS, presentMoment } from './options.ts';
import { openPolicy } from './workspace.ts';

/** What a site is made of. */
export interface SiteJob {
  /** The folder that holds `policy/` and `content/`. */
  readonly root: string;
  /** The moment that the site is built for, ISO 8601. */
  readonly now: string | undefined;
  /** The folder under the origin where it will stand, `/` or `/reglament/`. */
  readonly base: string;
  /** The origin where it will stand, for addresses that have to be whole; without one there are no such. */
  readonly site: string | undefined;
  /** `owner/name` on GitHub, and the branch, for links that edit or propose. */
  readonly repository: string | undefined;
  readonly branch: string | undefined;
}

/** What a build is at: `pages` as they begin to be made, `finish` when all are there. */
export type SiteStage = 'pages' | 'finish';

export interface BuiltSite {
  readonly pages: number;
  readonly bytes: number;
}

export interface ServedSite {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Who makes sites. It is no part of the engine: it comes from the package when it is asked for, and needs Astro. */
export interface SiteMaker {
  readonly buildSite: (job: SiteJob & { readonly out: string }, tell: (stage: SiteStage) => void) => Promise<BuiltSite>;
  readonly serveSite: (job: SiteJob & { readonly port: number }) => Promise<ServedSite>;
}

const SHARED: CommandSpec['options'] = {
  base: { type: 'string', about: 'cli.option.site-base', value: 'cli.option.site-base.value' },
  site: { type: 'string', about: 'cli.option.site-url', value: 'cli.option.site-url.value' },
  repository: { type: 'string', about: 'cli.option.site-repository', value: 'cli.option.site-repository.value' },
  branch: { type: 'string', about: 'cli.option.site-branch', value: 'cli.option.site-branch.value' },
  now: OPTIONS.now,
  locale: OPTIONS.locale,
  help: OPTIONS.help,
};

export const siteBuild: CommandSpec = {
  name: 'site build',
  about: 'cli.site-build.about',
  options: { out: { type: 'string', about: 'cli.option.site-out', value: 'cli.option.site-out.value' }, ...SHARED },
  examples: [
    'reglament site build',
    'reglament site build --out public --site https://policy.example.org --base /rules/',
  ],
  run: build,
};

export const siteDev: CommandSpec = {
  name: 'site dev',
  about: 'cli.site-dev.about',
  options: { port: { type: 'string', about: 'cli.option.site-port', value: 'cli.option.site-port.value' }, ...SHARED },
  examples: ['reglament site dev', 'reglament site dev --port 8080'],
  run: serve,
};

/** Where the site stands unless another place is named: a folder that hosts and `.gitignore`s know. */
const OUT = '_site';
const PORT = 4321;

async function build(args: ParsedArguments, context: CommandContext): Promise<ExitCode> {
  expectNoArguments(args, 'site build');
  const { root, judging, translate } = await openPolicy(args, context);
  const { values } = args;
  const out = typeof values['out'] === 'string' ? resolve(context.cwd, values['out']) : join(root, OUT);
  expectReplaceable(out, root, translate.locale);
  const job = jobOf(root, args, context, translate.locale);
  const say = (stage: string): void => context.stderr.write(`${translate(`cli.site.${stage}`)}\n`);
  const { buildSite } = await makerOf(context, translate.locale);
  const started = performance.now();
  context.stderr.write(`${translate('cli.site.start', { editions: judging.timeline.editions.length })}\n`);
  let built: BuiltSite;
  try {
    built = await buildSite({ ...job, out }, say);
  } catch (error) {
    throw failed(error, translate);
  }
  const data = {
    pages: built.pages,
    megabytes: rounded(built.bytes / 1_000_000),
    seconds: rounded((performance.now() - started) / 1000),
    path: plain(relative(context.cwd, out) || '.'),
  };
  context.stdout.write(`${translate('cli.site.built', data)}\n`);
  return 0;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

async function serve(args: ParsedArguments, context: CommandContext): Promise<ExitCode> {
  expectNoArguments(args, 'site dev');
  const { root, translate } = await openPolicy(args, context);
  const port = portOf(args.values['port'], translate.locale);
  const job = jobOf(root, args, context, translate.locale);
  const { serveSite } = await makerOf(context, translate.locale);
  let served: ServedSite;
  try {
    served = await serveSite({ ...job, port });
  } catch (error) {
    throw failed(error, translate);
  }
  context.stdout.write(`${translate('cli.site.serving', { url: served.url })}\n`);
  await context.interrupted?.();
  await served.close();
  return 0;
}

function jobOf(root: string, { values }: ParsedArguments, context: CommandContext, locale: Locale): SiteJob {
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const site = originOf(text('site'), locale);
  const folder = text('base') ?? site?.pathname ?? '/';
  const now = text('now');
  return {
    root,
    now: now === undefined ? undefined : new Date(presentMoment(now, context.now)).toISOString(),
    base: `/${folder}/`.replace(/\/{2,}/g, '/'),
    site: site?.origin,
    repository: text('repository'),
    branch: text('branch'),
  };
}

/** A whole address, whose folder is the base unless another is given. */
function originOf(site: string | undefined, locale: Locale): URL | undefined {
  if (site === undefined) return undefined;
  if (URL.canParse(site) && /^https?:\/\//i.test(site)) return new URL(site);
  throw new UserError((say) => say('cli.error.site-url', { found: plain(site) }), locale);
}

function portOf(value: string | boolean | undefined, locale: Locale): number {
  if (typeof value !== 'string') return PORT;
  const port = Number(value);
  if (/^\d+$/.test(value) && port >= 1 && port <= 65_535) return port;
  throw new UserError((say) => say('cli.error.port', { found: plain(value) }), locale);
}

/** The place is emptied for the new site, so it has to be a site's, or nobody's. */
function expectReplaceable(out: string, root: string, locale: Locale): void {
  const refuse = (reason: string): never => {
    throw new UserError((say) => say('cli.error.site-out', { path: plain(out), reason }), locale);
  };
  if (!relative(out, root).startsWith('..')) refuse('policy');
  let names: string[] = [];
  try {
    names = readdirSync(out);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') refuse('file');
  }
  if (/^(?:policy|content)(?:[/\\]|$)/.test(relative(root, out))) refuse('source');
  if (names.length > 0 && !names.includes('404.html')) refuse('foreign');
}

/** The maker, or what to install. */
async function makerOf({ site }: CommandContext, locale: Locale): Promise<SiteMaker> {
  if (site === undefined) throw new Error('no maker of sites');
  try {
    return await site();
  } catch (error) {
    const missing = missingPackage(error);
    if (missing === undefined) throw error;
    throw new UserError((say) => say('cli.error.site-astro', { missing }), locale);
  }
}

/** Optional for the package, for a check needs neither: what only sites are made with. */
function missingPackage(error: unknown): string | undefined {
  const { code, message = '' } = error as NodeJS.ErrnoException;
  if (code !== 'ERR_MODULE_NOT_FOUND') return undefined;
  return /package '(astro|pagefind)'/.exec(message)?.[1];
}

/** What stopped the build: a problem of the policy has its place in its words, of anything else the place is told. */
function failed(error: unknown, { locale }: Translate): UserError {
  const missing = missingPackage(error);
  if (missing !== undefined) return new UserError((say) => say('cli.error.site-astro', { missing }), locale);
  const { message, loc } = error as Error & { readonly loc?: { readonly file?: string; readonly line?: number } };
  const place = loc?.file === undefined ? '' : `${loc.file}${loc.line === undefined ? '' : `:${loc.line}`}: `;
  return new UserError(
    (say) =>
      say('cli.error.site-build', { reason: plainLines(stripVTControlCharacters(place + String(message ?? error))) }),
    locale,
  );
}
