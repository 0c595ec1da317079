import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { RedUnit, Stretch } from './redline.ts';
import type { Mark, Prose, Unit } from './units.ts';

export interface RedlineRendering {
  /** «[добавлено]» and «[удалено]»: said, not shown. */
  readonly added: string;
  readonly removed: string;
  readonly linkTo: (url: string) => string | undefined;
}

const element = (tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** A redline as HTML: what came in `ins`, what went in `del`, each with a word for those who do not see it. */
export function redlineHtml(units: readonly RedUnit[], rendering: RedlineRendering): string {
  return toHtml({ type: 'root', children: blocks(units, rendering) });
}

/** The same for a line. */
export function lineHtml(parts: readonly Stretch[], rendering: RedlineRendering): string {
  return toHtml({ type: 'root', children: words(parts, rendering) });
}

function blocks(units: readonly RedUnit[], rendering: RedlineRendering): ElementContent[] {
  const result: ElementContent[] = [];
  let index = 0;
  while (index < units.length) {
    const end = groupEnd(units, index);
    const group = units.slice(index, end);
    const { kind } = group[0]?.unit ?? {};
    if (kind === 'item' || kind === 'more') result.push(...lists(group, rendering));
    else if (kind === 'row' || kind === 'head') result.push(table(group, rendering));
    else result.push(...group.map((red) => block(red, rendering)));
    index = end;
  }
  return result;
}

const familyOf = ({ kind }: Unit): string => {
  if (kind === 'item' || kind === 'more') return 'list';
  return kind === 'row' || kind === 'head' ? 'table' : 'block';
};

function groupEnd(units: readonly RedUnit[], start: number): number {
  const first = units[start]?.unit;
  if (first === undefined) return start + 1;
  const width = first.cells.length;
  let end = start + 1;
  for (; end < units.length; end++) {
    const { unit } = units[end] as RedUnit;
    if (familyOf(unit) !== familyOf(first) || unit.cells.length !== width) break;
  }
  return end;
}

const TAGS = {
  paragraph: 'p',
  heading: 'h4',
  item: 'li',
  more: 'p',
  quote: 'blockquote',
  code: 'pre',
  head: 'th',
  row: 'td',
};

function block({ unit, cells }: RedUnit, rendering: RedlineRendering): Element {
  return element(TAGS[unit.kind], words(cells[0] ?? [], rendering));
}

/** Items with the lists within them. */
function lists(group: readonly RedUnit[], rendering: RedlineRendering): ElementContent[] {
  const top: Element[] = [];
  const open: Element[] = [];
  for (const { unit, cells } of group) {
    const content = words(cells[0] ?? [], rendering);
    const lastItem = open.at(-1)?.children.at(-1);
    if (unit.kind === 'more' && lastItem?.type === 'element') {
      lastItem.children.push(element('p', content));
      continue;
    }
    open.length = Math.min(open.length, unit.depth);
    const tagName = unit.isOrdered ? 'ol' : 'ul';
    // Another kind of list is another list.
    if (open.at(-1)?.tagName !== tagName && open.length === unit.depth) open.pop();
    while (open.length < unit.depth) {
      const list = element(tagName, []);
      const parent = open.at(-1)?.children.at(-1);
      if (parent?.type === 'element') parent.children.push(list);
      else top.push(list);
      open.push(list);
    }
    open.at(-1)?.children.push(element('li', content));
  }
  return top;
}

function table(group: readonly RedUnit[], rendering: RedlineRendering): Element {
  const rows = group.map(({ unit, kind, cells }) => ({
    isHead: unit.kind === 'head',
    row: element(
      'tr',
      cells.map((parts) =>
        element(TAGS[unit.kind], words(parts, rendering), unit.kind === 'head' ? { scope: 'col' } : {}),
      ),
      kind === 'added' || kind === 'removed' ? { className: [kind] } : {},
    ),
  }));
  const head = rows.filter(({ isHead }) => isHead).map(({ row }) => row);
  const body = rows.filter(({ isHead }) => !isHead).map(({ row }) => row);
  const parts = [
    ...(head.length > 0 ? [element('thead', head)] : []),
    ...(body.length > 0 ? [element('tbody', body)] : []),
  ];
  return element('div', [element('table', parts)], { className: ['wide'], tabIndex: 0 });
}

function words(parts: readonly Stretch[], rendering: RedlineRendering): ElementContent[] {
  return parts.flatMap(({ kind, prose, start, end }) => {
    const content = set(prose, start, end, rendering);
    if (kind === 'same') return content;
    const said = kind === 'ins' ? rendering.added : rendering.removed;
    const word = element('span', [{ type: 'text', value: `${said} ` }], { className: ['visually-hidden'] });
    return [element(kind, [word, ...content])];
  });
}

/** A stretch of words as they are set: cut wherever a mark begins or ends. */
function set({ text, marks }: Prose, start: number, end: number, { linkTo }: RedlineRendering): ElementContent[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = [...new Set([start, end, ...inside.flatMap((mark) => [mark.start, mark.end])])]
    .filter((at) => at >= start && at <= end)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    const around = inside.filter((mark) => mark.start <= from && mark.end >= to);
    return around.reduce<ElementContent>((content, mark) => marked(content, mark, linkTo), {
      type: 'text',
      value: text.slice(from, to),
    });
  });
}

function marked(content: ElementContent, { kind, url = '' }: Mark, linkTo: RedlineRendering['linkTo']): Element {
  if (kind !== 'a') return element(kind, [content]);
  const href = linkTo(url) ?? (/^https?:/i.test(url) ? url : undefined);
  return href === undefined ? element('span', [content]) : element('a', [content], { href });
}
