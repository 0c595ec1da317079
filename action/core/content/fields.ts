import * as z from 'zod/mini';

/** A text that says something. */
export const text = z.string().check(z.minLength(1));

/** A date or date-time as written; {@link parseMoment} reads it. */
export const moment = z.string().check(z.minLength(1));

/** A text in each language, or one for all. */
export const localized = z.union([text, z.record(z.string(), text)]);
