/** Where a pattern matches, with its groups, in UTF-16 units of a view. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly string[];
}

/** A pattern that was compiled. */
export interface Program {
  /** Its matches from left to right, none over another. */
  readonly find: (text: string) => readonly Found[];
}
