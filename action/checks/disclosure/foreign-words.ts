import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import type { Localized } from '../../core/finding.ts';
import {
  CONCERN,
  CONCERN_STRICTNESS,
  concerns,
  mayConcern,
  SOURCE,
  SOURCE_STRICTNESS,
  sourceData,
} from '../../core/law.ts';
import { isExplained, isForeign, isMostlyCyrillic, mayHoldForeign } from '../../core/text/foreign.ts';
import type { Passage } from '../../core/text/passages.ts';
import { type Match, Phrases } from '../../core/text/phrases.ts';
import { phraseList, shown } from '../../core/text/signals.ts';

type MessageId = 'strong' | 'other';

/** Words of the Latin alphabet in a Russian post about the team's own goods, or in an ad, with no Russian word for them beside. */
export default defineCheck({
  id: 'disclosure.foreign-words',
  scope: 'publication',
  options: z.strictObject({
    ...SOURCE,
    ...CONCERN,
    /** Words that shops put where a Russian one would do, each with Russian words for it. */
    strong: z._default(z.array(z.strictObject({ words: phraseList, russian: phraseList })), []),
    /** So many words away a Russian one is still beside it (facts/disclosure.md §2.6). */
    within: z._default(z.number().check(z.int(), z.minimum(0), z.maximum(20)), 3),
    /** Whether other words of small Latin letters are told, too. Those with a capital or a digit are names and models. */
    others: z._default(z.boolean(), true),
    /** Words that stay: trade marks, units, file types. In small letters. */
    allow: z._default(z.array(z.string()), []),
  }),
  stricter: {
    ...SOURCE_STRICTNESS,
    ...CONCERN_STRICTNESS,
    strong: 'unknown',
    within: 'lower',
    others: 'on',
    allow: 'fewer',
  },
  messages: ['strong', 'other'],
  mayFire: (document, options, policy) => {
    const { unparsed } = document;
    if (unparsed === undefined || !mayConcern(document, options, policy)) return false;
    if (options.strong.some(({ words }) => Phrases.of(words).mayStandIn(unparsed))) return true;
    return options.others && mayHoldForeign(unparsed, options.allow);
  },
  judge: ({ post, account, policy, passages }, options) => {
    if (!concerns(options, post.data, account, policy)) return [];
    const language = post.data.language ?? account.language;
    return passages.of(['text']).flatMap((passage) => {
      const isRussian = language === undefined ? isMostlyCyrillic(passage.tokens) : language === 'ru';
      return isRussian ? foreignIn(passage, options) : [];
    });
  },
});

interface Options {
  readonly source: Localized;
  readonly as_of: string;
  readonly strong: readonly { readonly words: readonly string[]; readonly russian: readonly string[] }[];
  readonly within: number;
  readonly others: boolean;
  readonly allow: readonly string[];
}

/** Each word once, where it stands first. */
function foreignIn(passage: Passage, { strong, within, others, allow, ...source }: Options): Draft<MessageId>[] {
  const { tokens, text } = passage;
  const drafts = new Map<string, Draft<MessageId>>();
  const taken = new Uint8Array(tokens.length);
  const tell = (messageId: MessageId, { first, last }: Match, more: { readonly russian?: string }): void => {
    const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
    const word = shown(text.slice(start, end));
    const key = word.toLowerCase();
    const data = { ...sourceData(source), word, ...more };
    if (!drafts.has(key)) drafts.set(key, { messageId, data, at: passage.at(start, end), same: key });
  };
  for (const { words, russian } of strong) {
    const beside = Phrases.of(russian).find(tokens);
    for (const match of Phrases.of(words).find(tokens)) {
      taken.fill(1, match.first, match.last + 1);
      const isSaid = beside.some(({ first, last }) => last >= match.first - within && first <= match.last + within);
      if (!isSaid) tell('strong', match, { russian: russian.find((word) => !word.includes('*')) ?? 'none' });
    }
  }
  if (!others) return [...drafts.values()];
  tokens.forEach((token, index) => {
    if (taken[index] === 1 || !isForeign(token, text) || allow.includes(token.word)) return;
    if (!isExplained(token, text)) tell('other', { first: index, last: index }, {});
  });
  return [...drafts.values()];
}
