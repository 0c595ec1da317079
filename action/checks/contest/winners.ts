import { defineContestCheck } from '../../core/contests/define.ts';
import { onContest } from '../../core/contests/drafts.ts';

/** A contest that is finished has given all its prizes: `winners` names as many as there were prizes. */
export default defineContestCheck<object, 'winners'>({
  id: 'contest.winners',
  options: {},
  stricter: {},
  messages: ['winners'],
  judge: (input, options) => {
    const { prizes = [], winners = [] } = input.contest.data;
    const expected = prizes.reduce((sum, { count = 1 }) => sum + count, 0);
    if (input.status !== 'finished' || winners.length >= expected) return [];
    return [onContest(input, options, 'winners', ['winners'], { expected, found: winners.length })];
  },
});
