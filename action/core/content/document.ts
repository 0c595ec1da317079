import type { Root } from 'mdast';
import { PLATFORMS, type Platform } from '../platforms.ts';
import { cardTexts } from '../text/card.ts';
import type { TextFacts } from '../text/facts.ts';
import { Passages } from '../text/passages.ts';
import type { TextReader } from '../text/reader.ts';
import { UnparsedText } from '../text/unparsed.ts';
import type { Added, AudienceDirective, VisibleText } from '../text/visible.ts';
import type { Account } from './account.ts';
import type { FrontMatterSplit } from './front-matter.ts';
import { hashtagsOn, type Post } from './post.ts';
import type { ContentProblem } from './problem.ts';
import type { Reply } from './reply.ts';
import { nearestYamlPlace, type YamlPath } from './yaml.ts';

/** A content file while it is judged: its text is held for that long and no longer. */
export class Document {
  readonly path: string;
  readonly text: string;
  readonly split: FrontMatterSplit | undefined;
  /** What a look at the source tells; absent for a file that could not be read as a post. */
  readonly facts: TextFacts | undefined;
  readonly post: Post | undefined;
  /** Set for a reply; its `post` has what posts and replies share. */
  readonly reply: Reply | undefined;
  readonly problems: readonly ContentProblem[];
  /** Where the hashtags stand that are added after the text. */
  readonly hashtagsKey: YamlPath;
  /** Loaded only when some document needs its tree. */
  reader: TextReader | undefined;
  #tree: Root | undefined;
  #unparsed: UnparsedText | undefined;
  readonly #visible = new Map<string, VisibleText>();
  readonly #passages = new Map<string, Passages>();

  constructor(fields: {
    readonly path: string;
    readonly text: string;
    readonly split?: FrontMatterSplit | undefined;
    readonly facts?: TextFacts | undefined;
    readonly post?: Post | undefined;
    readonly reply?: Reply | undefined;
    readonly problems: readonly ContentProblem[];
    readonly hashtagsKey?: YamlPath;
  }) {
    this.path = fields.path;
    this.text = fields.text;
    this.split = fields.split;
    this.facts = fields.facts;
    this.post = fields.post;
    this.reply = fields.reply;
    this.problems = fields.problems;
    this.hashtagsKey = fields.hashtagsKey ?? ['hashtags'];
  }

  /** Where the Markdown starts, in UTF-16 units. */
  get bodyStart(): number {
    return this.split?.bodyStart ?? 0;
  }

  /** What a reader of the account sees. Accounts without parts of their own, on platforms of one kind, see the same. */
  visible(account: Account): VisibleText {
    const platform = PLATFORMS[account.platform];
    const hashtags = this.post === undefined ? [] : hashtagsOn(this.post.data, account.id);
    const isShared = this.facts?.hasDirective === false && hashtags.length === 0;
    const key = isShared ? `inline links: ${platform.inlineLinks}` : account.id;
    const known = this.#visible.get(key);
    if (known !== undefined) return known;
    const rendered = this.#loaded.render(this.tree, {
      base: this.bodyStart,
      source: this.text,
      accountId: account.id,
      platform,
      mayHoldAddress: this.#mayHoldAddress,
      ...(hashtags.length === 0 ? {} : { hashtags: this.#added(hashtags) }),
    });
    this.#visible.set(key, rendered);
    return rendered;
  }

  /** The words of the body and of the card before anything is parsed, looked at once for all rules; `undefined` for a file that is no post. */
  get unparsed(): UnparsedText | undefined {
    const { facts, post, text, bodyStart } = this;
    if (facts === undefined || post === undefined) return undefined;
    this.#unparsed ??= new UnparsedText(`${cardTexts(post.data).join('\n')}\n${text.slice(bodyStart)}`, facts);
    return this.#unparsed;
  }

  /** What a reader of the account sees, by the parts in which rules look. */
  passages(account: Account): Passages {
    const known = this.#passages.get(account.id);
    if (known !== undefined) return known;
    const { fold }: Platform = PLATFORMS[account.platform];
    const data = this.post?.data ?? { accounts: [] };
    const passages = new Passages({ data, fold, visible: () => this.visible(account) });
    this.#passages.set(account.id, passages);
    return passages;
  }

  /** Hashtags that stand in the front matter, with the place of the key that holds them. */
  #added(hashtags: readonly string[]): Added {
    const { yamlStart = 0, yamlEnd = 0 } = this.split ?? {};
    const place = nearestYamlPlace(this.text.slice(yamlStart, yamlEnd), this.hashtagsKey)?.entry ?? {
      start: 0,
      end: 0,
    };
    const text = hashtags.map((tag) => `#${tag.replace(/^#+/, '')}`).join(' ');
    return { text, span: { start: yamlStart + place.start, end: yamlStart + place.end } };
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
