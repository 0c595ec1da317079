import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../../action/core/platforms.ts';
import { parseRegulation } from '../../action/core/policy/regulation.ts';
import { Lines } from '../../action/core/text/lines.ts';
import { parseMarkdown } from '../../action/core/text/markdown.ts';
import { renderVisible } from '../../action/core/text/visible.ts';
import { listTree } from '../../action/sources/working-tree.ts';

/** Pieces from which a fuzzer builds Markdown that a person, or an attacker, could write. */
const piece = fc.constantFrom(
  'Кофе ',
  'утро',
  'СКИДКА ',
  'sale ',
  '\n',
  '\n\n',
  '**',
  '*',
  '_',
  '`',
  '~~',
  '[',
  '](',
  ')',
  '> ',
  '- ',
  '# ',
  '&amp;',
  '&#1044;',
  '\\*',
  '\\',
  '<b>',
  '</b>',
  '<!-- x -->',
  'https://onego.example/a',
  'onego.example',
  'a@b.example',
  '#тег',
  '@name',
  '☕️',
  '👨‍👩‍👧',
  'е́',
  ':::for{accounts="vk"}\n',
  ':::\n',
  ':слово',
  '::x',
  '|',
  '«',
  '»',
  '+7 921 000-00-34',
  '1. ',
  '    ',
  '\t',
  '\r\n',
  '[^1]',
  '![alt](a.jpg)',
  '---\n',
);
const markdown = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

function visibleOf(source: string, base = 0, text = source) {
  return renderVisible(parseMarkdown(source), { base, source: text, accountId: 'vk', platform: PLATFORMS.vk });
}

/** `FUZZ=50 npm test` tries fifty times as much. */
const FUZZ = Number(process.env['FUZZ'] ?? 1);

describe('what a reader sees', () => {
  test('keeps its way back to the source', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const { text, roles, span } = visibleOf(source);
        expect(roles).toHaveLength(text.length);
        let before = 0;
        for (let i = 0; i < text.length; i++) {
          const { start, end } = span(i, i + 1);
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(source.length);
          // Letters come from where they stand, in order; only what the platform adds (an address) may repeat a place.
          if (/[\p{L}\p{N}]/u.test(text.charAt(i)) && end - start === 1) {
            expect(source.charAt(start)).toBe(text.charAt(i));
            expect(start).toBeGreaterThanOrEqual(before);
            before = start;
          }
        }
      }),
      { numRuns: 400 * FUZZ },
    );
  });

  test('is the same wherever the Markdown starts in its file', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const front = '---\na: 1\n---\n';
        const here = visibleOf(source);
        const there = visibleOf(source, front.length, front + source);
        expect(there.text).toBe(here.text);
        for (let i = 0; i < here.text.length; i++) {
          expect(there.span(i, i + 1).start).toBe(here.span(i, i + 1).start + front.length);
        }
      }),
      { numRuns: 200 * FUZZ },
    );
  });

  test.each([
    [
      'emphasis and links',
      'Один **два** [три](https://onego.example) четыре',
      'Один два три https://onego.example четыре',
    ],
    ['an entity and an escape', 'a &amp; b \\* c &#1044;', 'a & b * c Д'],
    ['paragraphs and lists', 'Раз\n\n- два\n- три\n', 'Раз\nдва\nтри'],
    ['a colon that is no directive', 'Перерыв:обед, 10:30', 'Перерыв:обед, 10:30'],
    ['HTML', 'Раз <b>два</b> <!-- тайна --> три', 'Раз два  три'],
    ['a quotation over two lines', '> раз\n> два', 'раз\nдва'],
    ['an address that is its own label', '<https://onego.example>', 'https://onego.example'],
  ])('%s', (_, source, text) => {
    expect(visibleOf(source).text).toBe(text);
  });

  test('hides the parts for other accounts', () => {
    const source = 'Всем\n\n:::for{accounts="telegram"}\nТелеграму\n:::\n\n:::for{accounts="vk, ok"}\nВКонтакте\n:::\n';
    expect(visibleOf(source).text).toBe('Всем\nВКонтакте');
  });
});

describe('the parser', () => {
  const reference = remark().use(remarkGfm).use(remarkDirective);

  /** The tree without links that GFM's second pass makes, which stand nowhere; their text is joined back. */
  function comparable(node: Nodes): unknown {
    if ('children' in node) {
      const children = node.children.flatMap((child): unknown[] => {
        const isSecondPass = child.type === 'link' && child.position === undefined;
        return isSecondPass ? child.children.map((inner) => comparable(inner as Nodes)) : [comparable(child as Nodes)];
      });
      return { type: node.type, children: joinTexts(children as { type: string; value?: string }[]) };
    }
    return { type: node.type, value: 'value' in node ? node.value : undefined };
  }

  function joinTexts(nodes: { type: string; value?: string }[]): unknown[] {
    const joined: { type: string; value?: string }[] = [];
    for (const node of nodes) {
      const last = joined.at(-1);
      if (node.type === 'text' && last?.type === 'text') last.value = `${last.value}${node.value}`;
      else joined.push({ ...node });
    }
    return joined;
  }

  test('gives the tree that remark gives with the same plugins', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        expect(comparable(parseMarkdown(source))).toEqual(comparable(reference.parse(source) as Root));
      }),
      { numRuns: 400 * FUZZ },
    );
  });

  test('gives every node a place', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const visit = (node: Nodes): void => {
          expect(node.position).toBeDefined();
          if ('children' in node) for (const child of node.children) visit(child as Nodes);
        };
        visit(parseMarkdown(source));
      }),
      { numRuns: 200 * FUZZ },
    );
  });
});

describe('the reader of regulations', () => {
  const regulations = listTree('.', 'policy/regulations').map(({ path }) => path);

  test.each(regulations)('%s: sees the headings and the blocks that remark sees', (path) => {
    const text = readFileSync(path, 'utf8');
    const { regulation, problems } = parseRegulation(text);
    expect(problems).toEqual([]);
    const bodyStart = text.indexOf('\n---\n', 3) + 5;
    const tree = remark().use(remarkGfm).parse(text.slice(bodyStart));
    const headings = tree.children.flatMap((node) => {
      if (node.type !== 'heading') return [];
      const source = text.slice(
        bodyStart + (node.position?.start.offset ?? 0),
        bodyStart + (node.position?.end.offset ?? 0),
      );
      const id = /\{#([^}]+)\}/.exec(source)?.[1];
      return id === undefined ? [] : [id];
    });
    expect(regulation.clauses.map(({ id }) => id)).toEqual(headings);
    const blocks = tree.children.flatMap((node) =>
      node.type === 'code' ? [{ info: `${node.lang} ${node.meta}`, value: node.value }] : [],
    );
    const rules = blocks.filter(({ info }) => info === 'yaml rule').map(({ value }) => `${value}\n`);
    const examples = blocks
      .filter(({ info }) => /^markdown (?:todo-)?(?:fails|passes)/.test(info))
      .map(({ value }) => `${value}\n`);
    expect(regulation.rules.map((rule) => rule.text)).toEqual(rules);
    expect(regulation.examples.map((example) => example.text)).toEqual(examples);
  });
});

describe('lines and columns', () => {
  test('agree with splitting the text, for every line ending', () => {
    const text = fc
      .array(fc.constantFrom('а', 'b', '☕️', '👨‍👩‍👧', '\n', '\r\n', '\r', ' '), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(60), (source, at) => {
        const offset = Math.min(at, source.length);
        const before = source.slice(0, offset);
        const isInsideBreak = before.endsWith('\r') && source.charAt(offset) === '\n';
        fc.pre(!isInsideBreak && !/[\uD800-\uDBFF]$/.test(before));
        const lines = before.split(/\r\n|\r|\n/);
        const position = new Lines(source).position(offset);
        expect(position).toEqual({ line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1, offset });
      }),
      { numRuns: 500 * FUZZ },
    );
  });
});
