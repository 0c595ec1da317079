import { createHash } from 'node:crypto';

/** A text as a string of CSS: nothing in it ends the string, the rule or the element. */
const quoted = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .,:·–—«»]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;

/** The style that prints a line at the foot of every sheet: what a printout is checked by. The page's policy has to know its hash. */
export function sheetFoot(text: string): { readonly css: string; readonly hash: `sha256-${string}` } {
  const css = `@page{@bottom-left{content:${quoted(text)};font:8pt sans-serif}}`;
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
}
