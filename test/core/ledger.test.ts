import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hash53, Ledger } from '../../action/core/inbox/ledger.ts';
import { Waits } from '../../action/core/inbox/waits.ts';

describe('a ledger', () => {
  test('knows each id once, with its numbers, as a map does', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ maxLength: 4 }), fc.double({ noNaN: true }))), (entries) => {
        const ledger = new Ledger(['value']);
        const known = new Map<string, number>();
        for (const [id, value] of entries) {
          expect(ledger.add(id, { value })).toBe(!known.has(id));
          if (!known.has(id)) known.set(id, value);
        }
        expect(ledger.size).toBe(known.size);
        for (const [id, value] of known) expect(ledger.number(ledger.rowOf(id), 'value')).toBe(value);
        expect(ledger.rowOf('не было')).toBe(-1);
      }),
    );
  });

  test('holds very many, and ids that differ in a digit are different', () => {
    const ledger = new Ledger(['at']);
    const hashes = new Set<number>();
    for (let index = 0; index < 200_000; index++) {
      expect(ledger.add(`in-2026-${index}`, { at: index })).toBe(true);
      hashes.add(hash53(`in-2026-${index}`));
    }
    expect(hashes.size).toBe(200_000);
    expect(ledger.number(ledger.rowOf('in-2026-777'), 'at')).toBe(777);
  });
});

test('waits are sorted, and those of others can be added', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.array(fc.nat()), (mine, theirs) => {
      const [waits, others] = [new Waits(), new Waits()];
      for (const ms of mine) waits.push(ms);
      for (const ms of theirs) others.push(ms);
      waits.pushAll(others);
      expect([...waits.sorted()]).toEqual([...mine, ...theirs].sort((a, b) => a - b));
    }),
  );
});
