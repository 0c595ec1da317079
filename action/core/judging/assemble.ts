import type { Publication } from '../calendar/publication.ts';
import type { Draft } from '../check.ts';
import type { Enforcement, Finding, MessageData, RelatedPlace } from '../finding.ts';
import { clauseUrl, type Policy, type Rule } from '../policy/policy.ts';
import { maskPhones } from '../text/mask.ts';
import type { Clock } from './clock.ts';
import type { Quotable } from './place.ts';

/** A draft with everything that the engine knows around it. */
export interface Judged {
  readonly rule: Rule;
  readonly draft: Draft;
  readonly path: string;
  readonly publication?: Publication | undefined;
  readonly accounts?: readonly string[];
  readonly related?: readonly RelatedPlace[];
  /** What the calendar counts; for a finding in a text its file and the words at fault are enough. */
  readonly subject?: string;
  readonly measure?: number;
}

/** Makes findings of drafts: levels, places, quotations, and the identity by which a change is compared with what was before. */
export class Assembler {
  readonly #policy: Policy;
  readonly #clock: Clock;
  readonly #identityPath: (path: string) => string;
  readonly #ordinals = new Map<string, number>();

  constructor(policy: Policy, clock: Clock, identityPath: (path: string) => string) {
    this.#policy = policy;
    this.#clock = clock;
    this.#identityPath = identityPath;
  }

  async finding(judged: Judged, source: Quotable): Promise<Finding> {
    const { rule, draft, path, publication } = judged;
    if (publication !== undefined) await this.#clock.load();
    const span = source.span(draft.at);
    const prefix = rule.check.messagePrefix ?? rule.check.id;
    const quote = source.quote(span);
    return {
      rule: rule.id,
      check: rule.check.id,
      clause: clauseUrl(this.#policy, rule.clause),
      enforcement: this.#enforcement(rule, publication),
      status: 'new',
      path,
      range: source.range(span),
      message: { id: `${prefix}.${draft.messageId}`, data: masked(draft.data ?? {}) },
      quote,
      excerpt: source.excerpt(span),
      ...(publication === undefined ? {} : { publication: this.#clock.reference(publication) }),
      accounts: judged.accounts ?? [],
      related: judged.related ?? [],
      suggestions: (draft.suggestions ?? []).map(({ span: at, text }) => ({ range: source.range(at), text })),
      identity: this.#identity(judged, source.text.slice(span.start, span.end)),
      measure: judged.measure ?? 0,
    };
  }

  /** Before `effective_on`, by the publication's date in the policy's time zone, a rule only advises. */
  #enforcement(rule: Rule, publication: Publication | undefined): Enforcement {
    if (rule.effectiveOn === undefined || publication === undefined) return rule.enforcement;
    const date = this.#clock.date(publication.epochMs, this.#policy.settings.time_zone);
    return date < rule.effectiveOn ? 'advisory' : rule.enforcement;
  }

  #identity({ rule, path, subject, draft }: Judged, text: string): string {
    const about = subject ?? `${this.#identityPath(path)}|${draft.messageId}|${draft.same ?? normalise(text)}`;
    const key = `${rule.id}|${about}`;
    const ordinal = (this.#ordinals.get(key) ?? 0) + 1;
    this.#ordinals.set(key, ordinal);
    return `${key}|${ordinal}`;
  }
}

function masked(data: MessageData): MessageData {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, typeof value === 'string' ? maskPhones(value) : value]),
  );
}

/** White space and letter case do not make another finding of the same words. */
function normalise(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
