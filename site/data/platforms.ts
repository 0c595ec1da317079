import type { Account } from '../../action/core/content/account.ts';
import type { Localized } from '../../action/core/finding.ts';
import { PLATFORM_IDS, type PlatformId } from '../../action/core/platforms.ts';
import type { Policy, Rule } from '../../action/core/policy/policy.ts';
import type { Unit } from '../../action/core/text/lengths.ts';
import { demandsOf } from './contests.ts';

/** One thing that a rule knows of a platform: an option of the rule, as the engine reads it. */
export interface PlatformFact {
  /** The key of the option; `sure.images` for a key within a key. */
  readonly key: string;
  readonly value: number | boolean | string | readonly string[];
  /** How a number of characters is counted; nothing for numbers of things. */
  readonly unit: Unit | undefined;
  readonly isUnconfirmed: boolean;
}

/** What one rule knows of one platform, and what that rests on. */
export interface PlatformKnowledge {
  readonly rule: Rule;
  /** `limits`, `media`, `fold` …: the name of the check. */
  readonly topic: string;
  readonly source: Localized;
  readonly asOf: string;
  readonly facts: readonly PlatformFact[];
}

/** Where the law of a country says something of advertising on a platform. */
export interface PlatformAdvertising {
  readonly rule: Rule;
  readonly state: string;
  readonly since: string;
}

/** All that an edition knows of a platform. */
export interface PlatformSheet {
  readonly id: PlatformId;
  readonly knowledge: readonly PlatformKnowledge[];
  /** What the platform demands of contests. */
  readonly contestRules: readonly Rule[];
  readonly advertising: readonly PlatformAdvertising[];
  /** The team's accounts on it. */
  readonly accounts: readonly Account[];
}

type Row = Readonly<Record<string, unknown>>;

/** Whether an edition has any rule that knows platforms. */
export const knowsPlatforms = (policy: Policy): boolean =>
  policy.rules.some((rule) => PLATFORM_IDS.some((id) => rowFor(rule, id) !== undefined));

/** The platforms that an edition knows or on which the team is, in the order of the engine. */
export function platformSheets(policy: Policy): readonly PlatformSheet[] {
  return PLATFORM_IDS.map((id) => sheetOf(policy, id)).filter(
    ({ id, knowledge, accounts }) => accounts.length > 0 || (knowledge.length > 0 && id !== 'other'),
  );
}

function sheetOf(policy: Policy, id: PlatformId): PlatformSheet {
  return {
    id,
    knowledge: policy.rules.flatMap((rule) => knowledgeOf(rule, id)).sort(byTopic),
    contestRules: demandsOf(policy).flatMap(({ rule, requirement: { demand, applies_when } }) =>
      demand === 'platform' && applies_when.platform?.includes(id) ? [rule] : [],
    ),
    advertising: policy.rules.flatMap((rule) => advertisingOf(rule, id)),
    accounts: [...policy.accounts.values()].filter(({ platform }) => platform === id),
  };
}

/** In the order in which a post is made; what else there is comes after. */
const TOPICS = ['limits', 'fold', 'hashtags', 'media', 'alt-text', 'dead-link', 'raw-markdown'];

function byTopic(a: PlatformKnowledge, b: PlatformKnowledge): number {
  const [left, right] = [TOPICS.indexOf(a.topic), TOPICS.indexOf(b.topic)];
  return (left < 0 ? TOPICS.length : left) - (right < 0 ? TOPICS.length : right);
}

function knowledgeOf(rule: Rule, id: PlatformId): PlatformKnowledge[] {
  const row = rowFor(rule, id);
  if (row === undefined) return [];
  const topic = rule.check.id.slice(rule.check.id.indexOf('.') + 1);
  return [
    { rule, topic, source: row['source'] as Localized, asOf: String(row['as_of'] ?? ''), facts: factsOf(topic, row) },
  ];
}

/** What the options of a rule say of a platform: a row of its table, or all of them where the rule is about one platform. */
function rowFor({ options }: Rule, id: PlatformId): Row | undefined {
  if (typeof options !== 'object' || options === null) return undefined;
  const whole = options as Row;
  if (whole['platform'] === id && 'source' in whole) return whole;
  const row = whole[id];
  return typeof row === 'object' && row !== null && 'source' in row ? (row as Row) : undefined;
}

/** What tells of the facts, and is none itself. */
const ABOUT = new Set(['platform', 'source', 'as_of', 'unconfirmed', 'title_unit']);

/** What an option says when nobody has said anything. */
const SILENT: Row = { configurable: false, required: false, mixing: true, video: false, instead: 'none' };

/** Lists that say something when they are empty: no formatting is shown. */
const SAYS_EMPTY = new Set(['shows']);

function factsOf(topic: string, row: Row, prefix = ''): PlatformFact[] {
  const unconfirmed = Array.isArray(row['unconfirmed']) ? (row['unconfirmed'] as readonly string[]) : [];
  const facts = Object.entries(row).flatMap(([name, value]): PlatformFact[] => {
    const key = prefix + name;
    if (ABOUT.has(key) || value === undefined || SILENT[key] === value) return [];
    if (Array.isArray(value) && value.length === 0 && !SAYS_EMPTY.has(key)) return [];
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return factsOf(topic, value as Row, `${key}.`);
    const isUnconfirmed = unconfirmed.includes(key.endsWith('_formats') ? 'formats' : key);
    return [{ key, value: value as PlatformFact['value'], unit: unitOf(topic, key, row), isUnconfirmed }];
  });
  // How it is counted stands after what is counted, and only where there is something to count.
  const [counting, counted] = [facts.filter(({ key }) => key === 'unit'), facts.filter(({ key }) => key !== 'unit')];
  return [...counted, ...counting];
}

/** Numbers of things, among those that are numbers of characters. */
const COUNTS: Readonly<Record<string, readonly string[]>> = { limits: ['links'] };
const UNITS_OF: Readonly<Record<string, Unit>> = {
  'limits.bytes': 'utf8_bytes',
  'limits.tags': 'utf16',
  'limits.link': 'utf16',
  'alt-text.max': 'codepoint',
  'hashtags.tag_max': 'grapheme',
};

function unitOf(topic: string, key: string, row: Row): Unit | undefined {
  const known = UNITS_OF[`${topic}.${key}`];
  if (known !== undefined || typeof row[key] !== 'number' || COUNTS[topic]?.includes(key)) return known;
  return row[key === 'title' ? 'title_unit' : 'unit'] as Unit | undefined;
}

/** What the law says of ads on a platform, where a rule has it as data. */
function advertisingOf(rule: Rule, id: PlatformId): PlatformAdvertising[] {
  const carriers = (rule.options as Row | undefined)?.['carriers'];
  const carrier = typeof carriers === 'object' && carriers !== null ? (carriers as Row)[id] : undefined;
  if (typeof carrier !== 'object' || carrier === null) return [];
  const { state, since } = carrier as Row;
  return [{ rule, state: String(state), since: String(since) }];
}
