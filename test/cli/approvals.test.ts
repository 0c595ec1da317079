import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { git, repository, temporaryFolder, write } from '../helpers/bundle.ts';
import { reglament } from '../helpers/command-line.ts';
import { policyFiles, post, regulation } from '../helpers/judging.ts';

const PEOPLE = `anna: { name: Анна, roles: [head], github: anna-laine }
vera: { name: Вера, roles: [lawyer] }
`;
const WAIVER = `id: w
rules: [tone.caps]
targets: { accounts: [vk] }
reason: Так решили
approved_by: anna
issued: 2026-11-01
expires: 2026-12-30
`;
const CAPS = 'СКИДКА ТОЛЬКО СЕГОДНЯ\n';

/** A repository with a policy that asks for approvals, and a change on top of it. */
function changed(change: Readonly<Record<string, string>>): string {
  const root = repository(
    {
      'policy/people.yaml': PEOPLE,
      'policy/regulations/files.md': regulation(
        'a.files',
        '{ paths: [/policy/], code_owners: true }',
        'soft-mandatory',
        'people.file-approval',
      ).replace('id: a-files', 'id: files'),
      '.github/CODEOWNERS': '/policy/ @anna-laine\n',
      'content/posts/old.md': post(),
    },
    { 'people.approval': '{ roles: [lawyer] }', 'tone.caps': '' },
  );
  git(root, 'init', '-q');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'base');
  write(root, change);
  return root;
}

async function told(root: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await reglament(root, ['check', '--format', 'json', '--locale', 'en', ...args]);
  if (stdout === '') return { code, stderr, found: [] };
  const { findings } = JSON.parse(stdout) as {
    findings: { rule: string; path: string; enforcement: string; status: string; fix?: string }[];
  };
  return {
    code,
    stderr,
    findings,
    found: findings.map(({ rule, status, enforcement }) => `${rule} ${status} ${enforcement}`),
  };
}

describe('check --approved-by', () => {
  const root = changed({ 'content/posts/a.md': post() });

  test.each<[string, readonly string[], number, readonly string[]]>([
    ['a plain check asks for nothing', [], 0, []],
    ['nor does one of some files', ['content/posts/a.md'], 0, []],
    ['against a base it says who will be asked', ['--base', 'HEAD'], 0, ['people.approval new advisory']],
    ['nobody has approved', ['--base', 'HEAD', '--approved-by', 'nobody'], 1, ['people.approval new soft-mandatory']],
    ['somebody else has', ['--base', 'HEAD', '--approved-by', 'anna'], 1, ['people.approval new soft-mandatory']],
    ['whoever may has', ['--base', 'HEAD', '--approved-by', ' anna, vera '], 0, []],
  ])('%s', async (_, args, code, found) => {
    expect(await told(root, ...args)).toMatchObject({ code, found });
  });

  test('names of nobody, and no base to judge against, are errors of the arguments', async () => {
    const unknown = await told(root, '--base', 'HEAD', '--approved-by', 'verra');
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('Did you mean “vera”?')]);
    const alone = await told(root, '--approved-by', 'vera');
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('add --base')]);
  });

  test('a waiver of the change counts when whom it names has approved, and its owners are those of the base', async () => {
    const own = changed({
      'content/posts/old.md': post({}, CAPS),
      'policy/waivers/w.yaml': WAIVER,
      '.github/CODEOWNERS': '/policy/ @somebody-else\n',
    });
    const waiting = await told(own, '--base', 'HEAD', '--approved-by', 'vera');
    expect(waiting).toMatchObject({
      code: 1,
      found: ['tone.caps new soft-mandatory', 'a.files new soft-mandatory', 'policy.waivers new soft-mandatory'],
    });
    expect(waiting.findings?.[0]?.fix).toContain('it waits for the approval of Анна');
    expect(await told(own, '--base', 'HEAD', '--approved-by', 'vera,anna')).toMatchObject({
      code: 0,
      found: ['tone.caps waived soft-mandatory'],
    });
  });

  test('files are guarded wherever they stand: edited, moved away, removed, or not yet known to git', async () => {
    const guarded = (root: string) => {
      const rule = 'a.guard';
      const options = '{ paths: [/.github/, /tools/], roles: [lawyer] }';
      const text = regulation(rule, options, 'soft-mandatory', 'people.file-approval');
      write(root, { 'policy/regulations/guard.md': text, 'tools/run.sh': 'run\n', 'content/posts/a.md': post() });
      git(root, 'add', '-A');
      git(root, 'commit', '-qm', 'guard');
      return root;
    };
    const changes: readonly ((root: string) => void)[] = [
      (root) => write(root, { '.github/CODEOWNERS': '* @somebody-else\n' }),
      (root) => git(root, 'mv', 'tools/run.sh', 'run.sh'),
      (root) => git(root, 'rm', '-q', '.github/CODEOWNERS'),
      (root) => write(root, { '.github/workflows/other.yml': 'on: push\n' }),
    ];
    for (const change of changes) {
      const root = guarded(changed({}));
      expect(await told(root, '--base', 'HEAD', '--approved-by', 'anna')).toMatchObject({ code: 0, found: [] });
      change(root);
      const found = ['a.guard new soft-mandatory'];
      expect(await told(root, '--base', 'HEAD', '--approved-by', 'anna')).toMatchObject({ code: 1, found });
      expect(await told(root, '--base', 'HEAD', '--approved-by', 'vera')).toMatchObject({ code: 0, found: [] });
    }
  });

  test('CODEOWNERS stands in the root of the repository, whichever folder is judged', async () => {
    const top = temporaryFolder();
    const root = join(top, 'team');
    const owned = regulation(
      'a.owned',
      '{ paths: [/content/], code_owners: true }',
      'soft-mandatory',
      'people.file-approval',
    );
    write(root, {
      ...Object.fromEntries(policyFiles({})),
      'policy/people.yaml': PEOPLE,
      'policy/regulations/owned.md': owned,
      'content/posts/old.md': post(),
    });
    write(top, { '.github/CODEOWNERS': '/team/content/ @anna-laine\n/content/ @somebody-else\n' });
    git(top, 'init', '-q');
    git(top, 'add', '-A');
    git(top, 'commit', '-qm', 'base');
    write(root, { 'content/posts/a.md': post() });
    const found = ['a.owned new soft-mandatory'];
    expect(await told(root, '--base', 'HEAD', '--approved-by', 'vera')).toMatchObject({ code: 1, found });
    expect(await told(root, '--base', 'HEAD', '--approved-by', 'anna')).toMatchObject({ code: 0, found: [] });
  });
});
