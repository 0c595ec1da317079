import { openContent } from '../../action/commands/content.ts';
import type { SourceFile } from '../../action/core/content/source-file.ts';
import { type Calendar, judge } from '../../action/core/judge.ts';
import type { Report } from '../../action/core/report.ts';
import { openSite, type Site } from './site.ts';

/** The team's content, judged once in a build: each publication by the edition of its own day, as on the command line. */
export interface JudgedContent {
  readonly files: readonly SourceFile[];
  readonly report: Report;
  /** Every publication by account; absent where there is no content at all. */
  readonly calendar: Calendar | undefined;
}

let judged: Promise<JudgedContent> | undefined;

export function judgedContent(): Promise<JudgedContent> {
  judged ??= openSite().then(judgeContent);
  return judged;
}

/** The same of any site. */
export async function judgeContent({ root, now, side, judging }: Site): Promise<JudgedContent> {
  const { files, reading } = openContent(root, judging.policy);
  let calendar: Calendar | undefined;
  const report = await judge(files, judging, {
    ...reading,
    now,
    policySide: side,
    onCalendar: async (whole) => {
      // Pages ask it for days and hours; a judgement that needed none has not loaded them.
      await whole.context.clock.load();
      calendar = whole;
    },
  });
  return { files, report, calendar };
}
