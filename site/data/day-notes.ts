import { dayAfter } from '../../action/core/calendar/days.ts';
import { parseMoment } from '../../action/core/calendar/moment.ts';
import { placeFreezes } from '../../action/core/judging/freezes.ts';
import { eachDay } from './calendar.ts';
import type { Site } from './site.ts';

/** What makes some days unlike others: a crisis stop, a day of silence, a campaign, a holiday, a new edition of the policy. */
export interface DayNote {
  readonly kind: 'freeze' | 'blackout' | 'campaign' | 'holiday' | 'edition';
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** All, when left out. */
  readonly accounts?: readonly string[] | undefined;
  /** In the team's words; of an edition its version, of a holiday the country. */
  readonly text: string;
  /** Rubrics that go out all the same. */
  readonly allow?: readonly string[] | undefined;
}

/** A moment as the policy writes it, as a day: of one with an offset the day on the policy's clock. */
async function dayOf(moment: string, { clock, timeZone }: Site): Promise<string | undefined> {
  const read = parseMoment(moment);
  if (typeof read === 'string') return undefined;
  if (read.kind === 'local') return moment.slice(0, 10);
  return clock.date(read.epochMs, timeZone);
}

const known = new WeakMap<Site, Promise<readonly DayNote[]>>();

/** Everything that the policy says of days, in their order. */
export function dayNotesOf(site: Site): Promise<readonly DayNote[]> {
  const notes = known.get(site) ?? readNotes(site);
  known.set(site, notes);
  return notes;
}

async function readNotes(site: Site): Promise<readonly DayNote[]> {
  const { clock, timeZone, judging, editions } = site;
  const { settings, calendars } = judging.policy;
  const notes: DayNote[] = [];
  for (const { freeze, from, until } of await placeFreezes(judging.policy, clock)) {
    const { accounts, allow, reason } = freeze;
    const days = { from: clock.date(from, timeZone), to: clock.date(until - 1, timeZone) };
    notes.push({ kind: 'freeze', ...days, accounts, text: reason, allow });
  }
  for (const { from, to, reason, allow } of settings.blackouts ?? []) {
    const [first, last] = [await dayOf(from, site), await dayOf(to, site)];
    if (first !== undefined && last !== undefined)
      notes.push({ kind: 'blackout', from: first, to: last, text: reason, allow });
  }
  for (const { from, to, reason, accounts } of settings.campaigns ?? []) {
    const [first, last] = [await dayOf(from, site), await dayOf(to, site)];
    if (first !== undefined && last !== undefined)
      notes.push({ kind: 'campaign', from: first, to: last, text: reason, accounts });
  }
  for (const { country, daysOff } of calendars.values()) {
    for (const { from, to } of runsOf([...daysOff])) notes.push({ kind: 'holiday', from, to, text: country });
  }
  for (const { version, from } of editions) {
    if (!Number.isFinite(from)) continue;
    const day = clock.date(from, timeZone);
    notes.push({ kind: 'edition', from: day, to: day, text: version });
  }
  return notes.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** Days as stretches without a gap. */
export function runsOf(days: readonly string[]): readonly { readonly from: string; readonly to: string }[] {
  const runs: { from: string; to: string }[] = [];
  for (const day of [...days].sort()) {
    const last = runs.at(-1);
    if (last !== undefined && dayAfter(last.to, 1) === day) last.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs;
}

/** The notes that touch a period. */
export function notesIn(notes: readonly DayNote[], from: string, to: string): readonly DayNote[] {
  return notes.filter((note) => note.from <= to && note.to >= from);
}

/** Days of a period on which the whole team is silent. */
export function silentDays(notes: readonly DayNote[], from: string, to: string): ReadonlySet<string> {
  const silent = notesIn(notes, from, to).filter(({ kind }) => kind === 'blackout');
  return new Set(silent.flatMap((note) => eachDay(note.from > from ? note.from : from, note.to < to ? note.to : to)));
}

/** Days of a period on which people rest by any calendar of the policy. */
export function holidaysIn(notes: readonly DayNote[], from: string, to: string): ReadonlySet<string> {
  const free = notesIn(notes, from, to).filter(({ kind }) => kind === 'holiday');
  return new Set(free.flatMap((note) => eachDay(note.from > from ? note.from : from, note.to < to ? note.to : to)));
}
