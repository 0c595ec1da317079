import { openContent } from '../../action/commands/content.ts';
import { contentKind } from '../../action/core/content/kinds.ts';
import { said } from '../../action/core/finding.ts';
import { Clocks } from '../../action/core/inbox/clocks.ts';
import { AnsweringReport } from '../../action/core/inbox/report.ts';
import { type MeanTarget, meanTarget } from '../../action/core/inbox/slow-week.ts';
import { type Figures, figuresOf, type Tally } from '../../action/core/inbox/statistics.ts';
import { judge } from '../../action/core/judge.ts';
import { EditionFinder } from '../../action/core/judging/editions.ts';
import type { Locale } from '../../action/core/messages.ts';
import { type Answering, classOf, classTitle } from '../../action/core/policy/answering.ts';
import type { Site, SiteEdition } from './site.ts';

/** Fewer waiting times than this are nobody's statistics: they would show single people. */
export const LEAST = 3;

/** How fast something is answered, in numbers of many. */
export interface AnswerRow extends Figures {
  /** The id of a class, or a month. */
  readonly name: string;
  readonly items: number;
  /** Whether there are enough for times to be shown. */
  readonly isEnough: boolean;
  /** The deadline of the first answer, in working milliseconds; nothing where there is none, or where it differs. */
  readonly deadline: number | undefined;
}

/** First answers, as `reglament sla` counts them: by the deadlines of the edition in force when each item came in. */
export interface AnswerTimes {
  readonly classes: readonly AnswerRow[];
  readonly months: readonly AnswerRow[];
  readonly total: AnswerRow;
  /** The mean that a rule of the policy asks for; nothing where it has none. */
  readonly target: MeanTarget | undefined;
  /** Rows and cards that could not be read, and items of years without a calendar: they are in no figure. */
  readonly unread: number;
  readonly uncounted: number;
  /** The first edition with a matrix, where that is not in force yet. */
  readonly coming: SiteEdition | undefined;
  readonly answering: Answering;
}

const known = new WeakMap<Site, Promise<AnswerTimes | undefined>>();

/** The answer times of the whole inbox; nothing where the policy has no matrix of answers. */
export function answerTimesOf(site: Site): Promise<AnswerTimes | undefined> {
  const read = known.get(site) ?? readAnswerTimes(site);
  known.set(site, read);
  return read;
}

async function readAnswerTimes(site: Site): Promise<AnswerTimes | undefined> {
  const { root, judging, clock, now, timeZone, editions } = site;
  const { policy, timeline } = judging;
  const { answering } = policy;
  if (answering === undefined) return undefined;
  const finder = new EditionFinder(timeline, clock);
  const make = (): AnsweringReport => new AnsweringReport(policy, answering, finder, clock, now);
  const whole = make();
  const byMonth = new Map<string, AnsweringReport>();
  let unread = 0;
  const { files, reading } = openContent(root, policy);
  await judge(
    files.filter(({ path }) => contentKind(path) === 'inbox'),
    judging,
    {
      ...reading,
      now,
      isAsked: ({ check }) => check.id === 'content.unreadable',
      onItem: async (item, lookup) => {
        const month = clock.date(item.receivedAt, timeZone).slice(0, 7);
        const own = byMonth.get(month) ?? make();
        byMonth.set(month, own);
        await whole.add(item, lookup);
        await own.add(item, lookup);
      },
      onUnread: ({ rows, hasRest }) => {
        unread += Math.max(rows, hasRest ? 1 : 0);
      },
    },
  );
  const clocks = new Clocks(answering, policy, clock.zones);
  const deadlineOf = (id: string): number | undefined => {
    const found = classOf(answering, id);
    return found === undefined ? undefined : clocks.limitOf(found, 'first')?.ms;
  };
  const { statistics } = whole;
  const order = Object.keys(answering.classes);
  const classes = [...statistics.classes].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const first = editions.find((edition) => edition.policy.answering !== undefined);
  return {
    classes: classes.map((id) => rowOf(id, statistics.tally({ classId: id }), deadlineOf(id))),
    months: [...byMonth]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, report]) => rowOf(month, report.statistics.tally(), undefined)),
    total: rowOf('', statistics.tally(), undefined),
    target: meanTarget(policy),
    unread,
    uncounted: [...whole.missing.values()].reduce((sum, count) => sum + count, 0),
    coming: first?.status === 'coming' ? first : undefined,
    answering,
  };
}

export function rowOf(name: string, tally: Tally, deadline: number | undefined): AnswerRow {
  const figures = figuresOf(tally);
  const items = figures.answered + figures.open;
  return { name, ...figures, items, isEnough: tally.waits.length >= LEAST, deadline };
}

/** What people call a class. */
export function classWord(answering: Answering, id: string, lang: Locale): string {
  return said(classTitle(answering, id).localized, lang);
}
