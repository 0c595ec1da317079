/** A part of a page that is shown as a whole or not at all. */
export interface Part {
  /** Written when it is known that there may be room for it: of thousands of findings a comment has room for some hundred. */
  readonly text: () => string;
  /** What weighs less stays longer; 0 stays longest, and the first of it always. */
  readonly weight: number;
  /** How many findings it tells: what is left out is counted. */
  readonly findings?: number;
  /** It goes on a list that the part before it began. */
  readonly isItem?: boolean;
}

/** Parts that stand together. What opens and closes them is there when any of them is. */
export interface Section {
  readonly open?: string;
  readonly close?: string;
  readonly parts: readonly Part[];
  /** What stands between the parts: a blank line, or one line end within a list. */
  readonly between?: '\n' | '\n\n';
}

export interface Budget {
  readonly limit: number;
  /** The length of a text as the limit counts it; of two texts together it is the sum. */
  readonly measure: (text: string) => number;
  /** Says what was left out: findings, and other parts. */
  readonly note: (findings: number, others: number) => string;
}

/** What is left out is counted in a note; it is never longer than with these counts. */
const MANY = 9_999_999;

/**
 * A page within a limit. Parts are left out whole, the heaviest first and of one weight the last, so that no markup is cut; how many were is
 * said at the end.
 * @throws {RangeError} when not even the first part fits: it is ours to keep short.
 */
export function fitted(sections: readonly Section[], { limit, measure, note }: Budget): string {
  const gap = measure('\n\n');
  const parts = sections.flatMap((section) => section.parts.map((part) => ({ section, part })));
  const ranked = parts.map((entry, index) => ({ ...entry, index }));
  ranked.sort((a, b) => a.part.weight - b.part.weight || a.index - b.index);
  const kept: { readonly part: Part; readonly text: string; readonly section: Section; readonly used: number }[] = [];
  const opened = new Set<Section>();
  let used = 0;
  for (const { section, part } of ranked) {
    const text = part.text();
    const cost = measure(text) + gap + (opened.has(section) ? 0 : frameOf(section));
    if (used + cost > limit) break;
    used += cost;
    opened.add(section);
    kept.push({ part, text, section, used });
  }
  const isWhole = kept.length === parts.length;
  // Room for the note is made only where one is needed.
  const room = isWhole ? limit : limit - measure(note(MANY, MANY)) - gap;
  while ((kept.at(-1)?.used ?? 0) > room) kept.pop();
  if (kept.length === 0 && ranked[0]?.part.weight === 0) throw new RangeError('not even the first part fits');
  const texts = new Map(kept.map(({ part, text }) => [part, text]));
  const shown = sections.flatMap((section) => {
    const body = bodyOf(section, texts);
    return body === '' ? [] : [section.open, body, section.close].filter((text) => text !== undefined);
  });
  if (isWhole) return shown.join('\n\n');
  const left = ranked.slice(kept.length).map(({ part }) => part);
  const findings = left.reduce((sum, part) => sum + (part.findings ?? 0), 0);
  return [...shown, note(findings, left.filter((part) => part.findings === undefined).length)].join('\n\n');

  function frameOf({ open, close }: Section): number {
    return [open, close].reduce((sum, text) => sum + (text === undefined ? 0 : measure(text) + gap), 0);
  }
}

function bodyOf({ parts, between = '\n\n' }: Section, texts: ReadonlyMap<Part, string>): string {
  return parts.reduce((before, part) => {
    const text = texts.get(part);
    if (text === undefined) return before;
    return before === '' ? text : before + (part.isItem === true ? '\n' : between) + text;
  }, '');
}

/** Characters as GitHub counts them: Unicode code points. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Bytes of UTF-8. */
export function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
