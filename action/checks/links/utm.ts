import * as z from 'zod/mini';
import { type Draft, defineCheck, type PublicationInput } from '../../core/check.ts';
import { type Post, PURPOSES } from '../../core/content/post.ts';
import { linkPlaces, type PostLink, sameLink, shownAddress, typedAddress, writtenAs } from '../../core/links.ts';
import { isFilled, isGood, isMark, repaired, withAll, withForm } from '../../core/text/campaign-marks.ts';
import { mayLink, unmarked } from '../../core/text/link-look.ts';
import { type Param, queryOf, urlOf, writtenParam } from '../../core/text/query.ts';
import type { VisibleLink } from '../../core/text/visible.ts';

type MessageId = 'missing' | 'form' | 'other';

/** Marks of a campaign on links to the team's own sites: all of them, in small Latin letters, for counters take `VK` and `vk` for two things. */
export default defineCheck({
  id: 'links.utm',
  scope: 'publication',
  options: z.strictObject({
    /** The team's own sites. */
    domains: z._default(z.array(z.string().check(z.minLength(1))), []),
    /** Marks that a link has to have, in their order. */
    required: z._default(z.array(z.string().check(z.regex(/^utm_[a-z]+$/))), []),
    /** Purposes of posts in which every link to these sites has to have them, all when left out; elsewhere only a link that has one of them. */
    purposes: z.optional(z.array(z.enum(PURPOSES))),
    /** What to propose for a mark that is missing; `{platform}` and `{account}` stand for those where the link is seen. */
    values: z._default(z.record(z.string(), z.string()), {}),
  }),
  stricter: { domains: 'more', required: 'more', purposes: 'unknown', values: 'neutral' },
  messages: ['missing', 'form', 'other'],
  // A mark of another kind may be meant so; most often the address was copied from a letter.
  advises: ['other'],
  mayFire: (document, { domains, required, purposes }) => {
    const isAsked = required.length > 0 && isFor(document.post, purposes);
    const hosts = domains.map((domain) => unmarked(domain.replace(/^\*\./, '').toLowerCase()));
    return mayLink(document, (look) => {
      if (!isAsked) return look.unmarked.includes('utm');
      return look.unmarked.includes('xn--') || hosts.some((host) => look.unmarked.includes(host));
    });
  },
  judge: async (input, { domains, required, purposes, values }) => {
    const { Domains } = await import('../../core/text/domains.ts');
    const own = Domains.of(domains);
    return linkPlaces(input).flatMap((link): Draft<MessageId>[] => {
      if (!own.has(link.host)) return [];
      const query = queryOf(writtenAs(link, input.document));
      const marks = query.params.filter(({ name }) => isMark(name));
      const isExempt = marks.length === 0 && !isFor(input.post, purposes);
      const wrong = marks.filter((param) => param.value !== '' && !isGood(param));
      const missing = isExempt ? [] : required.filter((key) => !marks.some((param) => isFilled(param, key)));
      const draft = (params: readonly Param[] | undefined): Omit<Draft<MessageId>, 'messageId'> => ({
        at: link.at,
        same: sameLink(link),
        suggestions:
          link.target === undefined || params === undefined
            ? []
            : [{ span: link.target, text: urlOf({ ...query, params }) }],
      });
      const drafts: Draft<MessageId>[] = [];
      if (wrong.length > 0) {
        const [found, expected] = [wrong, wrong.map(repaired)].map((params) => params.map(writtenParam).join('&'));
        const data = { found: shownAddress(found ?? ''), expected: shownAddress(expected ?? '') };
        drafts.push({ messageId: 'form', data, ...draft(withForm(query.params)) });
      }
      const strange = marks.flatMap((param): Param[] => {
        const name = param.name.toLowerCase();
        const value = proposal(values[name], link, input);
        if (value === undefined || !required.includes(name) || wrong.includes(param)) return [];
        return isKnown(param, values[name] ?? '', input, value) ? [] : [{ name, value }];
      });
      if (strange.length > 0) {
        const given = marks.filter(({ name }) => strange.some((param) => param.name === name.toLowerCase()));
        const [found, expected] = [given, strange].map((params) => params.map(writtenParam).join('&'));
        const data = { found: shownAddress(found ?? ''), expected: shownAddress(expected ?? '') };
        drafts.push({ messageId: 'other', data, ...draft(undefined) });
      }
      if (missing.length > 0) {
        const data = { link: typedAddress(link), keys: missing.join(', '), count: missing.length };
        const added = missing.map((name) => ({ name, value: proposal(values[name], link, input) ?? '' }));
        drafts.push({ messageId: 'missing', data, ...draft(withAll(query.params, added)) });
      }
      return drafts;
    });
  },
});

function isFor(post: Post | undefined, purposes: readonly string[] | undefined): boolean {
  return purposes === undefined || purposes.includes(post?.data.purpose ?? '');
}

/** Whether a mark has the value that the policy names; of a shared post also the name of one of its accounts, or of their platforms. */
function isKnown({ value }: Param, template: string, { post, policy }: PublicationInput, expected: string): boolean {
  if (value === undefined || value === '' || value === expected) return true;
  if (!/\{(?:account|platform)\}/.test(template)) return false;
  const names = post.data.accounts.flatMap((id) => [id, policy.accounts.get(id)?.platform ?? id]);
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, name) => rest.replace(name, ''), value).replaceAll('-', '') === '';
}

/** What to propose for a mark: for a link that readers of several accounts see, the names of all. */
function proposal(
  template: string | undefined,
  link: PostLink,
  { document, post, policy }: PublicationInput,
): string | undefined {
  const accounts = post.data.accounts.flatMap((id) => policy.accounts.get(id) ?? []);
  const isSame = (other: VisibleLink): boolean =>
    link.isInCard ? sameLink(other) === sameLink(link) : other.target?.start === link.target?.start;
  const seeing = accounts.filter((account) => document.visible(account).links.some(isSame));
  const readers = seeing.length > 0 ? seeing : accounts;
  const all = (names: readonly string[]): string => [...new Set(names)].join('-');
  return template
    ?.replaceAll('{platform}', all(readers.map(({ platform }) => platform)))
    .replaceAll('{account}', all(readers.map(({ id }) => id)));
}
