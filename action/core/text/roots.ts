import * as z from 'zod/mini';
import { fold } from './words.ts';

/** Letters of one part of a word, with `*` at the end of an ending for "and so on". */
const part = z.string().check(z.refine((value) => /^\p{L}*$/u.test(value), 'буквы, letters'));
const ending = z.string().check(z.refine((value) => /^\p{L}*\*?$/u.test(value), 'ат*, ок, *'));

/**
 * A root with all that may stand before it and after it. Lists are closed, so that no word is found for letters in its middle: that is what
 * keeps «застрахуй» and Scunthorpe silent (facts/tone.md §2).
 */
export const rootSchema = z.strictObject({
  root: part.check(z.minLength(1)),
  /** Beside none at all. */
  prefixes: z._default(z.array(part), []),
  /** `ат*` begins so, `ок` is all, an empty one is the bare root. */
  endings: z._default(z.array(ending), ['*']),
  /** Endings that make an innocent word. */
  except: z._default(z.array(ending), []),
});
export type Root = z.infer<typeof rootSchema>;

/** A word of a list: `word` or `stem*`. */
export const rootWord = z.string().check(z.refine((value) => /^\p{L}+\*?$/u.test(value), 'слово, стем*'));

/** One place of a word as it was typed: what letter it may be, or that it may be any. */
export interface Unit {
  /** Letters of which it may be one. */
  readonly letters: string;
  /** So many signs in a row that hide letters; 0 for a letter. */
  readonly hidden: number;
  /** It may stand for nothing: a digit put between letters. */
  readonly isIdle: boolean;
  /** It may repeat the letter before: «хууудо». */
  readonly isRepeated: boolean;
}

export type Sight = 'plain' | 'masked';

interface Node {
  readonly next: Map<string, Node>;
  /** Where the root starts in a word that ends here, or that may go on from here; -1 for none. */
  exact: number;
  open: number;
  exceptExact: boolean;
  exceptOpen: boolean;
  /** In which step it was last reached, and as which place of the front. */
  step: number;
  place: number;
}

/** A way to read a word up to some unit. */
interface Way {
  readonly node: Node;
  readonly depth: number;
  /** Bits of the letters that were seen; what is not seen was hidden. */
  readonly seen: number;
  /** The longest row of hiding signs on the way. */
  readonly hidden: number;
}

export interface Look {
  /** Two letters of the root must be seen: `П***` with a capital may be somebody's name. */
  readonly isName?: boolean;
  /** What hides may as well be a stop or an address: two letters must be seen, the first of the root among them. */
  readonly isWeak?: boolean;
  /** Look from the source, where markup may hide what a reader sees: promise too much rather than too little. */
  readonly isLenient?: boolean;
}

/** A word never has more letters than this before its ending is told. */
const MOST_DEPTH = 31;
/** A row of signs hides no more letters than this, and a word that is told takes no more units: repeated letters and digits between included. */
const MOST_HIDDEN = 10;
const MOST_UNITS = 64;

/** All words that roots can make, as one tree of letters: any number of them costs one walk over a word. */
export class Roots {
  readonly #tree = createNode();
  #letters: LetterTable | undefined;
  #step = 0;
  static readonly #known = new WeakMap<readonly Root[], WeakMap<readonly string[], Roots>>();

  /** The tree of two options, made once. */
  static of(roots: readonly Root[], words: readonly string[]): Roots {
    const byWords = Roots.#known.get(roots) ?? new WeakMap<readonly string[], Roots>();
    Roots.#known.set(roots, byWords);
    const made = byWords.get(words) ?? new Roots(roots, words);
    byWords.set(words, made);
    return made;
  }

  private constructor(roots: readonly Root[], words: readonly string[]) {
    for (const { root, prefixes, endings, except } of roots) {
      for (const prefix of new Set(['', ...prefixes])) {
        for (const form of endings) this.#add(prefix + root, form, prefix.length, false);
        for (const form of except) this.#add(prefix + root, form, prefix.length, true);
      }
    }
    for (const word of words) this.#add('', word, 0, false);
  }

  #add(stem: string, form: string, from: number, isExcept: boolean): void {
    let node = this.#tree;
    for (const letter of fold(stem + form.replace('*', ''))) {
      let next = node.next.get(letter);
      if (next === undefined) {
        next = createNode();
        node.next.set(letter, next);
      }
      node = next;
    }
    const isOpen = form.endsWith('*');
    if (isExcept && isOpen) node.exceptOpen = true;
    else if (isExcept) node.exceptExact = true;
    else if (isOpen) node.open = from;
    else node.exact = from;
  }

  /** Whether a stretch of text, typed without any disguise, is such a word. */
  isWord(text: string, start: number, end: number, isLenient = false): boolean {
    this.#letters ??= new LetterTable(this.#tree);
    const { nodes } = this.#letters;
    let place = 0;
    let isFound = false;
    for (let i = start; i < end; i++) {
      place = this.#letters.next(place, text.charCodeAt(i));
      if (place === 0) return isFound;
      const node = nodes[place];
      if (node === undefined || node.isQuiet) continue;
      if (isLenient && (node.open >= 0 || node.exact >= 0)) return true;
      if (node.exceptOpen) return false;
      if (node.open >= 0) isFound = true;
    }
    const node = nodes[place];
    return node !== undefined && !node.exceptExact && (isFound || node.exact >= 0);
  }

  /** Whether a word can be of the roots by its letters before the first that stands twice: most cannot. */
  mayBegin(text: string, start: number, end: number): boolean {
    this.#letters ??= new LetterTable(this.#tree);
    const { nodes } = this.#letters;
    let place = 0;
    for (let i = start; i < end; i++) {
      if (i > start && text.charCodeAt(i) === text.charCodeAt(i - 1)) return true;
      place = this.#letters.next(place, text.charCodeAt(i));
      if (place === 0) return false;
      if ((nodes[place]?.open ?? -1) >= 0) return true;
    }
    return (nodes[place]?.exact ?? -1) >= 0;
  }

  /** How a word that may be disguised can be read, from one of its units to its end. */
  read(units: readonly Unit[], from: number, look: Look = {}): Sight | undefined {
    let ways: Way[] = [{ node: this.#tree, depth: 0, seen: 0, hidden: 0 }];
    let sight: Sight | undefined;
    let mayBeInnocent = false;
    const end = Math.min(units.length, from + MOST_UNITS);
    for (let i = from; i < end && ways.length > 0; i++) {
      const unit = units[i];
      if (unit === undefined) break;
      // Signs that hide nothing may stand at the end: a footnote.
      if (unit.hidden > 0 && i === units.length - 1 && ways.some(isWhole)) return 'plain';
      ways = this.#advance(ways, unit, look.isLenient === true);
      // In a source the word may end before markup that stays.
      const isLast = i === units.length - 1 || look.isLenient === true;
      for (const way of ways) {
        const { node } = way;
        const isPlain = way.hidden === 0;
        if (!look.isLenient && (node.exceptOpen || (isLast && node.exceptExact))) {
          if (isPlain) return undefined;
          mayBeInnocent ||= look.isWeak === true && isSeen(way);
        }
        const root = node.open >= 0 ? node.open : isLast ? node.exact : -1;
        if (root < 0) continue;
        if (isPlain) sight = 'plain';
        else if (sight === undefined && tells(way, root, look)) sight = 'masked';
      }
    }
    return sight === 'masked' && mayBeInnocent ? undefined : sight;
  }

  #advance(ways: readonly Way[], unit: Unit, isLenient: boolean): Way[] {
    const step = ++this.#step;
    const front: Way[] = [];
    // Whether the way leads to what no other has reached.
    const add = (way: Way): boolean => {
      const { node } = way;
      if (node.step === step) {
        const known = front[node.place];
        if (known === undefined || !isBetter(way, known)) return false;
        front[node.place] = way;
        return true;
      }
      node.step = step;
      node.place = front.length;
      front.push(way);
      return true;
    };
    for (const way of ways) {
      if (unit.isIdle || (unit.isRepeated && way.depth > 0) || (isLenient && unit.hidden > 0)) add(way);
      for (const letter of unit.letters) {
        const node = way.node.next.get(letter);
        if (node === undefined) continue;
        const seen = way.depth < MOST_DEPTH ? way.seen | (1 << way.depth) : way.seen;
        add({ node, depth: way.depth + 1, seen, hidden: way.hidden });
      }
    }
    if (unit.hidden > 0) hide(ways, unit.hidden, isLenient, add);
    return front;
  }
}

/** What is asked of a place of the tree where a plain word is walked over. */
interface Place extends Pick<Node, 'exact' | 'open' | 'exceptExact' | 'exceptOpen'> {
  /** No word of a list ends here, and none goes on. */
  readonly isQuiet: boolean;
}

/** The tree as one table of numbers, for words that are typed plainly: nearly all words of all texts. */
class LetterTable {
  readonly nodes: readonly Place[];
  /** The column of a letter; 0 for one that stands in no list. */
  readonly #columns = new Uint8Array(0x10000);
  readonly #next: Int32Array;
  readonly #width: number;

  constructor(tree: Node) {
    const nodes: Node[] = [tree];
    const letters = new Map<string, number>();
    for (let at = 0; at < nodes.length; at++) {
      for (const [letter, node] of nodes[at]?.next ?? []) {
        if (!letters.has(letter)) letters.set(letter, letters.size + 1);
        nodes.push(node);
      }
    }
    this.nodes = nodes.map(({ exact, open, exceptExact, exceptOpen }) => {
      return { exact, open, exceptExact, exceptOpen, isQuiet: exact < 0 && open < 0 && !exceptExact && !exceptOpen };
    });
    for (const [letter, column] of letters) this.#columns[letter.charCodeAt(0)] = column;
    this.#width = letters.size + 1;
    this.#next = new Int32Array(nodes.length * this.#width);
    const places = new Map(nodes.map((node, place) => [node, place]));
    for (const [place, node] of nodes.entries()) {
      for (const [letter, next] of node.next) {
        this.#next[place * this.#width + (letters.get(letter) ?? 0)] = places.get(next) ?? 0;
      }
    }
  }

  /** The place that a letter leads to; 0, the root, where there is none. */
  next(place: number, code: number): number {
    return this.#next[place * this.#width + (this.#columns[code] ?? 0)] ?? 0;
  }
}

/**
 * Goes on by as many letters as a row of signs may hide: one sign hides one, several any number up to two more than they are. All ways go on together, and
 * what one has reached another need not walk again.
 */
function hide(ways: readonly Way[], signs: number, isLenient: boolean, add: (way: Way) => boolean): void {
  const most = signs === 1 && !isLenient ? 1 : Math.min(signs + 2, MOST_HIDDEN);
  let level = ways;
  for (let count = 1; count <= most && level.length > 0; count++) {
    const next: Way[] = [];
    for (const way of level) {
      if (way.depth + 1 >= MOST_DEPTH) continue;
      for (const node of way.node.next.values()) {
        const further = { node, depth: way.depth + 1, seen: way.seen, hidden: Math.max(way.hidden, signs) };
        if (add(further)) next.push(further);
      }
    }
    level = next;
  }
}

/** Whether its last letter is seen. */
function isSeen({ seen, depth }: Way): boolean {
  return depth > 0 && ((seen >>> (depth - 1)) & 1) === 1;
}

function isWhole({ node, hidden }: Way): boolean {
  return hidden === 0 && node.exact >= 0;
}

/** Whether enough letters of the root are seen: two, or its first one before a longer row of signs. */
function tells({ seen, hidden }: Way, root: number, { isName, isWeak, isLenient }: Look): boolean {
  const letters = bits(seen >>> root);
  const isFirstSeen = ((seen >>> root) & 1) === 1;
  if (isLenient) return letters >= 1;
  if (letters >= 2) return isFirstSeen || !isWeak;
  return letters === 1 && isFirstSeen && hidden >= 2 && !isName && !isWeak;
}

function isBetter(way: Way, known: Way): boolean {
  if ((way.hidden === 0) !== (known.hidden === 0)) return way.hidden === 0;
  return bits(way.seen) > bits(known.seen);
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function createNode(): Node {
  return { next: new Map(), exact: -1, open: -1, exceptExact: false, exceptOpen: false, step: 0, place: 0 };
}
