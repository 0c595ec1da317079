import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { shown } from '../../core/text/signals.ts';
import { findWording, mayHoldWording, placeOf } from '../../core/text/wording.ts';
import { WORDING, WORDING_STRICTNESS } from '../../core/text/wording-check.ts';

/** Words of topics that irritate: those that the policy lists, and those of the rule. A quotation is somebody else's (facts/advice-map.md S1.1d). */
export default defineCheck({
  id: 'topics.irritating',
  scope: 'publication',
  options: z.strictObject(WORDING),
  stricter: WORDING_STRICTNESS,
  messages: ['found'],
  mayFire: (document, { words }, policy) => mayHoldWording(document, words) || mayHoldWording(document, listed(policy)),
  judge: ({ passages, policy }, { words, except }) => {
    const texts = passages.of(['text']);
    const found = new Map<string, Draft<'found'>>();
    for (const list of [words, listed(policy)]) {
      for (const wording of findWording(texts, list, except)) {
        const data = { found: shown(wording.text) };
        const at = placeOf(wording);
        // A word of both lists is told once, and so is one that a longer phrase holds.
        const key = JSON.stringify('start' in at ? at.start : at);
        if (!found.has(key)) found.set(key, { messageId: 'found', data, at });
      }
    }
    return [...found.values()];
  },
});

const NONE: readonly string[] = [];

function listed({ settings }: Policy): readonly string[] {
  return settings.topics?.irritating ?? NONE;
}
