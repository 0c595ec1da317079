import { defineContestCheck } from '../../core/contests/define.ts';
import { onContest } from '../../core/contests/drafts.ts';

/** The day of the results has passed, and the contest is not finished. The day is that of judging, never a clock of its own. */
export default defineContestCheck<object, 'due'>({
  id: 'contest.results-due',
  options: {},
  stricter: {},
  messages: ['due'],
  judge: (input, options) => {
    const { contest, status, now, instantOf } = input;
    const due = instantOf(contest.data.results_at);
    if (due === undefined || now <= due || status === 'finished' || status === 'cancelled') return [];
    const date = (contest.data.results_at ?? '').slice(0, 10);
    return [onContest(input, options, 'due', ['results_at'], { due: { date } })];
  },
});
