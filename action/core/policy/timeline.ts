import { momentBounds, parseMoment } from '../calendar/moment.ts';
import type { Policy } from './policy.ts';
import type { PolicyProblem } from './problem.ts';

/** A policy that cannot be read although its head could: its problems are told like those of any policy. */
export class PolicyError extends Error {
  readonly problems: readonly PolicyProblem[];

  constructor(problems: readonly PolicyProblem[]) {
    super('the policy cannot be read');
    this.problems = problems;
  }
}

/** One version of the policy on the time line. */
export interface Edition {
  readonly version: string;
  /** The date or moment from which it is in force, as written. */
  readonly effective: string;
  /** The zone in which a date is a day. */
  readonly timeZone: string;
  readonly digest: string;
  /** Where it is written: a release, or the working policy. */
  readonly path: string;
  readonly origin: 'release' | 'working';
  /** Reads the whole of it, once. @throws {PolicyError} when it cannot be read. */
  readonly load: () => Promise<Policy>;
}

/** The editions of a policy by the day from which each is in force. */
export class Timeline {
  /** In the order in which they come into force; of two on one day the later version is the one in force. */
  readonly editions: readonly Edition[];
  /** Whether one edition judges whatever the date. */
  readonly isPinned: boolean;

  private constructor(editions: readonly Edition[], isPinned: boolean) {
    this.editions = editions;
    this.isPinned = isPinned;
  }

  static of(editions: readonly Edition[]): Timeline {
    const sorted = editions
      .map((edition, index) => ({ edition, index, from: roughStart(edition) }))
      .sort((a, b) => a.from - b.from || a.index - b.index);
    return new Timeline(
      sorted.map(({ edition }) => edition),
      false,
    );
  }

  /** A time line on which one edition was always in force: for examples, for `--as-of`, for replaying one policy over old posts. */
  static always(edition: Edition | Policy): Timeline {
    return new Timeline(['load' in edition ? edition : editionOf(edition)], true);
  }

  /** The edition that comes into force last. */
  get newest(): Edition {
    const edition = this.editions.at(-1);
    if (edition === undefined) throw new Error('a time line has an edition at least');
    return edition;
  }

  find(version: string): Edition | undefined {
    return this.editions.findLast((edition) => edition.version === version);
  }
}

/** The working policy as an edition. */
export function editionOf(policy: Policy, path = 'policy/policy.yaml'): Edition {
  return {
    version: policy.version,
    effective: policy.effective,
    timeZone: policy.settings.time_zone,
    digest: policy.digest,
    path,
    origin: 'working',
    load: async () => policy,
  };
}

/** When an edition comes into force, in epoch milliseconds, as far as that is known without time-zone data: between two moments. */
export function startBounds({ effective }: Pick<Edition, 'effective'>): {
  readonly earliest: number;
  readonly latest: number;
} {
  const moment = parseMoment(effective);
  if (typeof moment === 'string') return { earliest: Number.POSITIVE_INFINITY, latest: Number.POSITIVE_INFINITY };
  return momentBounds(moment);
}

function roughStart(edition: Edition): number {
  const { earliest, latest } = startBounds(edition);
  return (earliest + latest) / 2;
}
