import { dayAfter, mondayOf } from '../calendar/days.ts';
import { parseDuration } from '../calendar/duration.ts';
import type { YamlPath } from '../content/yaml.ts';
import { nearest } from '../nearest.ts';
import {
  type AnswerClass,
  type Answering,
  classOf,
  classTitle,
  DEADLINES,
  type DeadlineName,
  deadlineOf,
} from '../policy/answering.ts';
import type { Policy } from '../policy/policy.ts';
import { type Clocks, lengthOf } from './clocks.ts';
import type { MatrixGap } from './matrix-gaps.ts';

/** Deadlines that have to come one after another: somebody takes it up, then answers, then settles it; word on the way comes before the end. */
const ORDER: readonly (readonly [DeadlineName, DeadlineName])[] = [
  ['route', 'first'],
  ['first', 'final'],
  ['interim', 'final'],
];

/**
 * Where a matrix contradicts itself: deadlines that leave no time or stand in no order, languages that no account has, reasons for classes that are not
 * there, and two entries of one name, of which only one can be meant.
 *
 * @param clocks that know no holidays: deadlines are compared in a week without any.
 * @param today `YYYY-MM-DD`.
 */
export function consistencyGaps(policy: Policy, answering: Answering, clocks: Clocks, today: string): MatrixGap[] {
  const classes = Object.entries(answering.classes).flatMap(([id, found]) => [
    ...zeroGaps(id, found, answering),
    ...orderGaps(id, found, answering, clocks, today),
  ]);
  return [
    ...classes,
    ...scenarioGaps(answering, clocks),
    ...languageGaps(policy, answering),
    ...silenceGaps(answering),
    ...twiceGaps(['scenarios'], answering.scenarios),
    ...twiceGaps(['levels'], answering.levels),
    ...twiceGaps(['mentions', 'sources'], answering.mentions?.sources),
  ];
}

function zeroGaps(id: string, found: AnswerClass, answering: Answering): MatrixGap[] {
  return DEADLINES.flatMap((name): MatrixGap[] => {
    const length = deadlineOf(found, name)?.duration;
    const isZero = length?.kind === 'time' ? length.ms === 0 : length?.days === 0;
    if (!isZero) return [];
    return [
      { kind: 'zero', data: { class: classTitle(answering, id), name }, key: ['classes', id, 'deadlines', name] },
    ];
  });
}

function orderGaps(id: string, found: AnswerClass, answering: Answering, clocks: Clocks, today: string): MatrixGap[] {
  // Each hour of a week: a deadline by another clock may be earlier on a Friday only.
  const monday = Date.parse(`${dayAfter(mondayOf(today), 7)}T00:00:00Z`);
  const hours = Array.from({ length: 7 * 24 }, (_, hour) => monday + hour * 3_600_000);
  return ORDER.flatMap(([before, after]): MatrixGap[] => {
    if (found.deadlines?.[before] === undefined || found.deadlines[after] === undefined) return [];
    const isWrong = hours.some((at) => {
      const [first, second] = [clocks.dueAt(found, before, at), clocks.dueAt(found, after, at)];
      return typeof first === 'number' && typeof second === 'number' && first > second;
    });
    if (!isWrong) return [];
    const data = {
      class: classTitle(answering, id),
      ...{ before, after },
      sooner: deadlineOf(found, after)?.written ?? '',
      later: deadlineOf(found, before)?.written ?? '',
    };
    return [{ kind: 'order', data, key: ['classes', id, 'deadlines', before] }];
  });
}

/** Who has to agree does so before the answer is due. */
function scenarioGaps(answering: Answering, clocks: Clocks): MatrixGap[] {
  return (answering.scenarios ?? []).flatMap(({ id, approval, first, class: given }, index): MatrixGap[] => {
    const found = classOf(answering, given);
    const clock = found === undefined ? undefined : clocks.of(found.clock);
    const [agreed, own] = [approval, first].map((text) => (text === undefined ? undefined : parseDuration(text)));
    if (clock === undefined || found === undefined || agreed === undefined) return [];
    const usual = clocks.limitOf(found, 'first')?.ms;
    const due = own === undefined ? usual : lengthOf(own, clock);
    if (due === undefined || lengthOf(agreed, clock) <= due) return [];
    const data = { scenario: id, approval: approval ?? '', first: first ?? deadlineOf(found, 'first')?.written ?? '' };
    return [{ kind: 'approval-order', data: { ...data, subject: id }, key: ['scenarios', index, 'approval'] }];
  });
}

function languageGaps({ accounts, settings }: Policy, { languages = {} }: Answering): MatrixGap[] {
  const ofAccounts = [...accounts.values()].flatMap(({ language }) => language ?? []);
  // Where no account says what it speaks, nobody can tell.
  if (ofAccounts.length === 0) return [];
  const spoken = new Set([...ofAccounts, ...settings.languages]);
  return Object.keys(languages).flatMap((language): MatrixGap[] => {
    if (spoken.has(language)) return [];
    const data = { language, suggestion: nearest(language, spoken) ?? 'none', subject: language };
    return [{ kind: 'language', data, key: ['languages', language] }];
  });
}

function silenceGaps({ silence = {}, classes }: Answering): MatrixGap[] {
  const known = Object.keys(classes);
  return Object.entries(silence).flatMap(([reason, named]) =>
    named.flatMap((id, index): MatrixGap[] => {
      if (known.includes(id)) return [];
      const data = { reason, class: id, suggestion: nearest(id, known) ?? 'none', subject: id };
      return [{ kind: 'silence-class', data, key: ['silence', reason, index] }];
    }),
  );
}

function twiceGaps(key: YamlPath, entries: readonly { readonly id: string }[] = []): MatrixGap[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index): MatrixGap[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      { kind: 'twice', data: { id, list: key.join('.'), subject: `${id}|${index}` }, key: [...key, index, 'id'] },
    ];
  });
}
