import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../action/core/finding.ts';
import { isBlocking } from '../../action/core/finding.ts';
import { type JudgeOptions, judge } from '../../action/core/judge.ts';
import type { PolicyInTime } from '../../action/core/policy/load.ts';
import { compareWithBase } from '../../action/core/ratchet.ts';
import type { Report } from '../../action/core/report.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { history, overlaid } from '../helpers/editions.ts';
import { loaded, NOW, policyFiles, post } from '../helpers/judging.ts';

/** `FUZZ=50 npm test` tries fifty times as much. */
const FUZZ = Number(process.env['FUZZ'] ?? 1);
const RUNS = { numRuns: 150 * FUZZ };

const RULES = {
  'frequency.per-day': '{ brand: 1 }',
  'promo.max-share': '{ max: 0.3, min: 3, window: 4 }',
  'links.reason': '',
  'privacy.phone': '',
  'tone.caps': '',
  'content.duplicate-id': '',
};
const REGISTERS = {
  'policy/people.yaml': 'anna: { name: Anna, roles: [lead] }\n',
  'policy/waivers/w.yaml':
    'id: w\nrules: [tone.caps, frequency.per-day, promo.max-share]\ntargets: { accounts: [vk], from: 2026-11-02, to: 2026-11-03 }\nreason: r\napproved_by: anna\nissued: 2026-11-01\nexpires: 2026-12-31\n',
  'policy/freezes/f.yaml': 'reason: r\nfrom: 2026-11-04\nuntil: 2026-11-05\naccounts: [telegram]\ndeclared_by: anna\n',
};
const POLICY = await loaded(overlaid(policyFiles(RULES), REGISTERS));

const BODIES = [
  'Тихое утро.\n',
  'СКИДКА ТОЛЬКО СЕГОДНЯ\n',
  'СКИДКА ТОЛЬКО СЕГОДНЯ\n\nСКИДКА ТОЛЬКО СЕГОДНЯ\n',
  'Звоните +7 921 000-00-34\n',
  'Ещё: https://other.example/a и +7 921 000-00-35\n',
] as const;

const aPost = fc
  .record({
    day: fc.integer({ min: 1, max: 5 }),
    hour: fc.constantFrom('00', '10', '23'),
    accounts: fc.constantFrom('[vk]', '[telegram]', '[vk, telegram]', '[vladivostok]', '[nobody]'),
    purpose: fc.constantFrom('promo', 'value', 'promo'),
    status: fc.constantFrom('scheduled', 'published', 'draft'),
    author: fc.constantFrom(undefined, 'anna', 'boris'),
    id: fc.constantFrom(undefined, undefined, 'one', 'two'),
    body: fc.constantFrom(...BODIES),
  })
  .map(({ day, hour, body, ...fields }) =>
    post({ ...fields, publish_at: `2026-11-0${day}T${hour}:00:00+03:00` }, body),
  );
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => `content/posts/${name}.md`);
const content = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...NAMES), aPost), { selector: ([name]) => name, minLength: 1, maxLength: 8 })
  .map((entries) => Object.fromEntries(entries));

function judging(
  files: Readonly<Record<string, string>>,
  options: Partial<JudgeOptions> = {},
  policy: PolicyInTime = POLICY,
): Promise<Report> {
  return judge(memoryFiles(files), policy, {
    engine: 'reglament/test',
    now: NOW,
    parseFrontMatter: parseWithGrayMatter,
    ...options,
  });
}

const without = (files: Readonly<Record<string, string>>, path: string) =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));

describe('judging', () => {
  test('reaches every rule and every status that these properties are about', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(content, async (files) => {
        for (const { rule, status } of (await judging(files)).findings) seen.add(rule).add(status);
      }),
      RUNS,
    );
    expect([...seen].sort()).toEqual(
      [...Object.keys(RULES), 'content.unreadable', 'frequency.freeze', 'new', 'waived'].sort(),
    );
  });

  test('twice gives the same report', async () => {
    await fc.assert(
      fc.asyncProperty(content, async (files) => {
        expect(await judging(files)).toEqual(await judging(files));
      }),
      RUNS,
    );
  });

  test('does not depend on the order in which files come', async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.infiniteStream(fc.nat()), async (files, numbers) => {
        const shuffled = Object.entries(files)
          .map((entry) => ({ entry, key: numbers.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        expect(await judging(Object.fromEntries(shuffled))).toEqual(await judging(files));
      }),
      RUNS,
    );
  });

  test('of other posts is not changed by one on an account of its own', async () => {
    const stranger = post({ accounts: '[belgrade]', id: 'of-its-own' }, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n');
    await fc.assert(
      fc.asyncProperty(content, async (files) => {
        const { findings } = await judging({ ...files, 'content/posts/zz.md': stranger });
        expect(findings.filter(({ path }) => path !== 'content/posts/zz.md')).toEqual((await judging(files)).findings);
      }),
      RUNS,
    );
  });

  test('finds in a file what it finds when the rest is left out of the report', async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.constantFrom(...NAMES), async (files, name) => {
        const { findings } = await judging(files, { isSelected: (path) => path === name });
        expect(findings).toEqual((await judging(files)).findings.filter(({ path }) => path === name));
      }),
      RUNS,
    );
  });

  test('counts every finding once: as new, as waived or as there before', async () => {
    await fc.assert(
      fc.asyncProperty(content, content, async (before, after) => {
        const report = compareWithBase(await judging(after), await judging(before));
        const { blocking, advisory, waived, existing } = report.summary;
        expect(blocking + advisory + waived + existing).toBe(report.findings.length);
        const all = await judging(after);
        expect(report.findings.map((finding) => ({ ...finding, status: '' }))).toEqual(
          all.findings.map((finding) => ({ ...finding, status: '' })),
        );
        for (const { status, waiver } of report.findings) expect(waiver !== undefined).toBe(status === 'waived');
      }),
      RUNS,
    );
  });

  test('gives every finding an identity of its own', async () => {
    await fc.assert(
      fc.asyncProperty(content, async (files) => {
        const { findings } = await judging(files);
        expect(new Set(findings.map(({ identity }) => identity)).size).toBe(findings.length);
      }),
      RUNS,
    );
  });
});

describe('a change', () => {
  const blocking = (report: Report): Finding[] => report.findings.filter(isBlocking);

  test('that changes nothing blocks nothing', async () => {
    await fc.assert(
      fc.asyncProperty(content, async (files) => {
        const report = await judging(files);
        expect(blocking(compareWithBase(report, report))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('that makes loud words quiet never blocks', async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.constantFrom(...NAMES), async (files, name) => {
        const quiet = { ...files };
        const text = files[name];
        if (text === undefined) return;
        quiet[name] = text.replace(/СКИДКА ТОЛЬКО СЕГОДНЯ|\+7 921 000-00-3[45]|https:\/\/other.example\/a/, 'тихо');
        const head = await judging(quiet, { isTouched: (path) => path === name });
        expect(blocking(compareWithBase(head, await judging(files)))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('that takes a promo post away never blocks, whatever is left of the calendar', async () => {
    // Taking a useful post away may make a share worse, and then it is right to block.
    const promo = content.filter((files) => Object.values(files).some((text) => text.includes('purpose: promo')));
    await fc.assert(
      fc.asyncProperty(promo, fc.nat(), async (files, pick) => {
        const names = Object.keys(files).filter((name) => files[name]?.includes('purpose: promo') === true);
        const name = names[pick % names.length] ?? '';
        const left = blocking(compareWithBase(await judging(without(files, name)), await judging(files)));
        expect(left.filter(({ rule }) => rule !== 'promo.max-share')).toEqual([]);
      }),
      RUNS,
    );
  });

  test('that renames a file blocks nothing', async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.constantFrom(...NAMES), async (files, name) => {
        const text = files[name];
        if (text === undefined || text.includes('id: ')) return;
        const renamed = 'content/posts/zz.md';
        const head = await judging(
          { ...without(files, name), [renamed]: text },
          { isTouched: (path) => path === renamed, identityPath: (path) => (path === renamed ? name : path) },
        );
        const report = compareWithBase(head, await judging(files));
        expect(blocking(report).filter(({ check }) => check !== 'promo.max-share')).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('a policy that is split into editions with equal rules', () => {
  test('finds the same, each by its own version', async () => {
    const edition = (version: string, effective: string) => ({ version, effective, rules: RULES, files: REGISTERS });
    const whole = await loaded(await history(edition('1.0.0', '2026-01-01')));
    const split = await loaded(
      await history(
        edition('1.0.0', '2026-01-01'),
        edition('1.0.1', '2026-11-02'),
        edition('1.0.2', '2026-11-03T10:00:00+03:00'),
        edition('1.0.3', '2026-11-05'),
      ),
    );
    const versions = new Set<string>();
    await fc.assert(
      fc.asyncProperty(content, async (files) => {
        const plain = ({ findings }: Report) => findings.map((finding) => ({ ...finding, version: '' }));
        const report = await judging(files, {}, split);
        for (const { version } of report.findings) versions.add(version);
        const all = await judging(files, {}, whole);
        // What a text says on two accounts under two editions is told once for each.
        const isDivided = all.findings.some(({ accounts }) => accounts.length > 1);
        if (!isDivided) expect(plain(report)).toEqual(plain(all));
        expect(report.errors).toEqual(all.errors);
      }),
      RUNS,
    );
    expect(versions.size).toBe(4);
  });
});
