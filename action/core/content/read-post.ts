import { DAY } from '../calendar/days.ts';
import { type Moment, type MomentProblemId, momentBounds, parseMoment } from '../calendar/moment.ts';
import { nearest } from '../nearest.ts';
import { quickSchema } from '../quick-schema.ts';
import { formatPath, type SchemaProblem, validate } from '../schema.ts';
import { clip } from '../text/clip.ts';
import { scanText } from '../text/facts.ts';
import type { Account } from './account.ts';
import { type Adapted, adapt } from './adapt.ts';
import { type Adapter, adapterOf } from './adapter.ts';
import { dateInPath, monthInPath } from './date-in-path.ts';
import { Document } from './document.ts';
import type { FrontMatterParser, FrontMatterResult } from './front-matter.ts';
import { unknownMarkets } from './markets.ts';
import { type Post, type PostData, postSchema } from './post.ts';
import type { ContentProblem } from './problem.ts';
import type { YamlPath } from './yaml.ts';

/** A fence of another kind of front matter stands in so much of a text, in UTF-16 units. */
const FENCE_LOOK = 20;
/** So much of a found value is shown, in UTF-16 units. */
const DATE_SHOWN = 40;
const VALUE_SHOWN = 40;

/** A post that was read: its document, and when it goes out. */
export interface ReadPost {
  readonly document: Document;
  /** Absent when the post has no place in the calendar. */
  readonly moment: Moment | undefined;
}

export interface ReadPostContext {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly parseFrontMatter: FrontMatterParser;
  /**
   * The time of a commit that touched a file, as ISO 8601: the last resort for the time of a post. Nothing while there is none; {@link NO_HISTORY} where
   * none can be known.
   */
  readonly commitTime: (path: string, which: 'first' | 'last') => string | undefined;
  /** How posts in another form are read. */
  readonly adapters: readonly Adapter[];
  /** The moment of judging, epoch milliseconds: a post that its commit dates and that has none yet goes out now. */
  readonly now: number;
}

/** Commits cannot be looked at: a post that only they date has no place in any calendar, and is judged as a text. */
export const NO_HISTORY = 'no-history';

let acceptsPost: ReturnType<typeof quickSchema> | undefined;

/** Reads a post's text. Whatever is wrong becomes a problem of the document; what can still be judged is. */
export function readPost(path: string, text: string, context: ReadPostContext): ReadPost {
  const adapter = adapterOf(path, context.adapters);
  const front = adapter === undefined ? context.parseFrontMatter(text) : readForeign(text, context);
  if (!front.ok) {
    const { messageId, data, offset } = front.problem;
    return unreadable(path, text, [{ messageId, data, at: { start: offset, end: offset } }]);
  }
  const { split } = front;
  const adapted = adapter === undefined ? undefined : adapt(front.data, adapter, path);
  const raw = adapted?.data ?? front.data;
  const problems: ContentProblem[] = [];
  acceptsPost ??= quickSchema(postSchema);
  const valid = acceptsPost(raw) ? undefined : validate(postSchema, raw);
  if (valid?.ok === false) problems.push(...valid.problems.map((problem) => asContentProblem(problem, adapted?.keyOf)));
  const isUnderstood = problems.every((problem) => problem.messageId === 'schema.unknown-key');
  const facts = scanText(text, split.bodyStart);
  if (facts.problem !== undefined) {
    const { messageId, data, offset } = facts.problem;
    problems.push({ messageId, data, at: { start: offset, end: offset } });
  }
  if (!isUnderstood || facts.problem !== undefined)
    return { document: new Document({ path, text, split, problems }), moment: undefined };

  const data = raw as PostData;
  problems.push(...accountProblems(data.accounts, ['accounts'], context.accounts), ...dateProblems(data));
  problems.push(...hashtagProblems(data, context.accounts), ...marketProblems(data));
  if (adapted?.problem !== undefined) problems.push(formatProblem(adapted.problem));
  const isPlanned = data.status !== 'idea' && data.status !== 'draft';
  const moment = momentOf(path, data, isPlanned, adapted, context, problems);
  if (moment !== undefined && data.publish_at !== undefined) {
    problems.push(...yearProblems(data.publish_at, moment, path, context.now));
  }
  const post: Post = { path, data, isPlanned: isPlanned && moment !== undefined };
  // Hashtags that a tool adds are seen and stand in no line of the text.
  const seen = data.hashtags === undefined ? facts : { ...facts, hasHidden: true };
  const hashtagsKey = adapted?.keyOf(['hashtags']) ?? ['hashtags'];
  return { document: new Document({ path, text, split, facts: seen, post, problems, hashtagsKey }), moment };
}

/** Front matter of another team. A text without any is all text: the path and the commit tell the rest. */
function readForeign(text: string, { parseFrontMatter }: ReadPostContext): FrontMatterResult {
  const front = parseFrontMatter(text);
  if (front.ok || front.problem.messageId !== 'front-matter.missing') return front;
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const other = /^(?:\+\+\+|;;;|\{)[ \t]*(?=\r?\n)/.exec(text.slice(start, start + FENCE_LOOK));
  if (other !== null) {
    return { ok: false, problem: { messageId: 'front-matter.other', data: { found: other[0].trim() }, offset: start } };
  }
  return { ok: true, data: {}, split: { yamlStart: start, yamlEnd: start, bodyStart: start } };
}

/** Where the keys of a post stand in a file: under their own names, or under those of another team. */
export function keysOf(
  path: string,
  text: string,
  context: Pick<ReadPostContext, 'adapters' | 'parseFrontMatter'>,
): Adapted['keyOf'] | undefined {
  const adapter = adapterOf(path, context.adapters);
  const front = adapter === undefined ? undefined : context.parseFrontMatter(text);
  if (adapter === undefined || front?.ok !== true) return undefined;
  return adapt(front.data, adapter, path).keyOf;
}

function unreadable(path: string, text: string, problems: readonly ContentProblem[]): ReadPost {
  return { document: new Document({ path, text, problems }), moment: undefined };
}

/** A problem of the schema, at its key. It is called by the name that it has in the file. */
export function asContentProblem({ messageId, data, path }: SchemaProblem, keyOf?: Adapted['keyOf']): ContentProblem {
  // What is missing is told at the place around it, by the name that it should have.
  const full = messageId === 'schema.missing' ? [...path, String(data['key'])] : path;
  const theirs = keyOf === undefined ? '' : formatPath(keyOf(full));
  return { messageId, data: theirs === '' ? data : { ...data, key: theirs }, at: { key: path } };
}

function formatProblem({ key, found, format }: NonNullable<Adapted['problem']>): ContentProblem {
  const data = { key: formatPath(key), found: clip(found, DATE_SHOWN), format };
  return { messageId: 'moment.other-format', data, at: { key: ['publish_at'] } };
}

/** Hashtags by account: of accounts that nobody knows. */
function hashtagProblems({ hashtags }: PostData, accounts: ReadonlyMap<string, Account>): ContentProblem[] {
  if (hashtags === undefined || Array.isArray(hashtags)) return [];
  return Object.keys(hashtags).flatMap((id) =>
    accountProblems([id], ['hashtags'], accounts).map((problem) => ({ ...problem, at: { key: ['hashtags', id] } })),
  );
}

/** Countries that are none. */
function marketProblems({ markets }: PostData): ContentProblem[] {
  if (markets === undefined) return [];
  return unknownMarkets(markets).map(({ index, found, suggestion }) => ({
    messageId: 'market.unknown',
    data: { found: clip(found, VALUE_SHOWN), suggestion },
    at: { key: ['markets', index] },
  }));
}

/** Accounts that nobody knows, or that are named twice, in the list at a key. */
export function accountProblems(
  ids: readonly string[],
  key: YamlPath,
  accounts: ReadonlyMap<string, Account>,
): ContentProblem[] {
  return ids.flatMap((id, index): ContentProblem[] => {
    const at = { key: [...key, index] };
    if (!accounts.has(id)) {
      const suggestion = nearest(id, accounts.keys()) ?? 'none';
      return [
        { messageId: 'account.unknown', data: { found: id, suggestion, allowed: [...accounts.keys()].join(', ') }, at },
      ];
    }
    return ids.indexOf(id) < index ? [{ messageId: 'account.twice', data: { found: id }, at }] : [];
  });
}

/** The other dates of a front matter: each must be one, whatever rule will look at it. */
function dateProblems(data: PostData): ContentProblem[] {
  const dates: [YamlPath, string | undefined][] = [
    [['embargo_until'], data.embargo_until],
    [['approved_at'], data.approved_at],
    [['mentor_test', 'at'], data.mentor_test?.at],
    [['offer', 'starts_at'], data.offer?.starts_at],
    [['offer', 'ends_at'], data.offer?.ends_at],
    ...(data.claims ?? []).map((claim, index): [YamlPath, string | undefined] => [
      ['claims', index, 'as_of'],
      claim.as_of,
    ]),
  ];
  return dates.flatMap(([key, value]) => dateProblem(value, key));
}

/** What is written where a date should be, and is none. */
export function dateProblem(value: string | undefined, key: YamlPath): ContentProblem[] {
  const read = value === undefined ? undefined : parseMoment(value);
  return typeof read === 'string' ? [momentProblem(read, key, value ?? '')] : [];
}

function momentProblem(messageId: MomentProblemId, key: YamlPath, found: string): ContentProblem {
  return { messageId, data: { key: formatPath(key), found: clip(found, DATE_SHOWN) }, at: { key } };
}

/** Years ahead for which no team plans posts. The number is ours. */
const FAR_YEARS = 3;
/** Months by which a path and a date may differ: a file keeps its folder when its post is moved. The number is ours. */
const APART_MONTHS = 6;

/** A year that is probably a slip: far ahead, or another than the path says. */
function yearProblems(written: string, moment: Moment, path: string, now: number): ContentProblem[] {
  const at = { key: ['publish_at'] };
  const found = clip(written, DATE_SHOWN);
  if (momentBounds(moment).earliest > now + FAR_YEARS * 366 * DAY) {
    return [{ messageId: 'moment.far', data: { found, years: FAR_YEARS }, at }];
  }
  const named = monthInPath(path);
  if (named === undefined || named.slice(0, 4) === written.slice(0, 4)) return [];
  const monthsOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  const apart = Math.abs(monthsOf(named) - monthsOf(written));
  return apart < APART_MONTHS ? [] : [{ messageId: 'moment.other-year', data: { found, named }, at }];
}

/** `publish_at`, else the date in the path, else the commit; an adapter has looked for the first two, and says which commit counts. */
function momentOf(
  path: string,
  data: PostData,
  isPlanned: boolean,
  adapted: Adapted | undefined,
  context: ReadPostContext,
  problems: ContentProblem[],
): Moment | undefined {
  if (data.publish_at !== undefined) {
    const read = parseMoment(data.publish_at);
    if (typeof read !== 'string') return read;
    problems.push(momentProblem(read, ['publish_at'], data.publish_at));
    return undefined;
  }
  // What is written in another form was told already.
  if (adapted?.problem !== undefined) return undefined;
  const named = adapted === undefined ? dateInPath(path) : undefined;
  if (named !== undefined) {
    const read = parseMoment(named);
    if (typeof read !== 'string') return read;
    problems.push({ messageId: read, data: { key: 'publish_at', found: named }, at: { key: [] } });
    return undefined;
  }
  const which = adapted === undefined ? 'last' : adapted.commit;
  const committed = isPlanned && which !== undefined ? context.commitTime(path, which) : undefined;
  if (committed === NO_HISTORY) return undefined;
  const read = committed === undefined ? undefined : parseMoment(committed);
  if (read !== undefined && typeof read !== 'string') return read;
  if (isPlanned && adapted?.commit !== undefined) return { kind: 'instant', epochMs: context.now, offsetMinutes: 0 };
  if (isPlanned)
    problems.push({ messageId: 'moment.missing', data: { status: data.status ?? '' }, at: { key: ['status'] } });
  return undefined;
}
