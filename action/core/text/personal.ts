import type { Draft } from '../check.ts';
import type { Place } from '../finding.ts';
import { type NumberFound, numbersOf } from './digits.ts';
import type { Identifier } from './identifiers.ts';
import { maskValue } from './mask.ts';
import { isBefore, isNear } from './nearby.ts';
import type { Passage } from './passages.ts';

/** A number in a passage, with what stands around it. */
export interface NumberInText extends NumberFound {
  /** Whether one of the phrases stands within so many characters of it. */
  readonly isNear: (phrases: readonly string[], within: number) => boolean;
  readonly isAfter: (phrases: readonly string[], within: number) => boolean;
}

/** What is personal and was found: its value is masked in the message and wherever its place is quoted. */
export function personal<MessageId extends string>(
  messageId: MessageId,
  value: string,
  at: Place,
  same: string,
): Draft<MessageId> {
  return { messageId, data: { value: maskValue(value) }, at, isPersonal: true, same };
}

/** Drafts about every number of a kind that passages hold: what it is called is for a check to say, or that it is none. */
export function personalNumbers<MessageId extends string>(
  passages: readonly Passage[],
  { shapes, isValid }: Identifier,
  judge: (number: NumberInText) => MessageId | undefined,
): readonly Draft<MessageId>[] {
  return passages.flatMap(({ text, normal, at }) => {
    const near = (number: NumberFound): NumberInText => ({
      ...number,
      isNear: (phrases, within) => isNear(normal.text, number.start, number.end, phrases, within),
      isAfter: (phrases, within) => isBefore(normal.text, number.start, phrases, within),
    });
    const verdicts = new Map<number, MessageId>();
    const numbers = numbersOf(normal.text, shapes, (number) => {
      const verdict = isValid(number.digits) ? judge(near(number)) : undefined;
      if (verdict !== undefined) verdicts.set(number.start, verdict);
      return verdict !== undefined;
    });
    return numbers.flatMap(({ start, end, digits }) => {
      const span = normal.span(start, end);
      const verdict = verdicts.get(start);
      return verdict === undefined
        ? []
        : personal(verdict, text.slice(span.start, span.end), at(span.start, span.end), digits);
    });
  });
}

/** Digits of numbers that a policy allows, in whatever notation. */
export function digitsOf(numbers: readonly string[]): ReadonlySet<string> {
  return new Set(numbers.map((number) => number.replace(/\D/g, '')));
}
