import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import type { YamlPath } from '../../core/content/yaml.ts';
import { maskValue } from '../../core/text/mask.ts';
import { sameDigits } from '../../core/text/phone-digits.ts';

/** Fewer digits make no phone number: `+` and eight. */
const PHONE_DIGITS = 9;

/** Phone numbers in the text, the title or a picture's description, but for those that the policy allows (facts/tone.md §9). */
export default defineCheck({
  id: 'privacy.phone',
  scope: 'publication',
  options: z.strictObject({
    /** 8-800 and +7 800 numbers are companies' own. */
    allow_toll_free: z._default(z.boolean(), true),
    /** Numbers allowed beside `privacy.allow.phones` of the policy, in any notation. */
    allow: z._default(z.array(z.string()), []),
  }),
  messages: ['found'],
  mayFire: ({ facts, post }) => {
    if (facts?.hasLongNumber === true) return true;
    if (facts?.hasHidden === true && facts.digits >= PHONE_DIGITS) return true;
    return fieldsOf(post).some(({ text }) => (text.match(/\p{Nd}/gu)?.length ?? 0) >= PHONE_DIGITS);
  },
  judge: async ({ post, visible, policy }, { allow_toll_free, allow }) => {
    const { findPhones } = await import('../../core/text/phones.ts');
    const allowed = [...allow, ...(policy.settings.privacy?.allow?.phones ?? [])];
    const isAllowed = (digits: string): boolean =>
      (allow_toll_free && /^[78]800/.test(digits) && digits.length === 11) ||
      allowed.some((known) => sameDigits(known, digits));
    const view = visible();
    const inText = findPhones(view.text)
      .filter(({ digits }) => !isAllowed(digits))
      .map(({ start, end, text }) => draft(view.span(start, end), text));
    const inFields = fieldsOf(post).flatMap(({ text, key }) =>
      findPhones(text)
        .filter(({ digits }) => !isAllowed(digits))
        .map((phone) => draft({ key }, phone.text)),
    );
    return [...inFields, ...inText];
  },
});

function draft(at: Draft['at'], text: string): Draft<'found'> {
  return { messageId: 'found', data: { value: maskValue(text) }, at, isPersonal: true };
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
