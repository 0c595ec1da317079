import type { APIRoute } from 'astro';
import { onePerLanguage } from '../data/paths.ts';
import { placesOf, searchWordsOf } from '../data/search.ts';
import { openSite } from '../data/site.ts';
import { speechOf } from '../page.ts';

export const getStaticPaths = onePerLanguage;

export const GET: APIRoute = async ({ props }) => {
  const { lang, t, links } = speechOf(props['lang']);
  const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
  return Response.json({ base, words: searchWordsOf(t), entries: placesOf(await openSite(), lang, links) });
};
