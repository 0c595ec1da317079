import settings from 'virtual:reglament';
import { publishedCalendar } from '../../data/draft.ts';
import { openSite } from '../../data/site.ts';

/** The team's posts and plans, for what rules count. */
export const GET = async (): Promise<Response> =>
  new Response(JSON.stringify(publishedCalendar(await openSite(), settings.calendar)));
