import type { Channel, Delivery } from '../../core/pull/delivery.ts';
import { ApiError, type ApiErrorReason } from '../api-error.ts';

/** Characters of a fault that are told. */
const MOST_WORDS = 200;

type Told = Omit<Delivery, 'channel'>;

/** GitHub said no, and would the next time. */
export const REFUSALS: readonly ApiErrorReason[] = ['unauthorized', 'forbidden', 'not-found', 'rejected'];

/**
 * Delivers through one channel. What GitHub does not take is told and ends nothing: the verdict stands in the other channels, and in the exit code.
 */
export async function deliver(channel: Channel, work: () => Promise<Told>): Promise<Delivery> {
  try {
    return { channel, ...(await work()) };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { channel, ...outcomeOf(error) };
  }
}

/** Keeps a fault of ours to its channel: what cannot be written there is told in the others, and ends no run. */
export async function guarded(channel: Channel, work: () => Delivery | Promise<Delivery>): Promise<Delivery> {
  try {
    return await work();
  } catch (error) {
    return { channel, outcome: 'failed', reason: 'fault', data: { reason: String(error).slice(0, MOST_WORDS) } };
  }
}

/** What an error of GitHub's means for a channel. */
export function outcomeOf({ reason, permission, isUnclear }: ApiError): Told {
  return {
    outcome: REFUSALS.includes(reason) ? 'refused' : 'failed',
    reason: isUnclear ? 'unclear' : reason,
    ...(permission === undefined ? {} : { permission }),
  };
}
