import type { Account } from '../content/account.ts';
import { mayHoldPictures } from '../content/attachments.ts';
import type { Document } from '../content/document.ts';
import { hashtagsOn, type PostData } from '../content/post.ts';
import { longestIn } from '../text/lengths.ts';
import { limitOf } from './limit.ts';
import type { Fitting } from './options.ts';
import { warningOf } from './texts.ts';

/** A look at the source: `false` when a post surely fits on the accounts. What is shown of a text is not longer than its source. */
export function mayNotFit(document: Document, accounts: readonly Account[], options: Fitting): boolean {
  const { post, facts, text, bodyStart } = document;
  if (post === undefined || facts === undefined || accounts.length === 0) return false;
  const { title = '', youtube, pinterest } = post.data;
  if (longestIn(options.title_unit, title) > (options.title ?? Number.POSITIVE_INFINITY)) return true;
  if (youtube?.tags !== undefined || pinterest?.link !== undefined) return true;
  const body = text.slice(bodyStart);
  if (options.links !== undefined && (facts.hasAddress || facts.hasHidden)) return true;
  if (options.forbidden.some((char) => title.includes(char) || body.includes(char))) return true;
  // An entity is not the character that it stands for, and an address that is defined once may be shown many times.
  if (facts.hasHidden && body.includes('&')) return true;
  if (body.includes(']:')) return true;
  const isPictured = (post.data.media ?? []).length > 0 || mayHoldPictures(document);
  return accounts.some((account) => {
    const added = hashtagsOn(post.data, account.id).map((tag) => `\n#${tag}`);
    const source = [warningOf(post.data, account), body, ...added].join('');
    const isLong = longestIn(options.unit, source) > leastLimit(post.data, account, isPictured, options);
    return isLong || longestIn('utf8_bytes', source) > (options.bytes ?? Number.POSITIVE_INFINITY);
  });
}

/** The least number that may hold: what goes out with the text is known only when the text is parsed. */
function leastLimit(data: PostData, account: Account, isPictured: boolean, options: Fitting): number {
  const kinds = isPictured ? ([['image'], ['video'], []] as const) : ([[]] as const);
  const numbers = kinds.map((some) => {
    const attachments = some.map((kind) => ({ kind }));
    return limitOf(data, account, attachments, options)?.number ?? Number.POSITIVE_INFINITY;
  });
  return Math.min(...numbers, options.safe ?? Number.POSITIVE_INFINITY);
}
