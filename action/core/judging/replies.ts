import { parseMoment } from '../calendar/moment.ts';
import type { Publication } from '../calendar/publication.ts';
import type { Account } from '../content/account.ts';
import { Document } from '../content/document.ts';
import { momentsOf, optOutsKind, replyKind } from '../content/read-reply.ts';
import { type RecordContext, readRecord } from '../content/record.ts';
import {
  type Answered,
  asPost,
  type OptOut,
  type OtherReply,
  type Reply,
  type ReplyData,
  type SentReply,
} from '../content/reply.ts';
import { scanText } from '../text/facts.ts';
import type { Clock } from './clock.ts';

/** A reply that was read: judged when all are, for rules ask how others answered. */
interface Kept {
  readonly document: Document;
  readonly data: ReplyData;
  readonly account: Account | undefined;
  /** Every moment of the card, in epoch milliseconds. */
  instants: ReadonlyMap<string, number>;
  sentAt: number | undefined;
}

export interface ReplyContext {
  readonly records: RecordContext;
  readonly clock: Clock;
  /** In which moments without an offset are written that belong to no account. */
  readonly timeZone: string;
}

const PUBLIC: ReadonlySet<string> = new Set(['comment', 'comment_elsewhere', 'review_answer']);

/** Reads replies, and gives each with what stands around it: the message that it answers, other replies, who asked for none. */
export class ReplyReader {
  readonly #context: ReplyContext;
  readonly #kept: Kept[] = [];
  readonly #answered = new Map<string, Answered | undefined>();
  readonly #optOuts: { readonly hash: string; readonly at: string }[] = [];
  readonly #publications: Publication[] = [];
  readonly #sent = new Map<string, SentReply[]>();
  #hasInbox = false;
  #lastWords: Map<string, number> | undefined;

  constructor(context: ReplyContext) {
    this.#context = context;
  }

  /** What replies would be in a calendar; they take no place in one. */
  get publications(): readonly Publication[] {
    return this.#publications;
  }

  /** What an account answered to people, in order of time, when all replies were handed on. */
  sentFrom(account: string): readonly SentReply[] {
    return this.#sent.get(account) ?? [];
  }

  /** Reads a reply. One that can be judged is kept until all are read; of another the document says what is wrong. */
  keep(path: string, text: string): Document | undefined {
    const { records } = this.#context;
    const { document, data } = readRecord(path, text, replyKind, records);
    if (data === undefined || document.split === undefined) return document;
    const facts = scanText(text, document.split.bodyStart);
    if (facts.problem !== undefined) {
      const { messageId, data: found, offset } = facts.problem;
      const problem = { messageId, data: found, at: { start: offset, end: offset } };
      return new Document({ path, text, split: document.split, problems: [...document.problems, problem] });
    }
    if (data.in_reply_to !== undefined) this.#answered.set(data.in_reply_to, undefined);
    const account = records.accounts.get(data.account);
    this.#kept.push({ document, data, account, instants: new Map(), sentAt: undefined });
    return undefined;
  }

  /** Reads the list of those who asked us to write no more. */
  keepOptOuts(path: string, text: string): Document {
    const { document, data } = readRecord(path, text, optOutsKind, this.#context.records);
    this.#optOuts.push(...(data?.opt_outs ?? []));
    return document;
  }

  /** Whether a reply names a message: of the others nothing has to be kept. */
  asksFor(id: string): boolean {
    return this.#answered.has(id);
  }

  /** When the last reply to a message was sent, epoch milliseconds. Call it when all replies are read. */
  async lastWordTo(id: string): Promise<number | undefined> {
    if (!this.#answered.has(id)) return undefined;
    this.#lastWords ??= await this.#findLastWords();
    return this.#lastWords.get(id);
  }

  async #findLastWords(): Promise<Map<string, number>> {
    const last = new Map<string, number>();
    for (const { data, account } of this.#kept) {
      const { in_reply_to: message, sent_at: written, status } = data;
      if (message === undefined || written === undefined || status !== 'sent') continue;
      const sentAt = (await this.#instants([written], account?.timeZone ?? this.#context.timeZone)).get(written);
      if (sentAt !== undefined && sentAt > (last.get(message) ?? Number.NEGATIVE_INFINITY)) last.set(message, sentAt);
    }
    return last;
  }

  /** Takes note of a message. Call it when all replies are read. */
  note(message: Answered): void {
    this.#hasInbox = true;
    if (this.#answered.has(message.id) && this.#answered.get(message.id) === undefined) {
      this.#answered.set(message.id, message);
    }
  }

  /** There is an inbox, whatever stands in it. */
  noteInbox(): void {
    this.#hasInbox = true;
  }

  /** Every reply that was kept, ready to be judged. */
  async *replies(): AsyncGenerator<{ readonly document: Document; readonly publications: readonly Publication[] }> {
    const { timeZone } = this.#context;
    for (const kept of this.#kept) {
      kept.instants = await this.#instants(
        momentsOf(kept.data).map(([, written]) => written),
        kept.account?.timeZone ?? timeZone,
      );
      kept.sentAt = kept.instants.get(kept.data.sent_at ?? '');
    }
    const optOuts = await this.#placedOptOuts();
    const inPlace = ranked(this.#kept, (kept) => placeOf(kept));
    const inThread = ranked(this.#kept, (kept) => this.#threadOf(kept));
    for (const kept of this.#kept) {
      const { document, data, account, sentAt } = kept;
      const { path, text, split, problems } = document;
      const answered = this.#answered.get(data.in_reply_to ?? '');
      const kind = data.kind ?? 'comment';
      const reply: Reply = {
        ...{ path, data, kind, sentAt, answered, hasInbox: this.#hasInbox },
        optOut: optOuts.get(hashKey(data.recipient_hash)) ?? optOuts.get(hashKey(answered?.author)),
        hasOptOuts: optOuts.size > 0,
        isPublic: PUBLIC.has(kind),
        sharp: sharpness(data, answered),
        class: data.class ?? answered?.class,
        twin: inPlace.get(kept)?.first,
        before: inThread.get(kept) ?? { count: 0, first: undefined },
        instantOf: (written) => (written === undefined ? undefined : kept.instants.get(written)),
      };
      const post = asPost(path, data);
      const facts = scanText(text, document.bodyStart);
      const publication =
        account === undefined || sentAt === undefined ? undefined : { post, account, epochMs: sentAt };
      if (publication !== undefined) {
        this.#publications.push(publication);
        this.#noteSent(reply, publication);
      }
      yield {
        document: new Document({ path, text, split, facts, post, reply, problems }),
        publications: publication === undefined ? [] : [publication],
      };
    }
    for (const sent of this.#sent.values()) sent.sort((a, b) => a.publication.epochMs - b.publication.epochMs);
  }

  /** What is not written, or not agreed to yet, nobody has got. */
  #noteSent({ class: given, isPublic, data }: Reply, publication: Publication): void {
    if (data.status === 'draft' || data.status === 'review') return;
    const { id } = publication.account;
    const known = this.#sent.get(id) ?? [];
    this.#sent.set(id, known);
    known.push({ class: given, isPublic, publication });
  }

  /** The last time at which each of them asked. */
  async #placedOptOuts(): Promise<ReadonlyMap<string, OptOut>> {
    const instants = await this.#instants(
      this.#optOuts.map(({ at }) => at),
      this.#context.timeZone,
    );
    const last = new Map<string, OptOut>();
    for (const { hash, at: written } of this.#optOuts) {
      const [key, at] = [hashKey(hash), instants.get(written)];
      if (at !== undefined && at >= (last.get(key)?.at ?? at)) last.set(key, { at, date: written.slice(0, 10) });
    }
    return last;
  }

  async #instants(written: readonly (string | undefined)[], zone: string): Promise<ReadonlyMap<string, number>> {
    const instants = new Map<string, number>();
    for (const one of written) {
      const moment = one === undefined ? undefined : parseMoment(one);
      if (one === undefined || typeof moment !== 'object') continue;
      const instant = await this.#context.clock.instant(moment, zone);
      if (instant !== undefined) instants.set(one, instant);
    }
    return instants;
  }

  /** A conversation with one person in public. */
  #threadOf({ data }: Kept): string | undefined {
    const answered = this.#answered.get(data.in_reply_to ?? '');
    const thread = data.thread ?? answered?.thread;
    const person = data.recipient_hash ?? answered?.author;
    if (!PUBLIC.has(data.kind ?? 'comment')) return undefined;
    if (thread !== undefined && person !== undefined) return JSON.stringify([thread, person]);
    return data.in_reply_to;
  }
}

/** Whether a reply is sharp, and which situation it is: the card says so, or that of the message does. */
function sharpness({ sharp, scenario }: ReplyData, answered: Answered | undefined): Reply['sharp'] {
  const theirs = answered?.sharp;
  const named = scenario ?? (typeof theirs === 'string' ? theirs : undefined);
  const isSharp = sharp === true || named !== undefined || (theirs === true && sharp !== false);
  return { isSharp, scenario: named };
}

/** Hexadecimal digits in either case are the same hash. */
function hashKey(hash: string | undefined): string {
  return (hash ?? '').trim().toLowerCase();
}

/** What a second reply of the same stage would say again. */
function placeOf({ data }: Kept): string | undefined {
  const { in_reply_to: message, kind = 'comment', stage = 'first' } = data;
  return message === undefined ? undefined : JSON.stringify([message, kind, stage]);
}

function byTime(a: Kept, b: Kept): number {
  if (a.sentAt === b.sentAt) return a.document.path < b.document.path ? -1 : 1;
  return (a.sentAt ?? Infinity) < (b.sentAt ?? Infinity) ? -1 : 1;
}

/** For each reply how many of its group came before it, and the first of them. One without a date is yet to come. */
function ranked(
  all: readonly Kept[],
  keyOf: (kept: Kept) => string | undefined,
): ReadonlyMap<Kept, { readonly count: number; readonly first: OtherReply | undefined }> {
  const sorted = [...all].sort((a, b) => byTime(a, b));
  const groups = new Map<string, { count: number; readonly first: OtherReply }>();
  const ranks = new Map<Kept, { readonly count: number; readonly first: OtherReply | undefined }>();
  for (const kept of sorted) {
    const key = keyOf(kept);
    if (key === undefined) continue;
    const group = groups.get(key);
    ranks.set(kept, { count: group?.count ?? 0, first: group?.first });
    if (group === undefined) groups.set(key, { count: 1, first: { path: kept.document.path, sentAt: kept.sentAt } });
    else group.count++;
  }
  return ranks;
}
