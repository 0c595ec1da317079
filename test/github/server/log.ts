import type { IncomingMessage } from 'node:http';
import type { Match } from '../openapi.ts';
import type { Fault } from './faults.ts';

/** One request, as it came and as it ended. */
export interface LoggedRequest {
  readonly method: string;
  /** With its query, as it was sent. */
  readonly path: string;
  /** `issues/create-comment`; absent when GitHub has no such operation. */
  readonly operation?: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  /** What the client saw; 0 when no answer came. */
  readonly status: number;
  /** Whether GitHub did it, whatever the client saw. */
  readonly isDone: boolean;
  readonly faults: readonly Fault['kind'][];
}

/** A request that was read whole. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly message: IncomingMessage;
  readonly text: string;
}

/** The JSON of a body; undefined when there is none, or when it is no JSON. */
export function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The request with how it ended. */
export function logged(
  { method, url, message, text }: Incoming,
  match: Match | undefined,
  faults: readonly Fault[],
  status: number,
  isDone: boolean,
): LoggedRequest {
  const body = parsed(text) ?? (text === '' ? undefined : text);
  const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
  return {
    method,
    path: `${url.pathname}${url.search}`,
    ...(match === undefined ? {} : { operation: match.operation.id }),
    headers,
    ...(body === undefined ? {} : { body }),
    status,
    isDone,
    faults: faults.map(({ kind }) => kind),
  };
}
