import type { GitHub } from '@actions/github/lib/utils';
import * as z from 'zod/mini';
import { ApiError } from './api-error.ts';
import { failureOf, malformed } from './failure.ts';
import { Queue } from './queue.ts';
import { type Attempt, type Pace, Patience, readPatiently, writeOnce } from './retry.ts';
import { guardedFetch, useProxyOf } from './transport.ts';

type Octokit = InstanceType<typeof GitHub>;
/** Octokit's `request`, which knows every route of GitHub's with its parameters. */
export type Request = Octokit['request'];
/** Asks one route. It is called anew for each attempt. */
export type Ask = (
  request: Request,
) => Promise<{ readonly status: number; readonly headers: Headers; readonly data: unknown }>;
type Headers = Readonly<Record<string, string | number | undefined>>;
/** What the part of an answer that we use looks like. */
export type Shape<T> = z.core.$ZodType<T>;

export interface ClientOptions {
  /** `GITHUB_API_URL`: nothing else is asked. */
  readonly apiUrl: string;
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
  /** The program's name and version. */
  readonly userAgent: string;
  readonly pace: Pace;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds for all calls of a run, waits included. */
  readonly time?: number;
  /** Calls of a run, repeated ones included. */
  readonly calls?: number;
  /** Milliseconds for one call. GitHub itself ends those that take ten seconds. */
  readonly timeout?: number;
}

const TIME = 180_000;
const CALLS = 300;
const TIMEOUT = 15_000;
/** Bytes of an answer in JSON. The largest is a tree of git, which GitHub cuts at 7 MB; a page of files with their patches stays below. */
const JSON_SIZE = 48 * 1024 * 1024;
/** Reads at a time. GitHub allows a hundred, and asks to be kind. */
const READS = 4;
/** The version of the API whose descriptions we were built with. */
const API_VERSION = '2022-11-28';
/** Pages of a list, a hundred entries each: the files of a pull request end there. */
const MOST_PAGES = 30;
export const PER_PAGE = 100;

/** A list that may be too long to be read to its end. */
export interface Listed<T> {
  readonly items: readonly T[];
  /** Whether these are all. */
  readonly isComplete: boolean;
}

/** A repository on GitHub, asked with patience and within bounds. */
export class GitHubClient {
  readonly repository: { readonly owner: string; readonly repo: string };
  readonly #options: ClientOptions;
  readonly #octokit: Octokit;
  readonly #patience: Patience;
  readonly #reads = new Queue(READS);
  /** One after another: GitHub counts writes that come at once as abuse. */
  readonly #writes = new Queue(1);
  #calls = 0;

  private constructor(octokit: Octokit, options: ClientOptions) {
    this.#octokit = octokit;
    this.#options = options;
    this.#patience = new Patience(options.pace, options.time ?? TIME);
    this.repository = { owner: options.owner, repo: options.repo };
  }

  /** Octokit is loaded here and not before: a run without a token does without it. */
  static async open(options: ClientOptions): Promise<GitHubClient> {
    const { GitHub, getOctokitOptions } = await import('@actions/github/lib/utils');
    const { apiUrl: baseUrl, token, userAgent, env } = options;
    useProxyOf(env);
    const silent = (): void => {};
    // Octokit warns on stderr, which the runner reads for commands.
    const log = { debug: silent, info: silent, warn: silent, error: silent };
    const octokit = new GitHub(getOctokitOptions(token, { baseUrl, userAgent, log, request: { log } }));
    return new GitHubClient(octokit, options);
  }

  /** Calls made so far, repeated ones included. */
  get calls(): number {
    return this.#calls;
  }

  /**
   * Reads something, and again when the answer does not come or makes no sense.
   * @throws {ApiError}
   */
  async read<T>(ask: Ask, shape: Shape<T>): Promise<T> {
    const attempt = this.#attempt(ask, JSON_SIZE, (bytes) => parsed(bytes, shape));
    return this.#reads.run(() => readPatiently(attempt, this.#patience));
  }

  /**
   * Reads bytes. `ask` says in its `accept` that it wants them raw.
   * @throws {ApiError} `too-large` for more of them than `size`.
   */
  async readBytes(ask: Ask, size: number): Promise<Uint8Array> {
    const attempt = this.#attempt(ask, size, (value) => ({ value }));
    return this.#reads.run(() => readPatiently(attempt, this.#patience));
  }

  /**
   * Reads a list page by page, in order.
   * @returns with `isComplete`, whether it ended before we did.
   * @throws {ApiError}
   */
  async readList<T>(
    ask: (request: Request, page: { readonly per_page: number; readonly page: number }) => ReturnType<Ask>,
    shape: Shape<readonly T[]>,
    mostPages = MOST_PAGES,
  ): Promise<Listed<T>> {
    const items: T[] = [];
    for (let page = 1; page <= mostPages; page++) {
      const found = await this.read((request) => ask(request, { per_page: PER_PAGE, page }), shape);
      items.push(...found);
      if (found.length < PER_PAGE) return { items, isComplete: true };
    }
    return { items, isComplete: false };
  }

  /**
   * Writes something, once: see {@link writeOnce}.
   * @throws {ApiError}
   */
  async write<T>(ask: Ask, shape: Shape<T>, landed: () => Promise<T | undefined>): Promise<T> {
    const attempt = this.#attempt(ask, JSON_SIZE, (bytes) => parsed(bytes, shape));
    return this.#writes.run(() => writeOnce(attempt, landed, this.#patience));
  }

  #attempt<T>(ask: Ask, size: number, read: (bytes: Uint8Array) => { readonly value: T } | undefined): Attempt<T> {
    const { pace, token, calls: most = CALLS } = this.#options;
    return async () => {
      let route = '';
      const request = this.#request(size, (asked) => {
        route = asked;
        if (this.#calls >= most || this.#patience.left <= 0) throw new ApiError({ reason: 'budget', route });
        this.#calls++;
      });
      try {
        const { status, data } = await ask(request);
        const bytes = data instanceof ReadableStream ? await new Response(data).bytes() : new Uint8Array();
        return read(bytes) ?? malformed(route, status);
      } catch (error) {
        if (error instanceof ApiError) return { error, retry: 'never' };
        return failureOf(error, { route, now: pace.now(), token });
      }
    };
  }

  /** Octokit's `request` for one attempt: with our bounds, and telling what it is asked. */
  #request(size: number, onAsked: (route: string) => void): Request {
    const { apiUrl, timeout = TIMEOUT } = this.#options;
    const bounds = { timeout: Math.max(1, Math.min(timeout, this.#patience.left)), size };
    const request = this.#octokit.request.defaults({
      headers: { 'x-github-api-version': API_VERSION },
      // Octokit takes an answer that is no JSON for a text. We read it ourselves, strictly.
      request: { fetch: guardedFetch(apiUrl, bounds), parseSuccessResponseBody: false },
    });
    return new Proxy(request, {
      apply: (target, self, parameters) => {
        onAsked(String(parameters[0]));
        return Reflect.apply(target, self, parameters);
      },
    });
  }
}

function parsed<T>(bytes: Uint8Array, shape: Shape<T>): { readonly value: T } | undefined {
  let data: unknown;
  try {
    data = bytes.length === 0 ? undefined : JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
  const result = z.safeParse(shape, data);
  return result.success ? { value: result.data } : undefined;
}
