import { byTime, type Publication } from './calendar/publication.ts';
import type { FileDraft, PublicationDraft } from './check.ts';
import { Document } from './content/document.ts';
import { type FrontMatterParser, parseFrontMatter } from './content/front-matter.ts';
import { type ContentKind, contentKind } from './content/kinds.ts';
import type { Post } from './content/post.ts';
import type { ContentProblem } from './content/problem.ts';
import { readText, type SourceFile } from './content/source-file.ts';
import type { Finding, Place, RelatedPlace } from './finding.ts';
import { Assembler, type Judged } from './judging/assemble.ts';
import { Clock } from './judging/clock.ts';
import { DocumentJudge } from './judging/documents.ts';
import { Quotable } from './judging/place.ts';
import { PostReader, unjudgeableDocument } from './judging/posts.ts';
import { LIMITS } from './limits.ts';
import type { Policy, Rule } from './policy/policy.ts';
import { byPlace, type Report, type ReportError, summarize } from './report.ts';

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
  /** The commit that a file came with, as ISO 8601. */
  readonly commitTime?: (path: string) => string | undefined;
  /** Files of the policy, for the places of findings about the policy itself. */
  readonly policyFiles?: ReadonlyMap<string, string>;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What holds where an option is not given: everything is judged, nothing is changed, no commit is known. */
const DEFAULTS = {
  isSelected: () => true,
  isTouched: () => false,
  identityPath: (path: string) => path,
  parseFrontMatter,
  commitTime: () => undefined,
  policyFiles: new Map<string, string>(),
  onProgress: () => {},
} satisfies Partial<JudgeOptions>;

/** How often progress is told, in files. */
const PROGRESS_STEP = 250;

/** Judges content by a policy. It never throws for what stands in a file: that becomes a finding, and the rest is still judged. */
export async function judge(files: readonly SourceFile[], policy: Policy, options: JudgeOptions): Promise<Report> {
  return new Judgement(files, policy, options).run();
}

class Judgement {
  readonly #files: readonly SourceFile[];
  readonly #policy: Policy;
  readonly #options: Required<JudgeOptions>;
  readonly #clock = new Clock();
  readonly #assembler: Assembler;
  readonly #documents: DocumentJudge;
  readonly #reader: PostReader;
  readonly #byPath: ReadonlyMap<string, SourceFile>;
  readonly #posts: Post[] = [];
  readonly #publications = new Map<string, Publication[]>();
  readonly #findings: Finding[] = [];
  readonly #unmatched: string[] = [];
  readonly #errors: ReportError[] = [];
  /** Files with personal data in them: their quotations stay masked when other rules quote them later. */
  readonly #personal = new Map<string, Quotable>();
  #quotable: { path: string; quotable: Quotable } | undefined;
  #judgedFiles = 0;

  constructor(files: readonly SourceFile[], policy: Policy, options: JudgeOptions) {
    this.#policy = policy;
    this.#options = { ...DEFAULTS, ...options };
    const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    this.#files = sorted.slice(0, LIMITS.files);
    if (sorted.length > LIMITS.files) {
      this.#errors.push({ messageId: 'limit.files', data: { found: sorted.length, limit: LIMITS.files } });
    }
    this.#byPath = new Map(this.#files.map((file) => [file.path, file]));
    this.#assembler = new Assembler(policy, this.#clock, this.#options.identityPath);
    this.#documents = new DocumentJudge(policy);
    const context = { accounts: policy.accounts, ...this.#options };
    this.#reader = new PostReader(context, this.#clock, () => this.#documents.loadReader());
  }

  async run(): Promise<Report> {
    const total = this.#files.length;
    const notJudged = new Map<ContentKind, number>();
    for (const [index, file] of this.#files.entries()) {
      if (index % PROGRESS_STEP === 0) this.#options.onProgress(index, total);
      const kind = contentKind(file.path);
      if (kind === 'unmatched' && file.kind === 'file') this.#unmatched.push(file.path);
      else if (kind === 'post' || file.kind !== 'file') await this.#judgeFile(file);
      else if (kind !== 'asset' && kind !== 'readme') notJudged.set(kind, (notJudged.get(kind) ?? 0) + 1);
    }
    for (const [kind, count] of notJudged) this.#errors.push({ messageId: 'kind.not-judged', data: { kind, count } });
    await this.#judgeAccounts();
    await this.#judgeRepository();
    this.#options.onProgress(total, total);

    const { isSelected } = this.#options;
    const publications = [...this.#publications.values()].flat().filter(({ post }) => isSelected(post.path)).length;
    const findings = this.#findings.filter(({ path }) => isSelected(path)).sort(byPlace);
    const { id, version, digest } = this.#policy;
    return {
      engine: this.#options.engine,
      policy: { id, version, digest },
      now: new Date(this.#options.now).toISOString().replace(/\.000Z$/, 'Z'),
      summary: summarize(findings, this.#judgedFiles, publications),
      findings,
      unmatched: this.#unmatched.filter(isSelected),
      errors: this.#errors,
    };
  }

  /** Judges a post, or says why a file could not be read; a link or a folder in the place of a file never can. */
  async #judgeFile(file: SourceFile): Promise<void> {
    const read = readText(file);
    if (this.#options.isSelected(file.path)) this.#judgedFiles++;
    if (!read.ok) return this.#unreadable(file.path, { ...read.problem, at: { start: 0, end: 0 } });
    const { document, publications } = await this.#reader.read(file.path, read.text);
    if (document.post !== undefined) this.#posts.push(document.post);
    for (const publication of publications) this.#enter(publication);
    await this.#assemble(await this.#judgeDocument(document, publications), file.path, read.text);
  }

  /** Takes a publication into its account's calendar. */
  #enter(publication: Publication): void {
    const { id } = publication.account;
    const known = this.#publications.get(id);
    if (known === undefined) this.#publications.set(id, [publication]);
    else known.push(publication);
  }

  async #judgeDocument(document: Document, publications: readonly Publication[]): Promise<readonly Judged[]> {
    try {
      return await this.#documents.judge(document, publications);
    } catch {
      return this.#documents.judge(unjudgeableDocument(document), publications);
    }
  }

  async #unreadable(path: string, problem: ContentProblem): Promise<void> {
    const document = new Document({ path, text: '', problems: [problem] });
    await this.#assemble(await this.#documents.judge(document, []), path, '');
  }

  async #assemble(drafts: readonly Judged[], path: string, text: string): Promise<void> {
    if (drafts.length === 0) return;
    const quotable = new Quotable(text);
    for (const { draft } of drafts) {
      if (draft.isPersonal !== true) continue;
      quotable.hide(quotable.span(draft.at));
      this.#personal.set(path, quotable);
    }
    for (const judged of drafts) this.#findings.push(await this.#assembler.finding(judged, quotable));
  }

  async #judgeAccounts(): Promise<void> {
    const { isTouched } = this.#options;
    for (const account of this.#policy.accounts.values()) {
      const publications = (this.#publications.get(account.id) ?? []).sort(byTime);
      for (const rule of this.#rules('account')) {
        const { check } = rule;
        if (check.scope !== 'account' || publications.length === 0) continue;
        if (!check.mayFire({ account, publications }, rule.options as never)) continue;
        await this.#clock.load();
        const drafts = check.judge(
          {
            account,
            publications,
            policy: this.#policy,
            dateOf: ({ epochMs }) => this.#clock.date(epochMs, account.timeZone),
            isTouched: ({ post }) => isTouched(post.path),
          },
          rule.options as never,
        );
        for (const draft of drafts) await this.#accountFinding(rule, draft);
      }
    }
  }

  async #accountFinding(rule: Rule, draft: PublicationDraft): Promise<void> {
    const { publication, subject } = draft;
    const path = publication.post.path;
    const { identityPath } = this.#options;
    const related = draft.related.map((other): RelatedPlace => {
      const place = this.#place(other.post.path, { key: ['publish_at'] });
      return { ...place, publication: this.#clock.reference(other) };
    });
    const judged: Judged = {
      rule,
      draft,
      path,
      publication,
      related,
      subject: `${publication.account.id}|${typeof subject === 'string' ? subject : identityPath(subject.post.path)}`,
      measure: draft.measure,
    };
    this.#findings.push(await this.#assembler.finding(judged, this.#quotableOf(path)));
  }

  async #judgeRepository(): Promise<void> {
    const input = { posts: this.#posts, unmatched: this.#unmatched, policy: this.#policy };
    for (const rule of [...this.#rules('repository'), ...this.#rules('policy')]) {
      const { check } = rule;
      if (check.scope !== 'repository' && check.scope !== 'policy') continue;
      for (const draft of check.judge(input, rule.options as never) as readonly FileDraft[]) {
        const related = (draft.related ?? []).map((other) => this.#place(other.path, other.at));
        this.#findings.push(
          await this.#assembler.finding(
            {
              rule,
              draft,
              path: draft.path,
              related,
              ...(draft.subject === undefined ? {} : { subject: draft.subject }),
            },
            this.#quotableOf(draft.path),
          ),
        );
      }
    }
  }

  #rules(scope: Rule['check']['scope']): readonly Rule[] {
    return this.#policy.rules.filter(({ check }) => check.scope === scope);
  }

  #place(path: string, at: Place): RelatedPlace {
    const quotable = this.#quotableOf(path);
    return { path, range: quotable.range(quotable.span(at)) };
  }

  /** Reads a file again to show a place in it. Most files are never shown, so their texts are not kept. */
  #quotableOf(path: string): Quotable {
    const known = this.#personal.get(path) ?? (this.#quotable?.path === path ? this.#quotable.quotable : undefined);
    if (known !== undefined) return known;
    const file = this.#byPath.get(path);
    const read = file === undefined ? undefined : readText(file);
    const text = read?.ok === true ? read.text : (this.#options.policyFiles.get(path) ?? '');
    const quotable = new Quotable(text);
    this.#quotable = { path, quotable };
    return quotable;
  }
}
