import type { Enforcement, FindingStatus, Localized, PublicationRef, Range } from '../../../action/core/finding.ts';
import type { DraftPlace } from './draft-path.ts';

/** A finding of the JSON report, as far as the page shows it. */
export interface JsonFinding {
  readonly rule: string;
  readonly enforcement: Enforcement;
  readonly status: FindingStatus;
  readonly version: string;
  readonly reason?: string;
  readonly range: Range;
  readonly message: string;
  readonly fix?: string;
  readonly publication?: PublicationRef;
  readonly accounts?: readonly string[];
  readonly related: readonly { readonly path: string; readonly publication?: PublicationRef }[];
  readonly slots?: readonly string[];
  readonly suggestions: readonly { readonly range: Range; readonly text: string }[];
}

/** The report of `reglament check --format json`, as far as the page shows it. */
export interface JsonReport {
  readonly now: string;
  readonly summary: { readonly blocking: number; readonly advisory: number; readonly waived: number };
  readonly findings: readonly JsonFinding[];
  readonly errors: readonly string[];
}

export interface ClauseShown {
  readonly regulation: string;
  readonly id: string;
  readonly title: Localized;
}

export interface ApprovalShown {
  readonly rule: string;
  readonly version: string;
  readonly message: string;
}

export interface EditionVerdict {
  readonly version: string;
  readonly blocking: number;
  readonly advisory: number;
  readonly findings: readonly { readonly rule: string; readonly enforcement: Enforcement; readonly message: string }[];
}

/** The verdict on a draft. */
export interface Verdict {
  /** The very bytes of `reglament check PATH --format json`. */
  readonly json: string;
  readonly report: JsonReport;
  /** The verdict in one sentence, and what is counted beside it, in words. */
  readonly verdict: string;
  readonly counts: readonly string[];
  readonly place: DraftPlace;
  /** Where the clauses of findings stand, by {@link clauseKey}. */
  readonly clauses: Readonly<Record<string, ClauseShown>>;
  /** Approvals that the pull request will ask for. */
  readonly approvals: readonly ApprovalShown[];
  /** The editions in force when it goes out, on its accounts. */
  readonly editions: readonly string[];
}

export const clauseKey = (version: string, rule: string): string => `${version} ${rule}`;

/** What the worker is started with. */
export interface WorkerStart {
  readonly kind: 'start';
  readonly locale: 'ru' | 'en';
  /** The address of the folder with the site's data for the check. */
  readonly data: string;
}

export type WorkerRequest =
  | WorkerStart
  | {
      readonly kind: 'check' | 'compare';
      readonly id: number;
      readonly text: string;
      readonly now: number;
      readonly version?: string | undefined;
    };

export type WorkerAnswer =
  | { readonly kind: 'verdict'; readonly id: number; readonly verdict: Verdict }
  | { readonly kind: 'compared'; readonly id: number; readonly editions: readonly EditionVerdict[] }
  /** `load`: the data could not be fetched, and may be the next time. `fault`: the engine itself failed. */
  | { readonly kind: 'failed'; readonly id: number; readonly why: 'load' | 'fault'; readonly detail: string };
