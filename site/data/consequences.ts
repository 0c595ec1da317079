import type { Publication } from '../../action/core/calendar/publication.ts';
import { contentKind } from '../../action/core/content/kinds.ts';
import type { SourceFile } from '../../action/core/content/source-file.ts';
import { type Finding, isBlocking } from '../../action/core/finding.ts';
import { type JudgeOptions, judge } from '../../action/core/judge.ts';
import { type Focus, SharedReading } from '../../action/core/judging/focus.ts';
import type { Trial } from '../../action/core/policy/diff.ts';
import { alwaysInForce } from '../../action/core/policy/in-force.ts';
import type { Policy } from '../../action/core/policy/policy.ts';
import { trialOn } from '../../action/core/policy/trial.ts';

const DAY = 86_400_000;
/** How far back a redline looks for posts. */
export const WINDOW_DAYS = 90;

/** A post on its accounts at which rules of an edition find something. */
export interface FlaggedPost {
  readonly path: string;
  readonly accounts: readonly string[];
  /** When it goes out first, epoch milliseconds. */
  readonly at: number;
  /** Whether it could not go out: advice alone stops nothing. */
  readonly isStopped: boolean;
}

/** What a change does to posts: of the last days under either edition, and of those still to come when it is in force. */
export interface Consequence {
  /** How many posts went out within the window. */
  readonly of: number;
  readonly before: readonly FlaggedPost[];
  readonly after: readonly FlaggedPost[];
  readonly planned: readonly FlaggedPost[];
}

/** An edition as far as its consequences need it. */
export interface JudgingEdition {
  readonly policy: Policy;
  readonly from: number;
  readonly until: number | undefined;
}

/**
 * Replays editions over the same content, each once. The calendar is that of all content; texts are judged that go out within the window or later,
 * and those of no known day: of years of posts most are older.
 */
export class Replay {
  readonly #files: readonly SourceFile[];
  readonly #options: JudgeOptions;
  readonly #verdicts = new Map<string, Promise<readonly Finding[]>>();
  readonly #flags = new Map<string, Promise<Flags>>();
  readonly #start: number;
  readonly #posts: number;
  /** Files of which all publications are older than the window. */
  readonly #older: ReadonlySet<string>;

  /** @param publications All publications, as any edition has them: they tell how many posts there were. */
  constructor(files: readonly SourceFile[], publications: Iterable<Publication>, options: JudgeOptions) {
    this.#options = options;
    this.#start = options.now - WINDOW_DAYS * DAY;
    this.#files = files.filter(({ path }) => contentKind(path) !== 'inbox');
    const all = [...publications];
    const inWindow = all.filter(({ epochMs }) => epochMs >= this.#start && epochMs < options.now);
    this.#posts = new Set(inWindow.filter(({ post }) => isPost(post.path)).map(({ post }) => post.path)).size;
    const recent = new Set(all.filter(({ epochMs }) => epochMs >= this.#start).map(({ post }) => post.path));
    this.#older = new Set(all.map(({ post }) => post.path).filter((path) => !recent.has(path)));
  }

  /** What an edition would say, had it always been in force. */
  verdictOf(policy: Policy): Promise<readonly Finding[]> {
    let verdict = this.#verdicts.get(policy.digest);
    if (verdict === undefined) {
      const options = { ...this.#options, focus: this.#focusOf(policy) };
      verdict = judge(this.#files, alwaysInForce(policy), options).then(({ findings }) => findings);
      this.#verdicts.set(policy.digest, verdict);
    }
    return verdict;
  }

  #focusOf({ accounts }: Policy): Focus {
    const isText = (path: string): boolean => !this.#older.has(path);
    return { isText, accounts: new Set(accounts.keys()), shared: new SharedReading() };
  }

  /** What an edition would say of posts, by rule. */
  #flagsOf(policy: Policy): Promise<Flags> {
    let flags = this.#flags.get(policy.digest);
    if (flags === undefined) {
      flags = this.verdictOf(policy).then((findings) => flagsIn(findings, this.#start));
      this.#flags.set(policy.digest, flags);
    }
    return flags;
  }

  /** Tells which way rules go whose options do not: tried on the content, and on the examples of both editions. */
  readonly trial: Trial = async (before, after, ids) => {
    const byExamples = await trialOn([], this.#options)(before, after, ids);
    const [was, is] = [await this.verdictOf(before), await this.verdictOf(after)];
    return new Map(
      ids.map((id) => {
        const [old, current] = [keysOf(was, id), keysOf(is, id)];
        const known = byExamples.get(id);
        const isStricter = known === 'stricter' || known === 'mixed' || [...current].some((key) => !old.has(key));
        const isLooser = known === 'looser' || known === 'mixed' || [...old].some((key) => !current.has(key));
        return [id, isStricter ? (isLooser ? 'mixed' : 'stricter') : isLooser ? 'looser' : 'neutral'] as const;
      }),
    );
  };

  /** What some rules do to posts under the one edition and under the other. */
  async consequence(before: JudgingEdition, after: JudgingEdition, rules: ReadonlySet<string>): Promise<Consequence> {
    const { now } = this.#options;
    const [was, is] = [await this.#flagsOf(before.policy), await this.#flagsOf(after.policy)];
    const start = Math.max(now, after.from);
    return {
      of: this.#posts,
      before: flagged(was, rules, this.#start, now),
      after: flagged(is, rules, this.#start, now),
      planned: flagged(is, rules, start, after.until ?? Number.POSITIVE_INFINITY),
    };
  }
}

function keysOf(findings: readonly Finding[], id: string): ReadonlySet<string> {
  const own = findings.filter(({ rule }) => rule === id);
  return new Set(own.map(({ identity, enforcement }) => `${identity}|${enforcement}`));
}

function isPost(path: string): boolean {
  return contentKind(path) !== 'reply';
}

/** Findings about posts that a waiver does not excuse, by rule. */
type Flags = ReadonlyMap<string, readonly FlaggedPost[]>;

function flagsIn(findings: readonly Finding[], start: number): Flags {
  const flags = new Map<string, FlaggedPost[]>();
  for (const finding of findings) {
    const { rule, path, publication, accounts, status } = finding;
    // What a waiver excuses goes out.
    if (publication === undefined || status === 'waived' || !isPost(path)) continue;
    const at = Date.parse(publication.at);
    if (at < start) continue;
    const known = flags.get(rule) ?? [];
    flags.set(rule, known);
    // Of one text on many accounts one finding tells, and names them all.
    known.push({ path, at, accounts: [publication.account, ...accounts], isStopped: isBlocking(finding) });
  }
  return flags;
}

/** The posts at fault, the earliest first: from a moment, up to another. */
function flagged(flags: Flags, rules: ReadonlySet<string>, from: number, to: number): readonly FlaggedPost[] {
  const posts = new Map<string, Omit<FlaggedPost, 'path' | 'accounts'> & { readonly accounts: ReadonlySet<string> }>();
  for (const { path, at, accounts, isStopped } of [...rules].flatMap((rule) => flags.get(rule) ?? [])) {
    if (at < from || at >= to) continue;
    const known = posts.get(path);
    posts.set(path, {
      accounts: new Set([...(known?.accounts ?? []), ...accounts]),
      at: Math.min(known?.at ?? at, at),
      isStopped: known?.isStopped === true || isStopped,
    });
  }
  return [...posts]
    .map(([path, { accounts, ...rest }]) => ({ path, ...rest, accounts: [...accounts].sort() }))
    .sort((a, b) => a.at - b.at || (a.path < b.path ? -1 : 1));
}
