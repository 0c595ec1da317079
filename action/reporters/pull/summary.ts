import type { Translate } from '../../core/messages.ts';
import type { PullPage } from '../../core/pull/page.ts';
import { markdownText } from '../escape.ts';
import { bytes } from './budget.ts';
import { pageText } from './page.ts';

/** GitHub drops a whole summary of more than 1 MiB, in bytes of UTF-8 (facts/github.md §4); other steps and we ourselves may add to it. */
const MOST_BYTES = 1024 * 1024 - 64 * 1024;

/** The summary of the job: everything that is known about the change. What has no room even here stands in the report file. */
export function summaryText(page: PullPage, translate: Translate): string {
  const note = (findings: number, others: number): string =>
    `⚠️ ${markdownText(translate('pull.left-out', { findings, others }))} ${markdownText(translate('pull.in-report'))}`;
  return pageText(page, { limit: MOST_BYTES, measure: bytes, note }, translate, true);
}
