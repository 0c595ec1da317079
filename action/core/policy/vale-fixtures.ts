import type { Account } from '../content/account.ts';
import type { Finding } from '../finding.ts';
import { said } from '../finding.ts';
import { type JudgeOptions, judge } from '../judge.ts';
import type { PolicyFiles } from './files.ts';
import { alwaysInForce } from './in-force.ts';
import { isOfStyle, type Policy, type Rule } from './policy.ts';

/** What a style says that it finds in a text: alerts as Vale prints them with `--output=line`. */
export interface Fixture {
  /** The feature that says so, and the line of the scenario. */
  readonly path: string;
  readonly line: number;
  /** The rules that it is about. */
  readonly rules: readonly Rule[];
  readonly text: string;
  /** `test.md:1:5:Google.We:Avoid 'we'.` */
  readonly alerts: readonly string[];
}

export interface FixtureResult {
  readonly fixture: Fixture;
  /** Alerts that should be there, and alerts that should not. */
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
}

interface Scenario {
  readonly name: string;
  readonly line: number;
  readonly alerts: string[];
}

/** The name of the file of which a fixture speaks. */
const TEXT = 'test.md';

/**
 * Reads the fixtures of the styles that a policy extends, in the shape in which public styles keep them: `features/*.feature` name a folder of
 * `fixtures/` and the alerts of the `test.md` in it. They stand in the style's folder or beside it.
 */
export function readFixtures({ rules }: Pick<Policy, 'rules'>, files: PolicyFiles): readonly Fixture[] {
  const styled = rules.filter(isOfStyle);
  const byTitle = new Map(styled.map((rule) => [rule.clause?.title ?? '', rule]));
  const roots = new Map<string, string>();
  for (const { clause } of styled) {
    const folder = parentOf(clause?.path ?? '');
    const [style = ''] = (clause?.title ?? '').split('.');
    roots.set(folder, style);
    roots.set(parentOf(folder), roots.get(parentOf(folder)) ?? '');
  }
  return [...roots].flatMap(([root, style]) =>
    [...files]
      .filter(([path]) => path.startsWith(`${root}/features/`) && path.endsWith('.feature'))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([path, feature]) =>
        scenariosOf(feature).flatMap(({ name, line, alerts }): Fixture[] => {
          const text = files.get(`${root}/fixtures/${name}/${TEXT}`);
          if (text === undefined) return [];
          const titles = [...(style === '' ? [] : [`${style}.${name}`]), ...alerts.map(titleOf)];
          const about = [...new Set(titles)].flatMap((title) => byTitle.get(title) ?? []);
          return about.length === 0 ? [] : [{ path, line, rules: about, text, alerts }];
        }),
      ),
  );
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The rule of an alert: the fourth part. */
function titleOf(alert: string): string {
  return alert.split(':')[3] ?? '';
}

/** The scenarios of a feature: `When I test "We"`, and between lines of `"""` what is found. */
function scenariosOf(feature: string): readonly Scenario[] {
  const scenarios: Scenario[] = [];
  let isQuoted = false;
  for (const [index, line] of feature.split(/\r\n?|\n/).entries()) {
    const text = line.trim();
    const name = isQuoted ? undefined : /^When I test "([^"/\\]+)"$/.exec(text)?.[1];
    if (name !== undefined) scenarios.push({ name, line: index + 1, alerts: [] });
    else if (text.startsWith('"""')) isQuoted = !isQuoted;
    else if (isQuoted && text !== '') scenarios.at(-1)?.alerts.push(text);
  }
  return scenarios;
}

const ACCOUNT: Account = { id: 'fixture', platform: 'other', kind: 'brand', timeZone: 'UTC' };
/** What is put before a fixture to make it a post; its first heading is the post's title. */
const HEAD = (title: string): string =>
  `---\naccounts: [fixture]\nstatus: draft\ntitle: ${JSON.stringify(title)}\n---\n`;
const HEAD_LINES = 5;
const TITLE_LINE = 4;
/** Where the title starts: after `title: "` here, after `# ` there. */
const TITLE_SHIFT = 'title: "'.length - '# '.length;

/** Judges a fixture by the rules that it is about. */
export async function runFixture(fixture: Fixture, policy: Policy, options: JudgeOptions): Promise<FixtureResult> {
  const title = /^# (.+?)[ \t]*\r?$/m.exec(fixture.text);
  const isTitled = title?.index === 0 && title[1] !== undefined;
  const body = isTitled ? fixture.text.slice(title[0].length) : fixture.text;
  const text = HEAD(isTitled ? (title[1] ?? '') : '-') + body;
  const file = { path: 'content/posts/fixture.md', kind: 'file', read: () => new TextEncoder().encode(text) } as const;
  const accounts = new Map([[ACCOUNT.id, ACCOUNT]]);
  const rules = fixture.rules.map((rule) => ({ ...rule, where: undefined, effectiveOn: undefined }));
  // Spreading would read the texts of a release: what a fixture needs is little.
  const { settings, version, effective, id, digest, content } = policy;
  const alone = {
    ...{ id, version, effective, digest, content, settings, accounts, rules, packs: [], off: [], regulations: [] },
    ...{ texts: new Map(), people: new Map(), waivers: [], freezes: [], registerProblems: [], styleProblems: [] },
    ...{ calendars: new Map(), answering: undefined },
  } satisfies Policy;
  const { findings } = await judge([file], alwaysInForce(alone), options);
  const titles = new Map(rules.map((rule) => [rule.id, rule.clause?.title ?? rule.id]));
  const found = findings.flatMap((finding) => {
    const name = titles.get(finding.rule);
    return name === undefined ? [] : [alertOf(finding, name)];
  });
  return { fixture, missing: without(fixture.alerts, found), unexpected: without(found, fixture.alerts) };
}

function alertOf({ range, message }: Finding, name: string): string {
  const { line, column } = range.start;
  const isTitle = line === TITLE_LINE;
  const place = isTitle ? `1:${column - TITLE_SHIFT}` : `${line - HEAD_LINES}:${column}`;
  const own = message.data['message'];
  const words = typeof own === 'object' && 'localized' in own ? said(own.localized, 'en') : message.id;
  return `${TEXT}:${place}:${name}:${words}`;
}

/** What is in one list and not in the other; what stands twice has to be there twice. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  // A message shows white space as one space, whatever was found.
  const keyOf = (entry: string): string => entry.replace(/\s+/g, ' ');
  for (const entry of other) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + 1);
  return list.filter((entry) => {
    const count = left.get(keyOf(entry)) ?? 0;
    left.set(keyOf(entry), count - 1);
    return count <= 0;
  });
}
