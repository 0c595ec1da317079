import * as z from 'zod/mini';
import type { Publication } from '../../core/calendar/publication.ts';
import { lastDays } from '../../core/calendar/window.ts';
import { defineCheck, type PublicationDraft } from '../../core/check.ts';
import { featuresOf } from '../../core/content/account.ts';
import { FORMATS } from '../../core/content/post.ts';
import type { MessageData } from '../../core/finding.ts';
import { nearest } from '../../core/nearest.ts';

/** The strategy of an account says what it uses of its platform and what it leaves alone: the posts keep to it (facts/advice-map.md S1.7a). */
export default defineCheck({
  id: 'platform.feature-use',
  scope: 'account',
  options: z.strictObject({
    /** By which formats a feature is known; by none where it leaves no trace in the posts (chats, widgets, bots): that is for people to see. */
    features: z._default(z.record(z.string(), z.array(z.enum(FORMATS))), {}),
    /** A quarter (facts/advice-map.md S1.7a). */
    days: z._default(z.number().check(z.int(), z.minimum(1)), 90),
    /** An account that published fewer posts in that time was just quiet. The number is ours. */
    min_posts: z._default(z.number().check(z.int(), z.minimum(1)), 10),
  }),
  // Fewer days have fewer publications, of which less can be said.
  stricter: { features: 'unknown', days: 'unknown', min_posts: 'lower' },
  messages: ['unused', 'avoided', 'unknown'],
  mayFire: ({ account, publications }) => {
    const { use, avoid } = featuresOf(account);
    return publications.length > 0 && use.length + avoid.length > 0;
  },
  reach: ({ days }) => ({ days }),
  judge: ({ account, publications, dateOf, isTouched }, { features, days, min_posts }) => {
    const { use, avoid } = featuresOf(account);
    const touched = publications.findLastIndex(isTouched);
    const index = touched < 0 ? publications.length - 1 : touched;
    const last = publications[index];
    if (last === undefined) return [];
    const drafts: PublicationDraft<'unused' | 'avoided' | 'unknown'>[] = [];
    const tell = (messageId: 'unused' | 'unknown', feature: string, data: MessageData) => {
      const about = { publication: last, related: [], at: { key: ['format'] }, subject: `${messageId} ${feature}` };
      drafts.push({ ...about, messageId, data: { account: account.id, feature, ...data }, measure: 1 });
    };
    const isOf = (feature: string, { post }: Publication) =>
      features[feature]?.some((format) => format === post.data.format) === true;
    for (const feature of [...use, ...avoid].filter((name) => !Object.hasOwn(features, name))) {
      tell('unknown', feature, { suggestion: nearest(feature, Object.keys(features)) ?? 'none' });
    }
    const recent = lastDays(publications, index, days, dateOf);
    if (recent.length >= min_posts) {
      for (const feature of use.filter((name) => (features[name]?.length ?? 0) > 0)) {
        if (!recent.some((publication) => isOf(feature, publication)))
          tell('unused', feature, { days, posts: recent.length });
      }
    }
    for (const publication of publications) {
      const feature = avoid.find((name) => isOf(name, publication));
      if (feature === undefined) continue;
      const data = { account: account.id, feature, format: publication.post.data.format ?? '' };
      const about = { publication, related: [], at: { key: ['format'] }, subject: publication };
      drafts.push({ ...about, messageId: 'avoided', data, measure: 1 });
    }
    return drafts;
  },
});
