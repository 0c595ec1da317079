import type { Channel, Delivery } from '../../core/pull/delivery.ts';
import { ApiError, type ApiErrorReason } from '../api-error.ts';

type Told = Omit<Delivery, 'channel'>;

/** GitHub said no, and would the next time. */
const REFUSALS: readonly ApiErrorReason[] = ['unauthorized', 'forbidden', 'not-found', 'rejected'];

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

/** What an error of GitHub's means for a channel. */
export function outcomeOf({ reason, permission, isUnclear }: ApiError): Told {
  return {
    outcome: REFUSALS.includes(reason) ? 'refused' : 'failed',
    reason: isUnclear ? 'unclear' : reason,
    ...(permission === undefined ? {} : { permission }),
  };
}
