import { getInput } from '@actions/core';
import { LOCALES, type Locale } from '../../core/messages.ts';
import { CHANNELS, type Channel } from '../../core/pull/delivery.ts';
import { UserError } from '../command.ts';
import { presentMoment } from '../options.ts';

/** What the workflow asks for (`action.yml`). */
export interface Inputs {
  readonly path: string;
  readonly locale: Locale | undefined;
  /** Empty when there is none. */
  readonly token: string;
  /** The login under which the token writes. */
  readonly login: string;
  readonly failOn: 'blocking' | 'never';
  readonly isOn: (channel: Channel) => boolean;
  /** The moment of judging, epoch milliseconds. */
  readonly now: number;
}

const FAIL_ON = ['blocking', 'never'] as const;
/** Switched by the workflow; the outputs of the step are always set. */
const SWITCHED = CHANNELS.filter((channel) => channel !== 'outputs');

/** @throws {UserError} for a value that is none of those that are allowed. */
export function readInputs(now: number): Inputs {
  const on = new Set<Channel>(['outputs']);
  for (const channel of SWITCHED) if (expectOneOf(channel, ['true', 'false']) === 'true') on.add(channel);
  const locale = getInput('locale');
  if (locale !== '') expectOneOf('locale', LOCALES);
  return {
    path: getInput('path') || '.',
    locale: LOCALES.find((known) => known === locale),
    token: getInput('token'),
    login: getInput('login') || 'github-actions[bot]',
    failOn: expectOneOf('fail-on', FAIL_ON),
    isOn: (channel) => on.has(channel),
    now: presentMoment(getInput('now') || undefined, now),
  };
}

function expectOneOf<T extends string>(name: string, allowed: readonly T[]): T {
  const found = getInput(name);
  const value = allowed.find((one) => one === found);
  if (value !== undefined) return value;
  throw new UserError((translate) => translate('github.error.input', { name, found, allowed: allowed.join(', ') }));
}
