import * as z from 'zod/mini';
import type { Check, Registry } from '../check.ts';
import type { Enforcement } from '../finding.ts';
import { formatPath, type Schema, validate } from '../schema.ts';
import { clip } from '../text/clip.ts';
import { scopeOption } from '../text/scopes.ts';
import { POLICY_PATH, type PolicyFiles } from './files.ts';
import type { WrittenRule } from './policy.ts';
import { PolicyFile, type Report } from './policy-file.ts';
import type { PolicyProblem } from './problem.ts';
import type { LocatedRule } from './regulations.ts';
import { patternProblem } from './rule-patterns.ts';
import type { PolicySettings } from './settings.ts';

const PREFIX = 'vale:';
/** Folders of `policy/` that hold something else. */
const OTHERS = /^policy\/(?:regulations|packs|releases|waivers|freezes|calendars)(?:\/|$)/;
/** A folder within `policy/`, written without detours. */
const FOLDER = /^policy(?:\/(?!\.{1,2}(?:\/|$))[^/\\]+)+$/;

/** Kinds of rules that Vale has and we have not: they need a part-of-speech tagger, a dictionary, or run a script. */
const FOREIGN = ['script', 'sequence', 'spelling'];
const LEVELS: Readonly<Record<string, Enforcement>> = {
  suggestion: 'advisory',
  warning: 'advisory',
  error: 'soft-mandatory',
};

/** Keys that every kind of rule has, and what becomes of them. `description` and `code` say nothing about what is found. */
const COMMON = ['message', 'link', 'scope', 'vocab', 'action'];
const SILENT = ['extends', 'level', 'description', 'code', 'name'];

/** The keys of each kind that the check of that kind has under the same name. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  existence: ['tokens', 'raw', 'append', 'exceptions', 'ignorecase', 'nonword'],
  substitution: ['swap', 'exceptions', 'ignorecase', 'nonword', 'capitalize'],
  occurrence: ['token', 'max', 'min', 'ignorecase', 'exceptions'],
  repetition: ['tokens', 'max', 'alpha', 'ignorecase', 'exceptions'],
  consistency: ['either', 'ignorecase', 'nonword'],
  conditional: ['first', 'second', 'exceptions', 'ignorecase'],
  capitalization: ['match', 'style', 'exceptions', 'indicators', 'threshold', 'prefix'],
  metric: ['formula', 'condition'],
};
/** Vale judges a text of any length. */
const ADDED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { metric: { min_words: 1 } };
const SWITCHES = ['ignorecase', 'nonword', 'append', 'alpha', 'capitalize', 'vocab'];
/** Of these a part may be left out, and the rest still says what it said; without any the rule says nothing. */
const LISTS = ['tokens', 'swap', 'either'];

export interface ValeStyles {
  readonly blocks: readonly LocatedRule[];
  /** What the styles ask for and we cannot do. It is told, and the rest is judged. */
  readonly problems: readonly PolicyProblem[];
}

/** Whether an entry of `extends:` names a folder of Vale's rules. */
export function isValeStyle(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** Reads the folders of Vale's rules that `policy.yaml` names: each `*.yml` is a rule of one of our checks about texts. */
export async function loadValeStyles(
  files: PolicyFiles,
  settings: PolicySettings,
  registry: Registry,
  report: Report,
): Promise<ValeStyles> {
  const blocks: LocatedRule[] = [];
  const problems: PolicyProblem[] = [];
  const policyFile = PolicyFile.open(files, POLICY_PATH, report);
  for (const [index, name] of (settings.extends ?? []).entries()) {
    if (!isValeStyle(name)) continue;
    const folder = name.slice(PREFIX.length).trim().replace(/\/+$/, '');
    if (!FOLDER.test(folder) || OTHERS.test(folder)) {
      policyFile?.fail(['extends', index], 'vale.folder', { found: clip(folder, 80) });
      continue;
    }
    const paths = [...files.keys()].filter((path) => ruleName(path, folder) !== undefined).sort();
    if (paths.length === 0) policyFile?.fail(['extends', index], 'vale.none', { found: clip(folder, 80) });
    for (const path of paths) {
      const style = folder.slice(folder.lastIndexOf('/') + 1);
      const title = `${style}.${ruleName(path, folder)}`;
      const rule = new ValeRule(files, path, title, { report, problems });
      const block = await rule.read(registry);
      if (block !== undefined) blocks.push(block);
    }
  }
  return { blocks, problems };
}

/** The name of a rule by its file; `undefined` for a file that is none: below the folder there may be fixtures. */
function ruleName(path: string, folder: string): string | undefined {
  const name = path.startsWith(`${folder}/`) ? /^([^/]+)\.ya?ml$/.exec(path.slice(folder.length + 1))?.[1] : undefined;
  return name?.startsWith('.') === true ? undefined : name;
}

/** `vale.google.wordlist` for `Google.WordList`. */
function ruleId(title: string): string {
  const parts = title.split('.').map((part) => part.toLowerCase().replace(/[^a-z0-9]+/g, '-'));
  return `vale.${parts.filter((part) => part !== '').join('.')}`;
}

const ruleSchema = z.looseObject({
  extends: z.string(),
  message: z.optional(z.string()),
  level: z.optional(z.enum(['suggestion', 'warning', 'error'])),
});
type Written = Readonly<Record<string, unknown>>;

/** One file of a style. What is not YAML, or says not what it extends, is an error of the policy as in Vale; what is only foreign to us is told. */
class ValeRule {
  readonly #path: string;
  readonly #title: string;
  readonly #file: PolicyFile;
  readonly #noted: PolicyFile;

  constructor(
    files: PolicyFiles,
    path: string,
    title: string,
    { report, problems }: { readonly report: Report; readonly problems: PolicyProblem[] },
  ) {
    this.#path = path;
    this.#title = title;
    const text = files.get(path) ?? '';
    // Styles written for YAML 1.1 start with `---` and may hold a byte order mark.
    const yaml = { text: text.replace(/^\uFEFF/, ''), offset: text.startsWith('\uFEFF') ? 1 : 0 };
    this.#file = new PolicyFile(path, text, report, yaml);
    this.#noted = new PolicyFile(path, text, (problem) => problems.push(problem), yaml);
  }

  async read(registry: Registry): Promise<LocatedRule | undefined> {
    const data = this.#file.read(ruleSchema) as (z.infer<typeof ruleSchema> & Written) | undefined;
    if (data === undefined) return undefined;
    const kind = data.extends;
    const check = registry.get(`text.${kind}`);
    const keys = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
    if (keys === undefined || check === undefined) {
      const allowed = Object.keys(KINDS).join(', ');
      const known = FOREIGN.includes(kind) ? 'yes' : 'no';
      this.#note(['extends'], 'vale.kind', { kind: clip(kind, 40), known, allowed });
      return undefined;
    }
    for (const key of Object.keys(data)) {
      if ([...SILENT, ...COMMON, ...keys].includes(key)) continue;
      this.#note([key], 'vale.key', { found: clip(key, 40) });
    }
    const taken = Object.entries(data).filter(([key]) => COMMON.includes(key) || keys.includes(key));
    const scope = this.#scope(data['scope']);
    if (scope === false) return undefined;
    const options: Record<string, unknown> = {
      ...ADDED[kind],
      ...Object.fromEntries(taken.map(([key, value]) => [key, asWritten(key, value)])),
    };
    delete options['scope'];
    if (scope !== undefined) options['scope'] = scope;
    const sound = await this.#sound(check, options);
    if (sound === undefined) return undefined;
    const block: WrittenRule = {
      id: ruleId(this.#title),
      check: check.id,
      with: sound,
      enforcement: LEVELS[data.level ?? 'suggestion'] ?? 'advisory',
    };
    const [style = '', name = ''] = [this.#title.split('.')[0], this.#title.slice(this.#title.indexOf('.') + 1)];
    const clause = { regulation: `vale-${style}`, path: this.#path, id: name, title: this.#title };
    return { clause, file: this.#file, pack: undefined, block };
  }

  /** Where to look, as far as we know it: `undefined` for everywhere, `false` when nothing known is left. */
  #scope(written: unknown): string | readonly string[] | undefined | false {
    const names = [written ?? []]
      .flat()
      .flatMap((name) => String(name).split('&'))
      .map((name) => name.trim());
    const known = names.filter((name) => validate(scopeOption as unknown as Schema<unknown>, name).ok);
    for (const name of names) {
      if (!known.includes(name)) this.#note(['scope'], 'vale.scope', { found: clip(name, 40) });
    }
    const isWide = known.some((name) => !name.startsWith('~')) || names.every((name) => name.startsWith('~'));
    if (!isWide) return false;
    if (known.length === 0) return undefined;
    // A list says where to look, one place or the other; what is left out is left out of each.
    const isJoined = typeof written === 'string' && written.includes('&');
    return isJoined ? known.join(' & ') : known.length === 1 ? known[0] : known;
  }

  /** The options that the check takes, without the patterns that RE2 refuses; `undefined` where nothing is left to look for. */
  async #sound(check: Check, options: Record<string, unknown>): Promise<Written | undefined> {
    const read = validate(check.options as unknown as Schema<unknown>, options);
    if (!read.ok) {
      for (const { path } of read.problems) this.#note(path, 'vale.value', { key: formatPath(path) });
      return undefined;
    }
    const refused = new Map<string, Set<string>>();
    for (const pattern of check.patterns?.(read.value as never) ?? []) {
      const [key = '', part] = pattern.at.map(String);
      const problem = await patternProblem(pattern);
      if (problem === undefined) continue;
      const { reason = 'other', detail = '' } = problem.data;
      const why = problem.messageId === 'pattern.syntax' ? String(reason) : problem.messageId.replace(/^pattern\./, '');
      const data = { pattern: clip(pattern.source, 80), reason: why.replaceAll('-', '_'), detail: String(detail) };
      this.#note(pattern.at, 'vale.pattern', data);
      const parts = refused.get(key) ?? new Set();
      refused.set(key, parts.add(part ?? ''));
    }
    if ([...refused].some(([key, parts]) => !LISTS.includes(key) || parts.has(''))) return undefined;
    const left = { ...options };
    for (const [key, parts] of refused) {
      left[key] = without(left[key], parts);
      if (Object.keys(left[key] as object).length === 0) return undefined;
    }
    return left;
  }

  #note(path: readonly (string | number)[], messageId: PolicyProblem['messageId'], data: PolicyProblem['data']): void {
    this.#noted.fail(path, messageId, { rule: this.#title, ...data });
  }
}

/** A list or a mapping without some of its entries. */
function without(value: unknown, parts: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.filter((_, index) => !parts.has(String(index)));
  return Object.fromEntries(Object.entries(value ?? {}).filter(([key]) => !parts.has(key)));
}

/** Values as our checks take them: YAML reads `404` as a number where a pattern is meant, and `null` where nothing is. */
function asWritten(key: string, value: unknown): unknown {
  if (key === 'raw') return [value ?? []].flat().map(String);
  if (key === 'tokens' || key === 'exceptions' || key === 'indicators') return [value ?? []].flat().map(String);
  if (key === 'swap' || key === 'either') {
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isMap ? Object.fromEntries(Object.entries(value).map(([from, to]) => [from, String(to ?? '')])) : value;
  }
  // YAML 1.1, in which Vale reads, has more words for it.
  if (SWITCHES.includes(key) && typeof value === 'string') {
    return /^(?:yes|on)$/i.test(value) ? true : /^(?:no|off)$/i.test(value) ? false : value;
  }
  if (key === 'token' || key === 'first' || key === 'second' || key === 'match') return String(value ?? '');
  return value;
}
