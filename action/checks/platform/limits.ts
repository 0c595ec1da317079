import { defineCheck } from '../../core/check.ts';
import { attachmentsOf } from '../../core/content/attachments.ts';
import type { PostData } from '../../core/content/post.ts';
import { fieldFaults } from '../../core/fitting/fields.ts';
import { mayNotFit } from '../../core/fitting/look.ts';
import { type Fitting, fittingOptions, fittingStrictness } from '../../core/fitting/options.ts';
import { textFaults } from '../../core/fitting/texts.ts';
import { accountsOf } from '../../core/platform-table.ts';

/**
 * The text, the title and the other fields fit where they go, counted as the platform counts: characters, graphemes, bytes, the weights of X. What
 * counts is what readers of the account see, with the hashtags that a tool adds; the title where it is a field of its own.
 */
export default defineCheck({
  id: 'platform.limits',
  scope: 'publication',
  options: fittingOptions,
  stricter: fittingStrictness,
  messages: [
    'text',
    'caption',
    'unsure',
    'bytes',
    'safe',
    'links',
    'title',
    'title-unsure',
    'tags',
    'link',
    'forbidden',
  ],
  advises: ['unsure', 'title-unsure', 'safe'],
  mayFire: (document, options, policy) => {
    const accounts = accountsOf(document, policy).filter(({ platform }) => platform === options.platform);
    if (isOfAnotherKind(document.post?.data.format, options)) return false;
    return mayNotFit(document, accounts, options);
  },
  judge: ({ document, post, account, visible }, options) => {
    if (account.platform !== options.platform || isOfAnotherKind(post.data.format, options)) return [];
    const attachments = attachmentsOf(post, document, visible);
    const outgoing = { data: post.data, account, view: visible(), attachments, source: document.text };
    return [...textFaults(outgoing, options), ...fieldFaults(outgoing, options)];
  },
});

function isOfAnotherKind(format: PostData['format'], { except }: Fitting): boolean {
  return format !== undefined && except.includes(format);
}
