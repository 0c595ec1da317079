import type { Document } from '../../content/document.ts';
import type { Policy } from '../../policy/policy.ts';
import { fold } from '../words.ts';
import { Automaton, type Seen } from './automaton.ts';
import { isWordAt } from './edges.ts';
import { isSourceKey, readPattern, type Way, type WrittenPattern } from './pattern.ts';
import type { Found, Program } from './program.ts';
import { type PatternText, type View, viewOf } from './view.ts';

/** Where a pattern of a rule matches, in UTF-16 units of the passage. */
export interface PatternMatch {
  readonly pattern: WrittenPattern;
  readonly start: number;
  readonly end: number;
  /** What stands there, as the reader sees it. */
  readonly text: string;
  /** What its groups hold, from the first on. */
  readonly groups: readonly string[];
}

/** A way of a pattern, with the numbers of its keys. */
interface Entry {
  readonly pattern: WrittenPattern;
  readonly way: Way;
  readonly ids: readonly number[] | undefined;
}

/** The patterns of one role of a rule, by what tells that they may be there. */
class Group {
  /** Patterns of which nothing tells: they are run on every text. */
  readonly always: Entry[] = [];
  readonly byKey = new Map<number, Entry[]>();
  /** Something of them may be written otherwise in the source of a text. */
  isOpen = false;
  /** How they see a text, when all see it alike. */
  folds: boolean | undefined;

  add(entry: Entry): void {
    const { way, ids } = entry;
    const isFirst = this.always.length === 0 && this.byKey.size === 0;
    this.folds = isFirst || this.folds === way.isFolded ? way.isFolded : undefined;
    if (way.keys?.every(isSourceKey) !== true) this.isOpen = true;
    if (ids === undefined) this.always.push(entry);
    for (const id of ids ?? []) {
      const known = this.byKey.get(id);
      if (known === undefined) this.byKey.set(id, [entry]);
      else known.push(entry);
    }
  }

  /** The patterns that may be in a text. */
  *candidates(seen: Seen): Generator<Entry> {
    yield* this.always;
    const once = new Set<Entry>();
    for (const id of seen.size < this.byKey.size ? seen.keys() : this.byKey.keys()) {
      const entries = seen.has(id) ? this.byKey.get(id) : undefined;
      for (const entry of entries ?? []) if (!once.has(entry)) yield entry;
      for (const entry of entries ?? []) once.add(entry);
    }
  }
}

/** Nobody reads more findings of one pattern. */
const MOST = 100;
const NONE: readonly PatternMatch[] = [];

/** The patterns of many rules, looked for together: one pass tells which of them may be in a text, and only those are run. */
export class Lexicon {
  readonly #rules = new Map<unknown, Map<string, Group>>();
  readonly #automaton: Automaton;
  readonly #seen = new WeakMap<View, Seen>();
  readonly #seenInSource = new WeakMap<Document, Seen | 'anything'>();

  /** `rules`: the patterns of each rule, by its options. */
  constructor(rules: ReadonlyMap<unknown, readonly WrittenPattern[]>) {
    const ways = [...rules].flatMap(([options, patterns]) =>
      patterns.flatMap((pattern) => readPattern(pattern).ways.map((way) => ({ options, pattern, way }))),
    );
    this.#automaton = new Automaton(
      ways.flatMap(({ way: { keys = [], opensWithKey } }) => keys.map(({ text }) => ({ text, atStart: opensWithKey }))),
    );
    for (const options of rules.keys()) this.#rules.set(options, new Map());
    for (const { options, pattern, way } of ways) {
      const groups = this.#rules.get(options);
      const group = groups?.get(pattern.role) ?? new Group();
      groups?.set(pattern.role, group);
      group.add({ pattern, way, ids: way.keys?.map(({ text }) => this.#automaton.idOf(text)) });
    }
  }

  has(options: unknown): boolean {
    return this.#rules.has(options);
  }

  /** The matches of a rule's patterns of a role; those of different patterns may lie over each other. */
  async find(options: unknown, role: string, passage: PatternText): Promise<readonly PatternMatch[]> {
    const group = this.#rules.get(options)?.get(role);
    if (group === undefined) return NONE;
    const matches: PatternMatch[] = [];
    for (const isFolded of [false, true]) {
      if (group.folds !== isFolded && group.folds !== undefined) continue;
      const view = viewOf(passage, isFolded);
      for (const { pattern, way } of group.candidates(this.#seenIn(view))) {
        if (way.isFolded !== isFolded) continue;
        const found = way.exact === undefined ? await this.#run(way, view) : this.#places(way, way.exact, view);
        for (const { start, end, groups } of found) {
          const span = view.span(start, end);
          matches.push({ pattern, ...span, text: passage.text.slice(span.start, span.end), groups });
        }
      }
    }
    return matches;
  }

  /** Whether a pattern of a rule may match in a document, as its source tells: `true` too often, never `false` too often. */
  mayMatch(options: unknown, role: string, document: Document): boolean {
    const group = this.#rules.get(options)?.get(role);
    if (group === undefined) return false;
    if (group.isOpen) return true;
    const seen = this.#inSource(document);
    return seen === 'anything' || !group.candidates(seen).next().done;
  }

  #inSource(document: Document): Seen | 'anything' {
    const known = this.#seenInSource.get(document);
    if (known !== undefined) return known;
    const body = document.unparsed?.folded;
    const seen =
      body === undefined ? 'anything' : this.#automaton.scan(`${body}\n${fold(textsIn(document.post?.data))}`, false);
    this.#seenInSource.set(document, seen);
    return seen;
  }

  #seenIn(view: View): Seen {
    const seen = this.#seen.get(view) ?? this.#automaton.scan(view.text, true);
    this.#seen.set(view, seen);
    return seen;
  }

  /** Where a plain text stands. */
  #places({ keys, plan }: Way, exact: string, view: View): readonly Found[] {
    const [key] = keys ?? [];
    if (key === undefined) return [];
    const found: Found[] = [];
    let last = 0;
    for (const place of this.#seenIn(view).get(this.#automaton.idOf(key.text)) ?? []) {
      const start = place - Automaton.followed(key.text) - key.offset;
      const end = start + exact.length;
      if (start < last || !view.text.startsWith(exact, start)) continue;
      if (plan.start && isWordAt(view.text, start - 1)) continue;
      if (plan.end && isWordAt(view.text, end)) continue;
      found.push({ start, end, groups: [] });
      last = end;
      if (found.length === MOST) break;
    }
    return found;
  }

  async #run({ plan }: Way, { text }: View): Promise<readonly Found[]> {
    let program = programs.get(plan);
    if (program === undefined) {
      const { programOf } = await import('./compile.ts');
      program = programOf(plan);
      programs.set(plan, program);
    }
    return program.find(text);
  }
}

const programs = new WeakMap<Way['plan'], Program>();

/** From left to right, none over another: of those that begin at one place the longest. */
export function apart<M extends { readonly start: number; readonly end: number }>(matches: readonly M[]): readonly M[] {
  if (matches.length < 2) return matches;
  let last = 0;
  return [...matches]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}

/** Every text of a card: what of it a rule looks at is known only later. */
function textsIn(data: unknown): string {
  if (typeof data === 'string') return `${data}\n`;
  if (typeof data !== 'object' || data === null) return '';
  return Object.values(data).map(textsIn).join('');
}

const lexicons = new WeakMap<Policy, Lexicon>();
const single = new WeakMap<object, Lexicon>();

/** The patterns of a policy; of a rule by itself, when it is none of the policy's. Made when a text is first looked at. */
export function lexiconOf<Options extends object>(
  policy: Policy,
  options: Options,
  patterns: (options: Options) => readonly WrittenPattern[],
): Lexicon {
  const known = lexicons.get(policy) ?? new Lexicon(patternsIn(policy));
  lexicons.set(policy, known);
  if (known.has(options)) return known;
  const own = single.get(options) ?? new Lexicon(new Map([[options, patterns(options)]]));
  single.set(options, own);
  return own;
}

function patternsIn({ rules }: Policy): ReadonlyMap<unknown, readonly WrittenPattern[]> {
  return new Map(
    rules.flatMap(({ check, options }) =>
      check.patterns === undefined ? [] : [[options, check.patterns(options as never)] as const],
    ),
  );
}
