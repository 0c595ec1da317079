import type { APIRoute } from 'astro';
import { said } from '../../action/core/finding.ts';
import { type Obligation, obligationsOf } from '../data/obligations.ts';
import { onePerLanguage } from '../data/paths.ts';
import { openSite } from '../data/site.ts';
import { teamContests } from '../data/team-contests.ts';
import type { Links } from '../links.ts';
import { speechOf } from '../page.ts';
import { authorityOf } from './authority.ts';
import { obligationsIcs } from './ics.ts';

export const getStaticPaths = onePerLanguage;

export const GET: APIRoute = async ({ props, site: address }) => {
  const { lang, t, links } = speechOf(props['lang']);
  const site = await openSite();
  const { settings, id } = site.judging.policy;
  const { checklists } = await teamContests();
  const obligations = await obligationsOf(
    site,
    checklists.map(({ contest }) => contest),
  );
  const calendar = obligationsIcs(obligations, {
    ...{ lang, t, now: site.now },
    title: said(settings.title ?? id, lang),
    authority: authorityOf(id, settings.site, address?.href),
    urlOf: (obligation) => (address === undefined ? undefined : new URL(hrefOf(obligation, links), address).href),
  });
  return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};

function hrefOf({ kind, id, subject }: Obligation, links: Links): string {
  if (kind === 'edition') return links.edition(String(subject));
  if (kind === 'review') return links.regulation(id.replace(/^review-(.*)-\d{4}-\d\d-\d\d.*$/, '$1'));
  return kind === 'waiver' || kind === 'freeze' ? links.exceptions : links.contests;
}
