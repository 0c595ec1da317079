import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import type { PostData } from '../../core/content/post.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import type { Passage } from '../../core/text/passages.ts';
import { placesOf } from '../../core/text/sequence.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { findWording, mayHoldWording, placeOf, type Wording } from '../../core/text/wording.ts';
import { tokensOf } from '../../core/text/words.ts';

type Claim = NonNullable<PostData['claims']>[number];
type Problem = 'unproven' | 'incomplete' | 'stale';
type MessageId = Problem | `own-${Problem}` | 'criterion-unseen';

type Fault = Pick<Draft<Problem | 'criterion-unseen'>, 'messageId' | 'data'>;

/** A post has a few claims; in a longer list the rest is not looked at. */
const MOST_CLAIMS = 100;

/**
 * Superiority that nobody proved: «лучший», «№ 1», "the only" (facts/tone.md §5). An entry of `claims` proves it whose text stands in the post and
 * covers the words, with a criterion, a source and a date.
 */
export default defineCheck({
  id: 'claims.superlative',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** How superiority is claimed. */
    words: z._default(phraseList, []),
    /** Phrases that look like a claim and are none. */
    except: z._default(phraseList, []),
    /** A proof of so many months ago proves nothing any more. The number is ours. */
    max_age: z._default(z.number().check(z.int(), z.minimum(1)), 12),
    /** Kinds of disclosure that are advertising (facts/disclosure.md): there the criterion must stand in the post itself (facts/tone.md §5). */
    paid: z._default(z.array(z.string()), ['paid', 'barter', 'affiliate', 'partner']),
    /** Outside of advertising it only advises, whatever the rule's enforcement (facts/tone.md §5). */
    advise_own: z._default(z.boolean(), true),
  }),
  stricter: { words: 'more', except: 'fewer', max_age: 'lower', paid: 'more', advise_own: 'off' },
  messages: ['unproven', 'incomplete', 'stale', 'criterion-unseen', 'own-unproven', 'own-incomplete', 'own-stale'],
  advises: ['own-unproven', 'own-incomplete', 'own-stale'],
  mayFire: (document, { words }) => mayHoldWording(document, words),
  judge: async ({ post: { data }, passages, date }, { words, except, max_age, paid, advise_own }) => {
    const wordings = findWording(passages.of(['text']), words, except);
    if (wordings.length === 0) return [];
    const isPaid = data.disclosure !== undefined && paid.includes(data.disclosure.kind);
    const claims = (data.claims ?? []).slice(0, MOST_CLAIMS);
    const today = claims.length === 0 ? null : await date();
    const proofs = claims.map((claim) => ({
      covers: coverage(claim, passages.of(['text'])),
      problem: problemOf(claim, today, max_age) ?? (isPaid ? unseen(claim, passages.of(['raw'])) : undefined),
    }));
    const named = (problem: Problem): MessageId => (isPaid || !advise_own ? problem : `own-${problem}`);
    return wordings.flatMap((wording): Draft<MessageId>[] => {
      const at = placeOf(wording);
      const text = shown(wording.text);
      const mine = proofs.filter(({ covers }) => covers(wording));
      const [proof] = mine;
      if (proof === undefined) return [{ messageId: named('unproven'), data: { text }, at }];
      if (mine.some(({ problem }) => problem === undefined) || proof.problem === undefined) return [];
      const { messageId, data: found } = proof.problem;
      return [
        { messageId: messageId === 'criterion-unseen' ? messageId : named(messageId), data: { text, ...found }, at },
      ];
    });
  },
});

/** Tells whether the text of a claim stands over some words. Of the places where it stands, the last that starts before them reaches furthest. */
function coverage(claim: Claim, passages: readonly Passage[]): (wording: Wording) => boolean {
  const words = tokensOf(claim.text);
  const starts = new Map(
    passages.map((passage) => {
      const before = new Int32Array(passage.tokens.length).fill(-1);
      for (const { first } of placesOf(passage.tokens, words)) before[first] = first;
      for (let i = 1; i < before.length; i++) before[i] = Math.max(before[i] ?? -1, before[i - 1] ?? -1);
      return [passage, before];
    }),
  );
  return ({ passage, first, last }) => {
    const start = starts.get(passage)?.[first] ?? -1;
    return start >= 0 && start + words.length > last;
  };
}

/** What a claim lacks, if anything; it is as old as it is on the day on which the post goes out. */
function problemOf({ criterion, source, as_of }: Claim, today: string | null, limit: number): Fault | undefined {
  const missing = Object.entries({ criterion, source, as_of }).flatMap(([key, value]) =>
    value === undefined ? key : [],
  );
  if (missing.length > 0) return { messageId: 'incomplete', data: { missing: missing.join(', ') } };
  const day = (as_of ?? '').slice(0, 10);
  const months = today === null ? 0 : monthsBetween(day, today);
  return months >= limit ? { messageId: 'stale', data: { date: { date: day }, months, limit } } : undefined;
}

/** Whole months from one date to another. */
function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0);
}

function unseen({ criterion = '' }: Claim, passages: readonly Passage[]): Fault | undefined {
  const words = tokensOf(criterion);
  if (passages.some(({ tokens }) => placesOf(tokens, words).length > 0)) return undefined;
  return { messageId: 'criterion-unseen', data: { criterion: shown(criterion) } };
}
