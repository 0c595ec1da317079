/** What a rule looked at. */
export interface Trace {
  readonly rule: string;
  readonly version: string;
  /** The files of the publications that it saw. */
  readonly paths: readonly string[];
  readonly account: string | undefined;
  /** `quick`: a look at the source told that there is nothing to find. `condition`: its condition does not hold. */
  readonly outcome: 'judged' | 'quick' | 'condition';
}
