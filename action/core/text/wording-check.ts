import * as z from 'zod/mini';
import { type Check, type Draft, defineCheck, type PublicationInput } from '../check.ts';
import { POSTS_AND_REPLIES } from '../content/reply.ts';
import { phraseList, shown } from './signals.ts';
import { findWording, mayHoldWording, placeOf } from './wording.ts';

/** Options of a check that looks for words of a list: the words, and phrases that look like them and mean something else. */
export const WORDING = { words: z._default(phraseList, []), except: z._default(phraseList, []) } as const;
export const WORDING_STRICTNESS = { words: 'more', except: 'fewer' } as const;

interface WordLists {
  readonly words: readonly string[];
  readonly except: readonly string[];
}

/** Each place in title and prose where words of the list stand. */
export function wordingDrafts({ passages }: PublicationInput, { words, except }: WordLists): readonly Draft<'found'>[] {
  return findWording(passages.of(['text']), words, except).map((wording) => ({
    messageId: 'found',
    data: { text: shown(wording.text) },
    at: placeOf(wording),
  }));
}

/** A check that looks for words of a list, and for nothing else. */
export function wordingCheck(id: string): Check {
  return defineCheck({
    id,
    scope: 'publication',
    kinds: POSTS_AND_REPLIES,
    options: z.strictObject(WORDING),
    stricter: WORDING_STRICTNESS,
    messages: ['found'],
    mayFire: (document, { words }) => mayHoldWording(document, words),
    judge: wordingDrafts,
  });
}
