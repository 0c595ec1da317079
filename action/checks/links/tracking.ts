import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { kindOf } from '../../core/law.ts';
import { linkPlaces, sameLink, shownHost, writtenAs } from '../../core/links.ts';
import { clip } from '../../core/text/clip.ts';
import { mayLink } from '../../core/text/link-look.ts';
import { type Param, queryOf, urlOf } from '../../core/text/query.ts';

type MessageId = 'personal' | 'affiliate';

const names = z.array(z.string().check(z.minLength(1)));
/** So much of the names is shown, in UTF-16 units. */
const SHOWN = 80;

/** Parameters that follow one person from site to site, and those by which somebody earns from a link that the card calls no advertising. */
export default defineCheck({
  id: 'links.tracking',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** Marks of one click or one person. A star at the end is any ending. */
    personal: z._default(names, []),
    /** Marks of whoever gets paid for the reader (facts/disclosure.md §6). */
    affiliate: z._default(names, []),
    /** Kinds of `disclosure`, of the card or of the account, that say that nobody pays. */
    kinds: z._default(z.array(z.string()), ['none', 'own']),
    /** Sites whose marks are the team's own. */
    own: z._default(z.array(z.string()), []),
  }),
  stricter: { personal: 'more', affiliate: 'more', kinds: 'more', own: 'fewer' },
  messages: ['personal', 'affiliate'],
  mayFire: (document, { personal, affiliate }) =>
    mayLink(document, ({ unmarked }) => [...personal, ...affiliate].some((name) => mayStandIn(unmarked, name))),
  judge: async (input, { personal, affiliate, kinds, own }) => {
    const { Domains } = await import('../../core/text/domains.ts');
    const kind = kindOf(input.post.data, input.account);
    const isPaid = kind === undefined || !kinds.includes(kind);
    return linkPlaces(input).flatMap((link): Draft<MessageId>[] => {
      const isOwn = Domains.of(own).has(link.host);
      const find = (list: readonly string[]): Draft<MessageId>[] => {
        const messageId = list === personal ? 'personal' : 'affiliate';
        const query = queryOf(writtenAs(link, input.document));
        const found = query.params.filter((param) => isNamed(param, list));
        if (found.length === 0) return [];
        const clean = urlOf({ ...query, params: query.params.filter((param) => !found.includes(param)) });
        const params = clip(found.map(({ name }) => name).join(', '), SHOWN);
        return [
          {
            messageId,
            data: {
              host: shownHost(link.host),
              params,
              count: found.length,
              ...(messageId === 'personal' ? {} : { kind: kind ?? '' }),
            },
            at: link.at,
            same: sameLink(link),
            suggestions: link.target === undefined ? [] : [{ span: link.target, text: clean }],
          },
        ];
      };
      return [...find(personal), ...(isPaid || isOwn ? [] : find(affiliate))];
    });
  },
});

function isNamed({ name }: Param, list: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return list.some((known) =>
    known.endsWith('*') ? lower.startsWith(known.slice(0, -1).toLowerCase()) : lower === known.toLowerCase(),
  );
}

/** Whether a parameter may stand in an address of which marks that may be markup are left out. */
function mayStandIn(unmarked: string, name: string): boolean {
  const bare = name.toLowerCase().replace(/[*_~`\\]/g, '');
  return unmarked.includes(`?${bare}`) || unmarked.includes(`&${bare}`);
}
