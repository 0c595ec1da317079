import { filled } from './dom.ts';
import type { Verdict } from './protocol.ts';

/** What a verdict says nothing of, in words: without them «no findings» would promise more than was judged. */
export function unjudgedOf(
  { editions, place }: Pick<Verdict, 'editions' | 'place'>,
  say: (id: string) => string,
): readonly string[] {
  if (editions.length === 0) return [say('no-policy')];
  const status = place.data?.['status'];
  // Such a post is in no calendar, as the engine counts: a fourth post of a day passes while it is a draft.
  if (status !== 'idea' && status !== 'draft') return [];
  return [filled(say('unplanned'), { status: say(`unplanned.${status}`) })];
}
