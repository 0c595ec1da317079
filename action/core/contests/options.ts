import * as z from 'zod/mini';
import type { Strictness } from '../check.ts';
import { CONTEST_PLATFORMS, CONTEST_STATUSES, MECHANICS, WINNER_SELECTIONS } from '../content/contest.ts';
import { localized, text } from '../content/fields.ts';
import type { WrittenPattern } from '../text/patterns/pattern.ts';

const texts = z._default(z.array(text), []);
const money = z.strictObject({ amount: z.number().check(z.minimum(0)), currency: text });

/** Patterns of RE2 by language: the language is for people, and all of them are looked for in every text. */
const phrases = z.record(z.string(), z.array(text));

/** What proves that a text says something: any of these will do. */
const evidence = z.strictObject({
  /** What has to be said, as it goes on after "does not say". */
  says: localized,
  phrases: z.optional(phrases),
  /** Keys of the contest that hold an address: the text links there. */
  link_to: z.optional(z.array(text)),
  /** Reasons of links in a post's front matter, where the contest has none of those addresses. */
  link_reason: z.optional(z.array(text)),
  /** Beginnings of addresses without their scheme: `youtube.com/t/community_guidelines`. */
  link_on: z.optional(z.array(text)),
  /** Keys that hold a date: the text tells each of them. */
  date_of: z.optional(z.array(text)),
  /** Keys that hold a name: the text has each of them. */
  text_of: z.optional(z.array(text)),
});
export type Evidence = z.infer<typeof evidence>;

/** For which contests something is demanded: all that is said here holds. */
const appliesWhen = z.strictObject({
  platform: z.optional(z.array(z.enum(CONTEST_PLATFORMS)).check(z.minLength(1))),
  jurisdiction: z.optional(z.array(text).check(z.minLength(1))),
  status: z.optional(z.array(z.enum(CONTEST_STATUSES)).check(z.minLength(1))),
  /** Any of them is asked for. */
  mechanics: z.optional(z.array(z.enum(MECHANICS)).check(z.minLength(1))),
  winner_selection: z.optional(z.array(z.enum(WINNER_SELECTIONS)).check(z.minLength(1))),
  purchase_required: z.optional(z.boolean()),
  /** Personal data are asked for. */
  privacy_data: z.optional(z.boolean()),
  is_ad: z.optional(z.boolean()),
  /** One prize is worth more. */
  prize_over: z.optional(money),
  /** All prizes together are worth more. */
  total_over: z.optional(money),
  /** A condition in CEL over `contest`, `platforms`, `laws` and `days`. */
  condition: z.optional(text),
});

/** What the announcement, the rules and the contest may contradict each other in. */
export const CONSISTENCIES = ['dates', 'prizes', 'organizer'] as const;

/** One thing that somebody demands of contests: data, so that it is printed, executed, sealed and compared like everything in a policy. */
export const REQUIREMENT = {
  /** The demand as a sentence about a contest that keeps it, without its full stop. */
  title: localized,
  /** Whose demand it is: the team's own, a platform's, a country's. */
  demand: z._default(z.enum(['own', 'platform', 'law']), 'own'),
  source: z._default(z.string(), ''),
  /** When the source was looked at: a day, a year, or words. */
  as_of: z._default(z.string(), ''),
  confidence: z._default(z.enum(['high', 'medium', 'low']), 'high'),
  /** Nobody has seen the original of the source, or sources disagree. */
  unconfirmed: z._default(z.boolean(), false),
  applies_when: z._default(appliesWhen, {}),
  /** Keys that have to say something; `a | b`: one of them; `prizes[].name`: that of every prize. */
  require_fields: texts,
  require_mechanics: z._default(z.array(z.enum(MECHANICS)), []),
  forbid_mechanics: z._default(z.array(z.enum(MECHANICS)), []),
  forbid_phrases: z._default(phrases, {}),
  /** What covers a forbidden phrase excuses it: "is not a lottery". */
  except_phrases: z._default(phrases, {}),
  /** Where forbidden phrases and links are looked for. A post that tells results is no announcement. */
  look_in: z._default(z.enum(['announcement', 'rules', 'both']), 'both'),
  require_in_announcement: z._default(z.array(evidence), []),
  require_in_rules: z._default(z.array(evidence), []),
  /** Domains and beginnings of paths where no link may lead, in the contest's own addresses neither. */
  forbid_links: texts,
  /** Conditions in CEL that have to hold, each with words for when it does not and the key at which to show it. */
  assert: z._default(
    z.array(z.strictObject({ that: text, says: localized, at: z.optional(text), fix: z.optional(localized) })),
    [],
  ),
  consistent: z._default(z.array(z.enum(CONSISTENCIES)), []),
  /** That it applies at all is the breach. */
  forbid: z._default(z.boolean(), false),
  /** Platforms for which that is disputed: it only advises there. */
  disputed_platforms: z._default(z.array(z.enum(CONTEST_PLATFORMS)), []),
};

const requirementSchema = z.strictObject(REQUIREMENT);
export type Requirement = z.infer<typeof requirementSchema>;

/** Of most parts only a trial on examples and content can tell whether a change makes a demand stricter. */
export const REQUIREMENT_STRICTNESS: Readonly<Record<keyof Requirement, Strictness>> = {
  title: 'neutral',
  demand: 'neutral',
  source: 'neutral',
  as_of: 'neutral',
  confidence: 'neutral',
  unconfirmed: 'neutral',
  applies_when: 'unknown',
  require_fields: 'unknown',
  require_mechanics: 'unknown',
  forbid_mechanics: 'unknown',
  forbid_phrases: 'unknown',
  except_phrases: 'unknown',
  look_in: 'unknown',
  require_in_announcement: 'unknown',
  require_in_rules: 'unknown',
  forbid_links: 'unknown',
  assert: 'unknown',
  consistent: 'unknown',
  forbid: 'unknown',
  disputed_platforms: 'unknown',
};

/** The conditions of a demand, with their places. */
export function conditionsOf({ applies_when, assert }: Requirement) {
  const { condition } = applies_when;
  return [
    ...(condition === undefined ? [] : [{ source: condition, at: ['applies_when', 'condition'] }]),
    ...assert.map(({ that }, index) => ({ source: that, at: ['assert', index, 'that'] })),
  ];
}

/** Which list of evidence a pattern belongs to. */
export const roleOf = (list: 'announcement' | 'rules', index: number): string => `${list} ${index}`;

/** The patterns of a demand, with their places. */
export function patternsOf(options: Requirement): readonly WrittenPattern[] {
  const { forbid_phrases, except_phrases, require_in_announcement, require_in_rules } = options;
  return [
    ...patternsIn(forbid_phrases, ['forbid_phrases'], 'forbid'),
    ...patternsIn(except_phrases, ['except_phrases'], 'except'),
    ...(['announcement', 'rules'] as const).flatMap((list) =>
      (list === 'rules' ? require_in_rules : require_in_announcement).flatMap(({ phrases = {} }, index) =>
        patternsIn(phrases, [`require_in_${list}`, index, 'phrases'], roleOf(list, index)),
      ),
    ),
  ];
}

function patternsIn(
  byLanguage: Readonly<Record<string, readonly string[]>>,
  at: readonly (string | number)[],
  role: string,
): WrittenPattern[] {
  return Object.entries(byLanguage).flatMap(([language, sources]) =>
    sources.map((source, index) => ({ source, at: [...at, language, index], role, ignorecase: true, nonword: false })),
  );
}
