import type { Translate } from '../../core/messages.ts';
import { saysNothing } from '../../core/policy/register-change.ts';
import type { PolicyChange } from '../../core/pull/page.ts';
import { shortened } from '../escape.ts';
import { sentence } from './words.ts';

/** Names of a kind before they are only counted, and code points of each. The numbers are ours. */
const NAMES = 5;
const NAME = 80;

/** What a change does to accounts, people and answering, and that nothing here can vouch for it. */
export function registerLines({ registers }: PolicyChange, translate: Translate): readonly string[] {
  if (registers === undefined || saysNothing(registers)) return [];
  const { accounts, people, roles, logins, isAnsweringChanged } = registers;
  const said: string[] = [];
  const tell = (id: string, ids: readonly string[], data: Readonly<Record<string, string | number>> = {}): void => {
    if (ids.length > 0) said.push(translate(id, { ...named(ids), ...data }));
  };
  for (const kind of ['removed', 'changed', 'added'] as const) {
    const { ids, posts } = accounts[kind];
    tell('pull.policy.accounts', ids, { kind, posts: posts.length });
  }
  for (const kind of ['removed', 'added'] as const) tell('pull.policy.people', people[kind], { kind });
  const listed = (all: readonly string[]): string =>
    all.length === 0 ? translate('pull.policy.no-role') : short(all.join(', '));
  for (const { person, before, after } of roles.slice(0, NAMES)) {
    const data = { person: short(person), before: listed(before), after: listed(after) };
    said.push(translate('pull.policy.role', data));
  }
  if (roles.length > NAMES) said.push(translate('report.more', { count: roles.length - NAMES }));
  tell('pull.policy.logins', logins);
  if (isAnsweringChanged) said.push(translate('pull.policy.answering'));
  return [...said, translate('pull.policy.unvouched')].map((line) => `⚠️ ${sentence(line)}`);
}

function named(ids: readonly string[]): { readonly names: string; readonly more: number } {
  return { names: ids.slice(0, NAMES).map(short).join(', '), more: Math.max(0, ids.length - NAMES) };
}

function short(text: string): string {
  return shortened(text, NAME);
}
