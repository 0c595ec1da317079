import type { Repository } from '../model/repository.ts';
import type { Token } from '../model/token.ts';
import type { User } from '../model/user.ts';
import type { World } from '../model/world.ts';
import { ApiError } from './api-error.ts';

/** What a handler gets: everything is there and allowed already. */
export interface Call {
  readonly world: World;
  /** Whoever writes. */
  readonly actor: User;
  readonly token: Token | undefined;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly accept: string;
}

export interface List {
  readonly items: readonly unknown[];
  /** The list lies in an object. */
  readonly wrap?: (page: readonly unknown[], total: number) => unknown;
  readonly isNewestFirst?: boolean;
}

export interface Answer {
  readonly status: number;
  /** JSON, or bytes with a media type of their own. */
  readonly body?: unknown;
  readonly mediaType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What GitHub gives in pages; the server cuts it. */
  readonly list?: List;
}

export type Handler = (call: Call) => Answer | Promise<Answer>;
export type Handlers = Readonly<Record<string, Handler>>;

export const ok = (body: unknown, status = 200): Answer => ({ status, body });
export const NO_CONTENT: Answer = { status: 204 };

/** A list in pages. */
export function pages(items: readonly unknown[], how: Omit<List, 'items'> = {}): Answer {
  return { status: 200, list: { items, ...how } };
}

/** The repository that the path names. Whether the token may know of it the server has looked at. */
export function repositoryOf({ world, params }: Call): Repository {
  const repository = world.find(params['owner'] ?? '', params['repo'] ?? '');
  if (repository === undefined) throw ApiError.notFound();
  return repository;
}

/** Finds one of many by a number in the path, or 404. */
export function byId<T>(items: readonly T[], key: (item: T) => number, text: string | undefined): T {
  const found = items.find((item) => key(item) === Number(text));
  if (found === undefined) throw ApiError.notFound();
  return found;
}
