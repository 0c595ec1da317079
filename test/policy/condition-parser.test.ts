import { parse } from '@bufbuild/cel';
import { tests as comprehension } from '@bufbuild/cel-spec/testdata/comprehension.js';
import { tests as conformance } from '@bufbuild/cel-spec/testdata/conformance.js';
import { tests as parsing } from '@bufbuild/cel-spec/testdata/parsing.js';
import { describe, expect, test } from 'vitest';
import { lower } from '../../action/core/policy/condition/lower.ts';
import { parseCondition } from '../../action/core/policy/condition/parser.ts';
import { ConditionFailure } from '../../action/core/policy/condition/problem.ts';

interface Suite {
  readonly suites?: readonly Suite[];
  readonly tests?: readonly { readonly original: { readonly expr: string } }[];
}

function expressions({ suites = [], tests = [] }: Suite): string[] {
  return [...tests.map(({ original }) => original.expr), ...suites.flatMap(expressions)];
}

const SOURCES = [...new Set([conformance, parsing, comprehension].flatMap(expressions))];

/** What a policy has no use for, and is therefore no part of our grammar. */
const LEFT_OUT: readonly (readonly [string, RegExp])[] = [
  ['bytes', /\b(?:[bB][rR]?|[rR][bB])["']/],
  ['unsigned numbers', /(?:\b0[xX][0-9a-fA-F]+|\d)[uU]/],
  ['messages', /[\w.]\s*\{/],
  ['absolute names', /(?:^|[^\w\s)\]"'`}])\s*\.[a-zA-Z_]/],
  ['a list of a lone comma', /\[\s*,/],
  ['escapes that CEL does not know', /\\/],
  ['numbers over 64 bits', /\d{19}|0[xX][0-9a-fA-F]{16}/],
  ['loops that are called wrongly', /\.(?:all|exists|exists_one|existsOne|filter|map|has)\(|^has\(/],
];

type Tree = Readonly<Record<string, unknown>>;
const KEPT = new Set(['case', 'value', 'exprKind', 'constantKind', 'keyKind', 'name', 'function', 'target', 'args']);
for (const key of ['operand', 'field', 'testOnly', 'elements', 'entries', 'mapKey', 'iterVar', 'iterRange'])
  KEPT.add(key);
for (const key of ['accuInit', 'loopCondition', 'loopStep', 'result']) KEPT.add(key);

/** What the planner reads of an expression: no ids, no types; and a chain of `&&` as one, since the two parsers lean it differently. */
function essence(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(essence);
  if (typeof tree !== 'object' || tree === null || tree instanceof Uint8Array) return tree;
  const { function: name, args } = tree as Tree;
  if (name === '_&&_' || name === '_||_') return { name, terms: terms(String(name), args as readonly Tree[]) };
  const parts = Object.entries(tree).filter(([key, value]) => KEPT.has(key) && value !== undefined);
  return Object.fromEntries(parts.map(([key, value]) => [key, essence(value)]));
}

function terms(name: string, args: readonly Tree[]): unknown[] {
  return args.flatMap((arg) => {
    const inner = (arg['exprKind'] as Tree)['value'] as Tree;
    return inner['function'] === name ? terms(name, inner['args'] as readonly Tree[]) : [essence(arg)];
  });
}

function theirs(source: string): unknown {
  try {
    return essence(parse(source).expr);
  } catch {
    return 'refused';
  }
}

function ours(source: string): unknown {
  try {
    return essence(lower(parseCondition(source)));
  } catch (error) {
    if (!(error instanceof ConditionFailure)) throw error;
    return error.problem.messageId === 'condition.too-complex' ? 'too complex' : 'refused';
  }
}

describe("the conformance suite of CEL, against the library's parser", () => {
  const compared = SOURCES.map((source) => ({ source, theirs: theirs(source), ours: ours(source) }));
  const both = compared.filter((pair) => pair.theirs !== 'refused' && typeof pair.ours === 'object');

  test('what both read, they read alike', () => {
    for (const pair of both) expect(pair.ours, pair.source).toEqual(pair.theirs);
    expect(both.length).toBeGreaterThan(1000);
  });

  test('what only the library reads is left out on purpose', () => {
    const onlyTheirs = compared.filter((pair) => pair.theirs !== 'refused' && pair.ours === 'refused');
    const unexplained = onlyTheirs.filter(({ source }) => !LEFT_OUT.some(([, pattern]) => pattern.test(source)));
    expect(unexplained.map(({ source }) => source)).toEqual([]);
  });

  test('we read nothing that it refuses', () => {
    const onlyOurs = compared.filter((pair) => pair.theirs === 'refused' && typeof pair.ours === 'object');
    expect(onlyOurs.map(({ source }) => source)).toEqual([]);
  });
});
