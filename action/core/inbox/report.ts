import { mondayOf } from '../calendar/days.ts';
import { isMissing } from '../calendar/working-time.ts';
import type { Clock } from '../judging/clock.ts';
import type { EditionFinder } from '../judging/editions.ts';
import type { Answering } from '../policy/answering.ts';
import type { Policy } from '../policy/policy.ts';
import { Clocks } from './clocks.ts';
import type { InboxItem } from './item.ts';
import { type Measure, measureFirst } from './measure.ts';
import type { Lookup } from './silence.ts';
import { Statistics } from './statistics.ts';

/** Open items that a report names: nobody reads more. */
const MOST_OPEN = 10;

/** An item without an answer, and how long it has been waiting. */
export interface OpenItem {
  readonly id: string;
  readonly owner: string | undefined;
  readonly measure: Measure;
}

/** Counts what came in on some days, by the deadlines of the edition in force when it came in; of one without a matrix by those of the working policy. */
export class AnsweringReport {
  readonly statistics = new Statistics();
  /** Those that have waited longest, the first of them first. */
  readonly oldest: OpenItem[] = [];
  /** Items of a year without a calendar, by `ru-2027`. */
  readonly missing = new Map<string, number>();
  readonly #policy: Policy;
  readonly #answering: Answering;
  readonly #finder: EditionFinder;
  readonly #clock: Clock;
  readonly #now: number;
  readonly #clocks = new Map<Answering, Clocks>();

  constructor(policy: Policy, answering: Answering, finder: EditionFinder, clock: Clock, now: number) {
    this.#policy = policy;
    this.#answering = answering;
    this.#finder = finder;
    this.#clock = clock;
    this.#now = now;
  }

  /** @param lookup of items that it names, where it has no answer of its own. */
  async add(item: InboxItem, lookup: Lookup): Promise<void> {
    const edition = await this.#finder.at(item.receivedAt);
    const policy = await edition?.load();
    const measure = measureFirst(item, this.#clocksOf(policy?.answering ?? this.#answering), this.#now, lookup);
    if (measure === undefined) return;
    if (isMissing(measure)) {
      const { country, year } = measure.missing;
      const key = `${country}-${year}`;
      this.missing.set(key, (this.missing.get(key) ?? 0) + 1);
      return;
    }
    const { time_zone: zone } = this.#policy.settings;
    this.statistics.add(mondayOf(this.#clock.date(item.receivedAt, zone)), item, measure);
    if (measure.isOpen) this.#keep({ id: item.data.id, owner: item.data.owner, measure });
  }

  #clocksOf(answering: Answering): Clocks {
    const known = this.#clocks.get(answering) ?? new Clocks(answering, this.#policy, this.#clock.zones);
    this.#clocks.set(answering, known);
    return known;
  }

  #keep(open: OpenItem): void {
    const at = this.oldest.findIndex(({ measure }) => measure.ms < open.measure.ms);
    this.oldest.splice(at === -1 ? this.oldest.length : at, 0, open);
    if (this.oldest.length > MOST_OPEN) this.oldest.pop();
  }
}
