import { parseMoment } from '../calendar/moment.ts';
import type { Publication } from '../calendar/publication.ts';
import type { Announcement, Applicability, ContestInput, FileDraft, RulesText } from '../check.ts';
import type { Account } from '../content/account.ts';
import {
  type Contest,
  type ContestData,
  contestId,
  contestKind,
  countriesOf,
  datesOf,
  rulesPaths,
} from '../content/contest.ts';
import { Document } from '../content/document.ts';
import { contentKind } from '../content/kinds.ts';
import { type RecordContext, readRecord } from '../content/record.ts';
import { readText, type SourceFile } from '../content/source-file.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import { scanText } from '../text/facts.ts';
import { plainText } from '../text/lines.ts';
import type { TextReader } from '../text/reader.ts';
import type { ChangeReview } from './change-review.ts';
import type { Clock } from './clock.ts';
import type { Asking } from './documents.ts';
import type { EditionFinder } from './editions.ts';
import type { Focus } from './focus.ts';

/** A draft about a contest, with the edition that judged. */
export interface ContestJudged {
  readonly policy: Policy;
  readonly rule: Rule;
  readonly contest: Contest;
  readonly draft: FileDraft;
  /** By when it is judged, epoch milliseconds. */
  readonly startsAt: number | undefined;
  /** Nobody was called to it yet: what it lacks is said, and blocks nothing. */
  readonly isAdvice: boolean;
  readonly authors: readonly string[];
}

/** What a rule says of a contest: whether it concerns it, and what is found. */
export interface ContestVerdict {
  readonly policy: Policy;
  readonly rule: Rule;
  readonly contest: Contest;
  readonly applies: Applicability;
  /** Where it runs, and whose law holds. */
  readonly platforms: readonly string[];
  readonly laws: readonly string[];
  readonly found: readonly ContestJudged[];
}

export interface ContestContext extends Asking {
  readonly clock: Clock;
  readonly finder: EditionFinder;
  readonly current: Policy;
  readonly records: RecordContext;
  /** The moment of judging, epoch milliseconds. */
  readonly now: number;
  readonly loadReader: () => Promise<TextReader>;
  /** The content before the change under judgement, and under which path a file was known there. */
  readonly baseFiles: readonly SourceFile[] | undefined;
  readonly review: ChangeReview;
  readonly identityPath: (path: string) => string;
  readonly focus: Focus | undefined;
}

/** A post that names a contest, kept with its text until all is read. */
interface Named {
  readonly document: Document;
  readonly publications: readonly Publication[];
}

/** Rules are read as on a page: addresses stay behind the words that lead to them. */
const PAGE: Account = { id: '', platform: 'other', kind: 'brand', timeZone: 'UTC' };

/** Judges contests when all content is read: what is written of them, what is announced, and what their rules say. */
export class ContestJudge {
  readonly #context: ContestContext;
  readonly #contests: Contest[] = [];
  readonly #named = new Map<string, Named[]>();
  readonly #rules = new Map<string, Document>();
  #before: readonly Contest[] | undefined;

  constructor(context: ContestContext) {
    this.#context = context;
  }

  get contests(): readonly Contest[] {
    return this.#contests;
  }

  get rulePaths(): readonly string[] {
    return [...this.#rules.keys()];
  }

  /** Reads a contest; what is wrong with its form is in the document. */
  readContest(path: string, text: string): Document {
    const { document, data } = readRecord(path, text, contestKind, this.#context.records);
    if (data !== undefined) this.#contests.push({ path, id: contestId(path, data), data });
    return document;
  }

  /** Reads the rules of a contest: a text with or without front matter. */
  readRules(path: string, text: string): Document {
    const front = this.#context.records.parseFrontMatter(text);
    if (!front.ok && front.problem.messageId !== 'front-matter.missing') {
      const { messageId, data, offset } = front.problem;
      return new Document({ path, text, problems: [{ messageId, data, at: { start: offset, end: offset } }] });
    }
    const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const split = front.ok ? front.split : { yamlStart: start, yamlEnd: start, bodyStart: start };
    const facts = scanText(text, split.bodyStart);
    const { problem } = facts;
    const post = { path, data: { accounts: [] }, isPlanned: false };
    const document = new Document({ path, text, split, facts, post, problems: [] });
    if (problem === undefined) this.#rules.set(path, document);
    const at = problem === undefined ? undefined : { start: problem.offset, end: problem.offset };
    const problems = problem === undefined || at === undefined ? [] : [{ ...problem, at }];
    return new Document({ path, text, split, problems });
  }

  /** Keeps a post that names a contest. */
  note(document: Document, publications: readonly Publication[]): void {
    const id = document.post?.data.contest;
    if (id === undefined || document.problems.some(({ messageId }) => messageId.startsWith('markdown.'))) return;
    const known = this.#named.get(id);
    if (known === undefined) this.#named.set(id, [{ document, publications }]);
    else known.push({ document, publications });
  }

  /** Judges each contest by the edition in force on the day on which it starts; without one, by that of today. */
  async *judge(): AsyncGenerator<ContestVerdict> {
    for (const contest of this.#contests) {
      if (this.#context.focus?.isContest?.(contest.id) === false) continue;
      const instants = await this.#instantsOf(contest);
      const startsAt = instants.get(contest.data.starts_at ?? '');
      const edition = startsAt === undefined ? undefined : await this.#context.finder.at(startsAt);
      if (startsAt !== undefined && edition === undefined) continue;
      const policy = (await edition?.load()) ?? this.#context.current;
      const rules = policy.rules.filter((rule) => rule.check.scope === 'contest' && this.#context.isAsked(rule));
      if (rules.length === 0) continue;
      const input = await this.#inputOf(contest, instants, policy);
      for (const rule of rules) yield this.#verdict(rule, input, startsAt);
    }
    yield* this.#judgeRemoved();
  }

  /** Contests of which the change deletes the file, as they were. One that moved, or that cannot be read any more, is none. */
  async *#judgeRemoved(): AsyncGenerator<ContestVerdict> {
    const { identityPath, records, finder, current, isAsked } = this.#context;
    const known = new Set(this.#contests.flatMap(({ path, id }) => [`path ${identityPath(path)}`, `id ${id}`]));
    for (const contest of this.#base()) {
      const { path, id, data } = contest;
      if (known.has(`path ${path}`) || known.has(`id ${id}`) || records.hasFile(path)) continue;
      const instants = await this.#instantsOf(contest);
      const startsAt = instants.get(data.starts_at ?? '');
      const edition = startsAt === undefined ? undefined : await finder.at(startsAt);
      if (startsAt !== undefined && edition === undefined) continue;
      const policy = (await edition?.load()) ?? current;
      for (const rule of policy.rules) {
        const { check, options } = rule;
        if (check.scope !== 'contest' || check.judgeRemoved === undefined || !isAsked(rule)) continue;
        const input = await this.#inputOf(contest, instants, policy);
        yield this.#verdict(rule, input, startsAt, () => check.judgeRemoved?.(input, options as never) ?? []);
      }
    }
  }

  async #verdict(
    rule: Rule,
    input: ContestInput,
    startsAt: number | undefined,
    judgeInstead?: () => readonly FileDraft[],
  ): Promise<ContestVerdict> {
    const { check, id } = rule;
    const { contest, policy, announcements, platforms, laws } = input;
    const about = { policy, rule, contest, platforms, laws };
    if (check.scope !== 'contest') return { ...about, applies: 'no', found: [] };
    const applies = await check.applies(input, rule.options as never);
    const outcome = applies === 'no' ? 'condition' : 'judged';
    this.#context.onAsked?.({ rule: id, version: policy.version, paths: [contest.path], account: undefined, outcome });
    const asked = async () => judgeInstead?.() ?? check.judge(input, rule.options as never);
    const drafts = applies === 'no' ? [] : await asked();
    const isCalled = announcements.some(({ post }) => post.isPlanned);
    // Who was called once does not become a draft again.
    const wasDraft = input.before === undefined || input.before.data.status === 'draft';
    const isAdvice = input.status === 'draft' && wasDraft && !isCalled;
    const authors = announcements.flatMap(({ post }) => post.data.author ?? []);
    const found = drafts.map((draft) => ({ policy, rule, contest, draft, startsAt, isAdvice, authors }));
    return { ...about, applies, found };
  }

  async #inputOf(contest: Contest, instants: ReadonlyMap<string, number>, policy: Policy): Promise<ContestInput> {
    const { now } = this.#context;
    const { data, path } = contest;
    const instantOf = (written: string | undefined) => (written === undefined ? undefined : instants.get(written));
    const announcements = await this.#announcementsOf(contest, instantOf(data.ends_at), policy);
    const account = data.account === undefined ? undefined : policy.accounts.get(data.account);
    const calls = announcements.filter(({ isAfter }) => !isAfter).flatMap(({ seen }) => seen);
    const platforms = [...(data.platforms ?? []), account?.platform, ...calls.map((one) => one.account.platform)];
    const rulesPath = this.#rulesPathOf(path, data);
    const rules = rulesPath === undefined ? undefined : this.#rules.get(rulesPath);
    const start = instantOf(data.starts_at);
    const hasBegun = start !== undefined && start <= now;
    const stated = data.status ?? 'approved';
    return {
      contest,
      status: stated === 'approved' && hasBegun ? 'running' : stated,
      before: this.#beforeOf(contest),
      announcements,
      rules: rules === undefined ? undefined : await this.#rulesText(rules),
      rulesSource: rules === undefined ? undefined : plainText(rules.text),
      platforms: [...new Set(platforms.filter((id) => id !== undefined))],
      laws: countriesOf(data) ?? account?.markets ?? policy.settings.markets ?? [],
      now,
      instantOf,
      policy,
      review: this.#context.review.of(path),
    };
  }

  #rulesPathOf(path: string, { rules_file: file }: ContestData): string | undefined {
    if (file === undefined || file.trim() === '') return undefined;
    return rulesPaths(path, file).find((known) => this.#rules.has(known));
  }

  /** Every moment of a contest, and of what it was before, as an instant. */
  async #instantsOf(contest: Contest): Promise<ReadonlyMap<string, number>> {
    const { clock, current } = this.#context;
    const before = this.#beforeOf(contest)?.data;
    const instants = new Map<string, number>();
    for (const [, written] of [...datesOf(contest.data), ...(before === undefined ? [] : datesOf(before))]) {
      const moment = written === undefined ? undefined : parseMoment(written);
      if (written === undefined || typeof moment !== 'object') continue;
      const instant = await clock.instant(moment, current.settings.time_zone);
      if (instant !== undefined) instants.set(written, instant);
    }
    return instants;
  }

  async #announcementsOf(
    { id }: Contest,
    endsAt: number | undefined,
    policy: Policy,
  ): Promise<readonly Announcement[]> {
    const announcements: (Announcement & { readonly epochMs: number })[] = [];
    for (const { document, publications } of this.#named.get(id) ?? []) {
      const { post } = document;
      if (post === undefined) continue;
      const epochMs = publications[0]?.epochMs ?? Number.NEGATIVE_INFINITY;
      const isAfter = endsAt !== undefined && epochMs >= endsAt;
      announcements.push({ post, epochMs, isAfter, seen: await this.#seen(document, policy) });
    }
    return announcements.sort((a, b) => a.epochMs - b.epochMs);
  }

  async #seen(document: Document, policy: Policy): Promise<Announcement['seen']> {
    document.reader ??= await this.#context.loadReader();
    try {
      return (document.post?.data.accounts ?? []).flatMap((id) => {
        const account = policy.accounts.get(id);
        if (account === undefined) return [];
        return [{ account, visible: document.visible(account), passages: document.passages(account) }];
      });
    } catch {
      // A text that nobody could parse is told by others.
      return [];
    }
  }

  async #rulesText(document: Document): Promise<RulesText | undefined> {
    document.reader ??= await this.#context.loadReader();
    try {
      return { path: document.path, visible: document.visible(PAGE), passages: document.passages(PAGE) };
    } catch {
      return undefined;
    }
  }

  /** What a contest was before the change: under the same path, else by the same name. */
  #beforeOf({ path, id }: Contest): ContestInput['before'] {
    const old = this.#context.identityPath(path);
    const base = this.#base();
    const known = base.find((one) => one.path === old) ?? base.find((one) => one.id === id);
    if (known === undefined) return undefined;
    const { rules_file: rulesFile } = known.data;
    const paths = rulesFile === undefined ? [] : rulesPaths(known.path, rulesFile);
    const file = this.#context.baseFiles?.find((one) => paths.includes(one.path));
    const read = file === undefined ? undefined : readText(file);
    return { data: known.data, rules: read?.ok === true ? plainText(read.text) : undefined };
  }

  /** The contests before the change, read once. */
  #base(): readonly Contest[] {
    this.#before ??= (this.#context.baseFiles ?? []).flatMap((file) => {
      const read = contentKind(file.path) === 'contest' ? readText(file) : undefined;
      if (read?.ok !== true) return [];
      const { data } = readRecord(file.path, read.text, contestKind, { ...this.#context.records, hasFile: () => true });
      return data === undefined ? [] : [{ path: file.path, data, id: contestId(file.path, data) }];
    });
    return this.#before;
  }
}
