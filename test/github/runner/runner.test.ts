import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pullRequest } from '../events/index.ts';
import { testWorld } from '../testing.ts';
import { parseV1, parseV2 } from './command.ts';
import { parseKeyValueFile } from './command-file.ts';
import { linesOf } from './lines.ts';
import { runStep, type StepOptions } from './runner.ts';
import { placeIn, StepLog } from './step-log.ts';

const SOME = (name: string): boolean => name === 'do-something';

// The cases of actions/runner's own tests: ActionCommandL0, ActionCommandManagerL0, SetOutputFileCommandL0, SetEnvFileCommandL0.
describe('a command in a line', () => {
  test.each([
    ['##[do-something k1=v1;]msg', { k1: 'v1' }, 'msg'],
    ['##[do-something]', {}, ''],
    ['##[do-something k1=%3B=%0D=%0A=%5D;]%3B-%0D-%0A-%5D', { k1: ';=\r=\n=]' }, ';-\r-\n-]'],
    [
      '##[do-something k1=%253B=%250D=%250A=%255D;]%253B-%250D-%250A-%255D',
      { k1: '%3B=%0D=%0A=%5D' },
      '%3B-%0D-%0A-%5D',
    ],
    ['##[do-something k1=;k2=;]', {}, ''],
    ['>>>   ##[do-something k1=v1;]msg', { k1: 'v1' }, 'msg'],
  ])('of the old form: %j', (line, properties, data) => {
    expect(parseV1(line, SOME)).toEqual({
      name: 'do-something',
      properties: new Map(Object.entries(properties)),
      data,
    });
  });

  test.each([
    ['::do-something k1=v1,::msg', { k1: 'v1' }, 'msg'],
    ['::do-something::', {}, ''],
    ['::do-something k1=;=%2C=%0D=%0A=]=%3A,::;-%0D-%0A-]-:-,', { k1: ';=,=\r=\n=]=:' }, ';-\r-\n-]-:-,'],
    [
      '::do-something k1=;=%252C=%250D=%250A=]=%253A,::;-%250D-%250A-]-:-,',
      { k1: ';=%2C=%0D=%0A=]=%3A' },
      ';-%0D-%0A-]-:-,',
    ],
    ['::do-something k1=,k2=,::', {}, ''],
    ['::do-something k1=v1::', { k1: 'v1' }, ''],
    ['   ::do-something k1=v1,::msg', { k1: 'v1' }, 'msg'],
  ])('of today’s form: %j', (line, properties, data) => {
    expect(parseV2(line, SOME)).toEqual({
      name: 'do-something',
      properties: new Map(Object.entries(properties)),
      data,
    });
  });

  test.each([
    '   >>>   ::do-something k1=v1,::msg',
    '::do-something',
    ':: do-something::msg',
    '::do-nothing::msg',
    '##[do-something',
    // Characters that do not count when .NET looks for `::`; the places after it are counted with them, so no name is found.
    ':\u200B:do-something::msg',
    '\u00AD::do-something::msg',
  ])('%j is none', (line) => {
    expect(parseV2(line, SOME) ?? parseV1(line, SOME)).toBeUndefined();
  });

  test('comes after any white space that .NET knows, and after each line end', () => {
    const log = new StepLog();
    for (const line of linesOf('a\r::error::1\n\u0085\u3000::error::2\r\n\n x ##[error]3\n\uFEFF::error::4\n'))
      log.read(line);
    expect(log.annotations.map(({ message }) => message)).toEqual(['1', '2', '3']);
  });
});

describe('the place of an annotation', () => {
  const place = (text: string) =>
    Object.fromEntries(placeIn(parseV2(`::do-something ${text}::m`, SOME)?.properties ?? new Map()));

  test.each([
    ['line=1,endLine=2,col=1,endColumn=2', { line: '1', endline: '2' }],
    ['col=1,endColumn=2', {}],
    ['endLine=1', { line: '1', endline: '1' }],
    ['line=1,endColumn=2', { line: '1', col: '2', endcolumn: '2' }],
    ['line=,endLine=3', { line: '3', endline: '3' }],
    ['line=4,endLine=3', {}],
    ['line=1,endLine=1,col=3,endColumn=2', { line: '1', endline: '1' }],
    ['line=1,endLine=1,col=1,endColumn=2', { line: '1', endline: '1', col: '1', endcolumn: '2' }],
    ['line=1,col=1,file=test.txt', { line: '1', col: '1', file: 'test.txt' }],
  ])('%s', (text, expected) => {
    expect(place(text)).toEqual(expected);
  });
});

describe('the lines of a step', () => {
  const read = (...lines: readonly string[]) => {
    const log = new StepLog();
    return { log, obeyed: lines.map((line) => log.read(line)) };
  };

  test('stop-commands mutes all until its token comes', () => {
    const { log, obeyed } = read('##[stop-commands]stopToken', '##[error]muted', '::stoptoken::', '::error::heard');
    expect(obeyed).toEqual([true, false, true, true]);
    expect(log.annotations).toMatchObject([{ message: 'heard' }]);
  });

  test('echo takes on and off in any letters; the rest fails the step', () => {
    const echoing = (...lines: readonly string[]) => read(...lines).log.isEchoing;
    expect([
      echoing('::echo::on'),
      echoing('::echo::ON', '::echo::Off   '),
      echoing('::echo::invalid'),
      echoing('::echo::'),
    ]).toEqual([true, false, false, false]);
    expect([
      read('::echo::on').log.isFailed,
      read('::echo::invalid').log.isFailed,
      read('::echo::').log.isFailed,
    ]).toEqual([false, true, true]);
  });

  test('ten annotations of a level are kept, the rest is counted; a message has 4,096 characters', () => {
    const { log } = read(
      ...Array.from({ length: 12 }, (_, index) => `::error::${index}`),
      `::warning::${'x'.repeat(5000)}`,
    );
    expect(log.annotations.filter(({ level }) => level === 'error')).toHaveLength(10);
    expect(log.counts).toEqual({ error: 12, warning: 1, notice: 0 });
    expect(log.annotations.at(-1)?.message).toHaveLength(4096);
  });

  test('a mask hides each of its lines from then on', () => {
    const { log } = read('abc', '::add-mask::abc%0Ddef%0Aghi', 'abc-def-ghi', '::error::abc', '::add-mask:: %0D %0A ');
    expect(log.text.slice(0, 3)).toEqual(['abc', '***-***-***', '##[error]***']);
    expect([...log.masks]).toEqual(['abc\rdef\nghi', 'abc', 'def', 'ghi']);
    expect(log.counts.warning).toBe(1);
  });

  test('set-output is obeyed still; set-env and add-path are not', () => {
    const { log } = read(
      '::set-output name=verdict::pass',
      '::set-env name=PATH::x',
      '::add-path::x',
      '::set-output::y',
    );
    expect(Object.fromEntries(log.outputs)).toEqual({ verdict: 'pass' });
    expect([log.isFailed, log.counts.error]).toEqual([true, 6]);
  });

  test('add-matcher is told', () => {
    expect(read('::add-matcher::content/matcher.json').log.matchers).toEqual(['content/matcher.json']);
  });
});

describe('a file of names and values', () => {
  const parse = (lines: readonly string[], newline = '\n') =>
    Object.fromEntries(parseKeyValueFile(`\uFEFF${lines.join(newline)}`));

  test.each([
    [[], {}],
    [['A=MY VALUE'], { A: 'MY VALUE' }],
    [['', 'A=my value', '', 'B=my second value', ''], { A: 'my value', B: 'my second value' }],
    [['A='], { A: '' }],
    [['A==abc', 'B=def=ghi', 'C=jkl='], { A: '=abc', B: 'def=ghi', C: 'jkl=' }],
    [['A<<EOF', 'line one', 'line two', 'line three', 'EOF'], { A: 'line one\nline two\nline three' }],
    [['A<<EOF', 'EOF'], { A: '' }],
    [
      ['', 'A<<EOF', 'hello', 'world', 'EOF', '', 'B<<EOF', 'HELLO', 'AGAIN', 'EOF', ''],
      { A: 'hello\nworld', B: 'HELLO\nAGAIN' },
    ],
    [['A<<=EOF', 'hello', 'one', '=EOF', 'B<<<EOF', 'hello', 'two', '<EOF'], { A: 'hello\none', B: 'hello\ntwo' }],
    [['A<<EOF', 'hello', '', 'three', '', 'EOF'], { A: 'hello\n\nthree\n' }],
    [['A<<EOF', 'hello=four', 'EOF', 'B<<EOF', ' EOF', 'EOF'], { A: 'hello=four', B: ' EOF' }],
  ])('%j', (lines, expected) => {
    expect(parse(lines)).toEqual(expected);
  });

  test('what has no end is refused', () => {
    expect(() => parse(['A<<EOF', 'line one', 'EOF'], ' ')).toThrow('Matching delimiter not found');
    expect(() => parse(['A<<EOF', 'line one\n  line two', 'EOF'], ' ')).toThrow('EOF marker missing new line');
    expect(() => parse(['A'])).toThrow("Invalid format 'A'");
    expect(() => parse(['<<EOF', 'EOF'])).toThrow('must not be empty');
  });
});

describe('a step', () => {
  const ACTION = `
inputs:
  who: { default: world }
  github-token: { default: "\${{ github.token }}" }
  flag: { required: false }
outputs:
  verdict: { description: x }
runs: { using: node24, main: main.cjs }
`;

  /** Runs a script as an action in a small story. */
  const run = async (script: string, options: Partial<StepOptions> = {}) => {
    const world = await testWorld();
    const repository = await world.repository({ files: { 'a.md': 'a\n' } });
    const pull = await repository.pullRequest({ changes: { 'b.md': 'b\n' } });
    const token = world.token(repository, 'contents: read');
    const folder = world.folder('action');
    mkdirSync(folder);
    writeFileSync(join(folder, 'action.yml'), ACTION);
    writeFileSync(join(folder, 'main.cjs'), script);
    const step = await runStep({
      world,
      trigger: await pullRequest(pull),
      token,
      workspace: await pull.checkout(),
      action: join(folder, 'action.yml'),
      ...options,
    });
    return { world, pull, token, step };
  };

  test('gets inputs with their defaults, the event, and the variables of a job', async () => {
    const { pull, token, world, step } = await run(
      `const { readFileSync } = require('node:fs');
       const event = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH));
       console.log(JSON.stringify([process.env, event.number, readFileSync('b.md', 'utf8')]));`,
      { inputs: { who: 'Vera' } },
    );
    const [env, number, content] = JSON.parse(step.stdout);
    expect(env).toMatchObject({
      INPUT_WHO: 'Vera',
      'INPUT_GITHUB-TOKEN': token.value,
      INPUT_FLAG: '',
      GITHUB_API_URL: world.apiUrl,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_SHA: pull.mergeSha,
      GITHUB_REF: 'refs/pull/1/merge',
      GITHUB_REF_NAME: '1/merge',
      GITHUB_HEAD_REF: 'change-1',
      GITHUB_BASE_REF: 'main',
      GITHUB_REPOSITORY: 'onego/posts',
    });
    // The runner gives no token by itself.
    expect(env).not.toHaveProperty('GITHUB_TOKEN');
    expect([number, content]).toEqual([1, 'b\n']);
    expect(step.log).not.toContain(token.value);
    expect(step).toMatchObject({ exitCode: 0, conclusion: 'success', violations: [] });
    expect(step.peakMemory).toBeGreaterThan(10 * 1024 * 1024);
  });

  test('its files win over its lines; undeclared outputs and inputs are told', async () => {
    const { step } = await run(
      `const { appendFileSync } = require('node:fs');
       console.log('::set-output name=verdict::forged');
       console.error('  ::warning file=a.md,line=1::from stderr');
       appendFileSync(process.env.GITHUB_OUTPUT, 'verdict=pass\\nother=1\\n');
       appendFileSync(process.env.GITHUB_ENV, 'A=1\\nNODE_OPTIONS=--inspect\\n');
       appendFileSync(process.env.GITHUB_STATE, 'S=1\\n');
       appendFileSync(process.env.GITHUB_PATH, '/x\\n');
       appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# ' + process.env['INPUT_GITHUB-TOKEN']);
       process.exitCode = 1;`,
      { inputs: { wat: '1' } },
    );
    expect(Object.fromEntries(step.outputs)).toEqual({ verdict: 'pass', other: '1' });
    expect([Object.fromEntries(step.env), Object.fromEntries(step.state), step.path]).toEqual([
      { A: '1' },
      { S: '1' },
      ['/x'],
    ]);
    expect(step.summary).toBe('# ***');
    expect(step.annotations).toContainEqual({ level: 'warning', message: 'from stderr', file: 'a.md', line: 1 });
    expect(step.violations).toEqual(['the input wat is not declared', 'the output other is not declared']);
    expect(step).toMatchObject({ exitCode: 1, conclusion: 'failure' });
  });

  test('a summary over a megabyte is lost, and an error stands for it', async () => {
    const write = (size: number) =>
      `require('node:fs').writeFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(${size}));`;
    expect((await run(write(1024 * 1024))).step.summary).toHaveLength(1024 * 1024);
    const { step } = await run(write(1024 * 1024 + 1));
    expect([step.summary, step.counts.error]).toEqual(['', 1]);
  });

  test('an output file that is wrong fails the step', async () => {
    const { step } = await run(`require('node:fs').writeFileSync(process.env.GITHUB_OUTPUT, 'verdict<<EOF\\npass');`);
    expect([step.conclusion, [...step.outputs]]).toEqual(['failure', []]);
  });

  test.each([
    ['a process', `require('node:child_process').execSync('true')`, /^ChildProcess/],
    ['a worker', `new (require('node:worker_threads').Worker)('0', { eval: true })`, /^WorkerThreads/],
    ['a file elsewhere', `require('node:fs').readFileSync('/etc/passwd')`, /^FileSystemRead \/etc\/passwd/],
    ['to write into the workspace', `require('node:fs').writeFileSync('x', '')`, /^FileSystemWrite/],
    ['another host', `require('node:net').connect(443, '192.0.2.1')`, /^connect to 192\.0\.2\.1:443/],
    ['fetch from another host', `await fetch('http://example.com')`, /^connect to example\.com:80/],
    ['https to another host', `require('node:https').get('https://example.com')`, /^connect to example\.com:443/],
    ['a name', `await require('node:dns').promises.resolve('secret.example.com')`, /^look up secret\.example\.com/],
    ['a datagram', `require('node:dgram').createSocket('udp4').send('x', 53, '192.0.2.1')`, /^send a datagram/],
    ['to listen', `require('node:http').createServer().listen(0)`, /^listen/],
    ['a socket of the machine', `require('node:net').connect('/run/docker.sock')`, /^connect to the socket/],
  ])('may not have %s, and the attempt is told even when the step hides it', async (_, attempt, expected) => {
    const { step } = await run(`(async () => { try { ${attempt}; } catch {} })();`);
    expect(step.violations).toEqual([expect.stringMatching(expected)]);
  });

  test('may ask loopback', async () => {
    const { world, step } = await run(
      `const headers = { authorization: 'token ' + process.env['INPUT_GITHUB-TOKEN'] };
       fetch(process.env.GITHUB_API_URL + '/repos/onego/posts', { headers }).then((answer) => console.log(answer.status));`,
    );
    expect(step).toMatchObject({ stdout: '200\n', violations: [] });
    expect(world.log).toHaveLength(1);
  });

  test('is ended after its time', async () => {
    const { step } = await run('setInterval(() => {}, 1000)', { timeout: 500 });
    expect(step).toMatchObject({ exitCode: null, conclusion: 'failure' });
  });
});
