import type { Registry } from '../check.ts';
import { asksAccountAlone, type Condition, type LazyCondition, lazyCondition } from './condition.ts';
import type { PolicyInTime } from './load.ts';
import { clauseTitle, type Policy, type Rule } from './policy.ts';
import { type Edition, Timeline } from './timeline.ts';

/** A rule as data: what judging asks of it. */
export type PackedRule = Pick<Rule, 'id' | 'options' | 'enforcement' | 'kinds' | 'approvers'> & {
  readonly check: string;
  readonly effectiveOn?: string | undefined;
  readonly where?: string | undefined;
  /** The accounts for which its condition holds, where it asks about nothing else. */
  readonly on?: readonly string[] | undefined;
  readonly clause?: Rule['clause'];
  readonly pack?: string | undefined;
  /** The title of its clause, by language. */
  readonly title?: ReturnType<typeof clauseTitle>;
};

/** One edition of a policy as data, of the engine that packed it: checked already, and without its prose. */
export type PackedPolicy = Pick<
  Policy,
  'id' | 'version' | 'effective' | 'digest' | 'content' | 'settings' | 'packs' | 'off' | 'answering'
> & { readonly rules: readonly PackedRule[] };

/** Where an edition stands on the time line. */
export type PackedEdition = Pick<Edition, 'version' | 'effective' | 'timeZone' | 'digest' | 'path' | 'origin'>;

/** What all editions of a policy have in common: they are kept from day to day, and no release holds them. */
export type PackedRegisters = Pick<
  Policy,
  'accounts' | 'people' | 'waivers' | 'freezes' | 'calendars' | 'registerProblems' | 'styleProblems'
>;

/** A policy with its editions, to be judged by where there are no files. */
export interface PackedTimeline {
  readonly editions: readonly PackedEdition[];
  readonly registers: PackedRegisters;
}

/** The editions of a policy as data, without their rules: {@link packPolicy} gives those of each. */
export function packTimeline({ policy, timeline }: Pick<PolicyInTime, 'policy' | 'timeline'>): PackedTimeline {
  const { accounts, people, waivers, freezes, calendars, registerProblems, styleProblems } = policy;
  return {
    editions: timeline.editions.map(({ version, effective, timeZone, digest, path, origin }) => ({
      ...{ version, effective, timeZone, digest, path, origin },
    })),
    registers: { accounts, people, waivers, freezes, calendars, registerProblems, styleProblems },
  };
}

/** An edition as data. */
export async function packPolicy(policy: Policy): Promise<PackedPolicy> {
  const { id, version, effective, digest, content, settings, packs, off, answering } = policy;
  const packed = policy.rules.map(async (rule): Promise<PackedRule> => {
    const { clause, check, where } = rule;
    return {
      ...{ id: rule.id, check: check.id, options: rule.options, enforcement: rule.enforcement, kinds: rule.kinds },
      ...{ approvers: rule.approvers, effectiveOn: rule.effectiveOn, clause, pack: rule.pack },
      ...(where === undefined ? {} : { where: where.source, on: await accountsOf(where, policy) }),
      ...(clause === undefined ? {} : { title: clauseTitle(policy, clause) }),
    };
  });
  const rules = await Promise.all(packed);
  return { id, version, effective, digest, content, settings, packs, off, answering, rules };
}

/** The accounts for which a condition holds that asks about an account alone: it is answered when the policy is packed, and nobody needs CEL for it. */
async function accountsOf(where: LazyCondition, { accounts }: Policy): Promise<readonly string[] | undefined> {
  if (!asksAccountAlone(where)) return undefined;
  const { holds } = await where.load();
  const post = { accounts: [] };
  return [...accounts.values()].filter((account) => holds({ post, account, date: null })).map(({ id }) => id);
}

/** A condition that was answered when the policy was packed. */
function answeredCondition(source: string, on: readonly string[]): LazyCondition {
  const holds: Condition['holds'] = ({ account }) => account !== undefined && on.includes(account.id);
  return { source, load: async () => ({ source, holds }) };
}

/**
 * A policy of packed editions. Each is fetched when somebody asks for it.
 * @throws {Error} from {@link Edition.load}, for a check that this engine does not have: the data are of another one.
 */
export function unpackTimeline(
  { editions, registers }: PackedTimeline,
  registry: Registry,
  fetchPolicy: (version: string) => Promise<PackedPolicy>,
): Timeline {
  const loaded = new Map<string, Promise<Policy>>();
  const load = (version: string): Promise<Policy> => {
    const known =
      loaded.get(version) ?? fetchPolicy(version).then((packed) => unpackPolicy(packed, registers, registry));
    loaded.set(version, known);
    // What failed once is asked for again.
    known.catch(() => loaded.delete(version));
    return known;
  };
  return Timeline.of(editions.map((edition) => ({ ...edition, load: () => load(edition.version) })));
}

function unpackPolicy(packed: PackedPolicy, registers: PackedRegisters, registry: Registry): Policy {
  const rules = packed.rules.map(({ check: id, where, on, title: _, effectiveOn, clause, pack, ...rule }): Rule => {
    const check = registry.get(id);
    if (check === undefined) throw new Error(`the engine has no check ${id}`);
    return {
      ...{ ...rule, check, effectiveOn, clause, pack },
      where: where === undefined ? undefined : on === undefined ? lazyCondition(where) : answeredCondition(where, on),
      ...{ written: {}, writtenKinds: undefined, since: undefined, advice: [], override: undefined },
    };
  });
  return { ...packed, ...registers, answering: packed.answering, rules, regulations: [], texts: new Map() };
}

/** Maps and sets under a key that no YAML of a policy has. */
const MAP = '\u0000map';
const SET = '\u0000set';

/** Data with maps and sets as JSON. */
export function packJson(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) => {
    if (value instanceof Map) return { [MAP]: [...value] };
    return value instanceof Set ? { [SET]: [...value] } : value;
  });
}

/** What {@link packJson} wrote. */
export function unpackJson(json: string): unknown {
  return JSON.parse(json, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if (MAP in value) return new Map(value[MAP] as [unknown, unknown][]);
    return SET in value ? new Set(value[SET] as unknown[]) : value;
  });
}
