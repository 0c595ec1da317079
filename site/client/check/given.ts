import type { Locale } from '../../../action/core/messages.ts';

/** What the page's script has to know: it stands in the page as JSON. */
export interface DraftConfig {
  readonly lang: Locale;
  readonly base: string;
  /** The edition whose clauses have addresses without a version. */
  readonly current: string;
  readonly repository: string | undefined;
  readonly branch: string;
  /** What the script says, by the id without `site.draft.say.`. */
  readonly words: Readonly<Record<string, string>>;
  readonly sample: string;
}

/**
 * What the page that checks drafts knows of the team's content. Answers and what comes in are never part of it, nor are reviews and decisions: they name
 * people, and no rule about a post asks for them.
 */
export interface PublishedCalendar {
  /** Nothing about other posts is published: what rules count is not judged. */
  readonly isNone: boolean;
  /** The first day whose posts are here, `YYYY-MM-DD`. */
  readonly from: string;
  /** Text by path. */
  readonly files: Readonly<Record<string, string>>;
  /** What the YAML of a file says, by its path, where that is not as simple as most: so nobody has to read it anew. */
  readonly yaml: Readonly<Record<string, unknown>>;
  /** The paths by the id in the front matter. */
  readonly ids: Readonly<Record<string, string>>;
  /** When files without a date of their own were committed first and last: by `first PATH`, `last PATH`. */
  readonly commits: Readonly<Record<string, string>>;
}
