import type { APIRoute } from 'astro';
import { matrixFacts } from '../data/answering.ts';
import { openSite } from '../data/site.ts';

/** Who answers what, for the page that works it out in the browser. */
export const GET: APIRoute = async () => Response.json(matrixFacts(await openSite()));
