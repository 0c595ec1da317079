import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import { openContent } from '../../action/commands/content.ts';
import { parseFrontMatter } from '../../action/core/content/front-matter.ts';
import { readSimpleYaml } from '../../action/core/content/simple-yaml.ts';
import { parseYaml } from '../../action/core/content/yaml.ts';
import { judge } from '../../action/core/judge.ts';
import {
  type PackedPolicy,
  packJson,
  packPolicy,
  packTimeline,
  unpackJson,
  unpackTimeline,
} from '../../action/core/policy/packed.ts';
import { translatorFor } from '../../action/locales/index.ts';
import { json } from '../../action/reporters/json.ts';
import { ENGINE } from '../../action/version.ts';
import { Checker } from '../../site/client/check/checker.ts';
import { judgesPosts } from '../../site/client/check/judged-here.ts';
import { sourceOf } from '../../site/client/check/source.ts';
import { yamlIn } from '../../site/client/check/yaml-in.ts';
import { packedEditions, packedTimeline, publishedCalendar } from '../../site/data/draft.ts';
import { openSite, type Site } from '../../site/data/site.ts';
import { liveCopy } from '../helpers/bundle.ts';
import { reglament } from '../helpers/command-line.ts';
import { DRAFTS } from './draft-drafts.ts';

/** As it comes over the network. */
const sent = <T>(data: T): T => unpackJson(packJson(data)) as T;

let site: Site;
let packed: readonly PackedPolicy[];
beforeAll(async () => {
  site = await openSite();
  packed = await packedEditions(site);
});

function checkerOf(calendar: 'full' | 'none' = 'full', root = site.root): Checker {
  const editions = new Map(packed.map((edition) => [edition.version, sent(edition)]));
  const data = {
    timeline: sent(packedTimeline(site)),
    calendar: sent(publishedCalendar({ ...site, root }, calendar)),
    policyOf: async (version: string) => {
      const packed = editions.get(version);
      if (packed === undefined) throw new Error(`no edition ${version}`);
      return packed;
    },
  };
  return new Checker(sourceOf(data, registry), translatorFor('ru'));
}

async function commandLine(root: string, ...args: readonly string[]): Promise<string> {
  const said = await reglament(root, ['check', '--format', 'json', '--locale', 'ru', ...args], { now: site.now });
  return said.stdout;
}

describe('the policy as the site publishes it', () => {
  test('judges all content of this repository as its files do, to the byte', async () => {
    const timeline = unpackTimeline(sent(packTimeline(site.judging)), registry, async (version) => {
      const known = site.editions.find(({ policy }) => policy.version === version);
      if (known === undefined) throw new Error(`no edition ${version}`);
      return sent(await packPolicy(known.policy));
    });
    const { files, reading } = openContent(site.root, site.judging.policy);
    const inMemory = files.map((file) => {
      const bytes = Uint8Array.from(file.read());
      return { path: file.path, kind: 'file' as const, read: () => bytes };
    });
    const policy = await timeline.newest.load();
    const isSelected = (path: string): boolean => path.startsWith('content/');
    const report = await judge(
      inMemory,
      { policy, releases: [], timeline },
      {
        ...{ engine: ENGINE, now: site.now, parseFrontMatter, commitTime: reading.commitTime },
        ...{ isSelected, isTouched: isSelected },
      },
    );
    expect(report.findings.length).toBeGreaterThan(0);
    expect(json(report, translatorFor('ru'))).toBe(await commandLine(site.root, 'content'));
  });

  test('holds no address of a person, and nothing of what comes in', () => {
    const published = packJson(packedTimeline(site)) + JSON.stringify(publishedCalendar(site, 'full'));
    expect(published).not.toContain('github_teams');
    expect(
      Object.keys(publishedCalendar(site, 'full').files).filter((path) => /inbox|replies|reviews|decisions/.test(path)),
    ).toEqual([]);
  });

  test('says what the YAML of its files says, where it is not simple', () => {
    const { files, yaml } = publishedCalendar(site, 'full');
    expect(Object.keys(yaml).length).toBeGreaterThan(10);
    for (const [path, text] of Object.entries(files)) {
      const source = yamlIn(path, text) ?? '';
      if (path in yaml) expect([path, parseYaml(source)]).toEqual([path, { ok: true, data: yaml[path] }]);
      else if (source !== '') expect([path, readSimpleYaml(source)]).not.toEqual([path, undefined]);
    }
  });

  test('leaves out no check that can find anything in a post', () => {
    const leftOut = [...registry.values()].filter((check) => !judgesPosts(check));
    expect(leftOut.length).toBeGreaterThan(0);
    for (const check of leftOut) {
      const kinds = check.scope === 'publication' ? check.kinds : undefined;
      expect([
        check.id,
        check.scope === 'policy' || check.scope === 'inbox' || kinds?.includes('post') === false,
      ]).toEqual([check.id, true]);
    }
  });
});

describe('a post of the team', () => {
  test('gets in the page the very report of the command line', async () => {
    const checker = checkerOf();
    const { files } = publishedCalendar(site, 'full');
    const posts = Object.keys(files).filter((path) => path.startsWith('content/posts/'));
    const sample = posts.filter((_, index) => index % 80 === 7);
    expect(sample.length).toBeGreaterThan(3);
    for (const path of sample) {
      const { json: report, place } = await checker.check(files[path] ?? '', { now: site.now });
      expect(place).toMatchObject({ path, isKnown: true });
      expect(report).toBe(await commandLine(site.root, path));
    }
  });
});

describe('a draft', () => {
  // Two months of posts are calendar enough, and each run of the command line reads all of it.
  const FOLDERS = [
    'policy',
    'content/plans',
    'content/contests',
    ...['2026/11', '2027'].map((part) => `content/posts/${part}`),
  ];
  let root = '';
  beforeAll(() => {
    root = liveCopy(FOLDERS);
  });

  const checked = async (name: string, version?: string) => {
    const text = DRAFTS[name] ?? '';
    const verdict = await checkerOf('full', root).check(text, { now: site.now, version });
    const file = join(root, verdict.place.path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    onTestFinished(() => rmSync(file));
    return verdict;
  };

  test.each(Object.keys(DRAFTS))('is judged as the file would be: %s', async (name) => {
    const verdict = await checked(name);
    expect(verdict.json).toBe(await commandLine(root, verdict.place.path));
  });

  test('is judged by the edition that is picked, as with --as-of', async () => {
    const verdict = await checked('loud', '2.3.0');
    expect(verdict.editions).toEqual(['2.3.0']);
    expect(verdict.json).toBe(await commandLine(root, verdict.place.path, '--as-of', '2027-02-20'));
  });

  test('gets the same verdict again, however often it was judged', async () => {
    const checker = checkerOf();
    const text = DRAFTS['later'] ?? '';
    const { json: first } = await checker.check(text, { now: site.now });
    await checker.check(DRAFTS['loud'] ?? '', { now: site.now });
    await checker.check(text, { now: site.now, version: '1.0.0' });
    expect((await checker.check(text, { now: site.now })).json).toBe(first);
  });

  test('tells the editions of its day, clauses, and what others would say', async () => {
    const checker = checkerOf();
    const verdict = await checker.check(DRAFTS['later'] ?? '', { now: site.now });
    expect(verdict.editions).toEqual(['2.3.0']);
    expect(Object.values(verdict.clauses).length).toBeGreaterThan(0);
    expect(verdict.approvals).toEqual([]);
    const { approvals } = await checker.check(DRAFTS['with a partner'] ?? '', { now: site.now });
    expect(approvals.map(({ rule }) => rule)).toEqual(['people.ads-approved']);
    const editions = await checker.compare(DRAFTS['later'] ?? '', site.now);
    expect(editions.map(({ version }) => version)).toEqual(site.editions.map(({ version }) => version));
    const [oldest, newest] = [editions[0], editions.at(-1)];
    expect(newest?.findings.length).toBeGreaterThan(oldest?.findings.length ?? 0);
  });

  test('is judged alone where the team publishes no calendar', async () => {
    const { report } = await checkerOf('none').check(DRAFTS['loud'] ?? '', { now: site.now });
    expect(report.findings.map(({ rule }) => rule)).toContain('links.reason');
  });
});
