import { clip } from '../../text/clip.ts';
import { ConditionFailure, SHOWN } from './problem.ts';

/** A word of a condition. `text` is as written; of a string, what it stands for. */
export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'sign' | 'end';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What people write for a sign of CEL, out of habit or with the keyboard of a text. */
const HABITS: ReadonlyMap<string, string> = new Map([
  ['=', '=='],
  ['&', '&&'],
  ['|', '||'],
  ['and', '&&'],
  ['or', '||'],
  ['<>', '!='],
  ...[...'«»“”„‟‘’`'].map((quote) => [quote, '"'] as const),
]);

const SPACE = /(?:[\t\n\f\r ]|\/\/[^\r\n]*)*/y;
const RAW = /[rR](?:"""([\s\S]*?)"""|'''([\s\S]*?)'''|"([^"\r\n]*)"|'([^'\r\n]*)')/y;
const QUOTED =
  /"""((?:[^"\\]|\\[\s\S]|"(?!""))*)"""|'''((?:[^'\\]|\\[\s\S]|'(?!''))*)'''|"((?:[^"\\\r\n]|\\.)*)"|'((?:[^'\\\r\n]|\\.)*)'/y;
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const NUMBER = /0[xX][0-9a-fA-F]+|\d*\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|\d+/y;
const SIGN = /==|!=|<=|>=|&&|\|\||[-+*/%<>!?:.,()[\]{}]/y;

/** The words of a condition, the last of them its end. Throws {@link ConditionFailure} at what is no word. */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (;;) {
    const start = end + (match(SPACE, source, end)?.[0].length ?? 0);
    if (start === source.length) return [...tokens, { kind: 'end', text: '', start: end, end }];
    const token = tokenAt(source, start);
    tokens.push(token);
    end = token.end;
  }
}

function tokenAt(source: string, start: number): Token {
  const raw = match(RAW, source, start);
  if (raw !== null) return { kind: 'string', text: contents(raw), start, end: start + raw[0].length };
  const quoted = match(QUOTED, source, start);
  if (quoted !== null) {
    const within = quoted[0].startsWith('"""') || quoted[0].startsWith("'''") ? 3 : 1;
    return { kind: 'string', text: decode(contents(quoted), start + within), start, end: start + quoted[0].length };
  }
  for (const [kind, pattern] of [
    ['name', NAME],
    ['number', NUMBER],
    ['sign', SIGN],
  ] as const) {
    const found = match(pattern, source, start);
    if (found !== null) return { kind, text: found[0], start, end: start + found[0].length };
  }
  const found = String.fromCodePoint(source.codePointAt(start) ?? 0);
  if (found === '"' || found === "'") throw new ConditionFailure('condition.syntax', start, syntax('quote', found));
  throw unexpected(found, start);
}

function match(pattern: RegExp, source: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(source);
}

function contents(groups: RegExpExecArray): string {
  return groups.slice(1).find((group) => group !== undefined) ?? '';
}

/** The failure of a word that has no place where it stands. */
export function unexpected(found: string, offset: number): ConditionFailure {
  return new ConditionFailure('condition.syntax', offset, syntax('unexpected', found));
}

/** Data of `condition.syntax`. */
export function syntax(reason: 'bracket' | 'end' | 'escape' | 'number' | 'quote' | 'unexpected', found: string) {
  return { reason, found: clip(found, SHOWN), suggestion: HABITS.get(found) ?? 'none' };
}

const ESCAPE =
  /\\(?:([abfnrtv\\?"'`])|[xX]([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2})|[\s\S])/g;
const CONTROLS: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

type Group = string | undefined;

/** What the escapes of a string stand for. `offset` is where it begins in the source. */
function decode(text: string, offset: number): string {
  return text.replace(
    ESCAPE,
    (whole: string, control: Group, byte: Group, short: Group, long: Group, octal: Group, at: number) => {
      if (control !== undefined) return CONTROLS[control] ?? control;
      const code = octal === undefined ? Number.parseInt(byte ?? short ?? long ?? '', 16) : Number.parseInt(octal, 8);
      const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
      if (!isCharacter) throw new ConditionFailure('condition.syntax', offset + at, syntax('escape', whole));
      return String.fromCodePoint(code);
    },
  );
}
