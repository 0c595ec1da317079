import type { YamlPath } from '../../content/yaml.ts';
import { normalise } from '../normal.ts';
import type { Plan } from './compile.ts';
import { isWordAt } from './edges.ts';
import { type Branch, readSource, type Source } from './source.ts';

/** A pattern of a rule as its policy writes it. */
export interface WrittenPattern {
  readonly source: string;
  /** Where it stands in the options of the rule. The last part may be a key that is the pattern. */
  readonly at: YamlPath;
  /** What the check looks for with it. */
  readonly role: string;
  /** Any case, «ё» as «е», stress marks passed over; else the text as it stands. */
  readonly ignorecase: boolean;
  /** It may start and end in the middle of a word. */
  readonly nonword: boolean;
}

/** One way in which a pattern may match. */
export interface Way {
  readonly isFolded: boolean;
  /** For a plain text, that text: it needs no RE2. */
  readonly exact: string | undefined;
  readonly plan: Plan;
  /** Words, or parts of them, one of which stands in whatever it matches, each with its place in a plain text. */
  readonly keys: readonly Key[] | undefined;
  /** Whether whatever it matches begins with its only key, and a word begins there. */
  readonly opensWithKey: boolean;
}

interface Key {
  readonly text: string;
  readonly offset: number;
}

export interface ReadPattern {
  readonly source: Source;
  readonly ways: readonly Way[];
}

export function readPattern({ source: written, ignorecase, nonword }: WrittenPattern): ReadPattern {
  const source = readSource(written, { folds: ignorecase });
  const isFolded = ignorecase || source.ignoresCase;
  return { source, ways: source.branches.map((branch) => wayOf(branch, isFolded, nonword)) };
}

function wayOf(branch: Branch, isFolded: boolean, nonword: boolean): Way {
  const plain = branch.exact?.replace(/\s/g, ' ');
  const exact = plain !== undefined && isFolded ? normalise(plain).text : plain;
  const start = (!nonword || branch.edges.start) && !branch.opensApart;
  const end = (!nonword || branch.edges.end) && !branch.closesApart;
  const plan = { source: branch.source, isFolded, start, end };
  const keys = (exact === undefined ? branch.needs : [exact])?.map(keyOf);
  const isTelling = keys?.every((key) => key !== undefined) ?? false;
  const [key] = keys?.length === 1 ? keys : [];
  const isPlain = exact !== undefined && exact !== '' && (isTelling || !/[\p{L}\p{N}]/u.test(exact));
  return {
    isFolded,
    exact: isPlain ? exact : undefined,
    plan,
    opensWithKey: start && key !== undefined && opensWith(exact ?? branch.source, key, exact !== undefined),
    keys: isTelling ? keys?.filter((key) => key !== undefined) : isPlain ? [{ text: exact, offset: 0 }] : undefined,
  };
}

/** Whether a pattern begins with a key that stands there as it is: nothing after it makes its last letter less, or more, than one. */
function opensWith(source: string, { text, offset }: Key, isExact: boolean): boolean {
  return isExact ? offset === 0 : source.startsWith(text) && !/^[*+?{|]/.test(source.slice(text.length));
}

/** The longest word of a literal: in the source of a text words stand unbroken, what is between them may not. */
function keyOf(literal: string): Key | undefined {
  let best: Key | undefined;
  for (const { 0: text, index } of literal.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (best === undefined || text.length > best.text.length) best = { text, offset: index };
  }
  // A sign that folds to several, or to none, is not where it was.
  return best?.text.split('').every((unit) => normalise(unit).text.length === 1 && !/[\ud800-\udfff]/.test(unit)) ===
    true
    ? best
    : undefined;
}

/** A sign that means nothing to Markdown by itself, so that it is in the source whenever it is in the text. */
const SIGN = /^[!$%&()+,\-./:;=?@[\]^{|}]$/;

/** Whether a key stands in the source of a text as it does in the text: a part of a word, or one sign. */
export function isSourceKey({ text }: Key): boolean {
  return isWordAt(text, 0) || SIGN.test(text);
}
