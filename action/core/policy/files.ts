/** The file that makes a folder a policy. */
export const POLICY_PATH = 'policy/policy.yaml';

/** The registers of accounts and people. */
export const ACCOUNTS_PATH = 'policy/accounts.yaml';
export const PEOPLE_PATH = 'policy/people.yaml';

/** The files of a policy: path from the root of the repository → text. */
export type PolicyFiles = ReadonlyMap<string, string>;
