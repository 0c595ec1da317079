import process from 'node:process';
import { nearPairs } from '../../action/core/text/near.ts';
import { shingleSet, shinglesOf, similarity } from '../../action/core/text/shingles.ts';
import { type Random, seeded } from './random.ts';
import { figure, table } from './table.ts';

/** Near-duplicates: what finding them costs, with the exact comparison of all pairs beside it, and what is missed. */
const LEAST = 0.6;
const WORDS = 40;
const VOCABULARY = 3000;

function texts(count: number, random: Random): string[] {
  const word = (): string => `w${random.int(0, VOCABULARY - 1).toString(36)}`;
  const made: string[] = [];
  while (made.length < count) {
    const words = Array.from({ length: WORDS }, word);
    made.push(words.join(' '));
    // One in fifty is repeated with some words changed.
    if (random.chance(0.02)) made.push(words.map((old) => (random.chance(0.08) ? word() : old)).join(' '));
  }
  return made.slice(0, count);
}

const rows: string[][] = [['texts', 'shingles ms', 'pairs ms', 'all pairs ms', 'found', 'of all']];
for (const count of [1000, 10_000, 100_000]) {
  const sources = texts(count, seeded(count));
  const [shingled, shingling] = timed(() => sources.map(shinglesOf));
  const [pairs, finding] = timed(() => nearPairs(shingled, LEAST, () => true));
  // All pairs of 100,000 texts are five thousand million: the baseline stops at what a person would wait for.
  const [exact, comparing] =
    count > 10_000 ? [undefined, undefined] : timed(() => exactPairs(shingled.map(shingleSet)));
  rows.push([
    String(count),
    figure(shingling),
    figure(finding),
    comparing === undefined ? '–' : figure(comparing),
    String(pairs.length),
    exact === undefined ? '–' : `${((pairs.length / exact) * 100).toFixed(1)} %`,
  ]);
}
process.stdout.write(table(rows));

function exactPairs(shingled: readonly Uint32Array[]): number {
  let count = 0;
  shingled.forEach((a, first) => {
    for (let second = first + 1; second < shingled.length; second++) {
      if (similarity(a, shingled[second] ?? a) >= LEAST) count++;
    }
  });
  return count;
}

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}
