import { gitHubMarkdown } from './github-markdown.ts';
import { commentsIn, type Element, elementsIn, parseHtml, textsIn } from './html.ts';

/** What our pages are made of, and nothing else: no picture, no box to tick, no footnote, no ruled line. */
const TAGS = new Set(
  'h2 h3 h4 p ul li table thead tbody tr th td code pre strong a br details summary sub span blockquote'.split(' '),
);

/** The only addresses: clauses, files at a commit, the run. */
const ADDRESSES = [
  /^https:\/\/policy\.onego\.example\/regulations\/[A-Za-z0-9._~%/:?=&+,#-]*$/,
  /^https:\/\/github\.com\/onego\/content\/blob\/[0-9a-f]{40}\/[A-Za-z0-9%._/-]*(?:\?plain=1#L[0-9]+)?$/,
  /^https:\/\/github\.com\/onego\/content\/actions\/runs\/[0-9]+\/attempts\/[0-9]+$/,
];

/** What GitHub looks for in text that is not code, when Markdown is done. */
const ALIVE: readonly (readonly [string, RegExp])[] = [
  ['a mention', /@[a-z0-9]/i],
  ['a reference', /#[0-9]/],
  ['a reference', /(?:GH|GHSA|CVE)-[0-9a-z]/i],
  ['a commit', /(?<![0-9A-Za-z_])[0-9a-f]{7,40}(?![0-9A-Za-z_])/i],
  ['an address', /:\/\/|www\.[^\u200B]/i],
  ['an emoji', /:[a-z0-9_+-]+:/i],
  ['an alert', /\[!/],
  ['a formula', /\$/],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  ['a control', /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/],
];

const HIDDEN = /^ reglament:(?:comment \{["a-z0-9:,[\]]+\}|line (?:[0-9a-f]{12} )?[0-9a-f]{64}) $/;

/** What stands between two pages that are rendered in one go: to start the engine costs more than to run it. */
const BREAK = ' next page ';

/**
 * What is alive in what GitHub's engine makes of pages of ours, beside our own links; nothing should be, and nothing should swallow what
 * follows it: not the next page either.
 * @throws when an element is left open, or what is made is no HTML.
 */
export function aliveIn(...pages: readonly string[]): readonly string[] {
  const root = parseHtml(gitHubMarkdown(pages.join(`\n\n<!--${BREAK}-->\n\n`)));
  const comments = commentsIn(root);
  const breaks = comments.filter((comment) => comment === BREAK).length;
  return [
    ...aliveElements(root),
    ...aliveTexts(root),
    ...comments.filter((comment) => comment !== BREAK && !HIDDEN.test(comment)),
    ...(breaks === pages.length - 1 ? [] : ['a page that swallows the next']),
  ];
}

function* aliveElements(root: Element): Generator<string> {
  for (const { element, around } of elementsIn(root)) {
    const { tag, attributes, children } = element;
    if (!TAGS.has(tag)) yield `<${tag}>`;
    for (const [name, value] of attributes) {
      const isAddress = tag === 'a' && name === 'href' && ADDRESSES.some((pattern) => pattern.test(value));
      const isSuggestion = tag === 'pre' && name === 'lang' && value === 'suggestion';
      if (!isAddress && !isSuggestion) yield `<${tag} ${name}="${value}">`;
    }
    if (tag === 'span' && JSON.stringify(children) !== '[{"text":"$"}]') yield '<span> around something else';
    if (tag === 'details' && around.length > 0) yield '<details> in something else';
    if (tag === 'table' && !hasOneWidth(element)) yield 'a table with rows of several widths';
  }
}

function* aliveTexts(root: Element): Generator<string> {
  for (const { text, tags } of textsIn(root)) {
    if (tags.includes('code') || tags.includes('span')) continue;
    // What Markdown makes stands in elements. Text beside them is what raw HTML has swallowed.
    if (text.trim() !== '' && [undefined, 'details', 'table', 'ul'].includes(tags.at(-1))) yield `swallowed: ${text}`;
    for (const [what, pattern] of ALIVE) if (pattern.test(text)) yield `${what} in ${JSON.stringify(text)}`;
  }
}

function hasOneWidth(table: Element): boolean {
  const rows = [...elementsIn(table)].filter(({ element }) => element.tag === 'tr');
  const widths = rows.map(
    ({ element }) => [...elementsIn(element)].filter((one) => ['th', 'td'].includes(one.element.tag)).length,
  );
  return new Set(widths).size === 1;
}
