import { checksOf, engineMessages, messagesOf } from 'virtual:reglament/draft-parts';
import type { Check } from '../../../action/core/check.ts';
import { createTranslator } from '../../../action/core/messages.ts';
import { type PackedPolicy, type PackedTimeline, unpackJson } from '../../../action/core/policy/packed.ts';
import { Checker } from './checker.ts';
import type { PublishedCalendar } from './given.ts';
import type { WorkerAnswer, WorkerRequest, WorkerStart } from './protocol.ts';
import { sourceOf } from './source.ts';

/** The data could not be fetched. */
class LoadError extends Error {}

let start: WorkerStart | undefined;
let checker: Promise<Checker> | undefined;

const answer = (message: WorkerAnswer): void => postMessage(message);

addEventListener('message', ({ data: request }: MessageEvent<WorkerRequest>) => {
  if (request.kind === 'start') start = request;
  else void run(request);
});

async function run(request: Exclude<WorkerRequest, WorkerStart>): Promise<void> {
  const { kind, id, text, now, version } = request;
  try {
    checker ??= makeChecker();
    const opened = await checker;
    if (kind === 'compare') answer({ kind: 'compared', id, editions: await opened.compare(text, now) });
    else answer({ kind: 'verdict', id, verdict: await opened.check(text, { now, version }) });
  } catch (error) {
    // What could not be fetched is fetched anew the next time.
    if (error instanceof LoadError) checker = undefined;
    const why = error instanceof LoadError ? 'load' : 'fault';
    answer({ kind: 'failed', id, why, detail: error instanceof Error ? error.message : String(error) });
  }
}

async function makeChecker(): Promise<Checker> {
  if (start === undefined) throw new Error('the worker was not started');
  const { locale, data } = start;
  const [said, timeline, calendar] = await Promise.all([
    orLoadError(engineMessages(locale)),
    fetchJson<PackedTimeline>(`${data}timeline.json`),
    fetchJson<PublishedCalendar>(`${data}calendar.json`),
  ]);
  const registry = new Map<string, Check>();
  const catalogue: Record<string, string> = { ...said };
  // With an edition come the checks that it asks, and what they say.
  const policyOf = async (version: string): Promise<PackedPolicy> => {
    const [packed, checks, messages] = await Promise.all([
      fetchJson<PackedPolicy>(`${data}editions/${version}.json`),
      orLoadError(checksOf(version)),
      orLoadError(messagesOf(version, locale)),
    ]);
    for (const check of checks) registry.set(check.id, check);
    Object.assign(catalogue, messages);
    return packed;
  };
  return new Checker(sourceOf({ timeline, calendar, policyOf }, registry), createTranslator(locale, catalogue));
}

/** A file of the site itself; asked for anew, so that rules and engine are of one build. */
async function fetchJson<T>(url: string): Promise<T> {
  return orLoadError(
    fetch(url, { cache: 'no-cache' }).then(async (response) => {
      if (!response.ok) throw new Error(`${response.status} ${url}`);
      return unpackJson(await response.text()) as T;
    }),
  );
}

async function orLoadError<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    throw new LoadError(error instanceof Error ? error.message : String(error));
  }
}
