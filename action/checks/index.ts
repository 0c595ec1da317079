import { createRegistry, type Registry } from '../core/check.ts';
import communityHelpShare from './community/help-share.ts';
import communityRubric from './community/rubric.ts';
import contentAssert from './content/assert.ts';
import contentDuplicateId from './content/duplicate-id.ts';
import contentUnknownKey from './content/unknown-key.ts';
import contentUnmatched from './content/unmatched.ts';
import contentUnreadable from './content/unreadable.ts';
import frequencyBlackout from './frequency/blackout.ts';
import frequencyFreeze from './frequency/freeze.ts';
import frequencyMaxPerDay from './frequency/max-per-day.ts';
import frequencyMinGap from './frequency/min-gap.ts';
import frequencyMinPerDay from './frequency/min-per-day.ts';
import frequencyQuietHours from './frequency/quiet-hours.ts';
import frequencySilence from './frequency/silence.ts';
import linksExternalShare from './links/external-share.ts';
import linksReason from './links/reason.ts';
import mixFormats from './mix/formats.ts';
import mixModalities from './mix/modalities.ts';
import planMixTargets from './plan/mix-targets.ts';
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
import promoRepeatedCta from './promo/repeated-cta.ts';
import promoStreak from './promo/streak.ts';
import promoUndeclared from './promo/undeclared.ts';
import promoValueFirst from './promo/value-first.ts';
import spamDuplicate from './spam/duplicate.ts';
import spamHashtags from './spam/hashtags.ts';
import spamMentions from './spam/mentions.ts';
import spamSameLink from './spam/same-link.ts';
import toneCaps from './tone/caps.ts';

/** Every check, one line each, in the order of their ids. */
export const registry: Registry = createRegistry([
  communityHelpShare,
  communityRubric,
  contentAssert,
  contentDuplicateId,
  contentUnknownKey,
  contentUnmatched,
  contentUnreadable,
  frequencyBlackout,
  frequencyFreeze,
  frequencyMaxPerDay,
  frequencyMinGap,
  frequencyMinPerDay,
  frequencyQuietHours,
  frequencySilence,
  linksExternalShare,
  linksReason,
  mixFormats,
  mixModalities,
  planMixTargets,
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
  promoRepeatedCta,
  promoStreak,
  promoUndeclared,
  promoValueFirst,
  spamDuplicate,
  spamHashtags,
  spamMentions,
  spamSameLink,
  toneCaps,
]);
