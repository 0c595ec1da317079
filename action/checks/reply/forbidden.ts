import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { REPLIES, type Reply } from '../../core/content/reply.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { findWording, placeOf } from '../../core/text/wording.ts';

/** What the answering matrix says is never said in a situation (facts/advice-map.md S1.3f, `forbidden` of its scenarios). */
export default defineCheck({
  id: 'reply.forbidden',
  scope: 'publication',
  kinds: REPLIES,
  options: z.strictObject({
    /** What looks like it and is something else: «чат-бот». */
    except: z._default(phraseList, []),
  }),
  stricter: { except: 'fewer' },
  messages: ['found'],
  mayFire: ({ reply }, _, policy) => reply !== undefined && forbiddenTo(reply, policy).length > 0,
  judge: ({ reply, passages, policy }, { except }) =>
    reply === undefined
      ? []
      : findWording(passages.of(['text']), forbiddenTo(reply, policy), except).map((wording): Draft<'found'> => {
          const data = { text: shown(wording.text), scenario: reply.sharp.scenario ?? '' };
          return { messageId: 'found', data, at: placeOf(wording) };
        }),
});

const NOTHING: readonly string[] = [];

/** The same list each time: what is made ready of it is kept with it. */
function forbiddenTo({ sharp }: Reply, { answering }: Policy): readonly string[] {
  return answering?.scenarios?.find(({ id }) => id === sharp.scenario)?.forbidden ?? NOTHING;
}
