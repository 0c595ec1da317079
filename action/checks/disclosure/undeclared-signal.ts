import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { DISCLOSURE_KINDS } from '../../core/content/post.ts';
import { anyAccount, kindOf } from '../../core/law.ts';
import { type Competitors, findNames, nameWords } from '../../core/text/competitors.ts';
import { mayHoldParam, paramIn } from '../../core/text/link-params.ts';
import { Phrases } from '../../core/text/phrases.ts';
import { byPoints, type Found, findSignals, phraseList, shown } from '../../core/text/signals.ts';
import type { UnparsedText } from '../../core/text/unparsed.ts';
import { anyOf, tokensOf } from '../../core/text/words.ts';

const signal = z.strictObject({
  id: z.string(),
  points: z.number().check(z.int(), z.minimum(1)),
  words: z._default(phraseList, []),
  /** Parameters of links: `ref`, or with its values, `utm_medium=cpa|affiliate`. */
  params: z._default(z.array(z.string().check(z.minLength(1))), []),
  /** A brand of `partners` in policy.yaml, and a phrase of each of the lists besides. */
  partner_with: z._default(z.array(phraseList), []),
});
type Signal = z.infer<typeof signal>;

const NO_NAMES: Competitors = [];

/** A post that nobody calls an ad has several signs of one (facts/disclosure.md §6). */
export default defineCheck({
  id: 'disclosure.undeclared-signal',
  scope: 'publication',
  options: z.strictObject({
    /** Posts of these kinds are asked. */
    kinds: z._default(z.array(z.enum(DISCLOSURE_KINDS)), ['none', 'own']),
    /** One sign says nothing: a sponsor of a match is a sponsor (facts/disclosure.md §6: two). */
    threshold: z._default(z.number().check(z.int(), z.minimum(1)), 2),
    signals: z._default(z.array(signal), []),
    /** Phrases that look like a sign and are none. */
    except: z._default(phraseList, []),
  }),
  stricter: { kinds: 'more', threshold: 'lower', signals: 'unknown', except: 'fewer' },
  messages: ['looks'],
  mayFire: (document, { kinds, threshold, signals }, policy) => {
    const { post, unparsed, facts, text, bodyStart } = document;
    if (unparsed === undefined || facts === undefined) return false;
    const isAsked = anyAccount(post?.data, policy, (account, data) => kinds.includes(kindOf(data, account) ?? 'none'));
    if (!isAsked) return false;
    const { partners = NO_NAMES } = policy.settings;
    const source = facts.hasHidden ? undefined : text.slice(bodyStart);
    let points = 0;
    return signals.some((known) => {
      if (!mayStand(known, unparsed, partners) && !mayHoldParam(known.params, source)) return false;
      points += known.points;
      return points >= threshold;
    });
  },
  judge: ({ post: { data }, account, policy, visible }, { kinds, threshold, signals, except }) => {
    const kind = kindOf(data, account) ?? 'none';
    if (!kinds.includes(kind)) return [];
    const view = visible();
    const title = data.title ?? '';
    const tokens = tokensOf(view.text, view.roles);
    const inTexts = findSignals(signals, except, [
      { text: title, tokens: tokensOf(title), placeOf: (start, end) => ({ key: ['title'], within: { start, end } }) },
      { text: view.text, tokens, placeOf: view.span },
    ]);
    const inLinks = signals.flatMap((known) =>
      paramIn(known.params, view.links).map((found) => ({ signal: known, text: shown(found.text), at: found.span })),
    );
    const named = findNames(tokens, view.text, policy.settings.partners ?? NO_NAMES)[0];
    const ofPartners = signals.flatMap((known): Found<Signal>[] => {
      const isWhole =
        known.partner_with.length > 0 && known.partner_with.every((list) => Phrases.of(list).find(tokens).length > 0);
      if (named === undefined || !isWhole) return [];
      const [start, end] = [tokens[named.first]?.start ?? 0, tokens[named.last]?.end ?? 0];
      return [{ signal: known, text: shown(view.text.slice(start, end)), at: view.span(start, end) }];
    });
    const all = new Map([...ofPartners, ...inLinks, ...inTexts].map((found) => [found.signal, found]));
    const strongest = byPoints([...all.keys()]);
    const points = strongest.reduce((sum, found) => sum + found.points, 0);
    const at = strongest.flatMap((found) => all.get(found)?.at ?? [])[0];
    if (points < threshold || at === undefined) return [];
    const found = strongest.map((known) => `${all.get(known)?.text} (${known.points})`).join(', ');
    return [{ messageId: 'looks', data: { kind, found, points, threshold }, at }] satisfies Draft<'looks'>[];
  },
});

function mayStand({ words, partner_with }: Signal, unparsed: UnparsedText, partners: Competitors): boolean {
  if (Phrases.of(words).mayStandIn(unparsed)) return true;
  if (partner_with.length === 0 || partners.length === 0) return false;
  return (
    unparsed.mayHoldWord(anyOf(nameWords(partners))) &&
    partner_with.every((list) => Phrases.of(list).mayStandIn(unparsed))
  );
}
