import { parseMoment } from '../calendar/moment.ts';
import type { Publication } from '../calendar/publication.ts';
import { type Edition, startBounds, type Timeline } from '../policy/timeline.ts';
import { Clock } from './clock.ts';

interface Start {
  readonly edition: Edition;
  earliest: number;
  latest: number;
}

/** Tells which edition of a policy is in force at a moment. Time-zone data are loaded only for a moment within hours of a change. */
export class EditionFinder {
  readonly #timeline: Timeline;
  readonly #clock: Clock;
  readonly #starts: readonly Start[];
  readonly #broughtAbout = new WeakMap<Publication, { readonly edition: Edition; readonly now: number }>();

  constructor(timeline: Timeline, clock: Clock) {
    this.#timeline = timeline;
    this.#clock = clock;
    this.#starts = timeline.editions.map((edition) => ({ edition, ...startBounds(edition) }));
  }

  /** The edition in force; `undefined` before the first. Of two that come into force at one moment it is the later one. */
  async at(epochMs: number): Promise<Edition | undefined> {
    if (this.#timeline.isPinned) return this.#timeline.newest;
    let best: Start | undefined;
    for (const start of this.#starts) {
      if (epochMs < start.earliest) continue;
      if (epochMs < start.latest) await this.#settle(start);
      if (epochMs < start.latest) continue;
      if (best !== undefined && start.earliest <= best.latest && best.earliest <= start.latest) {
        await this.#settle(start);
        await this.#settle(best);
      }
      if (best === undefined || start.latest >= best.latest) best = start;
    }
    return best?.edition;
  }

  /** The same, for a moment that {@link at} has been asked about. */
  known(epochMs: number): Edition | undefined {
    if (this.#timeline.isPinned) return this.#timeline.newest;
    let best: Start | undefined;
    for (const start of this.#starts) {
      if (epochMs >= start.latest && (best === undefined || start.latest >= best.latest)) best = start;
    }
    return best?.edition;
  }

  /**
   * Says that a publication is the work of the change under judgement, and its moment is past: it cannot have gone out then, so the edition in force now
   * judges it.
   */
  async bringAbout(publication: Publication, now: number): Promise<void> {
    this.#broughtAbout.set(publication, { edition: await this.default(now), now });
  }

  /** Whether {@link bringAbout} was said of a publication. */
  isBroughtAbout(publication: Publication): boolean {
    return this.#broughtAbout.has(publication);
  }

  /** The edition by which a publication is judged; `undefined` for one before the first edition. */
  async of(publication: Publication): Promise<Edition | undefined> {
    return this.#broughtAbout.get(publication)?.edition ?? this.at(publication.epochMs);
  }

  /** The same, for a publication that {@link of} has been asked about. */
  knownOf(publication: Publication): Edition | undefined {
    return this.#broughtAbout.get(publication)?.edition ?? this.known(publication.epochMs);
  }

  /** The moment that decides whether a rule is in effect for a publication, epoch milliseconds. */
  decisiveOf(publication: Publication): number {
    return this.#broughtAbout.get(publication)?.now ?? publication.epochMs;
  }

  /** The edition for what has no date of its own: the one in force now, or the first one to come. */
  async default(now: number): Promise<Edition> {
    return (await this.at(now)) ?? this.#timeline.editions[0] ?? this.#timeline.newest;
  }

  async #settle(start: Start): Promise<void> {
    if (start.earliest === start.latest) return;
    const { effective, timeZone } = start.edition;
    const exact = (await startOf(effective, timeZone, this.#clock)) ?? start.latest;
    start.earliest = exact;
    start.latest = exact;
  }
}

/** When a policy comes into force, in epoch milliseconds; `undefined` for what is no date. A local time that clocks skip is reached as they jump. */
export async function startOf(effective: string, timeZone: string, clock: Clock): Promise<number | undefined> {
  const moment = parseMoment(effective);
  if (typeof moment === 'string') return undefined;
  const exact = await clock.instant(moment, timeZone);
  return exact === undefined && moment.kind === 'local' ? clock.zones.reached(timeZone, moment.local) : exact;
}

interface Dated {
  readonly effective: string;
  readonly timeZone: string;
}

/** Whether one edition comes into force before another. Two plain days of one zone need no zone data. */
export async function isEarlier(a: Dated, b: Dated): Promise<boolean> {
  const [first, second] = [startBounds(a), startBounds(b)];
  if (first.latest < second.earliest) return true;
  if (second.latest < first.earliest || (a.effective === b.effective && a.timeZone === b.timeZone)) return false;
  const clock = new Clock();
  const [start, other] = [await startOf(a.effective, a.timeZone, clock), await startOf(b.effective, b.timeZone, clock)];
  return start !== undefined && other !== undefined && start < other;
}
