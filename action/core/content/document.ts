import type { Root } from 'mdast';
import { PLATFORMS } from '../platforms.ts';
import type { TextFacts } from '../text/facts.ts';
import type { TextReader } from '../text/reader.ts';
import type { AudienceDirective, VisibleText } from '../text/visible.ts';
import type { Account } from './account.ts';
import type { FrontMatterSplit } from './front-matter.ts';
import type { Post } from './post.ts';
import type { ContentProblem } from './problem.ts';

/** A content file while it is judged: its text is held for that long and no longer. */
export class Document {
  readonly path: string;
  readonly text: string;
  readonly split: FrontMatterSplit | undefined;
  /** What a look at the source tells; absent for a file that could not be read as a post. */
  readonly facts: TextFacts | undefined;
  readonly post: Post | undefined;
  readonly problems: readonly ContentProblem[];
  /** Loaded only when some document needs its tree. */
  reader: TextReader | undefined;
  #tree: Root | undefined;
  readonly #visible = new Map<string, VisibleText>();

  constructor(fields: {
    readonly path: string;
    readonly text: string;
    readonly split?: FrontMatterSplit | undefined;
    readonly facts?: TextFacts | undefined;
    readonly post?: Post | undefined;
    readonly problems: readonly ContentProblem[];
  }) {
    this.path = fields.path;
    this.text = fields.text;
    this.split = fields.split;
    this.facts = fields.facts;
    this.post = fields.post;
    this.problems = fields.problems;
  }

  /** Where the Markdown starts, in UTF-16 units. */
  get bodyStart(): number {
    return this.split?.bodyStart ?? 0;
  }

  /** What a reader of the account sees. Accounts without parts of their own, on platforms of one kind, see the same. */
  visible(account: Account): VisibleText {
    const platform = PLATFORMS[account.platform];
    const isShared = this.facts?.hasDirective === false;
    const key = isShared ? `inline links: ${platform.inlineLinks}` : account.id;
    const known = this.#visible.get(key);
    if (known !== undefined) return known;
    const rendered = this.#loaded.render(this.tree, {
      base: this.bodyStart,
      source: this.text,
      accountId: account.id,
      platform,
      mayHoldAddress: this.#mayHoldAddress,
    });
    this.#visible.set(key, rendered);
    return rendered;
  }

  /** The `:::for` blocks of the body. */
  get audiences(): readonly AudienceDirective[] {
    return this.#loaded.audiences(this.tree, this.bodyStart);
  }

  get #mayHoldAddress(): boolean {
    const { facts } = this;
    return facts === undefined || facts.hasAddress || facts.hasHidden || this.text.includes('@', this.bodyStart);
  }

  get tree(): Root {
    this.#tree ??= this.#loaded.parse(this.text.slice(this.bodyStart));
    return this.#tree;
  }

  get #loaded(): TextReader {
    if (this.reader === undefined) throw new Error('the Markdown reader is not loaded');
    return this.reader;
  }
}
