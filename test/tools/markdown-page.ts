/**
 * Markdown as GitHub shows it, for people to look at: `node test/tools/markdown-page.ts FILE… > page.html`. Each file stands twice, as wide as on a
 * desktop and as on a phone. GitHub's own engine renders it; where `cmark-gfm` is missing, remark does, which knows the same Markdown.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AlignType, Nodes, Parents, Root, Table } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { gitHubMarkdown, hasGitHubMarkdown } from '../helpers/github-markdown.ts';

/** What of GitHub's style shows in a comment: sizes, gaps, borders, code. */
const CSS = `
:root { color-scheme: light dark; --fg: #1f2328; --bg: #fff; --muted: #59636e; --line: #d1d9e0; --code: #818b981f; --pre: #f6f8fa; --link: #0969da; }
@media (prefers-color-scheme: dark) { :root { --fg: #f0f6fc; --bg: #0d1117; --muted: #9198a1; --line: #3d444d; --code: #656c7633; --pre: #151b23; --link: #4493f8; } }
body { margin: 24px; background: var(--bg); color: var(--fg); font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
h1 { font-size: 16px; color: var(--muted); } .sizes { display: flex; flex-wrap: wrap; gap: 24px; align-items: start; }
article { box-sizing: border-box; border: 1px solid var(--line); border-radius: 6px; padding: 16px; width: 780px; overflow: hidden; overflow-wrap: break-word; }
article.phone { width: 360px; } article > :first-child { margin-top: 0; } article > :last-child { margin-bottom: 0; }
article h2 { font-size: 1.5em; } article h3 { font-size: 1.25em; } article h4 { font-size: 1em; } article h2, article h3, article h4 { margin: 24px 0 16px; line-height: 1.25; }
p, ul, ol, pre, table, details, blockquote { margin: 0 0 16px; } ul, ol { padding-left: 2em; } li + li { margin-top: .25em; }
a { color: var(--link); } code { padding: .2em .4em; border-radius: 6px; background: var(--code); font: 85% ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
pre { padding: 16px; overflow: auto; border-radius: 6px; background: var(--pre); line-height: 1.45; } pre code { padding: 0; background: none; }
table { display: block; width: max-content; max-width: 100%; overflow: auto; border-collapse: collapse; } th, td { padding: 6px 13px; border: 1px solid var(--line); }
sub { font-size: 75%; vertical-align: baseline; } blockquote { padding: 0 1em; color: var(--muted); border-left: .25em solid var(--line); } summary { cursor: pointer; }
`;

/** A page that shows some Markdown texts, each under its name. */
export function markdownPage(texts: ReadonlyMap<string, string>): string {
  const render = hasGitHubMarkdown() ? gitHubMarkdown : remarkHtml;
  const shown = [...texts].map(([name, text]) => {
    const html = render(text);
    return `<h1>${escaped(name)}</h1>\n<div class="sizes"><article>${html}</article><article class="phone">${html}</article></div>`;
  });
  return `<!doctype html>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>Reglament</title>\n<style>${CSS}</style>\n${shown.join('\n')}\n`;
}

/** HTML of the same Markdown by remark: for looking at, not for trusting. */
export function remarkHtml(markdown: string): string {
  return htmlOf(remark().use(remarkGfm).parse(markdown) as Root);
}

function htmlOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return escaped(node.value);
    case 'html':
      return node.value;
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>`;
    case 'code':
      return `<pre><code>${escaped(node.value)}\n</code></pre>\n`;
    case 'break':
      return '<br>\n';
    case 'link':
      return `<a href="${escaped(node.url)}">${inside(node)}</a>`;
    case 'heading':
      return `<h${node.depth}>${inside(node)}</h${node.depth}>\n`;
    case 'table':
      return tableHtml(node);
    case 'listItem':
      return `<li>${node.children.map((child) => (child.type === 'paragraph' ? inside(child) : htmlOf(child))).join('\n')}</li>\n`;
    case 'list':
      return node.ordered === true ? `<ol>${inside(node)}</ol>\n` : `<ul>\n${inside(node)}</ul>\n`;
    default:
      return wrapped(node);
  }
}

const ELEMENTS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  strong: 'strong',
  emphasis: 'em',
  delete: 'del',
  blockquote: 'blockquote',
};

function wrapped(node: Nodes): string {
  if (!('children' in node)) return '';
  const element = ELEMENTS[node.type];
  return element === undefined ? inside(node) : `<${element}>${inside(node)}</${element}>`;
}

function inside(node: Parents): string {
  return node.children.map((child) => htmlOf(child)).join('');
}

function tableHtml({ children, align }: Table): string {
  const row = (cells: Parents, tag: 'th' | 'td', sides: readonly AlignType[] | null | undefined): string =>
    `<tr>${cells.children.map((cell, index) => `<${tag} align="${sides?.[index] ?? 'left'}">${inside(cell as Parents)}</${tag}>`).join('')}</tr>\n`;
  const [head, ...rows] = children;
  const body = rows.map((one) => row(one, 'td', align)).join('');
  return `<table>\n<thead>${head === undefined ? '' : row(head, 'th', align)}</thead>\n<tbody>${body}</tbody>\n</table>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(
    markdownPage(new Map(process.argv.slice(2).map((path) => [basename(path), readFileSync(path, 'utf8')]))),
  );
}
