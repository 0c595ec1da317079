import { engineMessages, outlines, part, usual } from 'virtual:reglament/draft-parts';
import { type PackedPolicy, type PackedTimeline, unpackJson } from '../../../action/core/policy/packed.ts';
import { DraftEngine } from './engine.ts';
import type { PublishedCalendar } from './given.ts';
import { rememberYaml } from './lazy/yaml.ts';
import { LoadError, orLoadError } from './on-demand.ts';
import type { WorkerAnswer, WorkerRequest, WorkerStart } from './protocol.ts';
import { yamlIn } from './yaml-in.ts';

let start: WorkerStart | undefined;
let engine: Promise<DraftEngine> | undefined;
/** One question at a time: what a verdict lacks is loaded before the next is asked. */
let last: Promise<void> = Promise.resolve();

const answer = (message: WorkerAnswer): void => postMessage(message);

addEventListener('message', ({ data: request }: MessageEvent<WorkerRequest>) => {
  if (request.kind === 'start') start = request;
  else last = last.then(() => run(request));
});

async function run(request: Exclude<WorkerRequest, WorkerStart>): Promise<void> {
  const { kind, id, text, now, version } = request;
  try {
    engine ??= openEngine();
    const opened = await engine;
    if (kind === 'compare') {
      const editions = await opened.ask((checker) => checker.compare(text, now));
      answer({ kind: 'compared', id, editions });
    } else {
      const verdict = await opened.ask((checker) => checker.check(text, { now, version }));
      answer({ kind: 'verdict', id, verdict });
    }
  } catch (error) {
    // What could not be fetched is fetched anew the next time.
    if (error instanceof LoadError) engine = undefined;
    const why = error instanceof LoadError ? 'load' : 'fault';
    answer({ kind: 'failed', id, why, detail: error instanceof Error ? error.message : String(error) });
  }
}

async function openEngine(): Promise<DraftEngine> {
  if (start === undefined) throw new Error('the worker was not started');
  const { locale, data } = start;
  const policyOf = (version: string): Promise<PackedPolicy> => fetchJson(`${data}editions/${version}.json`);
  const load = async (index: number, language: typeof locale) => {
    const [checks, messages] = await orLoadError(part(index, language));
    return { checks, messages };
  };
  const [said, timeline, calendar] = await Promise.all([
    orLoadError(engineMessages(locale)),
    fetchJson<PackedTimeline>(`${data}timeline.json`),
    fetchJson<PublishedCalendar>(`${data}calendar.json`),
    // What a draft of today asks is fetched beside the data, and not after them.
    ...usual.map((index) => orLoadError(part(index, locale))),
  ]);
  for (const [path, data] of Object.entries(calendar.yaml)) {
    const source = yamlIn(path, calendar.files[path] ?? '');
    if (source !== undefined) rememberYaml(source, data);
  }
  const opened = new DraftEngine({ timeline, calendar, policyOf }, { outlines, load }, locale, said);
  await Promise.all(usual.map((index) => opened.load(index)));
  return opened;
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
