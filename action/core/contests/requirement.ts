import type { ContestInput, FileDraft } from '../check.ts';
import type { YamlPath } from '../content/yaml.ts';
import type { MessageData, Place } from '../finding.ts';
import { clip } from '../text/clip.ts';
import { apart, lexiconOf } from '../text/patterns/lexicon.ts';
import { applicability, holds, prizesOf } from './applies.ts';
import { contradictions } from './consistent.ts';
import { basisOf, draft, merged, onContest } from './drafts.ts';
import { leadsTo, proves, type Told } from './evidence.ts';
import { missingField } from './fields.ts';
import { type Evidence, patternsOf, type Requirement, roleOf } from './options.ts';

/** What every demand may report: `contest.requirement.<id>` of the catalogues. */
export const REQUIREMENT_MESSAGES = [
  'missing',
  'mechanic',
  'no-mechanic',
  'phrase',
  'link',
  'announcement',
  'rules',
  'rules-unseen',
  'assert',
  'applies',
  'disputed',
  'currency',
  'offset',
  'order',
  'date',
  'prizes',
  'organizer',
] as const;

/** What nobody can tell by the files, and what even lawyers dispute, never blocks. */
export const REQUIREMENT_ADVICE = ['rules-unseen', 'disputed', 'currency'] as const;

export type RequirementDraft = FileDraft<(typeof REQUIREMENT_MESSAGES)[number]>;

/** So much of a phrase is shown, in UTF-16 units. */
const SHOWN = 80;
/** So many phrases of one text are told. */
const MOST_PHRASES = 5;

/** What a contest, its announcements and its rules lack of one demand. Asked about a contest to which it applies. */
export async function breaches(input: ContestInput, options: Requirement): Promise<readonly RequirementDraft[]> {
  if ((await applicability(input, options)) === 'unknown') return [otherCurrency(input, options)];
  return [
    ...fieldBreaches(input, options),
    ...mechanicBreaches(input, options),
    ...(await phraseBreaches(input, options)),
    ...linkBreaches(input, options),
    ...(await unsaid(input, options)),
    ...(await failedAssertions(input, options)),
    ...contradictions(input, options),
    ...(options.forbid ? [application(input, options)] : []),
  ];
}

function fieldBreaches(input: ContestInput, options: Requirement): RequirementDraft[] {
  const missing = options.require_fields.flatMap((demand) => missingField(input.contest.data, demand) ?? []);
  // Four things of each prize are one thing that is missing, where there is no prize.
  const apart = new Map(missing.map((one) => [one.shown, one]));
  return [...apart.values()].map(({ at, shown }) => onContest(input, options, 'missing', at, { what: shown }));
}

function mechanicBreaches(input: ContestInput, options: Requirement): RequirementDraft[] {
  const { mechanics = [] } = input.contest.data;
  const banned = mechanics.flatMap((what, index) =>
    options.forbid_mechanics.includes(what)
      ? [onContest(input, options, 'mechanic', ['mechanics', index], { what })]
      : [],
  );
  const absent = options.require_mechanics.filter((what) => !mechanics.includes(what));
  return [...banned, ...absent.map((what) => onContest(input, options, 'no-mechanic', ['mechanics'], { what }))];
}

/** A text in which a demand looks. */
interface Looked {
  readonly path: string;
  readonly account: string | undefined;
  readonly told: Told;
}

/** The announcements as a demand sees them: of a platform's, only what is shown there. */
function announced(input: ContestInput, { applies_when: { platform } }: Requirement): readonly Looked[] {
  return input.announcements
    .filter(({ isAfter }) => !isAfter)
    .flatMap(({ post, seen }) =>
      seen
        .filter(({ account }) => platform === undefined || platform.some((id) => id === account.platform))
        .map(({ account, passages, visible }) => ({
          path: post.path,
          account: account.id,
          told: { passages, visible, post },
        })),
    );
}

function lookedAt(input: ContestInput, options: Requirement): readonly Looked[] {
  const { rules } = input;
  const inRules = rules === undefined ? [] : [{ path: rules.path, account: undefined, told: rules }];
  const { look_in } = options;
  return [...(look_in === 'rules' ? [] : announced(input, options)), ...(look_in === 'announcement' ? [] : inRules)];
}

async function phraseBreaches(input: ContestInput, options: Requirement): Promise<RequirementDraft[]> {
  if (Object.keys(options.forbid_phrases).length === 0) return [];
  const lexicon = lexiconOf(input.policy, options, patternsOf);
  const drafts: RequirementDraft[] = [];
  for (const { path, account, told } of lookedAt(input, options)) {
    for (const passage of told.passages.of(['text'])) {
      const found = await lexicon.find(options, 'forbid', passage);
      const excused = found.length === 0 ? [] : await lexicon.find(options, 'except', passage);
      const left = found.filter(({ start, end }) => !excused.some((one) => one.start <= start && end <= one.end));
      for (const { start, end } of apart(left).slice(0, MOST_PHRASES)) {
        const data = { ...basisOf(options), what: clip(passage.text.slice(start, end).replace(/\s+/g, ' '), SHOWN) };
        drafts.push(draft('phrase', path, passage.at(start, end), data, account));
      }
    }
  }
  return merged(drafts);
}

function linkBreaches(input: ContestInput, options: Requirement): RequirementDraft[] {
  const { forbid_links } = options;
  if (forbid_links.length === 0) return [];
  const isForbidden = (url: string): boolean => forbid_links.some((start) => leadsTo(url, start));
  const own = ownAddresses(input.contest.data).filter(({ url }) => isForbidden(url));
  const inTexts = lookedAt(input, options).flatMap(({ path, account, told }) =>
    told.visible.links
      .filter(({ url }) => isForbidden(url))
      .map(({ url, span }) => draft('link', path, span, { ...basisOf(options), what: clip(url, SHOWN) }, account)),
  );
  return [
    ...own.map(({ url, key }) => onContest(input, options, 'link', key, { what: clip(url, SHOWN) })),
    ...merged(inTexts),
  ];
}

/** The texts of a contest that may be addresses, with their keys. */
function ownAddresses(data: unknown, key: YamlPath = []): readonly { readonly url: string; readonly key: YamlPath }[] {
  if (typeof data === 'string') return [{ url: data, key }];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) =>
    ownAddresses(value, [...key, Array.isArray(data) ? Number(name) : name]),
  );
}

/** What the announcements and the rules do not say. */
async function unsaid(input: ContestInput, options: Requirement): Promise<RequirementDraft[]> {
  const drafts: RequirementDraft[] = [];
  for (const { path, account, told } of announced(input, options)) {
    for (const [index, evidence] of options.require_in_announcement.entries()) {
      if (await proves(told, evidence, roleOf('announcement', index), input, options)) continue;
      drafts.push(draft('announcement', path, { key: ['contest'] }, saying(evidence, options), account));
    }
  }
  return [...merged(drafts), ...(await unsaidInRules(input, options))];
}

async function unsaidInRules(input: ContestInput, options: Requirement): Promise<RequirementDraft[]> {
  const { rules, contest } = input;
  const { require_in_rules } = options;
  const silent: Evidence[] = [];
  for (const [index, evidence] of require_in_rules.entries()) {
    if (rules !== undefined && (await proves(rules, evidence, roleOf('rules', index), input, options))) continue;
    silent.push(evidence);
  }
  if (rules !== undefined) {
    return silent.map((evidence) => draft('rules', rules.path, START, saying(evidence, options)));
  }
  // Rules that lie elsewhere nobody can read here; without any, there is nothing that could say it.
  const messageId = (contest.data.rules_url ?? '').trim() === '' ? 'rules' : 'rules-unseen';
  return silent.map((evidence) =>
    onContest(input, options, messageId, ['rules_url'], { what: { localized: evidence.says } }),
  );
}

const START: Place = { start: 0, end: 0 };

function saying({ says }: Evidence, options: Requirement): MessageData {
  return { ...basisOf(options), what: { localized: says } };
}

async function failedAssertions(input: ContestInput, options: Requirement): Promise<RequirementDraft[]> {
  const drafts: RequirementDraft[] = [];
  for (const { that, says, at, fix } of options.assert) {
    if (await holds(that, input)) continue;
    const key = at === undefined ? [] : at.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    const words: MessageData = { what: { localized: says }, fix: fix === undefined ? 'none' : { localized: fix } };
    drafts.push({ ...onContest(input, options, 'assert', key, words), same: that });
  }
  return drafts;
}

/** That such a contest is run at all; where that is disputed, only that. */
function application(input: ContestInput, options: Requirement): RequirementDraft {
  const { applies_when, disputed_platforms } = options;
  const concerned = (applies_when.platform ?? []).filter((id) => input.platforms.includes(id));
  const certain = concerned.filter((id) => !disputed_platforms.includes(id));
  const isDisputed = concerned.length > 0 && certain.length === 0;
  const what = (isDisputed ? concerned : certain).join(', ');
  return onContest(input, options, isDisputed ? 'disputed' : 'applies', ['platforms'], { what: what || 'none' });
}

function otherCurrency(input: ContestInput, options: Requirement): RequirementDraft {
  const { prize_over, total_over } = options.applies_when;
  const { currency = '', amount = 0 } = prize_over ?? total_over ?? {};
  const other = prizesOf(input.contest.data).find((prize) => prize.currency !== currency)?.currency ?? '';
  return onContest(input, options, 'currency', ['prizes'], { what: other, amount, currency });
}
