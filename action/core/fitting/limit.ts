import type { Account } from '../content/account.ts';
import type { Attachment } from '../content/attachments.ts';
import type { PostData } from '../content/post.ts';
import { findBareLinks } from '../text/bare-links.ts';
import { graphemeAt, lengthIn, type Unit } from '../text/lengths.ts';
import type { Fitting, TextLimit } from './options.ts';

export interface Limit {
  /** `account`: the account's own number, of its server or of the tool that publishes it. */
  readonly name: TextLimit | 'account';
  readonly number: number;
}

/** The number that a text has to keep to on an account; nothing where nobody knows one. */
export function limitOf(
  { format, telegram }: Pick<PostData, 'format' | 'telegram'>,
  account: Account,
  attachments: readonly Pick<Attachment, 'kind'>[],
  options: Fitting,
): Limit | undefined {
  const known = namesFor(format, telegram, account, attachments).flatMap((name): Limit[] => {
    const number = options[name];
    return number === undefined ? [] : [{ name, number }];
  })[0];
  const own = account.max_length;
  if (own === undefined || format === 'story') return known;
  return known === undefined || own < known.number || options.configurable ? { name: 'account', number: own } : known;
}

/** The numbers that may hold, the first that is known does. */
function namesFor(
  format: PostData['format'],
  telegram: PostData['telegram'],
  { premium, mode }: Account,
  attachments: readonly Pick<Attachment, 'kind'>[],
): readonly TextLimit[] {
  if (format === 'story') return ['story'];
  const isCaption = attachments.length > 0 && (telegram?.media ?? 'attached') === 'attached';
  const names: TextLimit[] = (telegram?.mode ?? mode) === 'rich' ? ['rich'] : [];
  if (isCaption) names.push(...(premium === true ? (['premium_caption'] as const) : []), 'caption');
  if (attachments.length > 0 && attachments.every(({ kind }) => kind === 'image')) names.push('photos');
  if (premium === true) names.push('premium');
  return [...names, 'max'];
}

/** The UTF-16 unit at which a text gets longer than a limit: where the character or the address begins that no longer fits as a whole. */
export function cutAt(text: string, unit: Unit, limit: number): number {
  const at = graphemeAt(text, unitAt(text, unit, limit));
  return findBareLinks(text).find(({ start, end }) => start < at && at < end)?.start ?? at;
}

/** How many UTF-16 units of a text a limit takes. */
export function unitAt(text: string, unit: Unit, limit: number): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lengthIn(unit, text.slice(0, middle)) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
