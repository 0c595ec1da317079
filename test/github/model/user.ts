/** An account. */
export interface User {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot' | 'Organization';
}

/** Whom GITHUB_TOKEN writes as. The id is the real one. */
export const GITHUB_ACTIONS: User = { id: 41898282, login: 'github-actions[bot]', type: 'Bot' };

export interface Team {
  readonly id: number;
  readonly slug: string;
  readonly organization: string;
}
