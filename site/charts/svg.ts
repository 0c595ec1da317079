/** Values of attributes; what is `undefined` is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML: names of accounts come from people. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (found) => ESCAPES[found] ?? found);
}

/** Two decimals are finer than any screen. */
const shown = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;

/** An element of an SVG. No attribute is a style: the site's policy of content allows none. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(shown(value ?? ''))}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

export function words(attributes: Attributes, text: string): string {
  return element('text', attributes, escapeXml(text));
}

/** A part of the width of the chart. */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

export interface Frame {
  /** Unique in its page. */
  readonly id: string;
  readonly title: string;
  /** What it shows, for who does not see it; the numbers stand in a table beside it. */
  readonly description: string;
  /** Pixels; the width of the page where it is left out. */
  readonly width?: number;
  readonly height: number;
  readonly kind: string;
}

/** A chart as one picture with a name and a description: what is drawn in it is no list to walk through. */
export function picture(
  { id, title, description, width, height, kind }: Frame,
  ...children: readonly string[]
): string {
  return element(
    'svg',
    {
      class: `chart ${kind}`,
      width: width ?? '100%',
      height,
      role: 'img',
      'aria-labelledby': `${id}-t ${id}-d`,
    },
    element('title', { id: `${id}-t` }, escapeXml(title)),
    element('desc', { id: `${id}-d` }, escapeXml(description)),
    ...children,
  );
}

/** Cuts a label to so many characters. */
export function clipped(label: string, most: number): string {
  const characters = [...label];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : label;
}
