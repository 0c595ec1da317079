import * as z from 'zod/mini';
import { parseMoment } from '../calendar/moment.ts';
import { isTimeZone, timeZoneNames } from '../calendar/zone-names.ts';
import type { Registry } from '../check.ts';
import { type Account, accountSchema } from '../content/account.ts';
import { type Person, personSchema } from '../content/person.ts';
import { nearest } from '../nearest.ts';
import { FILE_START } from '../text/lines.ts';
import { digestOf } from './digest.ts';
import { POLICY_PATH, type PolicyFiles } from './files.ts';
import { type Policy, type PolicySettings, policySchema, type Regulation } from './policy.ts';
import { PolicyFile, type Report } from './policy-file.ts';
import type { PolicyProblem } from './problem.ts';
import { loadRegulations } from './regulations.ts';
import { resolveRules } from './rules.ts';

const ACCOUNTS_PATH = 'policy/accounts.yaml';
const PEOPLE_PATH = 'policy/people.yaml';
const SEMVER = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?$/;

export interface LoadedPolicy {
  /** Absent when anything is wrong: a policy that is half understood judges nobody. */
  readonly policy: Policy | undefined;
  readonly problems: readonly PolicyProblem[];
}

/** Reads a policy and says everything that is wrong with it at once. */
export function loadPolicy(files: PolicyFiles, registry: Registry): LoadedPolicy {
  const problems: PolicyProblem[] = [];
  const report: Report = (problem) => problems.push(problem);

  const settings = loadSettings(files, report);
  const people = loadPeople(files, report);
  const accounts = loadAccounts(files, settings, people, report);
  if (settings !== undefined) checkReferences(files, settings, accounts, report);
  const { regulations, blocks } = loadRegulations(files, settings, people, report);
  const rules = resolveRules(files, blocks, settings, registry, report);
  const isEmpty = settings !== undefined && problems.length === 0 && rules.every((rule) => rule.clause === undefined);
  if (isEmpty) report({ path: POLICY_PATH, position: FILE_START, messageId: 'policy.no-rules', data: {} });

  problems.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.position.offset - b.position.offset));
  if (settings === undefined || problems.length > 0) return { policy: undefined, problems };
  const withExamples: Regulation[] = regulations.map(({ regulation, examples }) => ({
    ...regulation,
    examples: examples.filter((example) => rules.some((rule) => rule.id === example.ruleId)),
  }));
  const policy = {
    id: settings.id,
    version: settings.version,
    settings,
    accounts,
    people: people ?? new Map<string, Person>(),
    regulations: withExamples,
    rules,
  };
  return { policy: { ...policy, digest: digestOf(canonicalForm(policy)) }, problems };
}

/** What a version of a policy is, without how its files are laid out. */
function canonicalForm(policy: Omit<Policy, 'digest'>): unknown {
  return {
    settings: policy.settings,
    accounts: Object.fromEntries(policy.accounts),
    people: Object.fromEntries(policy.people),
    regulations: policy.regulations.map((regulation) => ({
      id: regulation.id,
      title: regulation.title,
      owner: regulation.owner,
      reviewBy: regulation.reviewBy,
      clauses: regulation.clauses.map(({ id, title }) => ({ id, title })),
    })),
    rules: policy.rules.map((rule) => ({
      id: rule.id,
      check: rule.check.id,
      options: rule.options,
      enforcement: rule.enforcement,
      since: rule.since,
      effectiveOn: rule.effectiveOn,
      clause: rule.clause?.id,
    })),
  };
}

function loadSettings(files: PolicyFiles, report: Report): PolicySettings | undefined {
  const file = PolicyFile.open(files, POLICY_PATH, report);
  if (file === undefined) {
    report({ path: POLICY_PATH, position: FILE_START, messageId: 'policy.missing', data: {} });
    return undefined;
  }
  const settings = file.read(policySchema);
  if (settings === undefined) return undefined;
  if (!SEMVER.test(settings.version)) file.fail(['version'], 'policy.version', { found: settings.version });
  const effective = parseMoment(settings.effective);
  if (typeof effective === 'string') file.fail(['effective'], effective, { found: settings.effective });
  if (!isTimeZone(settings.time_zone)) {
    file.fail(['time_zone'], 'policy.zone', {
      found: settings.time_zone,
      suggestion: nearest(settings.time_zone, timeZoneNames()) ?? 'none',
    });
  }
  return settings;
}

/** What `policy.yaml` refers to must be there, and its periods must be periods. */
function checkReferences(
  files: PolicyFiles,
  settings: PolicySettings,
  accounts: ReadonlyMap<string, Account>,
  report: Report,
): void {
  const file = PolicyFile.open(files, POLICY_PATH, report);
  settings.extends?.forEach((pack, index) => {
    file?.fail(['extends', index], 'pack.unknown', { found: pack });
  });
  const periods = [
    ...(settings.campaigns ?? []).map((period, index) => ({ period, path: ['campaigns', index] })),
    ...(settings.blackouts ?? []).map((period, index) => ({ period, path: ['blackouts', index] })),
  ];
  for (const { period, path } of periods) {
    for (const key of ['from', 'to'] as const) {
      const read = parseMoment(period[key]);
      if (typeof read === 'string') file?.fail([...path, key], read, { found: period[key] });
    }
    if (period.to < period.from) file?.fail([...path, 'to'], 'period.order', { from: period.from, to: period.to });
  }
  settings.campaigns?.forEach((campaign, index) => {
    campaign.accounts.forEach((id, position) => {
      if (accounts.size === 0 || accounts.has(id)) return;
      const data = {
        found: id,
        suggestion: nearest(id, accounts.keys()) ?? 'none',
        allowed: [...accounts.keys()].join(', '),
      };
      file?.fail(['campaigns', index, 'accounts', position], 'account.unknown', data);
    });
  });
}

function loadAccounts(
  files: PolicyFiles,
  settings: PolicySettings | undefined,
  people: ReadonlyMap<string, Person> | undefined,
  report: Report,
): ReadonlyMap<string, Account> {
  const file = PolicyFile.open(files, ACCOUNTS_PATH, report);
  if (file === undefined) {
    report({
      path: ACCOUNTS_PATH,
      position: FILE_START,
      messageId: 'policy.no-accounts',
      data: {},
    });
    return new Map();
  }
  const entries = file.read(z.record(z.string(), accountSchema)) ?? {};
  const accounts = new Map<string, Account>();
  for (const [id, { time_zone: zone, ...entry }] of Object.entries(entries)) {
    if (zone !== undefined && !isTimeZone(zone)) {
      file.fail([id, 'time_zone'], 'account.zone', {
        account: id,
        found: zone,
        suggestion: nearest(zone, timeZoneNames()) ?? 'none',
      });
    }
    if (entry.owner !== undefined) file.expectPerson([id, 'owner'], entry.owner, people);
    accounts.set(id, { id, ...entry, timeZone: zone ?? settings?.time_zone ?? 'UTC' });
  }
  return accounts;
}

/** The people by id; `undefined` when their file is there and cannot be read. A policy without the file knows nobody. */
function loadPeople(files: PolicyFiles, report: Report): ReadonlyMap<string, Person> | undefined {
  const file = PolicyFile.open(files, PEOPLE_PATH, report);
  if (file === undefined) return new Map();
  const entries = file.read(z.record(z.string(), personSchema));
  if (entries === undefined) return undefined;
  return new Map(Object.entries(entries).map(([id, entry]) => [id, { id, ...entry }]));
}
