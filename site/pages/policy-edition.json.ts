import type { APIRoute } from 'astro';
import { addressesUnder } from '../addresses.ts';
import { openSite } from '../data/site.ts';
import { policyJsonOf } from '../data/twins.ts';

export const getStaticPaths = async () =>
  (await openSite()).editions.map((edition) => ({ params: { edition: edition.version }, props: { edition } }));

export const GET: APIRoute = async ({ props, site: origin }) =>
  Response.json(policyJsonOf(await openSite(), props['edition'], addressesUnder(origin)));
