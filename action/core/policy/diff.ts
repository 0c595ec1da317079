import type { Enforcement, Localized } from '../finding.ts';
import { ANSWERING_PATH } from './answering.ts';
import { answeringDirection } from './answering-change.ts';
import { type Bump, bumpBetween, bumpOf } from './bump.ts';
import { type ClauseText, clauseTexts } from './clause-text.ts';
import { canonicalJson } from './digest.ts';
import { packOf } from './packs.ts';
import { clauseTitle, type PackReference, type Policy, type Rule } from './policy.ts';
import { languageOf } from './regulations.ts';
import { sealedPart, type Tombstone } from './settings.ts';
import { compareRules, type Direction, overall, type RuleChange } from './strictness.ts';

/** What a change of policy does to a rule. `mixed`: it forbids what was allowed, and allows what was forbidden. */
export type RuleVerdict = 'added' | 'removed' | 'stricter' | 'looser' | 'mixed' | 'neutral' | 'text-only';

export interface RuleDiff {
  readonly id: string;
  readonly verdict: RuleVerdict;
  /** Whether the verdict follows from the options, or was found by trying both forms on examples and content. */
  readonly basis: 'structure' | 'trial';
  readonly changes: readonly RuleChange[];
  readonly before: Enforcement | undefined;
  readonly after: Enforcement | undefined;
  /** Where it is written now, or was. */
  readonly clause: { readonly regulation: string; readonly id: string; readonly title: Localized };
  /** Why it went, where the policy says. */
  readonly reason: Localized | undefined;
}

export interface ClauseDiff {
  readonly regulation: string;
  /** Empty for what a regulation says before its first clause, and for a regulation that came or went as a whole. */
  readonly id: string;
  readonly path: string;
  readonly language: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'regulation-added' | 'regulation-removed';
  /** The title of the clause, or of the regulation. */
  readonly title: string;
  /** Why it went, and what says it now, where the policy tells. */
  readonly tombstone: Tombstone | undefined;
  readonly before: ClauseText | undefined;
  readonly after: ClauseText | undefined;
}

export interface SettingDiff {
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly direction: Exclude<Direction, 'same'> | 'text';
}

export interface EditionReference {
  readonly version: string;
  readonly effective: string;
  readonly digest: string;
}

/** The difference between two editions in the words of a policy. */
export interface PolicyDiff {
  readonly from: EditionReference;
  readonly to: EditionReference;
  readonly rules: readonly RuleDiff[];
  readonly clauses: readonly ClauseDiff[];
  readonly settings: readonly SettingDiff[];
  readonly packs: readonly PackDiff[];
  /** The part of the version that the change has to raise, and what the versions raise. */
  readonly bump: Bump;
  readonly actual: Bump;
}

/** Tries both forms of some rules, for which the structure tells nothing. */
export type Trial = (
  before: Policy,
  after: Policy,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, RuleVerdict>>;

export async function diffPolicies(before: Policy, after: Policy, trial: Trial): Promise<PolicyDiff> {
  const clauses = compareClauses(before, after);
  const rules = await compareAllRules(before, after, clauses, trial);
  const settings = compareSettings(before, after);
  const content = { rules, clauses, settings, packs: comparePacks(before, after) };
  const actual = bumpBetween(before.version, after.version);
  return { from: reference(before), to: reference(after), ...content, bump: bumpOf(content, after), actual };
}

function reference({ version, effective, digest }: Policy): EditionReference {
  return { version, effective, digest };
}

async function compareAllRules(
  before: Policy,
  after: Policy,
  clauses: readonly ClauseDiff[],
  trial: Trial,
): Promise<readonly RuleDiff[]> {
  const [was, is] = [written(before), written(after)];
  const ids = [...new Set([...was.keys(), ...is.keys()])].sort();
  const diffs: RuleDiff[] = [];
  const unsure: string[] = [];
  for (const id of ids) {
    const [old, current] = [was.get(id), is.get(id)];
    const located = (current ?? old)?.clause;
    if (located === undefined) continue;
    const title = clauseTitle(current === undefined ? before : after, located);
    const clause = { regulation: located.regulation, id: located.id, title };
    const common = { id, before: old?.enforcement, after: current?.enforcement, clause, basis: 'structure' as const };
    if (old === undefined || current === undefined) {
      const reason = old === undefined ? current?.override?.reason : reasonOf(id, after);
      diffs.push({ ...common, verdict: old === undefined ? 'added' : 'removed', changes: [], reason });
      continue;
    }
    const changes = compareRules(old, current, after.effective);
    const direction = overall(changes);
    const reason = current.override?.reason;
    if (direction === 'unknown') unsure.push(id);
    if (direction !== 'same' && direction !== 'unknown') diffs.push({ ...common, verdict: direction, changes, reason });
    else if (direction === 'unknown') diffs.push({ ...common, verdict: 'mixed', changes, basis: 'trial', reason });
    else if (clauses.some(({ regulation, id: changed }) => regulation === clause.regulation && changed === clause.id)) {
      diffs.push({ ...common, verdict: 'text-only', changes, reason });
    }
  }
  if (unsure.length === 0) return diffs;
  const tried = await trial(before, after, unsure);
  return diffs.map((diff) => {
    const verdict = diff.basis === 'trial' ? tried.get(diff.id) : undefined;
    return verdict === undefined ? diff : { ...diff, verdict };
  });
}

function written({ rules }: Policy): ReadonlyMap<string, Rule> {
  return new Map(rules.flatMap((rule) => (rule.clause === undefined ? [] : [[rule.id, rule] as const])));
}

/** Why a rule is not there any more: switched off with a reason, or buried with one. */
function reasonOf(id: string, { off, settings }: Policy): Localized | undefined {
  return off.find((rule) => rule.id === id)?.reason ?? settings.removed?.[id]?.reason;
}

/** What changed in the words. A regulation that came or went as a whole is told once, not by each clause in each language. */
function compareClauses(before: Policy, after: Policy): readonly ClauseDiff[] {
  const own = (policy: Policy): string[] => [...policy.texts.keys()].filter((path) => packOf(path) === undefined);
  const paths = [...new Set([...own(before), ...own(after)])].sort();
  return paths.flatMap((path) => {
    const [oldText, newText] = [before.texts.get(path), after.texts.get(path)];
    if (oldText === newText) return [];
    const regulation = regulationOf(path, after) ?? regulationOf(path, before);
    const original = after.settings.languages[0] ?? '';
    const language = languageOf(path) ?? original;
    const common = { regulation: regulation?.id ?? path, path, language, before: undefined, after: undefined };
    if (oldText === undefined || newText === undefined) {
      if (language !== original) return [];
      const kind = oldText === undefined ? 'regulation-added' : 'regulation-removed';
      return [{ ...common, id: '', kind, title: regulation?.title ?? path, tombstone: undefined } as const];
    }
    const [old, current] = [clauseTexts(oldText), clauseTexts(newText)];
    return [...new Set([...current.keys(), ...old.keys()])].flatMap((id): ClauseDiff[] => {
      const [was, is] = [old.get(id), current.get(id)];
      if (canonicalJson(was ?? null) === canonicalJson(is ?? null)) return [];
      const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
      const tombstone = is === undefined ? after.settings.removed?.[`${common.regulation}#${id}`] : undefined;
      const title = (is ?? was)?.title ?? '';
      return [
        {
          ...common,
          id,
          kind,
          title: title === '' ? (regulation?.title ?? '') : title,
          tombstone,
          before: was,
          after: is,
        },
      ];
    });
  });
}

/** A pack that came, went, or moved to another version. */
export interface PackDiff {
  readonly id: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

function comparePacks(before: Policy, after: Policy): readonly PackDiff[] {
  const find = (packs: readonly PackReference[], id: string) => packs.find((pack) => pack.id === id);
  const ids = [...new Set([...before.packs, ...after.packs].map(({ id }) => id))].sort();
  return ids.flatMap((id) => {
    const [was, is] = [find(before.packs, id), find(after.packs, id)];
    return was?.digest === is?.digest ? [] : [{ id, before: was?.version, after: is?.version }];
  });
}

function regulationOf(path: string, { regulations }: Policy): { id: string; title: string } | undefined {
  for (const regulation of regulations) {
    const written = [regulation, ...regulation.translations.values()].find((other) => other.path === path);
    if (written !== undefined) return { id: regulation.id, title: written.title };
  }
  return undefined;
}

/** Which way the settings go that rules look at; all others are words. */
const SETTINGS: Readonly<Record<string, Direction>> = {
  time_zone: 'neutral',
  languages: 'neutral',
  'topics.allowed': 'unknown',
  'topics.irritating': 'unknown',
  rubrics: 'unknown',
  competitors: 'unknown',
  markets: 'unknown',
  partners: 'unknown',
  'privacy.fields': 'neutral',
  'privacy.allow.phones': 'unknown',
  'privacy.allow.emails': 'unknown',
  'privacy.allow.domains': 'unknown',
};
/** Of these lists more entries forbid more; of the others fewer do. */
const FORBIDDING = new Set(['topics.irritating', 'competitors', 'languages', 'markets', 'partners']);
/** Told by the rules, the packs and the tombstones themselves. */
const TOLD_ELSEWHERE = new Set(['rules', 'removed', 'extends', 'id']);

function compareSettings(before: Policy, after: Policy): readonly SettingDiff[] {
  // A matrix that came or went as a whole is told once, by its file.
  const isCompared = before.answering !== undefined && after.answering !== undefined;
  const [was, is] = [before, after].map(({ settings, answering }) => {
    const matrix = isCompared ? answering : ANSWERING_PATH;
    return flatten({ ...sealedPart(settings), ...(answering === undefined ? {} : { answering: matrix }) });
  });
  if (was === undefined || is === undefined) return [];
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((key): SettingDiff[] => {
    const [old, current] = [was.get(key), is.get(key)];
    if (TOLD_ELSEWHERE.has(key) || canonicalJson(old ?? null) === canonicalJson(current ?? null)) return [];
    return [{ key, before: old, after: current, direction: settingDirection(key, old, current) }];
  });
}

/** Settings that are one of some values, from the loosest to the strictest; the first is what holds without them. */
const ORDERED: Readonly<Record<string, readonly unknown[]>> = {
  'inline_waivers.allow': ['soft-mandatory', 'advisory', 'none'],
};

function settingDirection(key: string, before: unknown, after: unknown): SettingDiff['direction'] {
  const order = ORDERED[key];
  if (order !== undefined) {
    const [was, is] = [before, after].map((value) => order.indexOf(value ?? order[0]));
    return was === is ? 'neutral' : (is ?? 0) > (was ?? 0) ? 'stricter' : 'looser';
  }
  if (key === 'answering' || key.startsWith('answering.')) return answeringDirection(key, before, after);
  const known = SETTINGS[key];
  if (known === undefined) return 'text';
  if (known !== 'unknown') return 'neutral';
  const [was, is] = [before, after].map(
    (list) => new Set((Array.isArray(list) ? list : []).map((entry) => canonicalJson(entry))),
  );
  if (was === undefined || is === undefined) return 'neutral';
  const isMore = [...was].every((entry) => is.has(entry));
  const isLess = [...is].every((entry) => was.has(entry));
  if (isMore === isLess) return 'unknown';
  return isMore === FORBIDDING.has(key) ? 'stricter' : 'looser';
}

/** Settings by their dotted keys, two levels deep below lists. */
function flatten(settings: object, prefix = ''): Map<string, unknown> {
  const flat = new Map<string, unknown>();
  for (const [key, value] of Object.entries(settings)) {
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value) && !TOLD_ELSEWHERE.has(key);
    if (!isMap) flat.set(prefix + key, value);
    else for (const [inner, data] of flatten(value, `${prefix}${key}.`)) flat.set(inner, data);
  }
  return flat;
}
