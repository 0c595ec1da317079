import { diffArrays } from 'diff';
import { type Line, type Piece, toned } from './view.ts';

/** Pieces of a text kept on each side of a change. */
const CONTEXT = 10;
/** Unchanged pieces between two changes that are told as one change: a space, a comma, a short word between two others read as noise. */
const MOST_BETWEEN = 3;
/** Longest changed stretch that is shown, in UTF-16 units. */
const LONGEST = 400;

/** A stretch of two texts: the same in both, or what was and what is instead of it. */
export interface Part {
  readonly kind: 'same' | 'changed';
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * The changed places of a text, word by word, a line each: what went as `[-…-]`, what came as `{+…+}`, as `git diff --word-diff` writes it, so
 * that it reads without colours, too.
 */
export function redline(before: string, after: string, language: string): readonly Line[] {
  const parts = redlineParts(before.replace(/\s+/g, ' '), after.replace(/\s+/g, ' '), language);
  const lines: Line[] = [];
  parts.forEach(({ kind, before: gone, after: come }, index) => {
    if (kind === 'same') return;
    const [lead, tail] = [parts[index - 1], parts[index + 1]];
    lines.push([
      ...context(lead?.after.slice(-CONTEXT), (lead?.after.length ?? 0) > CONTEXT, 'before'),
      ...piece('[-', gone, '-]'),
      ...piece('{+', come, '+}'),
      ...context(tail?.after.slice(0, CONTEXT), (tail?.after.length ?? 0) > CONTEXT, 'after'),
    ]);
  });
  return lines;
}

/** Two texts side by side, word by word as their language has words. The pieces of each side make up its text again. */
export function redlineParts(before: string, after: string, language: string): readonly Part[] {
  return merged(partsOf(words(before, language), words(after, language)));
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Words as a language has them. One of these costs more than a short text takes to cut. */
export function wordSegmenter(language: string): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return segmenter;
}

function words(text: string, language: string): string[] {
  return [...wordSegmenter(language).segment(text)].map(({ segment }) => segment);
}

function partsOf(before: string[], after: string[]): Part[] {
  const parts: Part[] = [];
  for (const { value, added, removed } of diffArrays(before, after)) {
    if (!added && !removed) {
      parts.push({ kind: 'same', before: value, after: value });
      continue;
    }
    const last = parts.at(-1);
    const own = { before: removed ? value : [], after: added ? value : [] };
    if (last?.kind !== 'changed') parts.push({ kind: 'changed', ...own });
    else parts[parts.length - 1] = joined(last, { kind: 'changed', ...own });
  }
  return parts;
}

/** Changes with next to nothing between them are one change. */
function merged(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  parts.forEach((part, index) => {
    const isBetween = index > 0 && index < parts.length - 1 && part.kind === 'same';
    const last = result.at(-1);
    if (isBetween && part.before.length <= MOST_BETWEEN && last?.kind === 'changed') {
      result[result.length - 1] = joined(last, part);
    } else if (last?.kind === 'changed' && part.kind === 'changed') result[result.length - 1] = joined(last, part);
    else result.push(part);
  });
  return result;
}

function joined(a: Part, b: Part): Part {
  return { kind: 'changed', before: [...a.before, ...b.before], after: [...a.after, ...b.after] };
}

/** What changed, marked. Spaces at its ends stay outside of the marks. */
function piece(open: string, pieces: readonly string[], close: string): (Piece | string)[] {
  const raw = pieces.join('');
  const text = raw.trim();
  if (text === '') return [];
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  const marked = toned(open === '[-' ? 'bad' : 'good', `${open}${shown}${close}`);
  return [...(raw.startsWith(' ') ? [' '] : []), marked, ...(raw.endsWith(' ') ? [' '] : [])];
}

function context(pieces: readonly string[] | undefined, isCut: boolean, side: 'before' | 'after'): string[] {
  const raw = (pieces ?? []).join('');
  if (raw.trim() === '') return [];
  return side === 'before' ? [`${isCut ? '… ' : ''}${raw.trimStart()}`] : [`${raw.trimEnd()}${isCut ? ' …' : ''}`];
}
