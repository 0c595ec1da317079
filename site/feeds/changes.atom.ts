import type { APIRoute } from 'astro';
import { said } from '../../action/core/finding.ts';
import { eventsOf } from '../data/changelog.ts';
import { onePerLanguage } from '../data/paths.ts';
import { openSite } from '../data/site.ts';
import { speechOf } from '../page.ts';
import { atomFeed } from './atom.ts';
import { authorityOf } from './authority.ts';

export const getStaticPaths = onePerLanguage;

export const GET: APIRoute = async ({ props, site: address }) => {
  const speech = speechOf(props['lang']);
  const { lang, t, links } = speech;
  const site = await openSite();
  const { settings, id } = site.judging.policy;
  const absolute = (href: string): string => (address === undefined ? href : new URL(href, address).href);
  const feed = atomFeed(await eventsOf(site), {
    ...{ lang, t, timeZone: site.timeZone, now: site.now },
    title: said(settings.title ?? id, lang),
    authority: authorityOf(id, settings.site, address?.href),
    self: absolute(links.atom),
    home: absolute(links.editions),
    editionHref: (version) => absolute(links.edition(version)),
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
