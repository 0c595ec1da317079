import * as z from 'zod/mini';
import { maskValue } from '../text/mask.ts';
import { moment, text } from './fields.ts';
import type { ContentProblem } from './problem.ts';
import { accountProblems, dateProblem } from './read-post.ts';
import { personProblems, type RecordContext, type RecordKind } from './record.ts';
import { type ReplyData, replySchema } from './reply.ts';
import { hashForm } from './salted-hash.ts';
import type { YamlPath } from './yaml.ts';

const optOutsSchema = z.strictObject({
  /** Salted hashes of addresses and accounts. The salt stands elsewhere, and names nowhere. */
  opt_outs: z.array(z.strictObject({ hash: text, at: moment })),
});
export type OptOutsData = z.infer<typeof optOutsSchema>;

export const replyKind: RecordKind<ReplyData> = { schema: replySchema, problems: replyProblems };
export const optOutsKind: RecordKind<OptOutsData> = { schema: optOutsSchema, problems: optOutProblems };

/** The moments of a reply with their keys. */
export function momentsOf({ sent_at, consent, next_step, approved_by = [] }: ReplyData) {
  return [
    [['sent_at'], sent_at],
    [['consent', 'at'], consent?.at],
    [['next_step', 'by'], next_step?.by],
    ...approved_by.map(({ at }, index) => [['approved_by', index, 'at'], at] as const),
  ] as const satisfies readonly (readonly [YamlPath, string | undefined])[];
}

function replyProblems(data: ReplyData, context: RecordContext): readonly ContentProblem[] {
  const { account, status, sent_at, approved_by = [], recipient_hash } = data;
  return [
    ...accountProblems([account], [], context.accounts).map((problem) => ({ ...problem, at: { key: ['account'] } })),
    ...momentsOf(data).flatMap(([key, value]) => dateProblem(value, key)),
    ...(status === 'sent' && sent_at === undefined ? [unsent()] : []),
    ...approved_by.flatMap(({ person }, index) => personProblems(person, ['approved_by', index, 'person'], context)),
    ...hashProblems(recipient_hash, ['recipient_hash']),
  ];
}

function unsent(): ContentProblem {
  return { messageId: 'reply.no-moment', data: {}, at: { key: ['status'] } };
}

function optOutProblems({ opt_outs }: OptOutsData): readonly ContentProblem[] {
  return opt_outs.flatMap(({ hash, at }, index) => [
    ...hashProblems(hash, ['opt_outs', index, 'hash']),
    ...dateProblem(at, ['opt_outs', index, 'at']),
  ]);
}

/** A name, an address or a number where a hash should hide it: whoever reads the repository reads it. */
function hashProblems(value: string | undefined, key: YamlPath): ContentProblem[] {
  if (value === undefined) return [];
  const form = hashForm(value);
  if (form === 'hash') return [];
  // The value alone: with its key before it, it would be masked as something else.
  const at = { key, within: { start: 0, end: value.length } };
  return [{ messageId: 'hash.plain', data: { form, found: maskValue(value) }, at, isPersonal: true }];
}
