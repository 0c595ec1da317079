/**
 * Making text inert. Whatever comes from content or file names goes through one of these before it is printed (DESIGN.md, "Trust").
 */

/** C0 and C1 controls but TAB and LF, and the characters that reorder or hide text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * Text for a terminal or a log: one line, controls shown as `\u{1b}`, and `##[` broken, which the runner obeys anywhere in a line.
 */
export function plain(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(CONTROLS, (char) => `\\u{${char.charCodeAt(0).toString(16)}}`)
    .replace(/##\[/g, '##\u200B[');
}

/** {@link plain}, and `::` broken as well, for lines that could start with it (facts/github.md, T4). */
export function plainForRunner(text: string): string {
  return plain(text).replace(/::/g, ':\u200B:');
}

/** The value of a workflow command, as the runner decodes it. */
export function commandData(text: string): string {
  return text.replace(CONTROLS, '').replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** A property of a workflow command. */
export function commandProperty(text: string): string {
  return commandData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/**
 * A Markdown code span around any text: the one thing in which mentions, references, images and HTML stay dead on GitHub. It is a line
 * long and safe in a table cell.
 */
export function codeSpan(text: string): string {
  const line = plain(text).replace(/\|/g, '\u2223');
  if (line.trim() === '') return '` `';
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') || line !== line.trim() ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/**
 * Our own sentence with values from content in it, for Markdown: every character that could start markup, a mention or a reference is
 * taken out of its role. Code spans would tear sentences apart, so what cannot be escaped on GitHub (`@name`, `#1`) is split by a
 * zero-width character.
 */
export function markdownText(text: string): string {
  return plain(text)
    .replace(/[\\`*_{}[\]<>()#+!|~]/g, (char) => `\\${char}`)
    .replace(/@/g, '@\u200B')
    .replace(/\\#(?=\d)/g, '\\#\u200B')
    .replace(/&/g, '&amp;')
    .replace(/:\/\//g, ':\u200B//')
    .replace(/www\./gi, (found) => `${found.slice(0, 3)}\u200B.`)
    .replace(/\bGH-(?=\d)/gi, (found) => `${found}\u200B`);
}

/** What XML 1.0 cannot hold at all: controls, non-characters, halves of surrogate pairs. */
const NOT_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a document
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text for XML 1.0, in content and in attributes. */
export function xml(text: string): string {
  return text
    .replace(NOT_XML, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '&#10;')
    .replace(/\r/g, '&#13;')
    .replace(/\t/g, '&#9;');
}
