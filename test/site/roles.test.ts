import { beforeAll, describe, expect, it } from 'vitest';
import { type JudgedContent, judgeContent, judgedContent } from '../../site/data/content.ts';
import { GATHERED, pageOfRole, ROLE_PAGES, roleView } from '../../site/data/roles.ts';
import { openSite, readSite, type Site } from '../../site/data/site.ts';
import { translatorOf } from '../../site/locales/index.ts';
import { roleName } from '../../site/text/roles.ts';
import { repository } from '../helpers/bundle.ts';

describe('the team’s own roles are gathered under four', () => {
  it('by well-known ids, and by what they begin with', () => {
    const roles = ['smm-editor', 'editor-en', 'customer-care', 'head-of-smm', 'director', 'lawyer', 'roaster'];
    expect(roles.map(pageOfRole)).toEqual([
      'editor',
      'editor',
      'community-manager',
      'lead',
      'lead',
      'legal',
      undefined,
    ]);
  });

  it('a role that is known has a name in both languages, another is its id', () => {
    expect(roleName(translatorOf('ru'), 'lawyer')).toBe('юрист');
    expect(roleName(translatorOf('en'), 'customer-care')).toBe('customer care');
    expect(roleName(translatorOf('ru'), 'beekeeper')).toBe('beekeeper');
  });
});

it.each(['ru', 'en'] as const)('a role that is known well has a name in %s', (lang) => {
  const t = translatorOf(lang);
  const nameless = Object.values(GATHERED)
    .flat()
    .filter((role) => !t.has(`site.people.role.${role}`));
  expect(nameless).toEqual([]);
});

describe('in this repository', () => {
  let site: Site;
  let content: JudgedContent;
  beforeAll(async () => {
    site = await openSite();
    content = await judgedContent();
  });
  const view = (page: (typeof ROLE_PAGES)[number]) => roleView(page, site, content, 'ru');

  it('everybody is on a page, and what no page gathers is told', () => {
    const people = new Set(ROLE_PAGES.flatMap((page) => view(page).people.map(({ id }) => id)));
    expect([...site.judging.policy.people.keys()].filter((id) => !people.has(id))).toEqual(['ilya']);
    expect(view('legal').others).toEqual(['roaster', 'product']);
  });

  it('the lawyer approves ads from the day on which the rule holds', () => {
    const [ads] = view('legal').approves;
    expect(ads).toMatchObject({ rule: 'people.ads-approved', roles: ['lawyer'] });
    expect(ads?.coming?.version).toBe('2.3.0');
  });

  it('an editor is told who approves, what nothing lifts, and what was found', () => {
    const { asked, hard, findings, publications } = view('editor');
    expect(asked.map(({ rule }) => rule).sort()).toEqual(['people.ads-approved', 'people.junior-approved']);
    expect(hard.map(({ rule }) => rule)).toContain('privacy.phone');
    expect(hard.every(({ coming }) => coming === undefined)).toBe(true);
    expect(publications).toBeGreaterThan(100);
    const own = content.report.findings.filter(({ scope }) => scope.authors.includes('oleg'));
    expect(
      findings.reduce((sum, { blocking, advisory, waived }) => sum + blocking + advisory + waived, 0),
    ).toBeGreaterThanOrEqual(own.length);
  });

  it('customer care answers questions and complaints, and stands in for others', () => {
    const as = new Map(view('community-manager').answers.map(({ id, as: part }) => [id, part]));
    expect(as.get('complaint')).toBe('owner');
    expect(as.get('praise')).toBe('deputy');
    expect(as.get('idea')).toBeUndefined();
  });

  it('a lead owns regulations, by the day of their review, approves waivers and sharp answers', () => {
    const { regulations, waivable, agrees } = view('lead');
    const days = regulations.map(({ reviewBy }) => reviewBy ?? '');
    expect(days).toEqual([...days].sort());
    expect(waivable.map(({ rule }) => rule)).toContain('frequency.per-day');
    expect(agrees.map(({ id }) => id)).toContain('accusation');
  });
});

it('a policy without people has the pages, and nobody on them', async () => {
  const site = await readSite({ root: repository({}), now: '2026-11-22T10:00:00Z', packageRoot: process.cwd() });
  const content = await judgeContent(site);
  for (const page of ROLE_PAGES) {
    const { people, roles, approves, answers, findings, publications } = roleView(page, site, content, 'en');
    expect([people, roles, approves, answers, findings, publications]).toEqual([[], [], [], [], [], 0]);
  }
});
