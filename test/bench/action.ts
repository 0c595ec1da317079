import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pullRequest } from '../github/events/index.ts';
import { World } from '../github/model/world.ts';
import { runStep, type StepResult } from '../github/runner/runner.ts';
import { generatePosts } from './generate.ts';
import { median } from './measure.ts';
import { figure, table } from './table.ts';

/**
 * The Action on a pull request of three posts in a large repository, from the start of its process to its end, against the GitHub of `test/github`.
 * Goals: 1.5 s, 250 MB, twelve calls (issue 8). The policy is this repository's own, with every rule.
 */
const { values } = parseArgs({
  options: { size: { type: 'string', default: '10000' }, runs: { type: 'string', default: '5' } },
});
const NOW = '2026-11-22T10:00:00Z';
const MB = 1e6;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

await using world = await World.create();
const posts = [...generatePosts({ count: Number(values.size), seed: 1 })];
const files = Object.fromEntries([...policyFiles(), ...posts.map(({ path, text }) => [path, text] as const)]);
process.stderr.write(`${posts.length} posts are written into a repository…\n`);
const repository = await world.repository({ files });
const [newest] = posts.slice(-1);
const changes = {
  'content/posts/2026/12/new.md': post('2026-12-10T10:00:00+03:00', 'Смололи новый лот и нашли в нём шиповник.'),
  'content/posts/2026/12/loud.md': post('2026-12-11T10:00:00+03:00', 'СКИДКА ТОЛЬКО СЕГОДНЯ, приходите.'),
  [newest?.path ?? '']: `${newest?.text}\nДобавили ещё одну фразу.\n`,
};
const pull = await repository.pullRequest({ author: 'oleg', changes });
const workspace = await pull.checkout('merge');
const found: (StepResult & { readonly calls: number })[] = [];
for (let run = 0; run < Number(values.runs); run++) {
  process.stderr.write(`run ${run + 1}\n`);
  world.log.length = 0;
  const step = await runStep({
    ...{ world, trigger: await pullRequest(pull), workspace, inputs: { now: NOW } },
    token: world.token(repository, 'contents: read, pull-requests: write'),
  });
  if (step.violations.length > 0 || step.outputs.get('verdict') === 'error') throw new Error(step.log);
  found.push({ ...step, calls: world.log.length });
}
const of = (value: (run: (typeof found)[number]) => number): number => median(found.map(value));
process.stdout.write(
  `${table([
    [`${posts.length} posts, 3 changed`, 'measured', 'goal'],
    ['seconds', figure(of(({ duration }) => duration) / 1000), '1.5'],
    ['seconds of processor time', figure(of(({ cpu = 0 }) => cpu) / 1000), ''],
    ['MB', figure(of(({ peakMemory = 0 }) => peakMemory) / MB), '250'],
    ['calls, the first run', String(found[0]?.calls), '12'],
    ['calls, a later run', String(found.at(-1)?.calls), '12'],
  ])}\n`,
);

function policyFiles(): (readonly [string, string])[] {
  const folder = join(ROOT, 'policy');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(ROOT, path), readFileSync(path, 'utf8')] as const;
    });
}

function post(at: string, text: string): string {
  return `---\naccounts: [vk]\npublish_at: ${at}\npurpose: value\nstatus: scheduled\n---\n${text}\n`;
}
