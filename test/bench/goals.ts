import { figure } from './table.ts';

/** What the goals are held against. A figure that was not measured is absent. */
export interface Measured {
  /** Wall time of 10,000 posts, by the time of reading them, and of rumdl. */
  readonly toReading?: number | undefined;
  readonly toRumdl?: number | undefined;
  /** MiB at 10,000 posts. */
  readonly peak?: number | undefined;
  /** Wall time of one post by that of `node -e 0`. */
  readonly toEmptyNode?: number | undefined;
  /** Time of a file among 100,000 by that of a file among 10,000. */
  readonly growth?: number | undefined;
  /** Kilobytes of 1000 bytes of the Action's bundle. */
  readonly bundle?: number | undefined;
}

const GOALS: readonly {
  readonly of: keyof Measured;
  readonly most: number;
  readonly unit: string;
  readonly text: string;
}[] = [
  { of: 'toReading', most: 6, unit: '×', text: '10,000 posts in at most 6 times the time of reading them' },
  { of: 'peak', most: 250, unit: ' MiB', text: '10,000 posts in at most 250 MiB' },
  { of: 'toRumdl', most: 1, unit: '×', text: '10,000 posts ahead of rumdl' },
  { of: 'toEmptyNode', most: 2, unit: '×', text: 'one post in at most twice the time of node -e 0' },
  { of: 'growth', most: 1.3, unit: '×', text: 'linear to 100,000: a file takes at most 1.3 times its time at 10,000' },
  { of: 'bundle', most: 600, unit: ' KB', text: 'dist/main.cjs of at most 600 KB' },
];

/** Each goal with what was measured. They are told, not asserted: a busy machine fails no build. */
export function goalRows(measured: Measured): string[][] {
  return [
    ['goal', 'measured', 'at most', 'met'],
    ...GOALS.map(({ of, most, unit, text }) => {
      const value = measured[of];
      const verdict = value === undefined || Number.isNaN(value) ? 'not measured' : value <= most ? 'yes' : 'NO';
      return [text, figure(value, unit), `${most}${unit}`, verdict];
    }),
  ];
}
