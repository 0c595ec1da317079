import * as z from 'zod/mini';
import type { ContestInput } from '../../core/check.ts';
import { text } from '../../core/content/fields.ts';
import { changedFields } from '../../core/contests/changes.ts';
import { defineContestCheck } from '../../core/contests/define.ts';
import { onContest } from '../../core/contests/drafts.ts';
import { canonicalJson } from '../../core/policy/digest.ts';

interface Own {
  readonly fields: readonly string[];
  readonly rules_text: boolean;
  readonly declared: boolean;
}

/**
 * What people entered for may not become something else. It compares both sides of a change: a contest that has begun, by what it was before, has to
 * say in `changes` what is different now.
 */
export default defineContestCheck<Own, 'silent' | 'silent-rules' | 'frozen' | 'removed'>({
  id: 'contest.no-silent-change',
  options: {
    /** The keys that count (facts/contests.yaml, contest.no-silent-change). */
    fields: z._default(z.array(text), ['ends_at', 'results_at', 'prizes', 'mechanics', 'eligibility']),
    /** The text of the rules counts, too. */
    rules_text: z._default(z.boolean(), false),
    /** Whether a change that is declared in `changes` is allowed. */
    declared: z._default(z.boolean(), true),
  },
  stricter: { fields: 'unknown', rules_text: 'unknown', declared: 'unknown' },
  messages: ['silent', 'silent-rules', 'frozen', 'removed'],
  judge: (input, options) => {
    if (!hadBegun(input)) return [];
    const { fields, declared, rules_text } = options;
    if (declared && isDeclared(input)) return [];
    const messageId = declared ? 'silent' : 'frozen';
    const { before, rulesSource, status } = input;
    // That it was called off is news, too.
    const isCalledOff = declared && status === 'cancelled' && before?.data.status !== 'cancelled';
    const changed = [...changedFields(input, fields), ...(isCalledOff ? ['status'] : [])].map((what) =>
      onContest(input, options, messageId, what.split('.'), { what }),
    );
    const isOther = rules_text && before?.rules !== undefined && before.rules !== rulesSource;
    return isOther ? [...changed, onContest(input, options, 'silent-rules', ['rules_file'])] : changed;
  },
  judgeRemoved: (input, options) =>
    hadBegun(input) && input.status !== 'finished' ? [onContest(input, options, 'removed', [])] : [],
});

/** Whether entries were taken already, by what was written before the change: who moves the start ahead has moved it. */
function hadBegun({ before, now, instantOf }: ContestInput): boolean {
  if (before === undefined) return false;
  const { status, starts_at } = before.data;
  if (status === 'running' || status === 'finished') return true;
  const start = instantOf(starts_at);
  return status !== 'draft' && status !== 'cancelled' && start !== undefined && start <= now;
}

/** A new entry that says what has changed, and when. */
function isDeclared({ before, contest }: ContestInput): boolean {
  const known = new Set((before?.data.changes ?? []).map((entry) => canonicalJson(entry)));
  return (contest.data.changes ?? []).some(
    (entry) => !known.has(canonicalJson(entry)) && entry.at !== undefined && (entry.what ?? '').trim() !== '',
  );
}
