import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { SiteJob, SiteMaker } from '../../action/commands/site.ts';
import { reglament } from '../helpers/command-line.ts';

const folders: string[] = [];

/** A team's folder of its own: one of the fixtures. */
function team(fixture = 'one-edition'): string {
  const folder = mkdtempSync(join(tmpdir(), 'reglament-site-test-'));
  folders.push(folder);
  cpSync(`test/fixtures/site/${fixture}`, folder, { recursive: true });
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A maker that keeps what it was asked for. */
function maker(fails?: Error) {
  const jobs: (SiteJob & { readonly out?: string; readonly port?: number })[] = [];
  const made: SiteMaker = {
    buildSite: async (job, tell) => {
      jobs.push(job);
      if (fails !== undefined) throw fails;
      tell('pages');
      tell('finish');
      return { pages: 12, bytes: 1_234_567 };
    },
    serveSite: async (job) => {
      jobs.push(job);
      return { url: `http://localhost:${job.port}${job.base}`, close: async () => {} };
    },
  };
  return { jobs, site: async () => made };
}

describe('site build', () => {
  test('finds the policy from a folder within, and puts the site beside it', async () => {
    const root = team();
    const { jobs, site } = maker();
    const said = await reglament(join(root, 'content'), ['site', 'build'], { site });
    expect(said).toMatchObject({ code: 0 });
    expect(jobs).toEqual([
      {
        root,
        now: undefined,
        base: '/',
        site: undefined,
        repository: undefined,
        branch: undefined,
        out: join(root, '_site'),
      },
    ]);
    expect(said.stdout).toMatch(/^The site is made: 12 pages, 1\.2 MB, [\d.]+ s\. Folder: \.\.\/_site\n$/);
    expect(said.stderr).toBe('The policy is read: 1 edition.\nMaking the pages.\nThe pages are there. Finishing.\n');
  });

  test.each([
    [['--site', 'https://a.example'], { site: 'https://a.example', base: '/' }],
    [['--site', 'https://a.example/rules'], { site: 'https://a.example', base: '/rules/' }],
    [['--site', 'https://a.example', '--base', 'rules'], { site: 'https://a.example', base: '/rules/' }],
    [['--base', '/'], { base: '/' }],
    [['--base', '//'], { base: '/' }],
    [['--now', '2026-11-22T10:00:00+03:00'], { now: '2026-11-22T07:00:00.000Z' }],
    [['--repository', 'a/b', '--branch', 'main'], { repository: 'a/b', branch: 'main' }],
  ])('%j', async (args, job) => {
    const { jobs, site } = maker();
    expect(await reglament(team(), ['site', 'build', ...args], { site })).toMatchObject({ code: 0 });
    expect(jobs[0]).toMatchObject(job);
  });

  test.each([
    [['--site', 'a.example'], '“a.example” is no whole address'],
    [['--site', 'ftp://a.example'], 'is no whole address'],
    [['--now', 'soon'], '“soon” does not look like a time'],
    [['--out', '.'], 'the policy itself lies there'],
    [['--out', '..'], 'the policy itself lies there'],
    [['--out', 'policy/policy.yaml'], 'it is no folder that can be read'],
    [['--out', 'content'], 'would be read as part of the policy or of the content'],
    [['--out', 'notes'], 'there are files that are no site'],
    [['--out', 'content/posts/site'], 'would be read as part of the policy or of the content'],
    [['--out', 'policy/site'], 'would be read as part of the policy or of the content'],
    [['--port', '1'], '--port'],
    [['here'], 'does not know what to do with “here”'],
  ])('refuses %j before anything is made', async (args, words) => {
    const { jobs, site } = maker();
    const root = team();
    mkdirSync(join(root, 'notes'));
    writeFileSync(join(root, 'notes/index.html'), 'ours');
    const said = await reglament(root, ['site', 'build', ...args, '--locale', 'en'], { site });
    expect(said.code).toBe(2);
    expect(said.stderr).toContain(words);
    expect(jobs).toEqual([]);
  });

  test('takes a folder that is empty, or that holds a site', async () => {
    const root = team();
    mkdirSync(join(root, 'empty'));
    mkdirSync(join(root, 'old'));
    writeFileSync(join(root, 'old/404.html'), '');
    for (const out of ['empty', 'old']) {
      const { jobs, site } = maker();
      expect(await reglament(root, ['site', 'build', '--out', out], { site })).toMatchObject({ code: 0 });
      expect(jobs[0]?.out).toBe(join(root, out));
    }
  });

  test('a broken policy is told with every place, and nobody is asked to make a site of it', async () => {
    const { jobs, site } = maker();
    const root = team('broken');
    const said = await reglament(root, ['site', 'build', '--locale', 'en'], { site });
    expect(said.code).toBe(2);
    expect(said.stderr).toMatch(/^policy\/policy\.yaml:\d+:1: /m);
    expect(said.stderr).toMatch(/^policy\/regulations\/tone\.md:\d+:1: /m);
    expect(jobs).toEqual([]);
    expect(readdirSync(root).sort()).toEqual(['policy']);
  });

  test('what stops a build is told with its place, without colours', async () => {
    const error = Object.assign(new Error('\u001B[31mno such page'), { loc: { file: 'pages/a.astro', line: 3 } });
    const said = await reglament(team(), ['site', 'build', '--locale', 'en'], maker(error));
    expect(said.code).toBe(2);
    expect(said.stderr).toContain('as it was: pages/a.astro:3: no such page');
  });
});

describe.each([
  ['en', 'npm install --save-dev reglament astro@7 pagefind@1'],
  ['ru', 'Поставьте его рядом с Reglament: npm install --save-dev reglament astro@7 pagefind@1'],
])('without what sites are made with (%s)', (locale, words) => {
  test.each(['astro', 'pagefind'])('says what to install: %s', async (name) => {
    const missing = Object.assign(new Error(`Cannot find package '${name}' imported from /site.mjs`), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
    const said = await reglament(team(), ['site', 'build', '--locale', locale], {
      site: () => Promise.reject(missing),
    });
    expect(said.code).toBe(2);
    expect(said.stderr).toContain(words);
    expect(said.stderr).toContain(name);
  });
});

describe('site dev', () => {
  test('says where it is', async () => {
    const { jobs, site } = maker();
    const said = await reglament(team(), ['site', 'dev', '--port', '8080', '--base', 'x', '--locale', 'en'], { site });
    expect(said).toMatchObject({ code: 0, stdout: 'The site is at http://localhost:8080/x/. Ctrl+C stops it.\n' });
    expect(jobs[0]).toMatchObject({ port: 8080, base: '/x/' });
  });

  test.each(['0', '65536', '80.5', 'http'])('refuses the port %s', async (port) => {
    const { site } = maker();
    const said = await reglament(team(), ['site', 'dev', '--port', port, '--locale', 'en'], { site });
    expect(said.code).toBe(2);
    expect(said.stderr).toContain('whole number from 1 to 65535');
  });
});

test('the command of two words has an overview and help', async () => {
  const overview = await reglament('.', ['site', '--help', '--locale', 'ru']);
  expect(overview.stdout).toContain('site build  собрать сайт политики');
  for (const name of ['build', 'dev']) {
    const help = await reglament('.', ['help', 'site', name, '--locale', 'en']);
    expect(help.stdout).toContain(`Usage: reglament site ${name} [--…]`);
  }
});
