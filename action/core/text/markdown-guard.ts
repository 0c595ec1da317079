import { LIMITS } from '../limits.ts';

export type MarkdownProblemId = 'markdown.too-long' | 'markdown.too-dense' | 'markdown.too-deep';

export interface MarkdownProblem {
  readonly messageId: MarkdownProblemId;
  readonly data: Readonly<Record<string, string | number>>;
  /** UTF-16 units from the start of the Markdown. */
  readonly offset: number;
}

/**
 * How much of each kind of markup one text may hold. Parsing is quadratic in them: 30,000 `a**b` took 31 s, 5,000 lines `:::a`
 * 138 s, 20,000 `~a~~b` 22 s, 25,000 `[a](` 5.5 s (measured with remark 15 on 2 shared cores). A real post has tens.
 */
const MOST = { emphasis: 1500, bracket: 1500, directive: 40, quoteDepth: LIMITS.markdownDepth } as const;

const CODE = {
  ASTERISK: 42,
  UNDERSCORE: 95,
  TILDE: 126,
  BRACKET: 91,
  COLON: 58,
  GREATER: 62,
  LF: 10,
  SPACE: 32,
} as const;

/** Refuses a text that a Markdown parser could choke on. One pass, no allocation. */
export function guardMarkdown(text: string, from: number): MarkdownProblem | undefined {
  if (text.length - from > LIMITS.bodyLength) {
    return { messageId: 'markdown.too-long', data: { limit: LIMITS.bodyLength }, offset: from };
  }
  let emphasis = 0;
  let brackets = 0;
  let directives = 0;
  let quotes = 0;
  let atLineStart = true;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 126) {
      atLineStart = false;
      continue;
    }
    if (code === CODE.ASTERISK || code === CODE.UNDERSCORE || code === CODE.TILDE) {
      if (text.charCodeAt(i - 1) !== code) emphasis++;
      if (emphasis > MOST.emphasis) return dense('*', MOST.emphasis, i);
    } else if (code === CODE.BRACKET) {
      if (++brackets > MOST.bracket) return dense('[', MOST.bracket, i);
    } else if (code === CODE.COLON && text.charCodeAt(i + 1) === code && text.charCodeAt(i - 1) !== code) {
      if (++directives > MOST.directive) return dense('::', MOST.directive, i);
    } else if (code === CODE.GREATER && atLineStart) {
      if (++quotes > MOST.quoteDepth) {
        return { messageId: 'markdown.too-deep', data: { limit: MOST.quoteDepth }, offset: i };
      }
      continue;
    }
    if (code === CODE.LF) {
      atLineStart = true;
      quotes = 0;
    } else if (code !== CODE.SPACE) atLineStart = false;
  }
  return undefined;
}

function dense(mark: string, limit: number, offset: number): MarkdownProblem {
  return { messageId: 'markdown.too-dense', data: { mark, limit }, offset };
}
