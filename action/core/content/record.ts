import { parseMoment } from '../calendar/moment.ts';
import { nearest } from '../nearest.ts';
import { formatPath, type Schema, validate } from '../schema.ts';
import type { Account } from './account.ts';
import { Document } from './document.ts';
import { type FrontMatterParser, readYamlFile } from './front-matter.ts';
import { formatOf } from './kinds.ts';
import type { Person } from './person.ts';
import type { ContentProblem } from './problem.ts';
import { asContentProblem } from './read-post.ts';
import type { YamlPath } from './yaml.ts';

/** What stands around the records of a repository. */
export interface RecordContext {
  readonly accounts: ReadonlyMap<string, Account>;
  /** Empty for a team that keeps no register of people: then any name will do. */
  readonly people: ReadonlyMap<string, Person>;
  readonly parseFrontMatter: FrontMatterParser;
  /** Whether the repository has a file, by its path from the root; told where a record may name one. */
  readonly hasFile: (path: string) => boolean;
}

/** How files of one kind are read: everything under `content/` that is data with a note below it, and no post. */
export interface RecordKind<Data> {
  readonly schema: Schema<Data>;
  /** What a schema cannot tell: accounts and people that nobody knows, dates that are none. */
  readonly problems: (data: Data, context: RecordContext, path: string) => readonly ContentProblem[];
}

/** A record that was read. Data are there when they are understood, whatever else is wrong with them. */
export interface ReadRecord<Data> {
  readonly document: Document;
  readonly data: Data | undefined;
}

/** Reads a record: Markdown with front matter, or a YAML file that is all front matter. Whatever is wrong becomes a problem of the document. */
export function readRecord<Data>(
  path: string,
  text: string,
  { schema, problems: problemsOf }: RecordKind<Data>,
  context: RecordContext,
): ReadRecord<Data> {
  const front = formatOf(path) === 'yaml' ? readYamlFile(text) : context.parseFrontMatter(text);
  if (!front.ok) {
    const { messageId, data, offset } = front.problem;
    const problem: ContentProblem = { messageId, data, at: { start: offset, end: offset } };
    return { document: new Document({ path, text, problems: [problem] }), data: undefined };
  }
  const { split } = front;
  const valid = validate(schema, front.data);
  const problems: ContentProblem[] = valid.ok ? [] : valid.problems.map((problem) => asContentProblem(problem));
  const isUnderstood = problems.every(({ messageId }) => messageId === 'schema.unknown-key');
  // Keys that nobody knows do not make the others less known.
  const data = isUnderstood ? (front.data as Data) : undefined;
  if (data !== undefined) problems.push(...problemsOf(data, context, path));
  return { document: new Document({ path, text, split, problems }), data };
}

/** A person whom nobody knows, at the key that names them. */
export function personProblems(id: string | undefined, key: YamlPath, { people }: RecordContext): ContentProblem[] {
  if (id === undefined || people.size === 0 || people.has(id)) return [];
  return [
    {
      messageId: 'person.unknown',
      data: { found: id, suggestion: nearest(id, people.keys()) ?? 'none' },
      at: { key },
    },
  ];
}

/** An end that stands before its beginning. Days are compared as they are written. */
export function orderProblem(from: string | undefined, to: string | undefined, key: YamlPath): ContentProblem[] {
  if (from === undefined || to === undefined || !isDay(from) || !isDay(to)) return [];
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)];
  if (first <= last) return [];
  return [{ messageId: 'period.order', data: { key: formatPath(key), from: first, to: last }, at: { key } }];
}

function isDay(written: string): boolean {
  return typeof parseMoment(written) !== 'string';
}
