import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import type { Place } from '../../core/finding.ts';
import {
  CONCERN,
  CONCERN_STRICTNESS,
  concerns,
  mayConcern,
  SOURCE,
  SOURCE_STRICTNESS,
  sourceData,
} from '../../core/law.ts';
import { clip } from '../../core/text/clip.ts';
import { type EridFound, eridsInLink, eridsInText, inLatin, isErid, isPlaceholder } from '../../core/text/erid.ts';
import type { VisibleText } from '../../core/text/visible.ts';

type MessageId = 'missing' | 'unlisted' | 'other' | 'placeholder' | 'look-alike' | 'shape';

/** So much of a token is shown, in UTF-16 units. */
const SHOWN = 40;

interface Seen extends EridFound {
  readonly at: Place;
}

/** The token of an ad stands in the text or in its link, is the one of the card, and looks like a token. */
export default defineCheck({
  id: 'disclosure.erid',
  scope: 'publication',
  options: z.strictObject({
    ...SOURCE,
    ...CONCERN,
    /** Parts of tokens that are blanks: test, example. */
    placeholders: z._default(z.array(z.string().check(z.minLength(3))), []),
  }),
  stricter: { ...SOURCE_STRICTNESS, ...CONCERN_STRICTNESS, placeholders: 'more' },
  messages: ['missing', 'unlisted', 'other', 'placeholder', 'look-alike', 'shape'],
  mayFire: (document, options, policy) => mayConcern(document, options, policy),
  judge: ({ post: { data }, account, policy, visible }, { placeholders, ...options }) => {
    if (!concerns(options, data, account, policy)) return [];
    const written = data.disclosure?.erid?.trim();
    const card = written === undefined ? undefined : inLatin(written);
    const seen = tokensIn(visible());
    const faultOf = ({ token, hasLookAlike }: Pick<EridFound, 'token' | 'hasLookAlike'>): MessageId | undefined =>
      !isErid(token)
        ? isPlaceholder(token, placeholders)
          ? 'placeholder'
          : 'shape'
        : isPlaceholder(token, placeholders)
          ? 'placeholder'
          : hasLookAlike
            ? 'look-alike'
            : undefined;
    const draft = (messageId: MessageId, at: Place, token: string, latin = token): Draft<MessageId> => {
      const names = { erid: clip(token, SHOWN), latin: clip(latin, SHOWN), card: clip(card ?? 'none', SHOWN) };
      return { messageId, data: { ...sourceData(options), ...names }, at, same: `${messageId}|${latin}` };
    };
    const drafts = seen.flatMap((found) => {
      const fault = faultOf(found);
      if (fault !== undefined) return [draft(fault, found.at, found.typed, found.token)];
      if (card === undefined) return [draft('unlisted', found.at, found.token)];
      return found.token === card ? [] : [draft('other', found.at, found.token)];
    });
    const key = { key: ['disclosure', 'erid'] };
    if (seen.length === 0)
      drafts.push(draft('missing', card === undefined ? { key: ['disclosure'] } : key, card ?? 'none'));
    const fault = card === undefined ? undefined : faultOf({ token: card, hasLookAlike: card !== written });
    if (fault !== undefined) drafts.push(draft(fault, key, written ?? '', card));
    return [...new Map(drafts.map((found) => [`${found.same}|${JSON.stringify(found.at)}`, found])).values()];
  },
});

/** Every token that a reader sees or a link carries. What a platform shows of a link stands in both, and counts once. */
function tokensIn({ text, links, span }: VisibleText): Seen[] {
  const inText = eridsInText(text).map((found) => ({ ...found, at: span(found.start, found.end) }));
  const inLinks = links.flatMap(({ url, span: at }) => eridsInLink(url).map((found) => ({ ...found, at })));
  return [...inText, ...inLinks];
}
