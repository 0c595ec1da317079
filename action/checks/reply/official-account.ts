import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { REPLIES } from '../../core/content/reply.ts';
import { says } from '../../core/text/said.ts';
import { phraseList } from '../../core/text/signals.ts';

/** Answers come from an official account (facts/advice-map.md S1.8c). A member of staff who answers from a page of their own says where they work. */
export default defineCheck({
  id: 'reply.official-account',
  scope: 'publication',
  kinds: REPLIES,
  options: z.strictObject({
    /** «работаю в „Онежском обжиге“», “I work at Onego Roast”: on a personal page one of them is said. */
    employer: z._default(phraseList, []),
  }),
  stricter: { employer: 'fewer' },
  messages: ['unofficial', 'undisclosed'],
  mayFire: ({ post, reply }, _, { accounts }) =>
    reply !== undefined && (post?.data.accounts.some((id) => accounts.get(id)?.official !== true) ?? false),
  judge: ({ account, passages }, { employer }) => {
    if (account.official === true) return [];
    const at = { key: ['accounts'] };
    if (account.kind !== 'personal') return [{ messageId: 'unofficial', data: { account: account.id }, at }];
    return says(passages, employer) ? [] : [{ messageId: 'undisclosed', data: { account: account.id }, at }];
  },
});
