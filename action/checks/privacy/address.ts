import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { flatsIn } from '../../core/text/home-address.ts';
import { personal } from '../../core/text/personal.ts';
import { shownPassages } from '../../core/text/shown.ts';
import { anyOf } from '../../core/text/words.ts';

/** Where somebody lives: a street with a name, a house and a flat. Without a flat it is where somebody works, or a shop (facts/tone.md §9). */
export default defineCheck({
  id: 'privacy.address',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** What streets are called, whole words: `ул`, `улица`, `street`. */
    streets: z._default(z.array(z.string()), []),
    /** What stands before the number of a flat, whole words: `кв`, `квартира`, `flat`. */
    flats: z._default(z.array(z.string()), []),
    /** How far the street may be from the flat, in characters. facts/tone.md §9 leaves about as many for the house between them. */
    within: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(200)), 60),
    /** Addresses that everybody may know, as far as they are written: `Энтузиастов, д. 3`. */
    allow: z._default(z.array(z.string()), []),
  }),
  stricter: { streets: 'more', flats: 'more', within: 'higher', allow: 'fewer' },
  messages: ['found'],
  mayFire: (document, { flats }) => flats.length > 0 && document.unparsed?.mayHoldWord(anyOf(flats)) === true,
  judge: ({ passages }, { streets, flats, within, allow }) => {
    const allowed = allow.map(partsOf);
    return shownPassages(passages).flatMap(({ text, at }): Draft<'found'>[] =>
      flatsIn(text, { streets, flats, within }).flatMap(({ start, end }) => {
        const address = text.slice(start, end);
        const parts = partsOf(address);
        if (allowed.some((known) => isPartOf(known, parts))) return [];
        return [personal('found', address, at(start, end), parts.join(' '))];
      }),
    );
  },
});

/** The words and numbers of an address: how it is punctuated does not matter. */
function partsOf(address: string): readonly string[] {
  return (
    address
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Whether all parts stand in an address, in their order: «Лесная, 5» is «ул. Лесная, д. 5, кв. 12», too. */
function isPartOf(known: readonly string[], parts: readonly string[]): boolean {
  let at = 0;
  for (const part of parts) if (part === known[at]) at++;
  return known.length > 0 && at === known.length;
}
