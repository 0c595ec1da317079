import { RE2JS, RE2JSException } from 're2js';
import { clip } from '../clip.ts';
import { APART_CLASS, isWordAt } from './edges.ts';
import { PATTERN_LIMITS, type PatternProblem } from './problem.ts';
import type { Found, Program } from './program.ts';

/** What a pattern needs to become a program. */
export interface Plan {
  readonly source: string;
  readonly isFolded: boolean;
  /** Whether the match must begin, and end, where a word may. */
  readonly start: boolean;
  readonly end: boolean;
}

/** So much of a pattern or of what is wrong with it is shown, in UTF-16 units. */
const SHOWN = 60;
/** Nobody reads more findings of one pattern; and an expression that looks far ahead costs a look for each. */
const MOST = 100;
/** Of each kind of character one: what matches all of them by itself says nothing about a text. */
const ANYTHING = ['а', 'z', '7', ' ', '.', '—'];

/** So many programs are kept. A policy with Vale styles has thousands; a page in which people try patterns compiles one per keystroke. */
const KEPT = 20_000;
const programs = new Map<string, RE2Program>();

/** Compiles a pattern that was checked. All that needs RE2 is in this module, which is loaded when a text asks for it. */
export function programOf(plan: Plan): Program {
  const key = keyOf(plan);
  const known = programs.get(key);
  if (known !== undefined) return known;
  const program = new RE2Program(plan);
  if (programs.size >= KEPT) programs.clear();
  programs.set(key, program);
  return program;
}

function keyOf({ source, isFolded, start, end }: Plan): string {
  return `${Number(isFolded)}${Number(start)}${Number(end)}${source}`;
}

/** Plans with which nothing was wrong: a policy is read again for each example that brings files of its own. */
const sound = new Set<string>();

/** What is wrong with a pattern, as RE2 sees it. */
export function problemOf(source: string, plans: readonly Plan[]): PatternProblem | undefined {
  const shown = clip(source, SHOWN);
  try {
    for (const plan of plans) {
      const key = keyOf(plan);
      if (sound.has(key)) continue;
      const bare = RE2JS.compile(plan.source, flagsOf(plan));
      if (bare.test('')) return { messageId: 'pattern.empty-match', data: { pattern: shown } };
      if (ANYTHING.every((text) => bare.testExact(text))) {
        return { messageId: 'pattern.everything', data: { pattern: shown } };
      }
      // The program is bigger than the pattern: `{1000}` inside `{1000}` is refused here.
      programOf(plan);
      if (sound.size >= KEPT) sound.clear();
      sound.add(key);
    }
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return { messageId: 'pattern.syntax', data: { pattern: shown, reason: reasonOf(source), detail: detailOf(error) } };
  }
  return undefined;
}

function flagsOf({ isFolded }: Plan): number {
  return RE2JS.MULTILINE | (isFolded ? RE2JS.CASE_INSENSITIVE : 0);
}

/** What people bring along from other dialects. */
function reasonOf(source: string): string {
  if (/\(\?<?[=!]/.test(source)) return 'look';
  if (/\\[1-9]|\(\?P=|\\k</.test(source)) return 'backreference';
  if (/[*+?}]\+|\(\?>/.test(source)) return 'possessive';
  return 'other';
}

function detailOf(error: Error): string {
  return clip(error.message.replace(/^error parsing regexp: /, ''), PATTERN_LIMITS.length);
}

class RE2Program implements Program {
  readonly #re: RE2JS;
  readonly #end: boolean;

  constructor(plan: Plan) {
    const start = plan.start ? `(?:^|${APART_CLASS})` : '';
    const end = plan.end ? `(?:$|${APART_CLASS})` : '';
    this.#end = plan.end;
    this.#re = RE2JS.compile(`${start}(${plan.source})${end}`, flagsOf(plan));
  }

  find(text: string): readonly Found[] {
    // Without groups it runs much faster, and mostly there is nothing.
    if (!this.#re.test(text)) return [];
    const found: Found[] = [];
    const matcher = this.#re.matcher(text);
    const groups = matcher.groupCount();
    let last = 0;
    for (let from = 0; from <= text.length && found.length < MOST && matcher.find(from); ) {
      const [start, end] = [matcher.start(1), matcher.end(1)];
      if (start >= last && end > start) {
        found.push({ start, end, groups: Array.from({ length: groups - 1 }, (_, i) => matcher.group(i + 2) ?? '') });
        last = end;
      }
      // The character after a match may be the one before the next; and where the match ends apart from words, its own last one may be.
      const next = this.#end || isWordAt(text, end - 1) ? end : end - 1;
      from = Math.max(from + 1, next);
    }
    return found;
  }
}
