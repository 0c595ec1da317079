import { describe, expect, test } from 'vitest';
import { type Impact, type ImpactOptions, impactOf } from '../../action/core/impact.ts';
import { judge } from '../../action/core/judge.ts';
import { alwaysInForce } from '../../action/core/policy/in-force.ts';
import type { Policy } from '../../action/core/policy/policy.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { overlaid } from '../helpers/editions.ts';
import { type Files, loaded, NOW, named, POLICY_YAML, policyFiles, post, regulation } from '../helpers/judging.ts';

const LOUD = 'СКИДКА ТОЛЬКО СЕГОДНЯ\n';
const past = (changes = {}) => post({ publish_at: '2026-11-03T10:00:00+03:00', author: 'anna', ...changes }, LOUD);
const planned = (changes = {}) => post({ publish_at: '2026-12-03T10:00:00+03:00', author: 'boris', ...changes }, LOUD);

async function policyOf(
  options: string,
  { enforcement = 'soft-mandatory', files = {}, yaml = POLICY_YAML, rules = {} } = {},
): Promise<Policy> {
  const all = policyFiles({ 'tone.caps': options, ...rules }, yaml);
  const caps = { 'policy/regulations/tone.caps.md': regulation('tone.caps', options, enforcement) };
  return (await loaded(overlaid(all, { ...caps, ...files }))).policy;
}

const impact = (from: Policy, to: Policy, content: Files, options: Partial<ImpactOptions> = {}): Promise<Impact> =>
  impactOf(memoryFiles(named(content)), from, to, { engine: 'test', now: NOW, since: undefined, ...options });

const told = ({ items }: Impact) =>
  items.map(
    ({ kind, finding, isPlanned }) =>
      `${isPlanned ? 'planned' : 'past'} ${kind} ${finding.path.slice(14, -3)} ${finding.rule}`,
  );

const LOOSE = await policyOf('{ run: 5 }');
const STRICT = await policyOf('{ run: 3 }');
const ADVICE = await policyOf('{ run: 3 }', { enforcement: 'advisory' });
const HARD = await policyOf('{ run: 3 }', { enforcement: 'hard-mandatory' });

describe('what another policy would decide otherwise', () => {
  test('is what starts to fail, planned posts first, then by time', async () => {
    const content = {
      a: past({ publish_at: '2026-11-05' }),
      b: past({ publish_at: '2026-11-04' }),
      c: planned({ publish_at: '2026-12-05' }),
      d: planned({ publish_at: '2026-12-04' }),
    };
    expect(told(await impact(LOOSE, STRICT, content))).toEqual([
      'planned newly-failing d tone.caps',
      'planned newly-failing c tone.caps',
      'past newly-failing b tone.caps',
      'past newly-failing a tone.caps',
    ]);
  });

  test('is what starts to pass, when the two change places', async () => {
    const { items, broken } = await impact(STRICT, LOOSE, { a: past(), b: planned() });
    expect(items.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['newly-passing', 'soft-mandatory', undefined],
      ['newly-passing', 'soft-mandatory', undefined],
    ]);
    expect(broken).toEqual([]);
  });

  test('is what changes its level', async () => {
    const { items } = await impact(ADVICE, STRICT, { a: planned() });
    expect(items).toMatchObject([{ kind: 'level-changed', before: 'advisory', after: 'soft-mandatory' }]);
  });

  test('is nothing between a policy and itself, or one of other words', async () => {
    const words = await policyOf('{ run: 3 }', {
      files: { 'policy/regulations/z.md': '---\nid: z\ntitle: Z\n---\n## Z {#z}\nСлова.\n' },
    });
    for (const other of [STRICT, words]) {
      expect(await impact(STRICT, other, { a: past(), b: planned() })).toMatchObject({ items: [], broken: [] });
    }
  });

  test('names the editions, the publications and the authors', async () => {
    const found = await impact(LOOSE, STRICT, { a: past({ accounts: '[vk, telegram]' }), b: planned() });
    expect(found).toMatchObject({
      from: { version: '1.0.0', digest: LOOSE.digest },
      to: { digest: STRICT.digest },
      publications: 3,
    });
    expect(found.items.map(({ authors }) => authors)).toEqual([['boris'], ['anna']]);
  });

  test('leaves out what went before a day', async () => {
    const content = { a: past({ publish_at: '2026-11-03' }), b: past({ publish_at: '2026-11-04' }) };
    expect(told(await impact(LOOSE, STRICT, content, { since: '2026-11-04' }))).toEqual([
      'past newly-failing b tone.caps',
    ]);
  });

  test('leaves out drafts without a date: they break no plan', async () => {
    const draft = post({ publish_at: undefined, status: 'draft' }, LOUD);
    expect(await impact(LOOSE, STRICT, { a: draft })).toMatchObject({ items: [], broken: [] });
  });
});

describe('a plan breaks', () => {
  test.each<[string, Policy, Policy, string[]]>([
    ['when a rule that blocks starts to find it', LOOSE, STRICT, ['content/posts/b.md']],
    ['when advice starts to block', ADVICE, STRICT, ['content/posts/b.md']],
    ['not when advice starts', LOOSE, ADVICE, []],
    ['not when what blocked blocks harder', STRICT, HARD, []],
    ['not when what blocked only advises', STRICT, ADVICE, []],
    ['not when it was blocked before', STRICT, STRICT, []],
  ])('%s', async (_, from, to, broken) => {
    expect((await impact(from, to, { a: past(), b: planned() })).broken).toEqual(broken);
  });

  test('once for a post, however many findings it has', async () => {
    const both = await policyOf('{ run: 3 }', { rules: { 'privacy.phone': '' } });
    const text = planned().replace(LOUD, `${LOUD}\nЗвоните +7 921 000-00-34\n`);
    const found = await impact(LOOSE, both, { a: text });
    expect(found.items).toHaveLength(2);
    expect(found.broken).toEqual(['content/posts/a.md']);
  });

  describe('under a waiver', () => {
    const waived = {
      'policy/people.yaml': 'anna: { name: Анна, roles: [lead] }\n',
      'policy/waivers/w.yaml':
        'id: w\nrules: [tone.caps]\ntargets: { accounts: [vk] }\nreason: r\napproved_by: anna\nissued: 2026-11-01\nexpires: 2027-01-01\n',
    };

    test('not when the waiver covers what the rule starts to find', async () => {
      const [from, to] = [
        await policyOf('{ run: 5 }', { files: waived }),
        await policyOf('{ run: 3 }', { files: waived }),
      ];
      expect((await impact(from, to, { a: planned() })).broken).toEqual([]);
    });

    test('when nothing lifts the rule any more', async () => {
      const from = await policyOf('{ run: 3 }', { files: waived });
      const to = await policyOf('{ run: 3 }', { files: waived, enforcement: 'hard-mandatory' });
      expect((await impact(from, to, { a: planned() })).broken).toEqual(['content/posts/a.md']);
    });
  });
});

describe('rules that are the same in both', () => {
  const asked = async (from: Policy, to: Policy): Promise<string[]> => {
    const rules = new Set<string>();
    await impact(from, to, { a: past() }, { onAsked: ({ rule }) => rules.add(rule) });
    return [...rules].sort();
  };
  const two = (options: string, yaml = POLICY_YAML) => policyOf(options, { rules: { 'privacy.phone': '' }, yaml });

  test('are not asked again', async () => {
    expect(await asked(await two('{ run: 5 }'), await two('{ run: 3 }'))).toEqual(['tone.caps']);
    expect(await asked(await two('{ run: 3 }'), await two('{ run: 3 }'))).toEqual([]);
  });

  test('are asked when a setting that rules look at differs', async () => {
    const other = POLICY_YAML.replace('00-01-15', '00-01-16');
    expect(await asked(await two('{ run: 3 }'), await two('{ run: 3 }', other))).toContain('privacy.phone');
  });

  test('come out as if all had been asked', async () => {
    const content = memoryFiles(named({ a: past(), b: planned(), c: planned() }));
    const paths = async (policy: Policy) =>
      (await judge(content, alwaysInForce(policy), { engine: 'test', now: NOW })).findings.map(
        ({ identity }) => identity,
      );
    const rules = { 'frequency.per-day': '{ brand: 1 }' };
    const [from, to] = [await policyOf('{ run: 5 }', { rules }), await policyOf('{ run: 3 }', { rules })];
    const [was, is] = [await paths(from), await paths(to)];
    const { items } = await impactOf(content, from, to, { engine: 'test', now: NOW, since: undefined });
    const changed = [...is.filter((id) => !was.includes(id)), ...was.filter((id) => !is.includes(id))];
    expect(items.map(({ finding }) => finding.identity).sort()).toEqual(changed.sort());
  });

  describe('are asked when what stands beside the seal differs', () => {
    const day = { a: planned().replace(LOUD, 'Тихо.\n'), b: planned().replace(LOUD, 'Тихо.\n') };
    const rules = { 'frequency.per-day': '{ brand: 1 }' };

    test('a campaign that ends', async () => {
      const campaign =
        'campaigns: [{ id: a, accounts: [vk], from: 2026-12-03, to: 2026-12-03, reason: x, frequency: { brand: 2 } }]\n';
      const from = await policyOf('{ run: 3 }', { rules, yaml: POLICY_YAML + campaign });
      const to = await policyOf('{ run: 3 }', { rules });
      expect((await impact(from, to, day)).broken).toEqual(['content/posts/b.md']);
    });

    test('a freeze that is declared', async () => {
      const files = {
        'policy/people.yaml': 'anna: { name: Анна, roles: [lead] }\n',
        'policy/freezes/f.yaml': 'reason: r\nfrom: 2026-12-03\nuntil: 2026-12-04\ndeclared_by: anna\n',
      };
      const [from, to] = [await policyOf('{ run: 3 }'), await policyOf('{ run: 3 }', { files })];
      expect((await impact(from, to, { a: day.a })).broken).toEqual(['content/posts/a.md']);
    });

    test('a waiver that is taken back', async () => {
      const files = {
        'policy/people.yaml': 'anna: { name: Анна, roles: [lead] }\n',
        'policy/waivers/w.yaml':
          'id: w\nrules: [tone.caps]\ntargets: { accounts: [vk] }\nreason: r\napproved_by: anna\nissued: 2026-11-01\nexpires: 2027-01-01\n',
      };
      const [from, to] = [await policyOf('{ run: 3 }', { files }), await policyOf('{ run: 3 }')];
      expect((await impact(from, to, { a: planned() })).broken).toEqual(['content/posts/a.md']);
    });

    test('an account that becomes one of another kind', async () => {
      const files = { 'policy/accounts.yaml': 'vk: { platform: vk, kind: media }\n' };
      const [from, to] = [await policyOf('{ run: 3 }', { rules, files }), await policyOf('{ run: 3 }', { rules })];
      expect((await impact(from, to, day)).broken).toEqual(['content/posts/b.md']);
    });
  });
});
