import * as z from 'zod/mini';
import { moment, text } from '../content/fields.ts';
import { isOrdered, type RegisterContext, readRegister } from './register.ts';

const FOLDER = 'policy/waivers/';

const waiverSchema = z.strictObject({
  id: z.string().check(z.regex(/^(?!inline$)[a-z0-9][a-z0-9-]*$/, 'a-z 0-9 -, ≠ inline')),
  rules: z.array(text).check(z.minLength(1)),
  targets: z.strictObject({
    /** Files, or folders that end in `/`. */
    paths: z.optional(z.array(text).check(z.minLength(1))),
    accounts: z.optional(z.array(text).check(z.minLength(1))),
    /** First and last day of publication, in the account's time zone. */
    from: z.optional(moment),
    to: z.optional(moment),
  }),
  reason: text,
  approved_by: text,
  requested_by: z.optional(text),
  issued: moment,
  expires: moment,
});

/** A dated, reasoned, approved exception: one file in `policy/waivers/`. Days are calendar dates, the last one included. */
export interface Waiver extends z.infer<typeof waiverSchema> {
  readonly path: string;
}

/** Reads the waivers. A file with anything wrong in it excuses nobody: it is left out, and what is wrong is reported. */
export function loadWaivers(context: RegisterContext): readonly Waiver[] {
  const byId = new Map<string, Waiver>();
  for (const { file, entry } of readRegister(FOLDER, waiverSchema, context)) {
    const twin = byId.get(entry.id);
    if (twin !== undefined) {
      file.fail(['id'], 'waiver.duplicate', { id: entry.id, other: twin.path });
      continue;
    }
    const { targets } = entry;
    if (Object.values(targets).every((target) => target === undefined)) {
      file.fail(['targets'], 'waiver.no-target');
      continue;
    }
    const isPeriod = isOrdered(file, [['issued'], entry.issued], [['expires'], entry.expires]);
    const isTargeted = isOrdered(file, [['targets', 'from'], targets.from], [['targets', 'to'], targets.to]);
    const areKnown = (targets.accounts ?? []).map((id, index) =>
      file.expectAccount(['targets', 'accounts', index], id, context.accounts),
    );
    const isApprover = file.expectPerson(['approved_by'], entry.approved_by, context.people);
    const isRequester =
      entry.requested_by === undefined || file.expectPerson(['requested_by'], entry.requested_by, context.people);
    if (!isPeriod || !isTargeted || areKnown.includes(false) || !isApprover || !isRequester) continue;
    byId.set(entry.id, { ...entry, path: file.path });
  }
  return [...byId.values()];
}
