import type { Check } from '../../../action/core/check.ts';
import { type Catalogue, createTranslator, type Locale, type Translate } from '../../../action/core/messages.ts';
import type { PackedPolicy } from '../../../action/core/policy/packed.ts';
import { Checker } from './checker.ts';
import { complete, lack } from './on-demand.ts';
import { type PublishedData, sourceOf } from './source.ts';
import { type CheckOutline, standIn } from './stand-in.ts';

/** A check that is not loaded, with the part that holds it. */
export type PartedCheck = CheckOutline & { readonly part: number };

/** Some checks, and what they say. */
export interface Part {
  readonly checks: readonly Check[];
  readonly messages: Catalogue;
}

/** The checks of all editions, in parts. */
export interface Parts {
  readonly outlines: readonly PartedCheck[];
  readonly load: (part: number, locale: Locale) => Promise<Part>;
}

/** Judges drafts, and loads of the checks those that a draft turns out to need. */
export class DraftEngine {
  readonly #data: PublishedData;
  readonly #parts: Parts;
  readonly #locale: Locale;
  readonly #registry = new Map<string, Check>();
  readonly #catalogue: Record<string, string>;
  readonly #translate: Translate;
  readonly #editions = new Map<string, Promise<PackedPolicy>>();
  #checker: Checker | undefined;

  /** @param engineMessages What the engine itself says, without its checks. */
  constructor(data: PublishedData, parts: Parts, locale: Locale, engineMessages: Catalogue) {
    this.#data = { ...data, policyOf: (version) => this.#policyOf(version, data) };
    this.#parts = parts;
    this.#locale = locale;
    this.#catalogue = { ...engineMessages };
    this.#translate = createTranslator(locale, this.#catalogue);
    for (const outline of parts.outlines) {
      const { part } = outline;
      const onAsked = (): void => lack(`part ${part}`, () => this.load(part));
      this.#registry.set(outline.id, standIn(outline, onAsked));
    }
  }

  /** Loads a part before anybody asks for it, or when somebody did. */
  async load(part: number): Promise<void> {
    const { checks, messages } = await this.#parts.load(part, this.#locale);
    for (const check of checks) this.#registry.set(check.id, check);
    Object.assign(this.#catalogue, messages);
  }

  /** Asks something of a checker, one at a time; anew, whenever it lacked something. */
  ask<T>(question: (checker: Checker) => Promise<T>): Promise<T> {
    const run = (): Promise<T> => {
      this.#checker ??= new Checker(sourceOf(this.#data, this.#registry), this.#translate);
      return question(this.#checker);
    };
    // What it remembers of texts was made without what has come now.
    return complete(run, () => {
      this.#checker = undefined;
    });
  }

  /** An edition is fetched once; what failed is asked for again. */
  #policyOf(version: string, { policyOf }: PublishedData): Promise<PackedPolicy> {
    const known = this.#editions.get(version) ?? policyOf(version);
    this.#editions.set(version, known);
    known.catch(() => this.#editions.delete(version));
    return known;
  }
}
