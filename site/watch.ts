import { relative, resolve } from 'node:path';
import type { HookParameters } from 'astro';

type Server = HookParameters<'astro:server:setup'>['server'];

/** What the editor writes in one go, a rename among it, is one change. */
const SETTLED = 100;

/** Under a server, a change of the policy or of the content makes everything that was read of them be read again, and the page load anew. */
export function watchPolicy(server: Server, root: string): void {
  const folders = ['policy', 'content'].map((name) => resolve(root, name));
  server.watcher.add(folders);
  let waiting: NodeJS.Timeout | undefined;
  server.watcher.on('all', (_, path) => {
    if (!folders.some((folder) => !relative(folder, path).startsWith('..'))) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => forget(server), SETTLED);
  });
}

/** Modules keep what they have read for as long as they live: those that know the settings or the rules, and all that import them, begin anew. */
function forget(server: Server): void {
  for (const environment of Object.values(server.environments)) {
    const { moduleGraph } = environment;
    for (const [id, module] of moduleGraph.idToModuleMap) {
      if (id.startsWith('\0virtual:reglament')) moduleGraph.invalidateModule(module);
    }
    environment.hot.send({ type: 'full-reload', path: '*' });
  }
}
