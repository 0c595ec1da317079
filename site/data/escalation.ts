import { parseDuration } from '../../action/core/calendar/duration.ts';
import { type AnswerClass, type Answering, deadlineOf } from '../../action/core/policy/answering.ts';

/** One step of the way that an item takes up: whoever has one of the roles has it by then. */
export interface EscalationStep {
  readonly roles: readonly string[];
  /** As it is written: `PT2H`, `1d`; the first step is the first answer. */
  readonly after: string | undefined;
}

export interface EscalationPath {
  readonly id: string;
  readonly found: AnswerClass;
  readonly steps: readonly EscalationStep[];
}

/** The classes that are handed up, with their ways: who answers first, then who gets it when. Those who get it at one time are one step. */
export function escalationPaths(answering: Answering): readonly EscalationPath[] {
  return Object.entries(answering.classes)
    .filter(([, { escalation = [] }]) => escalation.length > 0)
    .map(([id, found]) => {
      const own = [found.owner, found.deputy].filter((role) => role !== undefined);
      const steps: { roles: string[]; after: string | undefined }[] = [
        { roles: own, after: deadlineOf(found, 'first')?.written },
      ];
      for (const { to, after } of inOrder(found.escalation ?? [])) {
        const last = steps.at(-1);
        if (steps.length > 1 && last?.after === after) last.roles.push(to);
        else steps.push({ roles: [to], after });
      }
      return { id, found, steps };
    });
}

type Escalation = NonNullable<AnswerClass['escalation']>;

/** Time before days: a working day is longer than any hours that norms give. */
function inOrder(steps: Escalation): Escalation {
  const rank = (after: string): readonly [number, number] => {
    const length = parseDuration(after);
    if (length === undefined) return [2, 0];
    return length.kind === 'time' ? [0, length.ms] : [1, length.days];
  };
  return [...steps].sort((a, b) => {
    const [first, second] = [rank(a.after), rank(b.after)];
    return first[0] - second[0] || first[1] - second[1];
  });
}
