import type { Translate } from '../../action/core/messages.ts';
import { DEADLINES } from '../../action/core/policy/answering.ts';
import type { AnswerWords } from '../text/answer.ts';
import { roleName } from '../text/roles.ts';

/** A message with its places still open: `{class}` is filled in the browser. */
const open = (t: Translate, id: string, ...names: readonly string[]): string =>
  t(id, Object.fromEntries(names.map((name) => [name, `{${name}}`])));

/** The words with which a browser tells who answers. */
export function answerWords(t: Translate, roles: readonly string[]): AnswerWords {
  const named = roles.map((role) => [role, roleName(t, role)] as const).filter(([id, name]) => id !== name);
  return {
    heading: open(t, 'site.people.answer.heading', 'class', 'when'),
    ahead: open(t, 'site.people.answer.ahead', 'version'),
    waits: open(t, 'site.people.answer.waits', 'when'),
    noAnswer: t('who.no-answer'),
    nobody: t('who.nobody'),
    missing: open(t, 'site.people.answer.missing', 'country', 'year'),
    unknown: t('site.people.answer.unknown'),
    noTime: t('site.people.answer.no-time'),
    failed: t('site.people.answer.failed'),
    people: t('who.people'),
    escalation: t('who.escalation'),
    tone: t('who.tone'),
    as: {
      owner: t('who.as', { as: 'owner' }),
      deputy: t('who.as', { as: 'deputy' }),
      'stand-in': t('who.as', { as: 'stand-in' }),
    },
    deadlines: Object.fromEntries(DEADLINES.map((name) => [name, t(`site.people.deadline.${name}`)])),
    roles: Object.fromEntries(named),
  };
}
