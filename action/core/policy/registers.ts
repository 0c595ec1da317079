import * as z from 'zod/mini';
import { parseMoment } from '../calendar/moment.ts';
import { isTimeZone, timeZoneNames } from '../calendar/zone-names.ts';
import { type Account, accountSchema } from '../content/account.ts';
import { unknownMarkets } from '../content/markets.ts';
import { type Person, personSchema } from '../content/person.ts';
import type { YamlPath } from '../content/yaml.ts';
import { nearest } from '../nearest.ts';
import { clip } from '../text/clip.ts';
import { FILE_START } from '../text/lines.ts';
import { checkAdapters } from './adapters.ts';
import { loadCalendars } from './calendars.ts';
import { ACCOUNTS_PATH, PEOPLE_PATH, POLICY_PATH, type PolicyFiles } from './files.ts';
import { loadFreezes } from './freeze.ts';
import type { Policy } from './policy.ts';
import { PolicyFile, type Report } from './policy-file.ts';
import type { PolicyProblem } from './problem.ts';
import { isOrdered, type RegisterContext } from './register.ts';
import type { PolicySettings } from './settings.ts';
import { loadWaivers } from './waiver.ts';

/** So much of a found value is shown, in UTF-16 units. */
const MARKET_SHOWN = 40;

/** What the team keeps from day to day beside the versions of its policy. Each entry carries its own dates, and every edition sees it. */
export type Registers = Pick<Policy, 'accounts' | 'people' | 'waivers' | 'freezes' | 'calendars' | 'registerProblems'>;

/**
 * Reads accounts, people, waivers and freezes, and checks what `policy.yaml` keeps beside its rules. `people` is absent when their file is there
 * and cannot be read.
 */
export function loadRegisters(
  files: PolicyFiles,
  settings: PolicySettings | undefined,
  report: Report,
): { registers: Registers; people: ReadonlyMap<string, Person> | undefined } {
  const people = loadPeople(files, report);
  const accounts = loadAccounts(files, settings, people, report);
  if (settings !== undefined) checkSettings(files, settings, accounts, report);
  const registerProblems: PolicyProblem[] = [];
  const context: RegisterContext = { files, accounts, people, report: (problem) => registerProblems.push(problem) };
  const [waivers, freezes] = [loadWaivers(context), loadFreezes(context)];
  const calendars = loadCalendars(context);
  const known = people ?? new Map<string, Person>();
  return { registers: { accounts, people: known, waivers, freezes, calendars, registerProblems }, people };
}

/** Campaigns and blackouts: their periods must be periods, and their accounts must be there. Adapters name accounts, too. */
function checkSettings(
  files: PolicyFiles,
  settings: PolicySettings,
  accounts: ReadonlyMap<string, Account>,
  report: Report,
): void {
  const file = PolicyFile.open(files, POLICY_PATH, report);
  if (file === undefined) return;
  for (const list of ['campaigns', 'blackouts'] as const) {
    settings[list]?.forEach(({ from, to }, index) => {
      isOrdered(file, [[list, index, 'from'], from], [[list, index, 'to'], to]);
    });
  }
  settings.campaigns?.forEach((campaign, index) => {
    campaign.accounts.forEach((id, position) => {
      file.expectAccount(['campaigns', index, 'accounts', position], id, accounts);
    });
    expectMoment(file, ['campaigns', index, 'closed_at'], campaign.closed_at);
  });
  expectMarkets(file, ['markets'], settings.markets);
  checkAdapters(file, settings, accounts);
}

function loadAccounts(
  files: PolicyFiles,
  settings: PolicySettings | undefined,
  people: ReadonlyMap<string, Person> | undefined,
  report: Report,
): ReadonlyMap<string, Account> {
  const file = PolicyFile.open(files, ACCOUNTS_PATH, report);
  if (file === undefined) {
    report({ path: ACCOUNTS_PATH, position: FILE_START, messageId: 'policy.no-accounts', data: {} });
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
    expectMarkets(file, [id, 'markets'], entry.markets);
    if (entry.owner !== undefined) file.expectPerson([id, 'owner'], entry.owner, people);
    const { research } = entry.strategy ?? {};
    const by = typeof research === 'object' ? research.by : undefined;
    if (by !== undefined) file.expectPerson([id, 'strategy', 'research', 'by'], by, people);
    expectMoment(file, [id, 'closed_at'], entry.closed_at);
    if (typeof research === 'object') expectMoment(file, [id, 'strategy', 'research', 'at'], research.at);
    else expectMoment(file, [id, 'strategy', 'research'], research);
    accounts.set(id, { id, ...entry, timeZone: zone ?? settings?.time_zone ?? 'UTC' });
  }
  return accounts;
}

function expectMarkets(file: PolicyFile, key: YamlPath, markets: readonly string[] | undefined): void {
  for (const { index, found, suggestion } of unknownMarkets(markets)) {
    file.fail([...key, index], 'market.unknown', { found: clip(found, MARKET_SHOWN), suggestion });
  }
}

function expectMoment(file: PolicyFile, key: YamlPath, written: string | undefined): void {
  const read = written === undefined ? undefined : parseMoment(written);
  if (typeof read === 'string') file.fail(key, read, { found: clip(written ?? '', MARKET_SHOWN) });
}

/** The people by id; `undefined` when their file is there and cannot be read. A policy without the file knows nobody. */
function loadPeople(files: PolicyFiles, report: Report): ReadonlyMap<string, Person> | undefined {
  const file = PolicyFile.open(files, PEOPLE_PATH, report);
  if (file === undefined) return new Map();
  const entries = file.read(z.record(z.string(), personSchema));
  if (entries === undefined) return undefined;
  const people = new Map(Object.entries(entries).map(([id, entry]) => [id, { id, ...entry }]));
  for (const [id, { guide_read, absences = [], until }] of people) {
    expectMoment(file, [id, 'guide_read', 'date'], guide_read?.date);
    expectMoment(file, [id, 'until'], until);
    absences.forEach(({ from, to, deputy }, index) => {
      const key = [id, 'absences', index];
      isOrdered(file, [[...key, 'from'], from], [[...key, 'to'], to]);
      if (deputy !== undefined) file.expectPerson([...key, 'deputy'], deputy, people);
    });
  }
  return people;
}
