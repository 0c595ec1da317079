import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { POLICY_YAML, post, regulation } from '../../helpers/judging.ts';
import { NOW, stepOn, team, teamPolicy } from '../team.ts';
import { ALL_ON, attacked, EVERYTHING, expectHarmless, foundIn, toldBy } from './hostile.ts';

/** What lies beside the checkout, or in its `.git`, and whose words must come out nowhere. */
const SECRET = 'ТАЙНА-7f3a';
/** A picture that tells where it was taken. */
const PLACE = Uint8Array.from(Buffer.from('\xff\xd8<rdf exif:GPSLatitude="0,0N"/>', 'latin1'));

const TARGETS: Readonly<Record<string, string>> = {
  'content/posts/config.md': '../../.git/config',
  'content/posts/event.md': '../../../_temp/_github_workflow/event.json',
  'content/posts/passwd.md': '/etc/passwd',
  'content/posts/root.md': '/',
  'content/posts/self.md': 'self.md',
  'content/posts/up.md': '../..',
  'content/posts/beside.md': '../../secret.md',
  'content/inbox/export.csv': '../../secret.md',
  'content/opt-outs.yaml': '../.git/config',
  'content/contests/rules/mugs.md': '../../../.git/config',
};

describe('T3: links', () => {
  test.each(['merge', 'base'] as const)(
    'in the change are findings, and nobody follows them (%s checked out)',
    async (side) => {
      const links = Object.fromEntries(Object.entries(TARGETS).map(([path, symlink]) => [path, { symlink }]));
      const { world, repository } = await team({ 'secret.md': post({}, `${SECRET}\n`) }, { fullName: 'onego/content' });
      const pull = await repository.pullRequest({
        author: 'mallory',
        changes: { ...links, 'content/posts/good.md': post() },
      });
      const workspace = await pull.checkout(side, { persistedToken: SECRET });
      const step = await stepOn(world, pull, { workspace, permissions: EVERYTHING, inputs: ALL_ON });
      expectHarmless(step);
      expect(step.outputs.get('verdict')).toBe('fail');
      for (const path of Object.keys(TARGETS).filter((one) => one.startsWith('content/posts/')))
        expect(foundIn(step, path), path).toEqual(['content.unreadable']);
      const told = toldBy({ world, repository, pull, step });
      for (const word of [SECRET, Buffer.from(SECRET).toString('base64'), 'extraheader', 'root:x:', 'ghs_'])
        expect(told).not.toContain(word);
    },
  );

  test('to pictures tell nothing of the pictures', async () => {
    const files = { ...teamPolicy(), 'policy/regulations/image.md': regulation('privacy.image-location') };
    const media = (...names: readonly string[]): string =>
      post({ media: `[${names.map((file) => `{ file: ${file}, alt: Двор }`).join(', ')}]` });
    const { step } = await attacked(
      {
        'content/posts/link.md': media('link.jpg', 'out.jpg', 'folder/place.jpg', '../../../secret.jpg'),
        'content/posts/link.jpg': { symlink: '../../elsewhere/place.jpg' },
        'content/posts/out.jpg': { symlink: '/etc/passwd' },
        'content/posts/folder': { symlink: '../../elsewhere' },
        'elsewhere/place.jpg': PLACE,
        'content/posts/real.md': media('real.jpg'),
        'content/posts/real.jpg': PLACE,
      },
      { files },
    );
    expectHarmless(step);
    // A picture that is none of a link shows that the rule is awake.
    expect(foundIn(step, 'content/posts/real.md')).toContain('privacy.image-location');
    expect(foundIn(step, 'content/posts/link.md')).not.toContain('privacy.image-location');
  });

  test('in the place of the policy, or of what stands beside it, do not change who judges', async () => {
    const loose = Object.fromEntries(
      Object.entries(teamPolicy()).map(([path, text]) => [
        path.replace('policy/', 'loose/'),
        text.replaceAll('soft-mandatory', 'advisory'),
      ]),
    );
    const gone = Object.fromEntries(Object.keys(teamPolicy()).map((path) => [path, null]));
    for (const changes of [
      { ...gone, ...loose, policy: { symlink: 'loose' } },
      { 'policy/regulations/tone.caps.md': { symlink: '../../loose/regulations/tone.caps.md' }, ...loose },
      { 'policy/people.yaml': { symlink: '../.git/config' } },
    ]) {
      const { step } = await attacked({ ...changes, 'content/posts/loud.md': post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n') });
      expectHarmless(step);
      expect(step.outputs.get('verdict')).toBe('fail');
      expect(foundIn(step, 'content/posts/loud.md')).toContain('tone.caps');
    }
  });

  test('in the place of CODEOWNERS name no owner', async () => {
    const owned = regulation('people.file-approval', '{ paths: ["/content/"], code_owners: true }');
    const files = { 'policy/regulations/owners.md': owned, '.github/CODEOWNERS': '* @vera-sokolova\n' };
    const { world, repository } = await team(files, { fullName: 'onego/content' });
    const changes = {
      '.github/CODEOWNERS': { symlink: '../owners' },
      owners: '* @anna-laine\n',
      'content/posts/good.md': post(),
    };
    const pull = await repository.pullRequest({ author: 'mallory', changes });
    await pull.review('anna-laine', 'APPROVED');
    const step = await stepOn(world, pull, { permissions: EVERYTHING });
    expectHarmless(step);
    expect(step.exitCode).toBe(1);
    await pull.review('vera-sokolova', 'APPROVED');
    expect((await stepOn(world, pull, { permissions: EVERYTHING })).exitCode).toBe(0);
  });

  test('on the way to the judged folder are not followed, in the change or in the checkout', async () => {
    const inFolder = (folder: string, files: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
    const { world, repository } = await team(inFolder('team', teamPolicy()));
    const gone = Object.fromEntries(Object.keys(inFolder('team', teamPolicy())).map((path) => [path, null]));
    const pull = await repository.pullRequest({
      author: 'mallory',
      changes: {
        ...gone,
        team: { symlink: 'other' },
        ...inFolder('other', { ...teamPolicy(), 'content/posts/a.md': post({}, `${SECRET} СКИДКА\n`) }),
      },
    });
    const moved = await stepOn(world, pull, { inputs: { path: 'team' } });
    expectHarmless(moved);
    expect(moved.outputs.get('verdict')).toBe('error');
    expect(moved.summary).toContain('team');

    const honest = await repository.pullRequest({ author: 'mallory', changes: { 'team/content/posts/a.md': post() } });
    const workspace = await honest.checkout('merge');
    const outside = join(dirname(workspace), 'outside');
    mkdirSync(join(outside, 'policy'), { recursive: true });
    writeFileSync(join(outside, 'policy/policy.yaml'), POLICY_YAML);
    symlinkSync(outside, join(workspace, 'out'));
    for (const path of ['out', 'out/policy', '..', '../outside', '/etc', 'team/../../outside', '.git']) {
      const step = await stepOn(world, honest, { workspace, inputs: { path, now: NOW } });
      expectHarmless(step);
      expect(step.outputs.get('verdict'), path).toBe('error');
    }
  });
});
