import * as z from 'zod/mini';
import type { Publication } from '../calendar/publication.ts';
import { moment, text } from './fields.ts';
import { claim, link, type Post, type PostData, PURPOSES } from './post.ts';
import type { YamlPath } from './yaml.ts';

/** Texts that are judged word by word. */
export const TEXT_KINDS = ['post', 'reply'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** What is judged unless a check says more. */
export const POSTS: readonly TextKind[] = ['post'];
/** What rules about words and addresses judge. */
export const POSTS_AND_REPLIES: readonly TextKind[] = ['post', 'reply'];
export const REPLIES: readonly TextKind[] = ['reply'];

export function isPosts(kinds: readonly TextKind[]): boolean {
  return kinds.length === 1 && kinds[0] === 'post';
}

/** Where a reply stands: under a post of ours, in private messages, on somebody else's page, under a review. */
export const REPLY_KINDS = ['comment', 'dm', 'comment_elsewhere', 'review_answer'] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];
export const REPLY_STATUSES = ['draft', 'review', 'approved', 'sent'] as const;
/** Which word of ours it is: one item may get one of each. */
export const REPLY_STAGES = ['first', 'interim', 'final'] as const;

const approval = z.strictObject({ person: text, at: z.optional(moment) });

/** The front matter of a reply: `content/replies/2026/11/03-mokryy-chay.md`. */
export const replySchema = z.strictObject({
  id: z.optional(text),
  account: text,
  /** The id of the message in the inbox. */
  in_reply_to: z.optional(text),
  /** Of the answering matrix; that of the message, when left out. */
  class: z.optional(text),
  /** A comment, when left out. */
  kind: z.optional(z.enum(REPLY_KINDS)),
  /** The first, when left out. */
  stage: z.optional(z.enum(REPLY_STAGES)),
  sent_at: z.optional(moment),
  status: z.optional(z.enum(REPLY_STATUSES)),
  author: z.optional(text),
  reviewer: z.optional(text),
  approved_by: z.optional(z.array(approval)),
  sharp: z.optional(z.boolean()),
  /** Which of the sharp situations of the answering matrix it is. */
  scenario: z.optional(text),
  language: z.optional(text),
  links: z.optional(z.array(link)),
  claims: z.optional(z.array(claim)),
  purpose: z.optional(z.enum(PURPOSES)),
  /** When and how the recipient asked for messages that sell. */
  consent: z.optional(z.strictObject({ at: z.optional(moment), how: z.optional(text) })),
  /** A salted hash of who gets it, never a name. */
  recipient_hash: z.optional(text),
  /** The conversation; that of the message, when left out. */
  thread: z.optional(text),
  next_step: z.optional(z.strictObject({ what: z.optional(text), by: z.optional(moment) })),
});

export type ReplyData = z.infer<typeof replySchema>;

/** What is known of the message that a reply answers. */
export interface Answered {
  readonly id: string;
  readonly path: string;
  readonly class: string | undefined;
  /** Epoch milliseconds. */
  readonly receivedAt: number | undefined;
  /** When a person first answered, as the inbox has it. */
  readonly repliedAt: number | undefined;
  readonly account: string | undefined;
  readonly author: string | undefined;
  readonly thread: string | undefined;
  /** Whether it is a sharp situation, or which one. */
  readonly sharp: boolean | string | undefined;
  /** What was written to us, where the inbox keeps it. */
  readonly text: string | undefined;
}

/** Another reply, as far as rules ask for it. */
export interface OtherReply {
  readonly path: string;
  readonly sentAt: number | undefined;
}

/** When somebody asked us to write no more. */
export interface OptOut {
  /** Epoch milliseconds. */
  readonly at: number;
  /** The day, as it is written. */
  readonly date: string;
}

/** A reply with what stands around it. */
export interface Reply {
  readonly path: string;
  readonly data: ReplyData;
  readonly kind: ReplyKind;
  readonly isPublic: boolean;
  /** Whether it is sharp by its card or by that of the message, and which situation of the answering matrix it is. */
  readonly sharp: { readonly isSharp: boolean; readonly scenario: string | undefined };
  /** Epoch milliseconds; nothing for one that has not gone out and has no date. */
  readonly sentAt: number | undefined;
  /** Its own class, else that of the message. */
  readonly class: string | undefined;
  readonly answered: Answered | undefined;
  /** Whether the team keeps any inbox: without one nobody can know what is answered. */
  readonly hasInbox: boolean;
  /** The first reply of the same stage to the same message in the same place, when it is another one. */
  readonly twin: OtherReply | undefined;
  /** How many public replies to the same person in the same conversation came before it, and the first of them. */
  readonly before: { readonly count: number; readonly first: OtherReply | undefined };
  /** When its recipient, or whoever wrote what it answers, asked us, the last time, to write no more. */
  readonly optOut: OptOut | undefined;
  /** Whether anybody did. */
  readonly hasOptOuts: boolean;
  /** A moment of the card in epoch milliseconds: what gives no offset is in the account's time zone. */
  readonly instantOf: (written: string | undefined) => number | undefined;
}

/** A reply that went out, or is about to, as far as the calendar of its account asks for it. */
export interface SentReply {
  /** Its own class, else that of the message. */
  readonly class: string | undefined;
  readonly isPublic: boolean;
  /** When and from where; it takes no place in the calendar. */
  readonly publication: Publication;
}

/** A reply in the words of posts, for rules that judge both. It takes no place in a calendar. */
export function asPost(path: string, data: ReplyData): Post {
  const { account, sent_at, author, reviewer, language, links, claims, purpose, status } = data;
  const shared = { publish_at: sent_at, author, reviewer, language, links, claims, purpose };
  const given = Object.fromEntries(Object.entries(shared).filter(([, value]) => value !== undefined));
  const known: PostData = {
    accounts: [account],
    ...given,
    status: status === 'sent' ? 'published' : (status ?? 'draft'),
  };
  return { path, data: known, isPlanned: false };
}

/** How a reply calls what posts call otherwise. */
export function replyKeyOf(key: YamlPath): YamlPath {
  if (key[0] === 'publish_at') return ['sent_at', ...key.slice(1)];
  return key[0] === 'accounts' ? ['account'] : key;
}
