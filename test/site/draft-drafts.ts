/** Drafts as people leave them, whole and broken. */
const CARD = `title: Зимняя карта
accounts: [telegram, vk]
publish_at: 2026-11-25T12:00:00+03:00
status: scheduled
format: text
purpose: promo
author: maria
language: ru
`;
const draft = (body: string, card = CARD): string => `---\n${card}---\n${body}`;

export const DRAFTS: Readonly<Record<string, string>> = {
  loud: draft('УСПЕЙТЕ КУПИТЬ!!! Лучшая в мире карта: http://bit.ly/card\n\nЗвоните +7 921 123-45-67.\n'),
  crlf: draft('Новая карта уже здесь: https://example.com/card\n').replaceAll('\n', '\r\n'),
  bom: `\uFEFF${draft('Тихое утро 😀😀👩‍👩‍👧.\n')}`,
  'look-alikes': draft('Скидкa в кoфейне: ѕupеr, https://оnego.example/x\n'),
  crowded: draft('Ещё один пост того же дня.\n', CARD.replace('25T12', '23T12')),
  later: draft('Мартовская карта, она у нас самая-самая лучшая!!!\n', CARD.replace('2026-11-25', '2027-03-03')),
  'day of a change': draft('Карта.\n', CARD.replace('2026-11-25T12:00:00+03:00', '2027-02-15')),
  'no date': draft('Когда-нибудь.\n', CARD.replace(/^publish_at.*\n/m, '')),
  'wrong date': draft('Когда-нибудь.\n', CARD.replace('2026-11-25T12:00:00+03:00', '2026-02-31')),
  'no such account': draft('Куда?\n', CARD.replace('telegram', 'telegramm')),
  'broken card': '---\ntitle: [\n---\nТекст\n',
  'unclosed card': '---\ntitle: Текст\n',
  'no card': 'Просто текст.\n',
  'lone surrogate': draft('Половина \uD83D знака.\n'),
  blank: '\n',
  'with a partner': draft(
    'Вместе с «Северным молоком».\n',
    `${CARD.replace('2026-11-25', '2027-03-03')}disclosure: { kind: partner }\n`,
  ),
  large: draft(`${'Очень длинный пост. '.repeat(60_000)}\n`),
};
