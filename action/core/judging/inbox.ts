import { dayAfter, mondayOf } from '../calendar/days.ts';
import { isMissing, type MissingYear } from '../calendar/working-time.ts';
import type { FreezePeriod, InboxDraft, InboxInput } from '../check.ts';
import type { Document } from '../content/document.ts';
import type { RecordContext } from '../content/record.ts';
import type { SourceFile } from '../content/source-file.ts';
import { Clocks } from '../inbox/clocks.ts';
import type { InboxItem } from '../inbox/item.ts';
import { measureFirst } from '../inbox/measure.ts';
import type { MentionLook } from '../inbox/mentions.ts';
import { type Lookup, needsOthers, silenceOf } from '../inbox/silence.ts';
import { Statistics } from '../inbox/statistics.ts';
import { mayBeCrisis, Troubles } from '../inbox/troubles.ts';
import { LIMITS } from '../limits.ts';
import { classOf, NO_ANSWERING } from '../policy/answering.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import type { Judged } from './assemble.ts';
import type { ChangeReview } from './change-review.ts';
import type { Clock } from './clock.ts';
import type { Asking } from './documents.ts';
import type { EditionFinder } from './editions.ts';
import { InboxFiles, type Unread } from './inbox-files.ts';
import type { Quotable } from './place.ts';
import type { Unruled } from './unruled.ts';

export interface InboxContext extends Asking {
  readonly current: Policy;
  readonly finder: EditionFinder;
  readonly clock: Clock;
  readonly freezes: readonly FreezePeriod[];
  readonly review: ChangeReview;
  readonly records: RecordContext;
  /** The moment of judging, epoch milliseconds. */
  readonly now: number;
  /** What the rules about the form of files say of one. */
  readonly judgeForm: (document: Document) => Promise<readonly Judged[]>;
  /** Told of each item while it is read. */
  readonly onItem: (item: InboxItem) => void;
  /** Told of each item that is counted, when all is known that its count depends on. */
  readonly onCounted?: ((item: InboxItem, lookup: Lookup) => void | Promise<void>) | undefined;
  /** When the last reply to an item was sent, epoch milliseconds. */
  readonly lastWordTo: (id: string) => Promise<number | undefined>;
  /** Told what of a file was not read. */
  readonly onUnread?: ((unread: Unread) => void) | undefined;
  readonly isSelected: (path: string) => boolean;
  readonly unruled: Unruled;
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

/** How many findings a rule has on a file, and the first item beyond those that are told. */
interface Found {
  readonly side: Side;
  readonly rule: Rule;
  count: number;
  first: InboxItem | undefined;
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
  readonly #troubles = new Troubles();
  readonly #files: InboxFiles;
  readonly #lookup: Lookup = (id) => this.#files.known(id);
  /** Items whose reason for silence names another, which may stand in a later file. */
  readonly #waiting: { readonly item: InboxItem; readonly allowedBefore: string | undefined }[] = [];
  /** Who allowed actions before the change, by item: of the file that is read. */
  #allowed: ReadonlyMap<string, string> = new Map();
  #items = 0;
  /** How many findings each rule has on each file. */
  readonly #found = new Map<string, Found>();

  constructor(context: InboxContext) {
    this.#context = context;
    const { clock, records, current, judgeForm, emit } = context;
    this.#files = new InboxFiles({
      ...{ clock, records, now: context.now, sources: current.settings.inbox?.sources ?? [] },
      onUnread: context.onUnread,
      onItem: async (item) => {
        this.#items++;
        context.onItem(item);
        const allowedBefore = this.#allowed.get(item.data.id);
        if (needsOthers(item)) this.#waiting.push({ item: item.kept(), allowedBefore });
        else await this.#judgeItem(item, allowedBefore);
      },
      onBroken: async (document, shown) => {
        for (const judged of await judgeForm(document)) await emit(judged, shown);
      },
    });
  }

  /** Whether anybody has written down a look at a place where people talk about us. */
  get hasLooks(): boolean {
    return this.#files.looks.length > 0;
  }

  /** Reads a card or an export, or a log of mentions, and judges each item. */
  async judgeFile(file: SourceFile): Promise<void> {
    await this.#context.clock.load();
    this.#allowed = await this.#allowedBefore(file.path);
    await this.#files.read(file);
  }

  /** Who allowed what was done, as the file said before the change: asked only where people approve changes. */
  async #allowedBefore(path: string): Promise<ReadonlyMap<string, string>> {
    const allowed = new Map<string, string>();
    const { clock, records, current, review } = this.#context;
    const file = review.of(path).approvals === undefined ? undefined : review.fileBefore(path);
    if (file === undefined) return allowed;
    const sources = current.settings.inbox?.sources ?? [];
    const onItem = async ({ data: { id, action } }: InboxItem): Promise<void> => {
      if (action?.approved_by !== undefined) allowed.set(id, action.approved_by);
    };
    const { now } = this.#context;
    await new InboxFiles({ clock, records, now, sources, onItem, onBroken: async () => {} }).read(file);
    return allowed;
  }

  /** The Monday of a date's week: an inbox has many items and few days. */
  #weekOf(date: string): string {
    const week = this.#weeks.get(date) ?? mondayOf(date);
    this.#weeks.set(date, week);
    return week;
  }

  async #judgeItem(item: InboxItem, allowedBefore: string | undefined): Promise<void> {
    const { clock, now, onAsked, freezes } = this.#context;
    await this.#context.onCounted?.(item, this.#lookup);
    const zone = this.#context.current.settings.time_zone;
    const week = this.#weekOf(clock.date(item.receivedAt, zone));
    const [own, ofWeek] = [await this.#sideAt(item.receivedAt), await this.#sideOfWeek(week)];
    if (own === undefined) return;
    const { policy, clocks, rules } = own;
    if (this.#context.isSelected(item.path)) {
      this.#context.unruled.note('inbox', item.path, rules.length > 0 || policy.rules.some(isAboutInbox));
    }
    if (rules.length === 0) return;
    const measured = measureFirst(item, clocks, now, this.#lookup);
    if (measured !== undefined && isMissing(measured)) {
      const { country, year } = measured.missing;
      const key = `${country}-${year}`;
      if (!own.missing.has(key)) own.missing.set(key, { year: measured.missing, item });
    }
    const measure = measured === undefined || isMissing(measured) ? undefined : measured;
    if (measure !== undefined) ofWeek?.statistics.add(week, item, measure);
    const { answering } = clocks;
    if (mayBeCrisis(item, answering)) this.#troubles.add({ item: item.kept(), policy });
    const input: InboxInput = {
      ...{ item, now, policy, answering, clocks, measure, freezes, allowedBefore },
      silence: silenceOf(item, answering, this.#lookup),
      lastWordAt: await this.#context.lastWordTo(item.data.id),
      found: classOf(answering, item.data.class),
      date: (epochMs) => clock.date(epochMs, zone),
      review: this.#context.review.of(item.path),
      hasFile: this.#context.records.hasFile,
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
        if (this.#isTooMany(own, rule, item)) continue;
        await this.#emit(
          own,
          rule,
          { ...draft, path: item.path, shown: item.shown, subject: `${item.data.id}|${draft.messageId}` },
          item,
        );
      }
    }
  }

  /** Counts a finding about an item. Whether so many are told of its file that this one is only counted. */
  #isTooMany(side: Side, rule: Rule, item: InboxItem): boolean {
    const key = `${side.policy.version}|${rule.id}|${item.path}`;
    const known = this.#found.get(key) ?? { side, rule, count: 0, first: undefined };
    this.#found.set(key, known);
    known.count++;
    if (known.count <= LIMITS.inboxFindings) return false;
    known.first ??= item.kept();
    return true;
  }

  /** Tells how many findings more there are, at the first of them. */
  async #tellUntold(): Promise<void> {
    for (const { side, rule, count, first } of this.#found.values()) {
      if (first === undefined) continue;
      const { path, shown } = first;
      const untold = count - LIMITS.inboxFindings;
      const draft = { messageId: 'more', data: { count: untold }, at: first.at(['id']), path, shown, measure: untold };
      await this.#emit(side, rule, { ...draft, subject: `more|${path}` }, first, 'inbox.more');
    }
  }

  /** Judges what only all items together tell: averages, and what was looked at when. */
  async conclude(): Promise<void> {
    const { clock, now, onAsked, current, freezes } = this.#context;
    if (this.#items === 0 && this.#files.looks.length === 0) return;
    for (const { item, allowedBefore } of this.#waiting) await this.#judgeItem(item, allowedBefore);
    await this.#tellUntold();
    const looks = [...this.#files.looks].sort((a, b) => a.epochMs - b.epochMs);
    const troubles = this.#troubles.inOrder();
    const zone = current.settings.time_zone;
    const mine = await this.#daysOf(looks);
    for (const side of this.#sides.values()) {
      const { policy, clocks, rules, statistics, missing } = side;
      const input = {
        ...{ now, policy, answering: clocks.answering, clocks, statistics, looks, troubles, freezes },
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

  /** @param message the whole id of a message that several checks share. */
  async #emit(
    side: Side,
    rule: Rule,
    { shown, ...draft }: InboxDraft,
    item: InboxItem | undefined,
    message?: string,
  ): Promise<void> {
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
      ...(message === undefined ? {} : { message }),
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

function isAboutInbox({ check }: Rule): boolean {
  return check.scope === 'inbox';
}
