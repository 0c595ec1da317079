import { describe, expect, test } from 'vitest';
import { guessFormat, momentFormat, readDate } from '../../action/core/content/date-format.ts';
import { judge } from '../../action/core/judge.ts';
import { LIMITS } from '../../action/core/limits.ts';
import { translatorFor } from '../../action/locales/index.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { overlaid } from '../helpers/editions.ts';
import { TEAM } from '../helpers/inbox.ts';
import { type Files, loaded, POLICY_YAML, policyFiles } from '../helpers/judging.ts';

const NOW = Date.parse('2026-11-18T12:00:00+03:00');
const COLUMNS =
  'columns: { id: Номер, received_at: Получено, account: Где, class: Класс, owner: Кто, first_reply_at: Ответ, text: Текст }';
const HEAD = 'Номер;Получено;Где;Класс;Кто;Ответ;Текст';
const FORMAT = 'dates: DD.MM.YYYY HH:mm';

async function findings(
  files: Files,
  source = FORMAT,
  rules: Readonly<Record<string, string>> = { 'inbox.answered': '' },
) {
  const mapped = `inbox:\n  sources:\n    - { id: desk, path: content/inbox/*-desk.csv, time_zone: Europe/Moscow, ${source}, ${COLUMNS}, accounts: { ВКонтакте: vk }, classes: { Вопрос: question } }\n    - { id: tabs, path: content/inbox/*.tsv, time_zone: Europe/Moscow, ${source}, ${COLUMNS}, accounts: { ВКонтакте: vk }, classes: { Вопрос: question } }\n`;
  const policy = await loaded(overlaid(policyFiles(rules, `${POLICY_YAML}${mapped}`), TEAM));
  const report = await judge(memoryFiles(files), policy, { engine: 'test', now: NOW });
  return report.findings;
}
const told = async (text: string, source?: string, path = 'content/inbox/11-desk.csv') =>
  (await findings({ [path]: text }, source)).map(({ message, range }) => {
    return `${message.id.replace('problem.', '')} ${range.start.line}`;
  });
const row = (received: string, rest = 'ВКонтакте;Вопрос;maria;;Где заказ?') => `n1;${received};${rest}`;
const LATE = 'inbox.answered.overdue 2';

describe('moments as programs write them', () => {
  test.each([
    ['11/02/2026 10:05 AM', 'MM/DD/YYYY hh:mm A', '2026-11-02T10:05:00'],
    ['11/2/2026, 1:05 p.m.', 'M/D/YYYY, h:mm A', '2026-11-02T13:05:00'],
    ['12:00 AM 2.11.26', 'h:mm A D.M.YY', '2026-11-02T00:00:00'],
    ['12:30 PM 2.11.26', 'h:mm A D.M.YY', '2026-11-02T12:30:00'],
    ['2026-11-02 10:05:07 +0300', 'YYYY-MM-DD HH:mm:ss Z', '2026-11-02T10:05:07+03:00'],
    ['13:05 PM 2.11.26', 'h:mm A D.M.YY', '2026-11-02T99:05:00'],
    ['вчера', 'DD.MM.YYYY HH:mm', undefined],
  ])('%s by %s', (text, format, expected) => {
    const pattern = momentFormat(format);
    expect(pattern === undefined ? 'no format' : readDate(text, pattern)).toBe(expected);
  });

  test.each(['DD.MM.YYYY чч', 'DD.MM', 'DD.MM.YYYY hh:mm', 'DD.MM.YYYY HH:mm A', 'DD.MM.YYYY HH:mm xx'])(
    '%s is no format',
    (format) => {
      // Cyrillic letters may stand in a format, as words do; what looks like a token and is none may not.
      expect(momentFormat(format) === undefined).toBe(format !== 'DD.MM.YYYY чч');
    },
  );

  test.each([
    ['02.11.2026 10:05', 'DD.MM.YYYY HH:mm'],
    ['2.11.2026 9:05:30', 'D.MM.YYYY H:mm:ss'],
    ['11/22/2026 10:05', 'MM/DD/YYYY HH:mm'],
    ['11/02/2026 10:05 AM', 'MM/DD/YYYY hh:mm A'],
    ['2026/11/02 10:05', 'YYYY/MM/DD HH:mm'],
    ['вчера', undefined],
  ])('%s looks like %s', (text, expected) => {
    expect(guessFormat(text)).toBe(expected);
  });

  test('several orders in one export', async () => {
    const source = 'dates: ["DD.MM.YYYY HH:mm", "DD.MM.YYYY HH:mm:ss", "MM/DD/YYYY hh:mm A"]';
    const text = `${HEAD}\n${row('16.11.2026 10:00')}\nn2${row('16.11.2026 10:00:30').slice(2)}\nn3${row('11/16/2026 10:00 AM').slice(2)}\n`;
    expect(await told(text, source)).toEqual([LATE, 'inbox.answered.overdue 3', 'inbox.answered.overdue 4']);
  });

  test('a dash where there is nothing is nothing', async () => {
    expect(await told(`${HEAD}\n${row('16.11.2026 10:00', 'ВКонтакте;Вопрос;maria;N/A;Где?')}\n`)).toEqual([LATE]);
  });

  test('a message proposes the order, and calls the column by its name', async () => {
    const [finding] = await findings({ 'content/inbox/own.csv': 'id,received_at\na,02.11.2026 10:05\n' });
    const translate = translatorFor('ru');
    const { id, data } = finding?.message ?? { id: '', data: {} };
    expect(id).toBe('problem.inbox.moment');
    expect(translate(`${id}.fix`, data)).toContain('DD.MM.YYYY HH:mm');
    const [mapped] = await findings({ 'content/inbox/11-desk.csv': `${HEAD}\n${row('2026-11-02T10:05')}\n` });
    expect(translate(mapped?.message.id ?? '', mapped?.message.data)).toContain('«Получено»');
  });
});

describe('tables as programs write them', () => {
  const lines = [HEAD, row('16.11.2026 10:00')];
  test.each([
    ['bars', (text: string) => text.replaceAll(';', '|'), 'content/inbox/11-desk.csv'],
    ['tabs', (text: string) => text.replaceAll(';', '\t'), 'content/inbox/11.tsv'],
    [
      'an extension in capitals, without columns of ours',
      () => 'id;received_at\nn1;2026-11-16T10:00:00+03:00',
      'content/inbox/EXPORT.CSV',
    ],
  ])('%s', async (_, change, path) => {
    expect(await told(change(lines.join('\n')), undefined, path)).toEqual([LATE]);
  });

  test('their words in any case', async () => {
    expect(await told(`${HEAD}\n${row('16.11.2026 10:00', 'вконтакте;ВОПРОС;maria;;Где?')}\n`)).toEqual([LATE]);
  });

  test('quotes that are never doubled are read where only one reading is possible', async () => {
    const rest = 'ВКонтакте;Вопрос;maria;;"сказал "привет" и ушёл"';
    expect(await told(`${HEAD}\n${row('16.11.2026 10:00', rest)}\n`)).toEqual([LATE]);
    // With one cell too many nobody knows where the text ends.
    const two = 'ВКонтакте;Вопрос;maria;;"сказал "привет"; и ушёл "совсем""';
    expect(await told(`${HEAD}\n${row('16.11.2026 10:00', two)}\n`)).toEqual(['csv.quote 2']);
    const tabs = `${HEAD}\n${row('16.11.2026 10:00', 'ВКонтакте;Вопрос;maria;;"привет" и ушёл')}`.replaceAll(';', '\t');
    expect(await told(tabs, undefined, 'content/inbox/11.tsv')).toEqual([LATE]);
  });

  test('after very many such rows the last is read as the first', async () => {
    const broken = Array.from(
      { length: 60 },
      (_, index) => `b${index};16.11.2026 10:00;ВКонтакте;Вопрос;maria;;"a"b;c`,
    );
    const found = await told([HEAD, ...broken, row('16.11.2026 10:00')].join('\n'));
    expect(found).toContain('inbox.answered.overdue 62');
  });

  test('a column that is missing is told once, and refuses nothing', async () => {
    const found = await findings({
      'content/inbox/11-desk.csv': 'Номер;Получено;Класс;Кто\nn1;16.11.2026 10:00;Вопрос;maria\n',
    });
    expect(found.map(({ message }) => message.id)).toEqual(['problem.csv.lacks', 'inbox.answered.overdue']);
    expect(found[0]?.message.data).toMatchObject({ count: 3, found: 'Где», «Ответ», «Текст' });
  });

  test('a word that the policy does not map is told with where to map it', async () => {
    const text = `${HEAD}\n${row('16.11.2026 10:00', 'Вконтактик;Вопрос;maria;;')}\nn2${row('16.11.2026 10:00', 'ВКонтакте;Вопросик;maria;;').slice(2)}\n`;
    const found = await findings({ 'content/inbox/11-desk.csv': text }, FORMAT, { 'inbox.classified': '' });
    const translate = translatorFor('en');
    const fixes = found.map(({ message: { id, data } }) => translate(`${id}.fix`, data));
    expect(fixes).toEqual([
      expect.stringContaining('accounts of the source “desk”'),
      expect.stringContaining('classes of the source “desk”'),
    ]);
  });

  test('of very many findings so many are told, and how many more there are', async () => {
    const rows = Array.from(
      { length: LIMITS.inboxFindings + 30 },
      (_, index) => `x${index}${row('16.11.2026 10:00').slice(2)}`,
    );
    const found = await findings({ 'content/inbox/11-desk.csv': [HEAD, ...rows].join('\n') });
    expect(found).toHaveLength(LIMITS.inboxFindings + 1);
    expect(found.at(-1)).toMatchObject({ rule: 'inbox.answered', message: { id: 'inbox.more', data: { count: 30 } } });
    expect(found.at(-1)?.range.start.line).toBe(LIMITS.inboxFindings + 2);
  });
});
