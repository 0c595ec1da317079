import { beforeAll, describe, expect, test } from 'vitest';
import { messageOf } from '../../action/reporters/reporter.ts';
import { firingsOf } from '../../site/data/firings.ts';
import { examplesOf } from '../../site/data/rule-examples.ts';
import { type RulePage, rulePages, ruleTitle } from '../../site/data/rules.ts';
import { showFile } from '../../site/data/shown-file.ts';
import { openSite, readSite, type Site } from '../../site/data/site.ts';
import { translatorOf } from '../../site/locales/index.ts';
import { segmentsOf } from '../../site/text/highlight.ts';
import { isLocalized, rowsOf } from '../../site/text/option-value.ts';
import { temporaryFolder, write } from '../helpers/bundle.ts';
import { historyAnd } from '../helpers/editions.ts';

async function siteOf(files: ReadonlyMap<string, string>): Promise<Site> {
  const root = temporaryFolder();
  write(root, Object.fromEntries(files));
  return readSite({ root, now: '2026-11-22T10:00:00+03:00', packageRoot: process.cwd() });
}

describe('pages of rules', () => {
  let pages: Map<string, RulePage>;
  beforeAll(async () => {
    const site = await siteOf(
      await historyAnd(
        {
          version: '3.0.0',
          effective: '2027-01-01',
          rules: { 'tone.caps': '{ run: 4 }', 'tone.ellipsis': '', 'links.reason': '' },
          yaml: `rules:
  links.reason: { enforcement: "off", reason: Ждём }
removed:
  tone.exclamation: { version: "2.0.0", reason: Хватит, instead: tone.caps }
  tone.never: { version: "1.5.0", reason: Так и не выпустили }
  clause#only: { version: "2.0.0", reason: Это пункт }
`,
        },
        { version: '1.0.0', effective: '2026-01-01', rules: { 'tone.caps': '{ run: 2 }', 'tone.exclamation': '' } },
        { version: '2.0.0', effective: '2026-06-01', rules: { 'tone.caps': '{ run: 3 }' } },
      ),
    );
    pages = new Map(rulePages(site).map((page) => [page.id, page]));
  });

  test('a rule in force is shown as it is in force', () => {
    expect(pages.get('tone.caps')).toMatchObject({
      state: 'current',
      edition: { version: '2.0.0' },
      rule: { options: { run: 3 } },
    });
    expect(pages.get('tone.caps')?.editions.map(({ version }) => version)).toEqual(['1.0.0', '2.0.0', '3.0.0']);
  });

  test('one to come, as it will be', () => {
    expect(pages.get('tone.ellipsis')).toMatchObject({ state: 'coming', edition: { version: '3.0.0' } });
  });

  test('one that is gone leaves a word, with the reason', () => {
    expect(pages.get('tone.exclamation')).toMatchObject({
      state: 'removed',
      edition: { version: '1.0.0' },
      tombstone: { reason: 'Хватит', instead: 'tone.caps' },
    });
    expect(pages.get('tone.never')).toMatchObject({ state: 'removed', edition: undefined, rule: undefined });
  });

  test('one that is switched off says why', () => {
    expect(pages.get('links.reason')).toMatchObject({ state: 'off', off: { reason: 'Ждём' }, rule: undefined });
  });

  test('the tombstone of a clause is no rule', () => {
    expect([...pages.keys()].some((id) => id.includes('#'))).toBe(false);
  });

  test('a rule that the engine has of itself has a page and no clause', () => {
    const page = pages.get('content.unreadable');
    expect(page).toMatchObject({ state: 'current', clause: undefined });
    expect(page && ruleTitle(page, 'ru')).toBeUndefined();
  });

  test('every id that any edition of ours ever had has one', async () => {
    const site = await openSite();
    const ids = new Set(rulePages(site).map(({ id }) => id));
    for (const { policy } of site.editions)
      for (const { id } of [...policy.rules, ...policy.off]) expect(ids).toContain(id);
    expect(ids.size).toBeGreaterThan(200);
  });
});

describe('examples of rules, run', () => {
  test('say what the engine says, at the words that it means', async () => {
    const site = await openSite();
    const edition = site.editions.at(-1);
    if (edition === undefined) throw new Error('an edition');
    const examples = await examplesOf('tone.profanity', edition);
    const bad = examples.filter(({ isGood }) => !isGood);
    expect(bad.length).toBeGreaterThan(0);
    expect(examples.some(({ isGood }) => isGood)).toBe(true);
    for (const { findings, files } of bad) {
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.map((finding) => messageOf(finding, translatorOf('en'))).join('')).not.toContain(
        'tone.profanity.',
      );
      const marked = files.flatMap(({ body, card }) => [...body, ...card]).filter(({ notes }) => notes.length > 0);
      expect(marked.length).toBeGreaterThan(0);
    }
    for (const { isGood, findings } of examples) if (isGood) expect(findings).toEqual([]);
  });

  test('of the edition in force are those of that edition', async () => {
    const site = await openSite();
    const page = rulePages(site).find(({ id }) => id === 'frequency.per-day');
    if (page?.edition === undefined) throw new Error('frequency.per-day');
    const shown = await examplesOf(page.id, page.edition);
    const sealed = page.edition.policy.regulations
      .flatMap(({ examples }) => examples)
      .filter(({ ruleId }) => ruleId === page.id);
    expect(shown).toHaveLength(sealed.length);
    expect(page.edition.policy).not.toBe(site.judging.policy);
  });
});

describe('an example that is not true', () => {
  const GOOD = 'Сегодня тихо.';
  const BAD = 'СЕГОДНЯ ОЧЕНЬ ТИХО';
  const post = (body: string) =>
    `---\naccounts: [vk]\npublish_at: 2026-11-10T09:00:00+03:00\nstatus: scheduled\n---\n${body}\n`;
  const clause = (...examples: readonly (readonly [kind: string, body: string])[]) => `---
id: tone
title: Тон
---
## Без крика {#caps}

Слова.

\`\`\`yaml rule
id: tone.caps
check: tone.caps
with: { run: 2 }
enforcement: advisory
\`\`\`
${examples.map(([kind, body]) => `\n\`\`\`markdown ${kind}\n${post(body)}\`\`\`\n`).join('')}`;

  async function shownOf(...examples: readonly (readonly [kind: string, body: string])[]) {
    const site = await siteOf(
      await historyAnd({
        version: '1.0.0',
        effective: '2026-01-01',
        files: { 'policy/regulations/tone.md': clause(...examples) },
      }),
    );
    return examplesOf('tone.caps', site.current, site);
  }

  test('stops the build, with its place', async () => {
    await expect(shownOf(['fails', GOOD])).rejects.toThrow(/policy\/regulations\/tone\.md:16: tone\.caps/);
    await expect(shownOf(['fails', BAD], ['passes', BAD])).rejects.toThrow(
      /policy\/regulations\/tone\.md:25: tone\.caps/,
    );
  });

  test('that is known to be a gap is shown as one', async () => {
    const shown = await shownOf(['fails', BAD], ['passes', GOOD], ['todo-fails', GOOD], ['todo-passes', BAD]);
    expect(shown.map(({ isGood, isGap }) => [isGood, isGap])).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ]);
  });
});

describe('a file of an example, shown', () => {
  const TEXT = `---
accounts: [vk, telegram]
publish_at: 2026-11-10T09:00:00+03:00
title: Снег
purpose: value
links:
  - url: https://a.example
    reason: proof
---

Снег идёт.
`;
  const at = (quote: string) => {
    const start = TEXT.indexOf(quote);
    const position = (offset: number) => ({ line: 1, column: 1, offset });
    return { range: { start: position(start), end: position(start + quote.length) } } as never;
  };
  const marked = (segments: readonly { text: string; notes: readonly number[] }[]) =>
    segments.filter(({ notes }) => notes.length > 0).map(({ text, notes }) => [text, ...notes]);

  test('a post has a head, a card with the rest, and a body', () => {
    const file = showFile('content/posts/a.md', TEXT, [], []);
    expect(file).toMatchObject({
      ...{ isPost: true, accounts: ['vk', 'telegram'], at: '2026-11-10T09:00:00+03:00' },
      ...{ title: 'Снег', purpose: 'value', language: 'ru', atNotes: [] },
      body: [{ text: 'Снег идёт.', notes: [] }],
    });
    expect(file.card.map(({ text }) => text).join('')).toBe('links:\n  - url: https://a.example\n    reason: proof');
  });

  test('what is at fault is marked where it stands: in the words, in the card, at the time', () => {
    const file = showFile(
      'content/posts/a.md',
      TEXT,
      [at('Снег идёт'), at('reason: proof'), at('2026-11-10T09')],
      [1, 2, 3],
    );
    expect(marked(file.body)).toEqual([['Снег идёт', 1]]);
    expect(marked(file.card)).toEqual([['reason: proof', 2]]);
    expect(file.atNotes).toEqual([3]);
  });

  test('a field of the head that is at fault stands in the card, marked', () => {
    expect(marked(showFile('content/posts/a.md', TEXT, [at('[vk, telegram]')], [1]).card)).toEqual([
      ['[vk, telegram]', 1],
    ]);
  });

  test('any other file is shown as it is written', () => {
    const file = showFile('policy/accounts.yaml', 'vk: { owner: nobody }', [], []);
    expect(file).toMatchObject({ isPost: false, card: [], body: [{ text: 'vk: { owner: nobody }' }] });
    expect(showFile('content/posts/a.md', '---js\nevil\n---\n', [], [])).toMatchObject({ isPost: false });
  });
});

describe('a text with its marks', () => {
  test('is cut at their edges and is whole again together', () => {
    const text = 'абвгдежз';
    const segments = segmentsOf(text, [
      { start: 1, end: 5, note: 1 },
      { start: 3, end: 7, note: 2 },
      { start: 4, end: 4, note: 3 },
      { start: -5, end: 1, note: 4 },
      { start: 7, end: 99, note: 5 },
    ]);
    expect(segments.map(({ text: piece }) => piece).join('')).toBe(text);
    expect(segments.map(({ text: piece, notes }) => [piece, ...notes])).toEqual([
      ['а', 4],
      ['бв', 1],
      ['гд', 1, 2],
      ['еж', 2],
      ['з', 5],
    ]);
  });

  test('without marks is one piece; an empty one is none', () => {
    expect(segmentsOf('слово', [])).toEqual([{ text: 'слово', notes: [] }]);
    expect(segmentsOf('', [{ start: 0, end: 1, note: 1 }])).toEqual([]);
  });
});

describe('how often a rule fired', () => {
  const now = Date.parse('2026-11-22T07:00:00Z');
  const finding = (rule: string, status: 'new' | 'waived', at?: string) => ({
    ...{ rule, status },
    ...(at === undefined ? {} : { publication: { account: 'vk', at } }),
  });

  test('is counted by what excuses it and by when the publication goes out', () => {
    const findings = [
      finding('a.b', 'new', '2026-11-20T10:00:00+03:00'),
      finding('a.b', 'waived', '2026-11-25T10:00:00+03:00'),
      finding('a.b', 'new', '2026-01-20T10:00:00+03:00'),
      finding('a.b', 'new'),
      finding('a.c', 'new', '2026-11-20T10:00:00+03:00'),
    ];
    expect(firingsOf('a.b', findings, now)).toEqual({ total: 4, waived: 1, recent: 1, planned: 1 });
    expect(firingsOf('a.none', findings, now)).toEqual({ total: 0, waived: 0, recent: 0, planned: 0 });
  });
});

describe('a value of an option', () => {
  test.each([
    [[], 'none'],
    ['', 'none'],
    [{}, 'none'],
    [{ inner: [] }, 'none'],
    [0, 'plain'],
    [false, 'plain'],
    [['a', 1], 'words'],
    [[{ a: 1 }], 'list'],
    [{ a: 1 }, 'map'],
  ])('%j reads best as %s', (value, kind) => {
    expect(rowsOf(value).kind).toBe(kind);
  });

  test('a text in each language is a text', () => {
    expect(isLocalized({ ru: 'да', en: 'yes' })).toBe(true);
    expect(isLocalized({ ru: ['да'] })).toBe(false);
    expect(isLocalized({ brand: 'да' })).toBe(false);
    expect(isLocalized({})).toBe(false);
  });
});
