import { describe, expect, it } from 'vitest';
import { judgeContent } from '../../site/data/content.ts';
import { exceptionsOf, holdsAt, namedRule } from '../../site/data/exceptions.ts';
import { openSite, readSite, type Site } from '../../site/data/site.ts';
import { repository } from '../helpers/bundle.ts';
import { TEAM } from '../helpers/inbox.ts';

const NOW = '2026-11-22T10:00:00+03:00';
const siteOf = (files: Readonly<Record<string, string>>): Promise<Site> =>
  readSite({ root: repository({ ...TEAM, ...files }), now: NOW, packageRoot: process.cwd() });
const told = async (site: Site) => exceptionsOf(site, (await judgeContent(site)).report);

const waiver = (id: string, issued: string, expires: string, rest = ''): Readonly<Record<string, string>> => ({
  [`policy/waivers/${id}.yaml`]: `id: ${id}
rules: [frequency.per-day]
targets: { from: 2026-11-01 }
reason: так надо
approved_by: anna
issued: ${issued}
expires: ${expires}
${rest}`,
});

describe('the register of exceptions', () => {
  it('tells of this repository what is excused, by whom, and how much', async () => {
    const { waivers, freezes, campaigns, blackouts } = await told(await openSite());
    expect(waivers).toHaveLength(1);
    expect(waivers[0]).toMatchObject({
      id: '2026-11-29-open-day',
      approver: 'Анна Лайне',
      requester: 'Олег Тервонен',
      accounts: ['vk'],
      excused: 1,
      faults: [],
    });
    expect(waivers[0]?.rules[0]).toMatchObject({ id: 'frequency.per-day', isKnown: true });
    expect(freezes[0]).toMatchObject({ declaredBy: 'Анна Лайне', allow: ['notice'] });
    expect([campaigns, blackouts]).toEqual([[], []]);
  });

  it('holds a waiver through its last day, in the zone of the policy', async () => {
    const { waivers } = await told(await siteOf(waiver('short', '2026-11-20', '2026-11-22')));
    const [one] = waivers;
    if (one === undefined) throw new Error('the waiver is there');
    expect(holdsAt(one, Date.parse('2026-11-22T23:59:00+03:00'))).toBe(true);
    expect(holdsAt(one, Date.parse('2026-11-23T00:00:00+03:00'))).toBe(false);
    expect(holdsAt(one, Date.parse('2026-11-19T23:59:00+03:00'))).toBe(false);
  });

  it('puts the newest first, and says what is wrong with one that excuses nothing', async () => {
    const site = await siteOf({
      ...waiver('old', '2026-09-01', '2026-09-30'),
      ...waiver('ahead', '2026-12-01', '2026-12-05'),
      ...waiver('own', '2026-11-20', '2026-11-30', 'requested_by: anna\n'),
    });
    const { waivers } = await told(site);
    expect(waivers.map(({ id }) => id)).toEqual(['ahead', 'own', 'old']);
    expect(waivers.find(({ id }) => id === 'own')?.faults).toContain('self-approved');
    // That it is over, or has not begun, its dates say.
    expect(waivers.flatMap(({ faults }) => faults)).not.toContain('expired');
    expect(waivers.flatMap(({ faults }) => faults)).not.toContain('not-issued');
  });

  it('tells freezes to the minute', async () => {
    const freeze = `reason: авария
from: 2026-11-22T09:00
until: 2026-11-22T18:30
declared_by: anna
`;
    const { freezes } = await told(await siteOf({ 'policy/freezes/one.yaml': freeze }));
    expect(freezes[0]).toMatchObject({
      from: Date.parse('2026-11-22T09:00:00+03:00'),
      until: Date.parse('2026-11-22T18:30:00+03:00'),
      declaredBy: 'Анна Лайне',
      accounts: [],
    });
  });

  it('of a team that has none says none', async () => {
    const { waivers, freezes, campaigns, blackouts, inline } = await told(await siteOf({}));
    expect([waivers, freezes, campaigns, blackouts, inline]).toEqual([[], [], [], [], []]);
  });

  it('names a rule that only a coming edition has, and knows one that none has', async () => {
    const site = await openSite();
    expect(namedRule(site, 'people.ads-approved').isKnown).toBe(true);
    expect(namedRule(site, 'no.such-rule')).toEqual({ id: 'no.such-rule', title: undefined, isKnown: false });
  });
});
