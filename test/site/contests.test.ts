import { describe, expect, test } from 'vitest';
import { openContent } from '../../action/commands/content.ts';
import { QUESTIONS } from '../../action/commands/contest-questions.ts';
import { CONTEST_STATUSES, MECHANICS, WINNER_SELECTIONS } from '../../action/core/content/contest.ts';
import { contestChecklists } from '../../action/core/contests/checklist.ts';
import { LOCALES } from '../../action/core/messages.ts';
import { checklistData } from '../../action/reporters/checklist.ts';
import { proseOf } from '../../site/data/clause-prose.ts';
import { contestPlatformsOf, countriesOf, demandsFor, demandsOf } from '../../site/data/contests.ts';
import { openSite } from '../../site/data/site.ts';
import { teamContests } from '../../site/data/team-contests.ts';
import { tellingEdition } from '../../site/data/telling.ts';
import { translatorOf } from '../../site/locales/index.ts';
import { conditionsOf, countryName, partsOf } from '../../site/text/contest-words.ts';

async function demandingEdition() {
  const edition = tellingEdition(await openSite(), ({ policy }) => demandsOf(policy).length > 0);
  if (edition === undefined) throw new Error('some edition demands something of contests');
  return edition;
}

test('every rule that judges contests by a demand is listed, in the order of the regulations', async () => {
  const { policy } = await demandingEdition();
  const demands = demandsOf(policy);
  const demanding = policy.rules.filter(
    ({ options }) => options !== null && typeof options === 'object' && 'demand' in options,
  );
  expect(demands.map(({ rule }) => rule.id).sort()).toEqual(demanding.map(({ id }) => id).sort());
  const events = policy.regulations.find(({ id }) => id === 'events')?.clauses.map(({ id }) => id) ?? [];
  const own = demands.flatMap(({ rule: { clause } }) =>
    clause?.regulation === 'events' ? [events.indexOf(clause.id)] : [],
  );
  expect(own).toEqual([...own].sort((a, b) => a - b));
});

test('the countries are those of the laws, the team’s own first', async () => {
  const { policy } = await demandingEdition();
  const demands = demandsOf(policy);
  const countries = countriesOf(demands, policy);
  expect(countries[0]).toBe('ru');
  expect([...countries].sort()).toEqual(['eu', 'gb', 'ru', 'us']);
  expect(countriesOf(demands, { settings: { ...policy.settings, markets: ['us'] } })[0]).toBe('us');
});

test('a country and a platform get their own demands and nobody else’s', async () => {
  const { policy } = await demandingEdition();
  const demands = demandsOf(policy);
  const ids = (list: readonly { rule: { id: string } }[]) => list.map(({ rule }) => rule.id);
  const { own, law, platform } = demandsFor(demands, 'gb', 'x');
  expect(ids(platform).every((id) => id.startsWith('contest.platform.x.'))).toBe(true);
  expect(ids(platform).length).toBeGreaterThan(1);
  // The British keep to the law on data that the Union made, and to nothing else of it.
  expect(ids(law)).toContain('contest.eu.gdpr');
  expect(ids(law)).not.toContain('contest.eu.ucpd31');
  expect(ids(law).some((id) => id.startsWith('contest.ru.'))).toBe(false);
  expect(ids(own)).toContain('contest.age');
  expect(ids(demandsFor(demands, 'ru', 'vk').law)).not.toContain('contest.ru.blocked-platform');
  expect(ids(demandsFor(demands, 'ru', 'instagram').law)).toContain('contest.ru.blocked-platform');
  expect(ids(demandsFor(demands, 'ru').law)).toContain('contest.ru.blocked-platform');
  expect(demandsFor(demands, 'ru').platform).toEqual([]);
});

test('no demand of a platform or a law is left without a list, and no list is empty', async () => {
  const { policy } = await demandingEdition();
  const demands = demandsOf(policy);
  const listed = new Set<string>();
  for (const country of countriesOf(demands, policy)) {
    for (const platform of contestPlatformsOf(demands, policy)) {
      const { own, law, platform: of } = demandsFor(demands, country, platform);
      expect(law.length, `${country} ${platform}`).toBeGreaterThan(0);
      for (const { rule } of [...own, ...law, ...of]) listed.add(rule.id);
    }
  }
  expect(demands.map(({ rule }) => rule.id).filter((id) => !listed.has(id))).toEqual([]);
});

test('platforms with accounts that rest are no platforms for contests', async () => {
  const { policy } = await demandingEdition();
  const [account] = policy.accounts.values();
  if (account === undefined) throw new Error('the policy has accounts');
  const accounts = new Map([['old', { ...account, platform: 'vk' as const, status: 'closed' as const }]]);
  expect(contestPlatformsOf([], { accounts })).toEqual([]);
  expect(contestPlatformsOf([], { accounts: new Map([['new', { ...account, platform: 'vk' as const }]]) })).toEqual([
    'vk',
  ]);
});

describe.each(LOCALES)('in %s', (lang) => {
  const t = translatorOf(lang);

  test('every mechanic, choice, status and question has words', () => {
    for (const id of MECHANICS) expect(t(`site.contests.mechanic.${id}`)).not.toBe('');
    for (const id of WINNER_SELECTIONS) expect(t(`site.contests.selection.${id}`)).not.toBe('');
    for (const id of CONTEST_STATUSES) expect(t(`site.contests.status.${id}`)).not.toBe('');
    for (const { name } of QUESTIONS) expect(t(`contest.new.ask.${name}`)).not.toBe('');
  });

  test('every demand says for which contests it is, and what it wants', async () => {
    const edition = await demandingEdition();
    for (const { rule, requirement } of demandsOf(edition.policy)) {
      for (const words of conditionsOf(requirement, t)) expect(words).not.toBe('');
      for (const { items } of partsOf(requirement, t)) expect(items.length).toBeGreaterThan(0);
      const prose = rule.clause && proseOf(edition, rule.clause, lang);
      expect(prose?.first, rule.id).toMatch(/\S/);
      expect(prose?.first).not.toContain('```');
      expect(prose?.writtenIn).toBe(lang);
    }
  });

  test('a limit is a sum of money in words of the language', async () => {
    const { policy } = await demandingEdition();
    const tax = demandsOf(policy).find(({ rule }) => rule.id === 'contest.ru.ndfl');
    if (tax === undefined) throw new Error('there is a rule on the tax of prizes');
    const words = conditionsOf(tax.requirement, t).join('; ');
    expect(words).toMatch(lang === 'ru' ? /4\s000\s₽/ : /RUB\s4,000/);
  });

  test('a country is called as people call it', () => {
    expect(countryName('us', lang)).toBe(lang === 'ru' ? 'США' : 'United States');
    expect(countryName('eu', lang)).toBe(lang === 'ru' ? 'Европейский союз' : 'European Union');
  });
});

test('the team’s contests stand to every demand of the edition that judges them', async () => {
  const { checklists, unreadable } = await teamContests();
  expect(unreadable).toEqual([]);
  expect(checklists.map(({ contest }) => contest.id).sort()).toEqual([
    'before-sunrise',
    'morning-brew',
    'vesennyaya-korobka',
  ]);
  const { policy } = await demandingEdition();
  const t = translatorOf('ru');
  const wanted = demandsOf(policy)
    .map(({ rule }) => rule.id)
    .sort();
  for (const checklist of checklists) {
    const { groups } = checklistData({ checklist, faults: [], isAll: true }, t);
    const told = new Set(groups.flatMap(({ requirements }) => requirements.map(({ rule }) => rule)));
    expect([...told].sort()).toEqual(wanted);
    for (const { standing } of groups.flatMap(({ requirements }) => requirements))
      expect(t.has(`site.contests.state.${standing}`), standing).toBe(true);
  }
});

test('the announcements are read with the contests: what the command line finds missing is missing here', async () => {
  const { checklists } = await teamContests();
  const { root, now, side, judging } = await openSite();
  const { files, reading } = openContent(root, judging.policy);
  const whole = await contestChecklists(files, judging, { ...reading, now, policySide: side });
  const told = (lists: typeof checklists) =>
    lists.map((checklist) => checklistData({ checklist, faults: [], isAll: true }, translatorOf('ru')));
  expect(told(checklists)).toEqual(told(whole.checklists));
});
