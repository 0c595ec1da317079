import { nearest } from '../../nearest.ts';
import { clip } from '../../text/clip.ts';
import { LOOPS, type Node, wrongCall } from './parser.ts';
import { compilePattern } from './patterns.ts';
import { ConditionFailure, type ConditionProblemId, SHOWN } from './problem.ts';
import type { Token } from './tokens.ts';
import {
  ANY,
  BOOL,
  listOf,
  MAP,
  mayBe,
  NULL,
  NUMBER,
  STRING,
  type Subject,
  type Type,
  union,
  VARIABLES,
} from './types.ts';

type Scope = ReadonlyMap<string, Type>;

interface Signature {
  readonly usage: string;
  /** How many arguments it takes as `f(x)` and as `x.f()`. */
  readonly plain?: number;
  readonly method?: number;
  readonly result: Type;
}

/** The functions of CEL that a condition over front matter can use: its values are texts, numbers, yes or no, lists and maps. */
const FUNCTIONS: ReadonlyMap<string, Signature> = new Map([
  ['bool', { usage: 'bool(text)', plain: 1, result: BOOL }],
  ['contains', { usage: 'text.contains("…")', method: 1, result: BOOL }],
  ['double', { usage: 'double(value)', plain: 1, result: NUMBER }],
  ['endsWith', { usage: 'text.endsWith("…")', method: 1, result: BOOL }],
  ['int', { usage: 'int(value)', plain: 1, result: NUMBER }],
  ['matches', { usage: 'text.matches("…")', method: 1, result: BOOL }],
  ['size', { usage: 'size(value)', plain: 1, method: 0, result: NUMBER }],
  ['startsWith', { usage: 'text.startsWith("…")', method: 1, result: BOOL }],
  ['string', { usage: 'string(value)', plain: 1, result: STRING }],
]);
const CALLABLE = [...FUNCTIONS.keys(), ...LOOPS.keys(), 'has'].sort();

/**
 * Finds in a condition what can be told without a post: names, fields, functions and values that do not exist, and an answer that is not yes or no.
 * Throws {@link ConditionFailure} at the first.
 */
export function checkCondition(root: Node, source: string, subject: Subject): void {
  new Checker(source).boolean(root, VARIABLES[subject]);
}

class Checker {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  boolean(node: Node, scope: Scope): Type {
    const type = this.#type(node, scope);
    if (mayBe(type, 'bool')) return BOOL;
    throw new ConditionFailure('condition.not-boolean', node.start, {
      found: clip(this.#source.slice(node.start, node.end), SHOWN),
      type: [...type.kinds].sort().join('|'),
    });
  }

  #type(node: Node, scope: Scope): Type {
    switch (node.kind) {
      case 'value':
        return typeOfValue(node.value);
      case 'name':
        return this.#name(node, scope);
      case 'field': {
        const type = this.#field(node.of, node.field.text, node.field.start, scope);
        return node.isTest ? BOOL : type;
      }
      case 'call':
        return this.#call(node, scope);
      case 'loop':
        return this.#loop(node, scope);
      case 'list':
        return listOf(union(node.items.map((item) => this.#type(item, scope))));
      case 'map':
        for (const part of node.entries.flat()) this.#type(part, scope);
        return MAP;
    }
  }

  #name({ name, start }: Node & { kind: 'name' }, scope: Scope): Type {
    const type = scope.get(name);
    if (type === undefined) throw unknown('condition.unknown-name', name, [...scope.keys()], start);
    return type;
  }

  #field(of: Node, name: string, offset: number, scope: Scope): Type {
    const type = this.#type(of, scope);
    const isOpen = type.kinds.has('any') || (type.kinds.has('map') && type.fields === undefined);
    if (isOpen) return ANY;
    const field = type.fields?.get(name);
    if (field !== undefined) return field;
    const owner = clip(this.#source.slice(of.start, of.end), SHOWN);
    throw unknown('condition.unknown-field', name, [...(type.fields?.keys() ?? [])], offset, { owner });
  }

  #loop({ name, over, variable, body }: Node & { kind: 'loop' }, scope: Scope): Type {
    const range = this.#type(over, scope);
    const isMap = range.kinds.has('map') && !range.kinds.has('list');
    const inner = new Map(scope).set(variable, isMap ? STRING : (range.element ?? ANY));
    const [first, second] = body;
    if (first === undefined) return ANY;
    if (name.text !== 'map') {
      this.boolean(first, inner);
      return name.text === 'filter' ? listOf(inner.get(variable) ?? ANY) : BOOL;
    }
    if (second === undefined) return listOf(this.#type(first, inner));
    this.boolean(first, inner);
    return listOf(this.#type(second, inner));
  }

  #call(node: Node & { kind: 'call' }, scope: Scope): Type {
    const { name, target, args } = node;
    const [left, right, third] = args;
    switch (name.text) {
      case '_&&_':
      case '_||_':
      case '!_':
        for (const arg of args) this.boolean(arg, scope);
        return BOOL;
      case '_==_':
      case '_!=_':
      case '@in':
        if (left !== undefined && right !== undefined) this.#comparison(left, right, scope);
        return BOOL;
      case '_?_:_':
        if (left !== undefined) this.boolean(left, scope);
        return union([right, third].flatMap((branch) => (branch === undefined ? [] : [this.#type(branch, scope)])));
      case '_[_]':
        return left === undefined || right === undefined ? ANY : this.#index(left, right, scope);
    }
    if (target === undefined && OPERATOR.test(name.text)) {
      return arithmetic(
        name.text,
        args.map((arg) => this.#type(arg, scope)),
      );
    }
    const { result } = signature(name, target !== undefined, args.length);
    for (const part of target === undefined ? args : [target, ...args]) this.#type(part, scope);
    if (name.text === 'matches' && left !== undefined) checkPattern(left);
    return result;
  }

  #index(of: Node, key: Node, scope: Scope): Type {
    const isField = key.kind === 'value' && typeof key.value === 'string';
    const type = this.#type(of, scope);
    if (isField && !mayBe(type, 'list')) return this.#field(of, String(key.value), key.start, scope);
    this.#type(key, scope);
    return mayBe(type, 'map') ? ANY : (type.element ?? ANY);
  }

  /** A text that the field can never hold makes a condition that never holds, and nobody would notice. */
  #comparison(left: Node, right: Node, scope: Scope): void {
    const [a, b] = [this.#type(left, scope), this.#type(right, scope)];
    const items = right.kind === 'list' ? right.items : [right];
    for (const item of items) checkChoice(item, a);
    checkChoice(left, b);
    if (b.element !== undefined) checkChoice(left, b.element);
  }
}

const OPERATOR = /^(?:_.+_|-_)$/;

function typeOfValue(value: (Node & { kind: 'value' })['value']): Type {
  if (value === null) return NULL;
  if (typeof value === 'string') return STRING;
  return typeof value === 'boolean' ? BOOL : NUMBER;
}

/** Comparisons answer yes or no; `+` also joins texts and lists. */
function arithmetic(name: string, sides: readonly Type[]): Type {
  if (['_<_', '_<=_', '_>_', '_>=_'].includes(name)) return BOOL;
  return name === '_+_' ? { kinds: new Set(sides.flatMap(({ kinds }) => [...kinds])) } : NUMBER;
}

function signature(name: Token, isMethod: boolean, count: number): Signature {
  const known = FUNCTIONS.get(name.text);
  if (known !== undefined) {
    if ((isMethod ? known.method : known.plain) !== count) throw wrongCall(name, known.usage);
    return known;
  }
  if (name.text === 'has') throw wrongCall(name, 'has(post.purpose)');
  if (LOOPS.has(name.text)) throw wrongCall(name, `post.accounts.${name.text}(a, a == "vk")`);
  throw unknown('condition.unknown-function', name.text, CALLABLE, name.start);
}

function checkChoice(node: Node, { choices, kinds }: Type): void {
  if (choices === undefined || kinds.size > 1 || node.kind !== 'value' || typeof node.value !== 'string') return;
  if (!choices.includes(node.value)) throw unknown('condition.unknown-value', node.value, choices, node.start);
}

/** A pattern is written in the policy, never taken from a post, and is known to be right before the first post comes. */
function checkPattern(node: Node): void {
  const isWritten = node.kind === 'value' && typeof node.value === 'string';
  if (!isWritten) throw new ConditionFailure('condition.pattern', node.start, { found: '', reason: 'not-written' });
  const pattern = String(node.value);
  try {
    compilePattern(pattern);
  } catch {
    throw new ConditionFailure('condition.pattern', node.start, { found: clip(pattern, SHOWN), reason: 'wrong' });
  }
}

function unknown(
  messageId: ConditionProblemId,
  name: string,
  allowed: readonly string[],
  offset: number,
  data: Readonly<Record<string, string>> = {},
): ConditionFailure {
  return new ConditionFailure(messageId, offset, {
    ...data,
    found: clip(name, SHOWN),
    suggestion: nearest(name, allowed) ?? 'none',
    allowed: allowed.length === 0 ? 'none' : allowed.join(', '),
  });
}
