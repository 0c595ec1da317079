import type { Translate } from '../../core/messages.ts';
import { type CommentMark, writeMarker } from '../../core/pull/marker.ts';
import type { PullPage } from '../../core/pull/page.ts';
import { markdownText } from '../escape.ts';
import { characters } from './budget.ts';
import { cleanLine } from './head.ts';
import { runLink } from './links.ts';
import { isBare, pageText } from './page.ts';

/** Longest body of a comment and of a review, in characters: GitHub answers 422 to a longer one (facts/github.md §4). */
export const MOST_CHARACTERS = 65_536;
/** Kept free for the marker that stands before it: a hundred labels take 1,200 characters. */
const MARKER = 2048;

/** The one comment of a pull request: the marker, and the page in GitHub's Markdown. The same page gives the same bytes. */
export function comment(page: PullPage, mark: Omit<CommentMark, 'digest'>, translate: Translate): string {
  return writeMarker(mark, commentBody(page, translate));
}

/** The comment without its marker. What has no room is left out whole, and counted; the summary of the run has it. */
export function commentBody(page: PullPage, translate: Translate): string {
  if (isBare(page, translate)) return `${cleanLine(page, translate)}\n`;
  const where = runLink(page, markdownText(translate('pull.in-summary')));
  const note = (findings: number, others: number): string =>
    `⚠️ ${markdownText(translate('pull.left-out', { findings, others }))} ${where}`;
  return pageText(page, { limit: MOST_CHARACTERS - MARKER, measure: characters, note }, translate, false);
}
