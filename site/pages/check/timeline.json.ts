import { packJson } from '../../../action/core/policy/packed.ts';
import { packedTimeline } from '../../data/draft.ts';
import { openSite } from '../../data/site.ts';

/** The editions and registers that the check of a draft starts from. */
export const GET = async (): Promise<Response> => new Response(packJson(packedTimeline(await openSite())));
