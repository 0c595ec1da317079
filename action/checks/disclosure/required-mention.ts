import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import type { Account } from '../../core/content/account.ts';
import { moment } from '../../core/content/fields.ts';
import { CONCERN, concerns, mayConcern, REGISTERS, SOURCE, SOURCE_STRICTNESS, sourceData } from '../../core/law.ts';
import { nameWords } from '../../core/text/competitors.ts';
import { type Naming, namingsIn } from '../../core/text/namings.ts';
import { standTogether } from '../../core/text/near-lists.ts';
import { Phrases } from '../../core/text/phrases.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { anyOf } from '../../core/text/words.ts';

/** Whom others than the media have to mark (facts/disclosure.md §2.5). */
const OF_ORGANISATIONS: readonly string[] = ['extremist', 'terrorist'];

const entry = z.strictObject({
  id: z.string(),
  register: z.enum(REGISTERS),
  /** Ways to name it in any case; a name that is a common word, too, belongs into `names`. */
  words: z._default(phraseList, []),
  /** Names that count with a capital or in quotation marks. */
  names: z._default(z.array(z.strictObject({ name: z.string(), forms: z.optional(z.array(z.string())) })), []),
  except: z._default(phraseList, []),
  /** What the note says: a phrase of each of the lists, near each other. */
  note: z.array(phraseList).check(z.minLength(1)),
  /** The note as a message shows it. */
  says: z.string(),
  /** The day of this list, where it is another than that of the rule. */
  as_of: z.optional(moment),
});
type Entry = z.infer<typeof entry>;

/** Who is in a register that the law wants told is named, and the note is missing. A name inside somebody else's sentence is theirs. */
export default defineCheck({
  id: 'disclosure.required-mention',
  scope: 'publication',
  options: z.strictObject({
    ...SOURCE,
    markets: CONCERN.markets,
    entries: z.array(entry),
    /** `organisation` marks extremists and terrorists only, `media` every register; `account`: as the kind of the account says. */
    profile: z._default(z.enum(['organisation', 'media', 'account']), 'organisation'),
    /** The note stands somewhere in the post, or also each name has an asterisk. */
    placement: z._default(z.enum(['anywhere', 'asterisk']), 'anywhere'),
    /** The parts of a note stand in so many characters (facts/disclosure.md §2.5: 80 and 60, and the words themselves). */
    within: z._default(z.number().check(z.int(), z.minimum(10), z.maximum(1000)), 180),
  }),
  stricter: {
    ...SOURCE_STRICTNESS,
    markets: 'more',
    entries: 'unknown',
    profile: 'unknown',
    placement: 'unknown',
    within: 'lower',
  },
  messages: ['missing', 'asterisk'],
  mayFire: (document, { markets, entries }, policy) => {
    const { unparsed } = document;
    if (unparsed === undefined || !mayConcern(document, { markets }, policy)) return false;
    return entries.some(
      ({ words, names }) =>
        Phrases.of(words).mayStandIn(unparsed) || (names.length > 0 && unparsed.mayHoldWord(anyOf(nameWords(names)))),
    );
  },
  judge: (
    { post: { data }, account, policy, passages },
    { markets, entries, profile, placement, within, ...source },
  ) => {
    if (!concerns({ markets }, data, account, policy)) return [];
    const raw = passages.of(['raw']);
    return entries.flatMap((entry): Draft<'missing' | 'asterisk'>[] => {
      if (!isMarkedBy(entry, profile, account)) return [];
      const named = raw.flatMap((passage) => namingsIn(passage, entry));
      const [first] = named;
      if (first === undefined) return [];
      const { as_of = source.as_of, says, id } = entry;
      const draft = ({ passage, start, end }: Naming) => ({
        data: { ...sourceData({ ...source, as_of }), name: shown(passage.text.slice(start, end)), says },
        at: passage.at(start, end),
        same: id,
      });
      if (!raw.some(({ tokens }) => standTogether(tokens, entry.note, within)))
        return [{ messageId: 'missing', ...draft(first) }];
      const bare =
        placement === 'asterisk'
          ? named.find(({ passage, end }) => !/^[»”"]?\*/.test(passage.text.slice(end, end + 2)))
          : undefined;
      return bare === undefined ? [] : [{ messageId: 'asterisk', ...draft(bare) }];
    });
  },
});

function isMarkedBy({ register }: Entry, profile: string, { kind }: Account): boolean {
  return profile === 'media' || (profile === 'account' && kind === 'media') || OF_ORGANISATIONS.includes(register);
}
