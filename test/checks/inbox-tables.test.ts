import { mkdirSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SourceFile } from '../../action/core/content/source-file.ts';
import { judge } from '../../action/core/judge.ts';
import type { Report } from '../../action/core/report.ts';
import { translatorFor } from '../../action/locales/index.ts';
import { json } from '../../action/reporters/json.ts';
import { terminal } from '../../action/reporters/terminal.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { listTree } from '../../action/sources/working-tree.ts';
import { overlaid } from '../helpers/editions.ts';
import { card, TEAM } from '../helpers/inbox.ts';
import { type Files, loaded, POLICY_YAML, policyFiles } from '../helpers/judging.ts';

const NOW = Date.parse('2026-11-18T12:00:00+03:00');
const CSV = 'content/inbox/week.csv';
const HEAD = 'id,received_at,class,owner,first_reply_at';
const ROW = 'a1,2026-11-16T10:00:00+03:00,question,maria,2026-11-16T11:00:00+03:00';
const LATE = 'a2,2026-11-16T10:00:00+03:00,question,maria,';

const SOURCE = `inbox:
  sources:
    - id: desk
      path: content/inbox/*-desk.csv
      time_zone: Europe/Moscow
      dates: DD.MM.YYYY HH:mm
      columns: { id: Номер, received_at: Получено, class: Класс, owner: Кто, first_reply_at: Ответ, author_hash: Автор, text: Сообщение }
      classes: { Вопрос: question, Спам: spam }
      owners: { Котова: maria }
`;

async function judged(files: readonly SourceFile[], rules = { 'inbox.answered': '' }): Promise<Report> {
  const policy = await loaded(overlaid(policyFiles(rules, `${POLICY_YAML}${SOURCE}`), TEAM));
  return judge(files, policy, { engine: 'test', now: NOW });
}
const told = async (files: Files, rules?: { 'inbox.answered': string }) =>
  (await judged(memoryFiles(files), rules)).findings.map(({ message, range }) => [
    message.id.replace('problem.', ''),
    range.start.line,
  ]);
const table = (...rows: readonly string[]): Files => ({ [CSV]: `${[HEAD, ...rows].join('\r\n')}\r\n` });

describe('an export is judged row by row', () => {
  test('with the line, the column and the offset of the file', async () => {
    const files = table(ROW, LATE);
    const { findings } = await judged(memoryFiles(files));
    const [finding] = findings;
    const text = String(files[CSV]);
    expect(finding?.message.id).toBe('inbox.answered.overdue');
    expect(finding?.range.start).toEqual({ line: 3, column: 4, offset: text.indexOf('2026', text.indexOf('a2')) });
    expect(finding?.quote).toBe('2026-11-16T10:00:00+03:00');
  });

  test('by the words of its own program', async () => {
    const rows = [
      'Номер;Получено;Класс;Кто;Ответ;Автор;Сообщение',
      'n1;16.11.2026 10:00;Вопрос;Котова;;Иван Петров;"Где мой заказ?"',
    ];
    const files = { 'content/inbox/11-desk.csv': `\ufeff${rows.join('\r\n')}` };
    expect(await told(files)).toEqual([['inbox.answered.overdue', 2]]);
  });

  test('in windows-1251, as Excel writes it', async () => {
    const letters = new Map(
      [...'абвгдежзийклмнопрстуфхцчшщъыьэюя'].flatMap((sign, index) => [
        [sign, 0xe0 + index],
        [sign.toUpperCase(), 0xc0 + index],
      ]),
    );
    const text = 'Номер;Получено;Класс;Кто;Ответ;Автор;Сообщение\r\nn1;16.11.2026 10:00;Вопрос;Котова;;x;Где заказ\r\n';
    const bytes = Uint8Array.from([...text].map((sign) => letters.get(sign) ?? sign.charCodeAt(0)));
    expect(await told({ 'content/inbox/11-desk.csv': bytes })).toEqual([['inbox.answered.overdue', 2]]);
  });

  test('and no word of those who wrote is ever shown', async () => {
    const rows = [
      'Номер;Получено;Класс;Кто;Ответ;Автор;Сообщение',
      'n1;16.11.2026 10:00;Вопрос;Котова;;Иван Петров;Где мой заказ 24117',
      'n2;вчера;Вопрос;Котова;;Пётр Иванов;Это секрет',
      '"n3;x',
    ];
    const report = await judged(
      memoryFiles({
        'content/inbox/11-desk.csv': rows.join('\n'),
        'content/inbox/c.md': card({ id: 'n9', class: 'question' }, 'Моя тайна\n'),
      }),
    );
    expect(report.findings.length).toBe(4);
    for (const locale of ['ru', 'en'] as const) {
      const translate = translatorFor(locale);
      const shown =
        terminal(report, translate, { paint: (_, text) => text, width: 110 }, 'file') + json(report, translate);
      expect(shown).not.toMatch(/Иван|Петров|заказ 24117|секрет|тайна/);
      expect(shown).toContain('n1');
    }
  });
});

describe('bad input', () => {
  test.each<[string, Files, [string, number][]]>([
    [
      'answered before it came in',
      table('a1,2026-11-16T10:00:00+03:00,question,maria,2026-11-16T09:59:59+03:00'),
      [['inbox.order', 2]],
    ],
    ['no offset', table('a1,2026-11-16T10:00:00,question,maria,'), [['moment.no-offset', 2]]],
    ['a date alone', table('a1,2026-11-16,question,maria,'), [['inbox.no-time', 2]]],
    ['no date', table('a1,yesterday,question,maria,'), [['inbox.moment', 2]]],
    ['a day that is none', table('a1,2026-02-30T10:00:00+03:00,question,maria,'), [['moment.date', 2]]],
    ['two rows with one id', table(ROW, ROW), [['inbox.twice', 3]]],
    [
      'a row with 200 columns',
      table(`${ROW}${',x'.repeat(195)}`, LATE),
      [
        ['csv.columns', 2],
        ['inbox.answered.overdue', 3],
      ],
    ],
    [
      'a row with too few',
      table('a1,2026-11-16T10:00:00+03:00', LATE),
      [
        ['csv.columns', 2],
        ['inbox.answered.overdue', 3],
      ],
    ],
    [
      'an unclosed quote',
      table('"a1,2026-11-16T10:00:00+03:00,question,maria,', LATE),
      [
        ['csv.unclosed', 2],
        ['inbox.answered.overdue', 3],
      ],
    ],
    ['no id', table(',2026-11-16T10:00:00+03:00,question,maria,'), [['schema.missing', 2]]],
    [
      'an account that nobody has',
      { [CSV]: 'id,received_at,account,first_reply_at\na,2026-11-16T10:00:00+03:00,vkk,2026-11-16T10:05:00+03:00\n' },
      [['account.unknown', 2]],
    ],
    ['no heading of ours', { [CSV]: 'Номер,Дата\n1,2\n' }, [['csv.no-column', 1]]],
    ['two columns of one name', { [CSV]: `${HEAD},class\n${ROW},x\n` }, [['csv.column-twice', 1]]],
    [
      'an action that is none',
      { [CSV]: 'id,received_at,first_reply_at,action\na,2026-11-16T10:00:00+03:00,2026-11-16T10:05:00+03:00,burn\n' },
      [['schema.choice', 2]],
    ],
    ['nothing but a heading', table(), []],
    ['an empty file', { [CSV]: '' }, [['csv.empty', 1]]],
    ['a file of line ends', { [CSV]: '\ufeff\r\n\r\n' }, [['csv.empty', 1]]],
    ['a moment of next year', table(ROW.replace('2026-11-16T10', '2027-11-16T10')), [['inbox.future', 2]]],
    ['a picture', { [CSV]: Uint8Array.from([137, 80, 78, 71, 0, 0, 1, 0, 2, 0, 0, 3, 200]) }, [['file.binary', 1]]],
    ['formulas', table('"=HYPERLINK(""x"")",2026-11-16T10:00:00+03:00,question,maria,2026-11-16T11:00:00+03:00'), []],
  ])('%s', async (_, files, expected) => {
    expect(await told(files)).toEqual(expected);
  });

  test.each([
    ['has no front matter', 'Меня зовут Иван, и вот моя тайна.\n'],
    ['has one that is never closed', '---\nid: a\nМеня зовут Иван, и вот моя тайна.\n'],
    ['has one that cannot be read', '---\nid: a\n\tИван: тайна\n---\nМоя тайна.\n'],
  ])('a card that %s shows no word of it', async (_, text) => {
    const { findings } = await judged(memoryFiles({ 'content/inbox/z.md': text }));
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toMatch(/Иван|тайна/);
  });

  test('an id of another file is no other item', async () => {
    const files = {
      ...table(ROW),
      'content/inbox/z.md': card({ id: 'a1', first_reply_at: '2026-11-16T10:05:00+03:00' }),
    };
    expect(await told(files)).toEqual([['inbox.twice', 2]]);
  });

  test('a card without an offset', async () => {
    expect(await told({ 'content/inbox/z.md': card({ received_at: '2026-11-16T10:00' }) })).toEqual([
      ['moment.no-offset', 3],
    ]);
  });

  test('of very many broken rows some are told, and how many more there are', async () => {
    const found = await told(table(...Array.from({ length: 400 }, (_, index) => `a${index},x,question,maria,`)));
    expect(found.length).toBe(51);
    expect(found.at(-1)?.[0]).toBe('csv.more');
  });

  test('a file of 500 MB is refused by its size, and nobody reads it', async () => {
    const root = mkdtempSync(join(tmpdir(), 'inbox-'));
    mkdirSync(join(root, 'content/inbox'), { recursive: true });
    writeFileSync(join(root, CSV), `${HEAD}\n`);
    truncateSync(join(root, CSV), 500 * 1024 * 1024);
    const start = performance.now();
    const { findings } = await judged(listTree(root, 'content'));
    expect(findings.map(({ message }) => message)).toEqual([
      { id: 'problem.inbox.too-large', data: { size: 500, limit: 64 } },
    ]);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('a file larger than others may be is read piece by piece', async () => {
    const root = mkdtempSync(join(tmpdir(), 'inbox-'));
    mkdirSync(join(root, 'content/inbox'), { recursive: true });
    const rows = Array.from({ length: 30_000 }, (_, index) => ROW.replace('a1', `b${index}`));
    writeFileSync(join(root, CSV), [HEAD, ...rows, LATE].join('\n'));
    const { findings } = await judged(listTree(root, 'content'));
    expect(findings.map(({ message, range }) => [message.id, range.start.line])).toEqual([
      ['inbox.answered.overdue', 30_002],
    ]);
  });
});
