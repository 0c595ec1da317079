/**
 * Reads the YAML that almost every post has: `key: text`, `[a, b]`, lists of `key: text`, and `key: text` one step below a key. It understands so little that it cannot
 * misunderstand: at anything else it gives up and js-yaml reads the text. A fuzz test holds that what it reads is what js-yaml reads; it
 * takes a sixth of the time.
 * @returns the data, or `undefined` when the text is not that simple.
 */
export function readSimpleYaml(yaml: string): Record<string, unknown> | undefined {
  if (UNUSUAL.test(yaml)) return undefined;
  const data: Record<string, unknown> = {};
  for (let at = 0; at < yaml.length; ) {
    const end = lineEnd(yaml, at);
    const colon = keyEnd(yaml, at, end);
    if (colon === -1) return undefined;
    const key = yaml.slice(at, colon);
    if (key === '__proto__' || Object.hasOwn(data, key)) return undefined;
    at = end + 1;
    if (colon + 1 < end) {
      const value = readValue(yaml, colon + 1, end);
      if (value === undefined) return undefined;
      data[key] = value;
      continue;
    }
    const below = readList(yaml, at) ?? readMap(yaml, at);
    if (below === undefined) return undefined;
    data[key] = below.items;
    at = below.next;
  }
  return data;
}

/** Anything but ordinary characters, and line ends but LF: left to js-yaml. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: YAML has rules of its own for them
const UNUSUAL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00A0\u2028\u2029\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/;
const ITEM = /^[A-Za-z][A-Za-z0-9_.-]*$/;
/** Numbers of YAML 1.2, generously: they are left to js-yaml. */
const NUMBER = /^(?:[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|0[xob][0-9a-fA-F_]+)$/;
/** Words that YAML reads as something else than text. */
const WORD = /^(?:true|false|null|nan|inf|yes|no|on|off)$/i;

function lineEnd(yaml: string, from: number): number {
  const end = yaml.indexOf('\n', from);
  return end === -1 ? yaml.length : end;
}

/** The colon that ends a key of lower-case letters and underscores, which white space or the line's end follows. */
function keyEnd(yaml: string, from: number, end: number): number {
  let at = from;
  for (; at < end; at++) {
    const code = yaml.charCodeAt(at);
    if ((code < 0x61 || code > 0x7a) && code !== 0x5f) break;
  }
  if (at === from || yaml.charCodeAt(at) !== 0x3a) return -1;
  return at + 1 === end || yaml.charCodeAt(at + 1) === 0x20 ? at : -1;
}

/** A list under a key: items start with two spaces and a hyphen, and are text or `key: text` with further keys below. */
function readList(yaml: string, from: number): { items: unknown[]; next: number } | undefined {
  const items: unknown[] = [];
  let item: Record<string, unknown> | undefined;
  let at = from;
  while (at < yaml.length) {
    const end = lineEnd(yaml, at);
    const isItem = yaml.startsWith('  - ', at);
    if (!isItem && !yaml.startsWith('    ', at)) break;
    const start = at + 4;
    const colon = keyEnd(yaml, start, end);
    if (isItem) {
      item = colon === -1 ? undefined : {};
      const value = colon === -1 ? readValue(yaml, start - 1, end) : item;
      if (value === undefined) return undefined;
      items.push(value);
    }
    if (colon !== -1) {
      const key = yaml.slice(start, colon);
      const value = readValue(yaml, colon + 1, end);
      if (item === undefined || value === undefined || key === '__proto__' || Object.hasOwn(item, key))
        return undefined;
      item[key] = value;
    } else if (!isItem) return undefined;
    at = end + 1;
  }
  return items.length === 0 ? undefined : { items, next: at };
}

/** `key: text` under a key, two spaces further in. Anything else below them is left to js-yaml. */
function readMap(yaml: string, from: number): { items: Record<string, unknown>; next: number } | undefined {
  const items: Record<string, unknown> = {};
  let at = from;
  while (yaml.startsWith('  ', at)) {
    const end = lineEnd(yaml, at);
    const colon = keyEnd(yaml, at + 2, end);
    const key = yaml.slice(at + 2, colon);
    const value = colon === -1 ? undefined : readValue(yaml, colon + 1, end);
    if (value === undefined || key === '__proto__' || Object.hasOwn(items, key)) return undefined;
    items[key] = value;
    at = end + 1;
  }
  return at === from ? undefined : { items, next: at };
}

/** The value between a space and the line's end. */
function readValue(yaml: string, from: number, end: number): unknown {
  const start = from + 1;
  if (yaml.charCodeAt(from) !== 0x20 || start >= end || yaml.charCodeAt(end - 1) === 0x20) return undefined;
  const first = yaml.charCodeAt(start);
  const text = yaml.slice(start, end);
  if (first === 0x22) return /^"[^"\\]*"$/.test(text) ? text.slice(1, -1) : undefined;
  if (first === 0x5b) return readFlow(text);
  if (text === 'true') return true;
  if (text === 'false') return false;
  return isPlainText(text, first) ? text : undefined;
}

function isPlainText(text: string, first: number): boolean {
  const isLetter = (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7a;
  const isCyrillic = first >= 0x400 && first <= 0x4ff;
  const isDigit = first >= 0x30 && first <= 0x39;
  if (!isLetter && !isCyrillic && !isDigit && first !== 0xab) return false;
  if (isDigit && NUMBER.test(text)) return false;
  return !text.includes(': ') && !text.includes(' #') && !text.endsWith(':') && !WORD.test(text);
}

function readFlow(text: string): string[] | undefined {
  if (!text.endsWith(']')) return undefined;
  const items = text.slice(1, -1).split(', ');
  return items.every((item) => ITEM.test(item) && !WORD.test(item)) ? items : undefined;
}
