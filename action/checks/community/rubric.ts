import * as z from 'zod/mini';
import { DAY, dayNumber } from '../../core/calendar/days.ts';
import { isCounted, type Publication } from '../../core/calendar/publication.ts';
import { placeOf } from '../../core/calendar/window.ts';
import { defineCheck, type PublicationDraft } from '../../core/check.ts';

/** While an account publishes, a rubric comes back in time. The first publication starts the clock. */
export default defineCheck({
  id: 'community.rubric',
  scope: 'account',
  options: z.strictObject({
    /** Any of them will do. */
    rubrics: z.array(z.string()).check(z.minLength(1)),
    /** Days between two publications of a rubric: two weeks (facts/advice-map.md S2.3c, S2.7c). No study proves it. */
    days: z._default(z.number().check(z.int(), z.minimum(1)), 14),
    /** Classes of messages of which a public answer will do, too: thanks for kind words and shares (facts/advice-map.md S2.3c). */
    reply_classes: z._default(z.array(z.string()), []),
    /** An account that published fewer others meanwhile was just quiet. The number is ours. */
    min_posts: z._default(z.number().check(z.int(), z.minimum(1)), 3),
  }),
  // Fewer rubrics, or answers, make of two gaps one.
  stricter: { rubrics: 'unknown', days: 'lower', reply_classes: 'unknown', min_posts: 'lower' },
  messages: ['gap'],
  mayFire: ({ publications }, { days, min_posts }) => {
    const [first, last] = [publications[0], publications.at(-1)];
    if (first === undefined || last === undefined || publications.length < min_posts) return false;
    // Calendar days are up to a day longer or shorter than the hours between, and clocks change.
    return last.epochMs - first.epochMs >= (days - 1) * DAY;
  },
  reach: ({ days, min_posts }) => ({ days, posts: min_posts }),
  judge: (input, { rubrics, days, reply_classes, min_posts }) => {
    const { account, publications, dateOf, isTouched } = input;
    const drafts: PublicationDraft<'gap'>[] = [];
    const answers = input.replies.filter(
      ({ class: given, isPublic }) => isPublic && given !== undefined && reply_classes.includes(given),
    );
    let answered = 0;
    let gap: Gap | undefined;
    for (const closing of publications) {
      if (!isCounted(closing, { countStories: false })) continue;
      for (let next = answers[answered]; next !== undefined; next = answers[++answered]) {
        if (next.publication.epochMs > closing.epochMs) break;
        gap = { since: next.publication, isAfterOne: true, others: [], isTold: false };
      }
      gap ??= { since: closing, isAfterOne: false, others: [], isTold: false };
      const isOne = closing.post.data.rubric !== undefined && rubrics.includes(closing.post.data.rubric);
      if (!isOne) gap.others.push(closing);
      const passed = dayNumber(dateOf(closing)) - dayNumber(dateOf(gap.since));
      if (!gap.isTold && passed > days && gap.others.length >= min_posts) {
        gap.isTold = true;
        const publication = placeOf(closing, gap.others, isTouched);
        // An answer takes no place in the calendar.
        const involved = new Set([...(gap.since.post.isPlanned ? [gap.since] : []), ...gap.others, closing]);
        drafts.push({
          messageId: 'gap',
          data: {
            account: account.id,
            rubrics: rubrics.join(', '),
            answers: reply_classes.length > 0 ? 'yes' : 'no',
            days: passed,
            limit: days,
            posts: gap.others.length,
            after: gap.isAfterOne ? 'rubric' : 'start',
            since: { date: dateOf(gap.since) },
          },
          at: { key: ['rubric'] },
          publication,
          related: [...involved].filter((other) => other !== publication),
          // The gap, told by its start: a rule that allows fewer days speaks of the same one earlier.
          subject: dateOf(gap.since),
          measure: passed,
        });
      }
      if (isOne) gap = { since: closing, isAfterOne: true, others: [], isTold: false };
    }
    return drafts;
  },
});

/** The time since a publication of a rubric; before there is one, since the account's first publication. */
interface Gap {
  readonly since: Publication;
  readonly isAfterOne: boolean;
  readonly others: Publication[];
  isTold: boolean;
}
