import { byTime, type Publication } from '../calendar/publication.ts';
import type { FreezePeriod, PublicationDraft } from '../check.ts';
import type { Account } from '../content/account.ts';
import type { Plan } from '../content/plan.ts';
import type { Post } from '../content/post.ts';
import type { SentReply } from '../content/reply.ts';
import { asksAccountAlone } from '../policy/condition.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import type { Edition } from '../policy/timeline.ts';
import type { ChangeReview } from './change-review.ts';
import type { Clock } from './clock.ts';
import type { Asking } from './documents.ts';
import type { EditionFinder } from './editions.ts';

/** A draft about an account with the edition that judged. */
export interface AccountJudged {
  readonly policy: Policy;
  readonly rule: Rule;
  readonly draft: PublicationDraft;
  /** The publication by whose day it is judged. */
  readonly decisive: Publication;
  /** All accounts on which it is found, where it is told once for them. */
  readonly on?: readonly string[];
}

export interface AccountContext extends Asking {
  readonly clock: Clock;
  readonly finder: EditionFinder;
  readonly isTouched: (publication: Publication) => boolean;
  readonly freezes: readonly FreezePeriod[];
  readonly review: ChangeReview;
  readonly plans: readonly Plan[];
  /** The moment of judging, epoch milliseconds. */
  readonly now: number;
  readonly shinglesOf: (post: Post) => Uint32Array;
  /** What a rule had remembered of a text. */
  readonly rememberedOf: (rule: Rule, publication: Publication) => string | undefined;
  /** What other accounts of the same platform publish. */
  readonly besides: (account: Account) => readonly Publication[];
  /** What an account answered to people, in order of time. */
  readonly repliesOf: (account: Account) => readonly SentReply[];
}

/**
 * Judges the calendar of one account. Each edition sees all of it, because windows and days reach over the day of a change, and answers for
 * what is decided while it is in force: the publication that closes a window, or the last one of a day. What the change under judgement puts into the past
 * is decided now.
 */
export async function judgeAccount(
  account: Account,
  publications: readonly Publication[],
  {
    clock,
    finder,
    isTouched,
    freezes,
    plans,
    now,
    shinglesOf,
    rememberedOf,
    besides,
    review,
    repliesOf,
    isAsked,
    onAsked,
  }: AccountContext,
): Promise<readonly AccountJudged[]> {
  const judged: AccountJudged[] = [];
  const sorted = [...publications].sort(byTime);
  const editions = new Set<Edition>();
  for (const publication of sorted) {
    const edition = finder.knownOf(publication);
    if (edition !== undefined) editions.add(edition);
  }
  const isUndivided = editions.size === 1 && sorted.every((publication) => finder.knownOf(publication) !== undefined);
  for (const edition of editions) {
    const policy = await edition.load();
    for (const rule of policy.rules) {
      const { check } = rule;
      if (check.scope !== 'account' || !isAsked(rule)) continue;
      const seen = await publicationsOf(rule, account, sorted, clock);
      const isLeftOut = seen.length === 0 && rule.where !== undefined;
      const isQuick =
        seen.length === 0 || !check.mayFire({ account, publications: seen, policy }, rule.options as never);
      onAsked?.({
        rule: rule.id,
        version: policy.version,
        paths: (isLeftOut ? sorted : seen).map(({ post }) => post.path),
        account: account.id,
        outcome: isLeftOut ? 'condition' : isQuick ? 'quick' : 'judged',
      });
      if (isQuick) continue;
      await clock.load();
      const drafts = check.judge(
        {
          account,
          publications: seen,
          policy,
          freezes,
          plans,
          now,
          replies: repliesOf(account),
          shinglesOf,
          rememberedOf: (publication) => rememberedOf(rule, publication),
          besides: check.needs === 'shingles' ? besides(account) : [],
          localOf: ({ epochMs }, zone = account.timeZone) => clock.local(epochMs, zone),
          reviewOf: ({ post }) => review.of(post.path),
          dateOf: ({ epochMs }) => clock.date(epochMs, account.timeZone),
          isTouched,
        },
        rule.options as never,
      );
      for (const draft of drafts) {
        const decisive =
          [draft.publication, ...draft.related].find((one) => finder.isBroughtAbout(one)) ?? decisiveOf(draft);
        if (isUndivided || finder.knownOf(decisive) === edition) judged.push({ policy, rule, draft, decisive });
      }
    }
  }
  return judged;
}

/** The publications that a rule sees: those for which its condition holds. */
async function publicationsOf(
  { where }: Rule,
  account: Account,
  publications: readonly Publication[],
  clock: Clock,
): Promise<readonly Publication[]> {
  if (where === undefined) return publications;
  await clock.load();
  const { holds } = await where.load();
  const [first] = publications;
  if (first !== undefined && asksAccountAlone(where)) {
    return holds({ post: first.post.data, account, date: null }) ? publications : [];
  }
  return publications.filter(({ post, epochMs }) =>
    holds({ post: post.data, account, date: clock.date(epochMs, account.timeZone) }),
  );
}

function decisiveOf({ publication, related, subject }: PublicationDraft): Publication {
  if (typeof subject !== 'string') return subject;
  return related.reduce((latest, other) => (other.epochMs > latest.epochMs ? other : latest), publication);
}
