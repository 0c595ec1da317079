import * as z from 'zod/mini';
import { text } from '../../core/content/fields.ts';
import { changedFields } from '../../core/contests/changes.ts';
import { defineContestCheck } from '../../core/contests/define.ts';
import { onContest } from '../../core/contests/drafts.ts';

interface Own {
  readonly fields: readonly string[];
}

/** The terms of a judged contest may change, and the contest may be called off, only in the first half of its time (ГК РФ, статья 1058; facts/contests.md §5). */
export default defineContestCheck<Own, 'late' | 'late-now' | 'called-off'>({
  id: 'contest.half-term',
  options: {
    /** The keys that are terms. */
    fields: z._default(z.array(text), ['ends_at', 'results_at', 'prizes', 'mechanics', 'eligibility', 'judges']),
  },
  stricter: { fields: 'unknown' },
  messages: ['late', 'late-now', 'called-off'],
  judge: (input, options) => {
    const { contest, before, now, instantOf, status } = input;
    // The half is that of the time that was announced first.
    const { starts_at, ends_at } = before?.data ?? contest.data;
    const [start, end] = [instantOf(starts_at), instantOf(ends_at)];
    if (start === undefined || end === undefined || end <= start) return [];
    const half = start + (end - start) / 2;
    const last = { date: new Date(half).toISOString().slice(0, 10) };
    const { changes = [] } = contest.data;
    const late = changes.flatMap(({ at }, index) =>
      (instantOf(at) ?? 0) > half ? [onContest(input, options, 'late', ['changes', index], { last })] : [],
    );
    if (now <= half || before === undefined) return late;
    const isCalledOff = status === 'cancelled' && before.data.status !== 'cancelled';
    const changed = changedFields(input, options.fields).map((what) =>
      onContest(input, options, 'late-now', what.split('.'), { what, last }),
    );
    return [
      ...late,
      ...(late.length === 0 ? changed : []),
      ...(isCalledOff ? [onContest(input, options, 'called-off', ['status'], { last })] : []),
    ];
  },
});
