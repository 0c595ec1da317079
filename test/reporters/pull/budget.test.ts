import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../action/core/finding.ts';
import { standingOf } from '../../../action/core/pull/page.ts';
import { translatorFor } from '../../../action/locales/index.ts';
import { bytes, characters, fitted, type Section } from '../../../action/reporters/pull/budget.ts';
import { checkRun } from '../../../action/reporters/pull/check-run.ts';
import { comment, MOST_CHARACTERS } from '../../../action/reporters/pull/comment.ts';
import { review } from '../../../action/reporters/pull/review.ts';
import { summaryText } from '../../../action/reporters/pull/summary.ts';
import { hasGitHubMarkdown } from '../../helpers/github-markdown.ts';
import { aliveIn } from '../../helpers/inert.ts';
import { MARK, MARKET, MARKET_RULES, pageOf } from '../../helpers/pull.ts';

const ru = translatorFor('ru');
const note = (findings: number, others: number): string => `left out: ${findings} and ${others}`;

const part = fc.record({
  text: fc.stringMatching(/^[a-zé☕]{1,40}$/u).map((text) => () => text),
  weight: fc.nat(3),
  findings: fc.constantFrom(0, 1),
});
const section = fc.record({
  open: fc.constant('<open>'),
  close: fc.constant('</close>'),
  parts: fc.array(part, { maxLength: 8 }),
});

describe('a page within a limit', () => {
  test.each([
    ['characters', characters],
    ['bytes', bytes],
  ])('never exceeds it, opens what it closes, and counts what it leaves out, in %s', (_, measure) => {
    fc.assert(
      fc.property(fc.array(section, { maxLength: 6 }), fc.integer({ min: 60, max: 900 }), (sections, limit) => {
        const optional = sections.map((one) => ({
          ...one,
          parts: one.parts.map((own) => ({ ...own, weight: own.weight + 1 })),
        }));
        const page = fitted(optional, { limit, measure, note });
        expect(measure(page)).toBeLessThanOrEqual(limit);
        expect(page.match(/<open>/g)?.length).toBe(page.match(/<\/close>/g)?.length);
        const parts = optional.flatMap((one) => one.parts);
        const shown = page.split('\n').filter((line) => !/^(?:<|left out|$)/.test(line)).length;
        if (shown === parts.length) expect(page).not.toContain('left out');
        else expect(page).toMatch(/left out: \d+ and \d+$/);
      }),
      { numRuns: 300 },
    );
  });

  test('leaves out what weighs most, and of one weight the last', () => {
    const sections: Section[] = [
      {
        parts: [
          { text: () => 'light', weight: 1 },
          { text: () => 'heavy'.repeat(6), weight: 9, findings: 1 },
        ],
      },
      {
        parts: [
          { text: () => 'first', weight: 5, findings: 1 },
          { text: () => 'last', weight: 5, findings: 1 },
        ],
      },
    ];
    const page = fitted(sections, { limit: 50, measure: characters, note });
    expect(page).toBe('light\n\nfirst\n\nleft out: 2 and 0');
  });

  test('shows everything where everything fits to the last character', () => {
    const sections: Section[] = [
      {
        parts: [
          { text: () => 'a'.repeat(40), weight: 1 },
          { text: () => 'b'.repeat(56), weight: 1 },
        ],
      },
    ];
    expect(fitted(sections, { limit: 100, measure: characters, note })).not.toContain('left out');
  });

  test('says loudly when not even what always stays fits', () => {
    expect(() =>
      fitted([{ parts: [{ text: () => 'a'.repeat(90), weight: 0 }] }], { limit: 40, measure: characters, note }),
    ).toThrow(RangeError);
  });
});

describe('of a pull request with thousands of findings', async () => {
  const { page: market, texts } = await pageOf(MARKET, MARKET_RULES);
  const [first] = market.report.findings;
  if (first === undefined) throw new Error('the scene has findings');
  const findings = Array.from(
    { length: 6000 },
    (_, index): Finding => ({
      ...first,
      enforcement: index % 3 === 0 ? 'soft-mandatory' : 'advisory',
      status: index % 7 === 0 ? 'existing' : index % 11 === 0 ? 'waived' : 'new',
      path: index % 2 === 0 ? first.path : `content/posts/2026/${index}-☕️.md`,
      message: { id: 'tone.caps.run', data: { count: index } },
      identity: String(index),
      reason: 'причина '.repeat(20),
    }),
  );
  const page = { ...market, report: { ...market.report, findings } };

  test('the comment keeps to what GitHub takes, and says what it leaves out and where that is', () => {
    const text = comment(page, MARK, ru);
    expect(characters(text)).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(characters(text)).toBeGreaterThan(MOST_CHARACTERS * 0.9);
    const left = /Сюда не поместилось: (\d+) замечани/.exec(text.replace(/(?<=\d)\s(?=\d)/g, ''))?.[1];
    const touched = new Set(page.change.files.map(({ path }) => path));
    const told = findings.filter(({ status, path }) => status === 'new' || touched.has(path)).length;
    expect(Number(left) + (text.match(/^- (?:⛔|\[`)/gm)?.length ?? 0)).toBe(told);
    expect(text).toContain('/actions/runs/');
    expect(text.trimEnd()).toMatch(/<\/sub>$/);
  });

  test('what blocks stays, and advice goes first', () => {
    const text = comment(page, MARK, ru);
    expect(text).toContain('⛔');
    expect(text).not.toContain('- 💡');
  });

  test('the summary keeps to a megabyte of bytes, the check run to 65,535 of them', () => {
    expect(bytes(summaryText(page, ru))).toBeLessThanOrEqual(1024 * 1024);
    expect(bytes(summaryText(page, ru))).toBeGreaterThan(900 * 1024);
    expect(bytes(checkRun(page, ru).summary)).toBeLessThanOrEqual(65_535);
  });

  test.skipIf(!hasGitHubMarkdown())('none of them is cut in the middle of markup', () => {
    expect(aliveIn(comment(page, MARK, ru), checkRun(page, ru).summary)).toEqual([]);
  });

  test('the check run has batches of fifty, and no more of them than there are calls for', () => {
    const { batches, conclusion, title } = checkRun(page, ru);
    expect(batches.map((batch) => batch.length)).toEqual([50, 50, 50, 50]);
    expect(conclusion).toBe('failure');
    expect(title.length).toBeLessThanOrEqual(255);
    expect(batches[0]?.every(({ annotation_level }) => annotation_level === 'failure')).toBe(true);
  });

  test('the review has thirty comments at most, and counts the rest', () => {
    const spread = findings.map((finding, index) => ({
      ...finding,
      path: 'content/posts/2026/11/26-market-day.md',
      range: { start: { line: 1, column: 1, offset: index }, end: { line: 1, column: 2, offset: index + 1 } },
    }));
    const many = new Map([['content/posts/2026/11/26-market-day.md', '\n'.repeat(6000)]]);
    const wide = market.change.files.map((file) => ({ ...file, hunks: [{ start: 1, end: 6000 }] }));
    const said = review(
      { ...page, change: { ...page.change, files: wide }, report: { ...page.report, findings: spread } },
      [],
      many,
      ru,
    );
    expect(said.comments).toHaveLength(30);
    expect(said.comments.every(({ body }) => body.includes('⛔'))).toBe(true);
    expect(said.body).toMatch(/Ещё \d/);
    expect(texts.size).toBeGreaterThan(0);
  });

  test('a part of a change that nobody saw never passes, whatever was found', () => {
    expect(standingOf({ ...market, report: { ...market.report, findings: [] } })).toBe('clean');
    const change = { ...market.change, unseen: 'missing-content' as const };
    expect(standingOf({ ...market, change, report: { ...market.report, findings: [] } })).toBe('unseen');
    expect(checkRun({ ...market, change }, ru).conclusion).toBe('failure');
  });
});
