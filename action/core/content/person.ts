import * as z from 'zod/mini';
import { text } from './fields.ts';

/** One entry of `policy/people.yaml`. */
export const personSchema = z.strictObject({
  name: text,
  roles: z.array(text),
  /** The account on GitHub, for approvals and requested reviewers. */
  github: z.optional(text),
  /** Their teams there, `org/team`: an owner of files may be a team. */
  github_teams: z.optional(z.array(text)),
  email: z.optional(text),
  title: z.optional(text),
  guide_read: z.optional(z.strictObject({ version: text, date: text })),
  absences: z.optional(
    z.array(z.strictObject({ from: text, to: text, deputy: z.optional(text), reason: z.optional(text) })),
  ),
  until: z.optional(text),
});

export interface Person extends z.infer<typeof personSchema> {
  readonly id: string;
}
