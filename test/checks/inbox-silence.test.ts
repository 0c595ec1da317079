import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MINUTE } from '../../action/core/calendar/moment.ts';
import { Zones } from '../../action/core/calendar/zones.ts';
import { Clocks } from '../../action/core/inbox/clocks.ts';
import type { InboxItem } from '../../action/core/inbox/item.ts';
import { type Measure, measureFirst } from '../../action/core/inbox/measure.ts';
import type { Lookup } from '../../action/core/inbox/silence.ts';
import { type Figures, figuresOf, Statistics } from '../../action/core/inbox/statistics.ts';
import { judge } from '../../action/core/judge.ts';
import type { Answering } from '../../action/core/policy/answering.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { overlaid } from '../helpers/editions.ts';
import { card, TEAM } from '../helpers/inbox.ts';
import { loaded, policyFiles } from '../helpers/judging.ts';

const FUZZ = Number(process.env['FUZZ'] ?? 1);
const HOUR = 60 * MINUTE;
const NOW = Date.parse('2026-11-18T12:00:00+03:00');
const moscow = (text: string): string => `2026-11-${text}:00+03:00`;
type Changes = Readonly<Record<string, string | undefined>>;

const ORIGINAL = { id: 'z', received_at: moscow('16T09:30'), first_reply_at: moscow('16T11:00'), author_hash: 'ab12' };
const AGAIN = { no_reply_reason: 'duplicate', answered_in: 'z', author_hash: 'AB12' };

async function findings(again: Changes, original: Changes, rules: Readonly<Record<string, string>>) {
  const policy = await loaded(overlaid(policyFiles(rules), TEAM));
  // The item that is named comes after the one that names it.
  const files = memoryFiles({ 'content/inbox/a.md': card(again), 'content/inbox/z.md': card(original) });
  const report = await judge(files, policy, { engine: 'test', now: NOW, parseFrontMatter: parseWithGrayMatter });
  return report.findings.map(({ path, message }) =>
    `${path.slice(-4, -3)} ${message.id} ${message.data['why'] ?? ''}`.trim(),
  );
}
const told = (again: Changes, original: Changes = ORIGINAL, rule = 'inbox.answered') =>
  findings({ ...AGAIN, ...again }, original, { [rule]: '' });

describe('a question that was asked again', () => {
  const UNPROVEN = 'a inbox.answered.unproven';
  test.each<[string, Changes, Changes, string[]]>([
    ['by the same person, answered there', {}, ORIGINAL, []],
    ['nobody says where', { answered_in: undefined }, ORIGINAL, [`${UNPROVEN} missing`]],
    ['of an item that is not there', { answered_in: 'y' }, ORIGINAL, [`${UNPROVEN} unknown`]],
    ['by somebody else', {}, { ...ORIGINAL, author_hash: 'cd34' }, [`${UNPROVEN} other`]],
    [
      'by nobody knows whom',
      { author_hash: undefined },
      { ...ORIGINAL, author_hash: undefined },
      [`${UNPROVEN} other`],
    ],
    [
      'and answered by a program only',
      {},
      { ...ORIGINAL, is_automatic: 'true' },
      [`${UNPROVEN} open`, 'z inbox.answered.overdue'],
    ],
    [
      'and answered nowhere',
      {},
      { ...ORIGINAL, first_reply_at: undefined },
      [`${UNPROVEN} open`, 'z inbox.answered.overdue'],
    ],
  ])('%s', async (_, again, original, expected) => {
    expect(await told(again, original)).toEqual(expected);
  });

  test('a late answer elsewhere is late here, too', async () => {
    const late = { ...ORIGINAL, first_reply_at: moscow('17T15:00') };
    expect(await told({}, late, 'sla.first-response')).toEqual([
      'a sla.first-response.late',
      'z sla.first-response.late',
    ]);
    const own = { first_reply_at: moscow('17T17:00') };
    expect(await told(own, ORIGINAL, 'sla.first-response')).toEqual(['a sla.first-response.late']);
  });
});

describe('no reason makes a figure better', () => {
  const answering: Answering = {
    queues: { all: { hours: 'always' } },
    classes: { question: { clock: 'all', deadlines: { first: 'PT6H' } }, spam: { clock: 'all' } },
    silence: { duplicate: [], spam: ['spam'], troll: ['question'] },
  };
  const clocks = new Clocks(answering, { calendars: new Map(), settings: { time_zone: 'UTC' } } as never, new Zones());
  interface Told {
    readonly received: number;
    readonly wait: number | undefined;
    readonly author: number;
  }
  const told = fc.record({
    received: fc.nat(48),
    wait: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
    author: fc.nat(3),
  });

  function figures(all: readonly Told[], change: (index: number) => Partial<InboxItem['data']>): Figures {
    const items = all.map(({ received, wait }, index): InboxItem => {
      const receivedAt = received * HOUR;
      const data = { id: String(index), received_at: '', class: 'question', ...change(index) };
      const replied = 'first_reply_at' in data && data.first_reply_at === '' ? undefined : wait;
      const repliedAt = replied === undefined ? undefined : receivedAt + replied * HOUR;
      const item = { data, receivedAt, repliedAt, kept: () => item } as unknown as InboxItem;
      return item;
    });
    const lookup: Lookup = (id) => {
      const item = items[Number(id)];
      const author = all[Number(id)]?.author ?? Number.NaN;
      return item === undefined ? undefined : { author, repliedAt: item.repliedAt ?? Number.NaN };
    };
    const statistics = new Statistics();
    for (const item of items) {
      const measure = measureFirst(item, clocks, 200 * HOUR, lookup);
      if (measure !== undefined) statistics.add('2026-11-09', item, measure as Measure);
    }
    return figuresOf(statistics.tally());
  }

  const notBetter = (changed: Figures, before: Figures): void => {
    expect(changed.breached).toBeGreaterThanOrEqual(before.breached);
    expect(changed.average).toBeGreaterThanOrEqual((before.average ?? 0) - 1e-6);
    expect(changed.p90).toBeGreaterThanOrEqual(before.p90 ?? 0);
    expect(changed.inside).toBeLessThanOrEqual(before.inside ?? 1);
  };

  test('than leaving somebody without an answer and without a reason, unless the same person has one', () => {
    fc.assert(
      fc.property(
        fc.array(told, { minLength: 1, maxLength: 12 }),
        fc.nat(11),
        fc.constantFrom('duplicate', 'spam', 'troll', 'busy'),
        fc.option(fc.nat(12), { nil: undefined }),
        (all, chosen, reason, elsewhere) => {
          const victim = chosen % all.length;
          const other = elsewhere === undefined || elsewhere === victim ? undefined : all[elsewhere];
          fc.pre(other?.wait === undefined || other.author !== all[victim]?.author);
          const ignored = figures(all, (index) => (index === victim ? { first_reply_at: '' } : {}));
          const excused = figures(all, (index) => {
            if (index !== victim) return {};
            return { first_reply_at: '', no_reply_reason: reason, answered_in: elsewhere?.toString() };
          });
          notBetter(excused, ignored);
          // And leaving them is no better than the answer that they had.
          notBetter(
            ignored,
            figures(all, () => ({})),
          );
        },
      ),
      { numRuns: 300 * FUZZ },
    );
  });

  test('than the late answer that there is', () => {
    fc.assert(
      fc.property(fc.array(told, { minLength: 1, maxLength: 12 }), fc.nat(11), (all, chosen) => {
        const victim = chosen % all.length;
        fc.pre(all[victim]?.wait !== undefined);
        const named = figures(all, (index) => (index === victim ? { no_reply_reason: 'duplicate' } : {}));
        expect(named).toEqual(figures(all, () => ({})));
      }),
      { numRuns: 100 * FUZZ },
    );
  });
});
