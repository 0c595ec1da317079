import * as z from 'zod/mini';
import { defineCheck, type FileDraft } from '../../core/check.ts';
import { rulesPaths } from '../../core/content/contest.ts';
import { nearest } from '../../core/nearest.ts';

type MessageDraft = FileDraft<'unknown' | 'twice' | 'stray'>;

/** What names a contest names one that exists: a post by its `contest`, and the contest its own rules. */
export default defineCheck({
  id: 'contest.unknown',
  scope: 'repository',
  byPublication: true,
  options: z.strictObject({}),
  stricter: {},
  messages: ['unknown', 'twice', 'stray'],
  // Rules without a contest hurt nobody yet.
  advises: ['stray'],
  judge: ({ posts, contests, contestRules }): readonly MessageDraft[] => {
    const first = new Map<string, string>();
    for (const { id, path } of contests) if (!first.has(id)) first.set(id, path);
    const unknown = posts.flatMap(({ path, data: { contest } }): MessageDraft[] => {
      if (contest === undefined || first.has(contest)) return [];
      const data = { found: contest, suggestion: nearest(contest, first.keys()) ?? 'none' };
      return [{ messageId: 'unknown', path, at: { key: ['contest'] }, data }];
    });
    const twice = contests.flatMap(({ path, id }): MessageDraft[] => {
      const other = first.get(id) ?? path;
      return other === path ? [] : [{ messageId: 'twice', path, at: { key: ['id'] }, data: { found: id, other } }];
    });
    const named = new Set(contests.flatMap(({ path, data }) => rulesPaths(path, data.rules_file ?? '')));
    const stray = contestRules
      .filter((path) => !named.has(path))
      .map((path): MessageDraft => ({ messageId: 'stray', path, at: { start: 0, end: 0 } }));
    return [...unknown, ...twice, ...stray];
  },
});
