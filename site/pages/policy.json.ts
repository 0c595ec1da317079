import type { APIRoute } from 'astro';
import { addressesUnder } from '../addresses.ts';
import { openSite } from '../data/site.ts';
import { policyJsonOf } from '../data/twins.ts';

export const GET: APIRoute = async ({ site: origin }) => {
  const site = await openSite();
  return Response.json(policyJsonOf(site, site.current, addressesUnder(origin)));
};
