import type { Account } from '../content/account.ts';
import { trimmed } from '../content/adapter.ts';
import type { PolicyFile } from './policy-file.ts';
import type { PolicySettings } from './settings.ts';

/** Adapters: each has a name of its own, folders inside the repository, and accounts that are there. */
export function checkAdapters(
  file: PolicyFile,
  { adapters = [] }: PolicySettings,
  accounts: ReadonlyMap<string, Account>,
): void {
  adapters.forEach((adapter, index) => {
    if (adapters.findIndex(({ id }) => id === adapter.id) < index) {
      file.fail(['adapters', index, 'id'], 'adapter.twice', { found: adapter.id });
    }
    adapter.folders.forEach((folder, position) => {
      const isInside = !/^[/~]|^[A-Za-z]:|\\|(?:^|\/)\.\.(?:\/|$)/.test(folder) && trimmed(folder) !== '';
      if (!isInside) file.fail(['adapters', index, 'folders', position], 'adapter.folder', { found: folder });
    });
    if (typeof adapter.accounts === 'string') return;
    const { key, values = {}, default: otherwise } = adapter.accounts;
    if (key === undefined && otherwise === undefined) {
      file.fail(['adapters', index, 'accounts'], 'adapter.accounts', { found: adapter.id });
    }
    for (const [name, ids] of Object.entries(values)) {
      for (const id of [ids].flat()) file.expectAccount(['adapters', index, 'accounts', 'values', name], id, accounts);
    }
    for (const id of [otherwise ?? []].flat()) {
      file.expectAccount(['adapters', index, 'accounts', 'default'], id, accounts);
    }
  });
}
