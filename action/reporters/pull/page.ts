import type { Translate } from '../../core/messages.ts';
import { type PullPage, standingOf } from '../../core/pull/page.ts';
import { type Budget, fitted, type Section } from './budget.ts';
import { deliverySection, shortcomingSection } from './delivery.ts';
import { findingSections, foldedSections, isOfPolicy } from './findings.ts';
import { footText, headSection, noticeSection } from './head.ts';
import { policySections } from './policy-report.ts';
import { postsSections } from './posts.ts';
import { weekSections } from './weeks.ts';

/**
 * The page about a change in GitHub's Markdown, within a limit.
 * @param isWhole with what other files have, and with every channel: for the place that has room.
 */
export function pageText(page: PullPage, budget: Budget, translate: Translate, isWhole: boolean): string {
  const foot = `\n\n${footText(page, translate)}\n`;
  const { notices, findings, policy, delivered, folded } = toldSections(page, translate, isWhole);
  const sections = [
    headSection(page, translate),
    notices,
    ...postsSections(page, translate),
    ...findings,
    ...weekSections(page, translate),
    ...policy,
    delivered,
    ...folded,
  ];
  return `${fitted(sections, { ...budget, limit: budget.limit - budget.measure(foot) })}${foot}`;
}

/** Whether the verdict of a change is all there is to say about it. */
export function isBare(page: PullPage, translate: Translate): boolean {
  if (standingOf(page) !== 'clean') return false;
  const { notices, findings, policy, delivered, folded } = toldSections(page, translate, false);
  const told = [notices, ...findings, ...policy, delivered, ...folded];
  return told.every(({ parts }) => parts.length === 0);
}

/** All that is told beside the verdict and the calendar. */
function toldSections(page: PullPage, translate: Translate, isWhole: boolean) {
  const content = page.report.findings.filter((finding) => !isOfPolicy(finding));
  const delivered: Section = isWhole
    ? deliverySection(page.deliveries, translate)
    : shortcomingSection(page.deliveries, translate);
  return {
    notices: noticeSection(page, translate, isWhole),
    findings: findingSections(content, page, translate),
    policy: policySections(page, translate),
    delivered,
    folded: foldedSections(page, translate, isWhole),
  };
}
