import type { Check } from '../../../action/core/check.ts';

/** What is known of a check before it is loaded: the plain data that judging asks of it, and which methods it has. */
export interface CheckOutline {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly methods: readonly string[];
}

/** The data of a check that judging asks for. Options are read when an edition is packed, and patterns are asked for by the check itself. */
const DATA = [
  ...['scope', 'kinds', 'needs', 'dependsOnMoment', 'byPublication', 'messagePrefix', 'advises'],
] as const satisfies readonly string[];

/** The methods of checks, each with what a stand-in answers. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  mayFire: false,
  judge: [],
  judgeRemoved: [],
  applies: 'no',
  reach: {},
};

/** What stands in for a check needs to know of it. */
export function outlineOf(check: Check): CheckOutline {
  const known: Readonly<Record<string, unknown>> = { ...check };
  const data = Object.fromEntries(DATA.filter((key) => known[key] !== undefined).map((key) => [key, known[key]]));
  const methods = [...Object.keys(ANSWERS), 'remembers'].filter((name) => known[name] !== undefined);
  return { id: check.id, data, methods };
}

/**
 * Stands in for a check that is not loaded: looks the same from outside, and says when anything is asked of it. Its answers are worth nothing.
 * @param onAsked Told whenever the check itself would have had a say.
 */
export function standIn({ id, data, methods }: CheckOutline, onAsked: () => void): Check {
  const asked = (answer: unknown) => () => {
    onAsked();
    return answer;
  };
  const remembers = { mayHold: asked(false), of: asked(undefined) };
  const made = methods.map((name) => [name, name === 'remembers' ? remembers : asked(ANSWERS[name])]);
  return { id, ...data, ...Object.fromEntries(made) } as Check;
}
