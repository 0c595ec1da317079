import type { YamlPath } from './content/yaml.ts';
import type { Position, Span } from './text/lines.ts';

/** `advisory` says, `soft-mandatory` blocks until an approved waiver lifts it, `hard-mandatory` blocks and nothing lifts it. */
export const ENFORCEMENTS = ['advisory', 'soft-mandatory', 'hard-mandatory'] as const;
export type Enforcement = (typeof ENFORCEMENTS)[number];

/** `new` may block; `existing` was there before the change; `waived` is excused by a waiver. */
export type FindingStatus = 'new' | 'existing' | 'waived';

/** What excuses a finding where a comment in the text does; no file of waivers has that id. */
export const INLINE_WAIVER = 'inline';

/** A text of a policy in each language, or one for all. */
export type Localized = string | Readonly<Record<string, string>>;

/**
 * Values that a message is filled with. A date, `YYYY-MM-DD`, is written out in the language of the message, and of a text in several
 * languages that one is taken.
 */
export type MessageData = Readonly<
  Record<
    string,
    string | number | { readonly date: string } | { readonly localized: Localized } | { readonly worked: number }
  >
>;

/** A text in a language; in the first that it has, when it does not have that one. */
export function said(localized: Localized, language: string): string {
  if (typeof localized === 'string') return localized;
  return localized[language] ?? Object.values(localized)[0] ?? '';
}

/**
 * A place in a file: a stretch of its text, or a key of its front matter (`['links', 0, 'url']`). `within` narrows a key to a part of its
 * text, in units of the value.
 */
export type Place = Span | { readonly key: YamlPath; readonly within?: Span };

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The publication that a finding is about. `at` is RFC 3339 in the account's time zone. */
export interface PublicationRef {
  readonly account: string;
  readonly at: string;
}

export interface RelatedPlace {
  readonly path: string;
  readonly range: Range;
  readonly publication?: PublicationRef;
}

/** An exact replacement that would satisfy the rule. */
export interface Suggestion {
  readonly range: Range;
  readonly text: string;
}

/** An approval that somebody of a change still has to give. */
export interface AwaitedApproval {
  /**
   * `needed`: there is no pull request yet, and it will be asked for. `missing`: nobody who may has approved the commit. `stale`: somebody did, and the
   * change was edited since. `self`: only an author did.
   */
  readonly kind: 'needed' | 'missing' | 'stale' | 'self';
  /** Roles of which one will do, the first to be asked first; empty where the owners of the file are asked. */
  readonly roles: readonly string[];
  /** The people who can be asked, by id, the first to be asked first. */
  readonly people: readonly string[];
  /** Of how many of them. */
  readonly lacking: number;
}

/** One judgement. Sentences are not in it: `message` and `fix` name messages that a catalogue renders. */
export interface Finding {
  readonly rule: string;
  readonly check: string;
  /** Where the rule is written: a URL, or a path in the repository with an anchor. Empty for a rule of the engine itself. */
  readonly clause: string;
  readonly enforcement: Enforcement;
  readonly status: FindingStatus;
  /** The version of the policy that judged. */
  readonly version: string;
  /** The waiver that excuses it: its id, or {@link INLINE_WAIVER}. */
  readonly waiver?: string;
  /** Why it is excused, as the waiver says. */
  readonly reason?: string;
  readonly path: string;
  readonly range: Range;
  readonly message: { readonly id: string; readonly data: MessageData };
  /** The source text judged, personal data masked. */
  readonly quote: string;
  /** The whole line of the place, masked, with the UTF-16 units that the place takes in it. */
  readonly excerpt: { readonly text: string; readonly start: number; readonly end: number };
  readonly publication?: PublicationRef;
  /** All accounts on which the same text is at fault, when there are several. */
  readonly accounts: readonly string[];
  readonly related: readonly RelatedPlace[];
  readonly suggestions: readonly Suggestion[];
  /** The next moments at which the post would break no calendar rule of the account, RFC 3339 in its zone. */
  readonly slots?: readonly string[];
  /** What the finding is about, to tell the old from the new: rule, file or what the calendar counts, quoted text, ordinal. */
  readonly identity: string;
  /** How bad it is, where that can grow (posts a day, promo posts in a window): the same subject, no worse, is not new. */
  readonly measure: number;
  /** What a waiver has to cover to excuse it. */
  readonly scope: FindingScope;
  /** The approval that would mend it. */
  readonly approval?: AwaitedApproval;
  /** A waiver that the change itself adds and that would excuse it, had its approver, by name, approved the change. */
  readonly proposed?: { readonly waiver: string; readonly approver: string };
}

/** The posts and accounts that a finding is about, and its day: the calendar date of the publication that decides, `YYYY-MM-DD`. */
export interface FindingScope {
  readonly paths: readonly string[];
  readonly accounts: readonly string[];
  readonly date: string | undefined;
  readonly authors: readonly string[];
}

/** Whether a finding stops a change from landing. */
export function isBlocking(finding: Pick<Finding, 'status' | 'enforcement'>): boolean {
  return finding.status === 'new' && finding.enforcement !== 'advisory';
}

/** Findings file by file, in their order. */
export function findingsByPath(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = byPath.get(finding.path);
    if (known === undefined) byPath.set(finding.path, [finding]);
    else known.push(finding);
  }
  return byPath;
}
