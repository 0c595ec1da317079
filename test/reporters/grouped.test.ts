import { describe, expect, test } from 'vitest';
import { translatorFor } from '../../action/locales/index.ts';
import { markdown } from '../../action/reporters/markdown.ts';
import { terminal } from '../../action/reporters/terminal.ts';
import { judged, post } from '../helpers/judging.ts';

const PLAIN = { paint: (_: unknown, text: string) => text, width: 100 };
const RULES = { 'tone.caps': '', 'frequency.per-day': '{ brand: 1 }', 'privacy.phone': '', 'promo.repeated-cta': '' };

/** So many loud posts, of which the first few have a number in them, on as many days as there are pairs. */
function many(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const day = String(1 + Math.floor(index / 2)).padStart(2, '0');
      const body = `СКИДКА ТОЛЬКО СЕГОДНЯ${index < 3 ? ', звоните 8 921 000-11-22' : ''}\n`;
      return [
        `p${String(index).padStart(3, '0')}`,
        post({ publish_at: `2026-10-${day}T1${index % 2}:00:00+03:00` }, body),
      ];
    }),
  );
}

const report = (count: number) => judged(many(count), RULES);
const lines = (text: string) => text.split('\n').map((line) => line.trimEnd());

describe('a report of many findings', () => {
  test('counts them by rule, the worst first, and shows the worst of each', async () => {
    const text = terminal(await report(50), translatorFor('ru'), PLAIN);
    const table = lines(text)
      .slice(1, 5)
      .map((line) => line.trim().split(/ {2,}/).slice(0, 5));
    expect(table).toEqual([
      ['правило', 'уровень', 'замечаний', 'файлов', 'когда'],
      ['tone.caps', 'обязательно', '50', '50', '2026-10-01 – 2026-10-25'],
      ['frequency.per-day', 'обязательно', '25', '25', '2026-10-01 – 2026-10-25'],
      ['privacy.phone', 'обязательно', '3', '3', '2026-10-01 – 2026-10-02'],
    ]);
    expect(text).toContain('78 замечаний по 3 правилам, худшие первыми');
    expect(text).toContain('…и ещё 47.');
    // The latest can still be mended.
    expect(text).toContain('content/posts/p049.md:7 2026-10-25 11:00');
    expect(text).not.toContain('content/posts/p020.md:7');
    expect(text).not.toContain('921 000-11-22');
    expect(text.split('\n').length).toBeLessThan(60);
  });

  test('shows what is worst by its own measure first', async () => {
    const tags = (count: number) => Array.from({ length: count }, (_, index) => `#тег${index}`).join(' ');
    const files = Object.fromEntries(
      [5, 7, 4, 6].map((count, index) => [
        `p${index}`,
        post({ publish_at: `2026-10-0${index + 1}` }, `${tags(count)}\n`),
      ]),
    );
    const text = terminal(await judged(files, { 'spam.hashtags': '{ max: 3 }' }), translatorFor('en'), PLAIN, 'rule');
    expect([...text.matchAll(/has (\d) hashtags/g)].map(([, count]) => count)).toEqual(['7', '6', '5']);
  });

  test('is told by file while it is short, and however it is asked for', async () => {
    const few = await report(4);
    const translate = translatorFor('en');
    expect(terminal(few, translate, PLAIN)).not.toContain('the worst first');
    expect(terminal(few, translate, PLAIN, 'rule')).toContain('the worst first');
    const long = await report(50);
    expect(terminal(long, translate, PLAIN, 'file')).toContain('p020.md');
    expect(markdown(long, translate)).toContain('the worst first');
    expect(markdown(long, translate, 'file')).toContain('p020.md');
    expect(markdown(few, translate)).not.toContain('the worst first');
  });

  test('names the files with the most findings', async () => {
    const text = terminal(await report(50), translatorFor('en'), PLAIN);
    const from = lines(text).indexOf('Files with the most findings');
    expect(lines(text).slice(from + 1, from + 3)).toEqual([
      '  content/posts/p001.md  3 findings, 3 violations',
      '  content/posts/p000.md  2 findings, 2 violations',
    ]);
  });

  test('leaves what was there before out, and marks what is waived', async () => {
    const long = await report(50);
    const findings = long.findings.map((finding) => ({
      ...finding,
      status: finding.rule === 'tone.caps' ? ('waived' as const) : ('existing' as const),
    }));
    const text = terminal({ ...long, findings }, translatorFor('en'), PLAIN, 'rule');
    expect(text).toContain('50 findings of 1 rule');
    expect(text).toContain('waived');
  });
});
