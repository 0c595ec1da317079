import { describe, expect, test } from 'vitest';
import { type EditionSpec, historyAnd, linted, overlaid } from '../helpers/editions.ts';
import { type Files, POLICY_YAML, policyFiles, post, regulation } from '../helpers/judging.ts';

type Changes = Readonly<Record<string, string | undefined>>;

/** What one rule about policies finds in a team that has it, with other rules and files. */
async function found(
  rule: string,
  {
    options = '',
    rules = {},
    yaml = '',
    files = {},
    content = {},
    now,
  }: {
    readonly options?: string;
    readonly rules?: Readonly<Record<string, string>>;
    readonly yaml?: string;
    readonly files?: Changes;
    readonly content?: Files;
    readonly now?: number;
  },
): Promise<string[]> {
  const team = overlaid(policyFiles({ [rule]: options, ...rules }, `${POLICY_YAML}${yaml}`), files);
  return linted(team, { content, ...(now === undefined ? {} : { now }) });
}

const RULED = (lines: string, prose = 'Текст.') => `---\nid: own\ntitle: Наше\n${lines}---\n## Пункт {#a}\n${prose}\n`;
const OWN = 'policy/regulations/own.md';

describe('policy.sections', () => {
  const owned = (rule: string) =>
    regulation(rule)
      .replace('title:', 'owner: anna\nreview_by: 2027-01-01\ntitle:')
      .replace('{#clause}\n', '{#clause}\nТекст.\n');
  const base: Changes = {
    'policy/people.yaml': 'anna: { name: Анна, roles: [] }\n',
    'policy/regulations/policy.sections.md': owned('policy.sections').replace(
      'enforcement:',
      'with: { required: [audience, goals] }\nenforcement:',
    ),
  };
  const whole = (lines = '', prose?: string) =>
    found('policy.sections', {
      files: {
        ...base,
        [OWN]: RULED(`owner: anna\nreview_by: 2027-01-01\nsections: [audience, goals]\n${lines}`, prose),
      },
    });

  test('is silent about a policy with every section, owner and day of review', async () => {
    expect(await whole()).toEqual([]);
  });

  test('names each section that no regulation is', async () => {
    expect(await found('policy.sections', { files: base })).toEqual([
      'policy.sections missing policy.yaml:1',
      'policy.sections missing policy.yaml:1',
    ]);
    const half = RULED('owner: anna\nreview_by: 2027-01-01\nsections: [goals]\n');
    expect(await found('policy.sections', { files: { ...base, [OWN]: half } })).toHaveLength(1);
  });

  test.each<[string, string, string]>([
    ['an owner', 'review_by: 2027-01-01\n', 'no-owner regulations/own.md:1'],
    ['a day of review', 'owner: anna\n', 'no-review-date regulations/own.md:1'],
  ])('asks for %s', async (_, lines, message) => {
    const files = { ...base, [OWN]: RULED(`${lines}sections: [audience, goals]\n`) };
    expect((await found('policy.sections', { files })).map((line) => line.replace(/:\d+$/, ''))).toEqual([
      `policy.sections ${message.replace(/:\d+$/, '')}`,
    ]);
  });

  test.each<[string, string, string[]]>([
    ['a clause without a word', '', ['policy.sections empty regulations/own.md:8']],
    [
      'a clause that holds nothing but an example and a rule',
      '```yaml rule\nid: tone.caps\ncheck: tone.caps\nenforcement: advisory\n```\n```markdown passes\n---\naccounts: [vk]\n---\n```\n',
      ['policy.sections empty regulations/own.md:8'],
    ],
    ['a heading over clauses of its own', '### Часть {#b}\nТекст.\n', []],
    ['a heading over an empty clause', '### Часть {#b}\n', ['policy.sections empty regulations/own.md:9']],
    ['a list', '- Раз\n', []],
  ])('of %s', async (_, prose, expected) => {
    expect(await whole('', prose)).toEqual(expected);
  });

  test('looks into the translations, too', async () => {
    const files = {
      ...base,
      [OWN]: RULED('owner: anna\nreview_by: 2027-01-01\nsections: [audience, goals]\n'),
      'policy/regulations/own.en.md': '---\nid: own\ntitle: Own\n---\n## Clause {#a}\n',
      'policy/policy.yaml': POLICY_YAML.replace('[ru]', '[ru, en]'),
    };
    expect(await found('policy.sections', { files })).toEqual(['policy.sections empty regulations/own.en.md:5']);
  });
});

describe('policy.review-due', () => {
  const due = (now: number, reviewBy = '2026-11-22') =>
    found('policy.review-due', { files: { [OWN]: RULED(`review_by: ${reviewBy}\n`) }, now });

  // Midnight in Moscow is nine in the evening in UTC.
  test.each([
    ['on the day itself', Date.UTC(2026, 10, 22, 10), []],
    ['in its last minute in Moscow', Date.UTC(2026, 10, 22, 20, 59), []],
    [
      'in the first minute of the next day in Moscow',
      Date.UTC(2026, 10, 22, 21),
      ['policy.review-due due regulations/own.md:4'],
    ],
    ['a year later', Date.UTC(2027, 10, 22), ['policy.review-due due regulations/own.md:4']],
    ['a year before', Date.UTC(2025, 10, 22), []],
  ])('%s', async (_, now, expected) => {
    expect(await due(now)).toEqual(expected);
  });

  test('is silent about a regulation without a day', async () => {
    expect(await found('policy.review-due', { files: { [OWN]: RULED('') } })).toEqual([]);
  });
});

describe('policy.override-reason', () => {
  test('asks why a rule is changed', async () => {
    const rules = { 'tone.caps': '' };
    const by = (override: string) =>
      found('policy.override-reason', { rules, yaml: `rules: { tone.caps: ${override} }\n` });
    expect(await by('{ with: { run: 5 } }')).toEqual(['policy.override-reason none policy.yaml:10']);
    expect(await by('{ enforcement: advisory }')).toEqual(['policy.override-reason none policy.yaml:10']);
    expect(await by('{ with: { run: 5 }, reason: Решили }')).toEqual([]);
  });
});

describe('policy.dead-rules', () => {
  const posts = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `p${index}`,
        post({ publish_at: `2026-10-${String((index % 28) + 1).padStart(2, '0')}` }),
      ]),
    );
  const dead = (more: Parameters<typeof found>[1]) => found('policy.dead-rules', more);

  test('tells rules that found nothing in many posts, once for all', async () => {
    const rules = { 'tone.caps': '', 'privacy.phone': '' };
    expect(await dead({ rules, content: posts(50) })).toEqual(['policy.dead-rules never-fired policy.yaml:1']);
    expect(await dead({ rules, content: posts(49) })).toEqual([]);
    expect(await dead({ rules, content: posts(5), options: '{ min_posts: 5 }' })).toHaveLength(1);
    const broken = { ...posts(50), a: post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n') };
    expect(await dead({ rules: { 'tone.caps': '' }, content: broken })).toEqual([]);
  });

  test('a rule about changes finds nothing where nobody changes anything', async () => {
    expect(await dead({ rules: { 'people.approval': '{ roles: [lawyer] }' }, content: posts(50) })).toEqual([]);
  });

  test('tells a rule whose condition holds for no publication, at its clause', async () => {
    const files = (where: string) => ({
      'policy/regulations/tone.caps.md': regulation('tone.caps').replace(
        'enforcement:',
        `where: ${where}\nenforcement:`,
      ),
    });
    const rules = { 'tone.caps': '' };
    const options = '{ min_posts: 2 }';
    const contest = files('post.purpose == "contest"');
    expect(await dead({ rules, files: contest, content: posts(2), options })).toEqual([
      'policy.dead-rules no-scope regulations/tone.caps.md:5',
    ]);
    const value = await dead({ rules, files: files('post.purpose == "value"'), content: posts(2), options });
    expect(value.filter((line) => line.includes('no-scope'))).toEqual([]);
    expect(await dead({ rules, files: contest, content: posts(1), options }), 'few posts, no answer').toEqual([]);
  });

  const second = (options: string, enforcement = 'soft-mandatory') => ({
    'policy/regulations/z.md': regulation('tone.shout', options, enforcement, 'tone.caps'),
  });

  test.each<[string, string, string, string[]]>([
    ['forbids less', '{ run: 4 }', 'soft-mandatory', ['policy.dead-rules shadowed regulations/z.md:5']],
    ['forbids the same', '{ run: 3 }', 'soft-mandatory', ['policy.dead-rules shadowed regulations/z.md:5']],
    ['forbids the same and only advises', '{ run: 3 }', 'advisory', ['policy.dead-rules shadowed regulations/z.md:5']],
    ['forbids more and only advises', '{ run: 2 }', 'advisory', []],
    ['forbids other things', '{ run: 4, share: 0.1 }', 'soft-mandatory', []],
  ])('tells one of two rules of a check that %s', async (_, options, enforcement, expected) => {
    expect(await dead({ rules: { 'tone.caps': '{ run: 3 }' }, files: second(options, enforcement) })).toEqual(expected);
  });

  test('tells the first of two when it is the one that decides nothing', async () => {
    expect(await dead({ rules: { 'tone.caps': '{ run: 4 }' }, files: second('{ run: 2 }') })).toEqual([
      'policy.dead-rules shadowed regulations/tone.caps.md:5',
    ]);
  });

  test('tells an override that changes nothing', async () => {
    const by = (override: string) =>
      dead({ rules: { 'tone.caps': '{ run: 4 }' }, yaml: `rules: { tone.caps: ${override} }\n` });
    expect(await by('{ with: { run: 4 }, reason: x }')).toEqual(['policy.dead-rules no-effect policy.yaml:10']);
    expect(await by('{ enforcement: soft-mandatory, reason: x }')).toEqual([
      'policy.dead-rules no-effect policy.yaml:10',
    ]);
    expect(await by('{ with: { run: 5 }, reason: x }')).toEqual([]);
    expect(await by('{ enforcement: advisory, reason: x }')).toEqual([]);
  });
});

describe('policy.languages', () => {
  const spoken = 'languages: [ru, en]';
  const by = (own: string, english: string | undefined) =>
    found('policy.languages', {
      files: {
        'policy/policy.yaml': POLICY_YAML.replace('languages: [ru]', spoken),
        'policy/regulations/policy.languages.en.md': '---\nid: policy-languages\ntitle: T\n---\n## Clause {#clause}\n',
        [OWN]: own,
        'policy/regulations/own.en.md': english,
      },
    });
  const english = (clauses: string) => `---\nid: own\ntitle: Own\n---\n${clauses}`;

  test.each<[string, string | undefined, string[]]>([
    ['the same clauses', english('## Clause {#a}\n'), []],
    ['no translation', undefined, ['policy.languages no-translation regulations/own.md:1']],
    ['a clause missing', english(''), ['policy.languages missing-clause regulations/own.md:5']],
    [
      'a clause too many',
      english('## A {#a}\n\n## B {#b}\n'),
      ['policy.languages extra-clause regulations/own.en.md:7'],
    ],
  ])('of a translation with %s', async (_, text, expected) => {
    expect(await by(RULED(''), text)).toEqual(expected);
  });
});

describe('against the last release', () => {
  const LINT = { 'policy.changelog': '', 'policy.tombstones': '', 'policy.version': '' };
  const ONE: EditionSpec = {
    version: '1.0.0',
    effective: '2026-01-01',
    rules: { ...LINT, 'tone.caps': '{ run: 3 }', 'privacy.phone': '' },
    yaml: 'changes: [Первая]\nremoved: { dead.rule: { version: "0.9.0", reason: x } }\n',
  };
  const next = async (changes: Partial<EditionSpec>): Promise<string[]> =>
    linted(await historyAnd({ ...ONE, ...changes }, ONE));

  const STONE = 'dead.rule: { version: "0.9.0", reason: x }';
  const settings = (changes: string, removed = STONE) => `changes: ${changes}\nremoved: { ${removed} }\n`;

  test('nothing changed, nothing to say', async () => {
    expect(await next({})).toEqual([]);
  });

  describe('policy.version', () => {
    const stricter = { ...ONE.rules, 'tone.caps': '{ run: 2 }' };
    const looser = { ...ONE.rules, 'tone.caps': '{ run: 4 }' };

    test.each<[string, Partial<EditionSpec>, string[]]>([
      [
        'a stricter rule under 1.0.1',
        { version: '1.0.1', rules: stricter },
        ['policy.version too-small policy.yaml:3'],
      ],
      [
        'a stricter rule under 1.1.0',
        { version: '1.1.0', rules: stricter },
        ['policy.version too-small policy.yaml:3'],
      ],
      ['a stricter rule under 2.0.0', { version: '2.0.0', rules: stricter }, []],
      ['a looser rule under 1.0.1', { version: '1.0.1', rules: looser }, ['policy.version too-small policy.yaml:3']],
      ['a looser rule under 1.1.0', { version: '1.1.0', rules: looser }, []],
      ['only another day under 1.0.1', { version: '1.0.1', effective: '2026-02-01' }, []],
    ])('%s', async (_, changes, expected) => {
      expect(await next({ yaml: settings('[Вторая]'), ...changes })).toEqual(expected);
    });

    test('takes the second number for enough where the policy says so', async () => {
      const yaml = `${settings('[Вторая]')}versioning: { stricter: minor }\n`;
      expect(await next({ version: '1.1.0', rules: stricter, yaml })).toEqual([]);
    });
  });

  describe('policy.changelog', () => {
    const later = { version: '1.1.0', rules: { ...ONE.rules, 'tone.caps': '{ run: 4 }' } };

    test.each<[string, string, string[]]>([
      ['the lines of the release before', settings('[Первая]'), ['policy.changelog none policy.yaml:3']],
      ['a line of its own', settings('[Вторая]'), []],
      [
        'a line without the language of the policy',
        settings('[{ en: Second }]'),
        ['policy.changelog language policy.yaml:10'],
      ],
      ['a line with it', settings('[{ ru: Вторая, en: Second }]'), []],
    ])('a change with %s', async (_, yaml, expected) => {
      expect(await next({ ...later, yaml })).toEqual(expected);
    });

    test('a change that takes the lines of the release before away, and brings none', async () => {
      expect(await next({ ...later, yaml: `removed: { ${STONE} }\n` })).toEqual([
        'policy.changelog none policy.yaml:3',
      ]);
    });
  });

  describe('policy.tombstones', () => {
    const rulesWithout = (id: string) =>
      Object.fromEntries(Object.entries(ONE.rules ?? {}).filter(([rule]) => rule !== id));
    const buried = (...stones: readonly string[]) => settings('[Вторая]', [STONE, ...stones].join(', '));
    const gone = 'privacy.phone: { version: "1.1.0", reason: x }';
    const clause = 'privacy-phone#clause: { version: "1.1.0", reason: x }';

    test.each<[string, Partial<EditionSpec>, string[]]>([
      [
        'a rule and its clause that went without a word',
        { rules: rulesWithout('privacy.phone'), yaml: buried() },
        ['policy.tombstones clause-gone policy.yaml:3', 'policy.tombstones rule-gone policy.yaml:3'],
      ],
      [
        'a rule that went with a word and its clause without',
        { rules: rulesWithout('privacy.phone'), yaml: buried(gone) },
        ['policy.tombstones clause-gone policy.yaml:3'],
      ],
      ['both that went with a word', { rules: rulesWithout('privacy.phone'), yaml: buried(gone, clause) }, []],
      [
        'a rule that is switched off with a reason',
        { yaml: `${buried()}rules: { privacy.phone: { enforcement: off, reason: x } }\n` },
        [],
      ],
      ['a word about a rule that is there', { yaml: buried(gone) }, ['policy.tombstones reused policy.yaml:11']],
      [
        'a rule instead that is not there',
        { rules: rulesWithout('privacy.phone'), yaml: buried(gone.replace('x }', 'x, instead: tone.cpas }'), clause) },
        ['policy.tombstones instead policy.yaml:11'],
      ],
      [
        'a rule instead that is there',
        { rules: rulesWithout('privacy.phone'), yaml: buried(gone.replace('x }', 'x, instead: tone.caps }'), clause) },
        [],
      ],
      [
        'a clause instead that is there',
        {
          rules: rulesWithout('privacy.phone'),
          yaml: buried(gone.replace('x }', 'x, instead: "tone-caps#clause" }'), clause),
        },
        [],
      ],
      [
        'a rule instead that is dead as well',
        { rules: rulesWithout('privacy.phone'), yaml: buried(gone.replace('x }', 'x, instead: dead.rule }'), clause) },
        [],
      ],
      ['an old word that is gone', { yaml: 'changes: [Вторая]\n' }, ['policy.tombstones forgotten policy.yaml:3']],
      [
        'another check under the old id',
        {
          yaml: buried(),
          files: {
            'policy/regulations/privacy.phone.md': regulation('privacy.phone', '', 'soft-mandatory', 'links.reason'),
          },
        },
        ['policy.tombstones meaning regulations/privacy.phone.md:5'],
      ],
    ])('%s', async (_, changes, expected) => {
      expect(await next({ version: '2.0.0', effective: '2026-02-01', ...changes })).toEqual(expected);
    });
  });
});

describe('policy.data-age', () => {
  const law = (more: string) => `{ source: x, markets: [ru], ${more} }`;
  const old = (days: number, now: number, more: string, check = 'disclosure.advertiser') =>
    found('policy.data-age', { options: `{ rules: { ${check}: ${days} } }`, rules: { [check]: law(more) }, now });
  const day = (date: string) => Date.parse(`${date}T12:00:00+03:00`);

  test.each([
    ['2026-12-22', []],
    ['2026-12-23', ['policy.data-age old regulations/disclosure.advertiser.md:5']],
  ])('data of 22 November are fresh for thirty days: %s', async (date, expected) =>
    expect(await old(30, day(date), 'as_of: 2026-11-22')).toEqual(expected),
  );

  test.each([
    ['2026-12-15', []],
    ['2026-12-16', ['policy.data-age recheck regulations/disclosure.carrier.md:5']],
  ])('what is to be looked at again by 15 December is told on %s', async (date, expected) => {
    const carriers = 'carriers: { telegram: { state: disputed, since: 2026-03-05, recheck_by: 2026-12-15 } }';
    expect(await old(365, day(date), `as_of: 2026-11-22, ${carriers}`, 'disclosure.carrier')).toEqual(expected);
  });

  test('rules that are not named, or have no date, are left alone', async () => {
    const options = '{ rules: { tone.caps: 1, no.such: 1 } }';
    expect(await found('policy.data-age', { options, rules: { 'tone.caps': '' }, now: day('2030-01-01') })).toEqual([]);
  });
});
