import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import type { PostData } from '../../core/content/post.ts';
import type { YamlPath } from '../../core/content/yaml.ts';
import { Phrases } from '../../core/text/phrases.ts';
import { byPoints, findSignals, phraseList } from '../../core/text/signals.ts';
import { tokensOf } from '../../core/text/words.ts';

const signal = z.strictObject({
  id: z.string(),
  points: z.number().check(z.int(), z.minimum(1)),
  words: z._default(phraseList, []),
  /** Front-matter keys that are the signal by standing there. */
  fields: z._default(z.array(z.enum(['offer', 'disclosure'])), []),
  /** Reasons of links in the card that lead to a purchase. */
  reasons: z._default(z.array(z.string()), []),
});

type Signal = z.infer<typeof signal>;

/** A post that looks like an offer while its card does not say `purpose: promo` (facts/advice-map.md S1.1c). */
export default defineCheck({
  id: 'promo.undeclared',
  scope: 'publication',
  options: z.strictObject({
    /** From so many points on a post is taken for an offer. Price, call to buy and own product together make three. The number is ours. */
    threshold: z._default(z.number().check(z.int(), z.minimum(1)), 3),
    /** What an offer is known by, and how strongly. Each counts once. */
    signals: z._default(z.array(signal), []),
    /** Phrases that look like a signal and are none. */
    except: z._default(phraseList, []),
  }),
  stricter: { threshold: 'lower', signals: 'unknown', except: 'fewer' },
  messages: ['looks'],
  mayFire: ({ post, unparsed: source }, { threshold, signals }) => {
    if (source === undefined || post === undefined || post.data.purpose === 'promo') return false;
    let points = 0;
    return signals.some((signal) => {
      if (inCard(signal, post.data) === undefined && !Phrases.of(signal.words).mayStandIn(source)) return false;
      points += signal.points;
      return points >= threshold;
    });
  },
  judge: ({ post, visible }, { threshold, signals, except }) => {
    if (post.data.purpose === 'promo') return [];
    const view = visible();
    const title = post.data.title ?? '';
    const inCards = signals.flatMap((signal) => {
      const found = inCard(signal, post.data);
      return found === undefined ? [] : [{ signal, ...found }];
    });
    const inTexts = findSignals(signals, except, [
      { text: title, tokens: tokensOf(title), placeOf: (start, end) => ({ key: ['title'], within: { start, end } }) },
      { text: view.text, tokens: tokensOf(view.text, view.roles), placeOf: view.span },
    ]);
    const all = new Map([...inTexts, ...inCards].map((found) => [found.signal, found]));
    const strongest = byPoints([...all.keys()]);
    const points = strongest.reduce((sum, found) => sum + found.points, 0);
    const [first] = strongest;
    const place = first && all.get(first)?.at;
    if (points < threshold || place === undefined) return [];
    const found = strongest.map((signal) => `${all.get(signal)?.text} (${signal.points})`).join(', ');
    const data = { purpose: post.data.purpose ?? 'none', found, points, threshold };
    return [{ messageId: 'looks', data, at: place }] satisfies Draft<'looks'>[];
  },
});

/** Where the front matter gives a signal. */
function inCard({ fields, reasons }: Signal, data: PostData): { text: string; at: { key: YamlPath } } | undefined {
  const field = fields.find((known) => data[known] !== undefined);
  if (field !== undefined) return { text: field, at: { key: [field] } };
  const links = data.links ?? [];
  const index = links.findIndex(({ reason }) => reason !== undefined && reasons.includes(reason));
  return index < 0 ? undefined : { text: links[index]?.reason ?? '', at: { key: ['links', index] } };
}
