import { chmodSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceFile } from '../../action/sources/replace-file.ts';
import { repository, temporaryFolder, write } from '../helpers/bundle.ts';
import { reglament } from '../helpers/command-line.ts';
import { POLICY_YAML, post } from '../helpers/judging.ts';

const RULES = { 'tone.caps': '' };
const A = 'content/posts/a.md';
const LOUD = post({}, 'Утро.\n\nСегодня СКИДКА ТОЛЬКО СЕГОДНЯ, и всё.\n');
const QUIET = post({}, 'Утро.\n\nСегодня скидка только сегодня, и всё.\n');

const read = (root: string, path = A) => readFileSync(join(root, path), 'utf8');

describe('reglament fix', () => {
  test('shows what it would replace, and without a terminal writes nothing', async () => {
    const root = repository({ [A]: LOUD }, RULES);
    const { code, stdout, stderr } = await reglament(root, ['fix', '--locale', 'ru']);
    expect(stderr).toBe('');
    expect(code).toBe(1);
    expect(stdout).toContain(A);
    expect(stdout).toContain('[-СКИДКА ТОЛЬКО СЕГОДНЯ-]{+скидка только сегодня+}');
    expect(stdout).toContain('--write');
    expect(read(root)).toBe(LOUD);
  });

  test('writes with --write, and then nothing blocks and nothing is left to do', async () => {
    const root = repository({ [A]: LOUD }, RULES);
    expect(await reglament(root, ['fix', '--write'])).toMatchObject({ code: 0, stderr: '' });
    expect(read(root)).toBe(QUIET);
    expect(readdirSync(join(root, 'content/posts'))).toEqual(['a.md']);
    const again = await reglament(root, ['fix', '--write', '--locale', 'ru']);
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toContain('Заменять нечего.');
  });

  test.each([
    ['y', QUIET, 0],
    ['Да', QUIET, 0],
    ['', LOUD, 1],
    ['n', LOUD, 1],
    ['maybe', LOUD, 1],
  ])('asks at a terminal: %j', async (answer, expected, code) => {
    const root = repository({ [A]: LOUD }, RULES);
    expect(await reglament(root, ['fix'], { answer })).toMatchObject({ code });
    expect(read(root)).toBe(expected);
  });

  test('--dry-run asks nobody and writes nothing; it does not go with --write', async () => {
    const root = repository({ [A]: LOUD }, RULES);
    expect(await reglament(root, ['fix', '--dry-run'], { answer: 'y' })).toMatchObject({ code: 1 });
    expect(read(root)).toBe(LOUD);
    expect(await reglament(root, ['fix', '--dry-run', '--write'])).toMatchObject({ code: 2 });
  });

  test('takes paths and rules, and says when there are none such', async () => {
    const B = 'content/posts/b.md';
    const root = repository({ [A]: LOUD, [B]: LOUD }, RULES);
    await reglament(root, ['fix', B, '--write', '--rule', 'tone']);
    expect([read(root), read(root, B)]).toEqual([LOUD, QUIET]);
    await reglament(root, ['fix', '--write', '--rule', 'promo']);
    expect(read(root)).toBe(LOUD);
    const unknown = await reglament(root, ['fix', '--rule', 'tone.cops', '--locale', 'en']);
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
    expect(unknown.stderr).toContain('tone.caps');
    expect(await reglament(root, ['fix', 'content/posts/c.md'])).toMatchObject({ code: 2 });
    expect(await reglament(root, ['fix', '..'])).toMatchObject({ code: 2 });
  });

  test.each<[string, string, string]>([
    ['CRLF', LOUD.replaceAll('\n', '\r\n'), QUIET.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${LOUD}`, `\uFEFF${QUIET}`],
    ['no line end at the end', LOUD.trimEnd(), QUIET.trimEnd()],
    ['signs beyond the basic plane', LOUD.replace('Утро.', '🙂 Утро 🧑‍🍳.'), QUIET.replace('Утро.', '🙂 Утро 🧑‍🍳.')],
  ])('leaves everything else as it is: %s', async (_, before, after) => {
    const root = repository({ [A]: before }, RULES);
    await reglament(root, ['fix', '--write']);
    expect(read(root)).toBe(after);
  });

  test.skipIf(process.platform === 'win32')('keeps the permissions of a file, and leaves links alone', async () => {
    const outside = temporaryFolder();
    write(outside, { 'b.md': LOUD });
    const root = repository({ [A]: LOUD }, RULES);
    chmodSync(join(root, A), 0o640);
    symlinkSync(join(outside, 'b.md'), join(root, 'content/posts/b.md'));
    symlinkSync(outside, join(root, 'content/posts/far'));
    await reglament(root, ['fix', '--write']);
    expect(lstatSync(join(root, A)).mode & 0o777).toBe(0o640);
    expect(read(root)).toBe(QUIET);
    expect(read(outside, 'b.md')).toBe(LOUD);
    expect(lstatSync(join(root, 'content/posts/b.md')).isSymbolicLink()).toBe(true);
  });

  test('leaves what is waived as it is', async () => {
    const text = post({}, '<!-- reglament-disable-next-line tone.caps: вывеска -->\nСКИДКА ТОЛЬКО СЕГОДНЯ\n');
    const root = repository({ [A]: text }, RULES);
    const { stdout } = await reglament(root, ['fix', '--write', '--locale', 'ru']);
    expect(stdout).toContain('Заменять нечего.');
    expect(read(root)).toBe(text);
  });

  test('a broken policy is told, and nothing is touched', async () => {
    const root = repository({ [A]: LOUD }, RULES);
    write(root, { 'policy/policy.yaml': POLICY_YAML.replace('time_zone: Europe/Moscow', 'time_zone: Nowhere') });
    expect(await reglament(root, ['fix', '--write'])).toMatchObject({ code: 2, stdout: '' });
    expect(read(root)).toBe(LOUD);
  });

  test('what changed meanwhile is left as it is, and what is no file is refused', () => {
    const root = repository({ [A]: LOUD }, RULES);
    expect(replaceFile(root, A, QUIET, 'x')).toBe('changed');
    expect(replaceFile(root, 'content/posts', '', 'x')).toBe('refused');
    expect(replaceFile(root, 'content/posts/none.md', '', 'x')).toBe('refused');
    symlinkSync(join(root, 'content'), join(root, 'linked'));
    expect(replaceFile(root, 'linked/posts/a.md', LOUD, 'x')).toBe('refused');
    expect(read(root)).toBe(LOUD);
    expect(readdirSync(join(root, 'content/posts'))).toEqual(['a.md']);
  });

  test('help and an unknown option', async () => {
    expect((await reglament('.', ['fix', '--help', '--locale', 'en'])).stdout).toContain('--dry-run');
    expect(await reglament('.', ['fix', '--wirte'])).toMatchObject({ code: 2 });
  });
});
