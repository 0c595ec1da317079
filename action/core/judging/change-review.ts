import { readYamlFile } from '../content/front-matter.ts';
import { contentKind, formatOf } from '../content/kinds.ts';
import type { Post } from '../content/post.ts';
import { type ReadPostContext, readPost } from '../content/read-post.ts';
import { readText, type SourceFile } from '../content/source-file.ts';
import type { Policy } from '../policy/policy.ts';
import { type FileBefore, type FileReview, UNTOUCHED } from '../pull/file-review.ts';
import type { Clock } from './clock.ts';
import { DEFAULTS, type JudgeOptions } from './options.ts';

/** The change under judgement and its review, file by file. */
export class ChangeReview {
  readonly #options: Required<JudgeOptions>;
  readonly #policy: Policy;
  readonly #paths: ReadonlySet<string>;
  readonly #changed: ReadonlySet<string>;
  readonly #known = new Map<string, FileReview>();
  #baseFiles: ReadonlyMap<string, SourceFile> | undefined;
  #today = '';

  /** @param files the content that is judged. */
  constructor(files: readonly SourceFile[], policy: Policy, options: JudgeOptions) {
    this.#options = { ...DEFAULTS, ...options };
    this.#policy = policy;
    this.#paths = new Set(files.map(({ path }) => path));
    this.#changed = new Set(this.#options.changedPaths);
  }

  /** Finds out what day it is, where somebody of the register is away or has left. To be called before anything is asked. */
  async open(clock: Clock): Promise<void> {
    const { people, settings } = this.#policy;
    const isAsked = [...people.values()].some(({ absences, until }) => absences !== undefined || until !== undefined);
    if (this.#options.baseFiles === undefined || !isAsked) return;
    await clock.load();
    this.#today = clock.date(this.#options.now, settings.time_zone);
  }

  /** What the change is to a file. */
  of(path: string): FileReview {
    const { isTouched, approvals, codeOwners, baseFiles } = this.#options;
    if (baseFiles === undefined) return UNTOUCHED;
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    if (!isTouched(path) && !this.#isRemoved(path) && !this.#changed.has(path)) return UNTOUCHED;
    let before: { readonly file: FileBefore | undefined } | undefined;
    const review: FileReview = {
      isTouched: true,
      approvals,
      owners: codeOwners.ownersOf(path),
      before: () => {
        before ??= { file: this.#before(path) };
        return before.file;
      },
      today: this.#today,
    };
    this.#known.set(path, review);
    return review;
  }

  /** A file as it was before the change, unless it is new. */
  fileBefore(path: string): SourceFile | undefined {
    return this.#base().get(this.#options.identityPath(path));
  }

  /** When a post went out before the change, epoch milliseconds by account; nothing of a new one, and of a draft that is one no longer. */
  async placedBefore({ path, isPlanned }: Post, clock: Clock): Promise<ReadonlyMap<string, number>> {
    const placed = new Map<string, number>();
    const file = this.fileBefore(path);
    const read = file === undefined ? undefined : readText(file);
    const reading = this.#reading();
    if (file === undefined || read?.ok !== true || contentKind(file.path, reading.adapters) !== 'post') return placed;
    const { document, moment } = readPost(file.path, read.text, reading);
    if (document.post === undefined || moment === undefined || (isPlanned && !document.post.isPlanned)) return placed;
    for (const id of new Set(document.post.data.accounts)) {
      const account = reading.accounts.get(id);
      const epochMs = account === undefined ? undefined : await clock.instant(moment, account.timeZone);
      if (epochMs !== undefined) placed.set(id, epochMs);
    }
    return placed;
  }

  /** Every file that the change adds, edits, moves or removes, in order: of content and policy, and what else is known to be changed. */
  touched(): readonly string[] {
    const { isTouched, baseFiles, policySide, basePolicyFiles, changedPaths } = this.#options;
    if (baseFiles === undefined) return [];
    const after = new Set([...this.#paths, ...(policySide?.files.keys() ?? [])]);
    const before = [...this.#base().keys(), ...(policySide === undefined ? [] : (basePolicyFiles?.keys() ?? []))];
    const removed = before.filter((path) => !after.has(path));
    return [...new Set([...[...after].filter((path) => isTouched(path)), ...removed, ...changedPaths])].sort();
  }

  #isRemoved(path: string): boolean {
    const { policySide, basePolicyFiles } = this.#options;
    if (this.#base().has(path)) return !this.#paths.has(path);
    return basePolicyFiles?.has(path) === true && policySide?.files.has(path) === false;
  }

  #base(): ReadonlyMap<string, SourceFile> {
    this.#baseFiles ??= new Map((this.#options.baseFiles ?? []).map((file) => [file.path, file]));
    return this.#baseFiles;
  }

  #reading(): ReadPostContext {
    const { accounts, settings } = this.#policy;
    const { parseFrontMatter, commitTime, now } = this.#options;
    return { accounts, parseFrontMatter, commitTime, now, adapters: settings.adapters ?? [] };
  }

  #before(path: string): FileBefore | undefined {
    const file = this.fileBefore(path);
    const read = file === undefined ? undefined : readText(file);
    if (file === undefined || read?.ok !== true) return undefined;
    const reading = this.#reading();
    if (contentKind(file.path, reading.adapters) === 'post') {
      const { document } = readPost(file.path, read.text, reading);
      const body = read.text.slice(document.bodyStart);
      return document.post === undefined ? undefined : { data: { ...document.post.data }, body };
    }
    const front = formatOf(file.path) === 'yaml' ? readYamlFile(read.text) : reading.parseFrontMatter(read.text);
    return front.ok ? { data: front.data, body: read.text.slice(front.split.bodyStart) } : undefined;
  }
}
