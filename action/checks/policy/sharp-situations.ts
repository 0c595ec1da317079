import * as z from 'zod/mini';
import { parseDuration } from '../../core/calendar/duration.ts';
import { defineCheck, type FileDraft } from '../../core/check.ts';
import type { Localized } from '../../core/finding.ts';
import { holdersOf } from '../../core/inbox/duty.ts';
import { ANSWERING_PATH, type Answering, type Scenario } from '../../core/policy/answering.ts';
import { POLICY_PATH } from '../../core/policy/files.ts';

type MessageId = 'none' | 'lacks' | 'language' | 'nobody' | 'same-role' | 'class' | 'slower' | 'says-forbidden';

/** What a scenario has to say (facts/advice-map.md S1.3f). */
const PARTS = ['owner', 'approver', 'first', 'tone', 'template', 'forbidden'] as const;

/** Sharp situations are thought through before they come: who answers, by when, in what tone, with which words, who agrees. */
export default defineCheck({
  id: 'policy.sharp-situations',
  scope: 'policy',
  options: z.strictObject({
    /** Fewer are no preparation. The number is ours. */
    min: z._default(z.number().check(z.int(), z.minimum(1)), 1),
  }),
  stricter: { min: 'higher' },
  messages: ['none', 'lacks', 'language', 'nobody', 'same-role', 'class', 'slower', 'says-forbidden'],
  judge: async ({ policy, today }, { min }) => {
    const { answering, people, settings } = policy;
    const scenarios = answering?.scenarios ?? [];
    if (answering === undefined || scenarios.length < min) {
      const path = answering === undefined ? POLICY_PATH : ANSWERING_PATH;
      const at = { key: answering === undefined ? ['id'] : ['scenarios'] };
      return [{ messageId: 'none', data: { found: scenarios.length, min }, path, at }];
    }
    const date = await today.date();
    const isHeld = (role: string): boolean => people.size === 0 || holdersOf(people, role, date).length > 0;
    return scenarios.flatMap((scenario, index) =>
      faults(scenario, answering, settings.languages, isHeld).map(
        ({ messageId, data = {}, at }): FileDraft<MessageId> => ({
          ...{ messageId, data: { scenario: scenario.id, ...data }, path: ANSWERING_PATH },
          at: { key: ['scenarios', index, ...at] },
          subject: `${scenario.id}|${messageId}|${at.join('.')}|${Object.values(data).join()}`,
        }),
      ),
    );
  },
});

interface Fault {
  readonly messageId: MessageId;
  readonly data?: Readonly<Record<string, string>>;
  readonly at: readonly string[];
}

function faults(
  scenario: Scenario,
  answering: Answering,
  languages: readonly string[],
  isHeld: (role: string) => boolean,
): Fault[] {
  const found: Fault[] = PARTS.filter((part) => scenario[part] === undefined || scenario[part]?.length === 0).map(
    (part) => {
      return { messageId: 'lacks', data: { part }, at: [] };
    },
  );
  for (const part of ['when', 'tone', 'template'] as const) {
    for (const language of missingLanguages(scenario[part], languages)) {
      found.push({ messageId: 'language', data: { part, language }, at: [part] });
    }
  }
  for (const part of ['owner', 'approver'] as const) {
    const role = scenario[part];
    if (role !== undefined && !isHeld(role)) found.push({ messageId: 'nobody', data: { role }, at: [part] });
  }
  const { owner, approver, class: given } = scenario;
  if (owner !== undefined && owner === approver)
    found.push({ messageId: 'same-role', data: { role: owner }, at: ['approver'] });
  const known = given === undefined || Object.hasOwn(answering.classes, given);
  if (!known) found.push({ messageId: 'class', data: { class: given ?? '' }, at: ['class'] });
  if (isSlower(scenario, answering)) found.push({ messageId: 'slower', data: { class: given ?? '' }, at: ['first'] });
  for (const phrase of forbiddenIn(scenario))
    found.push({ messageId: 'says-forbidden', data: { phrase }, at: ['template'] });
  return found;
}

function missingLanguages(text: Localized | undefined, languages: readonly string[]): readonly string[] {
  return text === undefined || typeof text === 'string'
    ? []
    : languages.filter((language) => !Object.hasOwn(text, language));
}

/** A scenario is for what cannot wait: it is never slower than its class. */
function isSlower({ first, class: given = '' }: Scenario, { classes }: Answering): boolean {
  const usual = Object.hasOwn(classes, given) ? classes[given]?.deadlines?.first : undefined;
  const [own, other] = [first, usual].map((written) =>
    typeof written === 'string' ? parseDuration(written) : undefined,
  );
  return own?.kind === 'time' && other?.kind === 'time' && own.ms > other.ms;
}

function forbiddenIn({ template = '', forbidden = [] }: Scenario): readonly string[] {
  const texts = (typeof template === 'string' ? [template] : Object.values(template)).map((text) => text.toLowerCase());
  return forbidden.filter((phrase) => texts.some((text) => text.includes(phrase.toLowerCase())));
}
