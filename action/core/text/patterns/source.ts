import { normalise } from '../normal.ts';
import { isWordAt } from './edges.ts';

/** What is known of a part of a pattern without running it. Everything errs on one side: it may know too little. */
interface Known {
  /** The part is this text and nothing else. */
  readonly exact: string | undefined;
  /** One of these stands in whatever the part matches. */
  readonly needs: readonly string[] | undefined;
  /** It surely begins, or ends, with something that belongs to no word. */
  readonly opensApart: boolean;
  readonly closesApart: boolean;
}

/** One of the ways in which a pattern may match, ready to be compiled. */
export interface Branch extends Known {
  /** RE2, with `\w` for letters of every alphabet; `ё` is `е` when the text is folded. */
  readonly source: string;
  /** The pattern itself asks for a word edge: `\bслово\b`. */
  readonly edges: { readonly start: boolean; readonly end: boolean };
}

export interface Source {
  readonly branches: readonly Branch[];
  /** `(?i)` at its start. */
  readonly ignoresCase: boolean;
  readonly hasGroups: boolean;
  /** Where `\b` stands between parts of a pattern with letters that it does not know, in UTF-16 units; -1 for nowhere. */
  readonly asciiEdge: number;
}

const UNKNOWN: Known = { exact: undefined, needs: undefined, opensApart: false, closesApart: false };
const EMPTY: Known = { exact: '', needs: undefined, opensApart: false, closesApart: false };

/** More alternatives than these say too little to be looked for first. */
const MOST_NEEDS = 64;
const WORD_CLASS = '\\p{L}\\p{N}_';
const QUANTIFIER = /[*+?]\??|\{(\d+)(?:,\d*)?\}\??/y;
const FLAGS = /\(\?([imsU]+)\)/y;
const GROUP = /\(\?(?:P?<[^>=!]+>|[imsU]*(?:-[imsU]+)?:)/y;
const POSIX = /\[:\^?[a-z]+:\]/y;
const ESCAPE = /\\(?:[pP](?:\{[^}]*\}|.)|x(?:\{[^}]*\}|[0-9A-Fa-f]{2})|[0-7]{1,3}|.)/suy;

/** Reads a pattern of RE2 as far as is needed to look for its literals first. What it does not know it leaves to RE2, which has the last word. */
export function readSource(written: string, { folds }: { readonly folds: boolean }): Source {
  return new Reader(written, folds).read();
}

class Reader {
  readonly #written: string;
  readonly #folds: boolean;
  #at = 0;
  #out = '';
  #hasGroups = false;
  #innerEdge = -1;

  constructor(written: string, folds: boolean) {
    this.#written = written;
    this.#folds = folds;
  }

  read(): Source {
    const flags = this.#take(FLAGS);
    const ignoresCase = flags?.[1]?.includes('i') ?? false;
    // Where case does not matter, the text is folded, and the pattern with it.
    const other = flags === undefined || flags[1] === 'i' ? '' : flags[0];
    if (ignoresCase && !this.#folds) return { ...readSource(this.#written, { folds: true }), ignoresCase };
    const branches: Branch[] = [];
    do {
      const from = this.#at;
      this.#out = '';
      const start = this.#eatEdge();
      const known = this.#sequence(true);
      const end = this.#out.endsWith('\\b') && !this.#out.endsWith('\\\\b');
      const body = end ? this.#out.slice(0, -2) : this.#out;
      if (this.#at < this.#written.length && this.#written[this.#at] === ')') return this.#whole(ignoresCase, from);
      branches.push({ ...known, source: other + body, edges: { start, end } });
    } while (this.#written[this.#at++] === '|');
    const asciiEdge = /[^\0-\x7f]/.test(this.#written) ? this.#innerEdge : -1;
    if (branches.length === 1 || !this.#hasGroups)
      return { branches, ignoresCase, hasGroups: this.#hasGroups, asciiEdge };
    // Groups are counted over the whole of it, so it stays whole.
    const needs = joined(branches.map((branch) => branch.needs));
    const source = `${other}(?:${branches.map((branch) => branch.source.slice(other.length)).join('|')})`;
    const edges = {
      start: branches.every(({ edges: { start } }) => start),
      end: branches.every(({ edges: { end } }) => end),
    };
    const apart = {
      opensApart: branches.every(({ opensApart }) => opensApart),
      closesApart: branches.every(({ closesApart }) => closesApart),
    };
    return {
      branches: [{ exact: undefined, needs, ...apart, source, edges }],
      ignoresCase,
      hasGroups: true,
      asciiEdge,
    };
  }

  /** A bracket too many: RE2 will say so. */
  #whole(ignoresCase: boolean, from: number): Source {
    const branch = { ...UNKNOWN, source: this.#written.slice(from), edges: { start: false, end: false } };
    return { branches: [branch], ignoresCase, hasGroups: false, asciiEdge: -1 };
  }

  /** Reads up to `|`, `)` or the end. */
  #sequence(isTop = false): Known {
    const parts: Known[] = [];
    while (this.#at < this.#written.length) {
      const char = this.#written[this.#at];
      if (char === '|' || char === ')') break;
      parts.push(this.#quantified(this.#atom(isTop)));
    }
    return sequence(parts);
  }

  #alternatives(): Known {
    const parts = [this.#sequence()];
    while (this.#written[this.#at] === '|') {
      this.#copy(1);
      parts.push(this.#sequence());
    }
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return only;
    return {
      exact: undefined,
      needs: joined(parts.map(({ needs }) => needs)),
      opensApart: parts.every(({ opensApart }) => opensApart),
      closesApart: parts.every(({ closesApart }) => closesApart),
    };
  }

  #atom(isTop: boolean): Known {
    const char = this.#written[this.#at] ?? '';
    if (char === '(') return this.#group();
    if (char === '[') return this.#class();
    if (char === '\\') return this.#escape(isTop);
    if (char === '.') {
      this.#copy(1);
      return UNKNOWN;
    }
    if (char === '^' || char === '$') {
      this.#copy(1);
      return { ...EMPTY, exact: undefined };
    }
    const literal = String.fromCodePoint(this.#written.codePointAt(this.#at) ?? 0);
    this.#at += literal.length;
    const plain = this.#folds ? normalise(literal).text : literal;
    const form = plain.length === 1 ? plain : literal;
    this.#out += form;
    return literally(form);
  }

  #group(): Known {
    const flags = this.#take(FLAGS);
    if (flags !== undefined) {
      this.#out += flags[0];
      return { ...EMPTY, exact: undefined };
    }
    const head = this.#take(GROUP)?.[0] ?? '(';
    if (head === '(') this.#at++;
    if (head === '(' || head.includes('<')) this.#hasGroups = true;
    this.#out += head;
    const known = this.#alternatives();
    if (this.#written[this.#at] === ')') this.#copy(1);
    // What is in a group may be asked for by number, and flags may change what it means.
    return head === '(?:' ? known : { ...known, exact: undefined };
  }

  #class(): Known {
    const start = this.#at;
    this.#copy(1);
    if (this.#written[this.#at] === '^') this.#copy(1);
    if (this.#written[this.#at] === ']') this.#copy(1);
    while (this.#at < this.#written.length && this.#written[this.#at] !== ']') {
      const posix = this.#take(POSIX);
      const escaped = posix === undefined ? this.#take(ESCAPE) : undefined;
      if (posix !== undefined) this.#out += posix[0];
      else if (escaped !== undefined) this.#out += escaped[0] === '\\w' ? WORD_CLASS : escaped[0];
      else this.#out += this.#folded(this.#written[this.#at++] ?? '');
    }
    if (this.#at < this.#written.length) this.#copy(1);
    const isApart = /^\[[^\p{L}\p{N}\\^[-]+\]$/u.test(this.#written.slice(start, this.#at));
    return { ...UNKNOWN, opensApart: isApart, closesApart: isApart };
  }

  #escape(isTop: boolean): Known {
    const from = this.#at;
    if (this.#written.startsWith('\\Q', from)) return this.#quoted();
    const escaped = this.#take(ESCAPE)?.[0] ?? '\\';
    if (escaped === '\\') this.#at++;
    if (escaped === '\\w' || escaped === '\\W') {
      this.#out += `[${escaped === '\\W' ? '^' : ''}${WORD_CLASS}]`;
      return { ...UNKNOWN, opensApart: escaped === '\\W', closesApart: escaped === '\\W' };
    }
    this.#out += escaped;
    const sign = escaped.slice(1);
    if (sign === 'b' || sign === 'B') {
      // At the end of all it is read as an edge of the match.
      const isLast = isTop && sign === 'b' && /^(?:\||$)/.test(this.#written.slice(this.#at, this.#at + 1));
      if (!isLast && this.#innerEdge === -1) this.#innerEdge = from;
      return isLast ? EMPTY : { ...EMPTY, exact: undefined };
    }
    if (/^[!-/:-@[-`{-~]$/.test(sign)) return literally(sign);
    const isApart = sign === 's';
    return /^[AzC]$/.test(sign)
      ? { ...EMPTY, exact: undefined }
      : { ...UNKNOWN, opensApart: isApart, closesApart: isApart };
  }

  #quoted(): Known {
    const end = this.#written.indexOf('\\E', this.#at);
    const text = this.#folded(this.#written.slice(this.#at + 2, end === -1 ? undefined : end));
    this.#at = end === -1 ? this.#written.length : end + 2;
    this.#out += `\\Q${text}\\E`;
    return { ...literally(text), exact: undefined };
  }

  #quantified(known: Known): Known {
    const quantifier = this.#take(QUANTIFIER);
    if (quantifier === undefined) return known;
    this.#out += quantifier[0];
    const isOptional =
      quantifier[0].startsWith('*') || quantifier[0].startsWith('?') || Number(quantifier[1] ?? 1) === 0;
    return isOptional ? UNKNOWN : { ...known, exact: undefined };
  }

  /** A `\b` at the very start. */
  #eatEdge(): boolean {
    if (!this.#written.startsWith('\\b', this.#at)) return false;
    this.#at += 2;
    return true;
  }

  #folded(text: string): string {
    return this.#folds ? text.replaceAll('ё', 'е').replaceAll('Ё', 'Е') : text;
  }

  #copy(units: number): void {
    this.#out += this.#written.slice(this.#at, this.#at + units);
    this.#at += units;
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#written);
    if (match === null) return undefined;
    this.#at = pattern.lastIndex;
    return match;
  }
}

function literally(text: string): Known {
  const [opensApart, closesApart] = [!isWordAt(text, 0), !isWordAt(text, text.length - 1)];
  return { exact: text, needs: [text], opensApart, closesApart };
}

function sequence(parts: readonly Known[]): Known {
  if (parts.every(({ exact }) => exact !== undefined)) {
    const text = parts.map(({ exact }) => exact).join('');
    return text === '' ? EMPTY : literally(text);
  }
  let best: readonly string[] | undefined;
  let run = '';
  const offer = (needs: readonly string[] | undefined): void => {
    if (needs !== undefined && (best === undefined || shortest(needs) > shortest(best))) best = needs;
  };
  for (const { exact, needs } of parts) {
    if (exact !== undefined) run += exact;
    else {
      if (run !== '') offer([run]);
      run = '';
      offer(needs);
    }
  }
  if (run !== '') offer([run]);
  const [first, last] = [parts[0] ?? EMPTY, parts.at(-1) ?? EMPTY];
  return { exact: undefined, needs: best, opensApart: first.opensApart, closesApart: last.closesApart };
}

function shortest(texts: readonly string[]): number {
  return Math.min(...texts.map(({ length }) => length));
}

/** What one of several ways needs is needed by all only together. */
function joined(ways: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const all: string[] = [];
  for (const needs of ways) {
    if (needs === undefined) return undefined;
    all.push(...needs);
  }
  return all.length > MOST_NEEDS ? undefined : [...new Set(all)];
}
