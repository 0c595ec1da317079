import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../action/core/finding.ts';
import type { Delivery } from '../../../action/core/pull/delivery.ts';
import { translatorFor } from '../../../action/locales/index.ts';
import { ANNOTATIONS_PER_LEVEL, annotationsOf, withinBudget } from '../../../action/reporters/annotations.ts';
import { checkRun } from '../../../action/reporters/pull/check-run.ts';
import { commentBody } from '../../../action/reporters/pull/comment.ts';
import { deliveryLog } from '../../../action/reporters/pull/delivery.ts';
import { summaryText } from '../../../action/reporters/pull/summary.ts';
import { post } from '../../helpers/judging.ts';
import { MARKET, MARKET_RULES, pageOf, policyChange } from '../../helpers/pull.ts';

const ru = translatorFor('ru');
const en = translatorFor('en');
const { page } = await pageOf(MARKET, MARKET_RULES);
const [first] = page.report.findings;
if (first === undefined) throw new Error('the scene has findings');

describe('annotations', () => {
  const at = (line: number, enforcement: Finding['enforcement'], path = 'content/posts/a.md'): Finding => {
    const start = { line, column: 1, offset: 0 };
    return { ...first, path, enforcement, range: { start, end: { ...start, column: 3 } } };
  };
  const change = {
    files: [{ path: 'content/posts/a.md', status: 'modified', lines: [{ start: 100, end: 120 }] }],
  } as const;

  test('give the ten places of a level to the worst on changed lines, then to the worst elsewhere', () => {
    const findings = [
      ...Array.from({ length: 12 }, (_, index) => at(index + 1, 'hard-mandatory')),
      ...Array.from({ length: 4 }, (_, index) => at(index + 100, 'soft-mandatory')),
      at(110, 'hard-mandatory'),
      at(111, 'advisory'),
      at(5, 'advisory'),
    ];
    const shown = withinBudget(annotationsOf(findings, en), change);
    const errors = shown.filter(({ level }) => level === 'error').map(({ startLine }) => startLine);
    expect(errors).toEqual([110, 100, 101, 102, 103, 1, 2, 3, 4, 5]);
    expect(shown.filter(({ level }) => level === 'warning').map(({ startLine }) => startLine)).toEqual([111, 5]);
    expect(errors).toHaveLength(ANNOTATIONS_PER_LEVEL);
  });

  test('without a change are the first of each level, as before', () => {
    const found = annotationsOf([at(1, 'advisory'), at(100, 'hard-mandatory')], en);
    expect(withinBudget(found)).toEqual(found);
  });
});

describe('a check run', () => {
  test('has columns only for what stands in one line, and lines that GitHub takes', () => {
    const range = { start: { line: 3, column: 5, offset: 0 }, end: { line: 4, column: 2, offset: 9 } };
    const findings = [first, { ...first, range }];
    const [batch = []] = checkRun({ ...page, report: { ...page.report, findings } }, ru).batches;
    for (const one of batch) {
      expect(one.end_line).toBeGreaterThanOrEqual(one.start_line);
      expect(one.start_column === undefined).toBe(one.start_line !== one.end_line);
      expect(one.start_column === undefined).toBe(one.end_column === undefined);
    }
    expect(batch.map(({ start_line, end_line }) => end_line - start_line)).toEqual([0, 1]);
  });

  test('succeeds when the change may land', async () => {
    const { page: clean } = await pageOf({ before: {}, after: { a: post() } }, MARKET_RULES);
    expect(checkRun(clean, ru)).toMatchObject({ conclusion: 'success', batches: [] });
    expect(checkRun(page, ru).conclusion).toBe('failure');
  });
});

describe('the delivery report', () => {
  const deliveries: readonly Delivery[] = [
    { channel: 'comment', outcome: 'refused', reason: 'read-only', permission: 'pull_requests=write' },
    { channel: 'review', outcome: 'failed', reason: '::error::x ##[error]y\n@team', permission: '`x`' },
    { channel: 'sarif', outcome: 'off' },
  ];

  test('is a line for each channel in the log, none of which the runner obeys', () => {
    const lines = deliveryLog(deliveries, en);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe(
      'comment: refused by GitHub. The token of this run may only read: that is how GitHub treats forks and Dependabot. Missing permission: pull_requests=write',
    );
    for (const line of lines) expect(line).not.toMatch(/::|##\[|[\r\n]/);
  });

  test('stands whole in the summary; the comment tells only what is lacking', () => {
    const told = { ...page, deliveries };
    expect(summaryText(told, en)).toContain('| SARIF | ➖ switched off |');
    expect(commentBody(told, en)).not.toContain('SARIF');
    expect(commentBody(told, en)).toContain('Missing permission: `pull_requests=write`');
  });

  test('leaves a clean comment one line when everything was told', async () => {
    const { page: clean } = await pageOf({ before: {}, after: { a: post() } }, MARKET_RULES);
    const [refused] = deliveries;
    const lines = (text: string): number => text.trim().split('\n').length;
    expect(lines(commentBody({ ...clean, deliveries: [{ channel: 'labels', outcome: 'delivered' }] }, ru))).toBe(1);
    expect(lines(commentBody({ ...clean, deliveries: refused === undefined ? [] : [refused] }, ru))).toBeGreaterThan(1);
  });
});

describe('a change of the policy', async () => {
  const { page: clean } = await pageOf({ before: {}, after: { a: post() } }, MARKET_RULES);
  const policy = await policyChange();

  test('says whether examples agree, the version suffices and planned posts break', () => {
    const text = commentBody({ ...clean, policy }, en);
    expect(text).toContain('Examples: 1 of 2 agree');
    expect(text).toContain('major needed');
    expect(text).toContain('bumped: minor');
    expect(text).toContain('1 post will break');
    expect(text).toContain('judged by policy 1.0.0');
  });

  test('may not land when its examples do not agree, and is told of when nobody can read it', () => {
    expect(checkRun({ ...clean, policy }, en).conclusion).toBe('failure');
    expect(commentBody({ ...clean, policy: {} }, en)).toContain('cannot be read');
  });
});

describe('a comment', () => {
  test('is silent about what holds of all content, unless the change bears on it; the summary tells it', () => {
    const errors = [
      { messageId: 'policy.no-rules', data: { kind: 'inbox', count: 11 } },
      { messageId: 'policy.not-in-force', data: { count: 3 } },
    ] as const;
    const report = { ...page.report, errors };
    expect(commentBody({ ...page, report }, ru)).not.toMatch(/Входящие|раньше, чем вступила/);
    expect(summaryText({ ...page, report }, ru)).toMatch(/Входящие[\s\S]*раньше, чем вступила/);
    const files = [...page.change.files, { path: 'content/inbox/2026-11-desk.csv', status: 'added' as const }];
    expect(commentBody({ ...page, report, change: { ...page.change, files } }, ru)).toContain('Входящие');
  });

  test('takes it for no failing that GitHub shows ten annotations', () => {
    const partial: Delivery = {
      ...{ channel: 'annotations', outcome: 'degraded', reason: 'partial' },
      data: { shown: 10, total: 12 },
    };
    const other: Delivery = { ...partial, channel: 'labels' };
    expect(commentBody({ ...page, deliveries: [partial] }, ru)).not.toContain('Показано 10 из 12');
    expect(commentBody({ ...page, deliveries: [other] }, ru)).toContain('Показано 10 из 12');
    expect(summaryText({ ...page, deliveries: [partial] }, ru)).toContain('Показано 10 из 12');
  });
});

describe('the calendar in a comment', () => {
  test('is narrow enough for a phone', () => {
    const [, block = ''] = commentBody(page, ru).split('```');
    for (const line of block.split('\n')) expect([...line].length).toBeLessThanOrEqual(44);
  });

  test('marks what the change brings, what breaks a rule, and what is stopped', () => {
    const [, block = ''] = commentBody(page, ru).split('```');
    expect(block).toMatch(/^vk +п +· +н +по\[р!\] +· +\[п\] +\[к\]$/m);
    expect(block).toMatch(/^telegram +· +· +н +\[р!\] +\[п\] +· +·$/m);
    const frozen = page.weeks.map((week) => ({
      ...week,
      accounts: week.accounts.map((one) => ({ ...one, days: one.days.map((day) => ({ ...day, isFrozen: true })) })),
    }));
    expect(commentBody({ ...page, weeks: frozen }, ru)).toContain('× заморозка');
  });
});
