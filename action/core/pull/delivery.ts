import type { MessageData } from '../finding.ts';

/** The ways by which a verdict reaches people, in the order in which they are told. */
export const CHANNELS = [
  'annotations',
  'summary',
  'comment',
  'review',
  'check-run',
  'labels',
  'reviewers',
  'sarif',
  'outputs',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** What became of one channel in one run. */
export interface Delivery {
  readonly channel: Channel;
  /**
   * `delivered`: it stands there now. `unchanged`: it stood there already. `degraded`: a part of it, or a poorer form. `refused`: GitHub did not
   * let us. `failed`: no answer, or an answer that makes no sense. `skipped`: there was nothing to say or no place for it. `off`: switched off.
   */
  readonly outcome: 'delivered' | 'unchanged' | 'degraded' | 'refused' | 'failed' | 'skipped' | 'off';
  /** The message that says why, `delivery.<reason>` in the catalogues. */
  readonly reason?: string;
  readonly data?: MessageData;
  /** The permission that was missing, as `x-accepted-github-permissions` names it: `pull_requests=write`. */
  readonly permission?: string;
}
