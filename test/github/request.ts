import type { Token } from './model/token.ts';
import type { World } from './model/world.ts';

export interface Response {
  readonly status: number;
  readonly headers: Headers;
  // What comes back is whatever GitHub says: the test knows what it asked for.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly body: any;
}

export type Request = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Response>;

/** Plain requests, for tests of the world itself. A path begins below the repository of the token, or with `//` at the root of the API. */
export function requestsOf(world: World, token: Token | undefined, { timeout = 5000 } = {}): Request {
  return async (method, path, body, headers = {}) => {
    const address = path.startsWith('//') ? path.slice(1) : `/repos/${token?.repository ?? 'onego/posts'}${path}`;
    const response = await fetch(world.apiUrl + address, {
      method,
      headers: {
        'user-agent': 'reglament-tests',
        accept: 'application/vnd.github+json',
        ...(token === undefined ? {} : { authorization: `token ${token.value}` }),
        ...headers,
      },
      signal: AbortSignal.timeout(timeout),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
}
