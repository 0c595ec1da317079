import { formatInstant } from './calendar/moment.ts';
import type { Publication } from './calendar/publication.ts';
import { withoutRetried } from './calendar/retries.ts';
import { dependsOnMoment, freeSlots } from './calendar/slots.ts';
import type { FileDraft, FreezePeriod, PolicyInput, RepositoryInput } from './check.ts';
import type { Account } from './content/account.ts';
import type { Adapter } from './content/adapter.ts';
import { type Decision, decisionKind } from './content/decision.ts';
import { Document } from './content/document.ts';
import { type FrontMatterParser, parseFrontMatter } from './content/front-matter.ts';
import { contentKind } from './content/kinds.ts';
import { type Plan, planKind } from './content/plan.ts';
import type { Post } from './content/post.ts';
import type { ContentProblem } from './content/problem.ts';
import { keysOf } from './content/read-post.ts';
import { type RecordContext, type RecordKind, readRecord } from './content/record.ts';
import { replyKeyOf } from './content/reply.ts';
import { type Review, reviewKind } from './content/review.ts';
import { readText, type SourceFile } from './content/source-file.ts';
import type { Finding } from './finding.ts';
import type { InboxItem } from './inbox/item.ts';
import { type AccountContext, type AccountJudged, judgeAccount } from './judging/accounts.ts';
import { adapterErrors } from './judging/adapters.ts';
import { Assembler, type Judged } from './judging/assemble.ts';
import { Clock } from './judging/clock.ts';
import { ContestJudge, type ContestJudged, type ContestVerdict } from './judging/contests.ts';
import { DocumentJudge } from './judging/documents.ts';
import { EditionFinder } from './judging/editions.ts';
import { placeFreezes } from './judging/freezes.ts';
import { InboxJudge } from './judging/inbox.ts';
import type { Quotable } from './judging/place.ts';
import { PostReader, unjudgeableDocument } from './judging/posts.ts';
import { ReplyReader } from './judging/replies.ts';
import { repositoryInput } from './judging/repository.ts';
import { ShownFiles } from './judging/shown-files.ts';
import { Today } from './judging/today.ts';
import { LIMITS } from './limits.ts';
import { Exceptions } from './policy/exceptions.ts';
import type { PolicyFiles } from './policy/files.ts';
import type { LoadedPolicy, PolicyInTime } from './policy/load.ts';
import type { Policy, Rule } from './policy/policy.ts';
import { type Edition, PolicyError } from './policy/timeline.ts';
import { byPlace, type Report, type ReportError, summarize } from './report.ts';
import { type InlineWaiver, inlineWaiversIn, mayHoldInlineWaiver } from './text/inline-waivers.ts';
import type { TextReader } from './text/reader.ts';
import { shinglesOf } from './text/shingles.ts';

/** A policy whose own text is judged beside the content. */
export interface PolicySide extends LoadedPolicy {
  readonly files: PolicyFiles;
}

export interface JudgeOptions {
  /** The engine's name and version, for the report. */
  readonly engine: string;
  /** The moment of judging, epoch milliseconds. No rule reads another clock. */
  readonly now: number;
  /** Narrows the report to some files. The calendar is always that of all. */
  readonly isSelected?: (path: string) => boolean;
  /** Whether a file belongs to the change under judgement. */
  readonly isTouched?: (path: string) => boolean;
  /** The path under which a file was known before the change. */
  readonly identityPath?: (path: string) => string;
  readonly parseFrontMatter?: FrontMatterParser;
  /** The time of the first or the last commit that touched a file, as ISO 8601. */
  readonly commitTime?: (path: string, which: 'first' | 'last') => string | undefined;
  /** The bytes of a file that a post shows, by its path from the root; without it no picture is looked at. */
  readonly readAsset?: (path: string) => Uint8Array | undefined;
  /** The policy to judge by the rules about policies; without it they are not asked. */
  readonly policySide?: PolicySide | undefined;
  /** The policy's files before the change under judgement: what was released there may not be touched. */
  readonly basePolicyFiles?: PolicyFiles | undefined;
  /** The content before the change under judgement: a contest that has begun may not change in silence. */
  readonly baseFiles?: readonly SourceFile[];
  /** The rules to ask, where not all are wanted. */
  readonly isAsked?: (rule: Rule) => boolean;
  readonly onProgress?: (done: number, total: number) => void;
  /** Told for each rule what it was asked about, for those who want to know why it is silent. */
  readonly onAsked?: ((trace: Trace) => void) | undefined;
  /** Told what each rule about contests says of each of them: whether it applies, and what it finds. */
  readonly onContest?: ((verdict: ContestVerdict) => void) | undefined;
  /** Told of each item of the inbox while it is read. */
  readonly onItem?: ((item: InboxItem) => void | Promise<void>) | undefined;
  /** Handed the whole calendar when all is judged: every publication by account, and what is needed to judge more of them. */
  readonly onCalendar?: ((calendar: Calendar) => void | Promise<void>) | undefined;
}

/** The calendar of all accounts, as it was judged. */
export interface Calendar {
  readonly publications: ReadonlyMap<string, readonly Publication[]>;
  readonly context: AccountContext;
  readonly policy: Policy;
}

/** What a rule looked at. */
export interface Trace {
  readonly rule: string;
  readonly version: string;
  /** The files of the publications that it saw. */
  readonly paths: readonly string[];
  readonly account: string | undefined;
  /** `quick`: a look at the source told that there is nothing to find. `condition`: its condition does not hold. */
  readonly outcome: 'judged' | 'quick' | 'condition';
}

/** What holds where an option is not given: everything is judged, nothing is changed, no commit is known. */
const DEFAULTS = {
  isSelected: () => true,
  isTouched: () => false,
  identityPath: (path: string) => path,
  parseFrontMatter,
  commitTime: () => undefined,
  readAsset: () => undefined,
  policySide: undefined,
  basePolicyFiles: undefined,
  baseFiles: [],
  isAsked: () => true,
  onProgress: () => {},
  onAsked: undefined,
  onContest: undefined,
  onItem: undefined,
  onCalendar: undefined,
} satisfies Partial<JudgeOptions>;

/** How often progress is told, in files. */
const PROGRESS_STEP = 250;

/** Free moments proposed for a planned post. */
const SLOTS_SHOWN = 3;
/** Posts of one run for which free moments are looked for: whoever has more to move uses `reglament slots`. */
const MOST_SLOT_SEARCHES = 20;

/**
 * Judges content: each publication by the edition of the policy that is in force on its own day. It never throws for what stands in a
 * content file: that becomes a finding, and the rest is still judged.
 * @throws {PolicyError} when an edition that has to judge cannot be read.
 */
export async function judge(
  files: readonly SourceFile[],
  judging: PolicyInTime,
  options: JudgeOptions,
): Promise<Report> {
  const clock = new Clock();
  const finder = new EditionFinder(judging.timeline, clock);
  const current = await (await finder.default(options.now)).load();
  const freezes = await placeFreezes(current, clock);
  return new Judgement(files, { judging, current, finder, clock, freezes }, options).run();
}

/** What a judgement stands on. */
interface Ground {
  readonly judging: PolicyInTime;
  /** The edition in force now: it judges what has no date, and its registers hold for all editions. */
  readonly current: Policy;
  readonly finder: EditionFinder;
  readonly clock: Clock;
  readonly freezes: readonly FreezePeriod[];
}

const NO_SHINGLES = new Uint32Array();

class Judgement {
  readonly #files: readonly SourceFile[];
  readonly #ground: Ground;
  readonly #options: Required<JudgeOptions>;
  readonly #clock: Clock;
  readonly #today: Today;
  readonly #exceptions: Exceptions;
  readonly #assembler: Assembler;
  readonly #judges = new Map<Policy, DocumentJudge>();
  readonly #reader: PostReader;
  readonly #records: RecordContext;
  readonly #contests: ContestJudge;
  readonly #replies: ReplyReader;
  readonly #inbox: InboxJudge;
  readonly #adapters: readonly Adapter[];
  readonly #posts: Post[] = [];
  readonly #plans: Plan[] = [];
  readonly #reviews: Review[] = [];
  readonly #decisions: Decision[] = [];
  readonly #shingles = new Map<Post, Uint32Array>();
  /** What rules remember of texts, by rule. */
  readonly #remembered = new Map<string, Map<Publication, string>>();
  readonly #entered = new Map<string, Publication[]>();
  /** When the posts that name a contest go out, by their files. */
  readonly #naming = new Map<string, number>();
  /** The calendar of each account, when all is read. */
  readonly #publications = new Map<string, readonly Publication[]>();
  readonly #findings: Finding[] = [];
  readonly #unmatched: string[] = [];
  readonly #errors: ReportError[] = [];
  readonly #shown: ShownFiles;
  #textReader: TextReader | undefined;
  #judgedFiles = 0;
  #slotSearches = 0;
  #beforeFirst = 0;

  constructor(files: readonly SourceFile[], ground: Ground, options: JudgeOptions) {
    this.#ground = ground;
    this.#clock = ground.clock;
    this.#options = { ...DEFAULTS, ...options };
    const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    this.#files = sorted.slice(0, LIMITS.files);
    if (sorted.length > LIMITS.files) {
      this.#errors.push({ messageId: 'limit.files', data: { found: sorted.length, limit: LIMITS.files } });
    }
    const byPath = new Map(this.#files.map((file) => [file.path, file]));
    const { current } = ground;
    this.#today = new Today(options.now, current.settings.time_zone, this.#clock);
    this.#exceptions = new Exceptions(current, this.#today);
    this.#assembler = new Assembler(this.#clock, this.#options.identityPath);
    this.#adapters = current.settings.adapters ?? [];
    const { accounts, people } = current;
    const context = { accounts, people, adapters: this.#adapters, ...this.#options };
    this.#records = { ...context, hasFile: (path) => byPath.has(path) };
    this.#contests = this.#contestJudge();
    const { time_zone: timeZone } = current.settings;
    this.#replies = new ReplyReader({ records: this.#records, clock: this.#clock, timeZone });
    this.#inbox = this.#inboxJudge();
    this.#reader = new PostReader(context, this.#clock, () => this.#loadReader());
    const textOf = (path: string): string => {
      const file = byPath.get(path);
      const read = file === undefined ? undefined : readText(file);
      return read?.ok === true ? read.text : (this.#options.policySide?.files.get(path) ?? '');
    };
    this.#shown = new ShownFiles(textOf, (path, text) =>
      contentKind(path, this.#adapters) === 'reply' ? replyKeyOf : keysOf(path, text, context),
    );
  }

  async run(): Promise<Report> {
    const total = this.#files.length;
    for (const [index, file] of this.#inReadingOrder().entries()) {
      if (index % PROGRESS_STEP === 0) this.#options.onProgress(index, total);
      const kind = contentKind(file.path, this.#adapters);
      if (kind === 'unmatched' && file.kind === 'file') this.#unmatched.push(file.path);
      else if (file.kind !== 'file' || (kind !== 'asset' && kind !== 'readme')) await this.#judgeFile(file);
    }
    await this.#judgeReplies();
    this.#errors.push(...adapterErrors(this.#adapters, this.#files, this.#posts));
    if (this.#beforeFirst > 0) {
      this.#errors.push({ messageId: 'policy.not-in-force', data: { count: this.#beforeFirst } });
    }
    await this.#judgeAccounts();
    await this.#judgeContests();
    await this.#inbox.conclude();
    await this.#judgeRepository();
    await this.#judgePolicy();
    const { current: policy } = this.#ground;
    await this.#options.onCalendar?.({ publications: this.#publications, context: this.#accountContext(), policy });
    this.#options.onProgress(total, total);

    const { isSelected } = this.#options;
    const publications = [...this.#publications.values()].flat().filter(({ post }) => isSelected(post.path)).length;
    const findings = this.#findings.filter(({ path }) => isSelected(path)).sort(byPlace);
    const { id, version, digest } = this.#ground.current;
    return {
      engine: this.#options.engine,
      policy: { id, version, digest },
      now: formatInstant(this.#options.now, 0),
      summary: summarize(findings, this.#judgedFiles, publications),
      findings,
      unmatched: this.#unmatched.filter(isSelected),
      errors: this.#errors,
    };
  }

  /** Replies first: of a large inbox only the messages that they answer are kept. */
  #inReadingOrder(): readonly SourceFile[] {
    const isReply = ({ path }: SourceFile): boolean => contentKind(path, this.#adapters) === 'reply';
    const replies = this.#files.filter(isReply);
    return replies.length === 0 ? this.#files : [...replies, ...this.#files.filter((file) => !isReply(file))];
  }

  /** Loads the reader of Markdown, once, when the first document needs its tree. */
  async #loadReader(): Promise<TextReader> {
    this.#textReader ??= (await import('./text/reader.ts')).reader;
    return this.#textReader;
  }

  /** Judges a post, or says why a file could not be read; a link or a folder in the place of a file never can. */
  async #judgeFile(file: SourceFile): Promise<void> {
    if (contentKind(file.path, this.#adapters) === 'inbox') return this.#judgeInbox(file);
    const read = readText(file);
    if (this.#options.isSelected(file.path)) this.#judgedFiles++;
    if (!read.ok) return this.#unreadable(file.path, { ...read.problem, at: { start: 0, end: 0 } });
    const kind = contentKind(file.path, this.#adapters);
    if (kind === 'plan') return this.#readInto(this.#plans, planKind, file.path, read.text);
    if (kind === 'review') return this.#readInto(this.#reviews, reviewKind, file.path, read.text);
    if (kind === 'decision') return this.#readInto(this.#decisions, decisionKind, file.path, read.text);
    if (kind === 'reply') return this.#judgeKept(this.#replies.keep(file.path, read.text));
    if (kind === 'opt-outs') return this.#judgeRecord(this.#replies.keepOptOuts(file.path, read.text));
    if (kind === 'contest') return this.#judgeRecord(this.#contests.readContest(file.path, read.text));
    if (kind === 'contest-rules') return this.#judgeRecord(this.#contests.readRules(file.path, read.text));
    const { document, publications } = await this.#reader.read(file.path, read.text);
    if (document.post !== undefined) this.#posts.push(document.post);
    for (const publication of publications) this.#enter(publication);
    this.#contests.note(document, publications);
    const [first] = publications;
    if (document.post?.data.contest !== undefined && first !== undefined) this.#naming.set(file.path, first.epochMs);
    await this.#judgeText(document, publications);
  }

  /** Judges a text, and keeps of a post what rules about accounts will ask for. */
  async #judgeText(document: Document, publications: readonly Publication[]): Promise<void> {
    const { path, text, reply } = document;
    const judged = await this.#judgeDocument(document, publications);
    if (reply === undefined) await this.#keepShingles(document, publications);
    if (reply === undefined) await this.#remember(document, publications);
    const comments = await this.#inlineWaivers(document);
    if (comments.length > 0) this.#exceptions.comments.open(path, comments);
    await this.#assemble(judged, path, text);
    if (comments.length > 0) await this.#judgeInline(comments, document, publications);
  }

  /** A reply that cannot be judged says what is wrong with it at once. */
  async #judgeKept(document: Document | undefined): Promise<void> {
    if (document !== undefined) await this.#judgeRecord(document);
  }

  /** Judges replies when all messages and all other replies are read. */
  async #judgeReplies(): Promise<void> {
    for await (const { document, publications } of this.#replies.replies()) {
      await this.#judgeText(document, publications);
    }
  }

  /** The comments of a text that ask to let rules pass. Most texts have none, and no tree is needed to see that. */
  async #inlineWaivers(document: Document): Promise<readonly InlineWaiver[]> {
    const { text, bodyStart, post } = document;
    if (post === undefined || !mayHoldInlineWaiver(text, bodyStart)) return [];
    document.reader ??= await this.#loadReader();
    try {
      return inlineWaiversIn(document.tree, text, bodyStart);
    } catch {
      // A text that nobody could parse is told by others; a comment in it excuses nothing.
      return [];
    }
  }

  async #judgeInline(
    comments: readonly InlineWaiver[],
    document: Document,
    publications: readonly Publication[],
  ): Promise<void> {
    const policies: Policy[] = [];
    for (const { epochMs } of publications) {
      const policy = await this.#ground.finder.known(epochMs)?.load();
      if (policy !== undefined && !policies.includes(policy)) policies.push(policy);
    }
    const [first = this.#ground.current, ...others] = policies;
    const faults = this.#exceptions.comments.close(comments, [first, ...others], this.#options.isAsked);
    if (faults.length === 0) return;
    const judged = this.#judgeOf(first).judgeInline(document, publications, faults);
    await this.#assemble(judged, document.path, document.text);
  }

  /** Says what is wrong with a plan, a review or a decision; what they say of the calendar is judged when that is complete. */
  async #readInto<Data>(known: { path: string; data: Data }[], kind: RecordKind<Data>, path: string, text: string) {
    const { document, data } = readRecord(path, text, kind, this.#records);
    if (data !== undefined) known.push({ path, data });
    await this.#judgeRecord(document);
  }

  /** Says what is wrong with the form of a file that is no post. */
  async #judgeRecord(document: Document): Promise<void> {
    const { path, text } = document;
    await this.#assemble(await this.#judgeBy(this.#ground.current, document, [], [], true), path, text);
  }

  /** Keeps what is compared of a text, when a rule of an edition in force compares texts. */
  async #keepShingles({ post, text, bodyStart }: Document, publications: readonly Publication[]): Promise<void> {
    if (post === undefined || publications.length === 0) return;
    for (const { epochMs } of publications) {
      const policy = await this.#ground.finder.known(epochMs)?.load();
      if (policy?.rules.some(({ check }) => check.scope === 'account' && check.needs === 'shingles') !== true) continue;
      this.#shingles.set(post, shinglesOf(text.slice(bodyStart)));
      return;
    }
  }

  /** Keeps what rules about accounts have to remember of a text. */
  async #remember(document: Document, publications: readonly Publication[]): Promise<void> {
    if (document.post === undefined || document.problems.some(({ messageId }) => messageId.startsWith('markdown.')))
      return;
    for (const publication of publications) {
      const policy = await this.#ground.finder.known(publication.epochMs)?.load();
      for (const { id, check, options } of policy?.rules ?? []) {
        if (check.scope !== 'account' || check.remembers?.mayHold(document, options as never) !== true) continue;
        document.reader ??= await this.#loadReader();
        const text = check.remembers.of(document.passages(publication.account), options as never);
        if (text === undefined) continue;
        const known = this.#remembered.get(id) ?? new Map<Publication, string>();
        this.#remembered.set(id, known.set(publication, text));
      }
    }
  }

  /** Takes a publication into its account's calendar. */
  #enter(publication: Publication): void {
    const { id } = publication.account;
    const known = this.#entered.get(id);
    if (known === undefined) this.#entered.set(id, [publication]);
    else known.push(publication);
  }

  /** Judges a text by the editions under which it goes out: mostly one, two where its accounts' clocks stand on both sides of a change. */
  async #judgeDocument(document: Document, publications: readonly Publication[]): Promise<readonly Judged[]> {
    const byEdition = new Map<Edition | undefined, string[]>();
    for (const { account, epochMs } of publications) {
      const edition = await this.#ground.finder.at(epochMs);
      const known = byEdition.get(edition);
      if (known === undefined) byEdition.set(edition, [account.id]);
      else known.push(account.id);
    }
    if (byEdition.delete(undefined) && this.#options.isSelected(document.path)) this.#beforeFirst++;
    const accounts = document.post?.data.accounts ?? [];
    if (publications.length === 0) return this.#judgeBy(this.#ground.current, document, [], accounts, true);
    const judged: Judged[] = [];
    let isFirst = true;
    for (const [edition, ids] of byEdition) {
      const policy = (await edition?.load()) ?? this.#ground.current;
      judged.push(...(await this.#judgeBy(policy, document, publications, ids, isFirst)));
      isFirst = false;
    }
    // No rule of a team reaches back before its first edition; what cannot be read is told all the same.
    if (isFirst) judged.push(...(await this.#judgeBy(this.#ground.current, document, publications, [], true)));
    return judged;
  }

  async #judgeBy(
    policy: Policy,
    document: Document,
    publications: readonly Publication[],
    accounts: readonly string[],
    isFirst: boolean,
  ): Promise<readonly Judged[]> {
    const judge = this.#judgeOf(policy);
    try {
      return await judge.judge(document, publications, { accounts, isFirst });
    } catch (error) {
      if (error instanceof PolicyError) throw error;
      return judge.judge(unjudgeableDocument(document), publications, { accounts: [], isFirst: true });
    }
  }

  #judgeOf(policy: Policy): DocumentJudge {
    const known = this.#judges.get(policy);
    if (known !== undefined) return known;
    const made = new DocumentJudge(policy, this.#options, this.#clock, () => this.#loadReader());
    this.#judges.set(policy, made);
    return made;
  }

  async #unreadable(path: string, problem: ContentProblem): Promise<void> {
    const document = new Document({ path, text: '', problems: [problem] });
    await this.#assemble(await this.#judgeBy(this.#ground.current, document, [], [], true), path, '');
  }

  async #assemble(drafts: readonly Judged[], path: string, text: string): Promise<void> {
    if (drafts.length === 0) return;
    const quotable = this.#shown.kept(path) ?? this.#shown.show(path, text);
    for (const { draft } of drafts) {
      if (draft.isPersonal !== true) continue;
      quotable.hide(quotable.span(draft.at));
      this.#shown.keep(path, quotable);
    }
    for (const judged of drafts) await this.#emit(judged, quotable);
  }

  async #emit(judged: Judged, quotable: Quotable): Promise<void> {
    const finding = await this.#assembler.finding(judged, quotable);
    this.#findings.push(await this.#exceptions.apply(finding, judged.rule, judged.policy));
  }

  #accountContext(): AccountContext {
    const { finder, clock, freezes } = this.#ground;
    const plans = this.#plans;
    const { isTouched, isAsked, onAsked, now } = this.#options;
    const rememberedOf = ({ id }: Rule, publication: Publication) => this.#remembered.get(id)?.get(publication);
    const shinglesOf = (post: Post) => this.#shingles.get(post) ?? NO_SHINGLES;
    const besides = ({ id, platform }: Account): readonly Publication[] =>
      [...this.#publications.values()]
        .flat()
        .filter(({ account }) => account.platform === platform && account.id !== id);
    const isTouchedPublication = ({ post }: Publication): boolean => isTouched(post.path);
    return {
      finder,
      clock,
      freezes,
      plans,
      now,
      shinglesOf,
      rememberedOf,
      besides,
      isAsked,
      onAsked,
      isTouched: isTouchedPublication,
    };
  }

  async #judgeAccounts(): Promise<void> {
    const { current } = this.#ground;
    const context = this.#accountContext();
    for (const [id, entered] of this.#entered) this.#publications.set(id, withoutRetried(entered));
    for (const account of current.accounts.values()) {
      const publications = this.#publications.get(account.id) ?? [];
      for (const judged of await judgeAccount(account, publications, context)) {
        const slots = await this.#slotsFor(judged, context);
        await this.#accountFinding(judged, slots);
      }
    }
  }

  /** Where a planned post could go instead. What has gone out cannot be moved. */
  async #slotsFor({ rule, draft }: AccountJudged, context: AccountContext): Promise<readonly string[]> {
    const { publication } = draft;
    const { account, post } = publication;
    const { isSelected, isTouched, now } = this.#options;
    // Of a change, what it touches; else what the report is about.
    const isWanted = isTouched === DEFAULTS.isTouched ? isSelected : isTouched;
    if (!dependsOnMoment(rule)) return [];
    if (publication.epochMs < now || !isWanted(post.path) || this.#slotSearches >= MOST_SLOT_SEARCHES) return [];
    this.#slotSearches++;
    const others = (this.#publications.get(account.id) ?? []).filter((other) => other.post !== post);
    const shingles = context.shinglesOf(post);
    const { epochMs: from } = publication;
    const request = { account, data: post.data, shingles, from, count: SLOTS_SHOWN, perDay: 1 };
    const free = await freeSlots(request, others, { ...context, onAsked: undefined });
    return free.map((epochMs) => this.#clock.reference({ ...publication, epochMs }).at);
  }

  async #accountFinding({ policy, rule, draft, decisive }: AccountJudged, slots: readonly string[]): Promise<void> {
    const { publication, subject } = draft;
    const { account, post } = publication;
    const { identityPath } = this.#options;
    const related = draft.related.map((other) => this.#shown.publication(other, this.#clock));
    const about = typeof subject === 'string' ? [publication, ...draft.related] : [subject];
    const judged: Judged = {
      policy,
      rule,
      draft,
      path: post.path,
      publication,
      related,
      slots,
      subject: `${account.id}|${typeof subject === 'string' ? subject : identityPath(subject.post.path)}`,
      measure: draft.measure,
      scope: {
        paths: about.map((other) => other.post.path),
        accounts: [account.id],
        date: this.#clock.date(decisive.epochMs, account.timeZone),
        authors: about.flatMap((other) => other.post.data.author ?? []),
      },
    };
    await this.#emit(judged, this.#shown.of(post.path));
  }

  #contestFiles() {
    return { contests: this.#contests.contests, contestRules: this.#contests.rulePaths };
  }

  #contestJudge(): ContestJudge {
    const { current, clock, finder } = this.#ground;
    const { now, isAsked, onAsked, baseFiles, identityPath } = this.#options;
    const loadReader = (): Promise<TextReader> => this.#loadReader();
    const records = this.#records;
    return new ContestJudge({
      ...{ current, clock, finder, now, isAsked, onAsked, baseFiles, identityPath, records, loadReader },
    });
  }

  #inboxJudge(): InboxJudge {
    const { current, clock, finder } = this.#ground;
    const { now, isAsked, onAsked } = this.#options;
    const judgeForm = (document: Document): Promise<readonly Judged[]> =>
      this.#judgeBy(current, document, [], [], true);
    const emit = (judged: Judged, shown: Quotable): Promise<void> => this.#emit(judged, shown);
    const records = this.#records;
    const onItem = async (item: InboxItem): Promise<void> => {
      this.#noteForReplies(item);
      await this.#options.onItem?.(item);
    };
    return new InboxJudge({ ...{ current, clock, finder, now, isAsked, onAsked, records, judgeForm, onItem, emit } });
  }

  /** Replies name the messages that they answer; of all others nothing is kept. */
  #noteForReplies({ path, data, receivedAt, text }: InboxItem): void {
    const { id, class: given, author_hash: author, thread, sharp } = data;
    if (this.#replies.asksFor(id)) {
      this.#replies.note({ id, path, class: given, receivedAt, author, thread, sharp, text: text() });
    }
  }

  /** Judges a card or an export of what comes in, item by item. */
  async #judgeInbox(file: SourceFile): Promise<void> {
    if (this.#options.isSelected(file.path)) this.#judgedFiles++;
    this.#replies.noteInbox();
    await this.#inbox.judgeFile(file);
  }

  async #judgeContests(): Promise<void> {
    for await (const verdict of this.#contests.judge()) {
      this.#options.onContest?.(verdict);
      for (const judged of verdict.found) await this.#contestFinding(judged);
    }
  }

  async #contestFinding({ policy, rule, contest, draft, startsAt, isAdvice, authors }: ContestJudged): Promise<void> {
    const { path, accounts: on = [] } = draft;
    if (startsAt !== undefined) await this.#clock.load();
    const date = startsAt === undefined ? undefined : this.#clock.date(startsAt, policy.settings.time_zone);
    const accounts = on.length > 0 ? on : [contest.data.account ?? []].flat();
    const scope = { paths: [...new Set([path, contest.path])], accounts, date, authors };
    const judged = { policy, rule, draft, path, on, scope, isAdvice, decisive: startsAt };
    await this.#emit(judged, this.#shown.of(path));
  }

  async #judgeRepository(): Promise<void> {
    const { current: policy } = this.#ground;
    const { isTouched, now } = this.#options;
    const found = {
      posts: this.#posts,
      unmatched: this.#unmatched,
      plans: this.#plans,
      reviews: this.#reviews,
      decisions: this.#decisions,
      isTouched,
      policy,
      ...this.#contestFiles(),
    };
    const asked = policy.rules.filter((rule) => this.#options.isAsked(rule));
    const input = await repositoryInput(found, this.#publications, { clock: this.#clock, now, rules: asked });
    for (const rule of asked) {
      const { check } = rule;
      if (check.scope !== 'repository' || check.byPublication === true) continue;
      await this.#fileFindings(policy, rule, check.judge(input, rule.options as never));
    }
    await this.#judgeByPublication(input);
  }

  /** Rules about a repository that are asked of each post in the edition in force when it goes out, and of all else in that of today. */
  async #judgeByPublication(input: RepositoryInput): Promise<void> {
    const { current, finder } = this.#ground;
    const policies = new Map<string, Policy>();
    for (const [path, epochMs] of this.#naming)
      policies.set(path, (await (await finder.at(epochMs))?.load()) ?? current);
    for (const policy of new Set([current, ...policies.values()])) {
      for (const rule of policy.rules) {
        const { check } = rule;
        if (check.scope !== 'repository' || check.byPublication !== true || !this.#options.isAsked(rule)) continue;
        const drafts = check.judge({ ...input, policy }, rule.options as never);
        const own = drafts.filter(({ path }) => (policies.get(path) ?? current) === policy);
        await this.#fileFindings(policy, rule, own);
      }
    }
  }

  /**
   * Judges the policy itself, last: what its rules found and what its waivers excused is part of the question. The rules are those of the
   * judging side, the text may be that of a change to it.
   */
  async #judgePolicy(): Promise<void> {
    const { policySide: side, basePolicyFiles: baseFiles } = this.#options;
    const { judging } = this.#ground;
    if (side === undefined) return;
    const fired = new Map<string, number>();
    for (const { rule } of this.#findings) fired.set(rule, (fired.get(rule) ?? 0) + 1);
    const input: PolicyInput = {
      ...judging,
      ...side,
      baseFiles,
      today: this.#today,
      posts: this.#posts.length,
      asked: new Set([...this.#judges.keys()].flatMap(({ rules }) => rules.map(({ id }) => id))),
      fired,
      reaches: (rule) => this.#reaches(rule),
      waiverUse: this.#exceptions.use,
      reviews: this.#reviews,
    };
    for (const rule of judging.policy.rules) {
      const { check } = rule;
      if (check.scope !== 'policy' || !this.#options.isAsked(rule)) continue;
      if (side.policy === undefined && check.id !== 'policy.unreadable') continue;
      await this.#fileFindings(judging.policy, rule, await check.judge(input, rule.options as never));
    }
  }

  async #reaches({ where }: Rule): Promise<boolean> {
    if (where === undefined) return true;
    await this.#clock.load();
    const { holds } = await where.load();
    const all = [...[...this.#publications.values()].flat(), ...this.#replies.publications];
    return all.some(({ post, account, epochMs }) => {
      return holds({ post: post.data, account, date: this.#clock.date(epochMs, account.timeZone) });
    });
  }

  async #fileFindings(policy: Policy, rule: Rule, drafts: readonly FileDraft[]): Promise<void> {
    for (const draft of drafts) {
      const { path, subject, related: files = [], publications = [], accounts: on = [], measure = 0 } = draft;
      const related = files.map((other) => this.#shown.place(other.path, other.at));
      related.push(...publications.map((other) => this.#shown.publication(other, this.#clock)));
      const judged = { policy, rule, draft, path, related, on, measure, ...(subject === undefined ? {} : { subject }) };
      await this.#emit(judged, this.#shown.of(path));
    }
  }
}
