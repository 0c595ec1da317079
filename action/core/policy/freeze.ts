import * as z from 'zod/mini';
import { moment, text } from '../content/fields.ts';
import { isOrdered, type RegisterContext, readRegister } from './register.ts';

const FOLDER = 'policy/freezes/';

const freezeSchema = z.strictObject({
  reason: text,
  from: moment,
  until: moment,
  /** All, when left out. */
  accounts: z.optional(z.array(text).check(z.minLength(1))),
  /** Rubrics that go out all the same. */
  allow: z.optional(z.array(text)),
  declared_by: text,
  /** Since when people knew; the start of the freeze, when left out. */
  declared_at: z.optional(moment),
});

/** A crisis stop: one file in `policy/freezes/`. Moments without an offset are in the policy's time zone. */
export interface Freeze extends z.infer<typeof freezeSchema> {
  readonly path: string;
}

/** Reads the freezes. A file with anything wrong in it stops nobody: it is left out, and what is wrong is reported. */
export function loadFreezes(context: RegisterContext): readonly Freeze[] {
  return [...readRegister(FOLDER, freezeSchema, context)].flatMap(({ file, entry }) => {
    const { from, until, declared_at: declared } = entry;
    const isKnown = isOrdered(file, [['from'], undefined], [['declared_at'], declared]);
    const isPeriod = from !== until && isOrdered(file, [['from'], from], [['until'], until]) && isKnown;
    if (from === until) file.fail(['until'], 'period.order', { from, to: until });
    const areKnown = (entry.accounts ?? []).map((id, index) =>
      file.expectAccount(['accounts', index], id, context.accounts),
    );
    const isDeclared = file.expectPerson(['declared_by'], entry.declared_by, context.people);
    return isPeriod && !areKnown.includes(false) && isDeclared ? [{ ...entry, path: file.path }] : [];
  });
}
