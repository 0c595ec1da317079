import { z } from 'zod';
import { parseMoment } from '../action/core/calendar/moment.ts';

/** What a team may say in the five lines of its `astro.config.mjs`; all of it has a default. */
export interface SiteOptions {
  /** The folder that holds `policy/` and `content/`; the root of the Astro project when left out. */
  readonly root?: string | undefined;
  /** The moment that the site is built for, RFC 3339; the present one when left out. */
  readonly now?: string | undefined;
  /** `owner/name` on GitHub, for links that edit or propose; without it there are none. */
  readonly repository?: string | undefined;
  /** The branch that such links lead to; the repository's own default when left out. */
  readonly branch?: string | undefined;
  /**
   * What the page that checks a draft knows of the publications around it: `full` publishes when each went out or will, its account and its
   * purpose; `none` publishes nothing, and rules about the calendar keep silent there.
   */
  readonly calendar?: 'full' | 'none' | undefined;
}

/** A moment as the settings carry it. */
const MOMENT = z.string().transform((text, context) => {
  const moment = parseMoment(text);
  if (typeof moment !== 'string' && moment.kind === 'instant') return new Date(moment.epochMs).toISOString();
  context.addIssue('a moment with an offset is needed, such as 2026-11-22T10:00:00+03:00');
  return z.NEVER;
});

const SCHEMA: z.ZodType<SiteOptions> = z.strictObject({
  root: z.string().min(1).optional(),
  now: MOMENT.optional(),
  repository: z
    .string()
    .regex(/^[A-Za-z\d-]+\/[\w.-]+$/, 'owner/name is needed, as on GitHub')
    .optional(),
  branch: z
    .string()
    .regex(/^[^\s~^:?*[\\]+$/, 'the name of a branch is needed')
    .optional(),
  calendar: z.enum(['full', 'none']).optional(),
});

/** The options as given. @throws {Error} in words when one is unknown or does not fit: what is ignored is taken for done. */
export function checkedOptions(options: unknown): SiteOptions {
  const checked = SCHEMA.safeParse(options);
  if (checked.success) return checked.data;
  throw new Error(`reglament(): the options in the Astro configuration do not fit.\n${z.prettifyError(checked.error)}`);
}
