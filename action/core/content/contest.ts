import * as z from 'zod/mini';
import { PLATFORM_IDS } from '../platforms.ts';
import { clip } from '../text/clip.ts';
import { resolvedPath } from './asset-path.ts';
import { moment, text } from './fields.ts';
import { contentKind } from './kinds.ts';
import { unknownMarkets } from './markets.ts';
import type { ContentProblem } from './problem.ts';
import { accountProblems, dateProblem } from './read-post.ts';
import { personProblems, type RecordContext, type RecordKind } from './record.ts';
import type { YamlPath } from './yaml.ts';

/** So much of a found value is shown, in UTF-16 units. */
const FOUND_SHOWN = 60;

export const CONTEST_STATUSES = ['draft', 'approved', 'running', 'finished', 'cancelled'] as const;

/** What entrants may be asked to do (facts/contests.yaml, contest_file_fields). */
export const MECHANICS = [
  'follow',
  'like',
  'comment',
  'repost',
  'tag_friend',
  'tag_self_in_photo',
  'hashtag_post',
  'mention_brand',
  'save_pin',
  'newsletter',
  'dm',
  'quiz',
  'vote',
  'ugc_photo',
  'ugc_video',
  'review',
  'purchase',
  'platform_giveaway',
] as const;

export type Mechanic = (typeof MECHANICS)[number];

export const WINNER_SELECTIONS = ['random', 'jury', 'votes', 'skill', 'first_n', 'platform'] as const;
export const PRIZE_FORMS = ['item', 'cash', 'service', 'discount'] as const;
export const APPROVAL_ROLES = ['legal', 'owner'] as const;

/** Platforms on which contests run: those of accounts, and Tumblr, which has rules for contests and no account of ours. */
export const CONTEST_PLATFORMS = [...PLATFORM_IDS, 'tumblr'] as const;

/** A text that may still be empty: what nobody has filled in is missing, and no error of the format. */
const blank = z.optional(z.string());
const blankIn = z.optional(z.union([z.string(), z.record(z.string(), z.string())]));
const flag = z.optional(z.boolean());
const number = z.optional(z.union([text, z.number()]));
const amount = z.optional(z.number().check(z.minimum(0)));
const texts = z.optional(z.array(text));

const prize = z.strictObject({
  name: blankIn,
  count: z.optional(z.number().check(z.int(), z.minimum(1))),
  /** What one such prize costs. */
  value: amount,
  /** ISO 4217. */
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/, 'ISO 4217: RUB, USD, EUR, GBP …'))),
  form: z.optional(z.enum(PRIZE_FORMS)),
});

/** A person who judges; `independent` is not of the organiser's. */
const judge = z.union([text, z.strictObject({ name: text, independent: flag, who: blank })]);

/** The front matter of a contest: `content/contests/2027-05-mugs.md`. */
export const contestSchema = z.strictObject({
  kind: z.optional(z.enum(['contest'])),
  /** What posts call it in their `contest`; the name of the file, when left out. */
  id: z.optional(text),
  title: blankIn,
  status: z.optional(z.enum(CONTEST_STATUSES)),
  /** The account that runs it, of policy/accounts.yaml. */
  account: z.optional(text),
  /** The platforms on which it runs, when they are more than that of the account. */
  platforms: z.optional(z.array(z.enum(CONTEST_PLATFORMS))),
  /** Whose law holds: `eu`, or codes of countries. */
  jurisdictions: texts,
  /** Codes of countries; also those whose law holds, where no jurisdictions are given. */
  audience_countries: texts,
  organizer: z.optional(
    z.strictObject({
      name: blankIn,
      legal_form: blank,
      inn: number,
      ogrn: number,
      address: blank,
      email: blank,
      phone: blank,
    }),
  ),
  partners: z.optional(z.array(z.union([text, z.strictObject({ name: text, role: blank, inn: number })]))),
  purchase_required: flag,
  entry_fee: amount,
  /** How to enter without buying. */
  free_entry_route: blank,
  mechanics: z.optional(z.array(z.enum(MECHANICS))),
  /** With what entries are marked. */
  entry_hashtag: blank,
  winner_selection: z.optional(z.enum(WINNER_SELECTIONS)),
  /** Tool, seed, link to a video, name of an observer. */
  selection_proof: blank,
  /** What is done against bought votes. */
  anti_fraud: blank,
  judges: z.optional(z.array(judge)),
  starts_at: z.optional(moment),
  ends_at: z.optional(moment),
  results_at: z.optional(moment),
  results_where: blank,
  prizes: z.optional(z.array(prize)),
  tax: z.optional(
    z.strictObject({ payer: z.optional(z.enum(['organizer', 'winner', 'none'])), cash_part: amount, note: blank }),
  ),
  delivery: z.optional(z.strictObject({ how: blankIn, where: blankIn, deadline: z.optional(moment) })),
  claim_deadline: z.optional(moment),
  eligibility: z.optional(
    z.strictObject({
      age_min: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(120))),
      residency: texts,
      excluded: texts,
    }),
  ),
  /** Whether a parent's consent is asked for. */
  minors_consent: flag,
  entries_per_person: z.optional(z.number().check(z.int(), z.minimum(1))),
  multiple_accounts_disqualify: flag,
  rules_url: blank,
  /** From the root of the repository, from `content/`, or beside the contest. */
  rules_file: blank,
  privacy: z.optional(
    z.strictObject({
      policy_url: blank,
      consent_url: blank,
      consent_separate: flag,
      data: texts,
      storage_country: z.optional(text),
      delete_after: z.optional(moment),
    }),
  ),
  winner_publication_consent: flag,
  ugc_rights: z.optional(z.enum(['none', 'licence', 'all'])),
  platform_release: flag,
  platform_disclaimer: flag,
  no_purchase_statement: flag,
  odds_statement: flag,
  /** States of the USA in which it does not hold. */
  void_where: texts,
  registrations: z.optional(
    z.array(
      z.strictObject({ state: text, ref: blank, filed_at: z.optional(moment), winners_list_at: z.optional(moment) }),
    ),
  ),
  /** Whether prizes are given to whoever shops at an outlet in Rhode Island. */
  retail_outlet_ri: flag,
  disclosure: z.optional(
    z.strictObject({
      is_ad: flag,
      erid: blank,
      advertiser: z.optional(z.union([z.string(), z.strictObject({ name: blank, inn: number })])),
    }),
  ),
  changes: z.optional(
    z.array(
      z.strictObject({
        at: z.optional(moment),
        what: blank,
        approved_by: z.optional(z.union([text, z.array(text)])),
      }),
    ),
  ),
  /** Who agreed to it before the start. */
  approved_by: z.optional(
    z.array(z.strictObject({ person: text, role: z.enum(APPROVAL_ROLES), at: z.optional(moment) })),
  ),
  /** Who won: the number of an entry, or a name that its owner let us publish. */
  winners: z.optional(z.array(z.strictObject({ ref: text, prize: z.optional(text), awarded_at: z.optional(moment) }))),
});

export type ContestData = z.infer<typeof contestSchema>;

/** A contest without its prose. */
export interface Contest {
  readonly path: string;
  readonly id: string;
  readonly data: ContestData;
}

export const contestKind: RecordKind<ContestData> = { schema: contestSchema, problems: contestProblems };

/** What posts call a contest: its id, else the name of its file. */
export function contestId(path: string, { id }: Pick<ContestData, 'id'>): string {
  return id ?? (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
}

function contestProblems(data: ContestData, context: RecordContext, path: string): readonly ContentProblem[] {
  const { account, jurisdictions = [], audience_countries = [], eligibility, privacy, approved_by = [] } = data;
  return [
    ...(account === undefined ? [] : accountProblems([account], [], context.accounts)).map((problem) => ({
      ...problem,
      at: { key: ['account'] },
    })),
    ...countryProblems(jurisdictions, ['jurisdictions']),
    ...countryProblems(audience_countries, ['audience_countries']),
    ...countryProblems(eligibility?.residency, ['eligibility', 'residency']),
    ...(privacy?.storage_country === undefined
      ? []
      : countryProblems([privacy.storage_country], ['privacy', 'storage_country'], [])),
    ...datesOf(data).flatMap(([key, value]) => dateProblem(value, key)),
    ...approved_by.flatMap(({ person }, index) => personProblems(person, ['approved_by', index, 'person'], context)),
    ...(data.changes ?? []).flatMap(({ approved_by: by = [] }, index) =>
      [by].flat().flatMap((person) => personProblems(person, ['changes', index, 'approved_by'], context)),
    ),
    ...rulesProblems(path, data, context),
  ];
}

/** Every date of a contest, with its key. */
export function datesOf(data: ContestData): readonly (readonly [YamlPath, string | undefined])[] {
  const { starts_at, ends_at, results_at, claim_deadline, delivery, privacy } = data;
  const list = (name: string, key: string, items: readonly object[] = []) =>
    items.map((item, index) => [[name, index, key], (item as Readonly<Record<string, string>>)[key]] as const);
  return [
    [['starts_at'], starts_at],
    [['ends_at'], ends_at],
    [['results_at'], results_at],
    [['claim_deadline'], claim_deadline],
    [['delivery', 'deadline'], delivery?.deadline],
    [['privacy', 'delete_after'], privacy?.delete_after],
    ...list('registrations', 'filed_at', data.registrations),
    ...list('registrations', 'winners_list_at', data.registrations),
    ...list('changes', 'at', data.changes),
    ...list('approved_by', 'at', data.approved_by),
    ...list('winners', 'awarded_at', data.winners),
  ];
}

/** Whose law holds for a contest: what it names, else the countries of its audience; nothing when it does not say. */
export function countriesOf({ jurisdictions, audience_countries }: ContestData): readonly string[] | undefined {
  return (jurisdictions ?? audience_countries)?.map((code) => code.toLowerCase());
}

/** Countries that are none. They may be written in capitals, as ISO 3166 has them. */
function countryProblems(codes: readonly string[] | undefined, key: YamlPath, tail?: YamlPath): ContentProblem[] {
  return unknownMarkets(codes?.map((code) => code.toLowerCase())).map(({ index, suggestion }) => ({
    messageId: 'market.unknown',
    data: { found: clip(codes?.[index] ?? '', FOUND_SHOWN), suggestion },
    at: { key: [...key, ...(tail ?? [index])] },
  }));
}

function rulesProblems(path: string, { rules_file: file }: ContestData, { hasFile }: RecordContext): ContentProblem[] {
  if (file === undefined || file.trim() === '') return [];
  const at = { key: ['rules_file'] };
  const paths = rulesPaths(path, file);
  const found = clip(file, FOUND_SHOWN);
  if (paths.length === 0) return [{ messageId: 'contest.rules-outside', data: { found }, at }];
  if (paths.some((known) => contentKind(known) === 'contest-rules' && hasFile(known))) return [];
  return [{ messageId: 'contest.rules-missing', data: { found, path: clip(paths[0] ?? '', FOUND_SHOWN) }, at }];
}

/** A scheme, a drive, or a path that starts at the root of a machine. */
const ABSOLUTE = /^(?:[a-z][a-z0-9+.-]*:|[\\/]|~)/i;

/** Where the rules of a contest may stand, from the root of the repository; nothing for what leads out of it. */
export function rulesPaths(contestPath: string, reference: string): readonly string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no path of ours has them
  if (ABSOLUTE.test(reference) || /[\0-\x1f\\]/.test(reference)) return [];
  const parts = reference.trim().split('/');
  const beside = contestPath.split('/').slice(0, -1);
  const bases = parts[0] === 'content' ? [[]] : parts[0] === 'contests' ? [['content']] : [beside, []];
  const paths = bases.map((base) => resolvedPath([...base, ...parts]));
  return [...new Set(paths.filter((found) => found !== undefined && found !== ''))] as string[];
}
