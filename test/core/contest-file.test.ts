import { describe, expect, test } from 'vitest';
import { contestSchema, rulesPaths } from '../../action/core/content/contest.ts';
import { contentKind } from '../../action/core/content/kinds.ts';
import { validate } from '../../action/core/schema.ts';
import { CONTEST, contest, contestReport, messagesOf, RULES } from '../helpers/contests.ts';
import { covered, type Files } from '../helpers/judging.ts';

async function problems(text: string, more: Files = {}, path = CONTEST) {
  const { findings } = await contestReport({ [path]: text, ...more });
  return findings
    .filter(({ check }) => check.startsWith('content.'))
    .map((finding) => ({
      id: finding.message.id.replace('problem.', ''),
      data: finding.message.data,
      at: covered(path === CONTEST ? text : '', finding),
    }));
}

describe('a file of a contest', () => {
  test('holds every key of the format', () => {
    const full = {
      kind: 'contest',
      id: 'winter',
      title: { ru: 'Зима', en: 'Winter' },
      status: 'running',
      account: 'vk',
      platforms: ['vk', 'telegram', 'tumblr'],
      jurisdictions: ['ru', 'us', 'gb', 'eu'],
      audience_countries: ['RU'],
      organizer: { name: 'ООО', legal_form: 'ООО', inn: '1', ogrn: 1, address: 'a', email: 'b', phone: 'c' },
      partners: ['Мельница', { name: 'Музей', role: 'площадка' }],
      purchase_required: false,
      entry_fee: 0,
      free_entry_route: '',
      mechanics: ['follow', 'platform_giveaway'],
      entry_hashtag: '#contest',
      winner_selection: 'first_n',
      selection_proof: '',
      anti_fraud: '',
      judges: ['ilya', { name: 'Helen', independent: true, who: 'owner' }],
      starts_at: '2026-01-10T10:00:00+03:00',
      ends_at: '2026-01-20T23:59:00+03:00',
      results_at: '2026-01-21T18:00:00+03:00',
      results_where: '',
      prizes: [{ name: 'x', count: 1, value: 3500, currency: 'RUB', form: 'item' }],
      tax: { payer: 'winner', cash_part: 0, note: '' },
      delivery: { how: '', where: '', deadline: '2026-02-10' },
      claim_deadline: '2026-02-01',
      eligibility: { age_min: 18, residency: ['RU'], excluded: ['employees'] },
      minors_consent: false,
      entries_per_person: 1,
      multiple_accounts_disqualify: true,
      rules_url: 'https://onego.example',
      rules_file: 'contests/rules/2026-01-winter.md',
      privacy: {
        policy_url: '',
        consent_url: '',
        consent_separate: true,
        data: ['name'],
        storage_country: 'RU',
        delete_after: '2026-04-01',
      },
      winner_publication_consent: true,
      ugc_rights: 'none',
      platform_release: true,
      platform_disclaimer: true,
      no_purchase_statement: true,
      odds_statement: true,
      void_where: ['NY', 'FL'],
      registrations: [{ state: 'NY', ref: '', filed_at: '2026-01-01' }],
      retail_outlet_ri: false,
      disclosure: { is_ad: true, erid: '', advertiser: '' },
      changes: [{ at: '2026-01-11', what: '', approved_by: 'vera' }],
      approved_by: [{ person: 'vera', role: 'legal', at: '2026-01-01' }],
      winners: [{ ref: 'A-1', prize: 'x', awarded_at: '2026-02-01' }],
    };
    expect(validate(contestSchema, full)).toEqual({ ok: true, value: full });
    expect(Object.keys(full).sort()).toEqual(
      Object.keys((contestSchema as unknown as { def: { shape: object } }).def.shape).sort(),
    );
  });

  test('is read without any key, and with CRLF and a BOM', async () => {
    expect(await problems('---\n---\n')).toEqual([]);
    expect(await problems(`\uFEFF${contest().replaceAll('\n', '\r\n')}`)).toEqual([]);
  });

  test.each<[string, Record<string, string>, string, string, object]>([
    ['an unknown platform', { platforms: '[vk, telegrm]' }, 'schema.choice', 'telegrm', { suggestion: 'telegram' }],
    ['an unknown account', { account: 'vkk' }, 'account.unknown', 'account: vkk', { suggestion: 'vk' }],
    ['an unknown mechanic', { mechanics: '[repst]' }, 'schema.choice', 'repst', { suggestion: 'repost' }],
    ['an unknown country', { jurisdictions: '[ru, uk]' }, 'market.unknown', 'uk', { suggestion: 'gb' }],
    ['another unknown country', { audience_countries: '[RU, QQ]' }, 'market.unknown', 'QQ', {}],
    ['a negative prize', { prizes: '[{ name: x, value: -1 }]' }, 'schema.range', 'value: -1', {}],
    ['no prize at all of a kind', { prizes: '[{ name: x, count: 0 }]' }, 'schema.range', 'count: 0', {}],
    ['a currency that is none', { prizes: '[{ currency: руб }]' }, 'schema.value', 'currency: руб', {}],
    ['a negative fee', { entry_fee: '-5' }, 'schema.range', 'entry_fee: -5', {}],
    ['a date that is none', { ends_at: '2027-02-30' }, 'moment.date', 'ends_at: 2027-02-30', {}],
    ['another', { claim_deadline: 'скоро' }, 'moment.format', 'claim_deadline: скоро', {}],
    [
      'an unknown person',
      { approved_by: '[{ person: vira, role: legal }]' },
      'person.unknown',
      'person: vira',
      { suggestion: 'vera' },
    ],
    ['an unknown status', { status: 'runing' }, 'schema.choice', 'status: runing', { suggestion: 'running' }],
    [
      'rules above the repository',
      { rules_file: '../../../etc/passwd' },
      'contest.rules-outside',
      'rules_file: ../../../etc/passwd',
      {},
    ],
    ['rules of the machine', { rules_file: '/etc/passwd' }, 'contest.rules-outside', 'rules_file: /etc/passwd', {}],
    [
      'rules at an address',
      { rules_file: 'https://onego.example/r.md' },
      'contest.rules-outside',
      'rules_file: https://onego.example/r.md',
      {},
    ],
    [
      'rules in .git',
      { rules_file: 'content/.git/x.md' },
      'contest.rules-outside',
      'rules_file: content/.git/x.md',
      {},
    ],
    [
      'rules that are not there',
      { rules_file: 'rules/none.md' },
      'contest.rules-missing',
      'rules_file: rules/none.md',
      {},
    ],
    ['a key that nobody knows', { prize: 'x' }, 'schema.unknown-key', 'prize: x', { suggestion: 'prizes' }],
  ])('tells %s', async (_, changes, id, at, data) => {
    const found = await problems(contest(changes));
    expect(found.filter((one) => one.id === id)).toEqual([{ id, at, data: expect.objectContaining(data) }]);
  });

  test('that is broken does not hide the others', async () => {
    const { findings } = await contestReport({
      [CONTEST]: '---\nprizes: [\n---\n',
      'content/contests/b.md': contest({ delivery: undefined }),
    });
    expect(findings.map(({ path }) => path)).toContain(CONTEST);
    expect(findings.some(({ path, rule }) => path === 'content/contests/b.md' && rule === 'contest.delivery')).toBe(
      true,
    );
  });

  test('may be YAML alone', async () => {
    const { findings } = await contestReport({ 'content/contests/b.yaml': 'account: vk\nprizes: []\n' });
    expect(findings.some(({ rule }) => rule === 'contest.prizes')).toBe(true);
  });
});

describe('rules of a contest', () => {
  test('are a kind of their own', () => {
    expect(contentKind(RULES)).toBe('contest-rules');
    expect(contentKind('content/contests/mugs.md')).toBe('contest');
    expect(contentKind('content/contests/rules.md')).toBe('contest');
    expect(contentKind('content/contests/rules/README.md')).toBe('readme');
    expect(contentKind('content/contests/rules/a.txt')).toBe('unmatched');
  });

  test('are named from the root, from content, or beside the contest', () => {
    for (const name of [
      'content/contests/rules/mugs.md',
      'contests/rules/mugs.md',
      'rules/mugs.md',
      './rules/mugs.md',
    ]) {
      expect(rulesPaths(CONTEST, name), name).toContain(RULES);
    }
    expect(rulesPaths(CONTEST, 'C:\\rules.md')).toEqual([]);
    expect(rulesPaths(CONTEST, '~/rules.md')).toEqual([]);
    expect(rulesPaths(CONTEST, '\\\\server\\rules.md')).toEqual([]);
  });

  test('that nobody names are told, and block nothing', async () => {
    const { findings } = await contestReport({ [RULES]: 'Правила.\n' });
    expect(findings.map(({ message, enforcement }) => [message.id, enforcement])).toEqual([
      ['contest.unknown.stray', 'advisory'],
    ]);
    expect(
      (await contestReport({ [RULES]: 'Правила.\n', [CONTEST]: contest({ rules_file: 'rules/mugs.md' }) })).findings,
    ).toEqual([]);
  });

  test('may have front matter, none, or a broken one', async () => {
    const named = { [CONTEST]: contest({ rules_file: 'rules/mugs.md' }) };
    expect((await contestReport({ ...named, [RULES]: '---\nversion: 2\n---\nПравила.\n' })).findings).toEqual([]);
    const { findings } = await contestReport({ ...named, [RULES]: '---\na: [\n---\n' });
    expect(messagesOf(findings)).toContain('problem.yaml.unclosed');
  });

  test('of a megabyte are refused with a reason, at once', async () => {
    for (const text of ['а'.repeat(524_000), '**a**b\n'.repeat(140_000), `x${'y'.repeat(1_100_000)}`]) {
      const { findings } = await contestReport({ [CONTEST]: contest({ rules_file: 'rules/mugs.md' }), [RULES]: text });
      expect(findings.filter(({ path }) => path === RULES).map(({ check }) => check)).toEqual(['content.unreadable']);
    }
  });
});

test('ten thousand prizes come to an end', async () => {
  const all = contest({ prizes: `[${'{ name: a, count: 1, value: 1, currency: RUB }, '.repeat(10_000)}]` });
  expect((await problems(all)).map(({ id }) => id)).toEqual(['front-matter.too-long']);
  // As many as fit.
  const most = contest({ prizes: `[${'{name: a}, '.repeat(2800)}]` });
  const { findings } = await contestReport({ [CONTEST]: most });
  expect(findings.filter(({ rule }) => rule === 'contest.prizes')).toHaveLength(3);
});
