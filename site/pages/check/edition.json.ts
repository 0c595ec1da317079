import type { APIContext } from 'astro';
import { type PackedPolicy, packJson } from '../../../action/core/policy/packed.ts';
import { packedEditions } from '../../data/draft.ts';
import { openSite } from '../../data/site.ts';

export const getStaticPaths = async () => {
  const editions = await packedEditions(await openSite());
  return editions.map((packed) => ({ params: { version: packed.version }, props: { packed } }));
};

/** The rules of one edition. */
export const GET = ({ props }: APIContext<{ packed: PackedPolicy }>): Response => new Response(packJson(props.packed));
