import type { APIRoute } from 'astro';
import { pathsOf } from '../../data/paths.ts';
import { regulationPages } from '../../data/regulation-pages.ts';
import { markdownOf } from '../../data/twins.ts';

export const getStaticPaths = () =>
  pathsOf((site, lang) =>
    regulationPages(site).flatMap(({ id, state, edition }) => {
      const twin =
        state === 'removed' ? undefined : markdownOf(edition, lang).find(({ regulation }) => regulation === id);
      return twin === undefined ? [] : [{ params: { regulation: id }, props: { text: twin.text } }];
    }),
  );

export const GET: APIRoute = ({ props }) => new Response(props['text']);
