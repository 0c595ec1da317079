import { pathToFileURL } from 'node:url';
import { UserError } from '../../action/commands/command.ts';
import { expectPolicy, readPolicy } from '../../action/commands/workspace.ts';
import type { PolicySide } from '../../action/core/judge.ts';
import type { PolicyInTime } from '../../action/core/policy/load.ts';
import { localeOf, translatorFor } from '../../action/locales/index.ts';
import { nativeSha256 } from '../../action/sources/hash.ts';
import { packsIn } from '../../action/sources/packs.ts';
import { listTree } from '../../action/sources/working-tree.ts';
import type { SiteSettings } from '../settings-module.ts';

/** The policy of a folder with its editions. @throws {Error} with every problem, each on a line of its own with its place, as `check` tells them. */
export async function readPolicyOf({
  root,
  packageRoot,
}: Pick<SiteSettings, 'root' | 'packageRoot'>): Promise<{ side: PolicySide; judging: PolicyInTime }> {
  const packs = packsIn(pathToFileURL(`${packageRoot}/policy/packs/`));
  const side = await readPolicy(listTree(root, 'policy'), { sha256: nativeSha256, builtInPacks: () => packs });
  const locale = localeOf(side.policy?.settings.languages[0]);
  try {
    return { side, judging: expectPolicy(side, locale) };
  } catch (error) {
    if (error instanceof UserError) throw new Error(error.describe(translatorFor(locale)));
    throw error;
  }
}
