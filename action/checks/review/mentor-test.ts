import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import type { PostData } from '../../core/content/post.ts';
import { clip } from '../../core/text/clip.ts';

/** So much of a found name is shown, in UTF-16 units. */
const SHOWN = 60;
/** What is still written is read by nobody yet. */
const UNREAD: readonly (string | undefined)[] = ['idea', 'draft', 'review'];

/** Whatever is personal was read by somebody else as one reads it to a mentor, and a mark says so (facts/advice-map.md S2.6b). */
export default defineCheck({
  id: 'review.mentor-test',
  scope: 'publication',
  options: z.strictObject({
    /** Rubrics in which people tell of themselves. */
    rubrics: z._default(z.array(z.string()), ['story', 'behind-the-scenes', 'personal']),
  }),
  stricter: { rubrics: 'more' },
  messages: ['missing', 'self'],
  mayFire: ({ post }, { rubrics }) => post !== undefined && faultOf(post.data, rubrics) !== undefined,
  judge: ({ post: { data }, policy }, { rubrics }): readonly Draft<'missing' | 'self'>[] => {
    const fault = faultOf(data, rubrics);
    if (fault === undefined) return [];
    const by = data.mentor_test?.by ?? '';
    const told = { rubric: clip(data.rubric ?? '', SHOWN), name: policy.people.get(by)?.name ?? clip(by, SHOWN) };
    return fault === 'missing'
      ? [{ messageId: 'missing', data: { rubric: told.rubric }, at: { key: ['mentor_test'] } }]
      : [{ messageId: 'self', data: { name: told.name }, at: { key: ['mentor_test', 'by'] } }];
  },
});

function faultOf(data: PostData, rubrics: readonly string[]): 'missing' | 'self' | undefined {
  const { rubric, status, author, mentor_test } = data;
  if (rubric === undefined || !rubrics.includes(rubric) || UNREAD.includes(status)) return undefined;
  if (mentor_test === undefined) return 'missing';
  return mentor_test.by === author ? 'self' : undefined;
}
