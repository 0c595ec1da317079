import * as z from 'zod/mini';
import { defineCheck, type FileDraft } from '../../core/check.ts';
import { holdersOf } from '../../core/inbox/duty.ts';
import { ANSWERING_PATH, type MentionSource } from '../../core/policy/answering.ts';
import { POLICY_PATH } from '../../core/policy/files.ts';

type MessageId = 'none' | 'queries' | 'tool' | 'owner' | 'nobody';

/** The policy says where people talk about us, what is looked for, with what, and who looks. */
export default defineCheck({
  id: 'mentions.sources',
  scope: 'policy',
  options: z.strictObject({}),
  stricter: {},
  messages: ['none', 'queries', 'tool', 'owner', 'nobody'],
  judge: async ({ policy, today }) => {
    const { answering, people } = policy;
    const sources = answering?.mentions?.sources ?? [];
    const path = answering === undefined ? POLICY_PATH : ANSWERING_PATH;
    if (sources.length === 0) {
      return [{ messageId: 'none', path, at: { key: answering === undefined ? ['id'] : ['mentions', 'sources'] } }];
    }
    const date = await today.date();
    return sources.flatMap((source, index) => {
      return lacks(source, (role) => people.size === 0 || holdersOf(people, role, date).length > 0).map(
        ([messageId, key]): FileDraft<MessageId> => {
          const data = { source: source.id, role: source.owner ?? '' };
          return { messageId, data, path, at: { key: ['mentions', 'sources', index, ...key] } };
        },
      );
    });
  },
});

function lacks(
  { queries = [], tool, owner }: MentionSource,
  isHeld: (role: string) => boolean,
): [MessageId, string[]][] {
  const found: [MessageId, string[]][] = [];
  if (queries.length === 0) found.push(['queries', []]);
  if (tool === undefined) found.push(['tool', []]);
  if (owner === undefined) found.push(['owner', []]);
  else if (!isHeld(owner)) found.push(['nobody', ['owner']]);
  return found;
}
