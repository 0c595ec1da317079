import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { pullRequest, pullRequestTarget, workflowRun } from '../../github/events/index.ts';
import { fault } from '../../github/server/faults.ts';
import type { LoggedRequest } from '../../github/server/log.ts';
import { post } from '../../helpers/judging.ts';
import { CONTEST, GOOD, LOUD, stepOn, team } from '../team.ts';
import { ALL_ON, attacked, EVERYTHING, expectHarmless, foundIn, toldBy } from './hostile.ts';

const PATH = 'content/posts/loud.md';

async function forkPull(changes: Readonly<Record<string, string>>) {
  const { world, repository } = await team({}, { fullName: 'onego/content', visibility: 'public' });
  const fork = await repository.fork('stranger');
  const pull = await repository.pullRequest({ author: 'stranger', from: fork, changes });
  const run = repository.workflowRun({
    headSha: pull.headSha,
    headBranch: pull.branch,
    headRepository: fork.fullName,
    status: 'completed',
    conclusion: 'success',
  });
  return { world, repository, fork, pull, run };
}

describe('T8: a run that follows that of a fork', () => {
  test('judges anew by what GitHub says, and reads nothing that the first run left', async () => {
    const { world, repository, pull, run } = await forkPull({ [PATH]: LOUD });
    const workspace = await pull.checkout('default-branch');
    // What a workflow unpacks where it stands, as the documentation's own example does.
    const poisoned = JSON.stringify({
      schema: 1,
      verdict: 'pass',
      number: 999,
      body: '<img src=x> @onego/everyone',
      findings: [],
    });
    for (const name of ['reglament-report.json', 'pr.json', 'NR', 'results.sarif'])
      writeFileSync(join(workspace, name), poisoned);
    const step = await stepOn(world, pull, {
      trigger: await workflowRun(repository, run),
      workspace,
      permissions: EVERYTHING,
      inputs: ALL_ON,
    });
    expectHarmless(step);
    expect(step.exitCode).toBe(1);
    expect(foundIn(step, PATH)).toContain('tone.caps');
    expect(pull.comments).toHaveLength(1);
    expect(toldBy({ world, repository, pull, step })).not.toContain('@onego/everyone');
    expect(world.log.map(({ path }) => path).filter((path) => /artifact|\/actions\//.test(path))).toEqual([]);
  });

  test('writes nothing when the head has moved on, or the pull request is of another repository', async () => {
    const { world, repository, fork, pull, run } = await forkPull({ [PATH]: LOUD });
    const trigger = await workflowRun(repository, run);
    const other = await repository.fork('mallory');
    const theirs = await workflowRun(repository, {
      ...run,
      headRepository: other.fullName,
      actor: world.user('mallory'),
    });
    await pull.push({ [PATH]: GOOD });
    for (const late of [trigger, theirs]) {
      const step = await stepOn(world, pull, { trigger: late, side: 'default-branch', permissions: EVERYTHING });
      expectHarmless(step);
    }
    expect(world.writes).toEqual([]);
    expect(fork.pulls).toEqual([]);
  });
});

function bodiesOf(calls: readonly LoggedRequest[]): readonly Record<string, unknown>[] {
  return calls.map(({ body }) => body as Record<string, unknown>);
}

describe('T11: approval and labels that others trust', () => {
  test('no review of ours approves or asks for changes, whatever the verdict', async () => {
    const { world, pull } = await attacked(
      { 'content/posts/good.md': GOOD },
      { repository: { actionsMayApprove: true } },
    );
    await pull.push({ [PATH]: LOUD });
    await stepOn(world, pull, { permissions: EVERYTHING });
    await pull.push({ [PATH]: null, 'content/posts/contest.md': CONTEST });
    await stepOn(world, pull, { permissions: EVERYTHING });
    const reviews = bodiesOf(world.calls('pulls/create-review'));
    expect(reviews.length).toBeGreaterThan(0);
    expect(new Set(reviews.map(({ event }) => event))).toEqual(new Set(['COMMENT']));
    expect(world.writes.map(({ operation }) => operation)).not.toContain('pulls/dismiss-review');
    expect(world.log.map(({ path }) => path).filter((path) => /\/merge\b|\/git\/refs|\/statuses\//.test(path))).toEqual(
      [],
    );
  });

  test('labels say what holds: those set by hand go, those taken off by hand come back, the rest stays', async () => {
    const { world, pull, repository } = await attacked({ [PATH]: LOUD });
    pull.labels = ['policy: waived', 'NEEDS: Legal', 'automerge'].map((name) => repository.label(name));
    const step = await stepOn(world, pull, {
      permissions: EVERYTHING,
      trigger: await pullRequest(pull, 'labeled', { label: 'automerge' }),
    });
    expect(step.exitCode).toBe(1);
    expect(pull.labels.map(({ name }) => name).sort()).toEqual(['automerge', 'policy: blocked']);
  });

  test('what could not be seen whole keeps the label that blocks', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 90 }, (_, index) => [
        `content/posts/${index}.md`,
        post({ publish_at: `2027-01-${10 + (index % 15)}T10:00:00+03:00` }),
      ]),
    );
    const { world, repository } = await team(many, { fullName: 'onego/content' });
    const changed = Object.fromEntries(
      Object.entries(many).map(([path, text]) => [path, `${text}Ещё строка ${path}.\n`]),
    );
    const pull = await repository.pullRequest({
      author: 'mallory',
      changes: changed,
      withoutPatch: Object.keys(changed),
      labels: ['policy: blocked'],
    });
    const step = await stepOn(world, pull, {
      trigger: await pullRequestTarget(pull),
      side: 'base',
      permissions: EVERYTHING,
    });
    expectHarmless(step);
    expect(step.outputs.get('verdict')).toBe('fail');
    expect(pull.labels.map(({ name }) => name)).toEqual(['policy: blocked']);
  });
});

/** A server that is none of GitHub's, and remembers who came. */
async function elsewhere(answer: (server: Server) => void = () => undefined) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`);
    response.end('{}');
  });
  answer(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const moved = (location: string, status = 302) =>
  ({ kind: 'answer', status, headers: { location }, body: {} }) as const;

describe('T12: the token and the network', () => {
  test('the token goes to the API and nowhere else, and stands in nothing that is told', async () => {
    const { world, repository } = await team({}, { fullName: 'onego/content' });
    const pull = await repository.pullRequest({ author: 'mallory', changes: { [PATH]: LOUD } });
    const token = world.token(repository, EVERYTHING);
    // GitHub's own words may quote what was sent.
    world.faults.add('pulls/create-review', fault.unprocessable(`Bad token ${token.value}`));
    world.faults.add('issues/list-comments', { kind: 'answer', status: 500, body: { message: token.value } });
    const step = await stepOn(world, pull, { token, inputs: ALL_ON });
    expectHarmless(step);
    expect(toldBy({ world, repository, pull, step })).not.toContain(token.value);
    for (const { headers, path, body } of world.log) {
      const { authorization, ...others } = headers;
      expect(authorization).toContain(token.value);
      expect(JSON.stringify([others, path, body])).not.toContain(token.value);
    }
    expect(readFileSync(join(step.temp, 'reglament-report.json'), 'utf8')).not.toContain(token.value);
  });

  test('an answer that sends elsewhere is not obeyed', async () => {
    const other = await elsewhere();
    for (const status of [301, 302, 307, 308]) {
      for (const operation of ['pulls/list-files', 'issues/create-comment']) {
        const { world, repository } = await team({}, { fullName: 'onego/content' });
        const pull = await repository.pullRequest({ author: 'mallory', changes: { [PATH]: LOUD } });
        world.faults.add(operation, moved(`${other.url}/x`, status), 'all');
        const step = await stepOn(world, pull, { permissions: EVERYTHING });
        expectHarmless(step);
        expect(step.exitCode).toBe(1);
      }
    }
    expect(other.asked).toEqual([]);
  });

  test('no address that a payload brings is asked', async () => {
    const other = await elsewhere();
    const { world, repository } = await team({}, { fullName: 'onego/content' });
    const pull = await repository.pullRequest({ author: 'mallory', changes: { [PATH]: LOUD } });
    const trigger = await pullRequest(pull);
    const payload = JSON.parse(
      JSON.stringify(trigger.payload)
        .replaceAll(world.apiUrl, other.url)
        .replaceAll('https://api.github.com', other.url),
    );
    const step = await stepOn(world, pull, { trigger: { ...trigger, payload }, permissions: EVERYTHING });
    expectHarmless(step);
    expect(step.outputs.get('verdict')).toBe('fail');
    expect(other.asked).toEqual([]);
  });

  test('a proxy that the runner names is gone through; the token is told to the API alone', async () => {
    const tunnels: string[] = [];
    const proxy = await elsewhere((server) =>
      server.on('connect', (request, socket, head) => {
        tunnels.push(String(request.url));
        expect(JSON.stringify(request.headers)).not.toContain('ghs_');
        const [host, port] = String(request.url).split(':');
        const target = connect(Number(port), host, () => {
          socket.write('HTTP/1.1 200 OK\r\n\r\n');
          target.write(head);
          target.pipe(socket).pipe(target);
        });
        socket.on('error', () => target.destroy());
        target.on('error', () => socket.destroy());
      }),
    );
    const { world, repository } = await team({}, { fullName: 'onego/content' });
    const pull = await repository.pullRequest({ author: 'mallory', changes: { [PATH]: LOUD } });
    const through = await stepOn(world, pull, {
      permissions: EVERYTHING,
      env: { http_proxy: proxy.url, https_proxy: proxy.url },
    });
    expectHarmless(through);
    expect(through.outputs.get('verdict')).toBe('fail');
    expect(tunnels.length + proxy.asked.length).toBeGreaterThan(0);
    for (const tunnel of tunnels) expect(`http://${tunnel}`).toBe(world.apiUrl);

    tunnels.length = 0;
    const past = await stepOn(world, pull, {
      permissions: EVERYTHING,
      env: { http_proxy: proxy.url, no_proxy: '127.0.0.1' },
    });
    expect(past.outputs.get('verdict')).toBe('fail');
    expect(tunnels).toEqual([]);
  });
});
