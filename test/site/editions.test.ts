import { describe, expect, test } from 'vitest';
import { editionOn } from '../../site/client/on.ts';
import { stepsBetween } from '../../site/client/picker.ts';
import { tellSeen } from '../../site/client/seen.ts';
import { refreshStatuses, statusAt } from '../../site/client/status.ts';
import { daysOfEditions } from '../../site/data/days-of-editions.ts';
import { redlinePairs, ruleCounts, verdictCounts } from '../../site/data/editions.ts';
import { readSite } from '../../site/data/site.ts';
import { timeLine } from '../../site/data/time-line.ts';
import { temporaryFolder, write } from '../helpers/bundle.ts';
import { type EditionSpec, history, historyAnd } from '../helpers/editions.ts';

const packageRoot = process.cwd();

/** A site of editions at a moment; the last one is a draft. */
async function siteOf(now: string, working: EditionSpec, ...editions: readonly EditionSpec[]) {
  const root = temporaryFolder();
  write(root, Object.fromEntries(await historyAnd(working, ...editions)));
  return readSite({ root, now, packageRoot });
}

const FIRST = { version: '1.0.0', effective: '2026-03-01' };
const SECOND = { version: '1.1.0', effective: '2026-06-01' };
const DRAFT = { version: '2.0.0', effective: '2027-01-01' };
const statusesAt = async (now: string) => {
  const { editions, current } = await siteOf(now, DRAFT, FIRST, SECOND);
  return [editions.map(({ status }) => status), current.version];
};

describe('the status of editions', () => {
  test.each([
    ['2026-02-28T23:59:00+03:00', ['coming', 'coming', 'coming'], '1.0.0'],
    ['2026-03-01T00:00:00+03:00', ['current', 'coming', 'coming'], '1.0.0'],
    ['2026-05-31T23:59:00+03:00', ['current', 'coming', 'coming'], '1.0.0'],
    ['2026-05-31T21:00:00Z', ['superseded', 'current', 'coming'], '1.1.0'],
    ['2027-06-01', ['superseded', 'superseded', 'current'], '2.0.0'],
  ])('at %s is %j', async (now, statuses, current) => {
    expect(await statusesAt(now)).toEqual([statuses, current]);
  });

  test('begins with the day of the zone, where clocks skip its midnight', async () => {
    // In Beirut the clocks of 29 March 2026 go from 00:00 to 01:00.
    const site = await siteOf(
      '2026-03-28T22:00:00Z',
      { ...DRAFT, zone: 'Asia/Beirut' },
      { ...FIRST, effective: '2026-03-29', zone: 'Asia/Beirut' },
    );
    expect(site.editions[0]).toMatchObject({ status: 'current', from: Date.parse('2026-03-29T01:00:00+03:00') });
    expect(daysOfEditions(site)[0]?.first).toBe('2026-03-29');
  });

  test('is asked again in a browser, with the same answer as in the build', () => {
    expect([0, 1, 9, 10].map((now) => statusAt(now, 1, 10))).toEqual(['coming', 'current', 'current', 'superseded']);
  });

  test('is set right in a page that was built before the day', () => {
    const parts = [
      { dataset: { when: 'coming' }, hidden: false },
      { dataset: { when: 'superseded' }, hidden: true },
    ];
    const elements = [
      {
        dataset: { status: 'coming', from: '10', words: 'будет|есть|было' },
        textContent: 'будет',
        querySelectorAll: () => [],
      },
      {
        dataset: { status: 'current', from: '0', until: '10', words: 'будет|есть|было' },
        textContent: 'есть',
        querySelectorAll: () => [],
      },
      { dataset: { status: 'coming', from: '5', until: '10' }, textContent: '', querySelectorAll: () => parts },
      {
        dataset: { status: 'coming', from: '20', words: 'будет|есть|было' },
        textContent: 'будет',
        querySelectorAll: () => [],
      },
    ];
    refreshStatuses({ querySelectorAll: () => elements } as unknown as ParentNode, 10);
    expect(elements.map(({ dataset, textContent }) => [dataset.status, textContent])).toEqual([
      ['current', 'есть'],
      ['superseded', 'было'],
      ['superseded', ''],
      ['coming', 'будет'],
    ]);
    expect(parts.map(({ hidden }) => hidden)).toEqual([true, false]);
  });
});

describe('the edition on a day', () => {
  const firsts = [
    ['2026-03-01', '1.0.0'],
    ['2026-06-01', '1.1.0'],
  ] as const;

  test.each([
    ['2026-03-12', { kind: 'in-force', version: '1.0.0' }],
    ['2026-05-31', { kind: 'in-force', version: '1.0.0' }],
    ['2026-06-01', { kind: 'in-force', version: '1.1.0' }],
    ['2999-01-01', { kind: 'in-force', version: '1.1.0' }],
    ['2026-02-28', { kind: 'before-first' }],
    ['2026-02-30', { kind: 'malformed' }],
    ['12.03.2026', { kind: 'malformed' }],
    ['2026-3-1', { kind: 'malformed' }],
    ['', { kind: 'malformed' }],
    ['<b>', { kind: 'malformed' }],
  ])('%j is %j', (day, answer) => {
    expect(editionOn(day, firsts)).toEqual(answer);
  });

  test('is the one of its first moment, where an edition begins amid a day', async () => {
    const noon = { ...SECOND, effective: '2026-06-01T12:00:00+03:00' };
    const site = await siteOf('2026-06-01T13:00:00+03:00', DRAFT, FIRST, noon);
    expect(daysOfEditions(site).map(({ first, next }) => [first, next])).toEqual([
      ['2026-03-01', '2026-06-02'],
      ['2026-06-02', '2027-01-01'],
      ['2027-01-01', undefined],
    ]);
  });

  test('is the later of two that begin on one day', async () => {
    const site = await siteOf('2026-06-02', DRAFT, FIRST, { ...SECOND, effective: FIRST.effective });
    expect(daysOfEditions(site).map(({ edition }) => edition.version)).toEqual(['1.1.0', '2.0.0']);
  });
});

describe('comparisons', () => {
  const named = (count: number) => Array.from({ length: count }, (_, index) => ({ version: `1.${index}.0` }) as never);
  const pairs = (count: number, current: number) => {
    const editions = named(count);
    return redlinePairs(editions, editions[current] as never);
  };

  test('are made of each with each, as long as editions are few', () => {
    expect([1, 2, 7, 8].map((count) => pairs(count, 0).length)).toEqual([0, 1, 21, 28]);
  });

  test('of many editions stay bounded, and reach every two', () => {
    const many = pairs(40, 20);
    expect(many.length).toBeLessThanOrEqual(2 * 39);
    const known = many.map(([before, after]) => `${before.version}..${after.version}`);
    for (const [a, b] of [
      [0, 1],
      [0, 39],
      [3, 20],
      [30, 35],
      [2, 5],
    ] as const) {
      const steps = stepsBetween(`1.${a}.0`, `1.${b}.0`, known, '1.20.0');
      expect(steps.length).toBeGreaterThan(0);
      for (const [before, after] of steps) expect(known).toContain(`${before}..${after}`);
      expect(steps.flat()).toEqual(expect.arrayContaining([`1.${a}.0`, `1.${b}.0`]));
    }
    expect(stepsBetween('1.3.0', '1.3.0', known, '1.20.0')).toEqual([]);
  });
});

describe('figures of an edition', () => {
  test('count rules by level and by whose they are', async () => {
    const root = temporaryFolder();
    const rules = { 'tone.caps': '{ run: 3 }', 'tone.ellipsis': '' };
    write(root, Object.fromEntries(await history({ ...FIRST, rules })));
    const site = await readSite({ root, now: '2026-06-01', packageRoot });
    expect(ruleCounts(site.current)).toEqual({
      all: 2,
      ofPacks: 0,
      levels: { advisory: 0, 'soft-mandatory': 2, 'hard-mandatory': 0 },
    });
  });

  test('name what a lead has to see first, and nothing that is none', () => {
    const rules = ['looser', 'added', 'text-only', 'added'].map((verdict) => ({ verdict }) as never);
    expect(verdictCounts({ rules })).toEqual([
      ['added', 2],
      ['looser', 1],
    ]);
  });
});

describe('the line of time', () => {
  const edition = (day: string, until?: string) => ({
    from: Date.parse(day),
    until: until === undefined ? undefined : Date.parse(until),
  });

  test('puts editions in order within its width, and labels that would touch in rows', () => {
    const editions = [edition('2026-01-01', '2026-12-01'), edition('2026-12-01', '2026-12-10'), edition('2026-12-10')];
    const line = timeLine(editions, Date.parse('2026-12-05'), { width: 700, label: 80 });
    expect(line.editions.map(({ x }) => x)).toEqual([...line.editions.map(({ x }) => x)].sort((a, b) => a - b));
    expect(line.editions.every(({ x, end }) => x >= 0 && end <= 700 && x <= end)).toBe(true);
    expect(line.editions.map(({ row }) => row)).toEqual([0, 0, 1]);
  });

  test('holds one edition, and one that begins now', () => {
    const line = timeLine([edition('2026-01-01')], Date.parse('2026-01-01'), { width: 700, label: 80 });
    expect(line.editions).toMatchObject([{ x: 0, end: 700, row: 0 }]);
    expect(line.now).toBe(0);
  });
});

describe('what changed since the last visit', () => {
  const page = () => {
    const link = { textContent: '', href: '' };
    const line = {
      dataset: { seen: '1.0.0 10|1.1.0 20|2.0.0 30', pattern: '/e/A..B/' },
      hidden: true,
      querySelector: () => link,
    };
    return { link, line, root: { querySelector: () => line } as unknown as ParentNode };
  };
  const kept = (value: string | null) => {
    const written: string[] = [];
    return { written, getItem: () => value, setItem: (_: string, next: string) => void written.push(next) };
  };

  test.each([
    [null, true, ''],
    ['1.1.0', true, ''],
    ['1.0.0', false, '/e/1.0.0..1.1.0/'],
    ['9.9.9', true, ''],
    ['2.0.0', true, ''],
  ])('of %j hides %j and leads to %j', (last, hidden, href) => {
    const { link, line, root } = page();
    const storage = kept(last);
    tellSeen(root, 25, storage);
    expect([line.hidden, link.href, storage.written]).toEqual([hidden, href, ['1.1.0']]);
  });
});
