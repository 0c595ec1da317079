import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { REPLIES } from '../../core/content/reply.ts';
import { greetingOf } from '../../core/text/greeting.ts';
import { opening, says, spoken } from '../../core/text/said.ts';
import { phraseList } from '../../core/text/signals.ts';

/** The first word to somebody is a greeting, or thanks (facts/advice-map.md S1.3c). Whoever was greeted once is spoken to further. */
export default defineCheck({
  id: 'reply.greeting',
  scope: 'publication',
  kinds: REPLIES,
  options: z.strictObject({
    /** «добрый день», “hi”: in the first sentence or the one after it. */
    greetings: z._default(phraseList, []),
    /** These will do, too, wherever they stand (facts/tone.md §4). */
    thanks: z._default(phraseList, []),
  }),
  stricter: { greetings: 'fewer', thanks: 'fewer' },
  messages: ['missing'],
  mayFire: ({ reply }) => reply !== undefined && (reply.data.stage ?? 'first') === 'first',
  judge: ({ reply, passages }, { greetings, thanks }) => {
    const said = spoken(passages);
    if (said === undefined || reply === undefined || (reply.data.stage ?? 'first') !== 'first') return [];
    // Nothing is said at all: another check tells.
    if (said.tokens.length === 0) return [];
    if (reply.before.count > 0 || greetingOf(said.tokens, greetings) !== undefined || says(passages, thanks)) return [];
    return [{ messageId: 'missing', at: opening(said) }];
  },
});
