import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import {
  CONCERN,
  CONCERN_STRICTNESS,
  concerns,
  mayConcern,
  SOURCE,
  SOURCE_STRICTNESS,
  sourceData,
} from '../../core/law.ts';
import { isInn } from '../../core/text/checksums.ts';
import { clip } from '../../core/text/clip.ts';
import { maskValue } from '../../core/text/mask.ts';

/** So much of a found value is shown, in UTF-16 units. */
const SHOWN = 24;
/** More digits than an organisation has: the number of a person, even a mistyped one. */
const PERSONS = /(?:\d[^\p{L}\d]{0,3}){11}/u;

/** The advertiser's tax number in the card has no right check digits. */
export default defineCheck({
  id: 'disclosure.inn',
  scope: 'publication',
  options: z.strictObject({ ...SOURCE, ...CONCERN }),
  stricter: { ...SOURCE_STRICTNESS, ...CONCERN_STRICTNESS },
  messages: ['wrong', 'zero'],
  mayFire: (document, options, policy) =>
    typeof document.post?.data.disclosure?.advertiser === 'object' && mayConcern(document, options, policy),
  judge: ({ post: { data }, account, policy }, options) => {
    const { advertiser } = data.disclosure ?? {};
    if (typeof advertiser !== 'object' || !concerns(options, data, account, policy)) return [];
    const { inn } = advertiser;
    const digits = String(inn ?? '').replace(/[ \u00A0-]/g, '');
    if (inn === undefined || isInn(digits)) return [];
    // YAML reads `0277…` without quotation marks as a number, and a number has no zero at its start.
    const isCut = typeof inn === 'number' && isInn(`0${digits}`);
    const value = isCut ? `0${digits}` : clip(String(inn), SHOWN);
    const isPersonal = PERSONS.test(value);
    const shown = isPersonal ? maskValue(value) : value;
    const at = { key: ['disclosure', 'advertiser', 'inn'] };
    const messageId = isCut ? 'zero' : 'wrong';
    return [
      { messageId, data: { ...sourceData(options), inn: shown }, at, ...(isPersonal ? { isPersonal } : {}) },
    ] satisfies Draft<'wrong' | 'zero'>[];
  },
});
