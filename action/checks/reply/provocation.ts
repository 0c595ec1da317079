import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { REPLIES } from '../../core/content/reply.ts';
import { findNames } from '../../core/text/competitors.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { fillers, findWording, placeOf } from '../../core/text/wording.ts';

type MessageId = 'accused' | 'doubtful' | 'competitor' | 'again';

/**
 * An answer to a provocation keeps face (facts/advice-map.md S1.3d): it accuses nobody, names no competitor, and is the only one that its author gets in
 * that conversation in public.
 */
export default defineCheck({
  id: 'reply.provocation',
  scope: 'publication',
  kinds: REPLIES,
  options: z.strictObject({
    /** Of the answering matrix. */
    classes: z._default(z.array(z.string()), ['provocation', 'troll']),
    /** «заказной», «вам заплатили», “who pays you”. */
    accusations: z._default(phraseList, []),
    except: z._default(phraseList, []),
    /** Single words that are read over. */
    fillers,
    /** What often accuses, and not always: only told. */
    doubtful: z._default(phraseList, []),
    /** Public answers to one author in one conversation (facts/advice-map.md S1.3d). */
    max: z._default(z.number().check(z.int(), z.minimum(1)), 1),
  }),
  stricter: {
    classes: 'more',
    accusations: 'more',
    except: 'fewer',
    fillers: 'unknown',
    doubtful: 'more',
    max: 'lower',
  },
  messages: ['accused', 'doubtful', 'competitor', 'again'],
  advises: ['doubtful'],
  mayFire: ({ reply }, { classes }) => reply?.class !== undefined && classes.includes(reply.class),
  judge: ({ reply, passages, visible, policy }, { classes, accusations, except, fillers, doubtful, max }) => {
    if (reply?.class === undefined || !classes.includes(reply.class)) return [];
    const text = passages.of(['text']);
    const found = (messageId: MessageId, words: readonly string[]): Draft<MessageId>[] =>
      findWording(text, words, except, fillers).map((wording) => {
        return { messageId, data: { text: shown(wording.text) }, at: placeOf(wording) };
      });
    const surely = found('accused', accusations);
    const accused = surely.length > 0 ? surely : found('doubtful', doubtful);
    const written = visible().text;
    const named = text.flatMap(({ tokens, at }) =>
      findNames(tokens, written, policy.settings.competitors ?? []).map(
        ({ first, last, competitor }): Draft<MessageId> => {
          const place = at(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
          return { messageId: 'competitor', data: { name: competitor }, at: place };
        },
      ),
    );
    const { count, first } = reply.before;
    if (!reply.isPublic || count < max) return [...accused, ...named];
    const data = { count: count + 1, limit: max, other: first?.path ?? '' };
    return [...accused, ...named, { messageId: 'again', data, at: { key: ['in_reply_to'] } }];
  },
});
