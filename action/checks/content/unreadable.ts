import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { CONTENT_PROBLEM_IDS } from '../../core/content/problem.ts';

/** A file that cannot be read as what its place says it is: what is wrong, and where. An unknown key is a rule of its own. */
export default defineCheck({
  id: 'content.unreadable',
  scope: 'document',
  options: z.strictObject({}),
  stricter: {},
  messages: CONTENT_PROBLEM_IDS,
  // A date may be far, and a file may lie in an old folder: that is asked, not forbidden.
  advises: ['moment.far', 'moment.other-year'],
  messagePrefix: 'problem',
  judge: ({ document }) => document.problems.filter(({ messageId }) => messageId !== 'schema.unknown-key'),
});
