import { createRegistry, type Registry } from '../core/check.ts';
import contentAssert from './content/assert.ts';
import contentDuplicateId from './content/duplicate-id.ts';
import contentUnknownKey from './content/unknown-key.ts';
import contentUnmatched from './content/unmatched.ts';
import contentUnreadable from './content/unreadable.ts';
import frequencyFreeze from './frequency/freeze.ts';
import frequencyMaxPerDay from './frequency/max-per-day.ts';
import linksReason from './links/reason.ts';
import policyChangelog from './policy/changelog.ts';
import policyDeadRules from './policy/dead-rules.ts';
import policyLanguages from './policy/languages.ts';
import policyOverrideReason from './policy/override-reason.ts';
import policyReleases from './policy/releases.ts';
import policyReviewDue from './policy/review-due.ts';
import policySections from './policy/sections.ts';
import policyTombstones from './policy/tombstones.ts';
import policyUnreadable from './policy/unreadable.ts';
import policyVersion from './policy/version.ts';
import policyWaivers from './policy/waivers.ts';
import privacyPhone from './privacy/phone.ts';
import promoMaxShare from './promo/max-share.ts';
import toneCaps from './tone/caps.ts';

/** Every check, one line each, in the order of their ids. */
export const registry: Registry = createRegistry([
  contentAssert,
  contentDuplicateId,
  contentUnknownKey,
  contentUnmatched,
  contentUnreadable,
  frequencyFreeze,
  frequencyMaxPerDay,
  linksReason,
  policyChangelog,
  policyDeadRules,
  policyLanguages,
  policyOverrideReason,
  policyReleases,
  policyReviewDue,
  policySections,
  policyTombstones,
  policyUnreadable,
  policyVersion,
  policyWaivers,
  privacyPhone,
  promoMaxShare,
  toneCaps,
]);
