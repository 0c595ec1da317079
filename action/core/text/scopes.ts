import * as z from 'zod/mini';
import type { NamedScope, Passage, Passages, Scope } from './passages.ts';
import { ROLE } from './role.ts';
import { sentencesOf } from './sentences.ts';

/** The names of Vale for where a rule looks, beside our own. A heading of a post is its title; what Vale takes for a summary is the body. */
const NAMES: Readonly<Record<string, NamedScope>> = {
  text: 'text',
  heading: 'title',
  title: 'title',
  summary: 'body',
  body: 'body',
  lead: 'lead',
  blockquote: 'quote',
  quote: 'quote',
  alt: 'alt',
  raw: 'raw',
  code: 'code',
  hashtags: 'hashtags',
};
/** What the text is cut into; each piece is looked at by itself. */
const PIECES = ['sentence', 'paragraph'] as const;

const HEADING = /^heading(?:\.h[1-6])?$/;
const KEY = /^key\.[\p{L}\p{N}_.-]+$/u;

/** Shown to whoever writes a scope that is none. */
export const SCOPE_HINT = [...Object.keys(NAMES), ...PIECES, 'key.NAME', '~SCOPE'].join(', ');

function isScope(written: string): boolean {
  return written.split('&').every((part) => {
    const name = part.trim().replace(/^~/, '');
    return name in NAMES || HEADING.test(name) || KEY.test(name) || PIECES.some((piece) => piece === name);
  });
}

const one = z.string().check(z.refine(isScope, SCOPE_HINT));

/** Where a rule looks, in Vale's words: one scope, or a list. `~title` leaves one out; `text & ~title` does both. */
export const scopeOption = z.union([one, z.array(one).check(z.minLength(1))]);

/** Where a rule looks, read. */
export interface Where {
  readonly scopes: readonly Scope[];
  readonly piece: (typeof PIECES)[number] | undefined;
}

/** What a scope is made of: leaving out a part of a whole needs to know. */
const PARTS: Partial<Record<Scope, readonly Scope[]>> = { text: ['title', 'body'] };

const known = new WeakMap<object, Where>();
const knownNames = new Map<string, Where>();

export function whereOf(scope: string | readonly string[]): Where {
  if (typeof scope !== 'string') return remembered(known, scope, () => readWhere(scope));
  return remembered(knownNames, scope, () => readWhere([scope]));
}

function remembered<K>(
  map: { get(key: K): Where | undefined; set(key: K, where: Where): unknown },
  key: K,
  make: () => Where,
): Where {
  const where = map.get(key) ?? make();
  map.set(key, where);
  return where;
}

function readWhere(written: readonly string[]): Where {
  const names = written.flatMap((text) => text.split('&')).map((name) => name.trim());
  const piece = PIECES.find((candidate) => names.includes(candidate));
  const asked = names
    .filter((name) => !name.startsWith('~') && !PIECES.some((candidate) => candidate === name))
    .map(named);
  const left = new Set(names.filter((name) => name.startsWith('~')).map((name) => named(name.slice(1))));
  const scopes = (asked.length === 0 ? (['text'] as const) : asked).flatMap((scope): readonly Scope[] => {
    const parts = PARTS[scope];
    return parts?.some((part) => left.has(part)) ? parts : [scope];
  });
  return { scopes: [...new Set(scopes)].filter((scope) => !left.has(scope)), piece };
}

function named(name: string): Scope {
  if (HEADING.test(name)) return 'title';
  return NAMES[name] ?? (name as Scope);
}

/** A stretch of a passage, looked at by itself. */
export interface Stretch {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** The stretches in which a rule looks: whole passages, or their sentences or paragraphs. */
export function stretchesOf(passages: Passages, { scopes, piece }: Where): readonly Stretch[] {
  return passages.of(scopes).flatMap((passage) => cut(passage, piece));
}

const cuts = new WeakMap<Passage, Map<string, readonly Stretch[]>>();

function cut(passage: Passage, piece: Where['piece']): readonly Stretch[] {
  const made = cuts.get(passage) ?? new Map<string, readonly Stretch[]>();
  cuts.set(passage, made);
  const stretches = made.get(piece ?? '') ?? [...cutAnew(passage, piece)];
  made.set(piece ?? '', stretches);
  return stretches;
}

const NOTHING = new Uint8Array();

function* cutAnew(passage: Passage, piece: Where['piece']): Generator<Stretch> {
  const { text } = passage;
  const roles = passage.roles ?? NOTHING;
  if (piece === undefined) yield { passage, start: 0, end: text.length };
  else if (piece === 'sentence') for (const span of sentencesOf(text, roles)) yield { passage, ...span };
  else {
    let start = 0;
    for (let i = 0; i <= text.length; i++) {
      if (i < text.length && (text.charCodeAt(i) !== 0x0a || roles[i] !== ROLE.separator)) continue;
      if (i > start) yield { passage, start, end: i };
      start = i + 1;
    }
  }
}
