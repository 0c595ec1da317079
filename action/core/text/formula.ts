/** What a formula may ask about a text. */
export type Variables = Readonly<Record<string, number>>;

/** Computes; what divides by zero or has no value gives NaN or an infinity, and nothing is ever beyond those. */
export type Formula = (variables: Variables) => number;

export class FormulaError extends Error {}

/** Longer formulas are no formulas of readability. */
const LONGEST = 500;
const TOKEN = /\s*(?:(\d+(?:\.\d+)?|\.\d+)|((?:math\.)?[a-z_]+(?:\.h[1-6])?)|([-+*/^(),]))/y;

/**
 * Reads arithmetic as Vale writes it: numbers, names, `+ - * / ^`, brackets and `sqrt(…)`.
 * @throws {FormulaError} when it is none, or asks for a name that nobody knows.
 */
export function parseFormula(source: string, names: readonly string[]): Formula {
  if (source.length > LONGEST) throw new FormulaError('too long');
  const tokens = tokenize(source);
  let at = 0;
  const take = (sign: string): boolean => tokens[at] === sign && ++at > 0;

  const sum = (): Formula => {
    let left = product();
    while (tokens[at] === '+' || tokens[at] === '-') {
      const [one, isPlus, other] = [left, tokens[at++] === '+', product()];
      left = isPlus ? (known) => one(known) + other(known) : (known) => one(known) - other(known);
    }
    return left;
  };
  const product = (): Formula => {
    let left = signed();
    while (tokens[at] === '*' || tokens[at] === '/') {
      const [one, isTimes, other] = [left, tokens[at++] === '*', signed()];
      left = isTimes ? (known) => one(known) * other(known) : (known) => one(known) / other(known);
    }
    return left;
  };
  const signed = (): Formula => {
    if (!take('-')) return take('+') ? signed() : power();
    const value = signed();
    return (known) => -value(known);
  };
  const power = (): Formula => {
    const base = value();
    if (!take('^')) return base;
    const exponent = signed();
    return (known) => base(known) ** exponent(known);
  };
  const value = (): Formula => {
    const token = tokens[at++];
    if (token === undefined) throw new FormulaError('unfinished');
    if (token === '(') return bracketed();
    if (/^[\d.]/.test(token)) {
      const number = Number(token);
      return () => number;
    }
    if (/^(?:math\.)?sqrt$/.test(token) && take('(')) {
      const inner = bracketed();
      return (known) => Math.sqrt(inner(known));
    }
    if (!names.includes(token)) throw new FormulaError(token);
    return (known) => known[token] ?? Number.NaN;
  };
  const bracketed = (): Formula => {
    const inner = sum();
    if (!take(')')) throw new FormulaError(tokens[at] ?? 'unfinished');
    return inner;
  };

  const formula = sum();
  if (at < tokens.length) throw new FormulaError(tokens[at]);
  return formula;
}

function tokenize(source: string): readonly string[] {
  const tokens: string[] = [];
  const text = source.trimEnd();
  for (let at = 0; at < text.length; ) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) throw new FormulaError(text.charAt(at));
    tokens.push(match[1] ?? match[2] ?? match[3] ?? '');
    at = TOKEN.lastIndex;
  }
  return tokens;
}

const COMPARISON = /^\s*(>=|<=|==|!=|>|<)\s*(-?\d+(?:\.\d+)?)\s*$/;

/** `> 8.0`: for which values a rule has something to say. */
export function parseComparison(
  source: string,
): { readonly limit: number; readonly holds: (value: number) => boolean } | undefined {
  const [, sign, number] = COMPARISON.exec(source) ?? [];
  if (sign === undefined) return undefined;
  const limit = Number(number);
  const compare: Readonly<Record<string, (value: number) => boolean>> = {
    '>': (value) => value > limit,
    '<': (value) => value < limit,
    '>=': (value) => value >= limit,
    '<=': (value) => value <= limit,
    '==': (value) => value === limit,
    '!=': (value) => value !== limit,
  };
  return { limit, holds: compare[sign] ?? (() => false) };
}
