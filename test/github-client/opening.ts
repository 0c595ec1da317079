import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { type ChangeOccasion, openSides } from '../../action/commands/sides.ts';
import { readText, type SourceFile } from '../../action/core/content/source-file.ts';
import { type Occasion, readOccasion } from '../../action/github/event.ts';
import { checkout } from '../github/checkout.ts';
import type { Trigger } from '../github/events/trigger.ts';
import { clientOf } from './asking.ts';

/** What a run is about, as the runner tells it. */
export function occasionOf({ name, payload, sha, ref, repository }: Trigger): Occasion {
  const folder = mkdtempSync(join(tmpdir(), 'reglament-event-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'event.json');
  writeFileSync(path, JSON.stringify(payload));
  return readOccasion({
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    GITHUB_SHA: sha,
    GITHUB_REF: ref,
    GITHUB_REPOSITORY: repository.fullName,
    GITHUB_API_URL: repository.world.apiUrl,
    GITHUB_SERVER_URL: repository.world.serverUrl,
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
  });
}

interface How {
  /** What is checked out, where the workflow says so: else what the run is about. */
  readonly sha?: string;
  /** The judged folder. */
  readonly path?: string;
  readonly permissions?: string;
  /** GitHub shows no patch of any file, as of those that are too long. */
  readonly withoutPatches?: boolean;
  /** Whether all files are read, to look at. */
  readonly isShown?: boolean;
  /** Changes the checkout before it is looked at. */
  readonly meddle?: (root: string) => void;
}

/** Both sides of what a trigger is about, opened by the policy of the base, or of the head where that has none. */
export async function opened(trigger: Trigger, how: How = {}) {
  const { repository } = trigger;
  const { sha = trigger.sha, path = '', permissions = 'contents: read, pull-requests: read' } = how;
  const root = await checkout(repository, { sha });
  how.meddle?.(root);
  const client = await clientOf(repository.world, repository.world.token(repository, permissions));
  if (how.withoutPatches === true) hidePatches();
  const sides = await openSides(occasionOf(trigger) as ChangeOccasion, client, { root: join(root, path) });
  if (sides === undefined) return undefined;
  const { basePolicy, headPolicy } = sides;
  const judging = basePolicy.policy ?? headPolicy.policy;
  if (judging === undefined) throw new Error(JSON.stringify(basePolicy.problems));
  const content = await sides.open(judging);
  const { calls } = client;
  if (how.isShown === false) return { sides, content, calls, head: {}, base: {} };
  return { sides, content, calls, head: shown(content.head.files), base: shown(content.base.files) };
}

function hidePatches(): void {
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
    const response = await real(...request);
    if (!String(request[0]).includes('/compare/') || !response.ok) return response;
    const body = (await response.json()) as { files: { patch?: string }[] };
    for (const file of body.files) delete file.patch;
    return Response.json(body);
  });
  onTestFinished(() => void vi.unstubAllGlobals());
}

/** Files with their texts, or what keeps them from being read. */
export function shown(files: readonly SourceFile[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    files.map((file) => {
      const read = readText(file);
      return [file.path, read.ok ? read.text : `(${read.problem.messageId})`];
    }),
  );
}
