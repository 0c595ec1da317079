import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import type { YamlPath } from '../../core/content/yaml.ts';
import { maskValue } from '../../core/text/mask.ts';
import { canonicalDigits, sameDigits } from '../../core/text/phone-digits.ts';

/** Fewer digits make no phone number: `+` and eight. */
const PHONE_DIGITS = 9;

/** Phone numbers in the text, the title or a picture's description, but for those that the policy allows (facts/tone.md §9). */
export default defineCheck({
  id: 'privacy.phone',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** 8-800 and +7 800 numbers are companies' own. */
    allow_toll_free: z._default(z.boolean(), true),
    /** Numbers allowed beside `privacy.allow.phones` of the policy, in any notation. */
    allow: z._default(z.array(z.string()), []),
  }),
  stricter: { allow_toll_free: 'off', allow: 'fewer' },
  messages: ['found'],
  mayFire: ({ facts, post }) => {
    if (facts !== undefined && facts.longestNumber >= PHONE_DIGITS) return true;
    if (facts?.hasHidden === true && facts.digits >= PHONE_DIGITS) return true;
    return fieldsOf(post).some(({ text }) => (text.match(/\p{Nd}/gu)?.length ?? 0) >= PHONE_DIGITS);
  },
  judge: async ({ post, visible, policy }, { allow_toll_free, allow }) => {
    const { findPhones } = await import('../../core/text/phones.ts');
    const allowed = [...allow, ...(policy.settings.privacy?.allow?.phones ?? [])];
    const isAllowed = ({ digits }: { digits: string }): boolean =>
      (allow_toll_free && /^[78]800/.test(digits) && digits.length === 11) ||
      allowed.some((known) => sameDigits(known, digits));
    const search = (text: string, place: (start: number, end: number) => Draft['at']): Draft<'found'>[] =>
      findPhones(text)
        .filter((phone) => !isAllowed(phone))
        .map(({ start, end, digits }) => draft(place(start, end), text.slice(start, end), digits));

    const view = visible();
    const inFields = fieldsOf(post).flatMap(({ text, key }) =>
      search(text, (start, end) => ({ key, within: { start, end } })),
    );
    const inText = search(view.text, (start, end) => view.span(start, end));
    const inImages = view.images.flatMap(({ alt, span }) => search(alt, () => span));
    const inLinks = view.links.flatMap(({ url, span }) => search(dialled(url), () => span));
    return [...inFields, ...inText, ...inImages, ...inLinks];
  },
});

/** The number that an address dials (`tel:`, `wa.me/`, `t.me/+`), or nothing: digits in other addresses are ids. */
function dialled(url: string): string {
  return (
    /^(?:tel:|(?:https?:\/\/)?(?:wa\.me\/|api\.whatsapp\.com\/send\/?\?phone=|t\.me\/(?=\+)))(\+?[\d\s()-]+)/i.exec(
      url,
    )?.[1] ?? ''
  );
}

function draft(at: Draft['at'], text: string, digits: string): Draft<'found'> {
  return { messageId: 'found', data: { value: maskValue(text) }, at, isPersonal: true, same: canonicalDigits(digits) };
}

/** What a reader sees beside the body. */
function fieldsOf(
  post:
    | { readonly data: { title?: string | undefined; media?: readonly { alt?: string | undefined }[] | undefined } }
    | undefined,
) {
  const fields: { text: string; key: YamlPath }[] = [];
  if (post?.data.title !== undefined) fields.push({ text: post.data.title, key: ['title'] });
  post?.data.media?.forEach(({ alt }, index) => {
    if (alt !== undefined) fields.push({ text: alt, key: ['media', index, 'alt'] });
  });
  return fields;
}
