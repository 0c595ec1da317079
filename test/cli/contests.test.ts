import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitAll, git, repository, write } from '../helpers/bundle.ts';
import { reglament } from '../helpers/command-line.ts';
import { announcement, CONTEST, contest, POST, RULES } from '../helpers/contests.ts';
import type { Files } from '../helpers/judging.ts';

const TITLE = 'title: { ru: Открыто, en: In the open }';
const POLICY = {
  'contest.no-silent-change': `{ ${TITLE}, rules_text: true, applies_when: { status: [draft, approved, running, finished, cancelled] } }`,
  'contest.results-due': `{ ${TITLE} }`,
};

/** A repository with one commit, on which the work tree then changes. */
function committed(files: Files): string {
  const root = repository(files, POLICY);
  commitAll(root);
  return root;
}

async function told(root: string, now: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await reglament(root, ['check', '--format', 'json', '--now', now, ...args]);
  expect(stderr).toBe('');
  const { findings } = JSON.parse(stdout) as {
    findings: { rule: string; path: string; status: string; message: string }[];
  };
  return {
    code,
    found: findings.map(({ status, rule, path }) => `${status} ${rule} ${path}`),
    messages: findings.map(({ message }) => message),
  };
}

const BASE = ['--base', 'HEAD'];
const RUNNING = '2027-03-15T12:00:00+03:00';
const BEFORE = '2027-03-01T12:00:00+03:00';
const LONGER = { ends_at: '2027-03-27T23:59:00+03:00', results_at: '2027-03-29T18:00:00+03:00' };
const WITH_RULES = { rules_file: 'rules/mugs.md' };
const DECLARED = { changes: '[{ at: 2027-03-15, what: Продлили из-за сбоя площадки, approved_by: [vera, oleg] }]' };
const PLAIN = { account: 'vk', approved_by: undefined };

describe('a contest that is running', () => {
  test('is not changed on the quiet', async () => {
    const root = committed({ [CONTEST]: contest(PLAIN) });
    expect(await told(root, RUNNING, ...BASE)).toMatchObject({ code: 0, found: [] });
    write(root, { [CONTEST]: contest({ ...PLAIN, ...LONGER }) });
    const both = `new contest.no-silent-change ${CONTEST}`;
    expect(await told(root, RUNNING, ...BASE)).toMatchObject({ code: 1, found: [both, both] });
    expect(await told(root, BEFORE, ...BASE)).toMatchObject({ code: 0, found: [] });
    // Without two sides nobody can tell.
    expect(await told(root, RUNNING)).toMatchObject({ code: 0, found: [] });
  });

  test('is changed with an entry', async () => {
    const root = committed({ [CONTEST]: contest(PLAIN) });
    write(root, { [CONTEST]: contest({ ...PLAIN, ...LONGER, ...DECLARED }) });
    expect(await told(root, RUNNING, ...BASE)).toMatchObject({ code: 0, found: [] });
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'longer');
    // The entry of the last change excuses no other.
    write(root, { [CONTEST]: contest({ ...PLAIN, ...LONGER, ...DECLARED, mechanics: '[repost]' }) });
    expect(await told(root, RUNNING, ...BASE)).toMatchObject({
      code: 1,
      found: [`new contest.no-silent-change ${CONTEST}`],
    });
  });

  test('does not escape by another name, another start, or another status', async () => {
    const root = committed({ [CONTEST]: contest(PLAIN) });
    renameSync(join(root, CONTEST), join(root, 'content/contests/cups.md'));
    write(root, {
      'content/contests/cups.md': contest({ ...PLAIN, ends_at: LONGER.ends_at, results_at: LONGER.results_at }),
    });
    git(root, 'add', '-A');
    expect((await told(root, RUNNING, ...BASE)).code).toBe(1);
    const other = committed({ [CONTEST]: contest(PLAIN) });
    for (const way of [{ starts_at: '2027-03-16T10:00:00+03:00' }, { status: 'draft' }, { status: 'cancelled' }]) {
      write(other, { [CONTEST]: contest({ ...PLAIN, ...way, mechanics: '[repost]' }) });
      expect((await told(other, RUNNING, ...BASE)).code, JSON.stringify(way)).toBe(1);
    }
  });

  test('keeps its rules', async () => {
    const root = committed({ [CONTEST]: contest({ ...PLAIN, ...WITH_RULES }), [RULES]: 'Одна кружка.\n' });
    write(root, { [RULES]: 'Одна кружка.\r\n' });
    expect((await told(root, RUNNING, ...BASE)).found).toEqual([]);
    write(root, { [RULES]: 'Две кружки.\n' });
    expect((await told(root, RUNNING, ...BASE)).found).toEqual([`new contest.no-silent-change ${CONTEST}`]);
  });

  test('is compared with itself, whatever else changes', async () => {
    const root = committed({ [CONTEST]: contest(PLAIN), [POST]: announcement('Кружки.') });
    write(root, {
      [POST]: announcement('Две кружки.'),
      [CONTEST]: `${contest(PLAIN)}\nИ ещё слово.\n`,
      'content/contests/new.md': contest({ ...PLAIN, mechanics: '[repost]' }),
    });
    expect((await told(root, RUNNING, ...BASE)).found).toEqual([]);
  });
});

test('results that are due are told by the moment that is given', async () => {
  const root = repository({ [CONTEST]: contest(PLAIN) }, POLICY);
  expect((await told(root, RUNNING)).found).toEqual([]);
  const { found, messages } = await told(root, '2027-03-25T12:00:00+03:00', '--locale', 'ru');
  expect(found).toEqual([`new contest.results-due ${CONTEST}`]);
  expect(messages[0]).toContain('22 марта 2027');
});

test('findings read as sentences in both languages', async () => {
  const root = committed({ [CONTEST]: contest(PLAIN) });
  write(root, { [CONTEST]: contest({ ...PLAIN, mechanics: '[repost]' }) });
  const [ru, en] = [
    await told(root, RUNNING, ...BASE, '--locale', 'ru'),
    await told(root, RUNNING, ...BASE, '--locale', 'en'),
  ];
  expect(ru.messages).toEqual(['Поле mechanics изменилось, а в changes об этом ни слова. Требование: Открыто.']);
  expect(en.messages).toEqual(['mechanics has changed, and changes does not say so. Required: In the open.']);
});
