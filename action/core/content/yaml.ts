import {
  COLLECTION_STYLE,
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml';
import { LIMITS } from '../limits.ts';
import type { Span } from '../text/lines.ts';

/** Keys and indexes from the root of a YAML document to a value in it. */
export type YamlPath = readonly (string | number)[];

/** Where a value stands: `entry` runs from its key (or from the value, in a list) to the value's end. */
export interface YamlPlace {
  readonly entry: Span;
  readonly value: Span;
}

export type YamlProblemId =
  | 'yaml.alias'
  | 'yaml.depth'
  | 'yaml.documents'
  | 'yaml.duplicate-key'
  | 'yaml.indent'
  | 'yaml.syntax'
  | 'yaml.tab'
  | 'yaml.tag'
  | 'yaml.unclosed';

export interface YamlProblem {
  readonly messageId: YamlProblemId;
  /** The parser's own words, in English. */
  readonly reason: string;
  /** UTF-16 units from the start of the YAML text. */
  readonly offset: number;
}

export type YamlResult =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly problem: YamlProblem };

const REASONS: readonly (readonly [RegExp, YamlProblemId])[] = [
  [/^duplicated mapping key/, 'yaml.duplicate-key'],
  [/alias/i, 'yaml.alias'],
  [/tag/i, 'yaml.tag'],
  [/depth|nest/i, 'yaml.depth'],
  [/unexpected end of the stream|^deficient indentation/, 'yaml.unclosed'],
  [/tab characters/, 'yaml.tab'],
  [/indentation/, 'yaml.indent'],
  [/single document/, 'yaml.documents'],
];

/**
 * Reads one YAML 1.2 document: dates, `12:30` and `yes` stay strings, aliases and foreign tags are refused, nesting is bounded,
 * a key that stands twice is an error. An empty text is `null`.
 */
export function parseYaml(source: string): YamlResult {
  try {
    const documents = constructFromEvents(parseEvents(source, { maxDepth: LIMITS.yamlDepth }), {
      source,
      maxAliases: 0,
    });
    if (documents.length > 1) {
      const second = source.search(/\n---|\n\.\.\./) + 1;
      return {
        ok: false,
        problem: { messageId: 'yaml.documents', reason: 'more than a single document', offset: second },
      };
    }
    return { ok: true, data: documents[0] ?? null };
  } catch (error) {
    const reason = error instanceof YAMLException ? error.reason : String(error);
    const offset = error instanceof YAMLException ? (error.mark?.position ?? 0) : 0;
    const messageId = REASONS.find(([pattern]) => pattern.test(reason))?.[1] ?? 'yaml.syntax';
    return { ok: false, problem: { messageId, reason, offset } };
  }
}

/** The place of a value, or of the innermost thing around it that stands in the text. */
export function nearestYamlPlace(source: string, path: YamlPath): YamlPlace | undefined {
  for (let length = path.length; length > 0; length--) {
    const place = locateYaml(source, path.slice(0, length));
    if (place !== undefined) return place;
  }
  return undefined;
}

interface Cursor {
  readonly events: readonly Event[];
  index: number;
}

/**
 * Finds where a value of a YAML text stands. It parses the text anew, because only a finding needs places and most files have none.
 * @returns offsets from the start of `source`; `undefined` when the path leads to nothing.
 */
export function locateYaml(source: string, path: YamlPath): YamlPlace | undefined {
  let events: readonly Event[];
  try {
    events = parseEvents(source, { maxDepth: LIMITS.yamlDepth });
  } catch {
    return undefined;
  }
  const cursor: Cursor = { events, index: 0 };
  if (events[0]?.type === EVENT_ID.DOCUMENT) cursor.index = 1;
  if (cursor.index >= events.length) return undefined;
  return descend(source, cursor, path, undefined);
}

function descend(source: string, cursor: Cursor, path: YamlPath, keyStart: number | undefined): YamlPlace | undefined {
  const begin = cursor.index;
  const event = cursor.events[begin];
  if (event === undefined) return undefined;
  const [head, ...rest] = path;
  if (head !== undefined && event.type === EVENT_ID.MAPPING) {
    cursor.index++;
    while (cursor.events[cursor.index] !== undefined && cursor.events[cursor.index]?.type !== EVENT_ID.POP) {
      const key = cursor.events[cursor.index];
      const keySpan = skip(source, cursor);
      if (key?.type === EVENT_ID.SCALAR && getScalarValue(source, key) === String(head)) {
        return descend(source, cursor, rest, keySpan.start);
      }
      skip(source, cursor);
    }
  } else if (head !== undefined && event.type === EVENT_ID.SEQUENCE) {
    cursor.index++;
    for (let i = 0; cursor.events[cursor.index] !== undefined; i++) {
      if (cursor.events[cursor.index]?.type === EVENT_ID.POP) break;
      if (i === Number(head)) return descend(source, cursor, rest, undefined);
      skip(source, cursor);
    }
  }
  if (head !== undefined) return undefined;
  cursor.index = begin;
  const value = skip(source, cursor);
  return { entry: { start: keyStart ?? value.start, end: value.end }, value };
}

/** Passes over one value and tells the stretch of text that it takes, quotes and brackets included. */
function skip(source: string, cursor: Cursor): Span {
  const event = cursor.events[cursor.index++];
  if (event === undefined || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) {
    return { start: 0, end: 0 };
  }
  if (event.type === EVENT_ID.ALIAS) return { start: event.anchorStart, end: event.anchorEnd };
  if (event.type === EVENT_ID.SCALAR) {
    const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
    return { start: event.valueStart - quoted, end: trimEnd(source, event.valueStart, event.valueEnd + quoted) };
  }
  let end = event.start;
  while (cursor.events[cursor.index] !== undefined && cursor.events[cursor.index]?.type !== EVENT_ID.POP) {
    end = Math.max(end, skip(source, cursor).end);
  }
  cursor.index++;
  if (event.style === COLLECTION_STYLE.FLOW) {
    const close = /^[^\]}]*[\]}]/.exec(source.slice(Math.max(end, event.start + 1)));
    end = Math.max(end, event.start + 1) + (close?.[0].length ?? 0);
  }
  return { start: event.start, end };
}

function trimEnd(source: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && /\s/.test(source.charAt(trimmed - 1))) trimmed--;
  return trimmed;
}
