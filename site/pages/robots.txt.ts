import type { APIRoute } from 'astro';

export const GET: APIRoute = ({ site }) => {
  const map =
    site === undefined
      ? []
      : ['', `Sitemap: ${new URL(`${import.meta.env.BASE_URL.replace(/\/*$/, '/')}sitemap.xml`, site).href}`];
  return new Response(['User-agent: *', 'Allow: /', ...map, ''].join('\n'));
};
