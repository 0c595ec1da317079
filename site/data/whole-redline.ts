import type { Locale } from '../../action/core/messages.ts';
import type { PolicyDiff, RuleDiff } from '../../action/core/policy/diff.ts';
import { regulationRedline } from './redline.ts';
import { regulationOf } from './regulations.ts';
import type { SiteEdition } from './site.ts';

/** What became of one regulation, in figures: the words have a page of their own. */
export interface RegulationChange {
  readonly id: string;
  readonly title: string;
  readonly lang: Locale;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly pack: string | undefined;
  /** Clauses that changed, came and went. */
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  readonly rules: readonly RuleDiff[];
}

/** New rules named one by one; of more than that the lines of their regulations tell, in figures. */
const NEW_NAMED = 20;

/** The rules to name one by one: those that went, those that stayed and are stricter or looser now, and new ones while they are few. */
export function weightyRules(rules: readonly RuleDiff[]): readonly RuleDiff[] {
  const isFew = rules.filter(({ verdict }) => verdict === 'added').length <= NEW_NAMED;
  return rules.filter(({ verdict }) =>
    verdict === 'added' ? isFew : verdict !== 'neutral' && verdict !== 'text-only',
  );
}

/** The regulations that differ between two editions, in the order of the later one; those that went come last. */
export function regulationChanges(
  before: Pick<SiteEdition, 'policy'>,
  after: Pick<SiteEdition, 'policy'>,
  diff: Pick<PolicyDiff, 'rules'>,
  lang: Locale,
): readonly RegulationChange[] {
  const all = [...after.policy.regulations, ...before.policy.regulations];
  return [...new Set(all.map(({ id }) => id))].flatMap((id): RegulationChange[] => {
    const [was, is] = [before, after].map(({ policy }) => {
      const found = policy.regulations.find((known) => known.id === id);
      return found === undefined ? undefined : regulationOf(policy, found, lang);
    });
    const shown = is ?? was;
    if (shown === undefined) return [];
    const rules = diff.rules.filter(({ clause, verdict }) => clause.regulation === id && verdict !== 'text-only');
    const common = { id, title: shown.title, lang: shown.writtenIn, pack: shown.pack, rules };
    if (was === undefined) return [{ ...common, kind: 'added', changed: 0, added: shown.clauses.length, removed: 0 }];
    if (is === undefined) return [{ ...common, kind: 'removed', changed: 0, added: 0, removed: shown.clauses.length }];
    const redline = regulationRedline(id, before, after, diff, lang);
    const count = (...kinds: string[]): number =>
      redline?.clauses.filter(({ kind }) => kinds.includes(kind)).length ?? 0;
    const counts = { changed: count('changed', 'rules'), added: count('added'), removed: count('removed') };
    const isSame = counts.changed + counts.added + counts.removed === 0 && was.title === is.title;
    return isSame ? [] : [{ ...common, kind: 'changed', ...counts }];
  });
}
