/** A value that a form writes: nothing removes the entry. */
export type EntryValue = string | boolean | readonly string[] | readonly Readonly<Record<string, string>>[] | undefined;

/** What reads back the same without quotes: no number, no date, no word of YAML, no sign of its syntax. */
const PLAIN = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[\p{L}][\p{L}\p{N} ._/«»—–+()%№-]*$/iu;

/** A text as a scalar of YAML: as it is where that is safe, else as JSON writes it, which YAML reads alike. */
export function scalar(value: string): string {
  return PLAIN.test(value) && value.trim() === value ? value : JSON.stringify(value);
}

/** A key of a front matter with its value, as lines of YAML. */
export function entryOf(key: string, value: Exclude<EntryValue, undefined>, lineBreak = '\n'): string {
  if (typeof value === 'boolean') return `${key}: ${value}${lineBreak}`;
  if (typeof value === 'string')
    return `${key}: ${/^\d{4}-\d{2}-\d{2}(?:T[\d:+-]+)?$/.test(value) ? value : scalar(value)}${lineBreak}`;
  const lines: string[] = [];
  for (const item of value) {
    if (typeof item === 'string') continue;
    const fields = Object.entries(item).map(([field, text]) => `${field}: ${scalar(text)}`);
    lines.push(...fields.map((field, index) => `${index === 0 ? '  - ' : '    '}${field}`));
  }
  const texts = value.filter((item) => typeof item === 'string');
  if (texts.length > 0 || value.length === 0) return `${key}: [${texts.map(scalar).join(', ')}]${lineBreak}`;
  return [`${key}:`, ...lines, ''].join(lineBreak);
}

/**
 * A file with one key of its front matter set or removed; every other byte stays. A file without front matter gets one. What stands at the left edge
 * begins an entry: what belongs to it is indented, or is an item of its list.
 */
export function setEntry(source: string, key: string, value: EntryValue): string {
  const lineBreak = source.includes('\r\n') ? '\r\n' : '\n';
  const block = value === undefined ? '' : entryOf(key, value, lineBreak);
  const front = /^(\uFEFF?---\r?\n)([\s\S]*?)(?=^---\r?$)/m.exec(source);
  if (front === null || front.index !== 0) {
    return value === undefined ? source : `---${lineBreak}${block}---${lineBreak}${source}`;
  }
  const [, opening = '', yaml = ''] = front;
  const lines = yaml.match(/[^\n]*\n/g) ?? [];
  const isKey = (line: string): boolean => line.startsWith(`${key}:`) && /^[\s]|^$/.test(line.slice(key.length + 1));
  const first = lines.findIndex(isKey);
  if (first === -1) {
    return (
      opening +
      lines.slice(0, placeFor(key, lines)).join('') +
      block +
      lines.slice(placeFor(key, lines)).join('') +
      source.slice(opening.length + yaml.length)
    );
  }
  let end = first + 1;
  while (end < lines.length && belongs(lines[end] ?? '')) end++;
  // Blank lines after an entry are between it and the next one.
  while (end > first + 1 && /^\s*$/.test(lines[end - 1] ?? '')) end--;
  return (
    opening +
    lines.slice(0, first).join('') +
    block +
    lines.slice(end).join('') +
    source.slice(opening.length + yaml.length)
  );
}

const belongs = (line: string): boolean => /^(?:[ \t]|-[ \t\r\n]|\r?\n$)/.test(line);

/** The order in which our files write their keys; a new one stands after those before it. */
const ORDER =
  'id title accounts publish_at status format purpose rubric topic audience plan campaign author reviewer language links media'.split(
    ' ',
  );

function placeFor(key: string, lines: readonly string[]): number {
  const before = new Set(ORDER.slice(0, ORDER.indexOf(key)));
  if (!ORDER.includes(key)) return lines.length;
  let place = 0;
  for (const [index, line] of lines.entries()) {
    const name = /^([\w-]+):/.exec(line)?.[1];
    if (name === undefined ? belongs(line) && place === index : before.has(name)) place = index + 1;
  }
  return place;
}

const FRONT = /^\uFEFF?---\r?\n(?:[\s\S]*?\n)?---(?:\r?\n|$)/;

/** The text under the front matter. */
export function bodyOf(source: string): string {
  return source.slice(FRONT.exec(source)?.[0].length ?? 0);
}

/** A file with another text under its front matter; line ends stay as the file has them. */
export function setBody(source: string, body: string): string {
  const front = FRONT.exec(source)?.[0] ?? '';
  const opening = front === '' || front.endsWith('\n') ? front : `${front}\n`;
  return opening + (source.includes('\r\n') ? body.replace(/\r?\n/g, '\r\n') : body);
}
