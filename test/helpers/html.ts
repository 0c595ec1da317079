/** HTML as cmark makes it, read strictly: what is not understood is an error, and every element is closed in its order. */

export interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | Text | Comment)[];
}

export interface Text {
  readonly text: string;
}

export interface Comment {
  readonly comment: string;
}

const TOKEN =
  /<!--(?<comment>[\s\S]*?)-->|<(?<close>\/?)(?<tag>[a-z][a-z0-9]*)(?<attributes>(?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>|(?<text>[^<]+)/gy;
const VOID = new Set(['br', 'hr', 'img', 'input']);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

export function parseHtml(html: string): Element {
  const root: Element = { tag: 'root', attributes: new Map(), children: [] };
  const open = [root];
  let at = 0;
  for (const { 0: token, index, groups = {} } of html.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? root;
    const { comment, close, tag, attributes = '', text } = groups;
    if (comment !== undefined) parent.children.push({ comment });
    else if (text !== undefined) parent.children.push({ text: decoded(text) });
    else if (close === '/') {
      if (parent.tag !== tag) throw new Error(`</${tag}> closes <${parent.tag}>`);
      open.pop();
    } else if (tag !== undefined) {
      const element: Element = { tag, attributes: attributesIn(attributes), children: [] };
      parent.children.push(element);
      if (!VOID.has(tag)) open.push(element);
    }
    at = index + token.length;
  }
  if (at !== html.length) throw new Error(`no HTML: ${JSON.stringify(html.slice(at, at + 80))}`);
  if (open.length > 1) throw new Error(`<${open.at(-1)?.tag}> is not closed`);
  return root;
}

function attributesIn(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]));
}

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** Every element below another, with those around it, the outermost first. */
export function* elementsIn(
  element: Element,
  around: readonly Element[] = [],
): Generator<{ element: Element; around: readonly Element[] }> {
  for (const child of element.children) {
    if (!('tag' in child)) continue;
    yield { element: child, around };
    yield* elementsIn(child, [...around, child]);
  }
}

/** Every stretch of text, with the tags around it. */
export function* textsIn(
  element: Element,
  tags: readonly string[] = [],
): Generator<{ text: string; tags: readonly string[] }> {
  for (const child of element.children) {
    if ('text' in child) yield { text: child.text, tags };
    else if ('tag' in child) yield* textsIn(child, [...tags, child.tag]);
  }
}

export function commentsIn(element: Element): readonly string[] {
  return element.children.flatMap((child) =>
    'comment' in child ? [child.comment] : 'tag' in child ? commentsIn(child) : [],
  );
}
