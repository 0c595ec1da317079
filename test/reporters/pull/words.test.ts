import { describe, expect, test } from 'vitest';
import { registerChange } from '../../../action/core/policy/register-change.ts';
import type { PullPage } from '../../../action/core/pull/page.ts';
import { translatorFor } from '../../../action/locales/index.ts';
import { checkRun } from '../../../action/reporters/pull/check-run.ts';
import { commentBody } from '../../../action/reporters/pull/comment.ts';
import { deliveryLog } from '../../../action/reporters/pull/delivery.ts';
import { verdictText } from '../../../action/reporters/pull/head.ts';
import { fileLink, lineLink } from '../../../action/reporters/pull/links.ts';
import { exampleAnnotations, unseenText } from '../../../action/reporters/pull/standing.ts';
import { summaryText } from '../../../action/reporters/pull/summary.ts';
import { post } from '../../helpers/judging.ts';
import { MARKET, MARKET_RULES, PEOPLE_YAML, pageOf, policyChange, policyOf } from '../../helpers/pull.ts';

const ru = translatorFor('ru');
const en = translatorFor('en');
const { page: market } = await pageOf(MARKET, MARKET_RULES);
const policy = await policyChange();
const bare: PullPage = {
  ...market,
  publications: [],
  change: { ...market.change, files: [{ path: 'policy/people.yaml', status: 'modified' }] },
};
const nothing: PullPage = { ...bare, report: { ...market.report, findings: [] } };

describe('the verdict', () => {
  test('is about publishing where posts are touched, else about merging', () => {
    expect(verdictText(market, ru)).toMatch(/^Публиковать нельзя: /);
    expect(verdictText(bare, ru)).toMatch(/^Принимать нельзя: /);
    expect(verdictText(bare, en)).toMatch(/^Do not merge: /);
    expect(verdictText(nothing, ru)).toBe('Принимать можно: замечаний нет');
    expect(verdictText(nothing, en)).toBe('May be merged: nothing was found');
  });

  test('is about publishing of a post that is too broken to go out', () => {
    const files = [{ path: 'content/posts/a.md', status: 'added' as const }];
    expect(verdictText({ ...bare, change: { ...bare.change, files } }, ru)).toMatch(/^Публиковать нельзя/);
  });
});

describe('what no finding stops', () => {
  const unproved = { ...nothing, policy };

  test('is annotated: a failing example at its line', () => {
    expect(verdictText(unproved, ru)).toMatch(/^Принимать нельзя: /);
    const annotations = exampleAnnotations(unproved, ru);
    expect(annotations).toMatchObject([
      { level: 'error', title: 'frequency.per-day', path: 'policy/regulations/frequency-per-day.md' },
    ]);
    expect(annotations[0]?.startLine).toBeGreaterThan(1);
    expect(checkRun(unproved, ru)).toMatchObject({
      conclusion: 'failure',
      batches: [[{ annotation_level: 'failure', path: 'policy/regulations/frequency-per-day.md' }]],
    });
    expect(exampleAnnotations(nothing, ru)).toEqual([]);
  });

  test('is said: what was not seen', () => {
    const unseen = { ...nothing, change: { ...nothing.change, unseen: 'missing-content' as const } };
    expect(unseenText(unseen, ru)).toContain('Решить нельзя');
    expect(unseenText(nothing, ru)).toBeUndefined();
  });
});

describe('moments', () => {
  const at = (account: string, timeZone: string, moment: string) => ({
    path: 'content/posts/a.md',
    ...{ account, timeZone, at: moment, epochMs: Date.parse(moment) },
    ...{ purpose: 'value' as const, isPlanned: true, blocking: 1, waiting: 0, advisory: 0 },
  });
  const text = (publications: PullPage['publications']): string =>
    commentBody({ ...market, publications, weeks: [] }, ru);

  test('are one when they are one instant, and say whose time they are', () => {
    const told = text([
      at('vk', 'Europe/Moscow', '2026-11-26T23:30:00+03:00'),
      at('x', 'Europe/London', '2026-11-26T20:30:00+00:00'),
    ]);
    expect(told).toContain('**чт 26 ноября, 23:30** `Europe/Moscow` (`vk`, `x`)');
    expect(told).toContain('чт 26 ноября, 20:30 `Europe/London` | `x`');
  });

  test('that only look alike are two', () => {
    const told = text([
      at('vk', 'Europe/Moscow', '2026-11-26T10:00:00+03:00'),
      at('x', 'Europe/London', '2026-11-26T10:00:00+00:00'),
    ]);
    expect(told).toContain('**чт 26 ноября, 10:00** `Europe/Moscow` (`vk`)');
    expect(told).toContain('10:00 `Europe/London` | `x`');
  });

  test('name no zone where there is only one', () => {
    expect(text([at('vk', 'Europe/Moscow', '2026-11-26T10:00:00+03:00')])).not.toContain('Europe/');
  });
});

test('what a change deletes or renames away is linked where it was', () => {
  const files = [
    { path: 'policy/accounts.yaml', status: 'removed' },
    { path: 'content/posts/new.md', previousPath: 'content/posts/old.md', status: 'renamed' },
    { path: 'content/posts/back.md', previousPath: 'content/posts/new.md', status: 'renamed' },
  ] as const;
  const page = { change: { ...market.change, files } };
  const { baseSha, headSha } = market.change;
  expect(fileLink(page, 'policy/accounts.yaml')).toContain(`/blob/${baseSha}/policy/accounts.yaml`);
  expect(lineLink(page, 'content/posts/old.md', 3, 'x')).toContain(`/blob/${baseSha}/`);
  expect(fileLink(page, 'content/posts/new.md')).toContain(`/blob/${headSha}/`);
  expect(fileLink(page, 'content/posts/other.md')).toContain(`/blob/${headSha}/`);
});

test('a replacement shows what it replaces', async () => {
  const edit = {
    before: {},
    after: { 'content/posts/a.md': post({}, 'Карта зёрен: http://onego.example/map и `x`.\n') },
  };
  const { page } = await pageOf(edit, { 'links.https': '' });
  expect(page.report.findings.map(({ suggestions }) => suggestions.length)).toEqual([1]);
  expect(commentBody(page, ru)).toMatch(/\*\*Замена:\*\* `http[^`]*` → `https[^`]*`/);
});

test('a channel that was left out doubles no word', () => {
  const log = deliveryLog(
    [
      { channel: 'comment', outcome: 'skipped', reason: 'newer-run' },
      { channel: 'labels', outcome: 'skipped', reason: 'not-in-policy' },
      { channel: 'review', outcome: 'skipped', reason: 'nothing' },
    ],
    ru,
  );
  expect(log[0]).toBe('комментарий: не нужно. Более поздний запуск уже сказал своё слово.');
  expect(log.join('\n')).not.toContain('нечего');
});

describe('a change of the registers', () => {
  const planned = async (before: string, after: string, page = nothing) => {
    const [was, is] = await Promise.all([policyOf({ 'tone.caps': '' }, before), policyOf({ 'tone.caps': '' }, after)]);
    return { was: was.policy, is: is.policy, page };
  };

  test('that gives somebody a role is told, and vouched for by nobody', async () => {
    const { was, is } = await planned(PEOPLE_YAML, PEOPLE_YAML.replace('[smm-editor]', '[smm-editor, lawyer]'));
    const registers = registerChange(was, is, [], market.report.now.length);
    const told = summaryText({ ...nothing, policy: { ...policy, registers } }, ru);
    expect(told).toContain('Роли oleg: smm-editor → lawyer, smm-editor');
    expect(told).toContain('не ручаются');
    const same = registerChange(was, was, [], 0);
    expect(summaryText({ ...nothing, policy: { ...policy, registers: same } }, ru)).not.toContain('не ручаются');
  });

  test('that sends approvals to another login is told', async () => {
    const { was, is } = await planned(
      PEOPLE_YAML,
      PEOPLE_YAML.replace('github: vera-sokolova', 'github: oleg-tervonen-2'),
    );
    expect(registerChange(was, is, [], 0)).toMatchObject({ logins: ['vera'], roles: [] });
  });
});
