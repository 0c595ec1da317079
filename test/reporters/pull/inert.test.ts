import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, Range } from '../../../action/core/finding.ts';
import type { PullPage } from '../../../action/core/pull/page.ts';
import { translatorFor } from '../../../action/locales/index.ts';
import { codeBlock, codeSpan, htmlText, markdownText } from '../../../action/reporters/escape.ts';
import { markdown } from '../../../action/reporters/markdown.ts';
import { checkRun } from '../../../action/reporters/pull/check-run.ts';
import { comment } from '../../../action/reporters/pull/comment.ts';
import { review } from '../../../action/reporters/pull/review.ts';
import { summaryText } from '../../../action/reporters/pull/summary.ts';
import { gitHubMarkdown, hasGitHubMarkdown } from '../../helpers/github-markdown.ts';
import { goldenPages } from '../../helpers/golden-pull.ts';
import { elementsIn, parseHtml, textsIn } from '../../helpers/html.ts';
import { aliveIn } from '../../helpers/inert.ts';
import { HEAD, MARK, policyChange } from '../../helpers/pull.ts';

/** `FUZZ=50 npm test` tries fifty times as much. */
const FUZZ = Number(process.env['FUZZ'] ?? 1);
const isHere = hasGitHubMarkdown();
if (!isHere) {
  console.warn(
    'SKIPPED: cmark-gfm, the Markdown engine of GitHub, is not on PATH (Debian: apt-get install cmark-gfm).',
  );
}

test('GitHub’s Markdown engine is there where it has to be', () => {
  expect(isHere || process.env['CI'] !== 'true').toBe(true);
});

const ru = translatorFor('ru');
const en = translatorFor('en');

/** What an author of a pull request may try, each on its own and joined with others. */
const HOSTILE = [
  '@org/team',
  '@octocat',
  '#12',
  'GH-12',
  'closes #9',
  'owner/repo#1',
  'owner/repo@5d1f0c2b3a4958677685940312abcdef00112233',
  '5d1f0c2b3a4958677685940312abcdef00112233',
  'deadbee',
  'CVE-2021-44228 GHSA-jfh8-c2jp-5v3q',
  '![](http://x.example/a.png)',
  '[label](javascript:alert(1))',
  '<img src=x onerror=alert(1)>',
  '<details>',
  '</details></summary>',
  '<!--',
  '-->',
  '<!-- reglament:comment {} -->',
  '<script>',
  '<svg/onload=x>',
  '&#64;team &lt;b&gt;',
  '```',
  '~~~',
  '```suggestion',
  '```mermaid',
  '```geojson',
  '`'.repeat(81),
  '`'.repeat(256),
  '`',
  '\\',
  '|',
  '| a | b |',
  '| --- | --- |',
  '---',
  '===',
  '# heading',
  '- item',
  '- [ ] task',
  '1. item',
  '1) item',
  '+ item',
  '> quote',
  '    code',
  '\t',
  '[^1]',
  '[^1]: note',
  '[x]: http://x.example',
  '$x^2$',
  '$$x$$',
  '$`x`$',
  ':heart:',
  ':+1:',
  '[!WARNING]',
  '**bold**',
  '_it_',
  '~~gone~~',
  'http://x.example/#1',
  'https://github.com/onego/content/issues/1',
  'www.x.example',
  'mailto:a@b.example',
  'a.b@c.example',
  'xmpp:a@b.example/c',
  '<http://x.example>',
  '\n',
  '\r',
  '\r\n\r\n',
  '\u2028',
  '\u2029',
  '\u202E',
  '\u2066',
  '\u0000',
  '\u001B[31m',
  '\u0085',
  '\uFEFF',
  '\uD800',
  '\uDC00',
  '{count, plural}',
  "'",
  '"',
  '::error::x',
  '##[error]',
  '%0A',
  ' ',
  'Слово',
];

const hostile = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
      { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((pieces) => pieces.join(''));

const golden = isHere ? [...(await goldenPages())] : [];
const policy = isHere ? await policyChange() : undefined;

/** A page with a text wherever an author of a pull request can bring one in. */
function pageWith(text: string): PullPage {
  const range: Range = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } };
  const path = `content/posts/${text}.md`;
  const publication = { account: text, at: '2026-11-26T10:00:00+03:00' };
  const finding: Finding = {
    rule: 'content.unknown-key',
    check: 'content.unknown-key',
    clause: `policy/regulations/${text}.md#a`,
    enforcement: 'soft-mandatory',
    status: 'new',
    version: text,
    path,
    range,
    message: { id: 'problem.schema.unknown-key', data: { key: text, suggestion: text, allowed: text, found: text } },
    quote: text,
    excerpt: { text, start: 0, end: 1 },
    publication,
    accounts: [text, 'vk'],
    related: [{ path, range, publication }],
    suggestions: [{ range, text }],
    slots: ['2026-11-27T10:00:00+03:00'],
    identity: text,
    measure: 0,
    scope: { paths: [path], accounts: [text], date: '2026-11-26', authors: [text] },
  };
  const awaited = { kind: 'stale', roles: [text], people: [text, 'vera'], lacking: 2 } as const;
  const findings: readonly Finding[] = [
    finding,
    // An address of a clause comes from the policy that judges, and no author of a change has a word in it.
    { ...finding, rule: text, clause: `x${text}` },
    { ...finding, enforcement: 'advisory', clause: `https://policy.onego.example/regulations/${text}` },
    { ...finding, approval: awaited },
    { ...finding, path: `policy/${text}`, proposed: { waiver: text, approver: text } },
    { ...finding, status: 'waived', waiver: text, reason: text },
    { ...finding, status: 'waived', waiver: 'inline', reason: text },
    { ...finding, status: 'existing' },
  ];
  return {
    report: {
      engine: text,
      policy: { id: text, version: text, digest: `sha256:${'0a'.repeat(32)}` },
      now: '2026-11-22T10:00:00Z',
      summary: { files: 1, publications: 1, blocking: 5, advisory: 1, waived: 2, existing: 1 },
      findings,
      unmatched: [path],
      errors: [{ messageId: 'path.nothing', data: { path: text } }],
    },
    change: {
      baseSha: 'b'.repeat(40),
      headSha: HEAD,
      repositoryUrl: 'https://github.com/onego/content',
      files: [path, `policy/${text}`].map((one) => ({ path: one, status: 'modified', hunks: [{ start: 1, end: 3 }] })),
    },
    publications: [
      {
        path,
        account: text,
        at: publication.at,
        epochMs: Date.parse(publication.at),
        timeZone: 'Europe/Moscow',
        purpose: 'promo',
        isPlanned: true,
        blocking: 2,
        waiting: 1,
        advisory: 1,
      },
    ],
    weeks: [
      {
        monday: '2026-11-23',
        accounts: [{ account: text, days: Array.from({ length: 7 }, () => ({ isFrozen: true, publications: [] })) }],
      },
    ],
    people: new Map([['vera', { id: 'vera', name: text, roles: [text] }]]),
    deliveries: [
      { channel: 'review', outcome: 'refused', reason: text, permission: text },
      { channel: 'labels', outcome: 'degraded', reason: 'partial', data: { shown: 1, total: 2 } },
    ],
    policy: policyWithText(text),
    run: { id: MARK.run, attempt: 1 },
  };
}

/** The policy of the change with hostile titles, names of files, values and reasons. */
function policyWithText(text: string): PullPage['policy'] {
  if (policy?.diff === undefined || policy.examples === undefined || policy.impact === undefined) return undefined;
  const { diff, examples, impact } = policy;
  const { coverage } = examples;
  return {
    diff: {
      ...diff,
      from: { ...diff.from, version: text },
      to: { ...diff.to, version: text },
      rules: diff.rules.map((rule) => ({
        ...rule,
        id: text,
        changes: [{ key: `with.${text}`, before: text, after: [text], direction: 'stricter' }],
        clause: { ...rule.clause, title: text },
        reason: text,
      })),
      clauses: [
        {
          regulation: text,
          id: text,
          path: text,
          language: 'ru',
          kind: 'changed',
          title: text,
          tombstone: undefined,
          before: { title: `${text} a`, prose: `${text} b c`, examples: '' },
          after: { title: `${text} d`, prose: `${text} e ${text}`, examples: text },
        },
      ],
      settings: [{ key: text, before: [text], after: [text, 'x'], direction: 'stricter' }],
      packs: [{ id: text, before: text, after: text }],
    },
    examples: {
      ...examples,
      coverage: {
        ...coverage,
        failed: coverage.failed.map((one) => ({ ...one, example: { ...one.example, path: text, ruleId: text } })),
        unproved: [{ rule: text, lacks: ['fails'] }],
      },
    },
    impact: {
      ...impact,
      items: impact.items.map((item) => ({
        ...item,
        authors: [text],
        finding: { ...item.finding, rule: text, path: text },
      })),
      broken: [text],
    },
  };
}

/** Every Markdown text that goes to GitHub. */
function textsOf(page: PullPage, locale: 'ru' | 'en'): readonly string[] {
  const translate = locale === 'ru' ? ru : en;
  const texts = new Map(page.change.files.map(({ path }) => [path, 'x\ny\nz\n']));
  const lines = page.change.files.map(({ path }) => ({
    path,
    start: 1,
    end: 1,
    lines: ['````', '@team'],
    findings: page.report.findings.filter((one) => one.path === path).slice(0, 1),
  }));
  const { body, comments } = review(page, lines, texts, translate);
  expect(comments).toHaveLength(2);
  return [
    comment(page, MARK, translate),
    summaryText(page, translate),
    checkRun(page, translate).summary,
    body,
    ...comments.map((one) => one.body),
    markdown(page.report, translate),
  ];
}

/** A text by itself, in each way in which it may stand in a page. */
function bare(text: string): readonly string[] {
  return [
    markdownText(text),
    `before\n${markdownText(text)}`,
    `> ${markdownText(text)}`,
    codeSpan(text),
    `before\n${codeSpan(text)}`,
    codeBlock([text, text]),
    `<details><summary>${htmlText(text)}</summary>\n\nafter\n\n</details>`,
  ];
}

describe.skipIf(!isHere)('on GitHub', () => {
  test.each(golden)('%s is inert', (name, text) => {
    // The golden file of a review has its comments one after the other, each below its place.
    const parts = name.startsWith('review') ? text.split(/\n(?:content\/.*\n\n)/) : [text];
    expect(aliveIn(...parts)).toEqual([]);
  });

  test.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 60), text]))('%s is dead everywhere', (_, text) => {
    expect(aliveIn(...bare(text), ...textsOf(pageWith(text), 'ru'))).toEqual([]);
  });

  test('no mixture of these comes alive, in either language', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('ru' as const, 'en' as const), (text, locale) => {
        expect(aliveIn(...bare(text), ...textsOf(pageWith(text), locale))).toEqual([]);
      }),
      { numRuns: 40 * FUZZ },
    );
  });

  test.each(['<details>', '<!--', '```', '`'.repeat(256), '<script>'])(
    'what comes after %s is still there, outside of everything that is folded',
    (text) => {
      const root = parseHtml(gitHubMarkdown(comment(pageWith(text), MARK, en)));
      const foot = [...elementsIn(root)].filter(({ element }) => element.tag === 'sub').at(-1);
      expect(foot?.around.map(({ tag }) => tag)).toEqual(['p']);
      expect([...textsIn(root)].map((one) => one.text).join('')).toContain('job summary');
    },
  );

  test('the assertion sees what is alive', () => {
    const alive = [
      '@org/team',
      '#12',
      '![](http://x.example/a.png)',
      '[a](http://x.example)',
      '$x$',
      'deadbee',
      ':heart:',
    ];
    alive.push(
      'www.x.example',
      'a@b.example',
      '<!-- x -->',
      '- [ ] x',
      '1. x',
      'a\n===',
      '> [!WARNING]',
      'a[^1]\n\n[^1]: b',
    );
    for (const text of alive) expect(aliveIn(text), text).not.toEqual([]);
    expect(() => aliveIn('<details>\n\nx')).toThrow('not closed');
    for (const text of ['```\nx', '<!-- x', '<script>']) {
      let found: unknown = 'an error';
      try {
        found = aliveIn(text, 'x');
      } catch {}
      expect(found, text).not.toEqual([]);
    }
  });
});
