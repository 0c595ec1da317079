import { formatInstant } from './calendar/moment.ts';
import type { Publication } from './calendar/publication.ts';
import type { Adapter } from './content/adapter.ts';
import { type Decision, decisionKind } from './content/decision.ts';
import { Document } from './content/document.ts';
import { contentKind } from './content/kinds.ts';
import { type Plan, planKind } from './content/plan.ts';
import type { Post } from './content/post.ts';
import { keysOf } from './content/read-post.ts';
import { type RecordContext, type RecordKind, readRecord } from './content/record.ts';
import { replyKeyOf } from './content/reply.ts';
import { type Review, reviewKind } from './content/review.ts';
import { readText, type SourceFile } from './content/source-file.ts';
import type { InboxItem } from './inbox/item.ts';
import { AccountFindings } from './judging/account-findings.ts';
import type { AccountContext } from './judging/accounts.ts';
import { adapterErrors } from './judging/adapters.ts';
import { noteBroughtAbout } from './judging/brought-about.ts';
import { CalendarCollector } from './judging/calendar.ts';
import { ChangeReview } from './judging/change-review.ts';
import { Clock } from './judging/clock.ts';
import { ContestJudge, type ContestJudged } from './judging/contests.ts';
import { EditionFinder } from './judging/editions.ts';
import { Findings } from './judging/findings.ts';
import { placeFreezes } from './judging/freezes.ts';
import type { Ground } from './judging/ground.ts';
import { InboxJudge } from './judging/inbox.ts';
import { DEFAULTS, type JudgeOptions } from './judging/options.ts';
import { judgePolicy } from './judging/policy-findings.ts';
import { type PlacedPost, PostReader } from './judging/posts.ts';
import { ReplyReader } from './judging/replies.ts';
import { judgeRepository } from './judging/repository-findings.ts';
import { ShownFiles } from './judging/shown-files.ts';
import { TextJudge } from './judging/texts.ts';
import { Today } from './judging/today.ts';
import { Unruled } from './judging/unruled.ts';
import { LIMITS } from './limits.ts';
import { Exceptions } from './policy/exceptions.ts';
import type { PolicyInTime } from './policy/load.ts';
import { byPlace, type Report, type ReportError, summarize } from './report.ts';
import type { TextReader } from './text/reader.ts';

export type { Calendar, JudgeOptions, PolicySide } from './judging/options.ts';
export type { Trace } from './judging/trace.ts';

/** How often progress is told, in files. */
const PROGRESS_STEP = 250;

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
  const review = new ChangeReview(files, current, options);
  await review.open(clock);
  return new Judgement(files, { judging, current, finder, clock, freezes, review }, options).run();
}

/** One run: reads every file, hands it to whoever judges its kind, and asks at the end what only all of them together can tell. */
class Judgement {
  readonly #files: readonly SourceFile[];
  readonly #ground: Ground;
  readonly #options: Required<JudgeOptions>;
  readonly #adapters: readonly Adapter[];
  readonly #today: Today;
  readonly #exceptions: Exceptions;
  readonly #unruled = new Unruled();
  readonly #shown: ShownFiles;
  readonly #findings: Findings;
  readonly #records: RecordContext;
  readonly #reader: PostReader;
  readonly #texts: TextJudge;
  readonly #calendar: CalendarCollector;
  readonly #contests: ContestJudge;
  readonly #replies: ReplyReader;
  readonly #inbox: InboxJudge;
  readonly #posts: Post[] = [];
  readonly #plans: Plan[] = [];
  readonly #reviews: Review[] = [];
  readonly #decisions: Decision[] = [];
  /** The first publications of the posts that name a contest, by their files. */
  readonly #naming = new Map<string, Publication>();
  readonly #unmatched: string[] = [];
  readonly #errors: ReportError[] = [];
  #textReader: TextReader | undefined;
  #judgedFiles = 0;

  constructor(files: readonly SourceFile[], ground: Ground, options: JudgeOptions) {
    const { current, clock } = ground;
    this.#ground = ground;
    this.#options = { ...DEFAULTS, ...options };
    this.#adapters = current.settings.adapters ?? [];
    const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    this.#files = sorted.slice(0, LIMITS.files);
    if (sorted.length > LIMITS.files) {
      this.#errors.push({ messageId: 'limit.files', data: { found: sorted.length, limit: LIMITS.files } });
    }
    const byPath = new Map(this.#files.map((file) => [file.path, file]));
    const { accounts, people, settings } = current;
    const reading = { accounts, people, adapters: this.#adapters, ...this.#options };
    const loadReader = (): Promise<TextReader> => this.#loadReader();
    this.#today = new Today(options.now, settings.time_zone, clock);
    this.#exceptions = new Exceptions(current, this.#today, this.#options);
    this.#shown = this.#shownFiles(byPath, reading);
    const parts = { clock, finder: ground.finder, exceptions: this.#exceptions, shown: this.#shown };
    this.#findings = new Findings(parts, this.#options);
    this.#records = { ...reading, hasFile: (path) => byPath.has(path) };
    this.#reader = new PostReader(reading, clock, loadReader);
    this.#texts = new TextJudge(ground, this.#options, {
      ...parts,
      ...{ findings: this.#findings, loadReader, unruled: this.#unruled },
    });
    this.#calendar = new CalendarCollector(ground, this.#options, loadReader);
    this.#contests = new ContestJudge({ ...ground, ...this.#options, records: this.#records, loadReader });
    this.#replies = new ReplyReader({ records: this.#records, clock, timeZone: settings.time_zone });
    this.#inbox = this.#inboxJudge();
  }

  async run(): Promise<Report> {
    const total = this.#files.length;
    for (const [index, file] of this.#inReadingOrder().entries()) {
      this.#options.keepTime();
      if (index % PROGRESS_STEP === 0) this.#options.onProgress(index, total);
      const kind = contentKind(file.path, this.#adapters);
      if (kind === 'unmatched' && file.kind === 'file') this.#unmatched.push(file.path);
      else if (file.kind !== 'file' || (kind !== 'asset' && kind !== 'readme')) await this.#judgeFile(file);
    }
    for await (const { document, publications } of this.#replies.replies()) {
      if (this.#isInFocus(document.path, document.text)) await this.#texts.judge(document, publications);
    }
    this.#errors.push(...adapterErrors(this.#adapters, this.#files, this.#posts));
    if (this.#texts.beforeFirst > 0) {
      this.#errors.push({ messageId: 'policy.not-in-force', data: { count: this.#texts.beforeFirst } });
    }
    await this.#judgeWhole();
    this.#errors.push(...this.#unruled.errors);
    this.#options.onProgress(total, total);

    const { isSelected } = this.#options;
    const publications = this.#publications().filter(({ post }) => isSelected(post.path)).length;
    const findings = this.#findings.all.filter(({ path }) => isSelected(path)).sort(byPlace);
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

  /** Judges a file, or says why it could not be read; a link or a folder in the place of a file never can. */
  async #judgeFile(file: SourceFile): Promise<void> {
    const { path } = file;
    const kind = contentKind(path, this.#adapters);
    const shared = this.#options.focus?.shared.posts.get(file);
    if (shared !== undefined) return this.#enterPost(shared);
    if (kind === 'inbox') {
      // A change on which the inbox depends has no focus.
      if (this.#options.focus !== undefined) return;
      if (this.#options.isSelected(path)) this.#judgedFiles++;
      this.#replies.noteInbox();
      return this.#inbox.judgeFile(file);
    }
    const read = readText(file);
    const isJudged = this.#isInFocus(path, read.ok ? read.text : '');
    if (isJudged && this.#options.isSelected(path)) this.#judgedFiles++;
    if (!read.ok) {
      const problems = [{ ...read.problem, at: { start: 0, end: 0 } }];
      if (isJudged) await this.#texts.judgeForm(new Document({ path, text: '', problems }));
      return;
    }
    const { text } = read;
    if (kind === 'plan') return this.#readInto(this.#plans, planKind, path, text);
    if (kind === 'review') return this.#readInto(this.#reviews, reviewKind, path, text);
    if (kind === 'decision') return this.#readInto(this.#decisions, decisionKind, path, text);
    if (kind === 'opt-outs') return this.#texts.judgeForm(this.#replies.keepOptOuts(path, text));
    if (kind === 'contest') return this.#texts.judgeForm(this.#contests.readContest(path, text));
    if (kind === 'contest-rules') return this.#texts.judgeForm(this.#contests.readRules(path, text));
    if (kind !== 'reply') return this.#judgePost(file, text, isJudged);
    // A reply waits for the message that it answers, unless its form is wrong.
    const faulty = this.#replies.keep(path, text);
    if (faulty !== undefined) await this.#texts.judgeForm(faulty);
  }

  async #judgePost(file: SourceFile, text: string, isJudged: boolean): Promise<void> {
    const placed = await this.#reader.read(file.path, text);
    await noteBroughtAbout(placed.publications, this.#ground, this.#options.now);
    await this.#enterPost(isJudged ? placed : this.#share(file, placed));
    await this.#calendar.keep(placed.document, placed.publications);
    if (isJudged) await this.#texts.judge(placed.document, placed.publications);
  }

  /** Takes a post into the calendar, and into the contest that it names. */
  async #enterPost({ document, publications }: PlacedPost): Promise<void> {
    const { post, path } = document;
    if (post !== undefined) this.#posts.push(post);
    await this.#calendar.enter(publications);
    this.#contests.note(document, publications);
    const [first] = publications;
    if (post?.data.contest !== undefined && first !== undefined) this.#naming.set(path, first);
  }

  /** Keeps a post that nobody judges for the other side: its text only when that will be asked for. */
  #share(file: SourceFile, { document, publications }: PlacedPost): PlacedPost {
    const { post, path } = document;
    const isAskedFor = post?.data.contest !== undefined;
    const kept = {
      document: isAskedFor ? document : new Document({ path, text: '', post, problems: [] }),
      publications,
    };
    this.#options.focus?.shared.posts.set(file, kept);
    return kept;
  }

  #isInFocus(path: string, text: string): boolean {
    return this.#options.focus?.isText(path, text) ?? true;
  }

  /** Says what is wrong with a plan, a review or a decision; what they say of the calendar is judged when that is complete. */
  async #readInto<Data>(known: { path: string; data: Data }[], kind: RecordKind<Data>, path: string, text: string) {
    const { document, data } = readRecord(path, text, kind, this.#records);
    if (data !== undefined) known.push({ path, data });
    await this.#texts.judgeForm(document);
  }

  /** Asks what only all files together can tell. */
  async #judgeWhole(): Promise<void> {
    const ground = this.#ground;
    const options = this.#options;
    const findings = this.#findings;
    this.#calendar.close();
    const { publications } = this.#calendar;
    const context = this.#accountContext();
    const parts = { calendar: this.#calendar, findings, shown: this.#shown };
    await new AccountFindings(ground, options, parts).judge(context);
    for await (const verdict of this.#contests.judge()) {
      options.onContest?.(verdict);
      for (const judged of verdict.found) await this.#contestFinding(judged);
    }
    if (options.focus === undefined) await this.#inbox.conclude();
    const records = { plans: this.#plans, reviews: this.#reviews, decisions: this.#decisions };
    const contests = { contests: this.#contests.contests, contestRules: this.#contests.rulePaths };
    const found = { posts: this.#posts, unmatched: this.#unmatched, ...records, ...contests };
    await judgeRepository(found, publications, this.#naming, { ground, options, findings });
    const judged = {
      ...records,
      today: this.#today,
      posts: this.#posts.length,
      waiverUse: this.#exceptions.use,
      policies: this.#texts.policies,
      publications: () => [...this.#publications(), ...this.#replies.publications],
      hasMentionLog: this.#inbox.hasLooks,
    };
    await judgePolicy(judged, ground, options, findings);
    await options.onCalendar?.({ publications, context, policy: ground.current });
  }

  #accountContext(): AccountContext {
    return this.#calendar.context({ plans: this.#plans, repliesOf: ({ id }) => this.#replies.sentFrom(id) });
  }

  #publications() {
    return [...this.#calendar.publications.values()].flat();
  }

  async #contestFinding({ policy, rule, contest, draft, startsAt, isAdvice, authors }: ContestJudged): Promise<void> {
    const { clock } = this.#ground;
    const { path, accounts: on = [] } = draft;
    if (startsAt !== undefined) await clock.load();
    const date = startsAt === undefined ? undefined : clock.date(startsAt, policy.settings.time_zone);
    const accounts = on.length > 0 ? on : [contest.data.account ?? []].flat();
    const scope = { paths: [...new Set([path, contest.path])], accounts, date, authors };
    await this.#findings.add({ policy, rule, draft, path, on, scope, isAdvice, decisive: startsAt });
  }

  #inboxJudge(): InboxJudge {
    return new InboxJudge({
      ...this.#ground,
      ...this.#options,
      records: this.#records,
      unruled: this.#unruled,
      judgeForm: (document) => this.#texts.formOf(document),
      emit: (judged, shown) => this.#findings.add(judged, shown),
      onItem: (item) => this.#noteForReplies(item),
      onCounted: this.#options.onItem,
      lastWordTo: (id) => this.#replies.lastWordTo(id),
    });
  }

  /** Replies name the messages that they answer; of all others nothing is kept. */
  #noteForReplies({ path, data, receivedAt, repliedAt, text }: InboxItem): void {
    const { id, class: given, author_hash: author, thread, sharp, account } = data;
    if (this.#replies.asksFor(id)) {
      const about = { id, path, class: given, receivedAt, repliedAt, author, thread, sharp, account };
      this.#replies.note({ ...about, text: text() });
    }
  }

  #shownFiles(byPath: ReadonlyMap<string, SourceFile>, reading: Parameters<typeof keysOf>[2]): ShownFiles {
    const textOf = (path: string): string => {
      const file = byPath.get(path);
      const read = file === undefined ? undefined : readText(file);
      return read?.ok === true ? read.text : (this.#options.policySide?.files.get(path) ?? '');
    };
    const isReply = (path: string) => contentKind(path, this.#adapters) === 'reply';
    return new ShownFiles(textOf, (path, text) => (isReply(path) ? replyKeyOf : keysOf(path, text, reading)));
  }

  /** Loads the reader of Markdown, once, when the first document needs its tree. */
  async #loadReader(): Promise<TextReader> {
    this.#textReader ??= (await import('./text/reader.ts')).reader;
    return this.#textReader;
  }
}
