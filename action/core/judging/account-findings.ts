import type { Publication } from '../calendar/publication.ts';
import { dependsOnMoment, freeSlots } from '../calendar/slots.ts';
import { type AccountContext, type AccountJudged, judgeAccount } from './accounts.ts';
import type { CalendarCollector } from './calendar.ts';
import type { Findings } from './findings.ts';
import type { Ground } from './ground.ts';
import { oncePerPost } from './once-per-post.ts';
import { DEFAULTS, type JudgeOptions, keepsFindingsOn } from './options.ts';
import type { ShownFiles } from './shown-files.ts';

/** Free moments proposed for a planned post. */
const SLOTS_SHOWN = 3;
/** Posts of one run for which free moments are looked for: whoever has more to move uses `reglament slots`. */
const MOST_SLOT_SEARCHES = 20;

/** Judges the calendar of every account, and says for planned posts where they could go instead. */
export class AccountFindings {
  readonly #ground: Ground;
  readonly #options: Required<JudgeOptions>;
  readonly #calendar: CalendarCollector;
  readonly #findings: Findings;
  readonly #shown: ShownFiles;
  /** Moments found, by the publication that could be moved: several rules may ask about one. */
  readonly #slots = new Map<Publication, readonly string[]>();
  #slotSearches = 0;

  constructor(
    ground: Ground,
    options: Required<JudgeOptions>,
    parts: { readonly calendar: CalendarCollector; readonly findings: Findings; readonly shown: ShownFiles },
  ) {
    this.#ground = ground;
    this.#options = options;
    this.#calendar = parts.calendar;
    this.#findings = parts.findings;
    this.#shown = parts.shown;
  }

  async judge(context: AccountContext): Promise<void> {
    const found: AccountJudged[] = [];
    const { focus } = this.#options;
    for (const account of this.#ground.current.accounts.values()) {
      if (focus?.accounts.has(account.id) === false) continue;
      this.#options.keepTime();
      const publications = this.#calendar.publications.get(account.id) ?? [];
      found.push(...(await judgeAccount(account, publications, context)));
    }
    const isWanted = keepsFindingsOn(this.#options);
    for (const judged of oncePerPost(found)) {
      if (!isWanted(judged.draft.publication.post.path)) continue;
      await this.#add(judged, await this.#slotsFor(judged, context));
    }
  }

  /** Where a planned post could go instead. What has gone out cannot be moved. */
  async #slotsFor({ rule, draft }: AccountJudged, context: AccountContext): Promise<readonly string[]> {
    const { publication } = draft;
    const { account, post } = publication;
    const { isSelected, isTouched, now } = this.#options;
    // Of a change, what it touches; else what the report is about.
    const isWanted = isTouched === DEFAULTS.isTouched ? isSelected : isTouched;
    if (!dependsOnMoment(rule)) return [];
    if (publication.epochMs < now || !isWanted(post.path) || this.#slotSearches >= MOST_SLOT_SEARCHES) return [];
    this.#slotSearches++;
    const known = this.#slots.get(publication);
    if (known !== undefined) return known;
    const others = (this.#calendar.publications.get(account.id) ?? []).filter((other) => other.post !== post);
    const shingles = context.shinglesOf(post);
    const { epochMs: from } = publication;
    const request = { account, data: post.data, shingles, from, count: SLOTS_SHOWN, perDay: 1 };
    const free = await freeSlots(request, others, { ...context, onAsked: undefined });
    const slots = free.map((epochMs) => this.#ground.clock.reference({ ...publication, epochMs }).at);
    this.#slots.set(publication, slots);
    return slots;
  }

  async #add({ policy, rule, draft, decisive, on }: AccountJudged, slots: readonly string[]): Promise<void> {
    const { publication, subject } = draft;
    const { account, post } = publication;
    const { clock, finder } = this.#ground;
    const { identityPath } = this.#options;
    const about = typeof subject === 'string' ? [publication, ...draft.related] : [subject];
    await this.#findings.add({
      policy,
      rule,
      draft,
      path: post.path,
      publication,
      related: draft.related.map((other) => this.#shown.publication(other, clock)),
      slots,
      ...(on === undefined
        ? { subject: `${account.id}|${typeof subject === 'string' ? subject : identityPath(subject.post.path)}` }
        : { on }),
      measure: draft.measure,
      scope: {
        paths: about.map((other) => other.post.path),
        accounts: on ?? [account.id],
        date: clock.date(finder.decisiveOf(decisive), account.timeZone),
        authors: about.flatMap((other) => other.post.data.author ?? []),
      },
    });
  }
}
