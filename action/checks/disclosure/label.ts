import * as z from 'zod/mini';
import { type Draft, defineCheck, type PublicationInput } from '../../core/check.ts';
import {
  CONCERN,
  CONCERN_STRICTNESS,
  concerns,
  kindOf,
  mayConcern,
  SOURCE,
  SOURCE_STRICTNESS,
  sourceData,
} from '../../core/law.ts';
import { PLATFORMS } from '../../core/platforms.ts';
import { advertiserNames, findMarks } from '../../core/text/ad-marks.ts';
import { phraseList } from '../../core/text/signals.ts';

/** So many marks are named in a message. */
const SHOWN = 4;

/** A post that somebody has an interest in is marked as advertising, where the law of the market asks it: before "more", or anywhere. */
export default defineCheck({
  id: 'disclosure.label',
  scope: 'publication',
  options: z.strictObject({
    ...SOURCE,
    ...CONCERN,
    /** Words that are a mark when they stand by themselves: in a line, at the start of a sentence, as a hashtag. */
    marks: z.array(z.string()).check(z.minLength(1)),
    /** Phrases that are one anywhere. */
    phrases: z._default(phraseList, []),
    /** What an advertiser's name begins with, which may follow the mark without a full stop: ООО, ИП. */
    names: z._default(z.array(z.string()), []),
    /** Only what is seen before "more" counts, on platforms where it is known where that stands (facts/platforms.yaml, `folds`). */
    before_fold: z._default(z.boolean(), false),
    /** A post for the whole of the EU is asked for the words of one of its countries only in these languages. */
    eu_languages: z._default(z.array(z.string()), []),
  }),
  stricter: {
    ...SOURCE_STRICTNESS,
    ...CONCERN_STRICTNESS,
    marks: 'fewer',
    phrases: 'fewer',
    names: 'fewer',
    before_fold: 'on',
    eu_languages: 'unknown',
  },
  messages: ['missing', 'late'],
  mayFire: (document, options, policy) => mayConcern(document, options, policy),
  judge: (input, options): Draft<'missing' | 'late'>[] => {
    const { post, account, policy, passages } = input;
    if (!concerns(options, post.data, account, policy) || isForeign(input, options)) return [];
    const found = findMarks(passages.of(['raw']), options, advertiserNames(post.data));
    const { fold } = PLATFORMS[account.platform];
    const limit = options.before_fold ? (fold ?? Infinity) : Infinity;
    // The title is seen before anything else.
    if (found.some(({ passage, end }) => passage.scope === 'title' || end <= limit)) return [];
    const [first] = found;
    // Where nothing marks it, one finding tells of all accounts, by the one that shows least.
    const shown = first === undefined ? Math.min(...foldsOf(input)) : limit;
    const data = {
      ...sourceData(options),
      kind: kindOf(post.data, account) ?? 'none',
      marks: options.marks.slice(0, SHOWN).join(', '),
      fold: options.before_fold && Number.isFinite(shown) ? shown : 0,
    };
    const at = first?.passage.at(first.start, first.end) ?? { key: ['disclosure', 'kind'] };
    return [{ messageId: first === undefined ? 'missing' : 'late', data, at, same: 'label' }];
  },
});

/** How much each account of the post shows. */
function foldsOf({ post: { data }, policy }: PublicationInput): readonly number[] {
  return data.accounts.map((id) => PLATFORMS[policy.accounts.get(id)?.platform ?? 'other'].fold ?? Infinity);
}

/** For the whole of the EU and in another language than that of the country whose words are asked for. */
function isForeign(
  { post: { data }, account, policy }: PublicationInput,
  { markets, eu_languages }: { readonly markets: readonly string[]; readonly eu_languages: readonly string[] },
): boolean {
  const named = data.markets ?? account.markets ?? policy.settings.markets ?? [];
  if (eu_languages.length === 0 || markets.some((market) => named.includes(market))) return false;
  const language = data.disclosure?.label_lang ?? data.language ?? account.language;
  return language === undefined || !eu_languages.includes(language);
}
