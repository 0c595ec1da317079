import { describe, expect, test } from 'vitest';
import { judged, post } from '../helpers/judging.ts';

const RULES = { 'tone.caps': '', 'links.reason': '', 'privacy.phone': '' };

/** Texts that make a Markdown parser work hardest for their length. Each is judged or refused; none may hang the run. */
const SHAPES: Readonly<Record<string, (count: number) => string>> = {
  'lists in lists': (n) => '- '.repeat(n),
  'numbered lists in lists': (n) => '1. '.repeat(n),
  'mixed containers': (n) => '> - '.repeat(n),
  'a grid of lists': (n) => `${'- '.repeat(15)}\n`.repeat(n / 15),
  'indented lists': (n) =>
    Array.from({ length: Math.min(n, 250) }, (_, level) => `${' '.repeat(level * 2)}- a`).join('\n'),
  'loose lists': (n) => '- a\n\n'.repeat(n),
  'lines under lines': (n) => 'a\n=\n'.repeat(n),
  'equals signs': (n) => '=\n'.repeat(n),
  'lazy quotations': (n) => '> a\nb\n'.repeat(n),
  quotations: (n) => '>'.repeat(n),
  'processing instructions': (n) => `x ${'<?a'.repeat(n)}`,
  comments: (n) => `x ${'<!-- '.repeat(n)}`,
  declarations: (n) => `x ${'<!A'.repeat(n)}`,
  'open tags': (n) => `<div>\n${'<a'.repeat(n)}`,
  emphasis: (n) => 'a**b'.repeat(n),
  strikethrough: (n) => '~a~~b'.repeat(n),
  brackets: (n) => '[a]('.repeat(n),
  footnotes: (n) => '[^a]'.repeat(n),
  directives: (n) => ':::a\n'.repeat(n),
  'text directives': (n) => ':a{'.repeat(n),
  tables: (n) => `${'|a'.repeat(n)}\n${'|-'.repeat(n)}\n${'|b'.repeat(n)}`,
  backticks: (n) => Array.from({ length: Math.min(n, 360) }, (_, length) => '`'.repeat(length)).join(' '),
  'mail addresses': (n) => 'a@'.repeat(n),
  hosts: (n) => 'www.'.repeat(n),
  digits: (n) => '8 '.repeat(n),
  capitals: (n) => 'СЛОВО '.repeat(n),
  backslashes: (n) => '\\'.repeat(n),
};

describe('a text made to be slow', () => {
  test.each(Object.keys(SHAPES))('%s: small, middle and huge', async (name) => {
    const shape = SHAPES[name] ?? ((count: number) => 'a'.repeat(count));
    for (const size of [200, 4000, 60_000]) {
      // The tag makes every check ask for the tree.
      const report = await judged({ slow: post({}, `<b>\n\n${shape(size)}\n`), good: post() }, RULES);
      expect(report.summary.files).toBe(2);
    }
  });
});
