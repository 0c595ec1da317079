import type { Publication } from '../calendar/publication.ts';
import type { Draft } from '../check.ts';
import type { Post } from '../content/post.ts';
import type { Enforcement, Finding, FindingScope, MessageData, RelatedPlace } from '../finding.ts';
import { clauseUrl, type Policy, type Rule } from '../policy/policy.ts';
import { maskPersonal } from '../text/mask.ts';
import type { Clock } from './clock.ts';
import type { EditionFinder } from './editions.ts';
import type { Quotable } from './place.ts';

/** A draft with everything that the engine knows around it. */
export interface Judged {
  /** The edition that judges. */
  readonly policy: Policy;
  readonly rule: Rule;
  readonly draft: Draft;
  readonly path: string;
  readonly publication?: Publication | undefined;
  /** The post that it is about, where there is one. */
  readonly post?: Post | undefined;
  /** The accounts on which it was found. */
  readonly on?: readonly string[];
  readonly related?: readonly RelatedPlace[];
  /** What the calendar counts; for a finding in a text its file and the words at fault are enough. */
  readonly subject?: string;
  readonly measure?: number;
  /** The whole id of its message, where several checks share it. */
  readonly message?: string;
  /** It only advises, whatever the rule's enforcement. */
  readonly isAdvice?: boolean;
  /** By when it is judged, epoch milliseconds, where it is about no publication. */
  readonly decisive?: number | undefined;
  readonly slots?: readonly string[];
  /** What a waiver has to cover; for a finding in a text that follows from the rest. */
  readonly scope?: FindingScope;
}

/** Makes findings of drafts: levels, places, quotations, and the identity by which a change is compared with what was before. */
export class Assembler {
  readonly #clock: Clock;
  readonly #finder: EditionFinder;
  readonly #identityPath: (path: string) => string;
  readonly #ordinals = new Map<string, number>();

  constructor(clock: Clock, finder: EditionFinder, identityPath: (path: string) => string) {
    this.#clock = clock;
    this.#finder = finder;
    this.#identityPath = identityPath;
  }

  async finding(judged: Judged, source: Quotable): Promise<Finding> {
    const { policy, rule, draft, path, publication } = judged;
    if (publication !== undefined) await this.#clock.load();
    const span = source.span(draft.at);
    const prefix = rule.check.messagePrefix ?? rule.check.id;
    const quote = source.quote(span);
    return {
      rule: rule.id,
      check: rule.check.id,
      clause: clauseUrl(policy, rule.clause),
      enforcement: this.#enforcement(judged),
      status: 'new',
      version: policy.version,
      path,
      range: source.range(span),
      message: { id: judged.message ?? `${prefix}.${draft.messageId}`, data: masked(draft, source) },
      quote,
      excerpt: source.excerpt(span),
      ...(publication === undefined ? {} : { publication: this.#clock.reference(publication) }),
      accounts: judged.on !== undefined && judged.on.length > 1 ? judged.on : [],
      related: judged.related ?? [],
      ...(judged.slots === undefined || judged.slots.length === 0 ? {} : { slots: judged.slots }),
      // What cannot be shown cannot be proposed.
      suggestions: (draft.suggestions ?? [])
        .filter(({ text }) => source.masked(text) === text)
        .map(({ span: at, text }) => ({ range: source.range(at), text })),
      identity: this.#identity(judged, source.text.slice(span.start, span.end)),
      measure: judged.measure ?? judged.draft.measure ?? 0,
      scope: judged.scope ?? this.#scope(judged),
      ...(draft.approval === undefined ? {} : { approval: draft.approval }),
    };
  }

  /** Before `effective_on`, by the publication's date in the policy's time zone, a rule only advises. */
  #enforcement({ policy, rule, draft, publication, isAdvice, decisive }: Judged): Enforcement {
    if (isAdvice === true || rule.check.advises?.includes(draft.messageId) === true) return 'advisory';
    const epochMs = publication === undefined ? decisive : this.#finder.decisiveOf(publication);
    if (rule.effectiveOn === undefined || epochMs === undefined) return rule.enforcement;
    const date = this.#clock.date(epochMs, policy.settings.time_zone);
    return date < rule.effectiveOn ? 'advisory' : rule.enforcement;
  }

  #scope({ path, publication, post, on = [] }: Judged): FindingScope {
    const author = (publication?.post ?? post)?.data.author;
    const authors = author === undefined ? [] : [author];
    if (publication === undefined) return { paths: [path], accounts: on, date: undefined, authors };
    return {
      paths: [path],
      accounts: on.length > 0 ? on : [publication.account.id],
      date: this.#clock.date(this.#finder.decisiveOf(publication), publication.account.timeZone),
      authors,
    };
  }

  #identity({ rule, path, subject, draft }: Judged, text: string): string {
    const about = subject ?? `${this.#identityPath(path)}|${draft.messageId}|${draft.same ?? normalise(text)}`;
    const key = `${rule.id}|${about}`;
    const ordinal = (this.#ordinals.get(key) ?? 0) + 1;
    this.#ordinals.set(key, ordinal);
    return `${key}|${ordinal}`;
  }
}

/** A draft about personal data has masked them already; in the values of others they may stand, too. */
function masked({ data = {}, isPersonal }: Draft, source: Quotable): MessageData {
  const mask = isPersonal === true ? maskPersonal : (value: string) => source.masked(value);
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, typeof value === 'string' ? mask(value) : value]),
  );
}

/** White space and letter case do not make another finding of the same words. */
function normalise(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
