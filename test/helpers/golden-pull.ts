import type { PullPage } from '../../action/core/pull/page.ts';
import { provenSuggestions } from '../../action/core/pull/suggestions.ts';
import { translatorFor } from '../../action/locales/index.ts';
import { checkRun } from '../../action/reporters/pull/check-run.ts';
import { comment } from '../../action/reporters/pull/comment.ts';
import { review } from '../../action/reporters/pull/review.ts';
import { summaryText } from '../../action/reporters/pull/summary.ts';
import { post } from './judging.ts';
import { HEAD, MARK, MARKET, MARKET_RULES, PEOPLE_YAML, pageOf, policyChange, policyOf } from './pull.ts';

const STALE = {
  current: [],
  stale: [{ person: 'vera', at: Date.UTC(2026, 10, 21), commit: `c0ffee${HEAD.slice(6)}` }],
};

/** Pages that a person looks at, in both languages, by the names of their files. */
export async function goldenPages(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  const scenes = await scenesOf();
  for (const locale of ['ru', 'en'] as const) {
    const translate = translatorFor(locale);
    for (const [name, page] of scenes) pages.set(`comment-${name}.${locale}.md`, comment(page, MARK, translate));
    const [, market] = scenes.find(([name]) => name === 'market') ?? [];
    if (market === undefined) throw new Error('the scene of the market is gone');
    pages.set(`summary.${locale}.md`, summaryText(market, translate));
    pages.set(`check-run.${locale}.md`, checkRun(market, translate).summary);
    const { texts, judgeWith } = await pageOf(MARKET, MARKET_RULES);
    const suggestions = await provenSuggestions(market.report, { files: market.change.files, texts, judge: judgeWith });
    const { body, comments } = review(market, suggestions, texts, translate);
    const told = comments.map((one) => `${one.path}:${one.start}-${one.end}\n\n${one.body}`);
    pages.set(`review.${locale}.md`, [body, ...told].join('\n'));
  }
  return pages;
}

async function scenesOf(): Promise<readonly (readonly [string, PullPage])[]> {
  const { page: market } = await pageOf(MARKET, MARKET_RULES, {
    page: {
      deliveries: [
        { channel: 'annotations', outcome: 'delivered' },
        { channel: 'review', outcome: 'refused', reason: 'read-only', permission: 'pull_requests=write' },
        { channel: 'sarif', outcome: 'off' },
        { channel: 'labels', outcome: 'degraded', reason: 'partial', data: { shown: 100, total: 104 } },
      ],
    },
  });
  const clean = {
    before: {},
    after: { 'content/posts/2026/11/27-recipe.md': post({ publish_at: '2026-11-27T09:30:00+03:00' }) },
  };
  const contest = {
    before: {},
    after: { 'content/posts/2026/11/29-giveaway.md': MARKET.after['content/posts/2026/11/29-giveaway.md'] },
  };
  const asked = await policyOf({ 'people.approval': '{ roles: [lawyer] }' }, PEOPLE_YAML);
  const { page: stale } = await pageOf(contest, {}, { policy: asked, approvals: STALE });
  const { page: unseen } = await pageOf(clean, MARKET_RULES, { change: { unseen: 'too-many-files' } });
  const policy = await pageOf(clean, MARKET_RULES);
  return [
    ['market', market],
    ['clean', (await pageOf(clean, MARKET_RULES)).page],
    ['stale', stale],
    ['unseen', unseen],
    ['policy', { ...policy.page, policy: await policyChange() }],
  ];
}
