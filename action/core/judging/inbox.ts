import { dayAfter, mondayOf } from '../calendar/days.ts';
import { isMissing, type MissingYear } from '../calendar/working-time.ts';
import type { InboxDraft, InboxInput } from '../check.ts';
import type { Document } from '../content/document.ts';
import type { RecordContext } from '../content/record.ts';
import type { SourceFile } from '../content/source-file.ts';
import { Clocks } from '../inbox/clocks.ts';
import type { InboxItem } from '../inbox/item.ts';
import { measureFirst } from '../inbox/measure.ts';
import type { MentionLook } from '../inbox/mentions.ts';
import { Statistics } from '../inbox/statistics.ts';
import { classOf, NO_ANSWERING } from '../policy/answering.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import type { Judged } from './assemble.ts';
import type { Clock } from './clock.ts';
import type { Asking } from './documents.ts';
import type { EditionFinder } from './editions.ts';
import { InboxFiles } from './inbox-files.ts';
import type { Quotable } from './place.ts';

export interface InboxContext extends Asking {
  readonly current: Policy;
  readonly finder: EditionFinder;
  readonly clock: Clock;
  readonly records: RecordContext;
  /** The moment of judging, epoch milliseconds. */
  readonly now: number;
  /** What the rules about the form of files say of one. */
  readonly judgeForm: (document: Document) => Promise<readonly Judged[]>;
  /** Told of each item that is counted. */
  readonly onItem: (item: InboxItem) => void | Promise<void>;
  readonly emit: (judged: Judged, shown: Quotable) => Promise<void>;
}

/** What is judged of an edition when all is read. */
interface Side {
  readonly policy: Policy;
  readonly clocks: Clocks;
  readonly rules: readonly Rule[];
  readonly statistics: Statistics;
  /** Years without a calendar, with the first item that needed one. */
  readonly missing: Map<string, { readonly year: MissingYear['missing']; readonly item: InboxItem }>;
}

/**
 * Judges what comes in, item by item while it is read: nothing of an item is kept but its number, its waiting time, and what is found. Each is judged
 * by the edition in force when it came in.
 */
export class InboxJudge {
  readonly #context: InboxContext;
  readonly #sides = new Map<Policy, Side>();
  readonly #editions = new Map<string, Side | undefined>();
  readonly #weeks = new Map<string, string>();
  readonly #files: InboxFiles;
  #items = 0;

  constructor(context: InboxContext) {
    this.#context = context;
    const { clock, records, current, judgeForm, emit } = context;
    this.#files = new InboxFiles({
      ...{ clock, records, sources: current.settings.inbox?.sources ?? [] },
      onItem: async (item) => {
        this.#items++;
        await context.onItem(item);
        await this.#judgeItem(item);
      },
      onBroken: async (document, shown) => {
        for (const judged of await judgeForm(document)) await emit(judged, shown);
      },
    });
  }

  /** Reads a card or an export, or a log of mentions, and judges each item. */
  async judgeFile(file: SourceFile): Promise<void> {
    await this.#context.clock.load();
    await this.#files.read(file);
  }

  /** The Monday of a date's week: an inbox has many items and few days. */
  #weekOf(date: string): string {
    const week = this.#weeks.get(date) ?? mondayOf(date);
    this.#weeks.set(date, week);
    return week;
  }

  async #judgeItem(item: InboxItem): Promise<void> {
    const { clock, now, onAsked } = this.#context;
    const zone = this.#context.current.settings.time_zone;
    const week = this.#weekOf(clock.date(item.receivedAt, zone));
    const [own, ofWeek] = [await this.#sideAt(item.receivedAt), await this.#sideOfWeek(week)];
    if (own === undefined) return;
    const { policy, clocks, rules } = own;
    if (rules.length === 0) return;
    const measured = measureFirst(item, clocks, now);
    if (measured !== undefined && isMissing(measured)) {
      const { country, year } = measured.missing;
      const key = `${country}-${year}`;
      if (!own.missing.has(key)) own.missing.set(key, { year: measured.missing, item });
    }
    const measure = measured === undefined || isMissing(measured) ? undefined : measured;
    if (measure !== undefined) ofWeek?.statistics.add(week, item, measure);
    const { answering } = clocks;
    const input: InboxInput = {
      ...{ item, now, policy, answering, clocks, measure },
      found: classOf(answering, item.data.class),
      date: (epochMs) => clock.date(epochMs, zone),
    };
    for (const rule of rules) {
      const { check, id } = rule;
      if (check.scope !== 'inbox') continue;
      onAsked?.({
        rule: id,
        version: policy.version,
        paths: [item.path],
        account: item.data.account,
        outcome: 'judged',
      });
      for (const draft of check.judge(input, rule.options as never)) {
        await this.#emit(
          own,
          rule,
          { ...draft, path: item.path, shown: item.shown, subject: `${item.data.id}|${draft.messageId}` },
          item,
        );
      }
    }
  }

  /** Judges what only all items together tell: averages, and what was looked at when. */
  async conclude(): Promise<void> {
    const { clock, now, onAsked, current } = this.#context;
    if (this.#items === 0 && this.#files.looks.length === 0) return;
    const looks = [...this.#files.looks].sort((a, b) => a.epochMs - b.epochMs);
    const zone = current.settings.time_zone;
    const mine = await this.#daysOf(looks);
    for (const side of this.#sides.values()) {
      const { policy, clocks, rules, statistics, missing } = side;
      const input = {
        ...{ now, policy, answering: clocks.answering, clocks, statistics, looks },
        missing: [...missing.values()],
        date: (epochMs: number) => clock.date(epochMs, zone),
        isMine: (date: string) => mine.get(date) === side,
      };
      for (const rule of rules) {
        const { check, id } = rule;
        if (check.scope !== 'inbox' || check.conclude === undefined) continue;
        const paths = [...new Set(looks.map(({ path }) => path))];
        onAsked?.({ rule: id, version: policy.version, paths, account: undefined, outcome: 'judged' });
        for (const draft of check.conclude(input, rule.options as never))
          await this.#emit(side, rule, draft, undefined);
      }
    }
  }

  /** Which edition is in force on each day since the first look. */
  async #daysOf(looks: readonly MentionLook[]): Promise<ReadonlyMap<string, Side>> {
    const { clock, now, current } = this.#context;
    const days = new Map<string, Side>();
    const zone = current.settings.time_zone;
    const [first] = looks;
    if (first === undefined) return days;
    const last = clock.date(now, zone);
    let date = clock.date(first.epochMs, zone);
    for (let count = 0; date <= last && count < MOST_DAYS; count++, date = dayAfter(date, 1)) {
      const side = await this.#sideAt(middayOf(date));
      if (side !== undefined) days.set(date, side);
    }
    return days;
  }

  async #emit(side: Side, rule: Rule, { shown, ...draft }: InboxDraft, item: InboxItem | undefined): Promise<void> {
    const { clock, current } = this.#context;
    const { policy } = side;
    const {
      path,
      accounts: on = item?.data.account === undefined ? [] : [item.data.account],
      subject,
      measure,
    } = draft;
    const at = item?.receivedAt ?? draft.epochMs;
    const date = at === undefined ? undefined : clock.date(at, current.settings.time_zone);
    const judged: Judged = {
      ...{ policy, rule, draft, path, on, decisive: at },
      ...(subject === undefined ? {} : { subject }),
      ...(measure === undefined ? {} : { measure }),
      scope: { paths: [path], accounts: on, date, authors: [] },
    };
    await this.#context.emit(judged, shown());
  }

  async #sideAt(epochMs: number): Promise<Side | undefined> {
    const edition = await this.#context.finder.at(epochMs);
    return edition === undefined ? undefined : this.#sideOf(await edition.load());
  }

  async #sideOfWeek(monday: string): Promise<Side | undefined> {
    if (this.#editions.has(monday)) return this.#editions.get(monday);
    const side = await this.#sideAt(middayOf(monday));
    this.#editions.set(monday, side);
    return side;
  }

  #sideOf(policy: Policy): Side {
    const known = this.#sides.get(policy);
    if (known !== undefined) return known;
    const { clock, isAsked } = this.#context;
    const side: Side = {
      policy,
      clocks: new Clocks(policy.answering ?? NO_ANSWERING, policy, clock.zones),
      rules: policy.rules.filter((rule) => rule.check.scope === 'inbox' && isAsked(rule)),
      statistics: new Statistics(),
      missing: new Map(),
    };
    this.#sides.set(policy, side);
    return side;
  }
}

/** Days of looks that are judged: two years. */
const MOST_DAYS = 732;

/** An instant at which it is that day nearly everywhere. */
function middayOf(date: string): number {
  return Date.parse(`${date}T10:00:00Z`);
}
