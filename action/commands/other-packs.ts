import type { PolicySide } from '../core/judge.ts';
import type { Locale } from '../core/messages.ts';
import { POLICY_PATH } from '../core/policy/files.ts';
import { packNames } from '../core/policy/packs.ts';
import type { Policy } from '../core/policy/policy.ts';
import { memoryFiles } from '../sources/memory.ts';
import { builtInPacks } from '../sources/packs.ts';
import { expectPolicy, readPolicy } from './workspace.ts';

/** The packs of the repository that the policy does not extend, and one that comes with the engine when it is asked for: each as the only thing that a policy has. */
export async function otherPacks(
  policy: Policy,
  side: PolicySide,
  locale: Locale,
  asked?: string,
): Promise<{ policy: Policy; side: PolicySide }[]> {
  const tested: { policy: Policy; side: PolicySide }[] = [];
  const { id, version, effective, languages, time_zone } = policy.settings;
  const builtIn = packNames(builtInPacks()).filter((name) => name === asked);
  for (const name of new Set([...packNames(side.files), ...builtIn])) {
    if (policy.packs.some((pack) => pack.id === name)) continue;
    const settings = JSON.stringify({ id, title: name, version, effective, languages, time_zone, extends: [name] });
    const registers = [...side.files].filter(([path]) => /^policy\/(?:packs\/|(?:accounts|people)\.yaml$)/.test(path));
    const loaded = await readPolicy(memoryFiles({ ...Object.fromEntries(registers), [POLICY_PATH]: settings }));
    tested.push({ policy: expectPolicy(loaded, locale).policy, side: loaded });
  }
  return tested;
}
