import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { type Disguised, findDisguised } from '../../core/text/disguise.ts';
import { hasMixedWord } from '../../core/text/look-alikes.ts';
import type { Passage } from '../../core/text/passages.ts';
import { Phrases } from '../../core/text/phrases.ts';
import { Roots, rootSchema, rootWord } from '../../core/text/roots.ts';
import { phraseList } from '../../core/text/signals.ts';
import { typedText } from '../../core/text/typed-words.ts';
import { UnparsedText } from '../../core/text/unparsed.ts';
import { findWording, mayHoldWording } from '../../core/text/wording.ts';

type MessageId = 'found' | 'masked' | 'masked-advice';

/**
 * Words that a team does not use, however they are typed: with look-alikes, digits, doubled or spaced-out letters, stars. The words are the policy's,
 * as roots with closed lists of prefixes and endings (facts/tone.md §2). Two rules make two levels: curses that block and rude words that advise.
 */
export default defineCheck({
  id: 'tone.profanity',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    roots: z._default(z.array(rootSchema), []),
    /** Words and stems without prefixes: `слово`, `стем*`. */
    words: z._default(z.array(rootWord), []),
    /** What only several words together are. They are looked for as they stand, without disguises. */
    phrases: z._default(phraseList, []),
    /** Innocent words that look like a curse, as they are typed: names of places, dishes. */
    allow: z._default(phraseList, []),
    /** Stars instead of letters: an RKN explanation of 2025-08-11 lets media print them (facts/tone.md §2), so a policy chooses. */
    masked: z._default(z.enum(['error', 'warning', 'ok']), 'error'),
    /** Somebody else's words in quotation marks are judged, too; `false` lets them stand, and code with them. */
    quotes: z._default(z.boolean(), true),
  }),
  stricter: { roots: 'unknown', words: 'more', phrases: 'more', allow: 'fewer', masked: 'unknown', quotes: 'on' },
  messages: ['found', 'masked', 'masked-advice'],
  advises: ['masked-advice'],
  mayFire: (document, { roots, words, phrases }) => {
    const { facts, post, unparsed } = document;
    if (facts === undefined || post === undefined) return false;
    const lists = Roots.of(roots, words);
    if (unparsed?.disguise?.mayHold(lists) !== false || mayHoldWording(document, phrases)) return true;
    const { hashtags = [] } = post.data;
    const tags = Array.isArray(hashtags) ? hashtags : Object.values(hashtags).flat();
    if (tags.length === 0) return false;
    const added = new UnparsedText(tags.map((tag) => `#${tag}`).join('\n'), facts);
    return added.disguise?.mayHold(lists) !== false || Phrases.of(phrases).mayStandIn(added);
  },
  judge: ({ passages }, options) => {
    const scopes = options.quotes ? (['raw', 'alt'] as const) : (['text', 'hashtags', 'alt'] as const);
    return passages.of(scopes).flatMap((passage) => draftsOf(passage, options));
  },
});

interface Options {
  readonly roots: Parameters<typeof Roots.of>[0];
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly allow: readonly string[];
  readonly masked: 'error' | 'warning' | 'ok';
}

function draftsOf(passage: Passage, { roots, words, phrases, allow, masked }: Options): readonly Draft<MessageId>[] {
  const { text, normal } = passage;
  const written = (start: number, end: number): string => {
    const span = normal.span(start, end);
    return text.slice(span.start, span.end);
  };
  const disguised: Disguised[] = findDisguised(typedText(normal.text), Roots.of(roots, words), { written }).map(
    (found) => ({
      ...found,
      ...normal.span(found.start, found.end),
    }),
  );
  const inPhrases = stretches(passage, phrases).map((stretch): Disguised => ({ ...stretch, sight: 'plain' }));
  const all = [...disguised, ...inPhrases].filter(({ sight }) => sight === 'plain' || masked !== 'ok');
  // Allowed is the word as it is written: one of two alphabets only looks like it.
  const isWritten = ({ start, end }: { start: number; end: number }): boolean => !hasMixedWord(text.slice(start, end));
  const allowed = all.length === 0 ? [] : stretches(passage, allow).filter(isWritten);
  return all
    .filter(({ start, end }) => !allowed.some((known) => known.start <= start && end <= known.end))
    .map(({ start, end, sight }) => ({
      messageId: sight === 'plain' ? 'found' : masked === 'error' ? 'masked' : 'masked-advice',
      data: { word: hinted(text.slice(start, end)) },
      at: passage.at(start, end),
    }));
}

/** Where phrases stand in a passage. */
function stretches(passage: Passage, phrases: readonly string[]): readonly { start: number; end: number }[] {
  return findWording([passage], phrases).map(({ start, end }) => ({ start, end }));
}

/** A word as a message may show it: enough to find it, and no more. */
function hinted(word: string): string {
  const [first = ''] = word;
  return `${first}…`;
}
