/** Reviews of a change that approve it, by people of `policy/people.yaml`. */

export interface Approval {
  /** The id of the person in the register. */
  readonly person: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The commit that was approved, full id. */
  readonly commit: string;
}

/** What is known of the approvals of a change. The author's own are in neither list. */
export interface Approvals {
  /** For exactly the commit that is judged, and not taken back since. */
  readonly current: readonly Approval[];
  /** For an earlier commit: the change was edited after it was approved. */
  readonly stale: readonly Approval[];
  /** Whose last word is that something has to be changed, by id. */
  readonly refused?: readonly string[];
  /** Who made the change, by id, as far as the register knows them: a text may name another author. */
  readonly authors?: readonly string[];
  /** Logins of those who have reviewed the commit that is judged, whatever they said: nobody asks them again. */
  readonly answered?: readonly string[];
}
