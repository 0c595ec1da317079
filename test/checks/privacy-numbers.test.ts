import { describe, expect, test } from 'vitest';
import { isInn, isOgrn, isSnils, passesLuhn } from '../../action/core/text/checksums.ts';
import { covered, findings, inBody, post } from '../helpers/judging.ts';

const CARD = '{ words: ["карта|карту|карте", "card"], except: ["карта|карту гостя|лояльности", "трек*"] }';
const INN = '{ words: ["инн"], allow: ["1234567894"] }';
const PASSPORT =
  '{ words: ["паспорт|паспорта", "passport"], weak_words: ["серия"], except: ["паспорт|паспорта изделия"] }';
const SNILS = '{ words: ["снилс"] }';

describe('check digits', () => {
  test.each([
    ['ИНН of an organisation, of the tax service’s example', isInn, '7707083893', '7707083894'],
    ['ИНН of a person', isInn, '500100732259', '500100732258'],
    ['СНИЛС of the pension fund’s example', isSnils, '11223344595', '11223344594'],
    ['ОГРН', isOgrn, '1027700132195', '1027700132194'],
    ['ОГРНИП', isOgrn, '304500116000157', '304500116000158'],
    ['a card of the network’s example', passesLuhn, '4111111111111111', '4111111111111112'],
    ['another', passesLuhn, '5555555555554444', '5555555555554443'],
  ])('%s', (_, isValid, right, wrong) => {
    expect(isValid(right)).toBe(true);
    expect(isValid(wrong)).toBe(false);
    expect(isValid('')).toBe(false);
    expect(isValid(right.slice(1))).toBe(false);
  });

  test('СНИЛС up to 001-001-998 has none, and is no evidence', () => {
    expect(isSnils('00100199800')).toBe(false);
  });

  test('СНИЛС with a remainder of 100 ends in 00', () => {
    const ends = Array.from({ length: 3000 }, (_, i) => String(123_456_789 + i * 7919)).filter((nine) =>
      isSnils(`${nine}00`),
    );
    expect(ends.length).toBeGreaterThan(20);
  });
});

describe('privacy.card', () => {
  test.each([
    ['4111 1111 1111 1111', 'Переводите на 4111 1111 1111 1111 до пятницы.'],
    ['4111-1111-1111-1111', '4111-1111-1111-1111'],
    ['4111 1111 1111 1111', '**4111 1111 1111 1111** 12/27, CVC 123'],
    ['2200123456789019', 'Карта 2200123456789019'],
    ['5555555555554444', 'card: 5555555555554444.'],
    ['４１１１ １１１１ １１１１ １１１１', '４１１１ １１１１ １１１１ １１１１'],
    ['4111\u00A01111\u00A01111\u00A01111', '4111\u00A01111\u00A01111\u00A01111'],
    ['6200000000000005', 'на карту 6200000000000005'],
  ])('%s', async (number, body) => {
    const text = post({}, `${body}\n`);
    const [finding, ...others] = await findings({ a: text }, 'privacy.card', CARD);
    expect(others).toEqual([]);
    expect(finding === undefined ? '' : covered(text, finding)).toBe(number);
  });

  test('a zero-width space and markup do not hide it', async () => {
    expect(await inBody('4111 1111 \u200B1111 1111\n', 'privacy.card', CARD)).toHaveLength(1);
    expect(await inBody('4111 **1111** 1111 1111\n', 'privacy.card', CARD)).toHaveLength(1);
    expect(await inBody('4111 1111 &#49;111 1111\n', 'privacy.card', CARD)).toHaveLength(1);
  });

  test('titles, descriptions, hashtags, claims and terms are read too', async () => {
    const number = '4111 1111 1111 1111';
    const cards: Record<string, string>[] = [
      { title: `"На карту ${number}"` },
      { media: `[{ file: a.jpg, alt: "Карта ${number}" }]` },
      { claims: `[{ text: "Карта ${number}" }]` },
      { offer: `{ terms: "Карта ${number}" }` },
    ];
    for (const changes of cards) expect(await inBody('Тихо.\n', 'privacy.card', CARD, changes)).toHaveLength(1);
    expect(await inBody('![Карта 4111 1111 1111 1111](a.jpg)\n', 'privacy.card', CARD)).toHaveLength(1);
  });

  test.each([
    ['a wrong check digit', '4111 1111 1111 1112'],
    ['a number of no bank', '9111 1111 1111 1117, карта'],
    ['sixteen digits without the word', 'Заказ 4111111111111111 едет'],
    ['a guest card', 'Карта гостя 4111 1111 1111 1111'],
    ['a parcel', 'Карта? Нет, трек 4111 1111 1111 1111'],
    ['a barcode', 'Карта вкусов: 4607001234567'],
    ['figures in columns', '4111\n1111\n1111\n1111'],
    ['a part of an address', 'https://onego.example/4111111111111111/карта'],
    ['a longer number', '4111111111111111карта 41111111111111112'],
    ['dates', 'Карта 2026 2027 2028 2029'],
  ])('%s is silent', async (_, body) => {
    expect(await inBody(`${body}\n`, 'privacy.card', CARD)).toEqual([]);
  });

  test('what the policy allows is silent in any notation', async () => {
    const allow = '{ words: ["карта"], allow: ["4111-1111-1111-1111"] }';
    expect(await inBody('Карта 4111 1111 1111 1111\n', 'privacy.card', allow)).toEqual([]);
  });
});

describe('privacy.inn', () => {
  test('fires beside the word, on both sides', async () => {
    expect(await inBody('ИНН 500100732259\n', 'privacy.inn', INN)).toMatchObject([{ enforcement: 'soft-mandatory' }]);
    expect(await inBody('ИНН: 7707083893.\n', 'privacy.inn', INN)).toHaveLength(1);
    expect(await inBody('7707083893 (ИНН)\n', 'privacy.inn', INN)).toHaveLength(1);
  });

  test('a person’s number without the word only advises', async () => {
    expect(await inBody('Код 500100732259\n', 'privacy.inn', INN)).toMatchObject([{ enforcement: 'advisory' }]);
  });

  test.each([
    ['ten digits without the word', 'Код 7707083893'],
    ['a wrong check digit', 'ИНН 7707083894'],
    ['the word too far away', 'ИНН пришлём отдельно, а код пачки 7707083893'],
    ['a word with the same end', 'Длинн 7707083893'],
    ['a number that is allowed', 'ИНН 1234567894'],
    ['an article of a law', 'ИНН не нужен, 38-ФЗ'],
  ])('%s is silent', async (_, body) => {
    expect(await inBody(`${body}\n`, 'privacy.inn', INN)).toEqual([]);
  });

  test('the number that the card discloses is the post’s own', async () => {
    for (const advertiser of ['{ name: "ООО", inn: "7707083893" }', '"ООО, ИНН 7707083893"', '{ inn: 7707083893 }']) {
      const disclosure = `{ kind: paid, advertiser: ${advertiser} }`;
      expect(await inBody('Реклама. ИНН 7707083893\n', 'privacy.inn', INN, { disclosure })).toEqual([]);
    }
  });
});

describe('privacy.passport', () => {
  test.each([
    'Паспорт 4510 123456',
    'паспорт серии 45 10 № 123456',
    'паспорт №4510123456',
    'серия 4510 123456',
    'passport 75 1234567',
  ])('%s', async (body) => {
    expect(await inBody(`${body}\n`, 'privacy.passport', PASSPORT)).toHaveLength(1);
  });

  test.each([
    ['an order', 'Заказ 4510123456'],
    ['a film', 'Серия 45, 10 минут, 123456 просмотров'],
    ['a batch before its series', 'Партия 4510 123456, серия «Север»'],
    ['a number in one piece after a series', 'Серия 4510123456'],
    ['a passport of a machine', 'Паспорт изделия 4510 123456'],
    ['a passport far away', 'Возьмите паспорт: без него на паром не пускают. Заказ 4510123456'],
  ])('%s is silent', async (_, body) => {
    expect(await inBody(`${body}\n`, 'privacy.passport', PASSPORT)).toEqual([]);
  });
});

describe('privacy.snils and privacy.account', () => {
  test.each(['112-233-445 95', '112-233-445-95', 'СНИЛС 11223344595', 'СНИЛС 112 233 445 95'])('%s', async (body) => {
    expect(await inBody(`${body}\n`, 'privacy.snils', SNILS)).toHaveLength(1);
  });

  test.each(['112-233-445 96', '11223344595', '112 233 445 95', '8 112 233-44-59', 'ORD-112-233-445 95'])(
    '%s is silent',
    async (body) => {
      expect(await inBody(`${body}\n`, 'privacy.snils', SNILS)).toEqual([]);
    },
  );

  test.each([
    '40702810900000000001',
    '40817 810 0 0000 0000001',
    '407 02 810 9 0000 0000001'.replace('407 02', '40702'),
  ])('the account %s', async (body) => {
    expect(await inBody(`Счёт ${body}\n`, 'privacy.account')).toHaveLength(1);
  });

  test.each(['Счёт 3:1', 'Серийный номер 50702810900000000001', '4070281090000000000', '407028109000000000012'])(
    '%s is no account',
    async (body) => {
      expect(await inBody(`${body}\n`, 'privacy.account')).toEqual([]);
    },
  );

  test('the account of a fund is allowed', async () => {
    const allow = '{ allow: ["40702 810 9 0000 0000001"] }';
    expect(await inBody('Счёт 40702810900000000001\n', 'privacy.account', allow)).toEqual([]);
  });
});

describe('bad input', () => {
  const RULES = { 'privacy.card': CARD, 'privacy.inn': INN, 'privacy.passport': PASSPORT, 'privacy.snils': SNILS };
  test.each([
    ['nothing', ''],
    ['emoji', '🙂'.repeat(2000)],
    ['marks', '\u0301'.repeat(5000)],
    ['right to left', 'שלום 4111 עולם\r\n'.repeat(20)],
    ['digits', '4'.repeat(60_000)],
    ['groups', '4111 '.repeat(12_000)],
    ['passports', 'паспорт 4510 123456 '.repeat(3000)],
  ])('%s', async (_, body) => {
    for (const [rule, options] of Object.entries(RULES)) {
      await inBody(`${body}\n`, rule, options);
    }
  });
});
