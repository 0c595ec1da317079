import * as z from 'zod/mini';
import { defineCheck, type FileDraft } from '../../core/check.ts';
import { ANSWERING_PATH, type AnswerClass, classOf, classTitle } from '../../core/policy/answering.ts';
import { POLICY_PATH } from '../../core/policy/files.ts';

type MessageId = 'no-section' | 'none' | 'no-class' | 'lacks' | 'not-negative';

/** Classes of people who are unhappy, or say so (facts/frequency.md §5). */
const CLASSES = ['complaint', 'complaint_severe', 'misinformation', 'provocation', 'troll', 'insult'];

/** A bad comment has a regulation, and each kind of it somebody who answers, a time, a tone and somebody to turn to. */
export default defineCheck({
  id: 'policy.negative-comments',
  scope: 'policy',
  options: z.strictObject({
    classes: z._default(z.array(z.string()), CLASSES),
    /** Classes that are handed up when they take too long. */
    escalated: z._default(z.array(z.string()), ['complaint', 'complaint_severe']),
  }),
  stricter: { classes: 'more', escalated: 'more' },
  messages: ['no-section', 'none', 'no-class', 'lacks', 'not-negative'],
  judge: ({ policy }, { classes, escalated }) => {
    const { answering, regulations } = policy;
    const found: FileDraft<MessageId>[] = [];
    const hasSection = regulations.some(
      ({ sections, pack }) => pack === undefined && sections.includes('negative-comments'),
    );
    if (!hasSection) found.push({ messageId: 'no-section', path: POLICY_PATH, at: { key: ['id'] } });
    if (answering === undefined)
      return [...found, { messageId: 'none', data: { file: ANSWERING_PATH }, path: POLICY_PATH, at: { key: ['id'] } }];
    for (const id of classes) {
      const own = classOf(answering, id);
      const about = { path: ANSWERING_PATH, at: { key: own === undefined ? ['classes'] : ['classes', id] } };
      if (own === undefined)
        found.push({ messageId: 'no-class', data: { class: id }, subject: `no-class|${id}`, ...about });
      else {
        const name = classTitle(answering, id);
        for (const part of lacksOf(own, escalated.includes(id))) {
          found.push({ messageId: 'lacks', data: { class: name, part }, subject: `${id}|${part}`, ...about });
        }
        if (own.negative !== true)
          found.push({ messageId: 'not-negative', data: { class: name }, subject: `${id}|negative`, ...about });
      }
    }
    return found;
  },
});

function lacksOf({ owner, tone, deadlines, escalation = [] }: AnswerClass, isEscalated: boolean): readonly string[] {
  const lacks: string[] = [];
  if (owner === undefined) lacks.push('owner');
  if (tone === undefined) lacks.push('tone');
  if (deadlines?.first === undefined) lacks.push('first');
  if (isEscalated && escalation.length === 0) lacks.push('escalation');
  return lacks;
}
