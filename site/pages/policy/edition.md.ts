import type { APIRoute } from 'astro';
import { pathsOf } from '../../data/paths.ts';
import { markdownOf } from '../../data/twins.ts';

export const getStaticPaths = () =>
  pathsOf(({ editions }, lang) =>
    editions.flatMap((edition) =>
      markdownOf(edition, lang).map(({ regulation, text }) => ({
        params: { regulation, edition: edition.version },
        props: { text },
      })),
    ),
  );

export const GET: APIRoute = ({ props }) => new Response(props['text']);
