import type { APIRoute } from 'astro';
import { addressesUnder } from '../addresses.ts';
import { openSite } from '../data/site.ts';
import { allLlmsOf } from '../data/twins.ts';

export const GET: APIRoute = async ({ site }) => new Response(allLlmsOf(await openSite(), addressesUnder(site)));
