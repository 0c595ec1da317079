import type { Translate } from '../../action/core/messages.ts';

/** What a role is called: the common ones have a name in each language, one of a team's own is its id. */
export function roleName(t: Translate, id: string): string {
  return t.has(`site.people.role.${id}`) ? t(`site.people.role.${id}`) : id;
}
