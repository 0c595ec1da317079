import { describe, expect, test } from 'vitest';
import { judge } from '../../action/core/judge.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { covered, findings, inBody, NOW, POLICY_YAML, policyWith, post } from '../helpers/judging.ts';

/** Built of parts, so that no scanner takes a test for a leak. */
const key = (...parts: string[]) => parts.join('');

async function first(body: string, rule: string, options = ''): Promise<string> {
  const text = post({}, `${body}\n`);
  const [finding] = await findings({ a: text }, rule, options);
  return finding === undefined ? '' : covered(text, finding);
}

describe('privacy.email', () => {
  const OPTIONS = '{ roles: [info, hello] }';

  test.each(['anna.p@mail.example', 'anna+shop@mail.example', 'ivanov@museum.example'])('%s', async (address) => {
    expect(await first(`Пишите: ${address}, ответит`, 'privacy.email', OPTIONS)).toBe(address);
  });

  test('a link and a description hold one too', async () => {
    expect(await inBody('[Пишите](mailto:anna@mail.example)\n', 'privacy.email', OPTIONS)).toHaveLength(1);
    expect(await inBody('![anna@mail.example](a.jpg)\n', 'privacy.email', OPTIONS)).toHaveLength(1);
    expect(await inBody('anna&commat;mail.example\n', 'privacy.email', OPTIONS)).toHaveLength(1);
  });

  test.each([
    ['a shared box', 'info@museum.example'],
    ['a mention', '@anna и @mail.example'],
    ['a path', 'https://youtube.example/@anna'],
    ['a price', '3@5'],
  ])('%s is silent', async (_, body) => {
    expect(await inBody(`${body}\n`, 'privacy.email', OPTIONS)).toEqual([]);
  });

  test('the policy allows boxes, and a colleague’s box on its domain only advises', async () => {
    const yaml = POLICY_YAML.replace(
      'privacy:\n  allow:\n',
      'privacy:\n  allow:\n    emails: [Team@onego.example]\n    domains: [onego.example]\n',
    );
    const files = {
      'content/posts/a.md': post({}, 'team@onego.example\n'),
      'content/posts/b.md': post({}, 'anna@shop.onego.example\n'),
      'content/posts/c.md': post({}, 'anna@xonego.example\n'),
    };
    const options = { engine: 'reglament/test', now: NOW };
    const { findings: found } = await judge(
      memoryFiles(files),
      await policyWith({ 'privacy.email': '' }, yaml),
      options,
    );
    expect(found.map(({ path, enforcement }) => [path.slice(-4), enforcement])).toEqual([
      ['b.md', 'advisory'],
      ['c.md', 'soft-mandatory'],
    ]);
  });
});

describe('privacy.address', () => {
  const OPTIONS =
    '{ streets: [ул, улица, проспект, street], flats: [кв, квартира, flat, apt], allow: ["Гостевая, 1"] }';

  test.each([
    ['ул. Лесная, д. 5, кв. 12', 'Живёт: ул. Лесная, д. 5, кв. 12.'],
    ['Берёзовый проспект, дом 3, квартира 41', 'Берёзовый проспект, дом 3, квартира 41'],
    ['Flat 4, 12 Harbour Street', 'Flat 4, 12 Harbour Street'],
    ['12 Harbour Street, Apt 4', '12 Harbour Street, Apt 4'.replace('12 ', '12 ')],
  ])('%s', async (address, body) => {
    expect(address).toContain(await first(body, 'privacy.address', OPTIONS));
    expect(await inBody(`${body}\n`, 'privacy.address', OPTIONS)).toHaveLength(1);
  });

  test.each([
    ['a shop', 'ул. Лесная, д. 5'],
    ['an area', 'ул. Лесная, д. 5, 35 кв. м, кв. метры'],
    ['a flat without a street', 'Квартира 12 в доме 5'],
    ['a street without a name', 'улица, дом 5, кв. 12'],
    ['another line', 'ул. Лесная, д. 5\n\nкв. 12'],
    ['far away', `ул. Лесная, д. 5. ${'Слово и '.repeat(12)} кв. 12`],
    ['a guest flat that is allowed', 'ул. Гостевая, д. 1, кв. 2'],
  ])('%s is silent', async (_, body) => {
    expect(await inBody(`${body}\n`, 'privacy.address', OPTIONS)).toEqual([]);
  });
});

describe('privacy.person', () => {
  const OPTIONS = '{ patronymics: [евич, овна, евны, Ильич], allow: [Пушкин] }';

  test.each(['Лесников Пётр Сергеевич', 'Пётр Сергеевич', 'Анны Игоревны Берёзкиной', 'Пётр Ильич'])(
    '%s in a description',
    async (name) => {
      expect(await inBody(`![Снимок: ${name}](a.jpg)\n`, 'privacy.person', OPTIONS)).toHaveLength(1);
    },
  );

  test.each(['Красный Кирпич', 'Москвич', 'Александр Сергеевич Пушкин', 'Пётр и Сергеевич', 'сергеевич'])(
    '%s is silent',
    async (name) => {
      expect(await inBody(`![Снимок: ${name}](a.jpg)\n`, 'privacy.person', OPTIONS)).toEqual([]);
    },
  );

  test('a text is not read unless the policy says so', async () => {
    expect(await inBody('Лесников Пётр Сергеевич\n', 'privacy.person', OPTIONS)).toEqual([]);
    const scopes = '{ scopes: [text], patronymics: [евич] }';
    expect(await inBody('Лесников Пётр Сергеевич\n', 'privacy.person', scopes)).toHaveLength(1);
  });
});

describe('privacy.internal-url', () => {
  const OPTIONS =
    '{ patterns: ["*.corp", "docs.google.com/*/edit", "notion.so", "t.me/+", "*/admin", "*.bitrix24.*"], params: [token], allow: [t.me/admin] }';

  test.each([
    'http://wiki.onego.corp/faq',
    'wiki.corp',
    'https://docs.google.com/document/d/1/edit?usp=sharing',
    'https://www.notion.so/page-1',
    'https://t.me/+AbCdEf',
    'https://onego.example/admin/',
    'https://onego.example/admin?x=1',
    'http://192.168.1.20:8080',
    '192.168.1.20',
    'http://10.0.0.1/x',
    'http://localhost:3000/',
    'localhost:3000',
    'https://onego.example/?a=1&token=abc',
    'https://onego.bitrix24.example/x',
    'https://u:p@wiki.corp/',
  ])('%s', async (address) => {
    expect(await inBody(`Смотрите ${address} сегодня\n`, 'privacy.internal-url', OPTIONS)).toHaveLength(1);
    expect(await inBody(`[Смотрите](<${address}>)\n`, 'privacy.internal-url', OPTIONS)).toHaveLength(1);
  });

  test.each([
    'https://docs.google.com/forms/d/1/viewform',
    'https://onego.example/administration',
    'https://t.me/onego',
    'https://t.me/admin',
    't.me/+79210000034',
    'прошивка 10.2.1.4',
    '8.8.8.8',
    'https://172.15.0.1/',
    'anna@wiki.corp',
    'localhost',
    'notion.social',
    'https://onego.example/?token=',
  ])('%s is silent', async (address) => {
    expect(await inBody(`Смотрите ${address} сегодня\n`, 'privacy.internal-url', OPTIONS)).toEqual([]);
  });
});

describe('privacy.secret', () => {
  const SECRETS = [
    key('AKIA', 'IOSFODNN7EXAMPLE'),
    key('gh', 'p_', 'A'.repeat(36)),
    key('xox', 'b-', '0000000000-example'),
    key('000000000', ':', 'A'.repeat(35)),
    key('AI', 'za', 'B'.repeat(35)),
    key('sk', '_live_', 'c'.repeat(24)),
    key('-----BEGIN ', 'RSA PRIVATE KEY-----\nMIIB\n'),
  ];

  test.each(SECRETS)('%s', async (secret) => {
    for (const body of [`Ключ ${secret} тут\n`, `<!-- ${secret} -->\n`, `\`\`\`\n${secret}\n\`\`\`\n`]) {
      const [finding, ...others] = await inBody(body, 'privacy.secret');
      expect(others).toEqual([]);
      expect(JSON.stringify({ ...finding, identity: '' })).not.toContain(secret.slice(8, 24));
    }
  });

  test('the card is read, too', async () => {
    const found = await inBody('Тихо.\n', 'privacy.secret', '', { unplanned: key('AKIA', 'IOSFODNN7EXAMPLE') });
    expect(found).toHaveLength(1);
  });

  test.each([
    'AKIA',
    '12:30:45',
    'ghp_short',
    'sk-lounge',
    'https://onego.example/123456789:abc',
    `A${'A'.repeat(40)}`,
  ])('%s is silent', async (body) => {
    expect(await inBody(`${body}\n`, 'privacy.secret')).toEqual([]);
  });

  test('an example out of documentation may be allowed', async () => {
    const example = key('AKIA', 'IOSFODNN7EXAMPLE');
    expect(await inBody(`${example}\n`, 'privacy.secret', `{ allow: [${example}] }`)).toEqual([]);
  });
});

describe('privacy.nda', () => {
  const OPTIONS =
    '{ words: ["не для печати", "коммерческ* тайн*"], marks: [ДСП, confidential], embargo: ["эмбарго до", "embargoed until"], except: ["не коммерческ* тайн*"] }';

  test.each([
    'Не для печати!',
    'Это — не для  печати',
    'Коммерческую тайну не разглашаем',
    'ДСП',
    'Отчёт (ДСП)',
    '**Confidential**',
    'Эмбарго до 3 мая',
  ])('%s', async (body) => {
    expect(await inBody(`${body}\n`, 'privacy.nda', OPTIONS)).toHaveLength(1);
  });

  test.each([
    'Столешница из ДСП',
    'ДСП и фанера',
    'Рецепт не коммерческая тайна',
    'We keep it confidential',
    'Печать на ткани',
  ])('%s is silent', async (body) => {
    expect(await inBody(`${body}\n`, 'privacy.nda', OPTIONS)).toEqual([]);
  });

  test.each([
    ['2026-11-04', '2026-11-03T10:00:00+03:00', 1],
    ['2026-11-03', '2026-11-03T10:00:00+03:00', 0],
    ['2026-11-03T12:00:00+03:00', '2026-11-03T10:00:00+03:00', 1],
    ['2026-11-03T10:00:00+03:00', '2026-11-03T10:00:00+03:00', 0],
    ['2026-11-03T10:00:00+03:00', '2026-11-03T08:00:00+01:00', 0],
    ['2026-11-02', '2026-11-03T10:00:00+03:00', 0],
  ])('embargo until %s, out at %s: %i', async (embargo_until, publish_at, count) => {
    const found = await inBody('Эмбарго до дня открытия.\n', 'privacy.nda', OPTIONS, { embargo_until, publish_at });
    expect(found.filter(({ message }) => message.id === 'privacy.nda.early')).toHaveLength(count);
    expect(found.filter(({ message }) => message.id === 'privacy.nda.embargo')).toEqual([]);
  });

  test('a draft without a day is not early yet', async () => {
    const found = await inBody('Тихо.\n', 'privacy.nda', OPTIONS, {
      embargo_until: '2026-12-01',
      status: 'draft',
      publish_at: undefined as never,
    });
    expect(found).toEqual([]);
  });
});

describe('privacy.customer-case and oversharing.personal', () => {
  const CLIENTS =
    '{ clients: [{ forms: ["полярн* сова|сову"] }, { forms: ["маяк*"] }, { forms: ["мыс"], may_mention: true }] }';

  test.each(['«Полярная сова» с нами', 'Полярную Сову видели', 'в «маяке» тихо', '#Маяк'])(
    '%s names a client',
    async (body) => {
      expect(await inBody(`${body}\n`, 'privacy.customer-case', CLIENTS)).toHaveLength(1);
    },
  );

  test.each(['полярная сова села на маяк', '«Мыс» с нами', 'Тихо'])('%s is silent', async (body) => {
    expect(await inBody(`${body}\n`, 'privacy.customer-case', CLIENTS)).toEqual([]);
  });

  const WORDS =
    '{ words: ["развод|разводе", "похмель*", "уволил|уволили", "диагноз*"], except: ["развод мост*", "диагноз* кофемолк*"] }';

  test.each(['После развода'.replace('развода', 'развод'), 'Похмелье', 'Его уволили', 'Диагноз неутешителен'])(
    '%s',
    async (body) => {
      expect(await inBody(`${body} у нас.\n`, 'oversharing.personal', WORDS)).toHaveLength(1);
    },
  );

  test.each([
    'Развод мостов',
    'разводной ключ',
    'Диагноз кофемолке',
    '«развод» — цитата',
    'разводим молоко',
    'сувенир',
  ])('%s is silent', async (body) => {
    expect(await inBody(`${body}\n`, 'oversharing.personal', WORDS)).toEqual([]);
  });
});

describe('bad input', () => {
  const RULES: Record<string, string> = {
    'privacy.email': '',
    'privacy.address': '{ streets: [ул], flats: [кв] }',
    'privacy.person': '{ scopes: [raw], patronymics: [евич] }',
    'privacy.internal-url': '{ patterns: ["*a*b*.corp", "*/admin"], params: [token] }',
    'privacy.secret': '',
    'privacy.nda': '{ words: ["не для печати"], marks: [ДСП] }',
    'privacy.customer-case': '{ clients: [{ forms: [сова] }] }',
    'oversharing.personal': '{ words: [развод], except: [развод моста] }',
  };
  test.each([
    ['nothing', ''],
    ['emoji', '🙂'.repeat(2000)],
    ['marks', '\u0301'.repeat(5000)],
    ['right to left', 'שלום a@b.example עולם\r\n'.repeat(20)],
    ['one word', 'a'.repeat(60_000)],
    ['addresses', 'a@b.example '.repeat(4000)],
    ['one address', `http://${'ab.'.repeat(20_000)}x`],
    ['flats', 'ул. Лесная 5 кв. 12 '.repeat(3000)],
    ['words', 'развод моста сова ДСП '.repeat(2500)],
    ['keys', `${'eyJ'.repeat(15_000)}`],
    ['names', 'Пётр Сергеевич '.repeat(4000)],
  ])('%s', async (_, body) => {
    for (const [rule, options] of Object.entries(RULES)) {
      await inBody(`${body}\n`, rule, options);
    }
  });
});
