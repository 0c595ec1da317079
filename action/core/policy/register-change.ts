import type { Publication } from '../calendar/publication.ts';
import { canonicalJson } from './digest.ts';
import type { Policy } from './policy.ts';

/** What a change does to the registers of a policy. Neither examples nor findings judge it: a reader has to. */
export interface RegisterChange {
  /** Ids, with the planned posts that go out there. */
  readonly accounts: Readonly<Record<'added' | 'removed' | 'changed', AccountsChange>>;
  /** Ids of people who came and went. */
  readonly people: Readonly<Record<'added' | 'removed', readonly string[]>>;
  /** Who has other roles than before. */
  readonly roles: readonly {
    readonly person: string;
    readonly before: readonly string[];
    readonly after: readonly string[];
  }[];
  /** Who has another account on GitHub, by which approvals are told. */
  readonly logins: readonly string[];
  /** Whether who answers what, and by when, is said otherwise. */
  readonly isAnsweringChanged: boolean;
}

export interface AccountsChange {
  readonly ids: readonly string[];
  /** Paths of posts, each once, sorted. */
  readonly posts: readonly string[];
}

/**
 * @param planned publications under the policy as it was.
 * @param now epoch milliseconds; what went out before is left alone.
 */
export function registerChange(
  before: Policy,
  after: Policy,
  planned: Iterable<Publication>,
  now: number,
): RegisterChange {
  const accounts = compared(before.accounts, after.accounts);
  const people = compared(before.people, after.people);
  const posts = new Map<string, Set<string>>();
  for (const { account, post, epochMs } of planned) {
    if (!post.isPlanned || epochMs < now) continue;
    const known = posts.get(account.id) ?? new Set<string>();
    posts.set(account.id, known.add(post.path));
  }
  const withPosts = (ids: readonly string[]): AccountsChange => ({
    ids,
    posts: [...new Set(ids.flatMap((id) => [...(posts.get(id) ?? [])]))].sort(),
  });
  const rolesOf = ({ people: all }: Policy, id: string): readonly string[] => [...(all.get(id)?.roles ?? [])].sort();
  const roles = [...people.added, ...people.changed].map((person) => {
    return { person, before: rolesOf(before, person), after: rolesOf(after, person) };
  });
  return {
    accounts: {
      added: withPosts(accounts.added),
      removed: withPosts(accounts.removed),
      changed: withPosts(accounts.changed),
    },
    people,
    roles: roles.filter((one) => canonicalJson(one.before) !== canonicalJson(one.after)),
    logins: people.changed.filter((id) => loginsOf(before, id) !== loginsOf(after, id)),
    isAnsweringChanged: canonicalJson(before.answering ?? null) !== canonicalJson(after.answering ?? null),
  };
}

function loginsOf({ people }: Policy, id: string): string {
  const { github, github_teams: teams = [] } = people.get(id) ?? {};
  return canonicalJson({ github: github ?? null, teams });
}

/** Whether nothing changed of which we tell. */
export function saysNothing({ accounts, people, roles, logins, isAnsweringChanged }: RegisterChange): boolean {
  const ids = [...Object.values(accounts).map((one) => one.ids), ...Object.values(people), roles, logins];
  return ids.every((list) => list.length === 0) && !isAnsweringChanged;
}

function compared<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>) {
  const both = [...before.keys()].filter((id) => after.has(id));
  return {
    added: [...after.keys()].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
    changed: both.filter((id) => canonicalJson(before.get(id)) !== canonicalJson(after.get(id))),
  };
}
