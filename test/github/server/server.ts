import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Token } from '../model/token.ts';
import { GITHUB_ACTIONS } from '../model/user.ts';
import type { World } from '../model/world.ts';
import { answerProblems, findOperation, type Match, requestProblems } from '../openapi.ts';
import type { Answer, Call } from './answer.ts';
import { ApiError } from './api-error.ts';
import type { Fault } from './faults.ts';
import { type Incoming, logged, parsed } from './log.ts';
import { cut } from './pages.ts';
import { acceptedBy, expectPermission } from './permissions.ts';
import { handlers } from './routes/index.ts';
import { CreationLimit } from './secondary-limit.ts';

interface Outcome {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Buffer | string;
}

/** HTTP on loopback: authentication, permissions, limits, faults, validation, and the log. */
export class GitHubServer {
  readonly #world: World;
  readonly #server: Server;
  readonly #creations = new CreationLimit();

  constructor(world: World) {
    this.#world = world;
    this.#server = createServer((request, response) => {
      void this.#serve(request, response).catch((error: unknown) => {
        world.violations.push(`the world failed: ${error instanceof Error ? error.stack : String(error)}`);
        response.destroy();
      });
    });
  }

  /** Where it listens. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of message) chunks.push(chunk as Buffer);
    } catch {
      // The client went away before it had said all: there is nobody to answer.
      return;
    }
    const method = message.method ?? '';
    const url = new URL(message.url ?? '/', this.#world.apiUrl);
    const incoming = { method, url, message, text: Buffer.concat(chunks).toString() };
    const match = findOperation(method, url.pathname);
    const faults = this.#world.faults.next(match?.operation.id ?? `${method} ${url.pathname}`);
    const has = <Kind extends Fault['kind']>(kind: Kind) =>
      faults.find((fault): fault is Extract<Fault, { kind: Kind }> => fault.kind === kind);

    // The place in the log is that of the arrival.
    const index = this.#world.log.length;
    const log = (status: number, isDone: boolean): void => {
      this.#world.log[index] = logged(incoming, match, faults, status, isDone);
    };
    log(0, false);

    const slow = has('slow');
    if (slow !== undefined) await pause(slow.milliseconds, undefined, { ref: false });
    if (has('reset')?.when === 'before') return void message.socket.resetAndDestroy();
    if (has('hang')?.when === 'before') return;
    const failed = has('answer');
    if (failed !== undefined) {
      log(failed.status, false);
      return send(response, faultOutcome(failed));
    }

    const outcome = await this.#answer(incoming, match, has('stale')?.hides ?? 0);
    const isDone = outcome.status < 400;
    log(0, isDone);
    if (has('reset') !== undefined) return void message.socket.resetAndDestroy();
    if (has('hang') !== undefined) return;
    log(outcome.status, isDone);
    if (has('malformed') !== undefined) return send(response, { ...outcome, payload: '{"message": <br>' });
    if (has('truncated') === undefined) return send(response, outcome);
    const bytes = Buffer.from(outcome.payload);
    response.writeHead(outcome.status, { ...outcome.headers, 'content-length': String(bytes.length) });
    response.write(bytes.subarray(0, bytes.length >> 1), () => message.socket.destroy());
  }

  async #answer(incoming: Incoming, match: Match | undefined, hides: number): Promise<Outcome> {
    const { method, url } = incoming;
    const headers = this.#rateLimit();
    const told = (answer: Answer): Outcome => outcomeOf(answer, headers);
    if (match === undefined) {
      this.#violate(`${method} ${url.pathname}: no such operation is described`);
      return told(refusal(ApiError.notFound()));
    }
    const { operation } = match;
    const accepted = acceptedBy(operation);
    if (accepted !== '') headers['x-accepted-github-permissions'] = accepted;
    const where = `${method} ${url.pathname}${url.search}`;
    let answer: Answer;
    let page: Answer | undefined;
    try {
      answer = await this.#handle(incoming, match, (problem) => this.#violate(`${where}: ${problem}`));
      page = cut(answer, url, hides);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      page = refusal(error);
    }
    const mediaType = page.mediaType ?? 'application/json';
    // Media types that are no JSON are bytes: there is nothing to validate.
    if (!Buffer.isBuffer(page.body))
      for (const problem of answerProblems(operation, page.status, page.body, mediaType))
        this.#violate(`${where}: the answer, ${problem}`);
    return told(page);
  }

  async #handle(incoming: Incoming, match: Match, violate: (problem: string) => void): Promise<Answer> {
    const { message, url, text } = incoming;
    const { operation, params } = match;
    if (message.headers['user-agent'] === undefined)
      throw new ApiError(
        403,
        'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.',
      );
    const body = parsed(text);
    if (body === undefined && text !== '') {
      violate('the body is no JSON');
      throw ApiError.badRequest('Problems parsing JSON');
    }
    for (const problem of requestProblems(match, url.searchParams, body)) violate(problem);

    const token = this.#token(message.headers.authorization);
    if (this.#world.requestsLeft < 0) throw new ApiError(403, 'API rate limit exceeded for installation ID 1.');
    const call: Call = {
      world: this.#world,
      token,
      actor: token?.actor ?? GITHUB_ACTIONS,
      params,
      query: url.searchParams,
      body: typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {},
      accept: message.headers.accept ?? '',
    };
    const repository = this.#world.find(params['owner'] ?? '', params['repo'] ?? '');
    // What is private does not exist for a token of another repository, nor for nobody.
    if (
      'repo' in params &&
      (repository === undefined || (repository.visibility === 'private' && token?.repository !== repository.fullName))
    )
      throw ApiError.notFound();
    expectPermission(operation, token, repository);
    this.#creations.count(operation, token);
    const handler = handlers[operation.id];
    if (handler === undefined) throw new Error(`no handler for ${operation.id}`);
    return handler(call);
  }

  #token(authorization: string | undefined): Token | undefined {
    if (authorization === undefined) return undefined;
    const token = this.#world.tokens.get(authorization.replace(/^(?:token|bearer) /i, ''));
    if (token === undefined) throw new ApiError(401, 'Bad credentials');
    return token;
  }

  #rateLimit(): Record<string, string> {
    this.#world.requestsLeft--;
    return {
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': String(Math.max(0, this.#world.requestsLeft)),
      'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
      'x-ratelimit-resource': 'core',
      'x-github-media-type': 'github.v3; format=json',
    };
  }

  #violate(problem: string): void {
    this.#world.violations.push(problem);
  }
}

const refusal = (error: ApiError): Answer => ({ status: error.status, body: error.body, headers: error.headers });

function outcomeOf({ status, body, mediaType, headers }: Answer, common: Readonly<Record<string, string>>): Outcome {
  const isBytes = Buffer.isBuffer(body);
  const payload = isBytes ? body : body === undefined ? '' : JSON.stringify(body);
  const contentType = isBytes ? (mediaType ?? 'application/octet-stream') : 'application/json; charset=utf-8';
  return {
    status,
    payload,
    headers: { ...common, ...(status === 204 ? {} : { 'content-type': contentType }), ...headers },
  };
}

function faultOutcome({ status, headers = {}, body }: Extract<Fault, { kind: 'answer' }>): Outcome {
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, payload, headers: { 'content-type': 'application/json; charset=utf-8', ...headers } };
}

function send(response: ServerResponse, { status, headers, payload }: Outcome): void {
  response.writeHead(status, headers).end(payload);
}
