import type { Publication } from '../calendar/publication.ts';
import { withoutRetried } from '../calendar/retries.ts';
import type { Account } from '../content/account.ts';
import type { Document } from '../content/document.ts';
import type { Rule } from '../policy/policy.ts';
import type { TextReader } from '../text/reader.ts';
import { shinglesOf } from '../text/shingles.ts';
import type { AccountContext } from './accounts.ts';
import { SharedReading } from './focus.ts';
import type { Ground } from './ground.ts';
import type { JudgeOptions } from './options.ts';

const NO_SHINGLES = new Uint32Array();

/** Collects the calendar while texts are read one by one: every publication by account, and what rules about accounts remember of the texts. */
export class CalendarCollector {
  readonly #ground: Ground;
  readonly #options: Required<JudgeOptions>;
  readonly #loadReader: () => Promise<TextReader>;
  readonly #shared: SharedReading;
  readonly #others = new Map<string, readonly Publication[]>();
  #platforms: ReadonlySet<string> | undefined;
  readonly #entered = new Map<string, Publication[]>();
  readonly #publications = new Map<string, readonly Publication[]>();

  constructor(ground: Ground, options: Required<JudgeOptions>, loadReader: () => Promise<TextReader>) {
    this.#ground = ground;
    this.#options = options;
    this.#loadReader = loadReader;
    this.#shared = options.focus?.shared ?? new SharedReading();
  }

  /** Takes the publications of a post into the calendars of their accounts, and finds out which editions they fall under. */
  async enter(publications: readonly Publication[]): Promise<void> {
    for (const publication of publications) {
      await this.#ground.finder.of(publication);
      const { id } = publication.account;
      const known = this.#entered.get(id);
      if (known === undefined) this.#entered.set(id, [publication]);
      else known.push(publication);
    }
  }

  /** Keeps of a text what rules about accounts will ask for, so that the text itself can be let go. */
  async keep(document: Document, publications: readonly Publication[]): Promise<void> {
    if (document.post === undefined || this.#shared.shingles.has(document.post) || !this.#isAskedFor(publications))
      return;
    await this.#keepShingles(document, publications);
    await this.#remember(document, publications);
  }

  /** Ends the collecting: each account has its calendar from now on. */
  close(): void {
    for (const [id, entered] of this.#entered) this.#publications.set(id, withoutRetried(entered));
  }

  /** The calendar of each account, when all is read. */
  get publications(): ReadonlyMap<string, readonly Publication[]> {
    return this.#publications;
  }

  /** What the calendar of an account is judged with. */
  context(besides: Pick<AccountContext, 'plans' | 'repliesOf'>): AccountContext {
    const { finder, clock, freezes, review } = this.#ground;
    const { isTouched, isAsked, onAsked, now } = this.#options;
    return {
      ...{ finder, clock, freezes, review, now, isAsked, onAsked },
      ...besides,
      shinglesOf: (post) => this.#shared.shingles.get(post) ?? NO_SHINGLES,
      rememberedOf: ({ id }: Rule, publication) => this.#shared.remembered.get(id)?.get(publication),
      besides: (account) => this.#besides(account),
      isTouched: ({ post }) => isTouched(post.path),
    };
  }

  /** Asked for each rule, and each free moment that is looked for. */
  #besides({ id, platform }: Account): readonly Publication[] {
    const known = this.#others.get(id);
    if (known !== undefined) return known;
    const others = [...this.#publications.values()].flatMap((publications) =>
      publications[0]?.account.platform === platform && publications[0].account.id !== id ? publications : [],
    );
    this.#others.set(id, others);
    return others;
  }

  /** Texts are compared within a platform: of the others nothing has to be kept. */
  #isAskedFor(publications: readonly Publication[]): boolean {
    const { focus } = this.#options;
    if (focus === undefined) return true;
    this.#platforms ??=
      focus.platforms ??
      new Set([...focus.accounts].flatMap((id) => this.#ground.current.accounts.get(id)?.platform ?? []));
    return publications.some(({ account }) => this.#platforms?.has(account.platform));
  }

  /** Keeps what is compared of a text, when a rule of an edition in force compares texts. */
  async #keepShingles({ post, text, bodyStart }: Document, publications: readonly Publication[]): Promise<void> {
    if (post === undefined || publications.length === 0) return;
    for (const publication of publications) {
      const policy = await this.#ground.finder.knownOf(publication)?.load();
      if (policy?.rules.some(({ check }) => check.scope === 'account' && check.needs === 'shingles') !== true) continue;
      this.#shared.shingles.set(post, shinglesOf(text.slice(bodyStart)));
      return;
    }
  }

  async #remember(document: Document, publications: readonly Publication[]): Promise<void> {
    const isUnreadable = document.problems.some(({ messageId }) => messageId.startsWith('markdown.'));
    if (document.post === undefined || isUnreadable) return;
    for (const publication of publications) {
      const policy = await this.#ground.finder.knownOf(publication)?.load();
      for (const { id, check, options } of policy?.rules ?? []) {
        if (check.scope !== 'account' || check.remembers?.mayHold(document, options as never) !== true) continue;
        document.reader ??= await this.#loadReader();
        const text = check.remembers.of(document.passages(publication.account), options as never);
        if (text === undefined) continue;
        const known = this.#shared.remembered.get(id) ?? new Map<Publication, string>();
        this.#shared.remembered.set(id, known.set(publication, text));
      }
    }
  }
}
