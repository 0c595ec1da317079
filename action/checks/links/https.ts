import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { linkPlaces, type PostLink, sameLink, shownAddress, shownHost } from '../../core/links.ts';
import { clip } from '../../core/text/clip.ts';
import { unmarked } from '../../core/text/link-look.ts';

type MessageId = 'plain' | 'scheme';

const SCHEME = /^([a-z][a-z0-9+-]*):(?!\d)/i;
/** The colon after any other scheme, and what goes on after it. */
const IN_TEXT = /(?<=[a-z0-9+.-])(?<!(?<![a-z0-9+.-])https):[^\s\d]/i;
/** So much of a scheme is shown, in UTF-16 units. */
const SHOWN = 20;

/** Links open by `https://`: what is read on the way by `http://` anybody may change. Links that run something are none at all. */
export default defineCheck({
  id: 'links.https',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** Sites that have nothing else. */
    allow: z._default(z.array(z.string()), []),
    /** What links may do besides opening a page: mail and calls. */
    schemes: z._default(z.array(z.string()), ['mailto', 'tel']),
  }),
  stricter: { allow: 'fewer', schemes: 'fewer' },
  messages: ['plain', 'scheme'],
  mayFire: ({ facts, post, text, bodyStart }) => {
    if (facts === undefined) return false;
    if ((post?.data.links ?? []).some(({ url }) => IN_TEXT.test(url))) return true;
    const body = text.slice(bodyStart);
    if (facts.hasHidden) return true;
    if (!facts.hasAddress && facts.joints === 0 && !body.includes(']:')) return false;
    return IN_TEXT.test(unmarked(body));
  },
  judge: async (input, { allow, schemes }) => {
    const { Domains } = await import('../../core/text/domains.ts');
    const known = new Set(['http', 'https', ...schemes.map((scheme) => scheme.toLowerCase())]);
    const places = linkPlaces(input).filter(
      ({ url, host, isBare }) => isPlain(url, isBare) && !Domains.of(allow).has(host),
    );
    return [...places.map(plain), ...otherSchemes(input, known)];
  },
});

function isPlain(url: string, isBare: true | undefined): boolean {
  return /^http:/i.test(url) && isBare === undefined;
}

/** A site in a network of one's own may have nothing but `http`. */
function plain(link: PostLink): Draft<MessageId> {
  const { url, host, at, target } = link;
  const isPublic = /\.[^.\d]+$/.test(host);
  const span = target === undefined ? undefined : { start: target.start, end: target.start + 'http'.length };
  return {
    messageId: 'plain',
    data: { host: shownHost(host), link: shownAddress(url) },
    at,
    same: sameLink(link),
    suggestions: span !== undefined && isPublic ? [{ span, text: 'https' }] : [],
  };
}

function otherSchemes(
  { post, visible }: Parameters<typeof linkPlaces>[0],
  known: ReadonlySet<string>,
): Draft<MessageId>[] {
  const inCard = (post.data.links ?? []).map(({ url }, index) => ({ url, at: { key: ['links', index, 'url'] } }));
  return [...visible().links.map(({ url, span }) => ({ url, at: span })), ...inCard].flatMap(({ url, at }) => {
    const scheme = SCHEME.exec(url)?.[1]?.toLowerCase();
    if (scheme === undefined || known.has(scheme)) return [];
    return [
      {
        messageId: 'scheme',
        data: {
          scheme: clip(scheme, SHOWN),
          schemes: ['https', ...known].filter((name, i, all) => name !== 'http' && all.indexOf(name) === i).join(', '),
        },
        at,
      },
    ];
  });
}
