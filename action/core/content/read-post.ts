import { type Moment, type MomentProblemId, parseMoment } from '../calendar/moment.ts';
import { nearest } from '../nearest.ts';
import { quickSchema } from '../quick-schema.ts';
import { formatPath, type SchemaProblem, validate } from '../schema.ts';
import { clip } from '../text/clip.ts';
import { scanText } from '../text/facts.ts';
import type { Account } from './account.ts';
import { Document } from './document.ts';
import type { FrontMatterParser } from './front-matter.ts';
import { type Post, type PostData, postSchema } from './post.ts';
import type { ContentProblem } from './problem.ts';
import type { YamlPath } from './yaml.ts';

/** So much of a found value is shown, in UTF-16 units. */
const DATE_SHOWN = 40;

/** A post that was read: its document, and when it goes out. */
export interface ReadPost {
  readonly document: Document;
  /** Absent when the post has no place in the calendar. */
  readonly moment: Moment | undefined;
}

export interface ReadPostContext {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly parseFrontMatter: FrontMatterParser;
  /** The commit that a file came with, as ISO 8601: the last resort for the time of a post. */
  readonly commitTime: (path: string) => string | undefined;
}

let acceptsPost: ReturnType<typeof quickSchema> | undefined;

/** Reads a post's text. Whatever is wrong becomes a problem of the document; what can still be judged is. */
export function readPost(path: string, text: string, context: ReadPostContext): ReadPost {
  const front = context.parseFrontMatter(text);
  if (!front.ok) {
    const { messageId, data, offset } = front.problem;
    return unreadable(path, text, [{ messageId, data, at: { start: offset, end: offset } }]);
  }
  const { split } = front;
  const problems: ContentProblem[] = [];
  acceptsPost ??= quickSchema(postSchema);
  const valid = acceptsPost(front.data) ? undefined : validate(postSchema, front.data);
  if (valid?.ok === false) problems.push(...valid.problems.map(asContentProblem));
  const isUnderstood = problems.every((problem) => problem.messageId === 'schema.unknown-key');
  const facts = scanText(text, split.bodyStart);
  if (facts.problem !== undefined) {
    const { messageId, data, offset } = facts.problem;
    problems.push({ messageId, data, at: { start: offset, end: offset } });
  }
  if (!isUnderstood || facts.problem !== undefined)
    return { document: new Document({ path, text, split, problems }), moment: undefined };

  const data = front.data as PostData;
  problems.push(...accountProblems(data, context.accounts), ...dateProblems(data));
  const isPlanned = data.status !== 'idea' && data.status !== 'draft';
  const moment = momentOf(path, data, isPlanned, context, problems);
  const post: Post = { path, data, isPlanned: isPlanned && moment !== undefined };
  return { document: new Document({ path, text, split, facts, post, problems }), moment };
}

function unreadable(path: string, text: string, problems: readonly ContentProblem[]): ReadPost {
  return { document: new Document({ path, text, problems }), moment: undefined };
}

function asContentProblem({ messageId, data, path }: SchemaProblem): ContentProblem {
  return { messageId, data: { key: formatPath(path), ...data }, at: { key: path } };
}

function accountProblems(data: PostData, accounts: ReadonlyMap<string, Account>): ContentProblem[] {
  return data.accounts.flatMap((id, index): ContentProblem[] => {
    const at = { key: ['accounts', index] };
    if (!accounts.has(id)) {
      const suggestion = nearest(id, accounts.keys()) ?? 'none';
      return [
        { messageId: 'account.unknown', data: { found: id, suggestion, allowed: [...accounts.keys()].join(', ') }, at },
      ];
    }
    return data.accounts.indexOf(id) < index ? [{ messageId: 'account.twice', data: { found: id }, at }] : [];
  });
}

/** The other dates of a front matter: each must be one, whatever rule will look at it. */
function dateProblems(data: PostData): ContentProblem[] {
  const dates: [YamlPath, string | undefined][] = [
    [['embargo_until'], data.embargo_until],
    [['offer', 'starts_at'], data.offer?.starts_at],
    [['offer', 'ends_at'], data.offer?.ends_at],
    ...(data.claims ?? []).map((claim, index): [YamlPath, string | undefined] => [
      ['claims', index, 'as_of'],
      claim.as_of,
    ]),
  ];
  return dates.flatMap(([key, value]) => {
    const read = value === undefined ? undefined : parseMoment(value);
    return typeof read === 'string' ? [momentProblem(read, key, value ?? '')] : [];
  });
}

function momentProblem(messageId: MomentProblemId, key: YamlPath, found: string): ContentProblem {
  return { messageId, data: { key: formatPath(key), found: clip(found, DATE_SHOWN) }, at: { key } };
}

/** `publish_at`, else the date that opens the file's name (`2026-11-03-…md`, or `2026/11/03-…md` by folders), else the commit. */
function momentOf(
  path: string,
  data: PostData,
  isPlanned: boolean,
  context: ReadPostContext,
  problems: ContentProblem[],
): Moment | undefined {
  if (data.publish_at !== undefined) {
    const read = parseMoment(data.publish_at);
    if (typeof read !== 'string') return read;
    problems.push(momentProblem(read, ['publish_at'], data.publish_at));
    return undefined;
  }
  const named = dateInPath(path);
  if (named !== undefined) {
    const read = parseMoment(named);
    if (typeof read !== 'string') return read;
    problems.push({ messageId: read, data: { key: 'publish_at', found: named }, at: { key: [] } });
    return undefined;
  }
  const committed = isPlanned ? context.commitTime(path) : undefined;
  const read = committed === undefined ? undefined : parseMoment(committed);
  if (read !== undefined && typeof read !== 'string') return read;
  if (isPlanned)
    problems.push({ messageId: 'moment.missing', data: { status: data.status ?? '' }, at: { key: ['status'] } });
  return undefined;
}

function dateInPath(path: string): string | undefined {
  const inName = /(?:^|\/)(\d{4}-\d{2}-\d{2})(?!\d)[^/]*$/.exec(path);
  if (inName?.[1] !== undefined) return inName[1];
  const inFolders = /\/(\d{4})\/(\d{2})\/(\d{2})(?!\d)[^/]*$/.exec(path);
  return inFolders === null ? undefined : `${inFolders[1]}-${inFolders[2]}-${inFolders[3]}`;
}
