import type { APIRoute } from 'astro';
import { addressesUnder } from '../addresses.ts';
import { onePerLanguage } from '../data/paths.ts';
import { openSite } from '../data/site.ts';
import { llmsOf } from '../data/twins.ts';
import { speechOf } from '../page.ts';

export const getStaticPaths = onePerLanguage;

export const GET: APIRoute = async ({ props, site }) => {
  const { lang, t } = speechOf(props['lang']);
  return new Response(llmsOf(await openSite(), lang, t, addressesUnder(site)));
};
