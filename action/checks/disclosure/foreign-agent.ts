import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { anyAccount, CONCERN, concerns, mayConcern, SOURCE, SOURCE_STRICTNESS, sourceData } from '../../core/law.ts';
import { namesAny, plainWords } from '../../core/text/ad-marks.ts';
import { normalise } from '../../core/text/normal.ts';
import { shown } from '../../core/text/signals.ts';

/** An account that a foreign agent runs says so at the start of each post, with the name under which it is registered. */
export default defineCheck({
  id: 'disclosure.foreign-agent',
  scope: 'publication',
  options: z.strictObject({
    ...SOURCE,
    markets: CONCERN.markets,
    /** Within so many characters both must stand (facts/disclosure.md §2.5). */
    within: z._default(z.number().check(z.int(), z.minimum(1)), 400),
    /** What the note says. */
    words: z._default(z.array(z.string()).check(z.minLength(1)), ['иностранным агентом']),
  }),
  stricter: { ...SOURCE_STRICTNESS, markets: 'more', within: 'lower', words: 'fewer' },
  messages: ['missing', 'unnamed'],
  mayFire: (document, { markets }, policy) =>
    anyAccount(document.post?.data, policy, ({ foreign_agent }) => isAgent(foreign_agent)) &&
    mayConcern(document, { markets }, policy),
  judge: ({ post: { data }, account, policy, passages, visible }, { markets, within, words, ...source }) => {
    if (!isAgent(account.foreign_agent) || !concerns({ markets }, data, account, policy)) return [];
    const [start] = passages
      .of(['raw'])
      .slice(-1)
      .map(({ text }) => text.slice(0, within));
    const name = typeof account.foreign_agent === 'string' ? account.foreign_agent : (account.title ?? account.id);
    const found = { ...sourceData(source), name: shown(name), within, words: words[0] ?? '' };
    const at = visible().span(0, Math.min(within, visible().text.length));
    const text = normalise(start ?? '').text;
    if (!words.some((word) => namesAny(text, [plainWords(word)])))
      return [{ messageId: 'missing' as const, data: found, at }];
    return namesAny(text, [plainWords(name)]) ? [] : [{ messageId: 'unnamed' as const, data: found, at }];
  },
});

function isAgent(value: boolean | string | undefined): boolean {
  return value !== undefined && value !== false;
}
