import { defineContestCheck } from '../../core/contests/define.ts';

/** One thing that a platform, a law or the team demands of contests, all of it data. */
export default defineContestCheck<object, never>({
  id: 'contest.requirement',
  options: {},
  stricter: {
    require_fields: 'more',
    require_mechanics: 'more',
    forbid_mechanics: 'more',
    forbid_links: 'more',
    consistent: 'more',
    forbid: 'on',
  },
  messages: [],
  judge: () => [],
});
