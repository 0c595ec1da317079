import type { Publication } from '../calendar/publication.ts';
import type { DocumentInput, Draft } from '../check.ts';
import type { Account } from '../content/account.ts';
import type { Document } from '../content/document.ts';
import type { TextKind } from '../content/reply.ts';
import type { FaultyInlineWaiver } from '../policy/inline-exceptions.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import type { TextReader } from '../text/reader.ts';
import type { Judged } from './assemble.ts';
import type { ChangeReview } from './change-review.ts';
import type { Clock } from './clock.ts';
import type { Trace } from './trace.ts';

/** Which rules to ask, and whom to tell what they were asked about. */
export interface Asking {
  readonly isAsked: (rule: Rule) => boolean;
  readonly onAsked: ((trace: Trace) => void) | undefined;
}

/** What texts are judged with. */
interface Reading extends Asking {
  readonly readAsset: (path: string) => Uint8Array | undefined;
}

/** Judges one file by the rules that look at a text: those of documents, and those of its publications. */
export class DocumentJudge {
  readonly #policy: Policy;
  readonly #rules: readonly Rule[];
  readonly #clock: Clock;
  readonly #review: ChangeReview;
  readonly #onAsked: Asking['onAsked'];
  readonly #readAsset: Reading['readAsset'];
  readonly #loadReader: () => Promise<TextReader>;

  constructor(
    policy: Policy,
    { isAsked, onAsked, readAsset }: Reading,
    { clock, review }: { readonly clock: Clock; readonly review: ChangeReview },
    loadReader: () => Promise<TextReader>,
  ) {
    this.#policy = policy;
    this.#clock = clock;
    this.#review = review;
    this.#onAsked = onAsked;
    this.#readAsset = readAsset;
    this.#loadReader = loadReader;
    const scopes = ['document', 'publication'];
    this.#rules = policy.rules.filter((rule) => scopes.includes(rule.check.scope) && isAsked(rule));
  }

  /**
   * `accounts`: the accounts of the post to judge it on: those whose publications fall under this edition.
   * `isFirst`: rules of documents are asked once, whatever the number of editions.
   */
  async judge(
    document: Document,
    publications: readonly Publication[],
    { accounts, isFirst }: { readonly accounts: readonly string[]; readonly isFirst: boolean },
  ): Promise<readonly Judged[]> {
    const judged: Judged[] = [];
    const policy = this.#policy;
    const kind: TextKind = document.reply === undefined ? 'post' : 'reply';
    for (const rule of this.#rules) {
      const { check } = rule;
      if (check.scope === 'document') {
        if (check.needs !== undefined || document.problems.length === 0 || !isFirst) continue;
        judged.push(...this.#byDocument(rule, { document, policy, inlineWaivers: [] }, publications));
      } else if (check.scope === 'publication' && document.post !== undefined && rule.kinds.includes(kind)) {
        const isAsked = check.needs !== 'change' || this.#review.of(document.path).isTouched;
        if (!isAsked || !check.mayFire(document, rule.options as never, policy)) {
          this.#tell(rule, document, 'quick', undefined);
          continue;
        }
        document.reader = await this.#loadReader();
        judged.push(...(await this.#byAccount(rule, document, publications, accounts)));
      }
    }
    return judged;
  }

  /** Judges the comments that ask to let rules pass, when it is known what became of them. */
  judgeInline(
    document: Document,
    publications: readonly Publication[],
    inlineWaivers: readonly FaultyInlineWaiver[],
  ): readonly Judged[] {
    return this.#rules.flatMap((rule) => {
      const { check } = rule;
      if (check.scope !== 'document' || check.needs !== 'inline-waivers') return [];
      return this.#byDocument(rule, { document, policy: this.#policy, inlineWaivers }, publications);
    });
  }

  #byDocument(rule: Rule, input: DocumentInput, publications: readonly Publication[]): readonly Judged[] {
    const { check } = rule;
    if (check.scope !== 'document') return [];
    const { path, post } = input.document;
    const drafts = check.judge(input, rule.options as never);
    return drafts.map((draft) => ({ policy: this.#policy, rule, draft, path, publication: publications[0], post }));
  }

  /** The same words at fault on several accounts are one finding, on the earliest publication, with all the accounts named. */
  async #byAccount(
    rule: Rule,
    document: Document,
    publications: readonly Publication[],
    accounts: readonly string[],
  ): Promise<Judged[]> {
    const { check } = rule;
    const { post } = document;
    if (check.scope !== 'publication' || post === undefined) return [];
    const merged = new Map<string, { draft: Draft; publication: Publication | undefined; accounts: string[] }>();
    for (const id of accounts) {
      const account = this.#policy.accounts.get(id);
      if (account === undefined) continue;
      const publication = publications.find((candidate) => candidate.account.id === id);
      const date = () => this.#date(account, publication);
      const where = await rule.where?.load();
      if (where !== undefined && !where.holds({ post: post.data, account, date: await date() })) {
        this.#tell(rule, document, 'condition', id);
        continue;
      }
      this.#tell(rule, document, 'judged', id);
      const visible = () => document.visible(account);
      const drafts = await check.judge(
        {
          document,
          post,
          reply: document.reply,
          account,
          date,
          visible,
          passages: document.passages(account),
          asset: this.#readAsset,
          policy: this.#policy,
          review: this.#review.of(document.path),
        },
        rule.options as never,
      );
      for (const draft of drafts) {
        const key = JSON.stringify([draft.messageId, draft.data, draft.at]);
        const known = merged.get(key);
        if (known === undefined) merged.set(key, { draft, publication, accounts: [id] });
        else {
          known.accounts.push(id);
          if (
            publication !== undefined &&
            publication.epochMs < (known.publication?.epochMs ?? Number.POSITIVE_INFINITY)
          ) {
            known.publication = publication;
          }
        }
      }
    }
    const policy = this.#policy;
    return [...merged.values()].map(({ draft, publication, accounts: found }) => ({
      policy,
      rule,
      draft,
      path: document.path,
      publication,
      post,
      on: found,
    }));
  }

  #tell({ id }: Rule, { path }: Document, outcome: Trace['outcome'], account: string | undefined): void {
    this.#onAsked?.({ rule: id, version: this.#policy.version, paths: [path], account, outcome });
  }

  async #date(account: Account, publication: Publication | undefined): Promise<string | null> {
    if (publication === undefined) return null;
    await this.#clock.load();
    return this.#clock.date(publication.epochMs, account.timeZone);
  }
}
