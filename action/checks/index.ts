import { createRegistry, type Registry } from '../core/check.ts';
import contentDuplicateId from './content/duplicate-id.ts';
import contentUnknownKey from './content/unknown-key.ts';
import contentUnmatched from './content/unmatched.ts';
import contentUnreadable from './content/unreadable.ts';
import frequencyMaxPerDay from './frequency/max-per-day.ts';
import linksReason from './links/reason.ts';
import policyLanguages from './policy/languages.ts';
import privacyPhone from './privacy/phone.ts';
import promoMaxShare from './promo/max-share.ts';
import toneCaps from './tone/caps.ts';

/** Every check, one line each, in the order of their ids. */
export const registry: Registry = createRegistry([
  contentDuplicateId,
  contentUnknownKey,
  contentUnmatched,
  contentUnreadable,
  frequencyMaxPerDay,
  linksReason,
  policyLanguages,
  privacyPhone,
  promoMaxShare,
  toneCaps,
]);
