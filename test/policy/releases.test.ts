import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import type { PolicyFiles } from '../../action/core/policy/files.ts';
import { loadPolicy } from '../../action/core/policy/load.ts';
import { portableSha256 } from '../../action/core/policy/portable-sha256.ts';
import { readRelease, sealOf } from '../../action/core/policy/release.ts';
import { writeRelease } from '../../action/core/policy/release-writer.ts';
import { compareVersions } from '../../action/core/policy/releases.ts';
import { repository, temporaryFolder, write } from '../helpers/bundle.ts';
import { reglament } from '../helpers/command-line.ts';
import {
  type EditionSpec,
  editionFiles,
  history,
  historyAnd,
  linted,
  overlaid,
  released,
  releasePath,
} from '../helpers/editions.ts';
import { LOAD, loaded, policyFiles } from '../helpers/judging.ts';

const ONE: EditionSpec = { version: '1.0.0', effective: '2026-01-01', rules: { 'tone.caps': '{ run: 3 }' } };
const TWO: EditionSpec = { version: '2.0.0', effective: '2026-06-01', rules: { 'tone.caps': '{ run: 2 }' } };
const THREE: EditionSpec = {
  version: '3.0.0',
  effective: '2026-09-01',
  rules: { 'tone.caps': '{ run: 2 }', 'privacy.phone': '' },
};
const CHAIN = await history(ONE, TWO, THREE);
/** What somebody released meanwhile on another branch. */
const BRANCH = await history(ONE, { ...TWO, version: '1.5.0' });
const FIRST = releasePath('1.0.0');
const SECOND = releasePath('2.0.0');
const LAST = releasePath('3.0.0');

const textOf = (files: PolicyFiles, path: string): string => files.get(path) ?? '';
const edited = (path: string, from: string | RegExp, to: string, files: PolicyFiles = CHAIN) => {
  const before = textOf(files, path);
  const after = before.replace(from, to);
  if (before === after) throw new Error(`${path} has no ${from}`);
  return overlaid(files, { [path]: after });
};
/** A release whose seal was made anew after an edit, as a forger would. */
const resealed = (path: string, from: string | RegExp, to: string, files: PolicyFiles = CHAIN) => {
  const text = textOf(edited(path, from, to, files), path);
  return overlaid(files, { [path]: text.replace(/^digest: .*$/m, `digest: ${sealOf(text, portableSha256)}`) });
};

describe('a chain of releases that nobody touched', () => {
  test('has nothing wrong with it', async () => {
    expect(await linted(CHAIN)).toEqual([]);
  });

  test('is sealed: each names its own digest and that of the one before', async () => {
    const { releases } = await loaded(CHAIN);
    expect(releases.map(({ head }) => head.version)).toEqual(['1.0.0', '2.0.0', '3.0.0']);
    for (const [index, { head, actualDigest }] of releases.entries()) {
      expect(head.digest).toBe(actualDigest);
      expect(head.digest).toBe(sealOf(textOf(CHAIN, releasePath(head.version)), portableSha256));
      expect(head.previous).toBe(releases[index - 1]?.head.digest);
    }
  });

  test.each([
    ['CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ])('may be checked out with %s', async (_, change) => {
    const files = new Map([...CHAIN].map(([path, text]) => [path, change(text)]));
    expect(await linted(files, { basePolicyFiles: CHAIN })).toEqual([]);
    expect(await linted(CHAIN, { basePolicyFiles: files })).toEqual([]);
  });
});

describe('an edit of a released file is told', () => {
  test.each<[string, string | RegExp, string]>([
    ['of a rule', 'run: 3', 'run: 30'],
    ['of a level', 'soft-mandatory', 'advisory'],
    ['of the day', "effective: '2026-01-01'", "effective: '2026-01-02'"],
    ['of the engine', 'engine: reglament/test', 'engine: reglament/tost'],
    ['of a comment', '# A released edition', '# An edited edition'],
    ['of a text', '## Clause', '## Klause'],
    ['of white space at the end of a line', 'texts:\n', 'texts: \n'],
    ['of an empty line at the end', /$/, '\n'],
    ['of the digest itself', /sha256:./, 'sha256:f'],
  ])('%s', async (_, from, to) => {
    const files = edited(FIRST, from, to);
    const line =
      textOf(files, FIRST)
        .split('\n')
        .findIndex((text) => text.startsWith('digest:')) + 1;
    expect(await linted(files)).toContain(`policy.releases touched releases/1.0.0.yaml:${line}`);
  });

  test('every byte of it counts, but for line ends and the line of the digest', async () => {
    const text = textOf(CHAIN, FIRST);
    const start = text.indexOf('version:');
    for (let at = start; at < text.length; at += 7) {
      const other = text.charAt(at) === 'x' ? 'y' : 'x';
      const changed = text.slice(0, at) + other + text.slice(at + 1);
      expect(sealOf(changed, portableSha256), `at ${at}`).not.toBe(sealOf(text, portableSha256));
    }
  });

  test('blocks, and nothing lifts it', async () => {
    const waiver = `id: w\nrules: [policy.releases]\ntargets: { paths: [${FIRST}] }\nreason: r\napproved_by: anna\nissued: 2026-11-01\nexpires: 2026-12-31\n`;
    const files = overlaid(edited(FIRST, 'run: 3', 'run: 30'), {
      'policy/people.yaml': 'anna: { name: Anna, roles: [lead] }\n',
      'policy/waivers/w.yaml': waiver,
    });
    expect(await linted(files)).toEqual([
      'policy.releases touched releases/1.0.0.yaml:3',
      'policy.waivers hard-rule waivers/w.yaml:2',
    ]);
  });

  test('of a sealed file that was sealed anew breaks the chain after it', async () => {
    expect(await linted(resealed(FIRST, 'run: 3', 'run: 30'))).toEqual(['policy.releases chain releases/2.0.0.yaml:4']);
  });

  test('of the last file, sealed anew, shows against the older side', async () => {
    const forged = resealed(LAST, 'run: 2', 'run: 20');
    expect(await linted(forged)).toEqual([]);
    expect(await linted(forged, { basePolicyFiles: CHAIN })).toEqual([
      'policy.releases rewritten releases/3.0.0.yaml:3',
    ]);
  });
});

describe('a chain', () => {
  test.each<[string, PolicyFiles, string[]]>([
    [
      'without its first link',
      overlaid(CHAIN, { [FIRST]: undefined }),
      ['policy.releases chain releases/2.0.0.yaml:4'],
    ],
    [
      'without a link in the middle',
      overlaid(CHAIN, { [SECOND]: undefined }),
      ['policy.releases chain releases/3.0.0.yaml:4'],
    ],
    [
      'of two that were released on two branches',
      overlaid(CHAIN, { [releasePath('1.5.0')]: BRANCH.get(releasePath('1.5.0')) }),
      ['policy.releases chain releases/2.0.0.yaml:4'],
    ],
  ])('%s is broken where it was to go on', async (_, files, found) => {
    expect(await linted(files)).toEqual(found);
  });

  test('a release that was taken away shows against the older side, at the version of the policy', async () => {
    const files = overlaid(CHAIN, { [LAST]: undefined });
    expect(await linted(files, { basePolicyFiles: CHAIN })).toEqual(['policy.releases removed policy.yaml:3']);
  });

  test('a release that is new to the older side is no fault', async () => {
    expect(await linted(CHAIN, { basePolicyFiles: overlaid(CHAIN, { [LAST]: undefined }) })).toEqual([]);
  });
});

describe('the working policy beside its releases', () => {
  test('may go on after them', async () => {
    expect(await linted(await historyAnd({ ...THREE, version: '3.1.0', effective: '2026-10-01' }, ONE, TWO))).toEqual(
      [],
    );
  });

  test.each<[string, Partial<EditionSpec>, string[]]>([
    ['with a version that is earlier', { version: '1.9.0' }, ['policy.releases not-later policy.yaml:3']],
    [
      'with a day before the last',
      { version: '3.0.1', effective: '2026-08-31' },
      ['policy.releases order policy.yaml:4'],
    ],
    ['with the day of the last', { version: '3.0.1', effective: '2026-09-01' }, []],
    [
      'with the version of the last and another rule',
      { rules: { 'tone.caps': '{ run: 9 }', 'privacy.phone': '' } },
      ['policy.releases changed-since policy.yaml:3'],
    ],
    [
      'with the version of the last and another day',
      { effective: '2026-09-02' },
      ['policy.releases changed-since policy.yaml:3'],
    ],
    [
      'with the version of the last and another title',
      { files: { 'policy/policy.yaml': textOf(editionFiles(THREE), 'policy/policy.yaml').replace('Test', 'Other') } },
      ['policy.releases changed-since policy.yaml:3'],
    ],
    [
      'with the version of the last and a note in a regulation',
      {
        files: {
          'policy/regulations/tone.caps.md': `${textOf(editionFiles(THREE), 'policy/regulations/tone.caps.md')}\nNote.\n`,
        },
      },
      ['policy.releases changed-since policy.yaml:3'],
    ],
    ['with a version of old', ONE, []],
    ['with a comment in policy.yaml', { yaml: '# a comment\n' }, []],
    [
      'with a new account, campaign and blackout',
      {
        yaml: 'campaigns: [{ id: a, accounts: [vk], from: 2026-12-01, to: 2026-12-02, reason: x }]\nblackouts: [{ from: 2026-12-01, to: 2026-12-02, reason: x }]\n',
        files: { 'policy/accounts.yaml': 'vk: { platform: vk, kind: brand }\nok: { platform: ok, kind: brand }\n' },
      },
      [],
    ],
  ])('%s', async (_, changes, found) => {
    expect(await linted(await historyAnd({ ...THREE, ...changes }, ONE, TWO, THREE))).toEqual(found);
  });

  test('may come into force at a moment of the very day of the last', async () => {
    const moment = { ...THREE, version: '3.0.1', effective: '2026-09-01T10:00:00+03:00' };
    expect(await linted(await historyAnd(moment, ONE, TWO, THREE))).toEqual([]);
  });

  test('releases that come into force in another order than that of their versions are told', async () => {
    const files = await history(ONE, { ...TWO, effective: '2025-12-01' });
    expect(await linted(files)).toEqual(['policy.releases order releases/2.0.0.yaml:6']);
  });
});

describe('a pack that moved since the release', () => {
  const pack = (version: string, run: number): Record<string, string> => ({
    'policy/packs/tone/pack.yaml': `id: tone\ntitle: Tone\nversion: "${version}"\n`,
    'policy/packs/tone/caps.md':
      policyFiles({ 'tone.caps': `{ run: ${run} }` }).get('policy/regulations/tone.caps.md') ?? '',
  });
  const spec: EditionSpec = {
    version: '1.0.0',
    effective: '2026-01-01',
    rules: { 'privacy.phone': '' },
    yaml: 'extends: [tone]\n',
    files: pack('1.0.0', 3),
  };

  test('is news: the release judges by the one that it was made with', async () => {
    const files = overlaid(await history(spec), pack('1.1.0', 2));
    expect(await linted(files)).toEqual(['policy.releases pack-changed policy.yaml:10']);
    const { timeline } = await loaded(files);
    const sealed = await timeline.editions[0]?.load();
    expect(sealed?.rules.find(({ id }) => id === 'tone.caps')?.options).toMatchObject({ run: 3 });
    expect(sealed?.packs).toMatchObject([{ id: 'tone', version: '1.0.0' }]);
  });
});

describe('a release made by hand', () => {
  const text = textOf(CHAIN, LAST);
  const lineOf = (start: string) => text.split('\n').findIndex((line) => line.trimStart().startsWith(start)) + 1;

  test.each<[string, string | RegExp, string, string]>([
    ['without a digest', /^digest: .*\n/m, '', 'schema.missing'],
    ['with a digest that is none', /^digest: .*$/m, 'digest: md5:0', 'schema.value'],
    ['without a version', /^version: .*\n/m, '', 'schema.missing'],
    ['with a version of two numbers', 'version: "3.0.0"', 'version: "3.0"', 'schema.value'],
    ['with a version that is a number', 'version: "3.0.0"', 'version: 3', 'schema.type'],
    ['without a day', /^effective: .*\n/m, '', 'schema.missing'],
    ['with a day that is none', "effective: '2026-09-01'", "effective: '2026-09-31'", 'moment.date'],
    ['with a day of release that is none', /^released: .*$/m, 'released: soon', 'moment.format'],
    ['with an unknown key', 'released:', 'relaesed:', 'schema.unknown-key'],
    ['with an unknown check', 'check: tone.caps', 'check: tone.cpas', 'rule.unknown-check'],
    ['with an unknown option', 'run: 2', 'rnu: 2', 'schema.unknown-key'],
    ['with an option of another type', 'run: 2', 'run: two', 'schema.type'],
    ['with an unknown level', 'enforcement: soft-mandatory', 'enforcement: soft', 'schema.choice'],
    ['with a rule that has no clause', /clause:\n(?: {6}.*\n)+/, '\n', 'schema.missing'],
    ['without its rules', /^rules:\n(?:[ -].*\n)+/m, '', 'schema.missing'],
    ['that is not YAML', 'policy:\n', 'policy: [\n', 'yaml.syntax'],
    ['with a key twice', /^released: .*$/m, "released: '2026-09-01'\nreleased: '2026-09-01'", 'yaml.duplicate-key'],
  ])('%s is refused at its place', async (_, from, to, messageId) => {
    const { policy, problems } = await loadPolicy(edited(LAST, from, to), registry, LOAD);
    expect(policy).toBeUndefined();
    expect(problems.map(({ path, messageId: id }) => [path, id])).toContainEqual([LAST, messageId]);
    for (const { position } of problems) expect(position.line).toBeGreaterThan(0);
  });

  test('tells the place in the file, not in the part that was read', async () => {
    const { problems } = await loadPolicy(edited(LAST, 'run: 2', 'rnu: 2'), registry, LOAD);
    expect(problems.map(({ position, data }) => [position.line, data['suggestion']])).toEqual([
      [lineOf('run: 2'), 'run'],
    ]);
  });

  test.each([
    ['policy/releases/9.9.9.yaml', 'policy/releases/3.0.0.yaml'],
    ['policy/releases/3.0.0.yml', 'policy/releases/3.0.0.yaml'],
    ['policy/releases/old/3.0.0.yaml', 'policy/releases/3.0.0.yaml'],
  ])('under the name %s is refused', async (path, expected) => {
    const { problems } = await loadPolicy(overlaid(CHAIN, { [LAST]: undefined, [path]: text }), registry, LOAD);
    expect(problems.map(({ messageId, data }) => [messageId, data['expected']])).toEqual([['release.name', expected]]);
  });

  test('without texts still judges: prose judges nobody', async () => {
    const bare = text.slice(0, text.indexOf('\ntexts:') + 1);
    const files = overlaid(CHAIN, { [LAST]: bare.replace(/^digest: .*$/m, `digest: ${sealOf(bare, portableSha256)}`) });
    const { timeline } = await loaded(files);
    const policy = await timeline.newest.load();
    expect(policy.rules.some(({ id }) => id === 'tone.caps')).toBe(true);
    expect([policy.texts.size, policy.regulations]).toEqual([0, []]);
  });

  test('that is empty is refused', async () => {
    const { problems } = await loadPolicy(overlaid(CHAIN, { [LAST]: '' }), registry, LOAD);
    expect(problems[0]).toMatchObject({ path: LAST, messageId: 'schema.missing' });
  });
});

describe('a release', () => {
  const rich: EditionSpec = {
    version: '1.0.0',
    effective: '2026-01-01',
    rules: { 'tone.caps': '{ run: 3, allow: [МГУ, "№ 1"] }', 'privacy.phone': '', 'links.reason': '' },
    yaml: [
      'changes: [{ ru: "Первое издание: начало", en: "First edition" }, "one: two"]',
      'topics: { allowed: [coffee], irritating: ["#politics"] }',
      'rules: { links.reason: { enforcement: off, reason: "пока: не нужно" } }',
      'removed: { old.rule: { version: "0.9.0", reason: "не нужно" } }',
      '',
    ].join('\n'),
  };

  async function frozen(files: PolicyFiles) {
    const { policy, timeline } = await loaded(await released(files));
    return { policy, sealed: await timeline.newest.load() };
  }

  test('that is thawed and frozen again gives the same bytes', async () => {
    const files = await released(editionFiles(rich));
    const text = textOf(files, FIRST);
    const { sealed } = await frozen(editionFiles(rich));
    const again = writeRelease({
      policy: sealed,
      engine: 'reglament/test',
      released: '2026-01-01',
      previous: undefined,
      sha256: portableSha256,
    });
    expect(again).toBe(text);
  });

  test('says what the working policy said', async () => {
    const { policy, sealed } = await frozen(editionFiles(rich));
    const plain = ({ id, options, enforcement, clause }: (typeof policy.rules)[number]) => ({
      id,
      options,
      enforcement,
      clause,
    });
    expect(sealed.rules.map(plain)).toEqual(policy.rules.map(plain));
    expect(sealed.off).toEqual(policy.off);
    expect(sealed.content).toBe(policy.content);
    expect(sealed.settings).toEqual(policy.settings);
    expect([...sealed.texts]).toEqual([...policy.texts]);
    expect(sealed.regulations).toEqual(policy.regulations);
  });

  test('is the same for the same policy, however that is laid out', async () => {
    const files = editionFiles(rich);
    const other = new Map([...files].reverse().map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`]));
    expect(textOf(await released(other), FIRST)).toBe(textOf(await released(files), FIRST));
  });

  test.each<[string, string]>([
    ['a line that looks like the seal', 'digest: sha256:0'],
    ['a line that looks like a part', 'policy: x\ntexts: y\nrules: z'],
    ['a line that looks like a version', 'version: 1.0.0'],
    ['a line that looks like a version in a list', '- since: 2.0'],
    ['trailing white space', 'one  \ntwo\t\n\n\n'],
    ['signs of YAML', '"quoted": {x} [y] *z &a !b %c @d `e` #f'],
    ['no break at the end', 'the end'],
    ['tabs and a line separator', '\tone\u2028two'],
    ['an emoji', '☕️ 👩🏽‍🚀'],
  ])('keeps %s in a text', async (_, line) => {
    const path = 'policy/regulations/tone.caps.md';
    const base = editionFiles(rich);
    const { policy, sealed } = await frozen(overlaid(base, { [path]: `${textOf(base, path)}\n${line}` }));
    expect(sealed.texts.get(path)).toBe(policy.texts.get(path));
  });

  test.each<[string, string]>([
    ['a line that looks like a version', 'Первое\nversion: 1.0.0\n'],
    ['a line that looks like a version in a list', 'Первое\n- since: 2.0\n'],
  ])('keeps %s in a change and in a reason', async (_, words) => {
    const quoted = JSON.stringify(words);
    const yaml = `changes: [${quoted}]\nrules: { links.reason: { enforcement: off, reason: ${quoted} } }\n`;
    const { policy, sealed } = await frozen(editionFiles({ ...rich, yaml }));
    expect(sealed.settings).toEqual(policy.settings);
    expect(sealed.off).toEqual(policy.off);
  });

  test('names versions as texts, whatever they look like', async () => {
    const text = textOf(await released(editionFiles(rich)), FIRST);
    expect(text).toMatch(/^version: "1\.0\.0"$/m);
    expect(text).toMatch(/^ +version: "0\.9\.0"$/m);
  });

  test('reads its head alone, so that old prose costs no start', () => {
    const problems: unknown[] = [];
    const head = textOf(CHAIN, LAST).slice(0, textOf(CHAIN, LAST).indexOf('\npolicy:') + 1);
    const release = readRelease(LAST, `${head}policy: [broken`, portableSha256, (problem) => problems.push(problem));
    expect([release?.head.version, problems]).toEqual(['3.0.0', []]);
    expect(release?.readBody((problem) => problems.push(problem))).toBeUndefined();
    expect(problems).toHaveLength(1);
  });
});

describe('versions stand in the order of Semantic Versioning', () => {
  const ORDER = [
    '0.1.0',
    '0.2.0',
    '0.10.0',
    '1.0.0-alpha',
    '1.0.0-alpha.2',
    '1.0.0-alpha.10',
    '1.0.0-beta',
    '1.0.0',
    '1.0.1',
    '1.9.0',
    '1.10.0',
    '2.0.0',
  ];

  test('whatever order they come in', () => {
    expect([...ORDER].reverse().sort(compareVersions)).toEqual(ORDER);
    expect(compareVersions('1.0.0', '1.0.0')).toBe(0);
  });
});

describe('reglament release', () => {
  const EXAMPLES = [
    '```markdown fails\n---\naccounts: [vk]\npublish_at: 2026-11-03\n---\nСКИДКА ТОЛЬКО СЕГОДНЯ УТРОМ ВСЕМ\n```\n',
    '```markdown passes\n---\naccounts: [vk]\npublish_at: 2026-11-03\n---\nТихо.\n```\n',
  ].join('\n');
  const RULE = 'policy/regulations/tone.caps.md';
  const regulation = (run: number, prose = 'Не кричим.') =>
    `---\nid: tone-caps\ntitle: Тон\n---\n## Клик {#clause}\n${prose}\n\n\`\`\`yaml rule\nid: tone.caps\ncheck: tone.caps\nwith: { run: ${run} }\nenforcement: soft-mandatory\n\`\`\`\n\n${EXAMPLES}`;
  const settings = (version: string, extra = '') =>
    `# Политика\nid: test\ntitle: Test # название\nversion: "${version}"\neffective: 2026-01-01\nlanguages: [ru]\ntime_zone: Europe/Moscow\n${extra}# конец\n`;

  function team(version = '1.0.0', run = 3): string {
    return repository({ 'policy/policy.yaml': settings(version), [RULE]: regulation(run) }, { 'tone.caps': '' });
  }

  const releases = (root: string) => readdirSync(join(root, 'policy/releases')).sort();
  const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');
  const release = (root: string, ...args: readonly string[]) => reglament(root, ['release', ...args]);

  test('seals the working policy in a file named after its version', async () => {
    const root = team();
    const { code, stdout, stderr } = await release(root);
    expect([code, stderr]).toEqual([0, '']);
    expect(releases(root)).toEqual(['1.0.0.yaml']);
    expect(stdout).toContain('policy/releases/1.0.0.yaml');
    expect(read(root, FIRST)).toMatch(/^released: '2026-11-22'$/m);
    const { stdout: checked } = await reglament(root, ['check', '--format', 'json']);
    expect(JSON.parse(checked)).toMatchObject({ findings: [], policy: { version: '1.0.0' } });
  });

  test('gives the same bytes on every machine', async () => {
    const [one, other] = [team(), team()];
    await release(one);
    await release(other, '--locale', 'en');
    expect(read(one, FIRST)).toBe(read(other, FIRST));
  });

  test('takes the day of release in the zone of the policy', async () => {
    const root = team();
    await release(root, '--now', '2026-11-22T21:30:00Z');
    expect(read(root, FIRST)).toMatch(/^released: '2026-11-23'$/m);
  });

  test('tells as JSON what it wrote', async () => {
    const root = team();
    await release(root);
    write(root, { 'policy/policy.yaml': settings('2.0.0'), [RULE]: regulation(2) });
    const { stdout } = await release(root, '--format', 'json');
    const [digest, previous] = [SECOND, FIRST].map((path) => /^digest: (.*)$/m.exec(read(root, path))?.[1]);
    expect(JSON.parse(stdout)).toMatchObject({
      path: SECOND,
      version: '2.0.0',
      effective: '2026-01-01',
      digest,
      previous,
      diff: { rules: [{ id: 'tone.caps', verdict: 'stricter' }], bump: 'major' },
    });
  });

  describe('is refused', () => {
    test('when the version is released and nothing changed', async () => {
      const root = team();
      await release(root);
      const before = read(root, FIRST);
      const { code, stderr } = await release(root);
      expect([code, read(root, FIRST)]).toEqual([2, before]);
      expect(stderr).toContain('policy/releases/1.0.0.yaml');
      expect(stderr).not.toContain('--bump');
    });

    test('when the version is released and the policy has changed, with the way out', async () => {
      const root = team();
      await release(root);
      write(root, { [RULE]: regulation(2) });
      expect(await release(root)).toMatchObject({ code: 2, stderr: expect.stringContaining('--bump') });
      expect(releases(root)).toEqual(['1.0.0.yaml']);
    });

    test('when an example comes out otherwise', async () => {
      const root = team();
      write(root, { [RULE]: regulation(50) });
      expect(await release(root)).toMatchObject({ code: 2, stderr: expect.stringContaining('reglament test') });
      expect(() => releases(root)).toThrow();
    });

    test('when a rule has no proof', async () => {
      const root = repository({}, { 'tone.caps': '' });
      expect(await release(root)).toMatchObject({ code: 2, stdout: '' });
    });

    test('when a rule about the policy is broken, with the finding', async () => {
      const root = team();
      await release(root);
      write(root, { 'policy/policy.yaml': settings('0.9.0') });
      const { code, stdout, stderr } = await release(root, '--locale', 'en');
      expect(code).toBe(1);
      expect(stdout).toContain('policy.yaml');
      expect(stdout).toContain('not later than the released 1.0.0');
      expect(stderr).toContain('1 obstacle');
    });

    test('when an older release was touched', async () => {
      const root = team();
      await release(root);
      write(root, {
        [FIRST]: `${read(root, FIRST)}\n`,
        'policy/policy.yaml': settings('2.0.0'),
        [RULE]: regulation(2),
      });
      expect((await release(root)).code).toBe(1);
      expect(releases(root)).toEqual(['1.0.0.yaml']);
    });

    test.each([
      [['extra'], 'extra'],
      [['--effective', 'soon'], 'soon'],
      [['--effective', '2026-02-30'], '2026-02-30'],
      [['--now', 'never'], 'never'],
    ])('with arguments %j', async (args, hint) => {
      const root = team();
      for (const locale of ['ru', 'en']) {
        const { code, stderr } = await release(root, ...args, '--locale', locale);
        expect([code, stderr.includes(hint)]).toEqual([2, true]);
      }
      expect(() => releases(root)).toThrow();
    });

    test('where there is no policy', async () => {
      expect(await release(temporaryFolder())).toMatchObject({ code: 2, stdout: '' });
    });
  });

  describe('--bump', () => {
    const bumpedBy = async (version: string, changes: Record<string, string>) => {
      const root = team(version);
      expect((await release(root)).code).toBe(0);
      write(root, changes);
      const { code, stderr } = await release(root, '--bump');
      expect([code, stderr]).toEqual([0, '']);
      return /^version: "(.*)"/m.exec(read(root, 'policy/policy.yaml'))?.[1];
    };

    test.each<[string, string, Record<string, string>, string]>([
      ['a stricter rule raises the first number', '1.2.3', { [RULE]: regulation(2) }, '2.0.0'],
      ['a looser rule raises the second', '1.2.3', { [RULE]: regulation(4) }, '1.3.0'],
      ['other words raise the third', '1.2.3', { [RULE]: regulation(3, 'Мы не кричим.') }, '1.2.4'],
      [
        'a stricter rule raises the second where the policy says so',
        '1.2.3',
        {
          [RULE]: regulation(2),
          'policy/policy.yaml': settings('1.2.3', 'versioning: { stricter: minor }\n'),
        },
        '1.3.0',
      ],
      ['before the first version the second number does for all', '0.2.3', { [RULE]: regulation(2) }, '0.3.0'],
      [
        'a version that is raised far enough already stays',
        '1.2.3',
        { [RULE]: regulation(4), 'policy/policy.yaml': settings('2.0.0') },
        '2.0.0',
      ],
      [
        'one that is not is raised further',
        '1.2.3',
        { [RULE]: regulation(2), 'policy/policy.yaml': settings('1.3.0') },
        '2.0.0',
      ],
    ])('%s', async (_, version, changes, expected) => {
      expect(await bumpedBy(version, changes)).toBe(expected);
    });

    test('leaves the rest of policy.yaml as it was, comments and all', async () => {
      const root = team();
      await release(root);
      write(root, { [RULE]: regulation(2) });
      await release(root, '--bump', '--effective', '2027-01-11');
      expect(read(root, 'policy/policy.yaml')).toBe(
        settings('2.0.0').replace('effective: 2026-01-01', 'effective: 2027-01-11'),
      );
    });

    test('keeps the comments on the lines that it changes', async () => {
      const root = team();
      await release(root);
      const commented = settings('1.0.0')
        .replace('version: "1.0.0"', 'version: "1.0.0" # меняет reglament release')
        .replace('effective: 2026-01-01', 'effective: 2026-01-01 # понедельник');
      write(root, { [RULE]: regulation(2), 'policy/policy.yaml': commented });
      await release(root, '--bump', '--effective', '2027-01-11');
      const text = read(root, 'policy/policy.yaml');
      expect(text).toContain('version: "2.0.0" # меняет reglament release\n');
      expect(text).toContain('effective: 2027-01-11 # понедельник\n');
    });

    test('releases a first version as it is', async () => {
      const root = team('0.3.0');
      expect((await release(root, '--bump')).code).toBe(0);
      expect(releases(root)).toEqual(['0.3.0.yaml']);
    });

    test('refuses when nothing changed since the release', async () => {
      const root = team();
      await release(root);
      const before = read(root, 'policy/policy.yaml');
      expect((await release(root, '--bump')).code).toBe(2);
      expect(read(root, 'policy/policy.yaml')).toBe(before);
    });

    test('writes nothing when the release is refused', async () => {
      const root = team();
      await release(root);
      write(root, { [RULE]: regulation(50) });
      const before = read(root, 'policy/policy.yaml');
      expect((await release(root, '--bump')).code).toBe(2);
      expect([read(root, 'policy/policy.yaml'), releases(root)]).toEqual([before, ['1.0.0.yaml']]);
    });

    test('keeps CRLF line ends', async () => {
      const root = team();
      await release(root);
      write(root, { [RULE]: regulation(2), 'policy/policy.yaml': settings('1.0.0').replaceAll('\n', '\r\n') });
      expect((await release(root, '--bump')).code).toBe(0);
      expect(read(root, 'policy/policy.yaml')).toBe(settings('2.0.0').replaceAll('\n', '\r\n'));
    });
  });

  test('--effective sets the day, in policy.yaml and in the release', async () => {
    const root = team();
    expect((await release(root, '--effective', '2027-01-11')).code).toBe(0);
    expect(read(root, 'policy/policy.yaml')).toContain('effective: 2027-01-11\n');
    expect(read(root, FIRST)).toContain("effective: '2027-01-11'\n");
  });

  test('a day before that of the last release is refused', async () => {
    const root = team();
    await release(root);
    write(root, { [RULE]: regulation(2) });
    expect((await release(root, '--bump', '--effective', '2025-12-31')).code).toBe(1);
    expect(releases(root)).toEqual(['1.0.0.yaml']);
  });
});
