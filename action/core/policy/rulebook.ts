import type { Registry } from '../check.ts';
import type { Person } from '../content/person.ts';
import { plainText } from '../text/lines.ts';
import { ANSWERING_PATH } from './answering.ts';
import type { Sha256 } from './digest.ts';
import { ACCOUNTS_PATH, type PolicyFiles } from './files.ts';
import { extendPacks } from './packs.ts';
import type { Policy, Regulation } from './policy.ts';
import type { Report } from './policy-file.ts';
import { loadRegulations, withExamplesOf } from './regulations.ts';
import type { Release } from './release.ts';
import { readReleases } from './releases.ts';
import { type ResolvedRules, resolveRules } from './rules.ts';
import type { PolicySettings } from './settings.ts';
import { loadValeStyles, type ValeStyles } from './vale.ts';

/** What of a policy its registers do not touch: texts, rules, packs, releases. */
export interface Rulebook extends ResolvedRules, Pick<Policy, 'packs' | 'regulations' | 'texts' | 'styleProblems'> {
  readonly releases: readonly Release[];
}

interface Reading {
  readonly settings: PolicySettings | undefined;
  readonly people: ReadonlyMap<string, Person> | undefined;
  readonly registry: Registry;
  readonly sha256: Sha256;
  readonly builtInPacks: () => PolicyFiles;
}

const NO_STYLES: ValeStyles = { blocks: [], problems: [] };

/** Reads the regulations, those of packs and styles among them, the rules in them, and the heads of releases. */
export async function readRulebook(
  files: PolicyFiles,
  { settings, people, registry, sha256, builtInPacks }: Reading,
  report: Report,
): Promise<Rulebook> {
  const hasPacks = settings?.extends !== undefined && settings.extends.length > 0;
  const extended = hasPacks
    ? extendPacks(files, builtInPacks(), settings, sha256, report)
    : { packs: [], files: new Map<string, string>() };
  const own = new Map([...files].filter(([path]) => !path.startsWith('policy/packs/')));
  const { regulations, blocks } = loadRegulations(new Map([...own, ...extended.files]), settings, people, report);
  const styles = hasPacks ? await loadValeStyles(files, settings, registry, report) : NO_STYLES;
  const resolved = resolveRules(files, [...blocks, ...styles.blocks], settings, registry, report);
  const releases = readReleases(files, sha256, report);
  const withExamples = withExamplesOf(resolved.rules, regulations);
  const texts = textsOf(withExamples, own, extended.files);
  const { packs } = extended;
  return { ...resolved, packs, regulations: withExamples, texts, styleProblems: styles.problems, releases };
}

/** The files of the regulations and their translations, as they are written, with LF line ends. */
function textsOf(
  regulations: readonly Regulation[],
  own: PolicyFiles,
  packs: PolicyFiles,
): ReadonlyMap<string, string> {
  const paths = regulations.flatMap(({ path, translations }) => [
    path,
    ...[...translations.values()].map((translation) => translation.path),
  ]);
  return new Map(
    paths.sort().map((path) => {
      const text = own.get(path) ?? packs.get(path) ?? '';
      return [path, plainText(text)];
    }),
  );
}

const REGISTERS = /^policy\/(?:waivers|freezes|calendars)\//;

/** Whether a file of a policy is a register that no rule and no text depends on. Of people they do: regulations name their owners. */
export function isRegister(path: string): boolean {
  return path === ACCOUNTS_PATH || path === ANSWERING_PATH || REGISTERS.test(path);
}

/** A rulebook without a fault, kept for policies that differ from its own in their registers alone. */
export class SharedRulebook {
  #kept: { readonly files: ReadonlyMap<string, string>; readonly rulebook: Rulebook } | undefined;

  of(files: PolicyFiles): Rulebook | undefined {
    if (this.#kept === undefined) return undefined;
    const asked = withoutRegisters(files);
    const isSame =
      asked.size === this.#kept.files.size && [...this.#kept.files].every(([path, text]) => asked.get(path) === text);
    return isSame ? this.#kept.rulebook : undefined;
  }

  keep(files: PolicyFiles, rulebook: Rulebook): void {
    this.#kept ??= { files: withoutRegisters(files), rulebook };
  }
}

function withoutRegisters(files: PolicyFiles): ReadonlyMap<string, string> {
  return new Map([...files].filter(([path]) => !isRegister(path)));
}
