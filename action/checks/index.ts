import { createRegistry, type Registry } from '../core/check.ts';
import accountAudience from './account/audience.ts';
import accountRationale from './account/rationale.ts';
import claimsSuperlative from './claims/superlative.ts';
import communityHelpShare from './community/help-share.ts';
import communityRubric from './community/rubric.ts';
import contentAssert from './content/assert.ts';
import contentDuplicateId from './content/duplicate-id.ts';
import contentInlineWaivers from './content/inline-waivers.ts';
import contentUnknownKey from './content/unknown-key.ts';
import contentUnmatched from './content/unmatched.ts';
import contentUnreadable from './content/unreadable.ts';
import contestApproved from './contest/approved.ts';
import contestHalfTerm from './contest/half-term.ts';
import contestNoSilentChange from './contest/no-silent-change.ts';
import contestPrivacyConsistent from './contest/privacy-consistent.ts';
import contestPrizeTax from './contest/prize-tax.ts';
import contestRegistration from './contest/registration.ts';
import contestRequirement from './contest/requirement.ts';
import contestResultsDue from './contest/results-due.ts';
import contestUnknown from './contest/unknown.ts';
import contestWinners from './contest/winners.ts';
import decisionsLog from './decisions/log.ts';
import disclosureAdvertiser from './disclosure/advertiser.ts';
import disclosureAi from './disclosure/ai.ts';
import disclosureCarrier from './disclosure/carrier.ts';
import disclosureCategoryWarning from './disclosure/category-warning.ts';
import disclosureDeclared from './disclosure/declared.ts';
import disclosureDeclaredUnused from './disclosure/declared-unused.ts';
import disclosureErid from './disclosure/erid.ts';
import disclosureEridReuse from './disclosure/erid-reuse.ts';
import disclosureForeignAgent from './disclosure/foreign-agent.ts';
import disclosureForeignWords from './disclosure/foreign-words.ts';
import disclosureHashtagString from './disclosure/hashtag-string.ts';
import disclosureInn from './disclosure/inn.ts';
import disclosureLabel from './disclosure/label.ts';
import disclosureListedLinks from './disclosure/listed-links.ts';
import disclosureRegister from './disclosure/register.ts';
import disclosureRequiredMention from './disclosure/required-mention.ts';
import disclosureUndeclaredSignal from './disclosure/undeclared-signal.ts';
import disclosureWeakLabel from './disclosure/weak-label.ts';
import experimentsLog from './experiments/log.ts';
import frequencyBlackout from './frequency/blackout.ts';
import frequencyFreeze from './frequency/freeze.ts';
import frequencyMaxPerDay from './frequency/max-per-day.ts';
import frequencyMinGap from './frequency/min-gap.ts';
import frequencyMinPerDay from './frequency/min-per-day.ts';
import frequencyQuietHours from './frequency/quiet-hours.ts';
import frequencySilence from './frequency/silence.ts';
import goalsSmart from './goals/smart.ts';
import honestyFakeActivity from './honesty/fake-activity.ts';
import honestyFakeScarcity from './honesty/fake-scarcity.ts';
import honestyPersona from './honesty/persona.ts';
import honestyRepeatedScarcity from './honesty/repeated-scarcity.ts';
import honestyStat from './honesty/stat.ts';
import honestyTestimonial from './honesty/testimonial.ts';
import inboxAnswered from './inbox/answered.ts';
import inboxAssigned from './inbox/assigned.ts';
import inboxClassified from './inbox/classified.ts';
import inboxCrisis from './inbox/crisis.ts';
import inboxOwnerMatches from './inbox/owner-matches.ts';
import inboxResolved from './inbox/resolved.ts';
import linksAllowed from './links/allowed.ts';
import linksBare from './links/bare.ts';
import linksExternalShare from './links/external-share.ts';
import linksHttps from './links/https.ts';
import linksLookAlike from './links/look-alike.ts';
import linksReason from './links/reason.ts';
import linksRequested from './links/requested.ts';
import linksShortener from './links/shortener.ts';
import linksTextTarget from './links/text-target.ts';
import linksTracking from './links/tracking.ts';
import linksUtm from './links/utm.ts';
import mentionsCadence from './mentions/cadence.ts';
import mentionsCovered from './mentions/covered.ts';
import mentionsSources from './mentions/sources.ts';
import mixFormats from './mix/formats.ts';
import mixModalities from './mix/modalities.ts';
import moderationEvidence from './moderation/evidence.ts';
import moderationNoDelete from './moderation/no-delete.ts';
import oversharingPersonal from './oversharing/personal.ts';
import peopleApproval from './people/approval.ts';
import peopleFileApproval from './people/file-approval.ts';
import peopleGuideAck from './people/guide-ack.ts';
import peopleOnboarded from './people/onboarded.ts';
import planAudience from './plan/audience.ts';
import planAudienceDeclared from './plan/audience-declared.ts';
import planBuffer from './plan/buffer.ts';
import planLeadTime from './plan/lead-time.ts';
import planMixTargets from './plan/mix-targets.ts';
import planPipeline from './plan/pipeline.ts';
import planPresent from './plan/present.ts';
import planTopics from './plan/topics.ts';
import platformAltText from './platform/alt-text.ts';
import platformDeadLink from './platform/dead-link.ts';
import platformFeatureUse from './platform/feature-use.ts';
import platformFold from './platform/fold.ts';
import platformHashtags from './platform/hashtags.ts';
import platformLimits from './platform/limits.ts';
import platformMedia from './platform/media.ts';
import platformRawMarkdown from './platform/raw-markdown.ts';
import policyAnsweringMatrix from './policy/answering-matrix.ts';
import policyChangelog from './policy/changelog.ts';
import policyDataAge from './policy/data-age.ts';
import policyDeadRules from './policy/dead-rules.ts';
import policyLanguages from './policy/languages.ts';
import policyNegativeComments from './policy/negative-comments.ts';
import policyOverrideReason from './policy/override-reason.ts';
import policyReleases from './policy/releases.ts';
import policyReviewDue from './policy/review-due.ts';
import policySections from './policy/sections.ts';
import policySharpSituations from './policy/sharp-situations.ts';
import policyTombstones from './policy/tombstones.ts';
import policyUnreadable from './policy/unreadable.ts';
import policyVersion from './policy/version.ts';
import policyWaivers from './policy/waivers.ts';
import praiseThanked from './praise/thanked.ts';
import privacyAccount from './privacy/account.ts';
import privacyAddress from './privacy/address.ts';
import privacyCard from './privacy/card.ts';
import privacyCustomerCase from './privacy/customer-case.ts';
import privacyEmail from './privacy/email.ts';
import privacyImageLocation from './privacy/image-location.ts';
import privacyInn from './privacy/inn.ts';
import privacyInternalUrl from './privacy/internal-url.ts';
import privacyNda from './privacy/nda.ts';
import privacyPassport from './privacy/passport.ts';
import privacyPerson from './privacy/person.ts';
import privacyPhone from './privacy/phone.ts';
import privacySecret from './privacy/secret.ts';
import privacySnils from './privacy/snils.ts';
import promoMaxShare from './promo/max-share.ts';
import promoRepeatedCta from './promo/repeated-cta.ts';
import promoStreak from './promo/streak.ts';
import promoUndeclared from './promo/undeclared.ts';
import promoValueFirst from './promo/value-first.ts';
import replyAnswerBeforeLink from './reply/answer-before-link.ts';
import replyAnswersQuestion from './reply/answers-question.ts';
import replyCalm from './reply/calm.ts';
import replyCard from './reply/card.ts';
import replyForbidden from './reply/forbidden.ts';
import replyGreeting from './reply/greeting.ts';
import replyNextStep from './reply/next-step.ts';
import replyNoArguing from './reply/no-arguing.ts';
import replyOfficialAccount from './reply/official-account.ts';
import replyPrivateDataInPublic from './reply/private-data-in-public.ts';
import replyProvocation from './reply/provocation.ts';
import replyRespect from './reply/respect.ts';
import replySharpApproval from './reply/sharp-approval.ts';
import replySignature from './reply/signature.ts';
import replyThanksForPraise from './reply/thanks-for-praise.ts';
import replyThanksOrSorry from './reply/thanks-or-sorry.ts';
import reviewBeforeStop from './review/before-stop.ts';
import reviewConsulted from './review/consulted.ts';
import reviewMentorTest from './review/mentor-test.ts';
import reviewPresent from './review/present.ts';
import slaAvgFirstResponse from './sla/avg-first-response.ts';
import slaFirstResponse from './sla/first-response.ts';
import spamDuplicate from './spam/duplicate.ts';
import spamHashtags from './spam/hashtags.ts';
import spamMentions from './spam/mentions.ts';
import spamOptOut from './spam/opt-out.ts';
import spamSameLink from './spam/same-link.ts';
import spamUnsolicited from './spam/unsolicited.ts';
import strategyChurn from './strategy/churn.ts';
import strategyPresent from './strategy/present.ts';
import strategyResearch from './strategy/research.ts';
import styleOfficialese from './style/officialese.ts';
import textCapitalization from './text/capitalization.ts';
import textConditional from './text/conditional.ts';
import textConsistency from './text/consistency.ts';
import textDensity from './text/density.ts';
import textExistence from './text/existence.ts';
import textHiddenCharacters from './text/hidden-characters.ts';
import textMetric from './text/metric.ts';
import textNear from './text/near.ts';
import textOccurrence from './text/occurrence.ts';
import textRepetition from './text/repetition.ts';
import textSubstitution from './text/substitution.ts';
import toneCaps from './tone/caps.ts';
import toneClickbait from './tone/clickbait.ts';
import toneCompetitorAttack from './tone/competitor-attack.ts';
import toneCompetitorMention from './tone/competitor-mention.ts';
import toneEllipsis from './tone/ellipsis.ts';
import toneEmoji from './tone/emoji.ts';
import toneExclamation from './tone/exclamation.ts';
import toneGrievance from './tone/grievance.ts';
import toneInsult from './tone/insult.ts';
import toneProfanity from './tone/profanity.ts';
import topicsAllowed from './topics/allowed.ts';
import topicsIrritating from './topics/irritating.ts';
import voicePersonaDeclared from './voice/persona-declared.ts';
import voiceSelfCentred from './voice/self-centred.ts';

/** Every check, one line each, in the order of their ids. */
export const registry: Registry = createRegistry([
  accountAudience,
  accountRationale,
  claimsSuperlative,
  communityHelpShare,
  communityRubric,
  contentAssert,
  contentDuplicateId,
  contentInlineWaivers,
  contentUnknownKey,
  contentUnmatched,
  contentUnreadable,
  contestApproved,
  contestHalfTerm,
  contestNoSilentChange,
  contestPrivacyConsistent,
  contestPrizeTax,
  contestRegistration,
  contestRequirement,
  contestResultsDue,
  contestUnknown,
  contestWinners,
  decisionsLog,
  disclosureAdvertiser,
  disclosureAi,
  disclosureCarrier,
  disclosureCategoryWarning,
  disclosureDeclared,
  disclosureDeclaredUnused,
  disclosureErid,
  disclosureEridReuse,
  disclosureForeignAgent,
  disclosureForeignWords,
  disclosureHashtagString,
  disclosureInn,
  disclosureLabel,
  disclosureListedLinks,
  disclosureRegister,
  disclosureRequiredMention,
  disclosureUndeclaredSignal,
  disclosureWeakLabel,
  experimentsLog,
  frequencyBlackout,
  frequencyFreeze,
  frequencyMaxPerDay,
  frequencyMinGap,
  frequencyMinPerDay,
  frequencyQuietHours,
  frequencySilence,
  goalsSmart,
  honestyFakeActivity,
  honestyFakeScarcity,
  honestyPersona,
  honestyRepeatedScarcity,
  honestyStat,
  honestyTestimonial,
  inboxAnswered,
  inboxAssigned,
  inboxClassified,
  inboxCrisis,
  inboxOwnerMatches,
  inboxResolved,
  linksExternalShare,
  linksReason,
  linksUtm,
  linksTracking,
  linksTextTarget,
  linksShortener,
  linksLookAlike,
  linksHttps,
  linksBare,
  linksAllowed,
  mentionsCadence,
  mentionsCovered,
  mentionsSources,
  mixFormats,
  mixModalities,
  moderationEvidence,
  moderationNoDelete,
  oversharingPersonal,
  peopleApproval,
  peopleFileApproval,
  peopleGuideAck,
  peopleOnboarded,
  planAudience,
  planAudienceDeclared,
  planBuffer,
  planLeadTime,
  planMixTargets,
  planPipeline,
  planPresent,
  planTopics,
  policyAnsweringMatrix,
  policyChangelog,
  policyDataAge,
  policyDeadRules,
  policyLanguages,
  policyNegativeComments,
  policyOverrideReason,
  policyReleases,
  policyReviewDue,
  policySections,
  policySharpSituations,
  policyTombstones,
  policyUnreadable,
  policyVersion,
  policyWaivers,
  praiseThanked,
  privacyAccount,
  privacyAddress,
  privacyCard,
  privacyCustomerCase,
  privacyEmail,
  privacyImageLocation,
  privacyInn,
  privacyInternalUrl,
  privacyNda,
  privacyPassport,
  privacyPerson,
  privacyPhone,
  privacySecret,
  privacySnils,
  platformAltText,
  platformDeadLink,
  platformFeatureUse,
  platformFold,
  platformHashtags,
  platformLimits,
  platformMedia,
  platformRawMarkdown,
  promoMaxShare,
  promoRepeatedCta,
  promoStreak,
  promoUndeclared,
  promoValueFirst,
  replyNoArguing,
  replyAnswerBeforeLink,
  replyAnswersQuestion,
  replyCalm,
  replyCard,
  replyForbidden,
  replyGreeting,
  replyNextStep,
  replyOfficialAccount,
  replyPrivateDataInPublic,
  replyProvocation,
  replyRespect,
  replySharpApproval,
  replySignature,
  replyThanksForPraise,
  replyThanksOrSorry,
  linksRequested,
  spamOptOut,
  spamUnsolicited,
  reviewBeforeStop,
  reviewConsulted,
  reviewMentorTest,
  reviewPresent,
  slaAvgFirstResponse,
  slaFirstResponse,
  spamDuplicate,
  spamHashtags,
  spamMentions,
  spamSameLink,
  strategyChurn,
  strategyPresent,
  strategyResearch,
  styleOfficialese,
  textCapitalization,
  textConditional,
  textConsistency,
  textDensity,
  textExistence,
  textHiddenCharacters,
  textMetric,
  textNear,
  textOccurrence,
  textRepetition,
  textSubstitution,
  toneCaps,
  toneClickbait,
  toneCompetitorAttack,
  toneCompetitorMention,
  toneEllipsis,
  toneEmoji,
  toneExclamation,
  toneGrievance,
  toneInsult,
  toneProfanity,
  topicsAllowed,
  topicsIrritating,
  voicePersonaDeclared,
  voiceSelfCentred,
]);
