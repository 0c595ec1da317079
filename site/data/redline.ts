import type { Locale } from '../../action/core/messages.ts';
import { clauseTexts } from '../../action/core/policy/clause-text.ts';
import type { PolicyDiff, RuleDiff } from '../../action/core/policy/diff.ts';
import type { Policy, Regulation } from '../../action/core/policy/policy.ts';
import type { Tombstone } from '../../action/core/policy/settings.ts';
import { lineRedline, type RedUnit, redlineOf, type Stretch, textOn } from '../text/redline.ts';
import { regulationOf, type SiteClause, type SiteRegulation } from './regulations.ts';

/** What became of a clause between two editions. `rules`: not its words, but what is enforced. */
export interface ClauseRedline {
  /** Empty for what a regulation says before its first clause. */
  readonly id: string;
  readonly kind: 'same' | 'changed' | 'rules' | 'added' | 'removed';
  /** Its number in the later edition; of one that went, in the earlier. */
  readonly number: string;
  /** Its number in the earlier edition, where that was another. */
  readonly numberBefore: string | undefined;
  /** Whether it stands elsewhere among its neighbours. */
  readonly isMoved: boolean;
  readonly title: readonly Stretch[];
  /** Word by word, made when somebody asks: a count of changes needs no words. */
  readonly body: () => readonly RedUnit[];
  readonly hasOtherExamples: boolean;
  /** Why it went, and what says it now, where the policy tells. */
  readonly tombstone: Tombstone | undefined;
  readonly rules: readonly RuleDiff[];
}

/** What became of a regulation. */
export interface RegulationRedline {
  readonly id: string;
  /** The language of the text; another than that of the page where one of the editions is not translated. */
  readonly lang: Locale;
  readonly title: readonly Stretch[];
  readonly owner: readonly [before: string | undefined, after: string | undefined];
  /** All clauses, in the order of the later edition; what went stands where it stood. */
  readonly clauses: readonly ClauseRedline[];
}

/** An edition as far as its texts are compared. */
export interface TextEdition {
  readonly policy: Policy;
}

/** What became of a regulation that both editions have. */
export function regulationRedline(
  id: string,
  { policy: before }: TextEdition,
  { policy: after }: TextEdition,
  diff: Pick<PolicyDiff, 'rules'>,
  asked: Locale,
): RegulationRedline | undefined {
  const [old, current] = [before, after].map((policy) => policy.regulations.find((known) => known.id === id));
  if (old === undefined || current === undefined) return undefined;
  let [was, is] = [regulationOf(before, old, asked), regulationOf(after, current, asked)];
  // Two languages cannot be compared: where one edition has no translation, both are shown as they were written.
  if (was.writtenIn !== is.writtenIn) {
    const lang = was.writtenIn === asked ? is.writtenIn : was.writtenIn;
    [was, is] = [regulationOf(before, old, lang), regulationOf(after, current, lang)];
  }
  const lang = is.writtenIn;
  const rules = diff.rules.filter(({ clause, verdict }) => clause.regulation === id && verdict !== 'text-only');
  const examples = otherExamples(examplesOf(before, old), examplesOf(after, current));
  const removed = after.settings.removed ?? {};
  const moved = movedIds(ids(was), ids(is));
  const clauseOf = (clauseId: string): ClauseRedline => {
    const [earlier, later] = [was, is].map((regulation) => partOf(regulation, clauseId));
    const title = titleRedline(earlier?.title, later?.title, lang);
    const isSame = earlier?.prose === later?.prose && earlier?.title === later?.title;
    const own = rules.filter(({ clause }) => clause.id === clauseId);
    const hasOtherExamples = examples.has(clauseId);
    const kind = kindOf(earlier, later, isSame, own.length > 0 || hasOtherExamples || moved.has(clauseId));
    return {
      id: clauseId,
      kind,
      number: (later ?? earlier)?.number ?? '',
      numberBefore:
        earlier !== undefined && later !== undefined && earlier.number !== later.number ? earlier.number : undefined,
      isMoved: moved.has(clauseId),
      title,
      body: () => (isSame ? [] : redlineOf(earlier?.prose ?? '', later?.prose ?? '', lang)),
      hasOtherExamples,
      tombstone: later === undefined ? removed[`${id}#${clauseId}`] : undefined,
      rules: own,
    };
  };
  return {
    id,
    lang,
    title: lineRedline(was.title, is.title, lang),
    owner: [was.owner, is.owner],
    clauses: ['', ...inOrder(ids(was), ids(is))].map(clauseOf),
  };
}

/** Of a clause that came or went the whole title did. */
function titleRedline(before: string | undefined, after: string | undefined, lang: Locale): readonly Stretch[] {
  if (before !== undefined && after !== undefined) return lineRedline(before, after, lang);
  const text = after ?? before ?? '';
  const kind = after === undefined ? 'del' : 'ins';
  return text === '' ? [] : [{ kind, prose: { text, marks: [] }, start: 0, end: text.length }];
}

/** The title as it is; of a clause that went, as it was. */
export function plainTitle({ title }: Pick<ClauseRedline, 'title'>): string {
  return textOn(title.every(({ kind }) => kind === 'del') ? 'before' : 'after', title);
}

type Part = Pick<SiteClause, 'title' | 'prose' | 'number'>;

function partOf(regulation: SiteRegulation, id: string): Part | undefined {
  if (id === '') return { title: '', prose: regulation.introduction, number: '' };
  return regulation.clauses.find((clause) => clause.id === id);
}

function kindOf(
  before: Part | undefined,
  after: Part | undefined,
  isSame: boolean,
  isTouched: boolean,
): ClauseRedline['kind'] {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  if (!isSame) return 'changed';
  return isTouched ? 'rules' : 'same';
}

function ids({ clauses }: SiteRegulation): readonly string[] {
  return clauses.map(({ id }) => id);
}

/** The clauses whose rules have other examples than before. */
function otherExamples(was: ReadonlyMap<string, string>, is: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set([...is].filter(([id, examples]) => was.has(id) && was.get(id) !== examples).map(([id]) => id));
}

const examplesByRegulation = new WeakMap<Regulation, ReadonlyMap<string, string>>();

/** The examples of each clause, as they are written. */
function examplesOf(policy: Policy, regulation: Regulation): ReadonlyMap<string, string> {
  let examples = examplesByRegulation.get(regulation);
  if (examples === undefined) {
    const clauses = clauseTexts(policy.texts.get(regulation.path) ?? '');
    examples = new Map([...clauses].map(([id, { examples: written }]) => [id, written]));
    examplesByRegulation.set(regulation, examples);
  }
  return examples;
}

/** All ids in the later order; each that went follows the one that it followed. */
export function inOrder(before: readonly string[], after: readonly string[]): readonly string[] {
  const result = [...after];
  before.forEach((id, index) => {
    if (after.includes(id)) return;
    const previous = before[index - 1];
    result.splice(previous === undefined ? 0 : result.indexOf(previous) + 1, 0, id);
  });
  return result;
}

/** What stands elsewhere among what both have: all that is not part of the longest run that kept its order. */
export function movedIds(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const common = after.filter((id) => before.includes(id));
  const places = common.map((id) => before.indexOf(id));
  // longest[i]: the length of the longest run that ends with i, and what it comes from.
  const longest: { length: number; from: number }[] = [];
  places.forEach((place, index) => {
    let best = { length: 1, from: -1 };
    for (let earlier = 0; earlier < index; earlier++) {
      const length = (longest[earlier]?.length ?? 0) + 1;
      if ((places[earlier] ?? 0) < place && length > best.length) best = { length, from: earlier };
    }
    longest.push(best);
  });
  let at = longest.reduce((best, { length }, index) => (length > (longest[best]?.length ?? 0) ? index : best), 0);
  const kept = new Set<string>();
  while (at >= 0 && common[at] !== undefined) {
    kept.add(common[at] as string);
    at = longest[at]?.from ?? -1;
  }
  return new Set(common.filter((id) => !kept.has(id)));
}
