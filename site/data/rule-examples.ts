import { pathToFileURL } from 'node:url';
import settings from 'virtual:reglament';
import { registry } from '../../action/checks/index.ts';
import type { Finding } from '../../action/core/finding.ts';
import { type ExampleResult, readExample, runExamples } from '../../action/core/policy/examples.ts';
import { SharedRulebook } from '../../action/core/policy/rulebook.ts';
import { Lines } from '../../action/core/text/lines.ts';
import { translatorFor } from '../../action/locales/index.ts';
import { nativeSha256 } from '../../action/sources/hash.ts';
import { packsIn } from '../../action/sources/packs.ts';
import { type ShownFile, showFile } from './shown-file.ts';
import { openSite, type Site, type SiteEdition } from './site.ts';

/** An example with what its rule really says about it. */
export interface ShownExample {
  readonly isGood: boolean;
  /** A known gap: the rule does not do yet what the example asks for. */
  readonly isGap: boolean;
  readonly files: readonly ShownFile[];
  /** The contents of files before the change that it is about. */
  readonly before: readonly ShownFile[];
  /** Numbered from one, as the marks of the files number them. */
  readonly findings: readonly Finding[];
  /** The moment at which it is judged, where it names one. */
  readonly now: number | undefined;
  /** Who approved, where it says. */
  readonly approved: readonly string[];
  /** How long it is, in characters. */
  readonly length: number;
}

const shown = new WeakMap<Site, Map<string, Promise<readonly ShownExample[]>>>();

/**
 * The examples of a rule in an edition, run by the real engine.
 * @throws {Error} naming the place of an example of the working policy that does not prove what it says.
 */
export async function examplesOf(id: string, edition: SiteEdition, of?: Site): Promise<readonly ShownExample[]> {
  const site = of ?? (await openSite());
  const known = shown.get(site) ?? new Map<string, Promise<readonly ShownExample[]>>();
  shown.set(site, known);
  const key = `${edition.version} ${id}`;
  const found = known.get(key) ?? showExamples(id, edition, site);
  known.set(key, found);
  return found;
}

async function showExamples(id: string, edition: SiteEdition, site: Site): Promise<readonly ShownExample[]> {
  const working = site.judging.policy;
  const results = await resultsOf(id, edition.policy, site);
  // The working policy is what its author can still mend; a sealed edition was proved by the engine of its day.
  const own = edition.policy === working ? results : await resultsOf(id, working, site);
  expectProof(own, site);
  return results.filter(({ example, outcome }) => isProof(outcome) || isTodo(example)).map(showExample);
}

let packs: ReadonlyMap<string, string> | undefined;

/** The packs that come with the engine, read once: an example may extend any of them. */
function builtInPacks(): ReadonlyMap<string, string> {
  packs ??= packsIn(pathToFileURL(`${settings.packageRoot}/policy/packs/`));
  return packs;
}

/** Examples lay other registers over the policy; its rules are read once for all. */
const shared = new SharedRulebook();

function resultsOf(id: string, policy: Site['judging']['policy'], { side }: Site): Promise<readonly ExampleResult[]> {
  return runExamples(policy, {
    policyFiles: side.files,
    registry,
    load: { sha256: nativeSha256, builtInPacks, shared },
    isWanted: ({ ruleId }) => ruleId === id,
  });
}

const isProof = (outcome: ExampleResult['outcome']): boolean => outcome === 'proved';
const isTodo = ({ kind }: ExampleResult['example']): boolean => kind.startsWith('todo-');

function expectProof(results: readonly ExampleResult[], { side, languages }: Site): void {
  const translate = translatorFor(languages[0] ?? 'en');
  // A pack that comes with the engine tells of accounts that a team need not have, and the team cannot mend it.
  const isOwn = ({ path }: ExampleResult['example']): boolean => side.files.has(path);
  const failed = results.filter(({ example, outcome }) => isOwn(example) && !isProof(outcome) && !isTodo(example));
  const lines = failed.map(({ example: { path, offset, ruleId, kind }, outcome }) => {
    const line = new Lines(side.files.get(path) ?? '').position(offset).line - 1;
    return `${path}:${line}: ${ruleId}: ${translate(`test.outcome.${outcome}`, { kind })}`;
  });
  if (lines.length > 0) throw new Error([translate('test.failed'), ...lines].join('\n'));
}

function showExample({ example, outcome, findings }: ExampleResult): ShownExample {
  const { files, before, now, approved } = readExample(example.text);
  // What the rule must not find, it found all the same: the gap is told, and not underlined.
  const marked = example.kind.endsWith('fails') ? findings : [];
  const show = (from: ReadonlyMap<string, string>, isMarked: boolean): readonly ShownFile[] =>
    [...from].map(([path, text]) => {
      const own = isMarked ? marked.filter((finding) => finding.path === path) : [];
      const notes = own.map((finding) => marked.indexOf(finding) + 1);
      return showFile(path, text, own, notes);
    });
  return {
    isGood: example.kind.endsWith('passes'),
    isGap: isTodo(example) && !isProof(outcome),
    files: show(files, true),
    before: show(before, false),
    findings: marked,
    now,
    approved: [...(approved?.last ?? []), ...(approved?.earlier ?? [])],
    length: example.text.length,
  };
}
