/**
 * Making text inert. Whatever comes from content or file names goes through one of these before it is printed (DESIGN.md, "Trust").
 */

/** C0 and C1 controls but TAB and LF, and the characters that reorder or hide text. */
const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u180E\u200E\u200F\u202A-\u202E\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g;

/** Halves of surrogate pairs: no UTF-8 has them, and GitHub refuses JSON in which they are escaped. */
const HALVES = /\p{Cs}/gu;

/**
 * Text for a terminal or a log: one line, controls shown as `\u{1b}`, and `##[` broken, which the runner obeys anywhere in a line.
 */
export function plain(text: string): string {
  return text
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(HALVES, '\uFFFD')
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
 * Longest run of backticks that is shown. cmark opens no code span with more than 80 (`MAXBACKTICKS`): what it should have kept dead comes
 * alive. And it counts the length of a fence up to 255 only, so that a longer run inside ends it.
 */
const MOST_BACKTICKS = 20;

function withFewBackticks(text: string): string {
  return text.replace(/`{21,}/g, `${'`'.repeat(MOST_BACKTICKS)}…`);
}

function longestRun(text: string): number {
  return [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), 0);
}

/**
 * A Markdown code span around any text: the one thing in which mentions, references, images and HTML stay dead on GitHub. It is a line
 * long and safe in a table cell. Two of them need something between them: backticks that touch are one run.
 */
export function codeSpan(text: string): string {
  const line = withFewBackticks(plain(text)).replace(/\|/g, '\u2223');
  if (line.trim() === '') return '` `';
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') || line !== line.trim() ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Lines as a Markdown code block, each made plain. */
export function codeBlock(lines: readonly string[]): string {
  const shown = lines.map((line) => withFewBackticks(plain(line)));
  const fence = '`'.repeat(Math.max(3, longestRun(shown.join('\n')) + 1));
  return [fence, ...shown, fence].join('\n');
}

/**
 * Lines as a code block, to the character: for what will be written into a file as it stands. Whoever asks for it has seen that nothing in them
 * is hidden.
 */
export function exactBlock(lines: readonly string[], info: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1));
  return [`${fence}${info}`, ...lines, fence].join('\n');
}

/** {@link plain} text of several lines. */
export function plainLines(text: string): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(plain)
    .join('\n');
}

/** An address that can be linked to: nothing in it ends a link, and no name before an `@` hides whose it is. */
export const PAGE = /^https:\/\/[\p{L}\p{N}._~%/:?=&+,#-]+$/u;

/** Commit ids, whole or shortened, as GitHub looks for them: words of 7 to 40 hexadecimal digits. */
const COMMIT_IDS = /(?<![0-9A-Za-z_])[0-9a-fA-F]{7,64}(?![0-9A-Za-z_])/g;

/**
 * What GitHub makes alive in text when Markdown is done: mentions, references to issues, advisories and commits, addresses, names of emoji,
 * alerts. No escape of Markdown reaches that; each is split by a zero-width space (docs.github.com: Autolinked references and URLs).
 */
function apart(text: string): string {
  return text
    .replace(/@/g, '@\u200B')
    .replace(/#(?=\d)/g, '#\u200B')
    .replace(/(?:GH|GHSA|CVE)-(?=[0-9a-z])/gi, (found) => `${found}\u200B`)
    .replace(/:\/\//g, ':\u200B//')
    .replace(/www\./gi, (found) => `${found.slice(0, 3)}\u200B.`)
    .replace(/:(?=[a-z0-9_+-]+:)/gi, ':\u200B')
    .replace(/\[!/g, '[\u200B!')
    .replace(COMMIT_IDS, (id) => id.replace(/.{6}(?=.)/g, (part) => `${part}\u200B`));
}

/**
 * Our own sentence with values from content in it, for Markdown: every character that could start markup, a mention or a reference is
 * taken out of its role. Code spans would tear sentences apart, so what cannot be escaped on GitHub (`@name`, `#1`) is split by a
 * zero-width character, and a dollar sign, which could start a formula, stands in a `span` (docs.github.com: Writing mathematical
 * expressions). What would start a list, an underline of a heading or an indented block stays text at the start of a line, too.
 */
export function markdownText(text: string): string {
  return apart(plain(text))
    .replace(/[\\`*_{}[\]<>()#+!|~]/g, (char) => `\\${char}`)
    .replace(/&/g, '&amp;')
    .replace(/\$/g, '<span>$</span>')
    .replace(/^ {4,}/, '   ')
    .replace(/^( *)([-=])/, '$1\\$2')
    .replace(/^( *\d{1,9})\./, '$1\\.');
}

/** Text inside of HTML that we write ourselves, `<summary>`: no Markdown is read there, and GitHub looks for references all the same. */
export function htmlText(text: string): string {
  return apart(plain(text))
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\$/g, '<span>$</span>');
}

/** A text of at most so many code points; what is longer ends in `…`. Cut before it is escaped, so that no markup is cut. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const points = [...text];
  return points.length <= most ? text : `${points.slice(0, most - 1).join('')}…`;
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
