import * as z from 'zod/mini';
import { localized, moment, text } from '../content/fields.ts';
import { nearest } from '../nearest.ts';
import { canonicalJson, type Sha256 } from './digest.ts';
import { POLICY_PATH, type PolicyFiles } from './files.ts';
import { type PackReference, SEMVER } from './policy.ts';
import { PolicyFile, type Report } from './policy-file.ts';
import type { PolicySettings } from './settings.ts';
import { isValeStyle } from './vale.ts';

const FOLDER = 'policy/packs/';

/** `policy/packs/<name>/pack.yaml`. */
const packSchema = z.strictObject({
  id: text,
  title: localized,
  version: z.string().check(z.regex(SEMVER, 'SemVer')),
  /** The day on which its facts were last compared with their sources. */
  as_of: z.optional(moment),
  extends: z.optional(z.array(text)),
});

export interface ExtendedPacks {
  readonly packs: readonly PackReference[];
  /** The files of the packs, under `policy/packs/<name>/`, wherever they came from. */
  readonly files: PolicyFiles;
}

interface Request {
  readonly name: string;
  readonly from: PolicyFile;
  readonly index: number;
  readonly chain: readonly string[];
}

/**
 * Resolves `extends:`: each pack by its name, from the repository's own `policy/packs/` or from those that come with the engine, and what it
 * extends itself. A circle is told with the way that leads round it.
 */
export function extendPacks(
  files: PolicyFiles,
  builtIn: PolicyFiles,
  settings: PolicySettings,
  sha256: Sha256,
  report: Report,
): ExtendedPacks {
  const known = new Set([...packNames(files), ...packNames(builtIn)]);
  const packs = new Map<string, PackReference>();
  const texts = new Map<string, string>();
  const policyFile = PolicyFile.open(files, POLICY_PATH, report);

  const extend = ({ name, from, index, chain }: Request): void => {
    if (chain.includes(name)) {
      from.fail(['extends', index], 'pack.cycle', { chain: [...chain, name].join(' → ') });
      return;
    }
    if (!known.has(name)) {
      const data = { found: name, suggestion: nearest(name, known) ?? 'none', allowed: [...known].sort().join(', ') };
      from.fail(['extends', index], 'pack.unknown', data);
      return;
    }
    if (packs.has(name)) return;
    const folder = `${FOLDER}${name}/`;
    const source = files.has(`${folder}pack.yaml`) ? files : builtIn;
    const own = [...source].filter(([path]) => path.startsWith(folder));
    const file = PolicyFile.open(source, `${folder}pack.yaml`, report);
    const pack = file?.read(packSchema);
    if (file === undefined || pack === undefined) return;
    if (pack.id !== name) file.fail(['id'], 'pack.name', { found: pack.id, expected: name });
    for (const [path, content] of own) texts.set(path, content);
    const digest = sha256(canonicalJson(Object.fromEntries(own)));
    packs.set(name, { id: name, version: pack.version, digest });
    pack.extends?.forEach((inner, at) => {
      extend({ name: inner, from: file, index: at, chain: [...chain, name] });
    });
  };
  if (policyFile !== undefined) {
    settings.extends?.forEach((name, index) => {
      if (!isValeStyle(name)) extend({ name, from: policyFile, index, chain: [] });
    });
  }
  return { packs: [...packs.values()], files: texts };
}

/** The names of the packs among some files. */
export function packNames(files: PolicyFiles): readonly string[] {
  return [...files.keys()].flatMap((path) => /^policy\/packs\/([^/]+)\/pack\.yaml$/.exec(path)?.[1] ?? []);
}

/** The pack that a file belongs to. */
export function packOf(path: string): string | undefined {
  return path.startsWith(FOLDER) ? path.slice(FOLDER.length).split('/')[0] : undefined;
}
