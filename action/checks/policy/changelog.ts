import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { canonicalJson } from '../../core/policy/digest.ts';
import { POLICY_PATH } from '../../core/policy/files.ts';
import { pendingChange } from '../../core/policy/pending.ts';

/** A changed policy says what it changes, a line each, in every language that it speaks. */
export default defineCheck({
  id: 'policy.changelog',
  scope: 'policy',
  options: z.strictObject({}),
  stricter: {},
  messages: ['none', 'language'],
  judge: async (input) => {
    const { settings, version } = input.policy;
    const changes = settings.changes ?? [];
    const place = { path: POLICY_PATH };
    const pending = await pendingChange(input);
    const old = (pending?.release.head.changes ?? []).map(canonicalJson);
    const hasNew = changes.some((line) => !old.includes(canonicalJson(line)));
    if (pending !== undefined && !hasNew) {
      const data = { version, last: pending.release.head.version };
      return [{ messageId: 'none' as const, data, path: POLICY_PATH, at: { key: ['version'] } }];
    }
    return changes.flatMap((line, index) => {
      const said = typeof line === 'string' ? { [settings.languages[0] ?? '']: line } : line;
      const missing = settings.languages.filter((language) => (said[language] ?? '').trim() === '');
      if (missing.length === 0) return [];
      const data = { languages: missing.join(', ') };
      return [{ messageId: 'language' as const, data, ...place, at: { key: ['changes', index] } }];
    });
  },
});
