import type { Publication } from '../calendar/publication.ts';
import type { Document } from '../content/document.ts';
import type { Exceptions } from '../policy/exceptions.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import { type Edition, PolicyError } from '../policy/timeline.ts';
import { type InlineWaiver, inlineWaiversIn, mayHoldInlineWaiver } from '../text/inline-waivers.ts';
import type { TextReader } from '../text/reader.ts';
import type { Judged } from './assemble.ts';
import { DocumentJudge } from './documents.ts';
import type { Findings } from './findings.ts';
import type { Ground } from './ground.ts';
import type { JudgeOptions } from './options.ts';
import { unjudgeableDocument } from './posts.ts';
import type { Unruled } from './unruled.ts';

/** Judges texts, each by the editions under which it goes out. */
export class TextJudge {
  readonly #ground: Ground;
  readonly #options: Required<JudgeOptions>;
  readonly #findings: Findings;
  readonly #exceptions: Exceptions;
  readonly #loadReader: () => Promise<TextReader>;
  readonly #unruled: Unruled;
  readonly #judges = new Map<Policy, DocumentJudge>();
  #beforeFirst = 0;

  constructor(
    ground: Ground,
    options: Required<JudgeOptions>,
    parts: {
      readonly findings: Findings;
      readonly exceptions: Exceptions;
      readonly loadReader: () => Promise<TextReader>;
      readonly unruled: Unruled;
    },
  ) {
    this.#ground = ground;
    this.#options = options;
    this.#findings = parts.findings;
    this.#exceptions = parts.exceptions;
    this.#loadReader = parts.loadReader;
    this.#unruled = parts.unruled;
  }

  /** Texts that go out before the first edition of the policy. */
  get beforeFirst(): number {
    return this.#beforeFirst;
  }

  /** The editions that judged a text. */
  get policies(): readonly Policy[] {
    return [...this.#judges.keys()];
  }

  /** Judges a text, and the comments in it that ask to let rules pass. */
  async judge(document: Document, publications: readonly Publication[]): Promise<void> {
    const { path, text } = document;
    const judged = await this.#byEditions(document, publications);
    const comments = await this.#inlineWaivers(document);
    if (comments.length > 0) this.#exceptions.comments.open(path, comments);
    await this.#findings.addOfText(judged, path, text);
    if (comments.length > 0) await this.#judgeInline(comments, document, publications);
  }

  /** Says what is wrong with the form of a file that is no text to publish. */
  async judgeForm(document: Document): Promise<void> {
    await this.#findings.addOfText(await this.formOf(document), document.path, document.text);
  }

  /** What is wrong with the form of a file. */
  formOf(document: Document): Promise<readonly Judged[]> {
    return this.#by(this.#ground.current, document, [], [], true);
  }

  /** By the editions under which it goes out: mostly one, two where its accounts' clocks stand on both sides of a change. */
  async #byEditions(document: Document, publications: readonly Publication[]): Promise<readonly Judged[]> {
    const byEdition = new Map<Edition | undefined, string[]>();
    for (const publication of publications) {
      const { id } = publication.account;
      const edition = await this.#ground.finder.of(publication);
      const known = byEdition.get(edition);
      if (known === undefined) byEdition.set(edition, [id]);
      else known.push(id);
    }
    if (byEdition.delete(undefined) && this.#options.isSelected(document.path)) this.#beforeFirst++;
    const accounts = document.post?.data.accounts ?? [];
    if (publications.length === 0) return this.#by(this.#ground.current, document, [], accounts, true);
    const judged: Judged[] = [];
    let isFirst = true;
    for (const [edition, ids] of byEdition) {
      const policy = (await edition?.load()) ?? this.#ground.current;
      if (document.reply !== undefined && this.#options.isSelected(document.path)) {
        this.#unruled.note('reply', document.path, policy.rules.some(isAboutReplies));
      }
      judged.push(...(await this.#by(policy, document, publications, ids, isFirst)));
      isFirst = false;
    }
    // No rule of a team reaches back before its first edition; what cannot be read is told all the same.
    if (isFirst) judged.push(...(await this.#by(this.#ground.current, document, publications, [], true)));
    return judged;
  }

  async #by(
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
    const made = new DocumentJudge(policy, this.#options, this.#ground, this.#loadReader);
    this.#judges.set(policy, made);
    return made;
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
    for (const publication of publications) {
      const policy = await this.#ground.finder.knownOf(publication)?.load();
      if (policy !== undefined && !policies.includes(policy)) policies.push(policy);
    }
    const [first = this.#ground.current, ...others] = policies;
    const faults = this.#exceptions.comments.close(comments, [first, ...others], this.#options.isAsked);
    if (faults.length === 0) return;
    const judged = this.#judgeOf(first).judgeInline(document, publications, faults);
    await this.#findings.addOfText(judged, document.path, document.text);
  }
}

function isAboutReplies({ check, kinds }: Rule): boolean {
  return check.scope === 'publication' && kinds.includes('reply');
}
