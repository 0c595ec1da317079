import type { Moment } from '../calendar/moment.ts';
import type { Publication } from '../calendar/publication.ts';
import { Document } from '../content/document.ts';
import type { Post } from '../content/post.ts';
import type { ContentProblem } from '../content/problem.ts';
import { type ReadPostContext, readPost } from '../content/read-post.ts';
import type { TextReader } from '../text/reader.ts';
import type { Clock } from './clock.ts';

/** A post's file with everything that is wrong with it, and its publications in order of time. */
export interface PlacedPost {
  readonly document: Document;
  readonly publications: readonly Publication[];
}

/** Reads posts and places them in time: what needs time zones or the Markdown tree is found out here, and loaded only then. */
export class PostReader {
  readonly #context: ReadPostContext;
  readonly #clock: Clock;
  readonly #loadReader: () => Promise<TextReader>;

  constructor(context: ReadPostContext, clock: Clock, loadReader: () => Promise<TextReader>) {
    this.#context = context;
    this.#clock = clock;
    this.#loadReader = loadReader;
  }

  async read(path: string, text: string): Promise<PlacedPost> {
    const { document, moment } = readPost(path, text, this.#context);
    const { post } = document;
    if (post === undefined) return { document, publications: [] };
    const { publications, problems } = await this.#place(post, moment);
    if (document.facts?.hasDirective === true) problems.push(...(await this.#directiveProblems(document)));
    return { document: withProblems(document, problems), publications };
  }

  async #place(
    post: Post,
    moment: Moment | undefined,
  ): Promise<{ publications: Publication[]; problems: ContentProblem[] }> {
    const publications: Publication[] = [];
    const problems: ContentProblem[] = [];
    if (moment === undefined) return { publications, problems };
    for (const id of new Set(post.data.accounts)) {
      const account = this.#context.accounts.get(id);
      if (account === undefined) continue;
      const epochMs = await this.#clock.instant(moment, account.timeZone);
      if (epochMs !== undefined) publications.push({ post, account, epochMs });
      else {
        const data = { found: post.data.publish_at ?? '', zone: account.timeZone, account: id };
        problems.push({ messageId: 'moment.skipped', data, at: { key: ['publish_at'] } });
      }
    }
    publications.sort((a, b) => a.epochMs - b.epochMs);
    return { publications, problems };
  }

  /** A part of a text for an account that the post does not go to is read by nobody, and judged by nobody. */
  async #directiveProblems(document: Document): Promise<ContentProblem[]> {
    const known = document.post?.data.accounts ?? [];
    if (areDirectivesPlain(document.text.slice(document.bodyStart), known)) return [];
    document.reader = await this.#loadReader();
    try {
      return document.audiences
        .filter(({ accounts }) => accounts.length === 0 || accounts.some((id) => !known.includes(id)))
        .map(({ span, accounts }) => ({
          messageId: 'directive.accounts' as const,
          data: { found: accounts.filter((id) => !known.includes(id)).join(', '), allowed: known.join(', ') },
          at: { start: span.start, end: Math.min(span.end, lineEnd(document.text, span.start)) },
        }));
    } catch {
      return [unjudgeable(document)];
    }
  }
}

/** The document of a text that drove the Markdown parser out of stack: nobody could judge it, and that is what it says. */
export function unjudgeableDocument(document: Document): Document {
  const { path, text, split } = document;
  const problems = document.problems.filter(({ messageId }) => messageId !== 'markdown.failed');
  return new Document({ path, text, split, problems: [...problems, unjudgeable(document)] });
}

function unjudgeable({ bodyStart }: Document): ContentProblem {
  return { messageId: 'markdown.failed', data: {}, at: { start: bodyStart, end: bodyStart } };
}

function withProblems(document: Document, problems: readonly ContentProblem[]): Document {
  if (problems.length === 0) return document;
  const { path, text, split, facts, post, hashtagsKey } = document;
  return new Document({ path, text, split, facts, post, hashtagsKey, problems: [...document.problems, ...problems] });
}

/** Whether every line with three colons opens a part for known accounts or closes one. Then no tree is needed to say that all is well. */
function areDirectivesPlain(body: string, known: readonly string[]): boolean {
  for (const [line] of body.matchAll(/^.*:::.*$/gm)) {
    const accounts = /^:::for\{accounts="([^"]+)"\}\s*$/
      .exec(line)?.[1]
      ?.split(/[\s,]+/)
      .filter((name) => name !== '');
    const isOpening = accounts !== undefined && accounts.length > 0 && accounts.every((id) => known.includes(id));
    if (!isOpening && !/^:::\s*$/.test(line)) return false;
  }
  return true;
}

function lineEnd(text: string, from: number): number {
  const end = text.slice(from).search(/\r|\n/);
  return end === -1 ? text.length : from + end;
}
