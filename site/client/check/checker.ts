import { parseFrontMatter } from '../../../action/core/content/front-matter.ts';
import { readPost } from '../../../action/core/content/read-post.ts';
import type { SourceFile } from '../../../action/core/content/source-file.ts';
import { type Calendar, type JudgeOptions, judge } from '../../../action/core/judge.ts';
import { Clock } from '../../../action/core/judging/clock.ts';
import { EditionFinder } from '../../../action/core/judging/editions.ts';
import { type Focus, SharedReading } from '../../../action/core/judging/focus.ts';
import type { Translate } from '../../../action/core/messages.ts';
import type { PolicyInTime } from '../../../action/core/policy/load.ts';
import type { Policy } from '../../../action/core/policy/policy.ts';
import { Timeline } from '../../../action/core/policy/timeline.ts';
import type { Report } from '../../../action/core/report.ts';
import { json } from '../../../action/reporters/json.ts';
import { countsOf, messageOf, verdictOf } from '../../../action/reporters/reporter.ts';
import { ENGINE } from '../../../action/version.ts';
import { type DraftPlace, placeOf } from './draft-path.ts';
import {
  type ApprovalShown,
  type ClauseShown,
  clauseKey,
  type EditionVerdict,
  type JsonReport,
  type Verdict,
} from './protocol.ts';

/** What drafts are judged with. */
export interface CheckerSource {
  readonly timeline: Timeline;
  /** What the team published and plans. The same objects each time: what they hold is read once. */
  readonly files: readonly SourceFile[];
  /** The paths of those files by the id in their front matter. */
  readonly pathOfId: ReadonlyMap<string, string>;
  readonly commitTime?: NonNullable<JudgeOptions['commitTime']>;
  /** The title of the clause of a rule, by language. */
  readonly titleOf: (version: string, rule: string) => ClauseShown['title'] | undefined;
}

/** How a draft is judged. */
export interface Judging {
  /** The moment of judging, epoch milliseconds. */
  readonly now: number;
  /** The edition that judges whatever the day; without it the one in force on the draft's own day does. */
  readonly version?: string | undefined;
}

const encoder = new TextEncoder();

/**
 * Judges a draft as `reglament check PATH` judges the file that it will be. The calendar is that of all posts, but only the draft is judged,
 * so that a verdict comes while somebody types.
 */
export class Checker {
  readonly #source: CheckerSource;
  readonly #translate: Translate;
  readonly #shared = new Map<string, SharedReading>();

  constructor(source: CheckerSource, translate: Translate) {
    this.#source = source;
    this.#translate = translate;
  }

  /** The verdict on a draft, with what a page shows beside it. */
  async check(text: string, how: Judging): Promise<Verdict> {
    const judging = await this.#judging(how);
    const place = await this.#place(text, judging.policy, how.now);
    let calendar: Calendar | undefined;
    const report = await this.judgeFile(place.path, text, how, (whole) => {
      calendar = whole;
    });
    const output = json(report, this.#translate);
    return {
      json: output,
      report: JSON.parse(output) as JsonReport,
      verdict: verdictOf(report, this.#translate),
      counts: countsOf(report, this.#translate),
      place,
      clauses: await this.#clausesOf(report),
      approvals: await this.#approvals(place.path, text, how.now, judging),
      editions: await this.#editionsOf(place, calendar, how.now, judging),
    };
  }

  /** The report of `reglament check PATH` on a file, which may stand in the place of another. */
  async judgeFile(
    path: string,
    text: string,
    how: Judging,
    onCalendar?: (calendar: Calendar) => void,
  ): Promise<Report> {
    const judging = await this.#judging(how);
    const focus = this.#focus(path, text, judging.policy, how);
    const isDraft = (other: string): boolean => other === path;
    const others = this.#source.files.filter((file) => file.path !== path);
    const report = await judge([...others, draftFile(path, text)], judging, {
      ...this.#reading(how.now),
      ...{ focus, isSelected: isDraft, isTouched: isDraft },
      ...(onCalendar === undefined ? {} : { onCalendar }),
    });
    forget(focus.shared, path);
    return report;
  }

  /** How each edition would judge a draft, whatever its day. */
  async compare(text: string, now: number): Promise<readonly EditionVerdict[]> {
    const verdicts: EditionVerdict[] = [];
    for (const { version } of this.#source.timeline.editions) {
      const { policy } = await this.#judging({ now, version });
      const { path } = await this.#place(text, policy, now);
      const { summary, findings } = await this.judgeFile(path, text, { now, version });
      const { blocking, advisory } = summary;
      const told = findings.map((finding) => {
        const { rule, enforcement } = finding;
        return { rule, enforcement, message: messageOf(finding, this.#translate) };
      });
      verdicts.push({ version, blocking, advisory, findings: told });
    }
    return verdicts;
  }

  async #judging({ now, version }: Judging): Promise<PolicyInTime> {
    const { timeline } = this.#source;
    const pinned = version === undefined ? undefined : timeline.find(version);
    const edition = pinned ?? (await new EditionFinder(timeline, new Clock()).default(now));
    const policy = await edition.load();
    return { policy, releases: [], timeline: pinned === undefined ? timeline : Timeline.always(edition) };
  }

  #reading(now: number): Pick<JudgeOptions, 'engine' | 'now' | 'commitTime'> {
    const { commitTime } = this.#source;
    return { engine: ENGINE, now, ...(commitTime === undefined ? {} : { commitTime }) };
  }

  /** Only the draft, the calendars of its accounts, and the contest that it names. */
  #focus(path: string, text: string, { accounts, settings, version: own }: Policy, { now, version }: Judging): Focus {
    const adapters = settings.adapters ?? [];
    const { document } = readPost(path, text, {
      accounts,
      parseFrontMatter,
      adapters,
      now,
      commitTime: () => undefined,
    });
    const data = document.post?.data;
    // What is kept of a calendar depends on who judges it; texts of all platforms are kept, so that a draft may change its accounts.
    const key = `${own} ${version}`;
    const shared = this.#shared.get(key) ?? new SharedReading();
    this.#shared.set(key, shared);
    return {
      isText: (other) => other === path,
      accounts: new Set(data?.accounts),
      platforms: new Set([...accounts.values()].map(({ platform }) => platform)),
      isContest: (id) => id === data?.contest,
      shared,
    };
  }

  #place(text: string, policy: Policy, now: number): Promise<DraftPlace> {
    return placeOf(text, { timeZone: policy.settings.time_zone, now, pathOfId: this.#source.pathOfId });
  }

  async #clausesOf({ findings }: Report): Promise<Readonly<Record<string, ClauseShown>>> {
    const clauses: Record<string, ClauseShown> = {};
    for (const { rule: id, version } of findings) {
      const key = clauseKey(version, id);
      if (key in clauses) continue;
      const policy = await this.#source.timeline.find(version)?.load();
      const clause = policy?.rules.find((rule) => rule.id === id)?.clause;
      if (clause === undefined) continue;
      const title = this.#source.titleOf(version, id) ?? clause.title;
      clauses[key] = { regulation: clause.regulation, id: clause.id, title };
    }
    return clauses;
  }

  /** Who will be asked for an approval when the draft becomes a pull request: what the rules about people say of a change. */
  async #approvals(path: string, text: string, now: number, judging: PolicyInTime): Promise<readonly ApprovalShown[]> {
    const isDraft = (other: string): boolean => other === path;
    const { findings } = await judge([draftFile(path, text)], judging, {
      ...this.#reading(now),
      ...{ isSelected: isDraft, isTouched: isDraft, changedPaths: [path] },
      focus: { isText: isDraft, accounts: new Set(), shared: new SharedReading() },
      baseFiles: this.#source.files.filter((file) => file.path === path),
      isAsked: ({ check }) => check.id.startsWith('people.'),
    });
    return findings.flatMap((finding) => {
      const { rule, version, approval } = finding;
      return approval === undefined ? [] : [{ rule, version, message: messageOf(finding, this.#translate) }];
    });
  }

  /** The editions by which it is judged: each account has midnight at a time of its own. */
  async #editionsOf(
    { path, at }: DraftPlace,
    calendar: Calendar | undefined,
    now: number,
    { timeline }: PolicyInTime,
  ): Promise<readonly string[]> {
    const finder = new EditionFinder(timeline, new Clock());
    const own = [...(calendar?.publications.values() ?? [])].flat().filter(({ post }) => post.path === path);
    const moments = own.length > 0 ? own.map(({ epochMs }) => epochMs) : at === undefined ? [] : [at];
    if (moments.length === 0) return [(await finder.default(now)).version];
    const versions: string[] = [];
    for (const moment of moments) versions.push((await finder.at(moment))?.version ?? '');
    return [...new Set(versions)].filter((version) => version !== '');
  }
}

function draftFile(path: string, text: string): SourceFile {
  const bytes = encoder.encode(text);
  return { path, kind: 'file', size: bytes.length, read: () => bytes };
}

/** Forgets what was remembered of the draft: the next one is another text. */
function forget({ shingles, remembered }: SharedReading, path: string): void {
  for (const post of shingles.keys()) if (post.path === path) shingles.delete(post);
  for (const known of remembered.values()) {
    for (const publication of known.keys()) if (publication.post.path === path) known.delete(publication);
  }
}
