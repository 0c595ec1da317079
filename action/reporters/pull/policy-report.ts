import { isBlocking } from '../../core/finding.ts';
import type { Translate } from '../../core/messages.ts';
import { isEnough } from '../../core/policy/bump.ts';
import { isProved } from '../../core/policy/coverage.ts';
import type { PolicyDiff } from '../../core/policy/diff.ts';
import type { PolicyChange, PullPage } from '../../core/pull/page.ts';
import { coverageView } from '../coverage.ts';
import { diffView } from '../diff.ts';
import { markdownText } from '../escape.ts';
import { impactView } from '../impact.ts';
import { blockToMarkdown, type View } from '../view.ts';
import type { Part, Section } from './budget.ts';
import { details, findingSections, isOfPolicy, WEIGHTS } from './findings.ts';
import { registerLines } from './registers.ts';

/**
 * What a change does to the policy itself, judged by the policy that it would replace: what is wrong with its text, whether its examples agree,
 * whether the version says enough, and which planned posts it would break or free.
 */
export function policySections(page: PullPage, translate: Translate): readonly Section[] {
  const { policy } = page;
  const findings = page.report.findings.filter(isOfPolicy);
  if (policy === undefined) return findingSections(findings, page, translate);
  const lines = [
    ...versionLine(policy, translate),
    ...examplesLine(policy, translate),
    ...plannedLine(policy, translate),
    ...registerLines(policy, translate),
  ];
  const fresh = findings.filter(({ status }) => status === 'new');
  const state = fresh.some(isBlocking) ? '❌' : fresh.length > 0 ? '💡' : '✅';
  lines.unshift(`${state} ${markdownText(translate('pull.policy.findings', { count: fresh.length }))}`);
  const judging = translate('pull.policy.judged-by', { version: page.report.policy.version });
  return [
    {
      open: `### ${markdownText(titleOf(policy, translate))}`,
      parts: [{ text: () => `${markdownText(judging)}\n\n${lines.map((line) => `- ${line}`).join('\n')}`, weight: 1 }],
    },
    ...findingSections(findings, page, translate),
    ...policyDetails(page, translate),
  ];
}

function titleOf({ diff }: PolicyChange, translate: Translate): string {
  if (diff === undefined || diff.from.version === diff.to.version) return translate('pull.policy.title');
  return translate('pull.policy.versions', { from: diff.from.version, to: diff.to.version });
}

function versionLine({ diff }: PolicyChange, translate: Translate): readonly string[] {
  if (diff === undefined) return [`❌ ${markdownText(translate('pull.policy.unreadable'))}`];
  const { bump: needed, actual, from } = diff;
  const isSaid = isEnough(actual, needed, from.version);
  // Whether that stops the change is for the rules of the policy to say: then it is among the findings, too.
  return [`${isSaid ? '✅' : '⚠️'} ${markdownText(translate('pull.policy.version', { needed, actual }))}`];
}

function examplesLine({ examples }: PolicyChange, translate: Translate): readonly string[] {
  if (examples === undefined) return [];
  const { coverage } = examples;
  const { proved, failed, unproved } = coverage;
  const counts = { proved, total: proved + failed.length, unproved: unproved.length };
  const icon = failed.length > 0 ? '❌' : isProved(coverage) ? '✅' : '⚠️';
  return [`${icon} ${markdownText(translate('pull.policy.examples', counts))}`];
}

function plannedLine({ impact, registers }: PolicyChange, translate: Translate): readonly string[] {
  if (impact === undefined) return [];
  const { items, broken } = impact;
  // A post on an account that is gone cannot even be read.
  const failing = new Set([...broken, ...(registers?.accounts.removed.posts ?? [])]).size;
  const freed = items.filter(
    ({ kind, isPlanned, finding }) => kind === 'newly-passing' && isPlanned && isBlocking(finding),
  );
  const passing = new Set(freed.map(({ finding }) => finding.path)).size;
  return [`${failing > 0 ? '⚠️' : '✅'} ${markdownText(translate('pull.policy.planned', { failing, passing }))}`];
}

/** The pages that the commands `test`, `diff` and `impact` print, folded. */
function policyDetails({ policy, report }: PullPage, translate: Translate): readonly Section[] {
  const { diff, examples, impact } = policy ?? {};
  const sections: Section[] = [];
  if (examples !== undefined && !isProved(examples.coverage)) {
    const { coverage, lineOf } = examples;
    const view = coverageView(coverage, (result) => ({ ...result, line: lineOf(result) }), translate);
    sections.push(details(translate('pull.policy.which-examples'), partsOf(view, WEIGHTS.policy), '\n\n'));
  }
  if (diff !== undefined && saysAnything(diff)) {
    const count = diff.rules.filter(({ verdict }) => verdict !== 'text-only').length;
    // The page says its versions at its head, and here they stand above; two days that are one tell nothing.
    const view = diffView(diff, translate).slice(diff.from.effective === diff.to.effective ? 2 : 1);
    sections.push(details(translate('pull.policy.rules', { count }), partsOf(view, WEIGHTS.policy), '\n\n'));
  }
  if (impact !== undefined && impact.items.length > 0) {
    const view = impactView(impact, report.now, translate).slice(1);
    sections.push(details(translate('pull.policy.impact'), partsOf(view, WEIGHTS.details), '\n\n'));
  }
  return sections;
}

function saysAnything({ rules, clauses, settings, packs }: PolicyDiff): boolean {
  return rules.length + clauses.length + settings.length + packs.length > 0;
}

/** A page of a command as parts that may be left out one by one: of a long list each item is one. */
function partsOf(view: View, weight: number): readonly Part[] {
  return view.flatMap((block): Part[] => {
    if (block.kind !== 'list') return [{ text: () => blockToMarkdown(block, 4), weight }];
    return block.items.map((item, index) => {
      return { text: () => blockToMarkdown({ kind: 'list', items: [item] }), weight, isItem: index > 0 };
    });
  });
}
