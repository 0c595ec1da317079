import type { Enforcement, Finding } from '../finding.ts';
import { type InlineWaiver, NEXT_LINE } from '../text/inline-waivers.ts';
import type { Span } from '../text/lines.ts';
import type { Policy, Rule } from './policy.ts';

/** Why a comment in a text excuses nothing. */
export type InlineFault =
  /** It says something that this program does not understand. */
  | 'unknown-form'
  | 'unclosed'
  | 'no-rule'
  /** So many that nobody had a reason for each. */
  | 'too-many'
  | 'no-reason'
  | 'unknown-rule'
  /** Nothing lifts the rule. */
  | 'hard-rule'
  /** The rule blocks, and only a waiver that somebody approved lifts it. */
  | 'needs-approval'
  /** The policy knows no such comments. */
  | 'not-allowed'
  | 'unused';

export interface FaultyInlineWaiver {
  readonly fault: InlineFault;
  /** The comment, or the rule in it that it is about. */
  readonly at: Span;
  readonly form: string;
  /** Empty where it is about the comment as a whole. */
  readonly rule: string;
  /** Who may approve a waiver of the rule. */
  readonly approvers: readonly string[];
}

/**
 * Why a comment does not lift a rule at a level; `undefined` where it does. A comment has no approver, so it lifts no blocking rule that names
 * who may approve: else a change could excuse itself.
 */
function inlineRefusal(
  rule: Rule,
  level: Enforcement,
  { settings }: Pick<Policy, 'settings'>,
): InlineFault | undefined {
  if (level === 'hard-mandatory') return 'hard-rule';
  const allowed = settings.inline_waivers?.allow ?? 'soft-mandatory';
  if (allowed === 'none') return 'not-allowed';
  if (level === 'advisory') return undefined;
  return allowed === 'advisory' || rule.approvers.length > 0 ? 'needs-approval' : undefined;
}

/** A rule that a comment names, while its text is judged. */
interface NamedRule {
  readonly id: string;
  readonly at: Span;
  readonly waiver: InlineWaiver;
  isUsed: boolean;
  refused: { readonly fault: InlineFault; readonly rule: Rule } | undefined;
}

/** The text that is judged: its comments, by the line that they are about. */
interface OpenText {
  readonly path: string;
  readonly named: readonly NamedRule[];
  readonly byLine: ReadonlyMap<string, readonly NamedRule[]>;
  readonly lines: readonly Span[];
}

/** The part of `Exceptions` that is about comments: what they excuse in the text that is judged, and why some excuse nothing. */
export class InlineExceptions {
  #open: OpenText | undefined;

  /** From now on findings in the text may be covered by its comments, until it is closed. */
  open(path: string, waivers: readonly InlineWaiver[]): void {
    const named: NamedRule[] = [];
    const byLine = new Map<string, NamedRule[]>();
    const lines: Span[] = [];
    for (const waiver of waivers) {
      if (fatalFault(waiver) !== undefined) continue;
      for (const { id, span } of waiver.rules) {
        const entry: NamedRule = { id, at: span, waiver, isUsed: false, refused: undefined };
        named.push(entry);
        if (waiver.line === undefined) continue;
        const key = `${waiver.line.start}|${id}`;
        const others = byLine.get(key);
        if (others === undefined) byLine.set(key, [entry]);
        else others.push(entry);
        if (lines.at(-1)?.start !== waiver.line.start) lines.push(waiver.line);
      }
    }
    this.#open = { path, named, byLine, lines };
  }

  /**
   * Closes the text and tells what was wrong with its comments, in their order.
   * @param policies the editions that judged it.
   * @param isAsked whether a rule was asked at all: what was not asked cannot be unused.
   */
  close(
    waivers: readonly InlineWaiver[],
    policies: readonly Policy[],
    isAsked: (rule: Rule) => boolean,
  ): readonly FaultyInlineWaiver[] {
    const named = this.#open?.named ?? [];
    this.#open = undefined;
    const fatal = waivers.flatMap((waiver): FaultyInlineWaiver[] => {
      const fault = fatalFault(waiver);
      return fault === undefined ? [] : [{ fault, at: waiver.span, form: waiver.form, rule: '', approvers: [] }];
    });
    const others = named.flatMap((entry): FaultyInlineWaiver[] => {
      const found = faultOf(entry, policies, isAsked);
      if (found === undefined) return [];
      return [{ ...found, at: entry.at, form: entry.waiver.form, rule: entry.id }];
    });
    return [...fatal, ...others].sort((a, b) => a.at.start - b.at.start);
  }

  /** The comment that covers a finding and may excuse it; one that may not learns why. */
  cover({ path, range, enforcement }: Finding, rule: Rule, policy: Pick<Policy, 'settings'>): InlineWaiver | undefined {
    const open = this.#open;
    if (open === undefined || open.path !== path) return undefined;
    const line = lineWith(open.lines, range.start.offset);
    const entries = line === undefined ? [] : (open.byLine.get(`${line.start}|${rule.id}`) ?? []);
    const fault = inlineRefusal(rule, enforcement, policy);
    // Of two comments that ask the same the first is enough.
    const [entry] = entries;
    if (entry === undefined) return undefined;
    if (fault !== undefined) {
      entry.refused = { fault, rule };
      return undefined;
    }
    entry.isUsed = true;
    return entry.waiver;
  }
}

/** Rules that one comment may name. The number is ours: one reason does not fit more. */
const MOST_RULES = 10;

/** What is wrong with a comment whatever it names: then it excuses nothing. */
function fatalFault({ form, isClosed, rules, reason }: InlineWaiver): InlineFault | undefined {
  if (form !== NEXT_LINE) return 'unknown-form';
  if (!isClosed) return 'unclosed';
  if (rules.length === 0) return 'no-rule';
  if (rules.length > MOST_RULES) return 'too-many';
  return reason === '' ? 'no-reason' : undefined;
}

function faultOf(
  { id, refused, isUsed }: NamedRule,
  policies: readonly Policy[],
  isAsked: (rule: Rule) => boolean,
): Pick<FaultyInlineWaiver, 'fault' | 'approvers'> | undefined {
  if (refused !== undefined) return { fault: refused.fault, approvers: refused.rule.approvers };
  if (isUsed) return undefined;
  const known = policies.flatMap((policy) => {
    const rule = policy.rules.find((other) => other.id === id);
    return rule === undefined ? [] : [{ rule, refusal: inlineRefusal(rule, rule.enforcement, policy) }];
  });
  const [first] = known;
  if (first === undefined) {
    const isPast = policies.some(
      ({ off, settings }) => off.some((rule) => rule.id === id) || Object.hasOwn(settings.removed ?? {}, id),
    );
    return { fault: isPast ? 'unused' : 'unknown-rule', approvers: [] };
  }
  const isRefused = known.every(({ refusal }) => refusal !== undefined);
  if (isRefused && first.refusal !== undefined) return { fault: first.refusal, approvers: first.rule.approvers };
  return known.some(({ rule }) => isAsked(rule)) ? { fault: 'unused', approvers: [] } : undefined;
}

/** The line that holds an offset, of some lines in order. */
function lineWith(lines: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const line = lines[low];
  return line !== undefined && line.start <= offset && offset <= line.end ? line : undefined;
}
