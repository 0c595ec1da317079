import { readdirSync, readFileSync } from 'node:fs';
import type { PolicyFiles } from '../core/policy/files.ts';

/**
 * The packs that come with the engine, as files under `policy/packs/`. In a bundle this module is replaced by one that holds them: there is
 * no folder beside it to read.
 */
export function builtInPacks(): PolicyFiles {
  return packsIn(new URL('../../policy/packs/', import.meta.url));
}

/** The packs of a folder, for whoever runs from elsewhere: the site is built into chunks far from here. */
export function packsIn(root: URL): PolicyFiles {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:md|ya?ml)$/.test(path));
  return new Map(
    paths
      .sort()
      .map((path) => [`policy/packs/${path.replaceAll('\\', '/')}`, readFileSync(new URL(path, root), 'utf8')]),
  );
}
