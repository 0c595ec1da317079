import { describe, expect, test } from 'vitest';
import { git, repository, write } from '../helpers/bundle.ts';
import { reglament } from '../helpers/command-line.ts';
import { post } from '../helpers/judging.ts';
import { plan } from '../helpers/plans.ts';

const RULES = { 'plan.mix-targets': '', 'tone.caps': '' };
const PLAN = 'content/plans/2026-11.md';
const loud = post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n');

async function checked(root: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await reglament(root, ['check', '--format', 'json', ...args]);
  expect(stderr).toBe('');
  const { findings, summary, errors } = JSON.parse(stdout) as {
    findings: { rule: string; path: string; status: string; range: { start: { line: number } } }[];
    summary: { files: number };
    errors: string[];
  };
  expect(errors).toEqual([]);
  const lines = findings.map(({ rule, path, status, range }) => `${status} ${rule} ${path}:${range.start.line}`);
  return { code, files: summary.files, lines };
}

describe('check', () => {
  test('reports a broken plan at its line, and judges the posts all the same', async () => {
    const broken = plan('{ text: 100 }').replace('period: 2026-11', 'period: [2026-11');
    const root = repository({ [PLAN]: broken, 'content/posts/a.md': loud }, RULES);
    expect(await checked(root)).toEqual({
      code: 1,
      files: 2,
      lines: [`new content.unreadable ${PLAN}:4`, 'new tone.caps content/posts/a.md:7'],
    });
  });

  test('judges a plan that is asked for alone', async () => {
    const root = repository({ [PLAN]: plan('{ text: 50 }'), 'content/posts/a.md': loud }, RULES);
    expect(await checked(root, PLAN)).toMatchObject({ code: 1, files: 1, lines: [`new plan.mix-targets ${PLAN}:6`] });
  });

  test('--base leaves an old fault of a plan old, and blocks for a worse one', async () => {
    const root = repository({ [PLAN]: plan('{ text: 90 }') }, RULES);
    git(root, 'init', '-q');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'base');
    expect(await checked(root, '--base', 'HEAD')).toMatchObject({
      code: 0,
      lines: [`existing plan.mix-targets ${PLAN}:6`],
    });
    write(root, { [PLAN]: plan('{ text: 95 }') });
    expect(await checked(root, '--base', 'HEAD')).toMatchObject({
      code: 0,
      lines: [`existing plan.mix-targets ${PLAN}:6`],
    });
    write(root, { [PLAN]: plan('{ text: 80 }') });
    expect(await checked(root, '--base', 'HEAD')).toMatchObject({ code: 1, lines: [`new plan.mix-targets ${PLAN}:6`] });
    write(root, { [PLAN]: plan('{ text: 90 }', { basis: '' }) });
    expect(await checked(root, '--base', 'HEAD')).toMatchObject({
      code: 1,
      lines: [`new plan.mix-targets ${PLAN}:6`, `existing plan.mix-targets ${PLAN}:6`],
    });
  });
});
