import { codeSpan, markdownText, plainForRunner as plain } from './escape.ts';
import type { TerminalStyle } from './style.ts';

/** How a piece of a line is meant. `code` is for whatever comes from files: names, values, quotations. */
export type Tone = 'bad' | 'warn' | 'good' | 'dim' | 'strong' | 'code' | 'plain';

export interface Piece {
  readonly text: string;
  readonly tone: Tone;
}

/** A line: our own words as strings, all else as pieces. */
export type Line = readonly (string | Piece)[];

export type Block =
  | { readonly kind: 'heading'; readonly line: Line }
  | { readonly kind: 'text'; readonly line: Line }
  /** A text of the policy, paragraph by paragraph as it is written. */
  | { readonly kind: 'prose'; readonly prose: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Line[])[] };

export interface ListItem {
  readonly line: Line;
  readonly details?: readonly Line[];
}

/** A page for people, told once and shown in a terminal or as Markdown. */
export type View = readonly Block[];

export const heading = (...line: Line): Block => ({ kind: 'heading', line });
export const text = (...line: Line): Block => ({ kind: 'text', line });
export const prose = (words: string): Block => ({ kind: 'prose', prose: words });
export const list = (items: readonly ListItem[]): Block => ({ kind: 'list', items });
export const toned = (tone: Tone, words: string): Piece => ({ text: words, tone });
export const code = (words: string): Piece => toned('code', words);

const COLORS = { bad: 'red', warn: 'yellow', good: 'green', dim: 'dim', strong: 'bold', code: 'cyan' } as const;

export function viewToTerminal(view: View, { paint }: TerminalStyle): string {
  const show = (line: Line): string =>
    line
      .map((piece) => {
        if (typeof piece === 'string') return plain(piece);
        return piece.tone === 'plain' ? plain(piece.text) : paint(COLORS[piece.tone], plain(piece.text));
      })
      .join('');
  const lines = view.flatMap((block) => blockInTerminal(block, show, paint));
  return `${lines.join('\n').replace(/^\n+/, '').trimEnd()}\n`;
}

type Show = (line: Line) => string;

function blockInTerminal(block: Block, show: Show, paint: TerminalStyle['paint']): string[] {
  switch (block.kind) {
    case 'heading':
      return ['', paint('bold', show(block.line))];
    case 'text':
      return [show(block.line)];
    case 'prose':
      return ['', ...block.prose.split('\n').map((line) => `  ${plain(line)}`.trimEnd()), ''];
    case 'list':
      return block.items.flatMap(({ line, details = [] }) => [
        `  ${show(line)}`,
        ...details.map((detail) => `      ${show(detail)}`),
      ]);
    case 'table':
      return table(block.head, block.rows, show, paint);
  }
}

function table(
  head: readonly string[],
  rows: readonly (readonly Line[])[],
  show: Show,
  paint: TerminalStyle['paint'],
): string[] {
  const width = (line: Line): number =>
    line.reduce((sum, piece) => sum + [...plain(typeof piece === 'string' ? piece : piece.text)].length, 0);
  const widths = head.map((title, column) =>
    Math.max([...title].length, ...rows.map((row) => width(row[column] ?? []))),
  );
  const pad = (line: Line, column: number): string =>
    column === head.length - 1 ? show(line) : show(line) + ' '.repeat((widths[column] ?? 0) - width(line));
  return [
    `  ${head.map((title, column) => paint('dim', pad([title], column))).join('  ')}`,
    ...rows.map((row) => `  ${head.map((_, column) => pad(row[column] ?? [], column)).join('  ')}`),
  ];
}

export function viewToMarkdown(view: View): string {
  return `${view.map((block) => blockToMarkdown(block)).join('\n\n')}\n`;
}

/** A line in Markdown. Between two code spans stands a space: backticks that touch would be one run. */
function inMarkdown(line: Line): string {
  return line.map(pieceInMarkdown).reduce((before, piece) => {
    return before + (before.endsWith('`') && piece.startsWith('`') ? ' ' : '') + piece;
  }, '');
}

/** @param level of a heading, where the page is part of another. */
export function blockToMarkdown(block: Block, level = 2): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(level)} ${inMarkdown(block.line)}`;
    case 'text':
      return inMarkdown(block.line);
    case 'prose':
      return block.prose
        .split('\n')
        .map((line) => `> ${markdownText(line)}`.trimEnd())
        .join('\n');
    case 'list':
      return block.items
        .map(({ line, details = [] }) =>
          [`- ${inMarkdown(line)}`, ...details.map((detail) => `  - ${inMarkdown(detail)}`)].join('\n'),
        )
        .join('\n');
    case 'table':
      return [
        `| ${block.head.map(markdownText).join(' | ')} |`,
        `| ${block.head.map(() => '---').join(' | ')} |`,
        ...block.rows.map(
          (row) => `| ${block.head.map((_, column) => inMarkdown(row[column] ?? []) || ' ').join(' | ')} |`,
        ),
      ].join('\n');
  }
}

function pieceInMarkdown(piece: string | Piece): string {
  if (typeof piece === 'string') return markdownText(piece);
  if (piece.text.trim() === '') return plain(piece.text);
  switch (piece.tone) {
    case 'code':
      return codeSpan(piece.text);
    case 'bad':
    case 'strong':
      // A space inside would leave the asterisks what they are.
      return piece.text.replace(/\S(?:[\s\S]*\S)?/, (words) => `**${markdownText(words)}**`);
    default:
      return markdownText(piece.text);
  }
}
