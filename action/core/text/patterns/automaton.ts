import { normalise } from '../normal.ts';
import { isWordAt } from './edges.ts';

/** More of a literal than so many units is not followed: what is found is compared in full afterwards, and the table stays small. */
const FOLLOWED = 8;
/** A class that was not looked up yet. */
const UNKNOWN = 0xffff;

/** The unit as which a unit is followed. It folds at least as much as RE2 does when case does not matter. */
let folds: Uint16Array | undefined;

function foldUnit(code: number): number {
  folds ??= new Uint16Array(0x10000);
  const known = folds[code] ?? 0;
  if (known !== 0) return known;
  const form = foldAnew(code);
  folds[code] = form;
  return form;
}

function foldAnew(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return code;
  const char = String.fromCharCode(code);
  if (/^\s$/.test(char)) return 0x20;
  const plain = normalise(char).text;
  const lower = (plain.length === 1 ? plain : char).toLowerCase();
  const upper = lower.toUpperCase();
  // «ſ» is an «s», and «ς» a «σ»: their capitals are one.
  const form = upper.length === 1 ? upper.toLowerCase() : lower;
  return form.length === 1 ? form.charCodeAt(0) : code;
}

/** What is looked for. */
export interface Literal {
  readonly text: string;
  /** Only where no letter or digit stands before it. */
  readonly atStart: boolean;
}

/** Where literals were seen in a text: for each, the ends of what was followed of it, in order. */
export type Seen = ReadonlyMap<number, readonly number[]>;

/**
 * All literals of a policy in one dense Aho-Corasick automaton: a text is passed once, whatever their number. A table of classes does the folding.
 */
export class Automaton {
  readonly #classes = new Uint16Array(0x10000).fill(UNKNOWN);
  readonly #width: number;
  /** For each state and class the next state. */
  readonly #next: Uint16Array | Uint32Array;
  /** The literal of which the followed part ends in a state, or -1; and the nearest shorter state in which one ends, or 0. */
  readonly #literal: Int32Array;
  readonly #shorter: Int32Array;
  /** Whether anything at all ends in a state. */
  readonly #ends: Uint8Array;
  readonly #ids = new Map<string, number>();
  /** How much of a literal is followed, by its number, where it only counts at the start of a word; else 0. */
  readonly #atStart: Uint8Array;

  constructor(literals: Iterable<Literal>) {
    let classes = 1;
    const keys = new Map<string, boolean>();
    for (const { text, atStart } of literals) {
      const key = keyOf(text);
      keys.set(key, atStart && keys.get(key) !== false);
    }
    const rows: number[][] = [];
    let units = 1;
    for (const key of keys.keys()) {
      units += key.length;
      const row: number[] = [];
      for (let i = 0; i < key.length; i++) {
        const code = key.charCodeAt(i);
        if (this.#classes[code] === UNKNOWN) this.#classes[code] = classes++;
        row.push(this.#classes[code] ?? 0);
      }
      this.#ids.set(key, rows.push(row) - 1);
    }
    this.#atStart = Uint8Array.from(keys, ([key, atStart]) => (atStart ? key.length : 0));
    const width = classes;
    const children = units <= 0x10000 ? new Uint16Array(units * width) : new Uint32Array(units * width);
    const literal = new Int32Array(units).fill(-1);
    let states = 1;
    rows.forEach((row, id) => {
      let state = 0;
      for (const cls of row) {
        const at = state * width + cls;
        if (children[at] === 0) children[at] = states++;
        state = children[at] ?? 0;
      }
      literal[state] = id;
    });
    this.#width = width;
    this.#next = children.slice(0, states * width);
    this.#literal = literal.slice(0, states);
    this.#shorter = new Int32Array(states);
    this.#ends = new Uint8Array(states);
    this.#complete(states);
  }

  /** The class of a unit that is met for the first time. */
  #learn(code: number): number {
    const form = this.#classes[foldUnit(code)] ?? UNKNOWN;
    const found = form === UNKNOWN ? 0 : form;
    this.#classes[code] = found;
    return found;
  }

  /** Makes of the tree an automaton that never goes back: level by level, from the failure links. */
  #complete(states: number): void {
    const next = this.#next;
    const width = this.#width;
    const fail = new Int32Array(states);
    const queue = new Int32Array(states);
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const state = queue[head] ?? 0;
      const back = fail[state] ?? 0;
      this.#shorter[state] = this.#literal[back] === -1 ? (this.#shorter[back] ?? 0) : back;
      this.#ends[state] = this.#literal[state] !== -1 || this.#shorter[state] !== 0 ? 1 : 0;
      for (let cls = 0; cls < width; cls++) {
        const at = state * width + cls;
        const child = next[at] ?? 0;
        const onward = state === 0 ? 0 : (next[back * width + cls] ?? 0);
        if (child === 0) next[at] = onward;
        else {
          fail[child] = onward;
          queue[tail++] = child;
        }
      }
    }
  }

  /** The number of a literal, by which it is known in what was seen. Literals that begin alike may share one. */
  idOf(literal: string): number {
    return this.#ids.get(keyOf(literal)) ?? -1;
  }

  /** How much of a literal is followed. */
  static followed(literal: string): number {
    return Math.min(literal.length, FOLLOWED);
  }

  /** `hasEdges`: words of the text start where the reader sees them start, so that what must stand there is not looked for elsewhere. */
  scan(text: string, hasEdges: boolean): Seen {
    const seen = new Map<number, number[]>();
    const next = this.#next;
    const width = this.#width;
    const classes = this.#classes;
    const ends = this.#ends;
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const known = classes[code] ?? UNKNOWN;
      state = next[state * width + (known === UNKNOWN ? this.#learn(code) : known)] ?? 0;
      if (ends[state] === 0) continue;
      for (let at = state; at !== 0; at = this.#shorter[at] ?? 0) {
        const id = this.#literal[at] ?? -1;
        if (id === -1) continue;
        const length = this.#atStart[id] ?? 0;
        if (hasEdges && length > 0 && isWordAt(text, i - length)) continue;
        const places = seen.get(id);
        if (places === undefined) seen.set(id, [i + 1]);
        else places.push(i + 1);
      }
    }
    return seen;
  }
}

function keyOf(literal: string): string {
  let key = '';
  for (let i = 0; i < Math.min(literal.length, FOLLOWED); i++) {
    key += String.fromCharCode(foldUnit(literal.charCodeAt(i)));
  }
  return key;
}
