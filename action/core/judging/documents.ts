import type { Publication } from '../calendar/publication.ts';
import type { Draft } from '../check.ts';
import type { Document } from '../content/document.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import type { TextReader } from '../text/reader.ts';
import type { Judged } from './assemble.ts';

/** Judges one file by the rules that look at a text: those of documents, and those of its publications. */
export class DocumentJudge {
  readonly #policy: Policy;
  readonly #rules: readonly Rule[];
  #reader: TextReader | undefined;

  constructor(policy: Policy) {
    this.#policy = policy;
    this.#rules = policy.rules.filter(({ check }) => check.scope === 'document' || check.scope === 'publication');
  }

  async judge(document: Document, publications: readonly Publication[]): Promise<readonly Judged[]> {
    const judged: Judged[] = [];
    for (const rule of this.#rules) {
      const { check } = rule;
      if (check.scope === 'document') {
        if (document.problems.length === 0) continue;
        const drafts = check.judge({ document, policy: this.#policy }, rule.options as never);
        judged.push(...drafts.map((draft) => ({ rule, draft, path: document.path, publication: publications[0] })));
      } else if (check.scope === 'publication' && document.post !== undefined) {
        if (!check.mayFire(document, rule.options as never, this.#policy)) continue;
        document.reader = await this.loadReader();
        judged.push(...(await this.#byAccount(rule, document, publications)));
      }
    }
    return judged;
  }

  /** Loads the reader of Markdown, once, when the first document needs its tree. */
  async loadReader(): Promise<TextReader> {
    this.#reader ??= (await import('../text/reader.ts')).reader;
    return this.#reader;
  }

  /** The same words at fault on several accounts are one finding, on the earliest publication, with all the accounts named. */
  async #byAccount(rule: Rule, document: Document, publications: readonly Publication[]): Promise<Judged[]> {
    const { check } = rule;
    const { post } = document;
    if (check.scope !== 'publication' || post === undefined) return [];
    const merged = new Map<string, { draft: Draft; publication: Publication | undefined; accounts: string[] }>();
    for (const id of post.data.accounts) {
      const account = this.#policy.accounts.get(id);
      if (account === undefined) continue;
      const publication = publications.find((candidate) => candidate.account === account);
      const visible = () => document.visible(account);
      const drafts = await check.judge(
        { document, post, account, visible, policy: this.#policy },
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
    return [...merged.values()].map(({ draft, publication, accounts }) => ({
      rule,
      draft,
      path: document.path,
      publication,
      accounts: accounts.length > 1 ? accounts : [],
    }));
  }
}
