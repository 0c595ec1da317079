import type { User } from './user.ts';

/** What a token may be allowed, as `permissions:` of a workflow names it (with `_`, as the API does). */
export const PERMISSIONS = [
  'actions',
  'checks',
  'contents',
  'issues',
  'metadata',
  'pull_requests',
  'security_events',
  'statuses',
] as const;
export type Permission = (typeof PERMISSIONS)[number];
export type Level = 'read' | 'write';
export type Permissions = Readonly<Partial<Record<Permission, Level>>>;

/** A token of an installation: it belongs to one repository, as GITHUB_TOKEN does. */
export interface Token {
  readonly value: string;
  readonly actor: User;
  /** `owner/name`. */
  readonly repository: string;
  readonly permissions: Permissions;
}

/** `contents: read, pull-requests: write` as a workflow has it. */
export function parsePermissions(text: string): Permissions {
  const pairs = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', level = ''] = part.split(':').map((word) => word.trim());
      const permission = name.replaceAll('-', '_');
      if (!PERMISSIONS.some((known) => known === permission) || (level !== 'read' && level !== 'write'))
        throw new Error(`«${part}» is no permission`);
      return [permission, level] as const;
    });
  return Object.fromEntries(pairs);
}
