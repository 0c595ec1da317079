import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';

/**
 * Proves that the package as npm would publish it makes the site of a team: its files stand under the team's `node_modules`, where Node strips no
 * types, and the team has `policy/`, `content/` and five lines. Libraries are found in the folder above, so that nothing is downloaded.
 *
 * `node test/tools/pack-check.ts [FOLDER]`: bundles from another folder than `dist/`.
 */
const HERE = resolve(import.meta.dirname, '../..');
const TEAM = join(HERE, 'test/.tmp/pack-check');
const PACKAGE = join(TEAM, 'node_modules/reglament');
const ASTRO_CONFIG = `import { defineConfig } from 'astro/config';
import reglament from 'reglament/site';

export default defineConfig({
  site: 'https://team.example',
  base: '/rules',
  integrations: [reglament()],
});
`;

const [bundles] = process.argv.slice(2);
const failures: string[] = [];

function expectThat(what: string, holds: boolean, details = ''): void {
  console.log(`${holds ? 'ok  ' : 'FAIL'}  ${what}`);
  if (holds) return;
  failures.push(what);
  if (details !== '') console.log(details);
}

function run(...args: readonly string[]): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: TEAM,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  return { status, output: stdout + stderr };
}

const isThere = (path: string): boolean => existsSync(join(TEAM, path));

rmSync(TEAM, { recursive: true, force: true });
cpSync(join(HERE, 'test/fixtures/site/no-content'), TEAM, { recursive: true });
writeFileSync(join(TEAM, 'package.json'), '{ "name": "team", "private": true, "type": "module" }\n');
writeFileSync(join(TEAM, 'astro.config.mjs'), ASTRO_CONFIG);
const packed: [{ files: { path: string }[] }] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: HERE, encoding: 'utf8' }),
);
for (const { path } of packed[0].files) {
  mkdirSync(dirname(join(PACKAGE, path)), { recursive: true });
  cpSync(join(HERE, path), join(PACKAGE, path));
}
if (bundles !== undefined) cpSync(resolve(bundles), join(PACKAGE, 'dist'), { recursive: true });
console.log(`      ${packed[0].files.length} files in the package`);

const byAstro = run(join(HERE, 'node_modules/astro/bin/astro.mjs'), 'build');
expectThat('five lines: `astro build` makes the site', byAstro.status === 0, byAstro.output);
const pages = ['index.html', 'ru/index.html', 'en/index.html', 'ru/policy/tone/index.html', '404.html', 'sitemap.xml'];
for (const page of pages) expectThat(`dist/${page} is there`, isThere(`dist/${page}`));
const front = isThere('dist/ru/index.html') ? readFileSync(join(TEAM, 'dist/ru/index.html'), 'utf8') : '';
expectThat('links stand under the base', front.includes('href="/rules/ru/policy/'));

const cli = join(PACKAGE, 'dist/cli.cjs');
const byCommand = run(cli, 'site', 'build', '--site', 'https://team.example', '--base', '/rules', '--locale', 'en');
expectThat('`reglament site build` makes the site', byCommand.status === 0, byCommand.output);
for (const page of pages) expectThat(`_site/${page} is there`, isThere(`_site/${page}`));

const policy = join(TEAM, 'policy/policy.yaml');
const before = readFileSync(join(TEAM, '_site/404.html'), 'utf8');
writeFileSync(policy, `${readFileSync(policy, 'utf8')}colour: blue\n`);
const broken = run(cli, 'site', 'build', '--locale', 'en');
expectThat('a broken policy ends in exit code 2', broken.status === 2, broken.output);
expectThat('and tells the place', /^policy\/policy\.yaml:\d+:1: /m.test(broken.output), broken.output);
expectThat('and leaves the site as it was', readFileSync(join(TEAM, '_site/404.html'), 'utf8') === before);
rmSync(join(TEAM, 'dist'), { recursive: true, force: true });
const brokenByAstro = run(join(HERE, 'node_modules/astro/bin/astro.mjs'), 'build');
expectThat('`astro build` of a broken policy fails', brokenByAstro.status !== 0);
expectThat('and tells the place', brokenByAstro.output.includes('policy/policy.yaml:'), brokenByAstro.output);
expectThat('and writes no page', !isThere('dist/index.html') && !isThere('dist/ru/index.html'));

rmSync(TEAM, { recursive: true, force: true });
if (failures.length > 0) process.exitCode = 1;
