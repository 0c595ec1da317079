import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import type { SourceFile } from '../../action/core/content/source-file.ts';
import { type Finding, isBlocking } from '../../action/core/finding.ts';
import { judge } from '../../action/core/judge.ts';
import { type Bump, bumpBetween, bumped, isEnough } from '../../action/core/policy/bump.ts';
import { diffPolicies, type PolicyDiff } from '../../action/core/policy/diff.ts';
import { alwaysInForce } from '../../action/core/policy/in-force.ts';
import type { Policy, Rule } from '../../action/core/policy/policy.ts';
import { compareRules, covers, overall } from '../../action/core/policy/strictness.ts';
import { trialOn } from '../../action/core/policy/trial.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { editionFiles, overlaid } from '../helpers/editions.ts';
import { INBOX_VALUES, someInbox, TEAM } from '../helpers/inbox.ts';
import {
  ACCOUNTS_YAML,
  type Files,
  loaded,
  NOW,
  named,
  POLICY_YAML,
  policyFiles,
  post,
  regulation,
} from '../helpers/judging.ts';
import { isAboutPlanning, PLANNING } from '../helpers/planning.ts';
import { plan } from '../helpers/plans.ts';
import { besideReply, REPLY_VALUES, SCENARIOS, someReplies } from '../helpers/replies.ts';

/** `FUZZ=50 npm test` tries fifty times as much. */
const FUZZ = Number(process.env['FUZZ'] ?? 1);

const OPTIONS = { engine: 'reglament/test', now: NOW };

/** A change of all there is, approved by one editor. */
const APPROVED = {
  baseFiles: [],
  isTouched: () => true,
  approvals: { current: [{ person: 'anna', at: NOW, commit: 'f'.repeat(40) }], stale: [] },
};

async function policyOf(
  rules: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | undefined>> = {},
  yaml = POLICY_YAML,
): Promise<Policy> {
  return (await loaded(overlaid(policyFiles(rules, yaml), changes))).policy;
}

const difference = (before: Policy, after: Policy, content: Files = {}): Promise<PolicyDiff> =>
  diffPolicies(before, after, trialOn(memoryFiles(named(content)), OPTIONS));

/** A rule in full: `full('tone.caps', 'with: { run: 3 }')`. */
function full(rule: string, lines: string, { check = rule, examples = '', prose = '' } = {}): string {
  return `---\nid: ${rule.replaceAll('.', '-')}\ntitle: T\n---\n## Clause {#clause}\n${prose}\n\n\`\`\`yaml rule\nid: ${rule}\ncheck: ${check}\n${lines}\n\`\`\`\n${examples}`;
}

const CAPS = 'policy/regulations/tone.caps.md';
const caps = (lines: string, more: Parameters<typeof full>[2] = {}) =>
  policyOf({ 'tone.caps': '' }, { [CAPS]: full('tone.caps', lines, more) });

describe('a rule got', () => {
  const SOFT = 'enforcement: soft-mandatory';

  test.each<[string, string, string, Bump]>([
    ['stricter', `with: { run: 3 }\n${SOFT}`, `with: { run: 2 }\n${SOFT}`, 'major'],
    ['looser', `with: { run: 3 }\n${SOFT}`, `with: { run: 4 }\n${SOFT}`, 'minor'],
    ['stricter', `with: { allow: [МГУ, РАН] }\n${SOFT}`, `with: { allow: [РАН] }\n${SOFT}`, 'major'],
    ['looser', `with: { allow: [РАН] }\n${SOFT}`, `with: { allow: [МГУ, РАН] }\n${SOFT}`, 'minor'],
    ['neutral', `with: { allow: [РАН, МГУ] }\n${SOFT}`, `with: { allow: [МГУ, РАН] }\n${SOFT}`, 'minor'],
    ['stricter', 'enforcement: advisory', SOFT, 'major'],
    ['stricter', SOFT, 'enforcement: hard-mandatory', 'major'],
    ['looser', SOFT, 'enforcement: advisory', 'minor'],
    ['stricter', 'with: { run: 3 }\nenforcement: advisory', 'with: { run: 2 }\nenforcement: advisory', 'minor'],
    ['stricter', `${SOFT}\neffective_on: 2026-12-01`, SOFT, 'major'],
    ['stricter', `${SOFT}\neffective_on: 2026-12-01`, `${SOFT}\neffective_on: 2026-11-01`, 'major'],
    ['looser', SOFT, `${SOFT}\neffective_on: 2026-12-01`, 'minor'],
    ['looser', SOFT, `${SOFT}\nwhere: post.purpose == "promo"`, 'minor'],
    ['stricter', `${SOFT}\nwhere: post.purpose == "promo"`, SOFT, 'major'],
    ['stricter', SOFT, `${SOFT}\napprovers: [lead]`, 'major'],
    ['stricter', `${SOFT}\napprovers: [lead, lawyer]`, `${SOFT}\napprovers: [lawyer]`, 'major'],
    ['looser', `${SOFT}\napprovers: [lead]`, SOFT, 'minor'],
    ['neutral', `${SOFT}\nsince: 1.0.0`, `${SOFT}\nsince: 1.1.0`, 'patch'],
  ])('%s: from %j to %j', async (verdict, before, after, bump) => {
    const { rules, bump: needed } = await difference(await caps(before), await caps(after));
    expect(rules).toMatchObject([{ id: 'tone.caps', verdict, basis: 'structure' }]);
    expect(needed).toBe(bump);
  });

  test('stricter, with a default written out, is the same as it was', async () => {
    const { rules, bump } = await difference(await caps(SOFT), await caps(`with: { run: 3 }\n${SOFT}`));
    expect([rules, bump]).toEqual([[], 'none']);
  });

  test('another level and options by an override, with the reason that it gives', async () => {
    const yaml = `${POLICY_YAML}rules: { tone.caps: { with: { run: 5 }, reason: Решили } }\n`;
    const { rules, bump } = await difference(
      await policyOf({ 'tone.caps': '' }),
      await policyOf({ 'tone.caps': '' }, {}, yaml),
    );
    expect(rules).toMatchObject([
      { verdict: 'looser', reason: 'Решили', changes: [{ key: 'with.run', before: 3, after: 5 }] },
    ]);
    expect(bump).toBe('minor');
  });

  describe('stricter in one thing and looser in another: a trial tells', () => {
    const before = `with: { run: 3, share: 0.5 }\n${SOFT}`;
    const after = `with: { run: 2, share: 0.9 }\n${SOFT}`;
    const two = 'СКИДКА СЕГОДНЯ\n';
    const many = `${'СКИДКА тихо '.repeat(6)}СКИДКА\n`;
    const example = (body: string) =>
      `\`\`\`markdown fails\n---\naccounts: [vk]\npublish_at: 2026-11-03\n---\n${body}\`\`\`\n`;

    test.each<[string, Files, string]>([
      ['on no posts', {}, 'neutral'],
      ['on posts of which the new form finds more', { a: post({}, two) }, 'stricter'],
      ['on posts of which the new form finds fewer', { a: post({}, many) }, 'looser'],
      ['on posts of both kinds', { a: post({}, two), b: post({}, many) }, 'mixed'],
    ])('%s', async (_, content, verdict) => {
      const { rules } = await difference(await caps(before), await caps(after), content);
      expect(rules).toMatchObject([{ verdict, basis: 'trial' }]);
    });

    test.each([
      ['that the new form breaks', two, 'stricter'],
      ['that the old form broke', many, 'looser'],
    ])('on an example %s', async (_, body, verdict) => {
      const examples = { examples: example(body) };
      const { rules } = await difference(await caps(before, examples), await caps(after, examples));
      expect(rules).toMatchObject([{ verdict, basis: 'trial' }]);
      const onlyOld = await difference(await caps(before, examples), await caps(after));
      expect(onlyOld.rules).toMatchObject([{ verdict, basis: 'trial' }]);
    });
  });

  test.each([
    ['post.purpose == "promo"', 'post.purpose == "news"', 'mixed'],
    ['post.purpose == "promo"', 'post.purpose == "promo" || post.purpose == "news"', 'stricter'],
    ['post.purpose == "promo" || post.purpose == "news"', 'post.purpose == "news"', 'looser'],
  ])('another condition, %s to %s: a trial tells', async (before, after, verdict) => {
    const loud = (purpose: string) => post({ purpose }, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n');
    const { rules } = await difference(
      await caps(`${SOFT}\nwhere: ${before}`),
      await caps(`${SOFT}\nwhere: ${after}`),
      { a: loud('promo'), b: loud('news') },
    );
    expect(rules).toMatchObject([{ verdict, basis: 'trial' }]);
  });

  test('another check under the old id: a trial tells', async () => {
    const { rules } = await difference(await caps(SOFT), await caps(SOFT, { check: 'privacy.phone' }), {
      a: post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n'),
    });
    expect(rules).toMatchObject([{ verdict: 'looser', basis: 'trial' }]);
  });
});

describe('between two editions', () => {
  test('a rule that came and a rule that went are told, with why', async () => {
    const before = await policyOf({ 'tone.caps': '', 'privacy.phone': '', 'links.reason': '' });
    const after = await policyOf(
      { 'tone.caps': '', 'links.reason': '', 'frequency.per-day': '' },
      {},
      `${POLICY_YAML}rules: { links.reason: { enforcement: off, reason: Пока } }\nremoved: { privacy.phone: { version: "1.1.0", reason: { ru: Лишнее, en: Needless } } }\n`,
    );
    const { rules, bump } = await difference(before, after);
    expect(rules.map(({ id, verdict, reason }) => [id, verdict, reason])).toEqual([
      ['frequency.per-day', 'added', undefined],
      ['links.reason', 'removed', 'Пока'],
      ['privacy.phone', 'removed', { ru: 'Лишнее', en: 'Needless' }],
    ]);
    expect(bump).toBe('major');
  });

  test('a rule that came and only advises raises the second number', async () => {
    const after = await policyOf(
      { 'tone.caps': '', 'privacy.phone': '' },
      { 'policy/regulations/privacy.phone.md': regulation('privacy.phone', '', 'advisory') },
    );
    const { rules, bump } = await difference(await policyOf({ 'tone.caps': '' }), after);
    expect([rules.map(({ verdict }) => verdict), bump]).toEqual([['added'], 'minor']);
  });

  test('a rule whose clause says it in other words is told as words', async () => {
    const [before, after] = [
      await caps('enforcement: advisory'),
      await caps('enforcement: advisory', { prose: 'Тише.' }),
    ];
    const { rules, clauses, bump } = await difference(before, after);
    expect(rules).toMatchObject([{ id: 'tone.caps', verdict: 'text-only', changes: [] }]);
    expect(clauses).toMatchObject([{ kind: 'changed', regulation: 'tone-caps', id: 'clause', path: CAPS }]);
    expect(bump).toBe('patch');
  });

  describe('clauses that came, went and changed are told in each language', () => {
    const ru = (clauses: string) => `${full('tone.caps', 'enforcement: advisory')}\n${clauses}`;
    const en = (clauses: string) => `---\nid: tone-caps\ntitle: T\n---\n## Clause {#clause}\n\n${clauses}`;
    const both = (ruText: string, enText: string) =>
      policyOf(
        { 'tone.caps': '' },
        { [CAPS]: ru(ruText), 'policy/regulations/tone.caps.en.md': en(enText) },
        POLICY_YAML.replace('[ru]', '[ru, en]'),
      );

    test.each<[string, [string, string], [string, string], string[]]>([
      ['a new one', ['', ''], ['## Б {#b}\nТекст.\n', '## B {#b}\nText.\n'], ['en b added', 'ru b added']],
      ['one taken away', ['## Б {#b}\nТекст.\n', '## B {#b}\nText.\n'], ['', ''], ['en b removed', 'ru b removed']],
      ['one of other words in Russian', ['## Б {#b}\nТекст.\n', ''], ['## Б {#b}\nДругой.\n', ''], ['ru b changed']],
      ['one of other words in English', ['', '## B {#b}\nText.\n'], ['', '## B {#b}\nOther.\n'], ['en b changed']],
      ['one of another title', ['## Б {#b}\nТекст.\n', ''], ['## В {#b}\nТекст.\n', ''], ['ru b changed']],
      ['none, when only its place changed', ['## Б {#b}\n\n## В {#c}\n', ''], ['## В {#c}\n\n## Б {#b}\n', ''], []],
      ['none, when only blank lines came', ['## Б {#b}\nТекст.\n', ''], ['## Б {#b}\n\n\n\nТекст.\n\n', ''], []],
    ])('%s', async (_, before, after, found) => {
      const { clauses, bump } = await difference(await both(...before), await both(...after));
      const told = clauses.map(({ path, id, kind }) => `${path.endsWith('.en.md') ? 'en' : 'ru'} ${id} ${kind}`);
      expect(told).toEqual(found);
      expect(bump).toBe(found.length === 0 ? 'none' : 'patch');
    });
  });

  describe('a regulation that came or went as a whole', () => {
    const Z = 'policy/regulations/z.md';
    const text = '---\nid: z\ntitle: Новое\n---\n## Раз {#a}\nТекст.\n\n## Два {#b}\nТекст.\n';
    const languages = POLICY_YAML.replace('[ru]', '[ru, en]');

    test('is told once, not by each clause in each language', async () => {
      const without = await policyOf({ 'tone.caps': '' }, {}, languages);
      const both = { [Z]: text, 'policy/regulations/z.en.md': text };
      const whole = await policyOf({ 'tone.caps': '' }, both, languages);
      const came = await difference(without, whole);
      expect(came.clauses).toMatchObject([{ kind: 'regulation-added', regulation: 'z', path: Z, title: 'Новое' }]);
      expect(came.bump).toBe('patch');
      const went = await difference(whole, without);
      expect(went.clauses).toMatchObject([{ kind: 'regulation-removed', regulation: 'z', path: Z, title: 'Новое' }]);
    });
  });

  test.each<[string, string, string, Bump]>([
    ['topics', 'topics: { irritating: [politics] }', 'stricter', 'major'],
    ['competitors', 'competitors: [{ name: Other }]', 'stricter', 'major'],
    ['rubrics', 'rubrics: [guide]', 'looser', 'minor'],
    ['audiences', 'audiences: [{ id: a, who: Все }]', 'text', 'patch'],
  ])('a new setting, %s, goes its own way', async (_, line, direction, bump) => {
    const yaml = POLICY_YAML.replace(/privacy:[\s\S]*/, '');
    const { settings, bump: needed } = await difference(
      await policyOf({ 'tone.caps': '' }, {}, yaml),
      await policyOf({ 'tone.caps': '' }, {}, `${yaml}${line}\n`),
    );
    expect(settings).toMatchObject([{ direction }]);
    expect(needed).toBe(bump);
  });

  test.each([
    ['["+7 921"]', '["+7 921", "+7 922"]', 'looser', 'minor'],
    ['["+7 921", "+7 922"]', '["+7 921"]', 'stricter', 'major'],
    ['["+7 921"]', '["+7 922"]', 'unknown', 'major'],
  ])('allowed phone numbers from %s to %s', async (before, after, direction, bump) => {
    const by = (phones: string) =>
      policyOf({ 'tone.caps': '' }, {}, POLICY_YAML.replace('["+7 (8142) 00-01-15"]', phones));
    const { settings, bump: needed } = await difference(await by(before), await by(after));
    expect(settings).toMatchObject([{ key: 'privacy.allow.phones', direction }]);
    expect(needed).toBe(bump);
  });

  test('what stands outside the seal is no difference: version, day, changelog, site, campaigns, accounts', async () => {
    const before = await policyOf({ 'tone.caps': '' });
    const { policy: after } = await loaded(
      editionFiles({
        version: '2.0.0',
        effective: '2027-01-01',
        rules: { 'tone.caps': '' },
        yaml: 'site: https://a.example\nchanges: [Новое]\ncampaigns: [{ id: a, accounts: [vk], from: 2026-12-01, to: 2026-12-02, reason: x }]\n',
        files: { 'policy/accounts.yaml': 'vk: { platform: vk, kind: media }\n' },
      }),
    );
    expect(await difference(before, after)).toMatchObject({ rules: [], clauses: [], settings: [], bump: 'none' });
  });

  test('a policy is no different from itself', async () => {
    const policy = await policyOf({ 'tone.caps': '', 'privacy.phone': '' });
    expect(await difference(policy, policy)).toMatchObject({ rules: [], clauses: [], settings: [], bump: 'none' });
  });
});

describe('versions', () => {
  test.each<[string, string, Bump]>([
    ['1.2.3', '2.0.0', 'major'],
    ['1.2.3', '1.3.0', 'minor'],
    ['1.2.3', '1.2.4', 'patch'],
    ['1.2.3', '1.2.3', 'none'],
    ['1.2.3', '1.2.2', 'none'],
    ['2.0.0', '1.9.9', 'none'],
    ['1.2.3', '3.0.0-beta', 'major'],
    ['2.0.0-beta', '2.0.0', 'major'],
    ['2.0.0-beta.1', '2.0.0-beta.2', 'major'],
    ['0.1.0', '1.0.0', 'major'],
  ])('from %s to %s lies %s', (before, after, bump) => {
    expect(bumpBetween(before, after)).toBe(bump);
  });

  test.each<[string, Bump, string]>([
    ['1.2.3', 'major', '2.0.0'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'patch', '1.2.4'],
    ['1.2.3', 'none', '1.2.3'],
    ['0.2.3', 'major', '0.3.0'],
    ['0.2.3', 'minor', '0.3.0'],
    ['0.2.3', 'patch', '0.2.4'],
    ['10.9.99', 'patch', '10.9.100'],
  ])('%s raised by %s is %s', (version, bump, expected) => {
    expect(bumped(version, bump)).toBe(expected);
  });

  test.each<[Bump, Bump, string, boolean]>([
    ['major', 'major', '1.0.0', true],
    ['minor', 'major', '1.0.0', false],
    ['patch', 'minor', '1.0.0', false],
    ['major', 'patch', '1.0.0', true],
    ['none', 'none', '1.0.0', true],
    ['none', 'patch', '1.0.0', false],
    ['minor', 'major', '0.1.0', true],
    ['patch', 'major', '0.1.0', false],
    ['patch', 'minor', '0.1.0', false],
    ['patch', 'patch', '0.1.0', true],
    ['major', 'major', '0.1.0', true],
    ['none', 'patch', '0.1.0', false],
    ['none', 'none', '0.1.0', true],
  ])('%s is enough for %s after %s: %s', (actual, needed, before, expected) => {
    expect(isEnough(actual, needed, before)).toBe(expected);
  });

  test('before the first version, too, a patch is enough where nothing is needed', () => {
    expect(isEnough('patch', 'none', '0.1.0')).toBe(true);
  });

  const version = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12)).map((parts) => parts.join('.'));
  const bump = fc.constantFrom<Bump>('patch', 'minor', 'major');

  test('raised as far as is needed are always far enough', () => {
    fc.assert(
      fc.property(version, bump, (before, needed) => {
        expect(isEnough(bumpBetween(before, bumped(before, needed)), needed, before)).toBe(true);
      }),
      { numRuns: 500 * FUZZ },
    );
  });
});

describe('a rule covers another', () => {
  const rule = async (lines: string, check = 'tone.caps'): Promise<Rule> => {
    const found = (await caps(lines, { check })).rules.find(({ id }) => id === 'tone.caps');
    if (found === undefined) throw new Error('no rule');
    return found;
  };
  const SOFT = 'enforcement: soft-mandatory';

  test.each<[string, string, boolean, boolean]>([
    [SOFT, SOFT, true, true],
    [`with: { run: 2 }\n${SOFT}`, SOFT, true, false],
    [`with: { run: 2, share: 0.9 }\n${SOFT}`, SOFT, false, false],
    [SOFT, 'enforcement: advisory', true, false],
    [SOFT, `${SOFT}\nwhere: post.purpose == "promo"`, true, false],
    [`${SOFT}\nwhere: post.purpose == "news"`, `${SOFT}\nwhere: post.purpose == "promo"`, false, false],
    [SOFT, `${SOFT}\neffective_on: 2026-12-01`, true, false],
    [`${SOFT}\nsince: 1.0.0`, `${SOFT}\nsince: 2.0.0`, true, true],
    [`${SOFT}\napprovers: [lead]`, SOFT, true, true],
    [`with: { min_letters: 3 }\n${SOFT}`, SOFT, false, false],
  ])('%j and %j', async (one, other, there, back) => {
    const [a, b] = [await rule(one), await rule(other)];
    expect([covers(a, b), covers(b, a)]).toEqual([there, back]);
  });

  test('never one of another check', async () => {
    expect(covers(await rule(SOFT), await rule(SOFT, 'privacy.phone'))).toBe(false);
  });
});

/** A contest that lacks much. */
const CONTEST = `---
account: vk
status: approved
starts_at: 2026-11-10T10:00:00+03:00
ends_at: 2026-11-20T23:59
mechanics: [repost]
prizes: [{ name: Кофемолка, count: 1, value: 9000, currency: RUB }]
tax: { payer: organizer, cash_part: 100 }
delivery: { deadline: 2026-12-01 }
privacy: { data: [name], delete_after: 2026-12-21 }
approved_by: [{ person: anna, role: legal, at: 2026-11-05 }]
rules_url: https://a.example/rules
---
`;

describe('an option that a check calls stricter', () => {
  /** Values of each option of a known direction, of which any two may stand before and after. */
  const MARKETS = fc.subarray(['ru', 'us', 'de'], { minLength: 1 });
  const CONCERNED = { markets: MARKETS, kinds: fc.subarray(['none', 'own', 'paid', 'barter']) };
  const VALUES: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<unknown>>>>> = {
    ...INBOX_VALUES,
    ...REPLY_VALUES,
    'community.help-share': { min: fc.constantFrom(0, 0.3, 0.6, 1) },
    'community.rubric': { days: fc.constantFrom(1, 2, 14), min_posts: fc.integer({ min: 1, max: 4 }) },
    'content.assert': {},
    'content.duplicate-id': {},
    'content.inline-waivers': {},
    'content.unknown-key': { allow: fc.subarray(['mood', 'tempo']) },
    'content.unmatched': { ignore: fc.subarray(['content/notes/', 'content/x.txt']) },
    'content.unreadable': {},
    'contest.approved': { roles: fc.subarray(['legal', 'owner']), days: fc.constantFrom(0, 3, 30) },
    'contest.half-term': {},
    'contest.no-silent-change': {},
    'contest.privacy-consistent': { keep_days: fc.constantFrom(0, 10, 60) },
    'contest.prize-tax': { free: fc.constantFrom(0, 4000, 9000, 10_000), rate: fc.constantFrom(1, 35) },
    'contest.registration': { threshold: fc.constantFrom(5000, 9000, 20_000) },
    'contest.requirement': {
      require_fields: fc.subarray(['tax.note', 'delivery.how', 'claim_deadline']),
      require_mechanics: fc.subarray(['comment', 'dm']),
      forbid_mechanics: fc.subarray(['repost', 'like']),
      forbid_links: fc.subarray(['a.example', 'b.example']),
      consistent: fc.subarray(['dates', 'prizes', 'organizer']),
      forbid: fc.boolean(),
    },
    'contest.results-due': {},
    'contest.unknown': {},
    'contest.winners': {},
    'frequency.blackout': {},
    'frequency.freeze': {},
    'frequency.max-per-day': {
      brand: fc.nat(4),
      media: fc.nat(4),
      personal: fc.nat(4),
      count_stories: fc.boolean(),
    },
    'frequency.min-gap': {
      brand: fc.constantFrom(0, 120, 1440, 1441),
      media: fc.constantFrom(0, 20, 1440, 1441),
      personal: fc.constantFrom(0, 60, 1440, 1441),
      breaking: fc.boolean(),
      count_stories: fc.boolean(),
    },
    // The first of the days on which posts go out is a Sunday.
    'frequency.min-per-day': { weekdays: fc.subarray([1, 2, 7]) },
    'frequency.quiet-hours': {
      platforms: fc.subarray(['vk', 'telegram']),
      kinds: fc.subarray(['brand', 'media', 'personal']),
      allow: fc.subarray(['notice', 'guide']),
      count_stories: fc.boolean(),
    },
    'frequency.silence': { days: fc.constantFrom(1, 2, 14, 19, 20, 21) },
    'disclosure.advertiser': CONCERNED,
    'disclosure.ai': {
      markets: MARKETS,
      labels: fc.subarray(['made with ai', 'сделано ии']),
      hashtags: fc.subarray(['ai', 'ии']),
    },
    'disclosure.carrier': CONCERNED,
    'disclosure.category-warning': {
      ...CONCERNED,
      topics: fc.subarray(['loan', 'x']),
      within: fc.constantFrom(10, 30, 200),
    },
    'disclosure.declared': {},
    'disclosure.declared-unused': {
      marks: fc.subarray(['реклама', 'ad', 'на правах рекламы']),
      phrases: fc.subarray(['paid partnership', 'мы сами']),
      names: fc.subarray(['ооо', 'ип']),
    },
    'disclosure.erid': { ...CONCERNED, placeholders: fc.subarray(['test', 'qwk']) },
    'disclosure.erid-reuse': {},
    'disclosure.foreign-agent': {
      markets: MARKETS,
      within: fc.constantFrom(10, 60, 400),
      words: fc.subarray(['иностранным агентом', 'реклама'], { minLength: 1 }),
    },
    'disclosure.foreign-words': {
      ...CONCERNED,
      within: fc.constantFrom(0, 1, 3),
      others: fc.boolean(),
      allow: fc.subarray(['box', 'mood']),
    },
    'disclosure.hashtag-string': { after: fc.integer({ min: 1, max: 4 }) },
    'disclosure.inn': CONCERNED,
    'disclosure.label': {
      ...CONCERNED,
      marks: fc.subarray(['реклама', 'ad', 'на правах рекламы'], { minLength: 1 }),
      phrases: fc.subarray(['paid partnership', 'мы сами']),
      names: fc.subarray(['ооо', 'ип']),
      before_fold: fc.boolean(),
    },
    'disclosure.listed-links': { markets: MARKETS },
    'disclosure.register': {
      ...CONCERNED,
      followers: fc.constantFrom(10, 1000, 10_000),
      unregistered: fc.subarray(['https://vk.example/page', 'https://vk.example/other']),
    },
    'disclosure.required-mention': { markets: MARKETS, within: fc.constantFrom(10, 40, 200) },
    'disclosure.undeclared-signal': {
      kinds: fc.subarray(['none', 'own', 'partner']),
      threshold: fc.integer({ min: 1, max: 4 }),
      except: fc.subarray(['промокод на чай', 'спонсор показа']),
    },
    'disclosure.weak-label': {
      ...CONCERNED,
      weak: fc.subarray(['spon', 'collab']),
      weak_phrases: fc.subarray(['thanks to', 'спасибо вам']),
      marks: fc.subarray(['реклама', 'ad']),
      phrases: fc.subarray(['paid partnership', 'мы сами']),
    },
    'links.allowed': { forbidden: fc.subarray(['a.example', 'b.example', 'bit.ly']) },
    'links.bare': { never: fc.subarray(['vk', 'telegram']), international: fc.subarray(['vk', 'telegram']) },
    'links.https': { allow: fc.subarray(['b.example', 'c.example']), schemes: fc.subarray(['tel', 'tg', 'mailto']) },
    'links.look-alike': {
      domains: fc.subarray(['onego.example', 'b.example']),
      allow: fc.subarray(['0nego.example', 'xn--c-7tb.example']),
    },
    'links.shortener': { domains: fc.subarray(['bit.ly', 'a.example']), allow: fc.subarray(['bit.ly', 'go.bit.ly']) },
    'links.text-target': { own: fc.subarray(['a.example', 'b.example', 'c.example']) },
    'links.tracking': {
      personal: fc.subarray(['fbclid', 'yclid']),
      affiliate: fc.subarray(['ref', 'aff']),
      kinds: fc.subarray(['paid', 'none']),
      own: fc.subarray(['a.example', 'b.example']),
    },
    'links.utm': {
      domains: fc.subarray(['a.example', 'b.example']),
      required: fc.subarray(['utm_source', 'utm_medium']),
    },
    'links.external-share': {
      max: fc.constantFrom(0, 0.3, 0.6, 1),
      min: fc.integer({ min: 1, max: 6 }),
      allow_domains: fc.subarray(['a.example', 'd.example']),
    },
    'links.reason': {
      reasons: fc.subarray(['proof', 'details', 'checkout']),
      allow_domains: fc.subarray(['a.example', 'b.example']),
    },
    'mix.formats': {
      max: fc.constantFrom(0, 0.5, 1),
      min: fc.integer({ min: 1, max: 6 }),
      streak: fc.integer({ min: 2, max: 5 }),
    },
    'mix.modalities': { least: fc.integer({ min: 1, max: 4 }), min_posts: fc.integer({ min: 1, max: 6 }) },
    'experiments.log': { grace_days: fc.constantFrom(0, 5, 14, 30) },
    'goals.smart': {
      vague: fc.subarray(['узнаваемост*', 'опрос*']),
      vanity: fc.subarray(['число подписчик*', 'опрос*']),
      except: fc.subarray(['опрос узнаваемости']),
      measures: fc.subarray(['опрос*', 'число']),
    },
    'people.approval': { count: fc.constantFrom(1, 2, 3) },
    'people.file-approval': {
      paths: fc.subarray(['/content/posts/p0.md', '*.yaml', '/content/contests/'], { minLength: 1 }),
      count: fc.constantFrom(1, 2, 3),
    },
    'people.onboarded': {},
    'plan.audience': {},
    'plan.audience-declared': {},
    'plan.buffer': { days: fc.constantFrom(1, 3, 7, 14), regular: fc.integer({ min: 1, max: 7 }) },
    'plan.lead-time': { hours: fc.constantFrom(1, 12, 24, 48) },
    'plan.pipeline': {},
    'plan.present': { max_unplanned: fc.constantFrom(0, 0.3, 0.6, 1), min_posts: fc.integer({ min: 1, max: 6 }) },
    'plan.topics': {},
    'review.consulted': { misses: fc.integer({ min: 1, max: 4 }) },
    'review.mentor-test': { rubrics: fc.subarray(['story', 'behind-the-scenes']) },
    'review.present': {
      due_working_days: fc.constantFrom(0, 5, 15, 28),
      months: fc.integer({ min: 1, max: 4 }),
      excuses: fc.subarray(['не зашло', 'алгоритм*']),
    },
    'strategy.churn': { days: fc.constantFrom(1, 9, 30, 60), most: fc.integer({ min: 1, max: 3 }) },
    'topics.allowed': {},
    'topics.irritating': { words: fc.subarray(['только', 'утром']), except: fc.subarray(['только сегодня']) },
    'plan.mix-targets': { tolerance: fc.constantFrom(0, 15, 30, 50), min_posts: fc.integer({ min: 1, max: 6 }) },
    'oversharing.personal': { words: fc.subarray(['развод', 'похмелье']), except: fc.subarray(['развод моста']) },
    'platform.alt-text': {},
    'platform.dead-link': {},
    'platform.feature-use': { min_posts: fc.integer({ min: 1, max: 6 }) },
    'platform.fold': {},
    'platform.hashtags': {},
    'platform.limits': {
      max: fc.integer({ min: 1, max: 60 }),
      caption: fc.integer({ min: 1, max: 60 }),
      photos: fc.integer({ min: 1, max: 60 }),
      premium: fc.integer({ min: 1, max: 60 }),
      premium_caption: fc.integer({ min: 1, max: 60 }),
      rich: fc.integer({ min: 1, max: 60 }),
      story: fc.integer({ min: 1, max: 60 }),
      bytes: fc.integer({ min: 1, max: 120 }),
      safe: fc.integer({ min: 1, max: 60 }),
      links: fc.constantFrom(1, 2),
      title: fc.integer({ min: 1, max: 8 }),
      tags: fc.integer({ min: 1, max: 20 }),
      link: fc.integer({ min: 1, max: 40 }),
      forbidden: fc.subarray(['!', '№', 'о']),
      except: fc.subarray(['text', 'story']),
      unconfirmed: fc.subarray(['max', 'story']),
    },
    'platform.media': {},
    'platform.raw-markdown': {},
    'privacy.account': { allow: fc.subarray(['40702810900000000001']) },
    'privacy.address': {
      streets: fc.subarray(['ул', 'пр']),
      flats: fc.subarray(['кв', 'apt']),
      within: fc.constantFrom(1, 10, 60),
      allow: fc.subarray(['Лесная, 5']),
    },
    'privacy.card': {
      words: fc.subarray(['карта', 'visa']),
      except: fc.subarray(['карта гостя', 'трек']),
      allow: fc.subarray(['4111 1111 1111 1111']),
    },
    'privacy.customer-case': { except: fc.subarray(['полярная сова вчера']) },
    'privacy.email': { allow: fc.subarray(['anna@mail.example']), roles: fc.subarray(['anna', 'info']) },
    'privacy.image-location': { allow: fc.subarray(['content/posts/', 'content/b.jpg']) },
    'privacy.inn': {
      words: fc.subarray(['инн', 'номер']),
      within: fc.constantFrom(5, 15, 40),
      allow: fc.subarray(['1234567894']),
    },
    'privacy.internal-url': {
      patterns: fc.subarray(['*.corp', 'notion.so']),
      params: fc.subarray(['token', 'key']),
      private_hosts: fc.boolean(),
      allow: fc.subarray(['wiki.corp', '192.168.*']),
    },
    'privacy.nda': {
      words: fc.subarray(['не для печати', 'под nda']),
      marks: fc.subarray(['ДСП', 'черновик']),
      embargo: fc.subarray(['эмбарго до', 'embargo until']),
      except: fc.subarray(['не для печати на ткани']),
    },
    'privacy.passport': {
      words: fc.subarray(['паспорт', 'passport']),
      weak_words: fc.subarray(['серия', 'партия']),
      except: fc.subarray(['паспорт машины']),
    },
    'privacy.person': {
      scopes: fc.subarray(['alt', 'raw']),
      patronymics: fc.subarray(['евич', 'овна']),
      allow: fc.subarray(['Лесной']),
    },
    'privacy.secret': { allow: fc.subarray(['AKIAIOSFODNN7EXAMPLE']) },
    'privacy.snils': { words: fc.subarray(['снилс', 'номер']), within: fc.constantFrom(5, 15, 40) },
    'text.hidden-characters': { allow: fc.subarray(['Cкидка']), mixed_scripts: fc.boolean() },
    'privacy.phone': { allow_toll_free: fc.boolean(), allow: fc.subarray(['+7 921 000-00-34', '+7 921 000-00-35']) },
    'promo.max-share': { max: fc.constantFrom(0, 0.2, 0.5, 0.8, 1), min: fc.integer({ min: 1, max: 6 }) },
    'promo.streak': { max: fc.integer({ min: 1, max: 4 }) },
    'promo.undeclared': {
      threshold: fc.integer({ min: 1, max: 4 }),
      except: fc.subarray(['скидка только', 'сегодня вечер', 'скидка', 'сегодня']),
    },
    'promo.value-first': {
      calls: fc.subarray(['скидка', 'сегодня вечер', 'мука']),
      except: fc.subarray(['скидка только', 'сегодня']),
      min_words: fc.integer({ min: 1, max: 6 }),
    },
    'promo.repeated-cta': { max: fc.integer({ min: 1, max: 3 }) },
    'spam.duplicate': {
      days: fc.constantFrom(1, 2, 90),
      same: fc.constantFrom(0.85, 0.9, 1),
      similar: fc.constantFrom(0.3, 0.6, 0.95, 1),
      min_shingles: fc.constantFrom(1, 8, 12, 40),
      forbidden_across: fc.subarray(['x', 'vk', 'telegram'] as const),
    },
    'spam.hashtags': { max: fc.nat(4) },
    'spam.mentions': { max: fc.nat(4) },
    'spam.same-link': {
      max: fc.integer({ min: 1, max: 3 }),
      days: fc.constantFrom(1, 2, 14),
      allow_reasons: fc.subarray(['proof', 'details']),
    },
    'text.capitalization': { threshold: fc.constantFrom(0, 0.3, 0.6, 1) },
    'text.conditional': { exceptions: fc.subarray(['СКИДКА', 'ТОЛЬКО', 'СЕГОДНЯ', 'ВЕЧЕР']) },
    'text.consistency': {},
    'text.density': { max: fc.constantFrom(0, 5, 20, 50), min: fc.integer({ min: 1, max: 4 }) },
    'text.existence': {
      tokens: fc.subarray(['СКИДКА', 'ТОЛЬКО СЕГОДНЯ']),
      phrases: fc.subarray(['скидка', 'сегодня вечер']),
      exceptions: fc.subarray(['СКИДКА ТОЛЬКО', 'и СКИДКА']),
    },
    'text.metric': { min_words: fc.constantFrom(1, 3, 6, 12) },
    'text.near': { words: fc.nat(5) },
    'text.occurrence': { max: fc.nat(3), min: fc.integer({ min: 1, max: 4 }) },
    'text.repetition': { max: fc.nat(2) },
    'text.substitution': {},
    'claims.superlative': {
      words: fc.subarray(['лучший', 'друг']),
      except: fc.subarray(['лучший друг', 'лучший кофе']),
      max_age: fc.constantFrom(1, 6, 7, 24),
      paid: fc.subarray(['paid', 'barter']),
      advise_own: fc.boolean(),
    },
    'honesty.fake-activity': { words: fc.subarray(['накрутка', 'фильтра']), except: fc.subarray(['накрутка фильтра']) },
    'honesty.fake-scarcity': {
      stock: fc.subarray(['осталось {number}', 'места']),
      time: fc.subarray(['только сегодня', 'утром']),
      except: fc.subarray(['осталось 3 дня', 'только сегодня утром']),
    },
    'honesty.persona': { fields: fc.subarray(['author', 'reviewer'] as const), personas: fc.subarray(['olya', 'ira']) },
    'honesty.repeated-scarcity': {
      words: fc.subarray(['только сегодня', 'осталось']),
      except: fc.subarray(['только сегодня утром']),
      days: fc.constantFrom(1, 2, 14),
      same: fc.constantFrom(0, 0.5, 1),
    },
    'honesty.stat': {
      words: fc.subarray(['{percent} гостей', 'дома']),
      except: fc.subarray(['гостей дома']),
      reasons: fc.subarray(['proof', 'details']),
    },
    'honesty.testimonial': {
      words: fc.subarray(['я купил у вас', 'книги']),
      except: fc.subarray(['вас книги']),
      required: fc.subarray(['customer_ref', 'consent', 'unedited'] as const),
      kinds: fc.subarray(['brand', 'media'] as const),
    },
    'style.officialese': {
      words: fc.subarray(['в целях', 'гости']),
      filler: fc.subarray(['просто', 'утром']),
      except: fc.subarray(['в целях закона']),
      filler_weight: fc.constantFrom(0, 0.5, 1),
      max: fc.constantFrom(0, 1, 5, 50),
      min: fc.constantFrom(0, 1, 2, 9),
    },
    'tone.clickbait': {
      words: fc.subarray(['вы не поверите', 'никогда']),
      except: fc.subarray(['не поверите никогда']),
      title_ends: fc.subarray(['…', '!']),
    },
    'tone.ellipsis': { dots: fc.integer({ min: 4, max: 6 }), max: fc.nat(4) },
    'tone.emoji': {
      max: fc.nat(7),
      characters: fc.constantFrom(1, 10, 60, 200),
      row: fc.integer({ min: 2, max: 4 }),
    },
    'tone.exclamation': {
      row: fc.integer({ min: 2, max: 4 }),
      mixed: fc.integer({ min: 3, max: 5 }),
      words: fc.constantFrom(1, 5, 40),
      min: fc.integer({ min: 1, max: 6 }),
      allow: fc.subarray(['Yahoo!', 'Да!']),
    },
    'reply.no-arguing': {
      words: fc.subarray(['скидка', 'сегодня вечер']),
      except: fc.subarray(['скидка только', 'сегодня']),
    },
    'tone.competitor-attack': {
      words: fc.subarray(['скидка', 'только']),
      except: fc.subarray(['скидка только', 'скидка тихо', 'только']),
      breaks: fc.subarray(['и', 'тихо', 'только']),
      within: fc.constantFrom(0, 5, 20, 80),
    },
    'tone.competitor-mention': {
      comparisons: fc.subarray(['скидка', 'тихо']),
      except: fc.subarray(['скидка только', 'тихо']),
      within: fc.integer({ min: 0, max: 4 }),
    },
    'tone.insult': {
      words: fc.subarray(['скидка', 'сегодня']),
      phrases: fc.subarray(['только', 'сегодня вечер']),
      addressees: fc.subarray(['тихо', 'и']),
      within: fc.integer({ min: 1, max: 4 }),
      except: fc.subarray(['скидка только', 'сегодня']),
    },
    'tone.profanity': {
      words: fc.subarray(['скидка', 'сегод*']),
      phrases: fc.subarray(['скидка только', 'сегодня вечер', 'тихо']),
      allow: fc.subarray(['скидка', 'сегодня вечер']),
      quotes: fc.boolean(),
    },
    'tone.grievance': { words: fc.subarray(['достали гости', 'блюдо']), except: fc.subarray(['гости блюдо']) },
    'voice.self-centred': {
      us: fc.subarray(['достали', 'осталось', 'просто']),
      you: fc.subarray(['вы', 'вас']),
      share: fc.constantFrom(0, 0.1, 0.2, 0.6, 1),
      min: fc.constantFrom(1, 5, 20, 40),
    },
    'tone.caps': {
      run: fc.integer({ min: 1, max: 5 }),
      share: fc.constantFrom(0, 0.1, 0.2, 0.5, 1),
      min_words: fc.integer({ min: 1, max: 12 }),
      allow: fc.subarray(['СКИДКА', 'ТОЛЬКО', 'СЕГОДНЯ']),
    },
  };

  // Everything that no post should hold: one kind of each.
  const PERSONAL = [
    'Карта гостя 4111111111111111, паспорт машины 4510123456, серия 4510 123456.',
    'СНИЛС наш 12345678964, ИНН наш 1234567894, 40702810900000000001, anna@mail.example.',
    'Ул. Лесная, д. 5, кв. 12. http://wiki.corp/x и https://a.example/?token=abc, 192.168.1.20.',
    'Не для печати на ткани. Эмбарго до мая. Полярная сова вчера здесь. Развод моста. AKIAIOSFODNN7EXAMPLE.',
    'Cкидка. ![Пётр Сергеевич Лесной](b.jpg)',
    '(ДСП)',
  ].join('\n\n');
  // What a tone of voice or honesty forbids, what looks like it and is excepted, and marks of each kind.
  const worded = fc.constantFrom(
    'Лучший кофе. Вы не поверите. Достали гости. В целях порядка. Осталось 3 места. Только сегодня. 80 % гостей. Я купил у вас. Накрутка.',
    'Лучший друг. Вы не поверите никогда. Достали гости блюдо. В целях закона просто. Осталось 3 дня. Только сегодня утром. 80 % гостей дома. Я купил у вас книги. Накрутка фильтра.',
    'Лучший кофе просто друг. Осталось места. Только сегодня вечером. Вы, блюдо, фильтра, книги, дома, никогда, просто утром.',
    'Ура!! Снег.',
    'Ура!!! Снег.',
    'Что?!? Снег!',
    'Да! Нет! И снег идёт весь день.',
    'Да! Yahoo! Нет! Вот! Снег! Зима!',
    'Раз… два… три… четыре…',
    'Пять.... снег',
    'Шесть..... снег',
    '🔥🔥 снег',
    '🔥🔥🔥 снег',
    '🔥 снег 🎉 снег 🌊 снег ☕ снег 📚 снег 🚲 снег',
  );
  const said = fc.constantFrom(
    'Осталось места.',
    'Только сегодня вечером.',
    'Только сегодня утром.',
    'Осталось сегодня вечером.',
  );
  // A text that repeats, with and without another word at its end.
  const RECIPE =
    'Мука ржаная, вода мягкая, печь горячая, начинка из пшена и сметаны, края защипнуть пальцами, смазать маслом и подать, пока не разошлись гости';
  const words = fc
    .array(fc.constantFrom('СКИДКА', 'ТОЛЬКО', 'СЕГОДНЯ', 'тихо', 'и', 'ВЕЧЕР', '\n\n', '.'), { maxLength: 14 })
    // Half of the posts have nothing but what is below.
    .chain((list) => fc.constantFrom(list, []))
    .map((list) => list.join(' '));
  const extra = fc.constantFrom(
    '',
    PERSONAL,
    'https://a.example/x',
    'https://b.example/x и https://c.example',
    'Звоните +7 921 000-00-34',
    'Звоните +7 921 000-00-35 и 8 800 555-35-35',
    'Звонок бесплатный: 8 800 555-35-35',
    RECIPE,
    RECIPE,
    RECIPE,
    RECIPE.replace('гости', 'соседи'),
    RECIPE.replace('гости', 'соседи'),
    '#раз #два #три и @anna, @oleg, @ira',
    'Ответ: «СКИДКА» и тихо.',
    'https://e.example/x, https://e.example/x и https://e.example/x',
  );
  const CLAIMS = '[{ text: лучший кофе, criterion: вкус, source: журнал, as_of: 2026-05-01 }]';
  const aPost = (more: fc.Arbitrary<string>) =>
    fc
      .record({
        accounts: fc.constantFrom('[vk]', '[newsroom]', '[me]', '[vk, telegram]'),
        day: fc.integer({ min: 1, max: 3 }),
        purpose: fc.constantFrom('promo', 'value'),
        format: fc.constantFrom('text', 'story'),
        urgent: fc.constantFrom('false', 'false', 'true'),
        rubric: fc.constantFrom('notice', 'guide', 'poll'),
        key: fc.constantFrom('mood', 'tempo', 'topic'),
        link: fc.constantFrom('', '[{ url: "https://a.example/x", reason: proof }]', '[{ url: "https://d.example" }]'),
        words,
        extra: more,
      })
      .map(({ accounts, day, purpose, format, urgent, rubric, key, link, words: text, extra: added }) =>
        post(
          {
            accounts,
            purpose,
            format,
            urgent,
            rubric,
            [key]: 'x',
            ...(link === '' ? {} : { links: link }),
            ...(urgent === 'true' ? { title: 'Тихо…' } : {}),
            ...(format === 'story' ? { claims: CLAIMS } : {}),
            ...(rubric === 'poll' ? { testimonial: '{ customer_ref: x, consent: true }' } : {}),
            ...(purpose === 'promo' ? { disclosure: '{ kind: paid }' } : {}),
            ...(rubric === 'guide'
              ? { youtube: '{ tags: [кофе, вода] }', pinterest: '{ link: "https://a.example" }' }
              : {}),
            author: 'olya',
            reviewer: 'ira',
            publish_at: `2026-11-0${day}T10:00:00+03:00`,
          },
          `${text}\n\n${added}\n`,
        ),
      );
  const linked = fc.constantFrom(
    '',
    'https://a.example/x?fbclid=1&ref=2 и http://b.example/y?aff=3&utm_source=VK',
    'bit.ly/x, go.bit.ly/y, a.example и кофе.рф',
    '[a.example](https://b.example) и [c.example](https://a.example), [звонок](tel:+1), [чат](tg://x)',
    'https://0nego.example, http://c.example, https://Ь.example и https://www.b.example/?yclid=1',
  );
  const LONG = `${'и снова вечер на берегу, '.repeat(13)}\n\n`;
  const AD_WORDS: Readonly<Record<string, readonly string[]>> = {
    'disclosure.category-warning': ['противопоказания, и врач ', 'противопоказания ', 'врач '],
    'disclosure.erid': ['erid: 2VtzqwK7mPd ', 'erid: 2VtzqwK7mPd ', 'тихо '],
    'disclosure.label': [
      LONG,
      `${LONG}Ad: тихо `,
      `${LONG}Ad: тихо `,
      '\n\nреклама ООО Ветер ',
      '\n\nAd: тихо ',
      'мы сами ',
      'на правах рекламы\n\n',
      'тихо ',
    ],
    'disclosure.declared-unused': [
      '\n\nреклама ООО тихо ',
      'Ad: тихо ',
      'мы сами ',
      '\n\nна правах рекламы\n\n',
      'тихо ',
    ],
    'disclosure.register': ['тихо '],
    'disclosure.ai': ['made with ai ', 'сделано ии ', '#ии ', '#ai ', 'тихо '],
    'disclosure.foreign-agent': ['иностранным агентом ', 'Ветер ', 'реклама ', 'тихо и снежно, '],
    'disclosure.listed-links': ['https://fb.me/x ', 'тихо '],
    'disclosure.undeclared-signal': ['промокод на чай ', 'промокод ', 'спонсор показа ', 'мы сами ', 'тихо '],
    'disclosure.hashtag-string': ['#раз #два #три #ad ', '#раз #ad ', '#раз #два #ad ', 'тихо '],
    'disclosure.foreign-words': ['sale ', 'распродажа ', 'тихо ', 'box ', 'mood '],
    'disclosure.required-mention': ['в инстаграме ', 'признана ', 'Ветер ', 'тихо и снежно '],
    'disclosure.weak-label': [
      '#spon\n\nAd: тихо ',
      '#spon ',
      '#spon ',
      '#collab ',
      'thanks to ',
      'спасибо вам ',
      'paid partnership ',
      'мы сами ',
      '\n\nAd: тихо ',
    ],
  };
  const OTHER_WORDS =
    'Реклама. |#ad |paid partnership |мы сами |ООО Ветер |#spon |#collab |thanks to |спасибо вам |#раз #два #три #ad |#раз #ad |иностранным агентом |Ветер |sale |распродажа |box |mood |в инстаграме |признана |промокод на чай |спонсор показа |https://fb.me/x?ref=a |made with ai |#ии '.split(
      '|',
    );
  const SYNTHETIC = ', ai_generated: synthetic_media';
  const ADVERTISERS = [', advertiser: { inn: "1234567890" }', ', advertiser: { name: ООО Ветер }'];
  const CARDS = [', erid: 2VtzqwK7mPd', SYNTHETIC, ...ADVERTISERS];
  // Ads with their marks, and posts that only look like them.
  const adsFor = (check: string) =>
    fc
      .record({
        accounts: fc.constantFrom('[vk]', '[belgrade]', '[vk, belgrade]'),
        markets: fc.constantFrom('[ru, us]', '[ru, us]', '[us]', '[eu]', '[de, ru]', '[]'),
        kind: fc.constantFrom('none', 'own', 'paid', 'paid', 'barter', 'partner'),
        card: check === 'disclosure.ai' ? fc.constant(SYNTHETIC) : fc.constantFrom('', ...CARDS),
        more: fc.constantFrom(
          'topic: loan',
          'topic: loan',
          'repost_of: https://vk.example/page/1',
          'repost_of: https://vk.example/other',
        ),
        words: fc.array(fc.constantFrom(...(AD_WORDS[check] ?? OTHER_WORDS)), { maxLength: 4 }),
      })
      .map(({ accounts, markets, kind, card, more, words: text }) => {
        const [key = '', value = ''] = more.split(/: (.*)/);
        const changes = { accounts, markets, disclosure: `{ kind: ${kind}${card} }`, [key]: value };
        return post(changes, `${text.join('')}\n`);
      });
  const shown = fc.oneof(
    extra,
    fc.constantFrom('![a](b.jpg)', '![a](b.mp4) и слово', '🔥🔥🔥 № 1!', 'https://a.example и https://b.example'),
  );
  const isAboutWords = (check: string) =>
    /^(?:claims|honesty|style|topics|voice|tone\.(?!caps|profanity|insult|competitor))/.test(check);
  const textsFor = (check: string) =>
    check === 'honesty.repeated-scarcity'
      ? said
      : isAboutWords(check)
        ? worded
        : /^links\.(?!reason|external-share)/.test(check)
          ? linked
          : check === 'platform.limits'
            ? shown
            : extra;
  const isAboutInbox = (check: string): boolean => Object.hasOwn(INBOX_VALUES, check);
  const isAboutReplies = (check: string): boolean => Object.hasOwn(REPLY_VALUES, check);
  const contentFor = (check: string): fc.Arbitrary<Files> =>
    isAboutReplies(check) ? someReplies : isAboutInbox(check) ? someInbox : postsFor(check);
  const postsFor = (check: string) =>
    fc
      .array(check.startsWith('disclosure.') ? adsFor(check) : aPost(textsFor(check)), { minLength: 1, maxLength: 7 })
      .map((posts) => ({
        ...Object.fromEntries(posts.map((text, index) => [`content/posts/p${index}.md`, text])),
        'content/plans/a.md': plan('{ promo: 60, value: 40 }', { by: 'purpose' }),
        'content/contests/a.md': CONTEST,
        ...(isAboutPlanning(check) ? PLANNING : {}),
        'content/notes/a.md': 'x',
        'content/x.txt': 'x',
      }));

  function besideDisclosure(check: string, option: string): object {
    const law = { source: 'x', as_of: '2026-01-01', markets: ['ru', 'us'] };
    const anyKind = { ...law, kinds: ['none', 'own', 'paid', 'barter', 'partner'] };
    switch (check.slice('disclosure.'.length)) {
      case 'ai':
        return { ...law, markets: ['eu'], from: '2026-01-01' };
      case 'carrier':
        return { ...law, carriers: { vk: { state: 'banned', since: '2026-01-01' } } };
      case 'category-warning':
        return { ...anyKind, topics: ['loan'], warning: [['противопоказания'], ['врач']], says: 'x' };
      case 'declared-unused':
        return option === 'names' ? { marks: ['реклама'] } : {};
      case 'foreign-words':
        return { ...anyKind, strong: [{ words: ['sale'], russian: ['распродажа'] }], others: option === 'allow' };
      case 'hashtag-string':
        return { source: 'x', as_of: '2026-01-01' };
      case 'label':
        return { ...anyKind, marks: ['реклама', 'ad'] };
      case 'listed-links':
        return { ...law, lists: [{ register: 'extremist', domains: ['fb.me'] }] };
      case 'required-mention': {
        const entry = {
          id: 'a',
          register: 'extremist',
          words: ['в инстаграме'],
          note: [['признана'], ['ветер']],
          says: 'x',
        };
        return { ...law, entries: [entry] };
      }
      case 'undeclared-signal': {
        const signals = ['промокод', 'спонсор', 'мы сами'].map((word) => ({ id: word, points: 1, words: [word] }));
        return { signals, ...(option === 'threshold' ? {} : { threshold: 1 }) };
      }
      case 'weak-label':
        return { ...anyKind, ...(option === 'weak' ? {} : { weak: ['spon'] }) };
      case 'foreign-agent':
        return law;
      case 'register':
        return { ...anyKind, followers: 100 };
      default:
        return anyKind;
    }
  }

  /** Beside the option at hand the others are such that it may decide. */
  function beside(check: string, option: string): object {
    if (isAboutReplies(check)) return besideReply(check, option);
    if (check.startsWith('disclosure.')) return besideDisclosure(check, option);
    if (check === 'contest.registration') {
      return { title: 'T', currency: 'RUB', states: [{ state: 'NY', days_before: 30, list_days: 90 }] };
    }
    if (check === 'contest.approved' && option === 'days') return { title: 'T', roles: ['legal'] };
    if (check.startsWith('contest.')) return { title: 'T' };
    if (check === 'text.capitalization') return { match: '$title', scope: 'body' };
    if (check === 'text.conditional') return { first: '[А-Я]{4,9}', second: '\\(([А-Я]+)\\)' };
    if (check === 'text.density') return { tokens: ['СКИДКА', 'СЕГОДНЯ'], max: 1, min: 1 };
    if (check === 'text.existence' && option === 'exceptions') return { tokens: ['СКИДКА'] };
    if (check === 'text.metric') return { formula: 'words', condition: '> 2' };
    if (check === 'text.near') return { first: ['СКИДКА'], second: ['СЕГОДНЯ'] };
    if (check === 'text.occurrence') return { token: 'СКИДКА' };
    if (check === 'platform.feature-use') return { features: { polls: ['poll'], stories: ['story'] } };
    if (check === 'platform.limits') {
      const platform = option === 'tags' ? 'youtube' : option === 'link' ? 'pinterest' : 'telegram';
      const numbers = ['except', 'unconfirmed'].includes(option) ? { max: 8, story: 8 } : {};
      return { platform, ...numbers, source: 'the docs', as_of: '2026-11-22' };
    }
    if (check === 'promo.max-share' && option === 'max') return { min: 1 };
    if (check === 'promo.undeclared') {
      const signals = ['скидка', 'сегодня'].map((word, index) => ({ id: word, points: index + 1, words: [word] }));
      return option === 'threshold' ? { signals } : { signals, threshold: 1 };
    }
    if (check === 'promo.value-first' && option !== 'calls') return { calls: ['скидка', 'сегодня', 'мука'] };
    if (check === 'oversharing.personal' && option === 'except') return { words: ['развод'] };
    if (check === 'privacy.address')
      return { ...{ streets: ['ул'], flats: ['кв'] }, ...(option === 'allow' ? { within: 60 } : {}) };
    if (check === 'privacy.card') return option === 'words' ? {} : { words: ['карта'] };
    if (check === 'privacy.customer-case') return { clients: [{ forms: ['полярная сова'] }] };
    if (check === 'privacy.inn' && option !== 'words') return { words: ['инн'] };
    if (check === 'privacy.snils' && option !== 'words') return { words: ['снилс'] };
    if (check === 'privacy.internal-url')
      return { private_hosts: false, ...(option === 'allow' ? { patterns: ['*.corp'] } : {}) };
    if (check === 'privacy.nda' && option === 'except') return { words: ['не для печати'] };
    if (check === 'privacy.passport' && option === 'except') return { words: ['паспорт'] };
    if (check === 'privacy.person')
      return { scopes: ['alt'], ...(option === 'patronymics' ? {} : { patronymics: ['евич'] }) };
    if (check === 'claims.superlative' && option !== 'words') return { words: ['лучший'] };
    if (check === 'honesty.fake-activity' && option !== 'words') return { words: ['накрутка'] };
    if (check === 'honesty.fake-scarcity' && option === 'except') {
      return { stock: ['осталось {number}'], time: ['только сегодня'] };
    }
    if (check === 'honesty.repeated-scarcity') return { words: ['только сегодня'], same: option === 'same' ? 0 : 0.1 };
    if (check === 'honesty.stat' && option !== 'words') return { words: ['{percent} гостей'], reasons: [] };
    if (check === 'honesty.testimonial' && option !== 'required') return { words: ['я купил у вас'], required: [] };
    if (check === 'style.officialese') return { words: ['в целях'], filler: ['просто'], max: 0, min: 1 };
    if (check === 'tone.clickbait' && option === 'except') return { words: ['вы не поверите'] };
    if (check === 'tone.emoji' && option === 'characters') return { short: 0 };
    if (check === 'tone.exclamation' && option === 'allow') return { min: 2 };
    if (check === 'reply.no-arguing' && option === 'except') return { words: ['скидка', 'сегодня'] };
    if (check === 'tone.competitor-attack' && option !== 'words') return { words: ['скидка', 'только'] };
    if (check === 'tone.competitor-mention' && option !== 'comparisons') return { comparisons: ['скидка', 'тихо'] };
    if (check === 'tone.insult' && option === 'except') return { phrases: ['скидка', 'сегодня'] };
    if (check === 'tone.insult')
      return {
        ...(option === 'addressees' ? {} : { addressees: ['и', 'тихо'] }),
        ...(option === 'words' ? {} : { words: ['скидка', 'сегодня', 'только'] }),
      };
    if (check === 'tone.profanity' && (option === 'allow' || option === 'quotes'))
      return { words: ['скидка', 'сегодня'] };
    if (check === 'tone.grievance' && option !== 'words') return { words: ['достали гости'] };
    if (check === 'voice.self-centred') return { us: ['достали', 'осталось'], share: 0, min: 1 };
    if (check === 'sla.avg-first-response') return option === 'hours' ? { min: 1 } : { hours: 0 };
    if (check === 'spam.same-link') return { max: 1 };
    if (check === 'spam.duplicate' && option === 'same') return { min_shingles: 1, similar: 1 };
    if (check === 'spam.duplicate' && option !== 'min_shingles') return { min_shingles: 1 };
    if (check === 'frequency.min-gap') return { breaking: false, count_stories: true };
    if (check === 'community.help-share') return { window: 2 };
    if (check === 'community.rubric') return { rubrics: ['poll'], [option === 'days' ? 'min_posts' : 'days']: 1 };
    if (check === 'links.look-alike' && option === 'allow') return { domains: ['onego.example'] };
    if (check === 'links.shortener' && option === 'allow') return { domains: ['bit.ly'] };
    if (check === 'links.tracking' && option !== 'personal') {
      return {
        ...(option === 'kinds' ? {} : { kinds: ['paid'] }),
        ...(option === 'affiliate' ? {} : { affiliate: ['ref', 'aff'] }),
      };
    }
    if (check === 'links.utm') return option === 'required' ? { domains: ['a.example'] } : { required: ['utm_source'] };
    if (check === 'links.external-share') return option === 'max' ? { min: 1 } : { min: 2, max: 0 };
    if (check === 'mix.formats')
      return { min: option === 'max' ? 1 : 2, max: option === 'streak' ? 1 : 0.5, streak: 9 };
    if (check === 'mix.modalities' && option === 'least') return { min_posts: 1 };
    if (check.startsWith('people.') && option === 'count')
      return { roles: ['editor'], ...(check === 'people.approval' ? {} : { paths: ['*'] }) };
    if (check === 'people.file-approval') return { roles: ['lawyer'] };
    if (check === 'plan.present') return option === 'min_posts' ? { max_unplanned: 0.1 } : { min_posts: 1 };
    if (check === 'plan.buffer') return option === 'days' ? { regular: 1 } : { days: 7 };
    if (check === 'goals.smart' && (option === 'except' || option === 'measures')) return { vague: ['узнаваемост*'] };
    if (check === 'topics.irritating' && option === 'except') return { words: ['только'] };
    if (check === 'plan.mix-targets' && option === 'tolerance') return { min_posts: 1 };
    // The posts go out at ten.
    if (check === 'frequency.quiet-hours') return { from: '09:00', to: '12:00' };
    return {};
  }

  test('is known here for every check about content', () => {
    const checks = [...registry.values()].filter(({ scope }) => scope !== 'policy');
    expect(Object.keys(VALUES).sort()).toEqual(checks.map(({ id }) => id).sort());
    for (const { id, stricter } of checks) {
      const known = Object.entries(stricter).filter(([, way]) => way !== 'unknown' && way !== 'neutral');
      expect(Object.keys(VALUES[id] ?? {}).sort(), id).toEqual(known.map(([option]) => option).sort());
    }
  });

  test('is named for every option of every check', () => {
    for (const { id, options, stricter } of registry.values()) {
      const { shape } = (options as unknown as { _zod: { def: { shape: object } } })._zod.def;
      expect(Object.keys(stricter).sort(), id).toEqual(Object.keys(shape).sort());
    }
  });

  /** Of an option no more is tried when the two forms were compared this often, and found this often something else. */
  const COMPARED = 24 * FUZZ;
  const TOLD_APART = 4 * FUZZ;
  const FORMS = new Set(['one.rule', 'other.rule']);

  /** Accounts of each kind that limits of a platform tell apart. */
  const accountsOn = (platform: string) =>
    Object.entries({ vk: '', newsroom: 'premium: true, ', me: 'mode: rich, ', telegram: 'max_length: 30, ' })
      .map(([id, more]) => {
        const features = 'strategy: { features: { use: [polls], avoid: [stories] } }';
        return `${id}: { platform: ${platform}, kind: brand, ${more}${features} }\n`;
      })
      .join('');

  /** A policy with one check in two forms: one look at the posts tells what each of them finds. */
  async function bothForms(check: string, one: object, other: object): Promise<Policy> {
    const ruleOf = (id: string, options: object): string =>
      full(id, `with: ${JSON.stringify(options)}\nenforcement: soft-mandatory`, { check });
    const people = 'anna: { name: Анна, roles: [editor] }\n';
    const registered = ACCOUNTS_YAML.replace('vk: { ', 'vk: { followers: 500, foreign_agent: Ветер, language: ru, ');
    const accounts = check.startsWith('disclosure.')
      ? registered
      : check.startsWith('platform.')
        ? accountsOn((one as { platform?: string }).platform ?? 'vk')
        : ACCOUNTS_YAML;
    const files = {
      'policy/regulations/one.rule.md': ruleOf('one.rule', one),
      'policy/regulations/other.rule.md': ruleOf('other.rule', other),
      'policy/people.yaml': people,
      'policy/accounts.yaml': accounts,
      ...(isAboutInbox(check) ? TEAM : {}),
      ...(isAboutReplies(check)
        ? { ...TEAM, 'policy/answering.yaml': `${TEAM['policy/answering.yaml']}${SCENARIOS}` }
        : {}),
    };
    // A competitor, for the checks that look for names.
    return policyOf({}, files, `${POLICY_YAML}competitors: [{ name: Вечер }]\n`);
  }

  /** What each of the two forms finds. */
  async function fires(
    policy: Policy,
    sources: readonly SourceFile[],
  ): Promise<[one: Set<string>, other: Set<string>]> {
    const { findings } = await judge(sources, alwaysInForce(policy), {
      ...OPTIONS,
      readAsset: () => new TextEncoder().encode('exif:GPSLatitude'),
      // A change that somebody who may has approved.
      ...(policy.rules.some(({ check }) => /^people\..*approval$/.test(check.id)) ? APPROVED : {}),
      // A month is judged when it is over.
      ...(policy.rules.some(({ check }) => check.id === 'mix.modalities') ? { now: Date.UTC(2026, 11, 2) } : {}),
      isAsked: ({ id }) => FORMS.has(id),
    });
    // A finding about a day sits on its latest post, and may move to another one; what it is about stays.
    const isMany = (check: string) =>
      registry.get(check)?.scope === 'account' || /^mentions\.|^people\.file/.test(check);
    // The identity begins with the rule, and here are two.
    const about = ({ check, path, identity, rule }: Finding) => (isMany(check) ? identity.slice(rule.length) : path);
    // What blocks is more than what advises.
    const weighed = (finding: Finding) => [
      about(finding),
      ...(isBlocking(finding) ? [`${about(finding)} blocks`] : []),
    ];
    const foundBy = (id: string) => new Set(findings.filter(({ rule }) => rule === id).flatMap(weighed));
    return [foundBy('one.rule'), foundBy('other.rule')];
  }

  test.each(
    Object.entries(VALUES).flatMap(([check, options]) =>
      Object.keys(options).map((option) => [check, option] as const),
    ),
  )('never makes the rule find less: %s, %s', async (check, option) => {
    const value = VALUES[check]?.[option];
    if (value === undefined) throw new Error('no values');
    let differed = 0;
    let stricter = 0;
    const others = beside(check, option);
    const known = new Map<string, Promise<Policy>>();
    const policyWith = (one: unknown, other: unknown): Promise<Policy> => {
      const key = JSON.stringify([one, other]);
      const policy = known.get(key) ?? bothForms(check, { ...others, [option]: one }, { ...others, [option]: other });
      known.set(key, policy);
      return policy;
    };
    await fc.assert(
      fc.asyncProperty(value, value, contentFor(check), async (one, other, posts) => {
        if (stricter >= COMPARED && differed >= TOLD_APART) return;
        const policy = await policyWith(one, other);
        const [before, after] = ['one.rule', 'other.rule'].map((form) => policy.rules.find(({ id }) => id === form));
        if (before === undefined || after === undefined) throw new Error('no rule');
        const direction = overall(compareRules(before, after));
        if (direction !== 'stricter' && direction !== 'looser') return;
        const [was, is] = await fires(policy, memoryFiles(posts));
        const [less, more] = direction === 'stricter' ? [was, is] : [is, was];
        stricter++;
        if (less.size !== more.size) differed++;
        expect([...more]).toEqual(expect.arrayContaining([...less]));
      }),
      { numRuns: 60 * FUZZ },
    );
    expect(stricter).toBeGreaterThan(5);
    expect(differed, 'the posts told the two forms apart').toBeGreaterThan(0);
  });
});
