import * as z from 'zod/mini';

/** What we read of the events that start a run; all else in them is passed over. A payload quotes what its author wrote: every part is looked at. */

/** A full commit id. */
export const sha = z.string().check(z.regex(/^[0-9a-f]{40}$/, 'SHA-1'));
/** The name of a branch or tag. No control characters: it may be printed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is ruled out
const refName = z.string().check(z.maxLength(1024), z.regex(/^[^\0-\x1f\x7f]+$/));
/** A login; that of an app ends in `[bot]`. Old accounts have names that begin with a hyphen, which GitHub gives to nobody any more. */
export const login = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,100}(?:\[bot\])?$/));
const id = z.number().check(z.int(), z.positive());

export const user = z.object({ login, type: z.string() });

/** A pull request, as it stands in a payload and as the API gives it. */
export const pullRequest = z.object({
  number: id,
  state: z.enum(['open', 'closed']),
  draft: z.optional(z.nullable(z.boolean())),
  user: z.nullable(user),
  base: z.object({ sha, ref: refName, repo: z.object({ id }) }),
  /** The repository is null when it has been deleted. */
  head: z.object({ sha, ref: refName, repo: z.nullable(z.object({ id })) }),
});

export const pullRequestEvent = z.object({ action: z.string(), pull_request: pullRequest });

export const mergeGroupEvent = z.object({
  action: z.string(),
  merge_group: z.object({ base_sha: sha, head_sha: sha, base_ref: refName, head_ref: refName }),
});

export const pushEvent = z.object({
  ref: refName,
  before: sha,
  after: sha,
  created: z.boolean(),
  deleted: z.boolean(),
  forced: z.boolean(),
});

export const workflowRunEvent = z.object({
  workflow_run: z.object({
    /** The event that started the run that this one follows. */
    event: z.string(),
    head_sha: sha,
    head_branch: z.nullable(refName),
    head_repository: z.nullable(z.object({ id, owner: z.nullable(z.object({ login })) })),
    /** Empty when the head is in a fork. */
    pull_requests: z.array(z.object({ number: id })),
  }),
});
