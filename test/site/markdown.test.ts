import type { Root } from 'mdast';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '../../action/core/messages.ts';
import { parseRegulation } from '../../action/core/policy/regulation.ts';
import { openSite, type SiteEdition } from '../../site/data/site.ts';
import { linksFor } from '../../site/links.ts';
import { parseGfm } from '../../site/text/gfm.ts';
import { plainWords, renderInline, renderMarkdown, renderRegulation } from '../../site/text/markdown.ts';
import { regulationLinks } from '../../site/text/regulation-links.ts';

const plain = { lang: 'ru', linkTo: () => undefined } as const;

/** Spaces that do not break are typography's. */
const flat = (html: string | undefined): string => (html ?? '').replaceAll('\u00A0', ' ').replaceAll('&nbsp;', ' ');

describe('Markdown as HTML', () => {
  test('a time, a colon and a word in braces are words: a regulation has no directives', () => {
    const html = flat(
      renderMarkdown(
        'Пост в 23:30 выходит до 10:00, :smile: и {#не-якорь} остаются.\n\n:::for{accounts=vk}\n\nтекст',
        plain,
      ),
    );
    expect(html).toContain('23:30');
    expect(html).toContain('10:00');
    expect(html).toContain(':smile:');
    expect(html).toContain(':::for{accounts=vk}');
  });

  test('what GitHub shows is shown: tables, strikethrough, notes, tasks, bare addresses', () => {
    const html = flat(
      renderMarkdown(
        [
          '| A | B |',
          '| - | - |',
          '| 1 | ~~2~~ |',
          '',
          'https://onego.example [^n]',
          '',
          '- [x] да',
          '',
          '[^n]: сноска',
        ].join('\n'),
        plain,
      ),
    );
    expect(html).toContain('<th scope="col">A</th>');
    expect(html).toContain('<del>2</del>');
    expect(html).toContain('<a href="https://onego.example">');
    expect(html).toContain('сноска');
    expect(html).toContain('☑');
    expect(html).not.toContain('<input');
  });

  test.each([
    ['HTML', 'Вот <script>alert(1)</script> <b onclick="x">слово</b>', /<(?:script|b)\b/],
    ['a script for an address', '[слово](javascript:alert(1))', /href|javascript/],
    ['an address of another site without its scheme', '[слово](//evil.example)', /href|evil/],
    ['a file of the repository', '[слово](../../content/posts/a.md)', /href/],
    ['a picture', '![слово](https://evil.example/x.png)', /<img|src/],
  ])('%s does nothing, and its words stay', (_, text, trace) => {
    const html = flat(renderMarkdown(text, plain));
    expect(html).not.toMatch(trace);
    expect(html).toContain('слово');
  });

  test('a table that scrolls is reached by keyboard and named by its columns; an empty head is no head', () => {
    const html = flat(renderMarkdown('|  | Срок |\n| - | - |\n| a | b |', plain));
    expect(html).toContain('<div class="wide" tabindex="0" role="group" aria-label="Срок">');
    expect(html).toContain('<td></td>');
  });

  test('code that names a rule leads to it, but within a link or a block', () => {
    const rendering = { ...plain, codeTo: (code: string) => (code === 'frequency.per-day' ? '/rule/' : undefined) };
    expect(renderInline('`frequency.per-day`', rendering)).toBe('<a href="/rule/"><code>frequency.per-day</code></a>');
    expect(renderInline('`frequency.other`', rendering)).toBe('<code>frequency.other</code>');
    expect(renderMarkdown('```\nfrequency.per-day\n```', rendering)).not.toContain('<a');
    expect(renderInline('[`frequency.per-day`](https://a.example)', rendering)).toBe(
      '<a href="https://a.example"><code>frequency.per-day</code></a>',
    );
  });

  test('a title is words without their marks', () => {
    expect(flat(plainWords('Не **больше** `двух` [постов](https://a.example)', 'ru'))).toBe('Не больше двух постов');
  });
});

describe('a regulation as HTML', () => {
  const TEXT = [
    '---',
    'id: a',
    'title: A',
    '---',
    'До пунктов [ссылка].',
    '',
    '## Первый {#first}',
    'Текст[^n].',
    '',
    '<!-- advice: S1 -->',
    '',
    '```yaml rule',
    'id: a.b',
    '```',
    '',
    '```markdown fails',
    'пример',
    '```',
    '',
    '```yaml',
    'kept: yes',
    '```',
    '',
    '## Без якоря ниже',
    '',
    '### Второй {#second}',
    'Ещё[^n] [ссылка].',
    '',
    '[ссылка]: https://onego.example/x',
    '[^n]: сноска',
    '',
  ].join('\n');

  test('each clause has its own words; rules, examples and comments are not among them', () => {
    const { introduction, clauses } = renderRegulation(TEXT, plain);
    expect(flat(introduction)).toContain('До пунктов');
    expect(clauses.get('first')).toContain('kept: yes');
    expect(clauses.get('first')).not.toMatch(/a\.b|пример|advice/);
    expect([...clauses.keys()]).toEqual(['first', 'second']);
  });

  test('what is defined in one place is known in all, and ids differ', () => {
    const { introduction, clauses } = renderRegulation(TEXT, plain);
    expect(introduction).toContain('href="https://onego.example/x"');
    expect(clauses.get('second')).toContain('href="https://onego.example/x"');
    for (const id of ['first', 'second']) expect(clauses.get(id)).toContain('сноска');
    const ids = [...`${introduction}${[...clauses.values()].join('')}`.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(0);
  });

  test('a heading without an id stands below its clause', () => {
    expect(flat(renderRegulation(TEXT, plain).clauses.get('first'))).toContain('<h3>Без якоря ниже</h3>');
  });
});

describe('links between regulations', () => {
  const regulation = (id: string, path: string, en?: string) => ({
    ...{
      id,
      path,
      title: id,
      owner: undefined,
      reviewBy: undefined,
      sections: [],
      pack: undefined,
      clauses: [],
      examples: [],
    },
    translations: new Map(en === undefined ? [] : [['en', { path: en, title: id, clauses: [] }]]),
  });
  const regulations = [
    regulation('frequency', 'policy/regulations/frequency.md', 'policy/regulations/frequency.en.md'),
    regulation('links', 'policy/regulations/sub/links.md'),
    regulation('law', 'policy/packs/law-ru/law.md'),
  ];
  const links = linksFor('ru', '/base/');
  const linkTo = regulationLinks({ regulations }, 'policy/regulations/tone.md', links);

  test.each([
    ['frequency.md', '/base/ru/policy/frequency/'],
    ['frequency.md#per-day', '/base/ru/policy/frequency/#per-day'],
    ['./frequency.en.md#per-day', '/base/ru/policy/frequency/#per-day'],
    ['frequency#per-day', '/base/ru/policy/frequency/#per-day'],
    ['sub/links.md', '/base/ru/policy/links/'],
    ['../packs/law-ru/law.md#art', '/base/ru/policy/law/#art'],
    ['nowhere.md', undefined],
    ['%E0%A4%A', undefined],
    ['https://onego.example/frequency.md', undefined],
    ['/policy/regulations/frequency.md', undefined],
    ['#per-day', undefined],
  ])('%s', (url, href) => {
    expect(linkTo(url)).toBe(href);
  });

  test('of a fixed edition stay in it', () => {
    expect(regulationLinks({ regulations }, 'policy/regulations/tone.md', links, '1.0.0')('frequency.md#per-day')).toBe(
      '/base/ru/policy/frequency/1.0.0/#per-day',
    );
  });
});

/** Words and figures, without what typography changes. */
const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The text of HTML, each tag an edge between words where it is one on a page. */
function textOf(html: string): string {
  return html
    .replace(/<\/?(?:strong|em|code|del|a|span|sup)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x([0-9A-F]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name) => ENTITIES[name] ?? '');
}

/** What a tree says, as it stands in the source: its words, and no rules, examples, comments or headings of clauses. */
function saidBy(tree: Root, source: string, headings: ReadonlySet<number>): string {
  const texts: string[] = [];
  const visit = (node: Root | Root['children'][number]): void => {
    const at = node.position?.start.offset ?? 0;
    if (node.type === 'heading' && headings.has(at)) return;
    if (
      node.type === 'code' &&
      /^(?:yaml rule|markdown (?:todo-)?(?:fails|passes))\b/.test(`${node.lang} ${node.meta}`)
    )
      return;
    if (node.type === 'html' || node.type === 'definition') return;
    if ('value' in node) texts.push(source.slice(at, node.position?.end.offset));
    else if ('children' in node) {
      for (const child of node.children) visit(child as Root['children'][number]);
      if (!['strong', 'emphasis', 'delete', 'link'].includes(node.type)) texts.push(' ');
    }
  };
  visit(tree);
  return texts.join('').replace(/^ {0,3}(?:`{3,}|~{3,}).*$/gm, ' ');
}

describe('every regulation of every edition', () => {
  let texts: { path: string; version: string; text: string; tree: Root; edition: SiteEdition }[];
  beforeAll(async () => {
    const { editions } = await openSite();
    const all = editions.flatMap((edition) =>
      [...edition.policy.texts].map(([path, text]) => ({ path, text, version: edition.version, edition })),
    );
    // Editions share most of their texts: each is looked at once.
    const each = new Map(all.map((entry) => [`${entry.path}\n${entry.text}`, entry])).values();
    texts = [...each].map((entry) => ({ ...entry, tree: parseGfm(withoutFrontMatter(entry.text)) }));
  });
  /** Blank lines in its place: what follows stands where it stood. */
  const withoutFrontMatter = (text: string): string => {
    const end = text.indexOf('\n---\n') + 5;
    return '\n'.repeat(end) + text.slice(end);
  };
  const langOf = (path: string): Locale => (path.endsWith('.en.md') ? 'en' : 'ru');

  test('is there, in both languages', () => {
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.some(({ path }) => path.endsWith('.en.md'))).toBe(true);
  });

  test('comes through with all its words, and no other', () => {
    for (const { path, version, text, tree } of texts) {
      const { clauses } = parseRegulation(text).regulation;
      const headings = new Set(clauses.map(({ span }) => span.start));
      const { introduction, clauses: html } = renderRegulation(text, { lang: langOf(path), linkTo: () => '/x/' });
      const shown = words(textOf([introduction, ...html.values()].join(' ')));
      expect(shown, `${path} ${version}`).toEqual(words(saidBy(tree, text, headings)));
    }
  });

  test('has the headings where the engine finds its clauses', () => {
    for (const { path, version, text, tree } of texts) {
      const found = tree.children.flatMap((node) =>
        node.type === 'heading' && node.depth > 1 ? [[node.position?.start.offset, node.depth]] : [],
      );
      const { clauses } = parseRegulation(text).regulation;
      const expected = clauses.map(({ span, level }) => [span.start, level]);
      expect(
        found.filter(([at]) => expected.some(([start]) => start === at)),
        `${path} ${version}`,
      ).toEqual(expected);
    }
  });

  test('leads nowhere but to regulations that there are, and to the web', () => {
    const links = linksFor('ru', '/');
    const known = new Set<string>();
    for (const { edition } of texts)
      for (const { id, clauses } of edition.policy.regulations) {
        known.add(links.regulation(id));
        for (const clause of clauses) known.add(links.clause(id, clause.id));
      }
    for (const { path, version, text, edition } of texts) {
      const { introduction, clauses } = renderRegulation(text, {
        lang: langOf(path),
        linkTo: regulationLinks(edition.policy, path, links),
      });
      const html = [introduction, ...clauses.values()].join('');
      const isHere = (id: string): boolean => clauses.has(id) || html.includes(`id="${id}"`);
      for (const [, href = ''] of html.matchAll(/ href="([^"]+)"/g)) {
        const isSound =
          /^(?:https?:|mailto:)/.test(href) || (href.startsWith('#') ? isHere(href.slice(1)) : known.has(href));
        expect(isSound, `${path} ${version}: ${href}`).toBe(true);
      }
    }
  });
});
