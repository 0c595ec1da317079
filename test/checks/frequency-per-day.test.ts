import { describe, expect, test } from 'vitest';
import { judge } from '../../action/core/judge.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { covered, findings, judged, NOW, named, POLICY_YAML, policyWith, post } from '../helpers/judging.ts';

const RULE = 'frequency.per-day';

function at(...moments: readonly string[]): Record<string, string> {
  return Object.fromEntries(moments.map((moment, index) => [`p${index}`, post({ publish_at: moment })]));
}

describe('frequency.per-day', () => {
  test('the third post of a brand in a day fires on the latest, at its publish_at, and names the others', async () => {
    const files = at('2026-11-03T18:00:00+03:00', '2026-11-03T08:00:00+03:00', '2026-11-03T12:00:00+03:00');
    const [finding, ...others] = await findings(files, RULE);
    expect(others).toEqual([]);
    expect(finding?.path).toBe('content/posts/p0.md');
    expect(finding?.range.start).toMatchObject({ line: 3, column: 1 });
    expect(finding === undefined ? '' : covered(files['p0'] ?? '', finding)).toBe(
      'publish_at: 2026-11-03T18:00:00+03:00',
    );
    expect(finding?.message.data).toMatchObject({ count: 3, limit: 2, date: { date: '2026-11-03' } });
    expect(finding?.publication).toEqual({ account: 'vk', at: '2026-11-03T18:00:00+03:00' });
    expect(finding?.related.map(({ path }) => path)).toEqual(['content/posts/p1.md', 'content/posts/p2.md']);
  });

  test('two posts a day are within the cap', async () => {
    expect(await findings(at('2026-11-03T08:00:00+03:00', '2026-11-03T12:00:00+03:00'), RULE)).toEqual([]);
  });

  test('the finding sits on the changed post when there is one', async () => {
    const files = at('2026-11-03T08:00:00+03:00', '2026-11-03T12:00:00+03:00', '2026-11-03T18:00:00+03:00');
    const { findings: found } = await judged(files, { [RULE]: '' }, { isTouched: (path) => path.endsWith('p0.md') });
    expect(found.map(({ path }) => path)).toEqual(['content/posts/p0.md']);
  });

  test('a post at 23:30Z belongs to tomorrow in Vladivostok', async () => {
    const there = { accounts: '[vladivostok]' };
    const late = post({ ...there, publish_at: '2026-11-02T23:30:00Z' });
    const day = {
      a: post({ ...there, publish_at: '2026-11-03T10:00:00+10:00' }),
      b: post({ ...there, publish_at: '2026-11-03T12:00:00+10:00' }),
    };
    expect(await findings({ ...day, late }, RULE)).toHaveLength(1);
    const dayBefore = post({ ...there, publish_at: '2026-11-02T13:30:00Z' });
    expect(await findings({ ...day, dayBefore }, RULE)).toEqual([]);
  });

  test('the day on which clocks go back has 25 hours', async () => {
    const there = { accounts: '[belgrade]' };
    const files = {
      a: post({ ...there, publish_at: '2026-10-24T22:30:00Z' }), // 00:30, summer time
      b: post({ ...there, publish_at: '2026-10-25T10:00:00Z' }),
      c: post({ ...there, publish_at: '2026-10-25T22:30:00Z' }), // 23:30, winter time
      d: post({ ...there, publish_at: '2026-10-25T23:30:00Z' }), // the next day
    };
    const [finding] = await findings(files, RULE);
    expect(finding?.message.data).toMatchObject({ count: 3 });
    expect(finding?.publication?.at).toBe('2026-10-25T23:30:00+01:00');
    expect(finding?.related.map(({ publication }) => publication?.at)).toEqual([
      '2026-10-25T00:30:00+02:00',
      '2026-10-25T11:00:00+01:00',
    ]);
  });

  test('a local time is placed by each account', async () => {
    const local = { accounts: '[vk, vladivostok]', publish_at: '2026-11-03 23:30' };
    const { findings: found } = await judged({ a: post(local), b: post(local), c: post(local) }, { [RULE]: '' });
    expect(found.map(({ publication }) => publication?.at)).toEqual([
      '2026-11-03T23:30:00+03:00',
      '2026-11-03T23:30:00+10:00',
    ]);
  });

  test('each account is counted by itself, each kind by its own cap', async () => {
    const same = '2026-11-03T10:00:00+03:00';
    const spread = {
      a: post({ accounts: '[vk]', publish_at: same }),
      b: post({ accounts: '[telegram]' }),
      c: post({ accounts: '[belgrade]' }),
    };
    expect(await findings(spread, RULE)).toEqual([]);
    const many = (accounts: string, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, post({ accounts })]));
    expect(await findings(many('[newsroom]', 10), RULE)).toEqual([]);
    expect(await findings(many('[newsroom]', 11), RULE)).toHaveLength(1);
    expect(await findings(many('[me]', 3), RULE)).toEqual([]);
    expect(await findings(many('[me]', 4), RULE)).toHaveLength(1);
  });

  test.each([
    ['stories', { format: 'story' }],
    ['ideas', { status: 'idea' }],
    ['drafts', { status: 'draft' }],
  ])('%s are not counted', async (_, changes) => {
    expect(await findings({ ...at('2026-11-03', '2026-11-03'), c: post(changes) }, RULE)).toEqual([]);
  });

  test('a platform may have caps of its own, for the kinds that it names', async () => {
    const options = '{ brand: 2, platforms: { vk: { brand: 1, media: 11 }, x: { media: 1 } } }';
    const two = (accounts: string) => ({ a: post({ accounts }), b: post({ accounts }) });
    const [finding] = await findings(two('[vk]'), RULE, options);
    expect(finding?.message.data).toMatchObject({ count: 2, limit: 1 });
    expect(await findings(two('[telegram]'), RULE, options)).toEqual([]);
    expect(await findings(two('[belgrade]'), RULE, options), 'its brand has the cap of all brands').toEqual([]);
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, post({ accounts: '[newsroom]' })]));
    expect(await findings(many(11), RULE, options)).toEqual([]);
    expect(await findings(many(12), RULE, options)).toHaveLength(1);
  });

  test('a campaign raises the cap of a platform, and never lowers it', async () => {
    const campaigns = (brand: number) =>
      `${POLICY_YAML}campaigns: [{ id: fair, accounts: [vk], from: 2026-11-03, to: 2026-11-03, reason: r, frequency: { brand: ${brand} } }]\n`;
    const found = async (brand: number) => {
      const policy = await policyWith({ [RULE]: '{ platforms: { vk: { brand: 3 } } }' }, campaigns(brand));
      const files = memoryFiles(named({ a: post(), b: post(), c: post(), d: post() }));
      return (await judge(files, policy, { engine: 'test', now: NOW, parseFrontMatter: parseWithGrayMatter })).findings;
    };
    expect(await found(4)).toEqual([]);
    expect(await found(1)).toMatchObject([{ message: { data: { count: 4, limit: 3 } } }]);
  });

  test('a campaign with an offset runs on the days that the account has then', async () => {
    const campaign = `${POLICY_YAML}campaigns: [{ id: fair, accounts: [vk], from: "2026-11-03T21:00:00Z", to: "2026-11-04T20:00:00Z", reason: r, frequency: { brand: 3 } }]\n`;
    const policy = await policyWith({ [RULE]: '{ brand: 2 }' }, campaign);
    const found = async (date: string) => {
      const three = Object.fromEntries(
        ['a', 'b', 'c'].map((name) => [name, post({ publish_at: `${date}T10:00:00+03:00` })]),
      );
      const options = { engine: 'test', now: NOW, parseFrontMatter: parseWithGrayMatter };
      return (await judge(memoryFiles(named(three)), policy, options)).findings.length;
    };
    // In Moscow it runs from midnight of the 4th to 23:00 of it.
    expect([await found('2026-11-03'), await found('2026-11-04'), await found('2026-11-05')]).toEqual([1, 0, 1]);
  });

  test('stories are counted when the rule says so', async () => {
    const files = { ...at('2026-11-03', '2026-11-03'), c: post({ format: 'story' }) };
    expect(await findings(files, RULE, '{ count_stories: true }')).toHaveLength(1);
  });

  test('the date in the file name stands in for publish_at', async () => {
    const dateless = post({ publish_at: undefined });
    const files = {
      'content/posts/2026-11-03-a.md': dateless,
      'content/posts/2026-11-03-b.md': dateless,
      'content/posts/2026/11/03-c.md': dateless,
    };
    const [finding] = await findings(files, RULE);
    expect(finding?.publication?.at).toBe('2026-11-03T00:00:00+03:00');
    expect(finding?.range.start).toMatchObject({ line: 1, column: 1 });
  });

  test('the commit stands in for both', async () => {
    const dateless = post({ publish_at: undefined });
    const { findings: found } = await judged(
      { a: dateless, b: dateless, c: dateless },
      { [RULE]: '' },
      { commitTime: () => '2026-11-03T10:00:00+03:00' },
    );
    expect(found).toHaveLength(1);
  });
});
