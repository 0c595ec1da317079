import * as z from 'zod/mini';
import { parseMoment } from '../calendar/moment.ts';
import { moment, text } from '../content/fields.ts';
import type { Person } from '../content/person.ts';
import { nearest } from '../nearest.ts';
import { FILE_START } from '../text/lines.ts';
import type { PolicyFiles } from './files.ts';
import { packOf } from './packs.ts';
import type { Regulation, Rule, RuleClause, RuleExample, Translation, WrittenRule } from './policy.ts';
import { PolicyFile, type Report } from './policy-file.ts';
import { type Clause, parseRegulation, type RegulationText } from './regulation.ts';
import type { PolicySettings } from './settings.ts';

const FOLDER = 'policy/regulations/';
/** The language in the name of a translation: `tone.en.md`. */
const TRANSLATION = /\.([a-z]{2}(?:-[A-Za-z]+)?)\.md$/;
/** Where regulations are: the policy's own, and those of its packs. */
const REGULATION = /^policy\/(?:regulations\/|packs\/[^/]+\/)(?:.*\/)?[^/]+\.md$/;

/** The front matter of a regulation. */
const metaSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/, 'a-z 0-9 -')),
  title: text,
  owner: z.optional(text),
  review_by: z.optional(moment),
  /** The sections of a communication policy that it is: `audience`, `answering` … */
  sections: z.optional(z.array(text)),
  summary: z.optional(text),
});

/** A `yaml rule` block with the clause that it is written in. */
export interface LocatedRule {
  readonly clause: RuleClause;
  readonly file: PolicyFile;
  readonly pack: string | undefined;
  /** The rule, where it does not stand in the file as we write rules. */
  readonly block?: WrittenRule;
}

/** A regulation whose examples may still be those of rules that the policy switched off. */
interface Draft {
  readonly regulation: Omit<Regulation, 'examples'>;
  readonly examples: readonly RuleExample[];
}

/** The regulations with the examples of the rules that are there. */
export function withExamplesOf(rules: readonly Rule[], drafts: readonly Draft[]): readonly Regulation[] {
  const ids = new Set(rules.map(({ id }) => id));
  return drafts.map(({ regulation, examples }) => ({
    ...regulation,
    examples: examples.filter(({ ruleId }) => ids.has(ruleId)),
  }));
}

interface Source {
  readonly path: string;
  readonly content: string;
  readonly language: string | undefined;
  readonly parsed: RegulationText;
  readonly file: PolicyFile;
  readonly meta: z.infer<typeof metaSchema>;
}

/** Reads every regulation, joins the translations to their originals, and hands on the rule blocks. */
export function loadRegulations(
  files: PolicyFiles,
  settings: PolicySettings | undefined,
  people: ReadonlyMap<string, Person> | undefined,
  report: Report,
): { regulations: readonly Draft[]; blocks: readonly LocatedRule[] } {
  const sources = [...files]
    .filter(([path]) => REGULATION.test(path) && !/\/readme\.md$/i.test(path))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([path]) => isSpoken(path, settings))
    .flatMap(([path, content]) => readSource(path, content, settings, report) ?? []);

  for (const path of files.keys()) {
    const isOther = path.startsWith(FOLDER) && !path.endsWith('.md');
    if (isOther) report({ path, position: FILE_START, messageId: 'regulation.extension', data: {} });
  }
  const originals = sources.filter((source) => source.language === undefined);
  const blocks: LocatedRule[] = [];
  const regulations: Draft[] = [];
  const byId = new Map<string, Source>();
  for (const source of originals) {
    const twin = byId.get(source.meta.id);
    if (twin !== undefined) {
      source.file.fail(['id'], 'regulation.duplicate', { id: source.meta.id, other: twin.path });
      continue;
    }
    byId.set(source.meta.id, source);
    const { meta, parsed, file } = source;
    if (meta.owner !== undefined) file.expectPerson(['owner'], meta.owner, people);
    if (meta.review_by !== undefined) {
      const date = parseMoment(meta.review_by);
      if (typeof date === 'string') file.fail(['review_by'], date, { found: meta.review_by });
    }
    const located = locateRules(source, report);
    blocks.push(...located);
    regulations.push({
      regulation: {
        id: meta.id,
        path: source.path,
        title: meta.title,
        owner: meta.owner,
        reviewBy: meta.review_by,
        sections: meta.sections ?? [],
        pack: packOf(source.path),
        clauses: parsed.clauses,
        translations: translationsOf(source, sources, report),
      },
      examples: bindExamples(source, located),
    });
  }
  return { regulations, blocks };
}

/** The language of a translation, by the name of its file; `undefined` for an original. */
export function languageOf(path: string): string | undefined {
  return TRANSLATION.exec(path)?.[1];
}

/** A pack speaks more languages than most teams; what a team does not speak is left out. */
function isSpoken(path: string, settings: PolicySettings | undefined): boolean {
  const language = languageOf(path);
  const isForeign = language !== undefined && settings !== undefined && !settings.languages.includes(language);
  return packOf(path) === undefined || !isForeign;
}

function readSource(
  path: string,
  content: string,
  settings: PolicySettings | undefined,
  report: Report,
): Source | undefined {
  const { regulation: parsed, problems } = parseRegulation(content);
  const metaText = content.slice(parsed.metaOffset);
  const end = metaText.search(/^---\r?$/m);
  const file = new PolicyFile(path, content, report, {
    text: end === -1 ? '' : metaText.slice(0, end),
    offset: parsed.metaOffset,
  });
  for (const problem of problems) file.failAt(problem.offset, problem.messageId, problem.data);
  if (parsed.metaOffset === 0) return undefined;
  const meta = file.accept(metaSchema, parsed.meta);
  if (meta === undefined) return undefined;
  const language = languageOf(path);
  if (language !== undefined && settings !== undefined && !settings.languages.includes(language)) {
    file.failAt(0, 'regulation.language', {
      found: language,
      allowed: settings.languages.join(', '),
      suggestion: nearest(language, settings.languages) ?? 'none',
    });
  }
  return { path, content, language, parsed, file, meta };
}

function translationsOf(source: Source, all: readonly Source[], report: Report): ReadonlyMap<string, Translation> {
  const translations = new Map<string, Translation>();
  for (const other of all) {
    if (other.language === undefined || other.meta.id !== source.meta.id) continue;
    const stray = other.parsed.rules[0];
    if (stray !== undefined) {
      new PolicyFile(other.path, other.content, report, stray).failAt(stray.offset, 'rule.in-translation', {
        original: source.path,
      });
    }
    translations.set(other.language, { path: other.path, title: other.meta.title, clauses: other.parsed.clauses });
  }
  return translations;
}

function locateRules(source: Source, report: Report): LocatedRule[] {
  return source.parsed.rules.flatMap((block) => {
    const file = new PolicyFile(source.path, source.content, report, block);
    const clause = source.parsed.clauses.find((known: Clause) => known.id === block.clause);
    if (clause === undefined) {
      file.failAt(block.offset, 'rule.no-clause', {});
      return [];
    }
    const located = { regulation: source.meta.id, path: source.path, id: clause.id, title: clause.title };
    return [{ file, clause: located, pack: packOf(source.path) }];
  });
}

/** An example belongs to the rule of its clause; where a clause has several, the fence names one: `markdown fails frequency.per-day`. */
function bindExamples(source: Source, located: readonly LocatedRule[]): RuleExample[] {
  const idsByClause = new Map<string, string[]>();
  source.parsed.rules.forEach((block, index) => {
    const id = /^id:[ \t]*["']?([^"'\s#]+)/m.exec(block.text)?.[1];
    if (id === undefined || block.clause === undefined || located[index] === undefined) return;
    idsByClause.set(block.clause, [...(idsByClause.get(block.clause) ?? []), id]);
  });
  return source.parsed.examples.flatMap((example) => {
    const ids = idsByClause.get(example.clause ?? '') ?? [];
    const ruleId = example.rule ?? (ids.length === 1 ? ids[0] : undefined);
    if (ruleId === undefined || !ids.includes(ruleId)) {
      source.file.failAt(example.offset, 'example.no-rule', { clause: example.clause ?? '', rules: ids.join(', ') });
      return [];
    }
    return [{ ...example, ruleId, path: source.path }];
  });
}
