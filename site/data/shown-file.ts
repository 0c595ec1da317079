import { parseFrontMatter } from '../../action/core/content/front-matter.ts';
import { contentKind } from '../../action/core/content/kinds.ts';
import type { Finding } from '../../action/core/finding.ts';
import type { Locale } from '../../action/core/messages.ts';
import { type Mark, type Segment, segmentsOf } from '../text/highlight.ts';
import { languageOf } from '../text/language.ts';

/** A file of an example as people see it: a post as a post, anything else as it is written. */
export interface ShownFile {
  readonly path: string;
  /** Ids of the accounts that it goes out on; empty for what is no post. */
  readonly accounts: readonly string[];
  /** When it goes out, as written. */
  readonly at: string | undefined;
  /** The findings that are about that moment. */
  readonly atNotes: readonly number[];
  readonly purpose: string | undefined;
  readonly title: string | undefined;
  /** What else the card says: all of it, but for what stands in the head and is not at fault. */
  readonly card: readonly Segment[];
  readonly body: readonly Segment[];
  readonly language: Locale;
  /** Whether it is set as a post, and not as a file. */
  readonly isPost: boolean;
}

/** Keys of the card that the head of a post shows in words. */
const IN_HEAD = ['accounts', 'account', 'publish_at', 'sent_at', 'title', 'status', 'purpose'];
/** Of these it tells what is at fault by a mark of its own. */
const MOMENT = ['publish_at', 'sent_at'];

/** Reads a file for showing, with the places that findings are about; `notes` are their numbers. */
export function showFile(
  path: string,
  text: string,
  findings: readonly Finding[],
  notes: readonly number[],
): ShownFile {
  const marks = findings.map(
    ({ range }, index): Mark => ({ start: range.start.offset, end: range.end.offset, note: notes[index] ?? 0 }),
  );
  const kind = contentKind(path);
  const front = kind === 'post' || kind === 'reply' ? parseFrontMatter(text) : undefined;
  if (front?.ok !== true) {
    const whole = { card: [], body: segmentsOf(text, marks), isPost: false };
    const none = { at: undefined, atNotes: [], purpose: undefined, title: undefined };
    return { path, accounts: [], ...none, language: languageOf(text), ...whole };
  }
  const { data, split } = front;
  const body = text.slice(split.bodyStart);
  const lead = body.length - body.trimStart().length;
  const entries = entriesOf(text.slice(split.yamlStart, split.yamlEnd), split.yamlStart, marks);
  return {
    path,
    accounts: [data['accounts'] ?? data['account'] ?? []].flat().map(String),
    at: writtenMoment(data['publish_at'] ?? data['sent_at']),
    atNotes: entries.flatMap(({ key, notes }) => (MOMENT.includes(key) ? notes : [])),
    purpose: typeof data['purpose'] === 'string' ? data['purpose'] : undefined,
    title: typeof data['title'] === 'string' ? data['title'] : undefined,
    card: cardOf(entries),
    body: segmentsOf(body.trim(), shifted(marks, split.bodyStart + lead)),
    language: languageOf(body.trim() === '' ? text : body),
    isPost: true,
  };
}

function writtenMoment(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : undefined;
}

/** An entry of a card: a key at the margin with what is indented below it. */
interface Entry {
  readonly key: string;
  readonly segments: readonly Segment[];
  readonly notes: readonly number[];
}

function entriesOf(yaml: string, start: number, marks: readonly Mark[]): readonly Entry[] {
  return [...yaml.matchAll(/^\S.*\n?(?:[ \t-].*\n?|\n)*/gm)].map((entry) => {
    const from = start + entry.index;
    const segments = segmentsOf(entry[0], shifted(marks, from));
    const key = /^["']?([\w-]+)/.exec(entry[0])?.[1] ?? '';
    return { key, segments, notes: [...new Set(segments.flatMap(({ notes }) => notes))] };
  });
}

/** What the head does not show, or shows without the mark of what is at fault. */
function cardOf(entries: readonly Entry[]): readonly Segment[] {
  const shown = entries.filter(
    ({ key, notes }) => !IN_HEAD.includes(key) || (notes.length > 0 && !MOMENT.includes(key)),
  );
  const segments = shown.flatMap((entry) => entry.segments);
  const last = segments.at(-1);
  return last === undefined ? [] : [...segments.slice(0, -1), { ...last, text: last.text.trimEnd() }];
}

function shifted(marks: readonly Mark[], by: number): readonly Mark[] {
  return marks.map(({ start, end, note }) => ({ start: start - by, end: end - by, note }));
}
