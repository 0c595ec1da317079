import { openContent } from '../../action/commands/content.ts';
import type { SourceFile } from '../../action/core/content/source-file.ts';
import { type Calendar, judge } from '../../action/core/judge.ts';
import type { Report } from '../../action/core/report.ts';
import { openSite } from './site.ts';

/** The team's content, judged once in a build: each publication by the edition of its own day, as on the command line. */
export interface JudgedContent {
  readonly files: readonly SourceFile[];
  readonly report: Report;
  /** Every publication by account; absent where there is no content at all. */
  readonly calendar: Calendar | undefined;
}

let judged: Promise<JudgedContent> | undefined;

export function judgedContent(): Promise<JudgedContent> {
  judged ??= judgeContent();
  return judged;
}

/** Forgets what was judged, when a file has changed under a server. */
export function forgetContent(): void {
  judged = undefined;
}

async function judgeContent(): Promise<JudgedContent> {
  const { root, now, side, judging } = await openSite();
  const { files, reading } = openContent(root, judging.policy);
  let calendar: Calendar | undefined;
  const report = await judge(files, judging, {
    ...reading,
    now,
    policySide: side,
    onCalendar: (whole) => {
      calendar = whole;
    },
  });
  return { files, report, calendar };
}
