import type { Draft } from '../check.ts';
import type { Account } from '../content/account.ts';
import type { Attachment } from '../content/attachments.ts';
import type { PostData } from '../content/post.ts';
import { factData } from '../platform-table.ts';
import { lengthIn, type Unit } from '../text/lengths.ts';
import { ROLE } from '../text/role.ts';
import type { VisibleText } from '../text/visible.ts';
import { cutAt, type Limit, limitOf } from './limit.ts';
import type { Fitting } from './options.ts';

/** A text that is going out on an account. */
export interface Outgoing {
  readonly data: PostData;
  readonly account: Account;
  readonly view: VisibleText;
  readonly attachments: readonly Attachment[];
  readonly source: string;
}

type TextFault = Draft<'text' | 'caption' | 'unsure' | 'safe' | 'bytes' | 'links'>;

/** What the text has too much of: characters as the platform counts them, bytes, addresses. */
export function textFaults(outgoing: Outgoing, options: Fitting): readonly TextFault[] {
  const { account, view } = outgoing;
  const warning = warningOf(outgoing.data, account);
  const published = publishedText(outgoing);
  const text = `${warning}${published.text}`;
  const fact = factData(account, options);
  const from = (limit: number, unit: Unit) => {
    const first = published.toView(Math.max(0, cutAt(text, unit, limit) - warning.length));
    const { start, end } = view.span(first, view.text.trimEnd().length);
    // An address that a platform puts after the words of a link stands nowhere in the source.
    const isAdded = view.span(first, first + 1).end === start;
    const cut = view.links.find(({ span }) => span.start < start && start < span.end + (isAdded ? 1 : 0));
    return { start: cut?.span.start ?? start, end };
  };
  const faults: TextFault[] = [];
  const count = lengthIn(options.unit, text);
  const limit = limitOf(outgoing.data, account, outgoing.attachments, options);
  if (limit !== undefined && count > limit.number) {
    const { rich = 0, unit } = options;
    const data = { ...fact, unit, count, limit: limit.number, kind: limit.name, rich };
    const messageId = messageOf(limit, text, options);
    faults.push({ messageId, data, at: from(limit.number, unit), same: 'text', measure: count });
  } else if (options.safe !== undefined && count > options.safe) {
    const { unit, safe } = options;
    faults.push({
      messageId: 'safe',
      data: { ...fact, unit, count, limit: safe, sure: String(!options.unconfirmed.includes('safe')) },
      at: from(safe, unit),
      same: 'text',
      measure: count,
    });
  }
  const bytes = options.bytes === undefined ? 0 : lengthIn('utf8_bytes', text);
  if (options.bytes !== undefined && bytes > options.bytes) {
    const data = { ...fact, count: bytes, limit: options.bytes };
    faults.push({ messageId: 'bytes', data, at: from(options.bytes, 'utf8_bytes'), same: 'bytes', measure: bytes });
  }
  const links = [...new Map(view.links.toReversed().map((link) => [link.url, link])).values()].reverse();
  const extra = links[options.links ?? links.length];
  if (options.links !== undefined && extra !== undefined) {
    const data = { ...fact, count: links.length, limit: options.links };
    faults.push({ messageId: 'links', data, at: extra.span, same: 'links', measure: links.length });
  }
  return faults;
}

/**
 * The text as it is published: paragraphs stand apart by an empty line where the source has one, and nothing follows the last word. What a reader
 * sees has one line break there.
 */
function publishedText({ view, source }: Outgoing): { text: string; toView: (at: number) => number } {
  const shown = view.text.trimEnd();
  /** Line breaks of the visible text that are two. */
  const doubled: number[] = [];
  for (let at = shown.indexOf('\n'); at >= 0; at = shown.indexOf('\n', at + 1)) {
    if (view.roles[at] !== ROLE.separator || at === 0) continue;
    const between = source.slice(view.span(at - 1, at).end, view.span(at + 1, at + 2).start);
    if (/\n[ \t>]*\r?\n/.test(between)) doubled.push(at);
  }
  let text = '';
  let from = 0;
  for (const at of doubled) {
    text += `${shown.slice(from, at + 1)}\n`;
    from = at + 1;
  }
  const toView = (at: number) => {
    const before = doubled.findIndex((place, index) => place + index + 1 >= at);
    return at - (before < 0 ? doubled.length : before);
  };
  return { text: text + shown.slice(from), toView };
}

/** The words above a post on Mastodon that hide it: they count with it. */
export function warningOf({ mastodon }: PostData, { platform }: Account): string {
  return platform === 'mastodon' ? (mastodon?.content_warning ?? '') : '';
}

/** A number that nobody confirms only advises, and so does a text that is too long by one way of counting and not by another. */
function messageOf({ name, number }: Limit, text: string, { unconfirmed }: Fitting): 'text' | 'caption' | 'unsure' {
  if (name !== 'account' && unconfirmed.includes(name)) return 'unsure';
  if (unconfirmed.includes('unit') && lengthIn('grapheme', text) <= number) return 'unsure';
  return name === 'caption' || name === 'premium_caption' ? 'caption' : 'text';
}
