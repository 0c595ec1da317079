import { dumpYaml } from '../content/yaml-writer.ts';
import { sealedContent } from './canonical.ts';
import type { Sha256 } from './digest.ts';
import type { Policy } from './policy.ts';
import { sealOf } from './release.ts';

const COMMENT = `# A released edition of the policy, sealed by \`reglament release\`. It never changes: what is wrong with it is
# mended in the next version. The digest is the SHA-256 of this file without the line of the digest, with LF line ends.
`;

export interface ReleaseInput {
  /** The working policy. */
  readonly policy: Policy;
  readonly engine: string;
  /** The day of the release, `YYYY-MM-DD`. */
  readonly released: string;
  /** The digest of the release before. */
  readonly previous: string | undefined;
  readonly sha256: Sha256;
}

/** The text of `policy/releases/<version>.yaml`: everything that the policy says, sealed. The same policy gives the same bytes. */
export function writeRelease({ policy, engine, released, previous, sha256 }: ReleaseInput): string {
  const { settings, rules, off, texts, answering } = sealedContent(policy);
  const head = {
    ...(previous === undefined ? {} : { previous }),
    version: policy.version,
    effective: policy.effective,
    time_zone: policy.settings.time_zone,
    released,
    engine,
    content: policy.content,
    ...(policy.packs.length === 0 ? {} : { packs: policy.packs }),
    ...(policy.settings.changes === undefined ? {} : { changes: policy.settings.changes }),
  };
  const matrix = answering === undefined ? {} : { answering };
  const body = { policy: settings, rules, ...matrix, ...(off.length === 0 ? {} : { off }) };
  const unsealed = `${COMMENT}${dumpYaml(head)}${dumpYaml(body)}${dumpYaml({ texts })}`;
  return `${COMMENT}digest: ${sealOf(unsealed, sha256)}\n${unsealed.slice(COMMENT.length)}`;
}
