import type { Finding } from './finding.ts';

/** A replacement that a finding suggests. */
export interface Edit {
  readonly path: string;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Why a replacement that a finding suggests is not made. */
export type Refusal =
  /** It would break a rule that blocks, or the same rule again. */
  | { readonly why: 'breaks'; readonly rules: readonly string[] }
  /** Rules contradict each other: one takes back what another asks for. */
  | { readonly why: 'loop' };

export interface RefusedEdit {
  readonly path: string;
  readonly rule: string;
  readonly line: number;
  readonly refusal: Refusal;
}

/** A file with all that was replaced in it so far. */
export interface EditedFile {
  readonly path: string;
  readonly before: string;
  readonly rules: Map<string, number>;
  /** Every text that it had: what comes back is a loop. */
  readonly seen: Set<string>;
}

/** The replacements of one file in one pass: all at once, and where that breaks something, half by half. */
export class Trial {
  readonly path: string;
  readonly text: string;
  accepted: readonly Edit[] = [];
  last = '';
  isLoop = false;
  #groups: Edit[][] = [];
  #takenTo = -1;
  readonly #isCrlf: boolean;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
    this.last = text;
    this.#isCrlf = /\r\n/.test(text) && !/[^\r]\n/.test(text);
  }

  get isOpen(): boolean {
    return this.#groups.length > 0;
  }

  get group(): readonly Edit[] {
    return this.#groups[0] ?? [];
  }

  /** Takes what a finding suggests, unless it overlaps with what was taken, or was refused before. Findings come in their order. */
  take({ path, rule, suggestions }: Finding, refused: ReadonlyMap<string, RefusedEdit & Edit>): void {
    const [only] = suggestions;
    if (only === undefined || suggestions.length > 1) return;
    const { start, end } = only.range;
    const text = this.#isCrlf ? only.text.replace(/\r?\n/g, '\r\n') : only.text;
    const edit = { path, rule, start: start.offset, end: end.offset, text };
    const [group = []] = this.#groups;
    // Most come in the order of the text.
    const overlaps = edit.start <= this.#takenTo && group.some((other) => doOverlap(edit, other));
    if (overlaps || this.text.slice(edit.start, edit.end) === text || refused.has(keyOf(edit, this.text))) return;
    group.push(edit);
    this.#groups = [group];
    this.#takenTo = Math.max(this.#takenTo, edit.end);
  }

  /** The text with what is tried now. */
  tried(): string {
    this.last = applied(this.text, [...this.accepted, ...this.group]);
    return this.last;
  }

  accept(): void {
    this.accepted = [...this.accepted, ...this.group];
    this.#groups.shift();
  }

  /** Tries the halves of what breaks something; one replacement that does is refused. */
  refuse(rules: readonly string[], refused: Map<string, RefusedEdit & Edit>): void {
    const group = this.#groups.shift() ?? [];
    if (group.length > 1) {
      const middle = group.length >> 1;
      this.#groups.unshift(group.slice(0, middle), group.slice(middle));
      return;
    }
    for (const edit of group) this.#refuse(edit, { why: 'breaks', rules }, refused);
  }

  /** Keeps the text, unless the file had it before: then rules contradict each other, and neither is followed any further. */
  commit(
    texts: Map<string, string>,
    edited: ReadonlyMap<string, EditedFile>,
    refused: Map<string, RefusedEdit & Edit>,
  ): void {
    const file = edited.get(this.path);
    const after = applied(this.text, this.accepted);
    if (file === undefined || this.accepted.length === 0) return;
    if (file.seen.has(after)) {
      this.isLoop = true;
      for (const edit of this.accepted) this.#refuse(edit, { why: 'loop' }, refused);
      return;
    }
    file.seen.add(after);
    for (const { rule } of this.accepted) file.rules.set(rule, (file.rules.get(rule) ?? 0) + 1);
    texts.set(this.path, after);
    this.#move(refused, after);
  }

  /** What was refused stands elsewhere when something before it was replaced, and is known by its place. */
  #move(refused: Map<string, RefusedEdit & Edit>, after: string): void {
    for (const [key, edit] of [...refused]) {
      if (edit.path !== this.path) continue;
      const earlier = this.accepted.filter(({ end }) => end <= edit.start);
      const shift = earlier.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
      const moved = { ...edit, start: edit.start + shift, end: edit.end + shift };
      refused.delete(key);
      refused.set(keyOf(moved, after), moved);
    }
  }

  #refuse(edit: Edit, refusal: Refusal, refused: Map<string, RefusedEdit & Edit>): void {
    const line = this.text.slice(0, edit.start).split(/\r\n?|\n/).length;
    refused.set(keyOf(edit, this.text), { ...edit, line, refusal });
  }
}

function doOverlap(a: Edit, b: Edit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

function keyOf({ path, rule, start, end, text: to }: Edit, text: string): string {
  return JSON.stringify([path, rule, start, text.slice(start, end), to]);
}

export function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: to } of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + to;
    at = end;
  }
  return result + text.slice(at);
}
