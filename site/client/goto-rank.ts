import { isClose, meaningsOf, wordsOf } from './query.ts';

/** A place to go to. */
export interface GoToEntry {
  readonly kind: 'regulation' | 'clause' | 'rule';
  readonly id: string;
  /** Of a clause: its number in the regulation. */
  readonly number?: string;
  readonly title: string;
  /** Of a clause: the title of its regulation. */
  readonly of?: string;
  readonly href: string;
  /** From when it is in force, where that is still to come. */
  readonly from?: string;
}

const NUMBER = /^\d+(?:\.\d+)*$/;
const ID = /^[a-z0-9]+(?:[.#/-][a-z0-9]+)*[.#/-]?$/;
/** «п. 2», «пункт 2», "clause 2": the word says what the number is. */
const CLAUSE_WORDS = /^(?:§|№|п|пп|пункт|пункта|пункту|cl|clause|section)\.?$/;

const KIND_ORDER = { regulation: 0, clause: 1, rule: 2 } as const;

/** The places that a query may mean, the likeliest first. A query is an id or the beginning of one, a number and a regulation, or words. */
export function rank(entries: readonly GoToEntry[], query: string, limit = 8): readonly GoToEntry[] {
  const asked = readQuery(query);
  return entries
    .map((entry, index) => ({ entry, index, score: scoreOf(entry, asked) - (entry.from === undefined ? 0 : 5) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || KIND_ORDER[a.entry.kind] - KIND_ORDER[b.entry.kind] || a.index - b.index)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** Whether a query names one place and no other: Enter leads there. */
export function isNamed(entry: GoToEntry, query: string): boolean {
  return scoreOf(entry, readQuery(query)) >= NAMED;
}

const NAMED = 90;

interface Asked {
  readonly id: string | undefined;
  readonly number: string | undefined;
  readonly words: readonly string[];
}

function readQuery(query: string): Asked {
  const text = query.trim().toLowerCase();
  const tokens = text.split(/[\s,]+/).filter((token) => token !== '' && !CLAUSE_WORDS.test(token));
  const trimmed = tokens.map((token) => token.replace(/[.:;]+$/, '').replace(/^(?:[§№]|(?:пп?|cl)\.)(?=\d)/, ''));
  return {
    id: ID.test(text) ? text.replaceAll('/', '.').replaceAll('#', '.') : undefined,
    number: trimmed.find((token) => NUMBER.test(token)),
    words: trimmed.filter((token) => !NUMBER.test(token)).flatMap(wordsOf),
  };
}

function scoreOf(entry: GoToEntry, asked: Asked): number {
  return Math.max(byId(entry, asked), byNumber(entry, asked), byWords(entry, asked));
}

function byId({ id, kind }: GoToEntry, { id: asked }: Asked): number {
  if (asked === undefined || NUMBER.test(asked)) return 0;
  const whole = id.toLowerCase().replaceAll('#', '.');
  const last = kind === 'clause' ? whole.slice(whole.indexOf('.') + 1) : whole;
  if (whole === asked) return 100;
  if (last === asked) return 92;
  if (whole.startsWith(asked)) return 75;
  if (last.startsWith(asked)) return 70;
  return whole.split(/[.-]/).some((part) => part === asked) ? 45 : 0;
}

function byNumber({ kind, number, of = '', id }: GoToEntry, asked: Asked): number {
  if (kind !== 'clause' || number === undefined || asked.number === undefined) return 0;
  if (number !== asked.number && !number.startsWith(`${asked.number}.`)) return 0;
  const regulation = [...wordsOf(of), ...wordsOf(id.split('#')[0] ?? '')];
  if (!asked.words.every((word) => isIn(word, regulation))) return 0;
  const exact = number === asked.number ? 0 : -25;
  return (asked.words.length > 0 ? 95 : 35) + exact;
}

function byWords({ title, of = '', id }: GoToEntry, { words, number }: Asked): number {
  if (words.length === 0 || number !== undefined) return 0;
  const own = wordsOf(title);
  const all = [...own, ...wordsOf(of), ...wordsOf(id.replaceAll(/[.#]/g, ' '))];
  // The tighter a title is about the words, and the sooner it says them, the better.
  if (words.every((word) => isIn(word, own)))
    return 60 + (isIn(words[0] ?? '', own.slice(0, 1)) ? 4 : 0) + (4 * words.length) / own.length;
  if (words.every((word) => isIn(word, all))) return words.some((word) => isIn(word, own)) ? 50 : 30;
  return words.every((word) => meaningsOf(word).some((meaning) => isIn(meaning, all))) ? 20 : 0;
}

const isIn = (word: string, words: readonly string[]): boolean =>
  words.some((each) => each.startsWith(word) || (word.length >= 4 && isClose(word, each)));
