import { createRequire } from 'node:module';
import type { Repository } from '../model/repository.ts';

export type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const require = createRequire(import.meta.url);
let loaded: readonly { readonly name: string; readonly examples: readonly Members[] }[] | undefined;

/** A real payload of an event: the first that is wanted. */
export function exampleOf(event: string, isWanted: (payload: Members) => boolean = () => true): Members {
  // 3 MB: read when first needed.
  loaded ??= require('@octokit/webhooks-examples') as NonNullable<typeof loaded>;
  const payloads = loaded.find(({ name }) => name === event)?.examples ?? [];
  const example = payloads.find(isWanted) ?? payloads[0];
  if (example === undefined) throw new Error(`no example of ${event}`);
  return example;
}

/**
 * A real payload with the story in it. What the example has keeps its shape: a member that the story knows gets the story's value, one that it does not
 * know stays, with its addresses pointing into the story. `always` is added whether the example has it or not.
 */
export function fill(example: Members, ours: Members, repository: Repository, always: Members = {}): Members {
  // An installation stands in payloads for apps; a workflow gets none.
  const { installation: _, organization: __, ...rest } = moved(example, repository);
  const organization = repository.owner.type === 'Organization' ? { organization: organizationOf(repository) } : {};
  return { ...(merge(rest, ours) as Members), ...organization, ...always };
}

function organizationOf(repository: Repository): Members {
  const { owner } = repository;
  const { organization } = moved(exampleOf('merge_group'), repository) as { organization: Members };
  return { ...organization, login: owner.login, id: owner.id };
}

/** An example whose names and addresses are those of the story. */
function moved(example: Members, { fullName, owner, world }: Repository): Members {
  const names = new Set<string>();
  const source = JSON.stringify(example);
  for (const [, name = ''] of source.matchAll(/"full_name":"([^"]+)"/g)) names.add(name);
  const text = [...names].reduce((done, name) => done.replaceAll(name, fullName), source);
  return JSON.parse(
    text
      .replaceAll('https://api.github.com', world.apiUrl)
      .replaceAll(/Codertocat|octo-org|Octocoders|octocat/g, owner.login)
      .replaceAll(/Hello-World|octo-repo/g, fullName.split('/')[1] ?? ''),
  );
}

function merge(example: unknown, ours: unknown): unknown {
  if (!isMembers(example) || !isMembers(ours)) return ours;
  return Object.fromEntries(
    Object.entries(example).map(([key, value]) => [key, key in ours ? merge(value, ours[key]) : value]),
  );
}
