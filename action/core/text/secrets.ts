/** What gives access, by whom it is given out. */
export type SecretKind =
  | 'aws'
  | 'github'
  | 'gitlab'
  | 'slack'
  | 'telegram'
  | 'google'
  | 'stripe'
  | 'openai'
  | 'jwt'
  | 'private-key';

/**
 * Forms of keys and tokens, each with a beginning that nothing else has (facts/tone.md §9; the lengths are those of the issuers' own descriptions). Every
 * part is of a limited length, or is passed over once: the scan stays linear.
 */
const SHAPES: readonly (readonly [SecretKind, string])[] = [
  ['aws', '(?:AKIA|ASIA)[A-Z0-9]{16}'],
  ['github', '(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})'],
  ['gitlab', 'glpat-[A-Za-z0-9_-]{20,64}'],
  ['slack', 'xox[abeoprs]-[A-Za-z0-9-]{10,255}'],
  ['telegram', '\\d{8,10}:[A-Za-z0-9_-]{35}'],
  ['google', 'AIza[A-Za-z0-9_-]{35}'],
  ['stripe', '[rs]k_live_[A-Za-z0-9]{16,255}'],
  ['openai', 'sk-(?:proj-|ant-)?[A-Za-z0-9_-]{32,255}'],
  ['jwt', 'eyJ[A-Za-z0-9_-]{10,2000}\\.eyJ[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{10,1000}'],
  ['private-key', '-----BEGIN (?:[A-Z]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----[A-Za-z0-9+/=\\s]{0,8000}'],
];

export interface Secret {
  readonly kind: SecretKind;
  readonly start: number;
  readonly end: number;
}

let pattern: RegExp | undefined;

/** Every key or token in a text, in order. */
export function secretsIn(text: string): readonly Secret[] {
  pattern ??= new RegExp(
    `(?<![A-Za-z0-9_-])(?:${SHAPES.map(([, shape]) => `(${shape})`).join('|')})(?![A-Za-z0-9])`,
    'g',
  );
  return [...text.matchAll(pattern)].map((match) => {
    const kind = SHAPES.find((_, group) => match[group + 1] !== undefined)?.[0] ?? 'private-key';
    return { kind, start: match.index, end: match.index + match[0].length };
  });
}
