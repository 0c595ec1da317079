import { describe, expect, test } from 'vitest';
import { covered, findings, inBody, post } from '../helpers/judging.ts';

const RULE = 'tone.caps';

describe('tone.caps', () => {
  test('a run of capitals is found at its exact place, emoji and Cyrillic before it', async () => {
    const body = 'Первая строка.\n\nУтро ☕️👨‍👩‍👧 и СКИДКА ТОЛЬКО СЕГОДНЯ для всех.\n';
    const text = post({}, body);
    const [finding, ...others] = await findings({ a: text }, RULE);
    expect(others).toEqual([]);
    expect(finding?.quote).toBe('СКИДКА ТОЛЬКО СЕГОДНЯ');
    expect(finding === undefined ? '' : covered(text, finding)).toBe('СКИДКА ТОЛЬКО СЕГОДНЯ');
    const line = body.split('\n')[2] ?? '';
    expect(finding?.range.start).toEqual({
      line: 9,
      column: [...line.slice(0, line.indexOf('СКИДКА'))].length + 1,
      offset: text.indexOf('СКИДКА'),
    });
  });

  test('the repaired twin is silent', async () => {
    expect(await inBody('Утро ☕️ и скидка только сегодня для всех.\n', RULE)).toEqual([]);
  });

  test('the suggestion, applied, satisfies the rule', async () => {
    const text = post({}, 'Заголовок. СКИДКА ТОЛЬКО СЕГОДНЯ для всех.\n');
    const [finding] = await findings({ a: text }, RULE);
    const [suggestion] = finding?.suggestions ?? [];
    expect(suggestion?.text).toBe('Скидка только сегодня');
    const { start, end } = suggestion?.range ?? { start: { offset: 0 }, end: { offset: 0 } };
    const repaired = text.slice(0, start.offset) + suggestion?.text + text.slice(end.offset);
    expect(await findings({ a: repaired }, RULE)).toEqual([]);
  });

  test('a text that is loud all over is one finding', async () => {
    const body = 'НОВИНКА у нас, потом СКИДКА на всё, дальше ПОДАРОК гостям и БОНУС детям.\n';
    const found = await inBody(body, RULE);
    expect(found.map(({ message }) => message.id)).toEqual(['tone.caps.share']);
  });

  test('markup between the letters does not hide a shout', async () => {
    expect(await inBody('**СКИДКА** *ТОЛЬКО* СЕГО**ДНЯ** у нас\n', RULE)).toHaveLength(1);
    expect(await inBody('СКИ&#1044;КА ТОЛЬКО СЕГОДНЯ у нас\n', RULE)).toHaveLength(1);
    expect(await inBody('СКИ<b>ДКА</b> ТОЛЬКО СЕГО<i></i>ДНЯ у нас\n', RULE)).toHaveLength(1);
  });

  test.each([
    ['abbreviations of three letters', 'ФАС НДС ГИБДД и другие пишут одно и то же.', '{ allow: [ГИБДД] }'],
    ['allowed words', 'ООО ЕРИР ГОСТ СНИЛС: разбираем слова из договора.', '{ allow: [ЕРИР, ГОСТ, СНИЛС] }'],
    ['Roman numerals', 'MMXXVI MCMXC XVIII и ещё три века истории кофе.', ''],
    ['model numbers', 'Мельницы EK43S, F64EVO, ZD100 мы сравнили на слух.', ''],
    ['hashtags and mentions', '#СКИДКИ #ПОДАРКИ #НОВОСТИ @ONEGO_ROAST', ''],
    ['quotations', 'На двери висело «ЗАКРЫТО НА ОБЕД ВСЕГДА ЗАКРЫТО», мы сняли.', ''],
    ['straight quotes', 'The sign said "CLOSED FOR LUNCH FOREVER" and we took it down.', ''],
    ['block quotes', '> ЗАКРЫТО НАВСЕГДА УХОДИТЕ ПРОЧЬ\n\nТак встречали гостей в 1995 году.', ''],
    ['code', 'Введите `SELECT EVERY COFFEE FROM SHELF` и ждите.', ''],
    ['addresses', 'https://onego.example/SALE/EVERY/DAYS/HERE и всё.', ''],
    ['a single loud word', 'Это ВАЖНО для всех гостей.', ''],
    ['two loud words', 'Это ОЧЕНЬ ВАЖНО для всех гостей, которые придут к нам завтра утром в субботу.', ''],
    [
      'a run across paragraphs',
      'Сегодня СКИДКА ДНЯ\n\nПОДАРОК каждому, кто придёт к нам на набережную в субботу утром.',
      '',
    ],
  ])('%s are silent', async (_, body, options) => {
    expect(await inBody(`${body}\n`, RULE, options)).toEqual([]);
  });

  test('a part for another account is judged for that account only', async () => {
    const body = 'Тихо.\n\n:::for{accounts="telegram"}\nСКИДКА ТОЛЬКО СЕГОДНЯ\n:::\n';
    const [finding] = await inBody(body, RULE, '', { accounts: '[vk, telegram]' });
    expect(finding?.publication?.account).toBe('telegram');
    expect(finding?.accounts).toEqual([]);
  });

  test('the same words on several accounts are one finding that names them', async () => {
    const found = await inBody('СКИДКА ТОЛЬКО СЕГОДНЯ\n', RULE, '', { accounts: '[vk, telegram]' });
    expect(found).toHaveLength(1);
    expect(found[0]?.accounts).toEqual(['vk', 'telegram']);
  });
});
