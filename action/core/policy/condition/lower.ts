import type { Node } from './parser.ts';

/** An expression as `@bufbuild/cel` plans it: `cel.expr.Expr` of CEL's syntax.proto, the fields that its planner reads. */
export interface Expr {
  readonly id: bigint;
  readonly exprKind: { readonly case: string; readonly value: unknown };
}

/** Where a loop gathers its result: a name that no source can hold. */
const RESULT = '@result';

const expr = (kind: string, value: unknown): Expr => ({ id: 0n, exprKind: { case: kind, value } });
const name = (text: string): Expr => expr('identExpr', { name: text });
const call = (text: string, args: readonly Expr[], target?: Expr): Expr =>
  expr('callExpr', { function: text, target, args });
const list = (elements: readonly Expr[]): Expr => expr('listExpr', { elements, optionalIndices: [] });
const CONSTANT_KINDS = {
  string: 'stringValue',
  bigint: 'int64Value',
  number: 'doubleValue',
  boolean: 'boolValue',
} as const;

function constant(value: string | bigint | number | boolean | null): Expr {
  const constantKind =
    value === null
      ? { case: 'nullValue', value: 0 }
      : { case: CONSTANT_KINDS[typeof value as keyof typeof CONSTANT_KINDS], value };
  return expr('constExpr', { constantKind });
}

/** Turns what was read into what is planned. Loops become folds, as the specification of CEL defines them. */
export function lower(node: Node): Expr {
  switch (node.kind) {
    case 'value':
      return constant(node.value);
    case 'name':
      return name(node.name);
    case 'field':
      return expr('selectExpr', { operand: lower(node.of), field: node.field.text, testOnly: node.isTest });
    case 'call':
      return call(node.name.text, node.args.map(lower), node.target === undefined ? undefined : lower(node.target));
    case 'list':
      return list(node.items.map(lower));
    case 'map':
      return expr('structExpr', { messageName: '', entries: node.entries.map(entry) });
    case 'loop':
      return fold(node);
  }
}

function entry([key, value]: readonly [Node, Node]) {
  return { keyKind: { case: 'mapKey', value: lower(key) }, value: lower(value), optionalEntry: false };
}

interface Fold {
  readonly from: Expr;
  readonly step: Expr;
  readonly goesOn?: Expr;
  readonly result?: Expr;
}

function fold(loop: Node & { kind: 'loop' }): Expr {
  const { from, step, goesOn = constant(true), result = name(RESULT) } = parts(loop);
  return expr('comprehensionExpr', {
    iterVar: loop.variable,
    iterVar2: '',
    iterRange: lower(loop.over),
    accuVar: RESULT,
    accuInit: from,
    loopCondition: goesOn,
    loopStep: step,
    result,
  });
}

function parts({ name: { text }, variable, body }: Node & { kind: 'loop' }): Fold {
  const [first = constant(true), second] = body.map(lower);
  const so = name(RESULT);
  const unless = (stop: Expr) => call('@not_strictly_false', [stop]);
  const add = (item: Expr) => call('_+_', [so, item]);
  const when = (test: Expr, then: Expr) => call('_?_:_', [test, then, so]);
  switch (text) {
    case 'exists':
      return { from: constant(false), step: call('_||_', [so, first]), goesOn: unless(call('!_', [so])) };
    case 'all':
      return { from: constant(true), step: call('_&&_', [so, first]), goesOn: unless(so) };
    case 'exists_one':
    case 'existsOne':
      return { from: constant(0n), step: when(first, add(constant(1n))), result: call('_==_', [so, constant(1n)]) };
    case 'filter':
      return { from: list([]), step: when(first, add(list([name(variable)]))) };
    default:
      return { from: list([]), step: second === undefined ? add(list([first])) : when(first, add(list([second]))) };
  }
}
