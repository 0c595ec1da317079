import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contestKind } from '../../action/core/content/contest.ts';
import { readRecord } from '../../action/core/content/record.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { liveCopy, repository, temporaryFolder, write } from '../helpers/bundle.ts';
import { reglament } from '../helpers/command-line.ts';

const MUGS = 'content/contests/2027-04-mugs.md';
const MUGS_RULES = 'content/contests/rules/2027-04-mugs.md';
/** What a contest is made from and held to. */
const CONTESTS = ['policy', 'content/contests'];

const RULE = (id: string, options: string, enforcement = 'soft-mandatory'): string => `
## ${id} {#${id.replaceAll('.', '-')}}

\`\`\`yaml rule
id: ${id}
check: contest.requirement
with:
${options.replace(/^/gm, '  ')}
enforcement: ${enforcement}
\`\`\`
`;

/** A policy with a demand of its own, one of a platform, one of a law, and advice that nobody confirmed. */
const REGULATION = `---
id: contests
title: Конкурсы
---
${RULE('contest.rules', "title: { ru: Правила опубликованы, en: The rules are published }\nrequire_fields: ['rules_url | rules_file']")}
${RULE(
  'contest.on-facebook',
  `title: { ru: Facebook не отвечает за конкурс, en: Facebook is released }
demand: platform
source: gleam.io
as_of: 2024-02-05
applies_when: { platform: [facebook, instagram] }
require_fields: [platform_release]
require_in_rules: [{ says: { ru: что Facebook ни при чём, en: that Facebook is not involved }, phrases: { ru: [facebook] } }]`,
)}
${RULE(
  'contest.in-russia',
  `title: { ru: Участие бесплатное, en: Entry is free }
demand: law
source: 138-ФЗ
as_of: "2014"
unconfirmed: true
applies_when: { jurisdiction: [ru] }
assert: [{ that: '!has(contest.entry_fee) || contest.entry_fee == 0', says: { ru: Есть взнос, en: There is a fee }, at: entry_fee }]`,
  'advisory',
)}
${RULE('contest.on-x', 'title: { ru: "В X одна попытка", en: On X there is one entry }\ndemand: platform\napplies_when: { platform: [x] }')}
${RULE('contest.later', "title: { ru: Согласовано, en: It is approved }\napplies_when: { status: [approved, running] }\nrequire_fields: ['approved_by[].person']")}
`;

const ACCOUNTS = `vk: { platform: vk, kind: brand, time_zone: Europe/Moscow, language: ru }
facebook: { platform: facebook, kind: brand, time_zone: Asia/Tbilisi, language: en }
x: { platform: x, kind: brand, time_zone: Europe/Belgrade, language: en }
youtube: { platform: youtube, kind: brand, time_zone: Europe/Belgrade, language: en }
`;

const contest = (lines: string): string => `---
title: { ru: Кружки, en: Mugs }
starts_at: 2027-04-01T10:00:00+03:00
${lines}
---
`;

const own = (files: Readonly<Record<string, string>>): string => {
  const root = repository({});
  rmSync(join(root, 'policy/regulations'), { recursive: true });
  write(root, { 'policy/accounts.yaml': ACCOUNTS, 'policy/regulations/contests.md': REGULATION, ...files });
  return root;
};

const LACKING = contest(
  'status: draft\naccount: facebook\njurisdictions: [ru]\nentry_fee: 100\nplatform_release: false',
);

describe('reglament contest checklist', () => {
  test('tells what is missing by whose demand it is, with what to do, source and date', async () => {
    const root = own({ [MUGS]: LACKING });
    const { code, stdout, stderr } = await reglament(root, ['contest', 'checklist', MUGS, '--locale', 'ru']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "Кружки  content/contests/2027-04-mugs.md
      Facebook · Россия · редакция 1.0.0

      Свой регламент
        ✖ Правила опубликованы  обязательно
            Не заполнено: rules_url / rules_file.
            → Заполните поле в файле конкурса.
            contest.rules

      Площадка: Facebook
        ✖ Facebook не отвечает за конкурс  обязательно
            Не заполнено: platform_release.
            → Заполните поле в файле конкурса.
            В правилах не сказано, что Facebook ни при чём.
            → Допишите это в правила; файл правил назовите в rules_file.
            gleam.io, 5 февраля 2024 г.  contest.on-facebook

      Закон: Россия
        ! Участие бесплатное  совет
            Есть взнос.
            → Исправьте файл конкурса.
            138-ФЗ, 2014, не подтверждено  contest.in-russia

      Спросим, когда черновик станет approved
        … Согласовано

      Выполнено
        Свой регламент  0/1
        Площадка: Facebook  0/1
        Закон: Россия  0/1

      Не выполнены 2 обязательных требования · 1 совет
      "
    `);
    // Nothing but text goes through a pipe.
    expect(stdout).not.toContain('\u001B');
    const english = await reglament(root, ['contest', 'checklist', MUGS, '--locale', 'en']);
    expect(english.stdout).toMatchInlineSnapshot(`
      "Mugs  content/contests/2027-04-mugs.md
      Facebook · Russia · edition 1.0.0

      Own regulation
        ✖ The rules are published  required
            Not filled in: rules_url / rules_file.
            → Fill it in in the contest’s file.
            contest.rules

      Platform: Facebook
        ✖ Facebook is released  required
            Not filled in: platform_release.
            → Fill it in in the contest’s file.
            The rules do not say that Facebook is not involved.
            → Add it to the rules, and name their file in rules_file.
            gleam.io, 5 February 2024  contest.on-facebook

      Law: Russia
        ! Entry is free  advice
            There is a fee.
            → Correct the contest’s file.
            138-ФЗ, 2014, unconfirmed  contest.in-russia

      To be asked when the draft becomes approved
        … It is approved

      Kept
        Own regulation  0/1
        Platform: Facebook  0/1
        Law: Russia  0/1

      2 requirements are missing · 1 piece of advice
      "
    `);
  });

  test('--all lists what is kept and what does not apply', async () => {
    const root = own({ [MUGS]: LACKING });
    const { stdout } = await reglament(root, ['contest', 'checklist', MUGS, '--all', '--locale', 'en']);
    expect(stdout).toContain('– On X there is one entry');
    expect(stdout).toContain('… It is approved');
    const { stdout: short } = await reglament(root, ['contest', 'checklist', MUGS, '--locale', 'en']);
    expect(short).not.toContain('On X there is one entry');
  });

  test('advice alone is no failure, and neither is nothing', async () => {
    const filled = 'status: draft\naccount: vk\nrules_url: https://onego.example/rules\njurisdictions: [ru]';
    const root = own({ [MUGS]: contest(`${filled}\nentry_fee: 5`) });
    const advised = await reglament(root, ['contest', 'checklist', MUGS, '--locale', 'ru']);
    expect(advised.code).toBe(0);
    expect(advised.stdout).toContain('! Участие бесплатное  совет');
    expect(advised.stdout).toContain('не подтверждено');
    write(root, { [MUGS]: contest(filled) });
    const { code, stdout } = await reglament(root, ['contest', 'checklist', MUGS, '--locale', 'ru']);
    expect(code).toBe(0);
    expect(stdout).toContain('Всё обязательное на месте');
    write(root, { [MUGS]: contest(filled.replace('draft', 'approved')) });
    const approved = await reglament(root, ['contest', 'checklist', MUGS, '--locale', 'ru']);
    expect(approved).toMatchObject({ code: 1 });
    expect(approved.stdout).toContain('✖ Согласовано');
  });

  test('json has every demand with its standing, markdown is a page', async () => {
    const root = own({ [MUGS]: LACKING });
    const json = await reglament(root, ['contest', 'checklist', MUGS, '--format', 'json', '--locale', 'ru']);
    const data = JSON.parse(json.stdout);
    expect(json.code).toBe(1);
    expect(data).toMatchObject({ path: MUGS, platforms: ['facebook'], laws: ['ru'], version: '1.0.0' });
    expect(data.counts).toEqual({ missing: 2, advice: 1, unclear: 0, met: 0, ahead: 1, not_applicable: 1 });
    const law = data.groups.find(({ demand }: { demand: string }) => demand === 'law');
    expect(law).toMatchObject({ of: 'ru', name: 'Закон: Россия' });
    expect(law.requirements[0]).toMatchObject({
      ...{ rule: 'contest.in-russia', standing: 'advice', source: '138-ФЗ', as_of: '2014', unconfirmed: true },
      lacking: [{ path: MUGS, message: 'Есть взнос.' }],
    });
    const { stdout } = await reglament(root, ['contest', 'checklist', MUGS, '--format', 'markdown', '--locale', 'en']);
    expect(stdout).toContain('## Platform: Facebook');
  });

  test('the names of files are as good as dead in a terminal', async () => {
    const root = own({ [MUGS]: contest('title: "Кружки \\u001b[31m"\nstatus: draft').replace(/^title: \{.*\n/m, '') });
    const { stdout } = await reglament(root, ['contest', 'checklist', MUGS, '--locale', 'ru']);
    expect(stdout).toContain('Кружки \\u{1b}');
  });

  test.each<[string, readonly string[], string]>([
    ['no file', [], 'content/contests/'],
    ['two files', [MUGS, MUGS], 'content/contests/'],
    ['a file that is not there', ['content/contests/2027-04-mug.md'], '2027-04-mug.md'],
    ['a post', ['content/posts/a.md'], 'это пост'],
    ['rules', [MUGS_RULES], 'это правила'],
    ['a folder', ['content/contests'], 'не файл конкурса'],
    ['a file outside', ['..'], 'вне репозитория'],
    ['broken YAML', ['content/contests/broken.md'], 'content/contests/broken.md:3'],
    ['wrong types', ['content/contests/typed.md'], 'prizes'],
    ['a contest before the policy', ['content/contests/early.md'], 'ни одного правила'],
  ])('%s is told, and nothing else: exit code 2', async (_, files, said) => {
    const root = own({
      [MUGS]: LACKING,
      [MUGS_RULES]: 'Правила.\n',
      'content/posts/a.md': '---\naccounts: [vk]\n---\nПост.\n',
      'content/contests/broken.md': '---\ntitle: [\n---\n',
      'content/contests/typed.md': '---\nprizes: many\n---\n',
      'content/contests/early.md': '---\nstarts_at: 2019-04-01T10:00:00+03:00\n---\n',
    });
    const outcome = await reglament(root, ['contest', 'checklist', ...files, '--locale', 'ru']);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toContain(said);
  });

  test('a contest whose form is not right in every part is judged, and the part is told', async () => {
    const filled = 'status: draft\naccount: vkk\nrules_url: https://onego.example/rules';
    const root = own({ [MUGS]: contest(filled) });
    const { code, stdout } = await reglament(root, ['contest', 'checklist', MUGS, '--locale', 'en']);
    expect(code).toBe(1);
    expect(stdout).toContain('vkk');
    expect(stdout).toContain('The file\n');
  });

  test('without a second word it lists the two commands, and a wrong one is told', async () => {
    const root = own({});
    const { code, stdout } = await reglament(root, ['contest', '--locale', 'en']);
    expect(code).toBe(0);
    expect(stdout).toContain('contest new');
    expect((await reglament(root, ['contest', '--help'])).stdout).toContain('contest checklist');
    expect((await reglament(root, ['help', 'contest', 'new', '--locale', 'ru'])).stdout).toContain('--prize ТЕКСТ');
    expect((await reglament(root, ['--locale', 'ru', 'contest', 'new', '-h'])).stdout).toContain('--prize ТЕКСТ');
    const wrong = await reglament(root, ['contest', 'nwe', '--locale', 'en']);
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('contest new');
  });
});

const GIVEN = {
  title: 'Кружки к ледоходу',
  accounts: 'vk',
  starts: '2027-04-01T10:00+03:00',
  ends: '2027-04-11 21:00+03:00',
  prize: 'Кружка;2;6 800;₽',
  organizer: 'ООО «Кружка»',
  email: 'hello@onego.example',
  'rules-url': 'https://onego.example/contests/mugs',
  'policy-url': 'https://onego.example/privacy',
  'consent-url': 'https://onego.example/consent',
  jurisdictions: 'ru',
};

const options = (given: Readonly<Record<string, string | undefined>>): string[] =>
  Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));

const created = (root: string): readonly string[] => {
  const listed = [
    'content/contests/2027-04-kruzhki-k-ledokhodu.md',
    'content/contests/rules/2027-04-kruzhki-k-ledokhodu.md',
  ];
  return listed.filter((path) => existsSync(join(root, path)));
};

function dataOf(root: string, path: string) {
  const text = readFileSync(join(root, path), 'utf8');
  const context = {
    accounts: new Map(),
    people: new Map(),
    parseFrontMatter: parseWithGrayMatter,
    hasFile: () => true,
  };
  const { document, data } = readRecord(path, text, contestKind, context);
  return { data, problems: document.problems.filter(({ messageId }) => messageId !== 'account.unknown') };
}

describe('reglament contest new', () => {
  test('writes a draft and its rules from options, asking nobody', async () => {
    const root = own({});
    const { code, stdout, stderr } = await reglament(root, ['contest', 'new', ...options(GIVEN), '--locale', 'ru']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [path = '', rules = ''] = created(root);
    expect(stdout).toContain(path);
    expect(stdout).toContain(rules);
    const { data, problems } = dataOf(root, path);
    expect(problems).toEqual([]);
    expect(data).toMatchObject({
      ...{ id: 'kruzhki-k-ledokhodu', status: 'draft', account: 'vk', jurisdictions: ['ru'], mechanics: ['comment'] },
      ...{ starts_at: '2027-04-01T10:00:00+03:00', ends_at: '2027-04-11T21:00:00+03:00' },
      ...{ results_at: '2027-04-13T18:00:00+03:00', claim_deadline: '2027-04-23', winner_selection: 'random' },
      prizes: [{ name: 'Кружка', count: 2, value: 6800, currency: 'RUB' }],
      delivery: { deadline: '2027-05-13' },
      rules_file: 'contests/rules/2027-04-kruzhki-k-ledokhodu.md',
    });
    expect(readFileSync(join(root, rules), 'utf8')).toContain('# Правила розыгрыша «Кружки к ледоходу»');
  });

  test('takes a file name, several prizes, and who pays the tax by the norm of the policy', async () => {
    const root = liveCopy(CONTESTS);
    const args = ['contest', 'new', MUGS, ...options({ ...GIVEN, prize: undefined, jurisdictions: undefined })];
    const prizes = ['--prize', 'Кружка Айно;1;6800;RUB', '--prize', 'Пачка;3;745;rub'];
    expect(await reglament(root, [...args, ...prizes])).toMatchObject({ code: 0, stderr: '' });
    const { data, problems } = dataOf(root, MUGS);
    expect(problems).toEqual([]);
    // (6800 − 4000) · 35 / 65 = 1507.69
    expect(data?.tax).toEqual({ payer: 'organizer', cash_part: 1508 });
    const rules = readFileSync(join(root, MUGS_RULES), 'utf8');
    for (const words of [
      '35\u00A0%',
      '1\u00A0508\u00A0₽',
      '8\u00A0308\u00A0₽',
      'не является лотереей',
      'отдельный документ',
    ]) {
      expect(rules.replace(/35 %/g, '35\u00A0%')).toContain(words);
    }
    expect(rules).not.toMatch(/г\.\./);
    const winner = await reglament(root, [...args.with(2, 'content/contests/w.md'), ...prizes, '--tax', 'winner']);
    expect(winner.code).toBe(0);
    expect(dataOf(root, 'content/contests/w.md').data?.tax).toEqual({ payer: 'winner' });
    expect(readFileSync(join(root, 'content/contests/rules/w.md'), 'utf8')).toContain('Налог платит победитель');
  });

  test('asks, takes usual answers for empty lines, and asks a bad answer again with the reason', async () => {
    const root = own({});
    const answers = [
      ...['?!', 'Кружки к ледоходу', 'vkk', 'vk, x', 'ru, narnia', 'ru', 'comment, dance', '', 'luck', 'random'],
      ...['завтра', '2027-04-01', '2027-04-01 10:00', '2020-04-01T10:00+03:00', '2027-04-01T10:00+25:00', GIVEN.starts],
      ...['2027-03-01T10:00+03:00', GIVEN.ends, '2027-04-11T21:00+03:00', ''],
      ...[
        '',
        'Кружка',
        'Кружка;0;1;RUB',
        'Кружка;1;-1;RUB',
        'Кружка;1;1;XYZ',
        'Кружка;2;900;RUB',
        'Открытка;3;50;RUB',
        '',
      ],
      ...['много', '', 'ООО «Кружка»', '', 'нет', 'hello@onego.example', ''],
      ...['', 'onego.example', 'https://onego.example/contests/mugs', 'https://onego.example/privacy'],
      ...['https://onego.example/contests/mugs', 'https://onego.example/consent'],
    ];
    const { code, stdout, stderr } = await reglament(root, ['contest', 'new', '--locale', 'ru'], { answers });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const reason of [
      ...[
        'хотя бы одна буква',
        'Аккаунта «vkk» нет',
        'Страны «narnia» нет',
        '«dance» не подходит',
        '«luck» не подходит',
      ],
      ...[
        '«завтра» — не дата',
        '«2027-04-01» — не дата',
        'Для аккаунта vk это 2027-04-01T10:00:00+03:00',
        'уже прошло',
      ],
      ...[
        '«2027-04-01T10:00+25:00» — не дата',
        'конец идёт после начала',
        'итоги идут после конца',
        'Без ответа дальше нельзя',
      ],
      ...[
        '«Кружка» — не приз',
        'Число призов «0»',
        'Цена «-1»',
        'Валюты «XYZ» нет',
        'Возраст «много»',
        'не похоже на адрес почты',
      ],
      ...['не похоже на адрес страницы', 'Согласие не может лежать там же'],
    ]) {
      expect(stdout).toContain(reason);
    }
    const { data, problems } = dataOf(root, created(root)[0] ?? '');
    expect(problems).toEqual([]);
    expect(data?.prizes).toEqual([
      { name: 'Кружка', count: 2, value: 900, currency: 'RUB' },
      { name: 'Открытка', count: 3, value: 50, currency: 'RUB' },
    ]);
    expect(data).toMatchObject({ platforms: ['vk', 'x'], eligibility: { age_min: 18 }, tax: { payer: 'none' } });
  });

  test.each<[string, Record<string, string | undefined>, string]>([
    ['no offset', { starts: '2027-04-01T10:00' }, '2027-04-01T10:00:00+03:00'],
    ['a start that has passed', { starts: '2026-11-01T10:00+03:00' }, 'прошло'],
    ['an end before the start', { ends: '2027-03-01T10:00+03:00' }, '--ends'],
    ['results before the end', { results: '2027-04-02T10:00+03:00' }, '--results'],
    ['a day that does not exist', { ends: '2027-04-31T10:00+03:00' }, '2027-04-31'],
    ['a negative prize', { prize: 'Кружка;1;-5;RUB' }, '-5'],
    ['a prize without a currency', { prize: 'Кружка;1;5' }, '--prize'],
    ['an unknown account', { accounts: 'vk,telegramm' }, 'telegramm'],
    ['an address without https', { 'rules-url': 'http://onego.example/rules' }, 'https://'],
    ['the consent among the rules', { 'consent-url': GIVEN['rules-url'] }, '--consent-url'],
    ['nobody to ask', { starts: undefined, organizer: undefined }, '--starts, --organizer'],
  ])('refuses %s among options, and writes nothing', async (_, change, said) => {
    const root = own({});
    const outcome = await reglament(root, ['contest', 'new', ...options({ ...GIVEN, ...change }), '--locale', 'ru']);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain(said);
    expect(existsSync(join(root, 'content'))).toBe(false);
  });

  test.each([0, 1, 5, 9])('Ctrl-D after %d answers: nothing is written, and it says what is open', async (count) => {
    const root = own({});
    const answers = [GIVEN.title, 'vk', 'ru', '', '', GIVEN.starts, GIVEN.ends, '', GIVEN.prize].slice(0, count);
    const { code, stderr } = await reglament(root, ['contest', 'new', '--locale', 'ru'], { answers });
    expect(code).toBe(2);
    expect(stderr).toContain('Ничего не записано');
    expect(stderr.includes('--title')).toBe(count === 0);
    expect(stderr.includes('--prize')).toBe(count < 9);
    expect(existsSync(join(root, 'content'))).toBe(false);
  });

  test.each([[MUGS], [MUGS_RULES]])('never overwrites %s', async (taken) => {
    const root = own({ [taken]: 'Старое.\n' });
    const outcome = await reglament(root, ['contest', 'new', MUGS, ...options(GIVEN), '--locale', 'ru']);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toContain(taken);
    expect([MUGS, MUGS_RULES].filter((path) => existsSync(join(root, path)))).toEqual([taken]);
    expect(readFileSync(join(root, taken), 'utf8')).toBe('Старое.\n');
  });

  test('never overwrites what it wrote itself', async () => {
    const root = own({});
    const args = ['contest', 'new', ...options(GIVEN)];
    expect(await reglament(root, args)).toMatchObject({ code: 0 });
    const before = created(root).map((path) => readFileSync(join(root, path), 'utf8'));
    // What comes back with the same title gets a name of its own.
    expect(await reglament(root, args)).toMatchObject({ code: 0 });
    const second = 'content/contests/2027-04-kruzhki-k-ledokhodu-2.md';
    expect(dataOf(root, second).data?.id).toBe('kruzhki-k-ledokhodu-2');
    expect(await reglament(root, ['contest', 'new', second, ...options(GIVEN)])).toMatchObject({ code: 2 });
    expect(created(root).map((path) => readFileSync(join(root, path), 'utf8'))).toEqual(before);
  });

  test.each([
    'content/posts/mugs.md',
    'mugs.md',
    '../content/contests/mugs.md',
    'content/contests/rules/mugs.md',
    'content/contests/mugs.yaml',
  ])('refuses the file %s', async (path) => {
    const root = own({});
    const outcome = await reglament(root, ['contest', 'new', path, ...options(GIVEN), '--locale', 'ru']);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toContain('content/contests/');
  });

  test('lines come through a pipe as well as from a person, and the end of them ends it', () => {
    const root = own({});
    const run = (input: string) =>
      spawnSync(
        process.execPath,
        [resolve('dist/cli.cjs'), 'contest', 'new', '--locale', 'ru', '--now', '2026-11-22T10:00:00Z'],
        {
          ...{ cwd: root, input, encoding: 'utf8', timeout: 60_000 },
        },
      );
    const rest = [
      '',
      'ООО «Кружка»',
      '',
      'hello@onego.example',
      '',
      '',
      GIVEN['rules-url'],
      GIVEN['policy-url'],
      GIVEN['consent-url'],
    ];
    const lines = [GIVEN.title, 'vk', 'ru', '', '', GIVEN.starts, GIVEN.ends, '', 'Кружка;2;900;RUB', '', ...rest];
    const cut = run(lines.slice(0, 6).join('\n'));
    expect({ status: cut.status, files: existsSync(join(root, 'content')) }).toEqual({ status: 2, files: false });
    expect(cut.stderr).toContain('--ends, --prize');
    expect(run('').status).toBe(2);
    const done = run(`${lines.join('\n')}\n`);
    expect({ status: done.status, stderr: done.stderr }).toEqual({ status: 0, stderr: '' });
    expect(created(root)).toHaveLength(2);
  });
});

describe('a round trip over the live policy: new, checklist, check', () => {
  const cases: [string, Record<string, string>, readonly string[]][] = [
    ['a draw in Russia', { accounts: 'vk,telegram', prize: 'Коробка;1;5960;RUB' }, []],
    [
      'a jury in Russia',
      { accounts: 'vk', prize: 'Кружка;3;900;RUB', mechanics: 'ugc_photo', selection: 'jury' },
      ['contest.selection'],
    ],
    ['a draw on Facebook', { accounts: 'facebook,instagram', prize: 'A box;3;30;EUR', title: 'Before Sunrise' }, []],
    [
      'a draw abroad',
      {
        accounts: 'x,youtube',
        jurisdictions: 'us,gb,eu',
        prize: 'A seat;5;25;USD',
        mechanics: 'hashtag_post,mention_brand',
        title: 'Brew',
      },
      ['contest.gb.random'],
    ],
    ['a dear draw in the USA', { accounts: 'x', jurisdictions: 'us', prize: 'A trip;2;4000;USD', title: 'Trip' }, []],
  ];

  test.each(cases)('%s lacks only what nobody could know yet', async (_, given, open) => {
    const root = liveCopy(CONTESTS);
    const base = { title: 'Кружки', starts: '2027-04-01T10:00+03:00', ends: '2027-04-11T21:00+03:00', ...given };
    const made = await reglament(root, ['contest', 'new', MUGS, ...options(base)]);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(dataOf(root, MUGS).problems).toEqual([]);
    const listed = await reglament(root, ['contest', 'checklist', MUGS, '--format', 'json']);
    const { groups, faults } = JSON.parse(listed.stdout) as {
      readonly faults: readonly unknown[];
      readonly groups: readonly {
        readonly requirements: readonly { readonly rule: string; readonly standing: string }[];
      }[];
    };
    expect(faults).toEqual([]);
    const rows = groups.flatMap(({ requirements }) => requirements);
    const rulesOf = (standings: readonly string[]) => [
      ...new Set(rows.filter(({ standing }) => standings.includes(standing)).map(({ rule }) => rule)),
    ];
    expect(rulesOf(['missing', 'advice', 'unclear'])).toEqual(open);
    expect(rulesOf(['ahead'])).toContain('contest.approved');
    const checked = await reglament(root, ['check', MUGS, MUGS_RULES, '--locale', 'en']);
    expect(checked).toMatchObject({ code: 0, stderr: '' });
  });

  const MOSCOW = { title: 'Кружки', starts: '2027-04-01T10:00+03:00', ends: '2027-04-11T21:00+03:00' };

  test('a price with kopecks stays a number, and a tax of less than half a rouble is none', async () => {
    const root = liveCopy(CONTESTS);
    await reglament(root, ['contest', 'new', MUGS, ...options({ ...MOSCOW, accounts: 'vk', prize: 'К;1;300,50;RUB' })]);
    expect(readFileSync(join(root, MUGS), 'utf8')).toContain('value: 300.5\n');
    const other = 'content/contests/2027-04-box.md';
    const given = { ...MOSCOW, title: 'Box', accounts: 'vk', prize: 'Коробка;1;4000,01;RUB' };
    await reglament(root, ['contest', 'new', other, ...options(given)]);
    const rules = readFileSync(join(root, 'content/contests/rules/2027-04-box.md'), 'utf8');
    expect(rules).toContain('округляют до нуля');
    expect(rules).not.toMatch(/(?<!\d)0 ₽/u);
  });

  test('English rules take no address and no page of a Russian contest', async () => {
    const root = liveCopy(CONTESTS);
    for (const name of ['before-sunrise', 'morning-brew']) rmSync(join(root, `content/contests/2027-02-${name}.md`));
    const given = { ...MOSCOW, title: 'Brew', accounts: 'x', jurisdictions: 'us', prize: 'A seat;1;25;USD' };
    const made = await reglament(root, ['contest', 'new', MUGS, ...options(given)]);
    expect(made).toMatchObject({ code: 0 });
    const { organizer, privacy } = dataOf(root, MUGS).data ?? {};
    expect(organizer?.address).toBeUndefined();
    expect(privacy?.consent_url).toBe('https://onego.example/consent/prizes-en');
  });

  test('without a file the checklist says so in the language of the policy', async () => {
    const { code, stderr } = await reglament(liveCopy(CONTESTS), ['contest', 'checklist']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/[а-я]/u);
  });

  test('the three contests that are shipped lack nothing', async () => {
    for (const name of ['vesennyaya-korobka', 'before-sunrise', 'morning-brew']) {
      const { code, stdout } = await reglament('.', [
        'contest',
        'checklist',
        `content/contests/2027-02-${name}.md`,
        '--format',
        'json',
      ]);
      expect(code).toBe(0);
      expect(JSON.parse(stdout).counts).toMatchObject({ missing: 0, advice: 0, unclear: 0 });
    }
  });

  test('in a folder without a policy it says so', async () => {
    const outcome = await reglament(temporaryFolder(), ['contest', 'new', ...options(GIVEN)]);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
  });
});
