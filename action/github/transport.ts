/** What kept an answer from coming. */
export type TransportProblem = 'timeout' | 'broken' | 'too-large' | 'foreign';

export class TransportError extends Error {
  readonly problem: TransportProblem;

  constructor(problem: TransportProblem) {
    super(problem);
    this.problem = problem;
  }
}

export interface TransportLimits {
  /** Milliseconds from the first byte sent to the last one received. */
  readonly timeout: number;
  /** Bytes of what was asked for, uncompressed. */
  readonly size: number;
}

/** Moves of a repository that has been renamed, one after another. */
const MOST_REDIRECTS = 3;

/**
 * `fetch` for one API: nowhere else, no longer, no more. The whole answer is read before it is handed on, so that one that breaks off half-way is
 * an error here and not a short text later.
 */
export function guardedFetch(baseUrl: string, { timeout, size }: TransportLimits): typeof fetch {
  const { origin } = new URL(baseUrl);
  return async (input, init) => {
    const signal = AbortSignal.timeout(timeout);
    try {
      let url = new URL(String(input));
      for (let step = 0; step <= MOST_REDIRECTS; step++) {
        // The token goes along with every request, so each address is looked at.
        if (url.origin !== origin) throw new TransportError('foreign');
        const response = await fetch(url, { ...init, redirect: 'manual', signal });
        const target = isMoved(response) ? response.headers.get('location') : null;
        if (target === null) return await readWhole(response, response.ok ? size : REFUSAL_SIZE);
        await response.body?.cancel();
        // A write is done where it was sent, or not at all: sent elsewhere it has done nothing, and would be sent there the next time.
        if ((init?.method ?? 'GET') !== 'GET') throw new TransportError('foreign');
        url = new URL(target, url);
      }
      throw new TransportError('foreign');
    } catch (error) {
      if (error instanceof TransportError) throw error;
      throw new TransportError(signal.aborted ? 'timeout' : 'broken');
    }
  };
}

function isMoved({ status }: Response): boolean {
  return status === 301 || status === 302 || status === 307 || status === 308;
}

/** Bytes of an answer that says why there is none. */
const REFUSAL_SIZE = 1024 * 1024;

/** Statuses whose answers have no body, and may not be given one. */
const BODILESS = new Set([101, 204, 205, 304]);

async function readWhole(response: Response, size: number): Promise<Response> {
  const { status, headers } = response;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > size) throw new TransportError('too-large');
    parts.push(part);
  }
  return new Response(BODILESS.has(status) ? null : Buffer.concat(parts), { status, headers });
}

/** Lets `fetch` go through the proxy that the runner names (`https_proxy`, `no_proxy`), where Node is new enough to do so by itself (24.14). */
export function useProxyOf(env: Readonly<Record<string, string | undefined>>): void {
  const isNamed = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].some((name) => (env[name] ?? '') !== '');
  if (!isNamed) return;
  const http: { readonly setGlobalProxyFromEnv?: (env: NodeJS.ProcessEnv) => unknown } =
    process.getBuiltinModule('node:http');
  http.setGlobalProxyFromEnv?.(env);
}
