import * as z from 'zod/mini';
import { dateAt, parseMoment } from '../../core/calendar/moment.ts';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { Phrases } from '../../core/text/phrases.ts';
import { shownPassages } from '../../core/text/shown.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { matchesBut } from '../../core/text/unexcepted.ts';

type MessageId = 'found' | 'embargo' | 'early';

/** Marks of what is not for publication, and news before the day that was agreed on (facts/tone.md §9). */
export default defineCheck({
  id: 'privacy.nda',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** What is written on papers that are not for publication. */
    words: z._default(phraseList, []),
    /** Such words that mean something else in a sentence: they count only alone on a line, or in brackets. ДСП is a mark, and chipboard. */
    marks: z._default(phraseList, []),
    /** What asks to keep news until a day. It may stand when the card's `embargo_until` has that day. */
    embargo: z._default(phraseList, []),
    /** Phrases that only sound so. */
    except: z._default(phraseList, []),
  }),
  stricter: { words: 'more', marks: 'more', embargo: 'more', except: 'fewer' },
  messages: ['found', 'embargo', 'early'],
  mayFire: (document, { words, marks, embargo }) => {
    const source = document.unparsed;
    if (source === undefined) return false;
    if (document.post?.data.embargo_until !== undefined) return true;
    return [words, marks, embargo].some((list) => Phrases.of(list).mayStandIn(source));
  },
  judge: async ({ passages, post, date }, { words, marks, embargo, except }) => {
    const until = post.data.embargo_until;
    const drafts: Draft<MessageId>[] = [];
    if (until !== undefined && isEarly(post.data.publish_at, until, await date())) {
      drafts.push({
        messageId: 'early',
        data: { until: { date: until.slice(0, 10) } },
        at: { key: ['embargo_until'] },
      });
    }
    for (const { text, tokens, at } of shownPassages(passages)) {
      const report = (messageId: MessageId, list: readonly string[], isMark: boolean): void => {
        for (const { first, last } of matchesBut(tokens, list, except)) {
          const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
          if (isMark && !standsAlone(text, start, end)) continue;
          drafts.push({ messageId, data: { found: shown(text.slice(start, end)) }, at: at(start, end) });
        }
      };
      report('found', words, false);
      report('found', marks, true);
      if (until === undefined) report('embargo', embargo, false);
    }
    return drafts;
  },
});

/** By the moments where both tell one, else by the calendar days of the account. A post without a date has no day yet. */
function isEarly(publishAt: string | undefined, until: string, date: string | null): boolean {
  const [out, free] = [parseMoment(publishAt ?? ''), parseMoment(until)];
  if (typeof free === 'string') return false;
  if (free.kind === 'instant' && typeof out !== 'string' && out.kind === 'instant') return out.epochMs < free.epochMs;
  const day = free.kind === 'instant' ? dateAt(free.epochMs, free.offsetMinutes) : until.trim().slice(0, 10);
  return date !== null && date < day;
}

/** Nothing but punctuation beside it on its line, or brackets around it. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = /[^\n]*$/.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? '';
  const after = /^[^\n]*/.exec(text.slice(end, end + 80))?.[0] ?? '';
  if (/[([]\s*["«“]?$/.test(before) && /^["»”]?\s*[)\]]/.test(after)) return true;
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
}
