import type { YamlPath } from '../content/yaml.ts';
import type { Policy } from '../policy/policy.ts';
import type { Approval, Approvals } from './approvals.ts';
import { type Approvers, holdersAsApprovers, ownersAsApprovers } from './approvers.ts';

/** A file of content as it was before a change. */
export interface FileBefore {
  /** Its front matter; of a post in another form, what the post says. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Its text below the front matter. */
  readonly body: string;
}

/** The change under judgement, as far as it is about one file. */
export interface FileReview {
  /** Without a change under judgement nothing is touched. */
  readonly isTouched: boolean;
  /** Of a file that the change touches; absent where there is no pull request, and nobody can tell who approved it. */
  readonly approvals: Approvals | undefined;
  /** The owners that `CODEOWNERS` names, as it names them. */
  readonly owners: readonly string[];
  /** The file before the change; absent for a new one, and for one that nobody could read. */
  readonly before: () => FileBefore | undefined;
  /** The calendar date of judging in the policy's time zone; only a policy with absences asks for it. */
  readonly today: string;
}

/** What is known of a file that no change touches. */
export const UNTOUCHED: FileReview = {
  isTouched: false,
  approvals: undefined,
  owners: [],
  before: () => undefined,
  today: '',
};

/** Who may approve a file in the name of some roles. */
export function holders(
  { today }: FileReview,
  roles: readonly string[],
  { people }: Pick<Policy, 'people'>,
): Approvers {
  return holdersAsApprovers(roles, people, today);
}

/** Who may approve a file as its owner. */
export function owners({ owners, today }: FileReview, { people }: Pick<Policy, 'people'>): Approvers {
  return ownersAsApprovers(owners, people, today);
}

/** The approvals of the commit that is judged. They are about what the change touches, and about nothing else. */
export function approvalsOf({ approvals }: FileReview): readonly Approval[] {
  return approvals?.current ?? [];
}

/** Whether the file named somebody at a key before the change, alone or in a list, and in the same role where roles are named. */
export function wasNamed(
  { before }: FileReview,
  key: YamlPath,
  { person, role }: { readonly person: string; readonly role?: string },
): boolean {
  const value = key.reduce<unknown>((data, part) => (isRecord(data) ? data[part] : undefined), before()?.data);
  return [value].flat().some((entry) => {
    return isRecord(entry) ? entry['person'] === person && entry['role'] === role : entry === person;
  });
}

function isRecord(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null;
}

/**
 * Whether somebody whom a file names as its approver really is one. The author of a pull request can write anything: a name that the change itself
 * puts there counts when that person approved the commit. What stood there before counts as it is, and without a pull request so does everything,
 * as it does for a team without a register of people, where nobody on GitHub is known by name.
 */
export function isConfirmed(
  { approvals }: FileReview,
  person: string,
  wasNamed: boolean,
  { people }: Pick<Policy, 'people'>,
): boolean {
  if (approvals === undefined || wasNamed || people.size === 0) return true;
  return approvals.current.some((approval) => approval.person === person);
}
