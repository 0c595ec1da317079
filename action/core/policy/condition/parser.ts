import { CONDITION_LIMITS, ConditionFailure } from './problem.ts';
import { syntax, type Token, tokenize, unexpected } from './tokens.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A whole number is a bigint, any other number a number. Operators are calls: `_==_`, `!_`, `_?_:_`, `_[_]`, `@in`. */
export type Node =
  | (Stretch & { readonly kind: 'value'; readonly value: string | bigint | number | boolean | null })
  | (Stretch & { readonly kind: 'name'; readonly name: string })
  | (Stretch & { readonly kind: 'field'; readonly of: Node; readonly field: Token; readonly isTest: boolean })
  | (Stretch & { readonly kind: 'call'; readonly name: Token; readonly target: Node | undefined; readonly args: Nodes })
  | (Stretch & { readonly kind: 'loop'; readonly name: Token; readonly over: Node; readonly variable: string } & Body)
  | (Stretch & { readonly kind: 'list'; readonly items: Nodes })
  | (Stretch & { readonly kind: 'map'; readonly entries: readonly (readonly [Node, Node])[] });

type Nodes = readonly Node[];
interface Body {
  readonly body: Nodes;
}

/** Operators of two sides, the loosest first. */
const LEVELS: readonly ReadonlySet<string>[] = [
  new Set(['||']),
  new Set(['&&']),
  new Set(['==', '!=', '<', '<=', '>', '>=', 'in']),
  new Set(['+', '-']),
  new Set(['*', '/', '%']),
];

const RESERVED = new Set(
  'as break const continue else for function if import in let loop namespace package return var void while'.split(' '),
);
const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** The loops of CEL, with how many expressions follow the variable. */
export const LOOPS: ReadonlyMap<string, readonly number[]> = new Map([
  ['all', [1]],
  ['exists', [1]],
  ['exists_one', [1]],
  ['existsOne', [1]],
  ['filter', [1]],
  ['map', [1, 2]],
]);

/**
 * Reads a condition: CEL without what a policy has no use for (bytes, unsigned numbers, messages, absolute names). The parser is ours because the one of
 * `@bufbuild/cel` cannot say where a mistake is (`a ==` fails "at 2"), has no limit of depth, takes 1.6 s for 500 times `!(` and would be 71 KB of the bundle.
 * A test holds the two together over the conformance suite of CEL. Throws {@link ConditionFailure}.
 */
export function parseCondition(source: string): Node {
  return new Parser(tokenize(source)).whole();
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;
  #loops = 0;
  #nodes = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Node {
    const node = this.#expression();
    if (this.#next().kind !== 'end') throw this.#unexpected();
    return node;
  }

  #expression(): Node {
    if (++this.#depth > CONDITION_LIMITS.depth) throw tooComplex('depth', this.#next().start);
    const condition = this.#binary(0);
    const node = this.#takes('?') ? this.#choice(condition) : condition;
    this.#depth--;
    return node;
  }

  #choice(condition: Node): Node {
    const name = this.#previous();
    const yes = this.#binary(0);
    if (!this.#takes(':')) throw this.#unexpected();
    const no = this.#expression();
    return this.#call({ ...name, text: '_?_:_' }, undefined, [condition, yes, no], condition.start);
  }

  #binary(level: number): Node {
    const operators = LEVELS[level];
    if (operators === undefined) return this.#unary();
    let left = this.#binary(level + 1);
    while (this.#next().kind !== 'string' && operators.has(this.#next().text)) {
      const name = this.#take();
      const right = this.#binary(level + 1);
      left = this.#call(
        { ...name, text: name.text === 'in' ? '@in' : `_${name.text}_` },
        undefined,
        [left, right],
        left.start,
      );
    }
    return left;
  }

  /** `!!a` is `a`, as in CEL; so is `--a`. A minus that touches a number belongs to it. */
  #unary(): Node {
    const sign = this.#next();
    if (sign.kind !== 'sign' || (sign.text !== '!' && sign.text !== '-')) return this.#member(false);
    let count = 0;
    while (this.#takes(sign.text)) count++;
    const isOdd = count % 2 === 1;
    const isNumber = this.#next().kind === 'number' && sign.text === '-' && this.#previous().end === this.#next().start;
    if (isNumber) return this.#member(isOdd);
    const operand = this.#member(false);
    return isOdd ? this.#call({ ...sign, text: `${sign.text}_` }, undefined, [operand], sign.start) : operand;
  }

  #member(isNegative: boolean): Node {
    let node = this.#primary(isNegative);
    for (;;) {
      if (this.#takes('.')) node = this.#field(node);
      else if (this.#takes('[')) node = this.#index(node);
      else return node;
    }
  }

  #field(of: Node): Node {
    const name = this.#next();
    if (name.kind !== 'name' || name.text === 'in' || CONSTANTS.has(name.text)) throw this.#unexpected();
    this.#take();
    if (!this.#takes('(')) return this.#node({ kind: 'field', of, field: name, isTest: false, start: of.start });
    return LOOPS.has(name.text) ? this.#loop(name, of) : this.#call(name, of, this.#list(')'), of.start);
  }

  #loop(name: Token, over: Node): Node {
    if (++this.#loops > CONDITION_LIMITS.loops) throw tooComplex('loops', name.start);
    const [variable, ...body] = this.#list(')');
    this.#loops--;
    if (variable?.kind !== 'name' || LOOPS.get(name.text)?.includes(body.length) !== true) {
      throw wrongCall(name, loopUsage(name.text));
    }
    return this.#node({ kind: 'loop', name, over, variable: variable.name, body, start: over.start });
  }

  #index(of: Node): Node {
    const open = this.#previous();
    const key = this.#expression();
    this.#close(']', open);
    return this.#call({ ...open, text: '_[_]' }, undefined, [of, key], of.start);
  }

  #primary(isNegative: boolean): Node {
    const token = this.#next();
    const { kind, text, start } = token;
    if (kind === 'end' || (kind === 'name' && RESERVED.has(text))) throw this.#unexpected();
    if (kind === 'sign' && !['(', '[', '{'].includes(text)) throw this.#unexpected();
    this.#take();
    if (kind === 'string') return this.#node({ kind: 'value', value: text, start });
    if (kind === 'number') return this.#node({ kind: 'value', value: number(token, isNegative), start });
    if (kind === 'name') return this.#named(token);
    if (text === '[') return this.#node({ kind: 'list', items: this.#list(']', true), start });
    if (text === '{') return this.#map(token);
    const inner = this.#expression();
    this.#close(')', token);
    return { ...inner, start, end: this.#previous().end };
  }

  #named(name: Token): Node {
    const { text, start } = name;
    const constant = CONSTANTS.get(text);
    if (constant !== undefined) return this.#node({ kind: 'value', value: constant, start });
    if (!this.#takes('(')) return this.#node({ kind: 'name', name: text, start });
    const args = this.#list(')');
    if (text !== 'has') return this.#call(name, undefined, args, start);
    const [field, ...rest] = args;
    if (field?.kind !== 'field' || field.isTest || rest.length > 0) throw wrongCall(name, 'has(post.purpose)');
    return { ...field, isTest: true, start, end: this.#previous().end };
  }

  /** What stands between commas, up to and with the closing bracket. */
  #list(close: ')' | ']', mayEndInComma = false): Nodes {
    const open = this.#previous();
    const items: Node[] = [];
    if (this.#takes(close)) return items;
    do {
      if (mayEndInComma && items.length > 0 && this.#next().text === close) break;
      items.push(this.#expression());
    } while (this.#takes(','));
    this.#close(close, open);
    return items;
  }

  #map(open: Token): Node {
    const entries: [Node, Node][] = [];
    while (!this.#takes('}')) {
      if (entries.length > 0 && !this.#takes(',')) this.#close('}', open);
      if (entries.length > 0 && this.#takes('}')) break;
      const key = this.#expression();
      if (!this.#takes(':')) throw this.#unexpected();
      entries.push([key, this.#expression()]);
    }
    return this.#node({ kind: 'map', entries, start: open.start });
  }

  #close(close: string, open: Token): void {
    if (this.#takes(close)) return;
    if (this.#next().kind !== 'end') throw this.#unexpected();
    throw new ConditionFailure('condition.syntax', open.start, syntax('bracket', open.text));
  }

  #call(name: Token, target: Node | undefined, args: Nodes, start: number): Node {
    return this.#node({ kind: 'call', name, target, args, start });
  }

  #node<T extends { readonly start: number }>(node: T): T & Stretch {
    if (++this.#nodes > CONDITION_LIMITS.nodes) throw tooComplex('nodes', node.start);
    return { ...node, end: this.#previous().end };
  }

  #next(): Token {
    return at(this.#tokens, this.#at);
  }

  #previous(): Token {
    return at(this.#tokens, this.#at - 1);
  }

  #take(): Token {
    return at(this.#tokens, this.#at++);
  }

  #takes(sign: string): boolean {
    const { kind, text } = this.#next();
    if (kind !== 'sign' || text !== sign) return false;
    this.#at++;
    return true;
  }

  #unexpected(): ConditionFailure {
    const { kind, text, start, end } = this.#next();
    if (kind === 'end') return new ConditionFailure('condition.syntax', end, syntax('end', ''));
    return unexpected(kind === 'string' ? `"${text}"` : text, start);
  }
}

function at(tokens: readonly Token[], index: number): Token {
  const token = tokens[Math.min(index, tokens.length - 1)];
  if (token === undefined) throw new Error('a condition has at least its end');
  return token;
}

const MOST = 2n ** 63n - 1n;

/** A whole number fits 64 bits with a sign, as CEL says. */
function number({ text, start }: Token, isNegative: boolean): bigint | number {
  const isWhole = /^(?:0[xX][0-9a-fA-F]+|\d+)$/.test(text);
  if (!isWhole) return isNegative ? -Number(text) : Number(text);
  const value = BigInt(text);
  if (value > (isNegative ? MOST + 1n : MOST)) {
    throw new ConditionFailure('condition.syntax', start, syntax('number', text));
  }
  return isNegative ? -value : value;
}

function tooComplex(reason: 'depth' | 'loops' | 'nodes', offset: number): ConditionFailure {
  return new ConditionFailure('condition.too-complex', offset, { reason, limit: CONDITION_LIMITS[reason] });
}

/** The failure of a known function that is called in a form it does not have. */
export function wrongCall(name: Token, usage: string): ConditionFailure {
  return new ConditionFailure('condition.wrong-call', name.start, { found: name.text, usage });
}

function loopUsage(name: string): string {
  return name === 'map' ? 'post.links.map(link, link.url)' : `post.accounts.${name}(a, a == "vk")`;
}
