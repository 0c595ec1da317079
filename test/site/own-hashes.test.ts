import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withOwnHashes, withShortScopes } from '../../site/own-hashes.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const SCRIPT = 'document.title = "<b>"';
const STYLE = 'p { color: red }';
const page = (hashes: readonly string[]): string =>
  `<meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self' ${hashes.join(' ')}; style-src 'self' ${hashes.join(' ')};">` +
  `<style>${STYLE}</style><script>${SCRIPT}</script><script type="module" src="/a.js"></script>`;

test('a page lets run what stands in it, and nothing else of the site', () => {
  const narrowed = withOwnHashes(page([hashOf(SCRIPT), hashOf(STYLE), hashOf('another page'), hashOf('')]));
  expect(narrowed).toBe(page([hashOf(SCRIPT), hashOf(STYLE)]));
});

test('a page without a policy, and one without anything inline, stay whole', () => {
  expect(withOwnHashes('<p>text</p>')).toBe('<p>text</p>');
  expect(withOwnHashes(`<meta http-equiv="content-security-policy" content="script-src 'self' ${hashOf('x')};">`)).toBe(
    `<meta http-equiv="content-security-policy" content="script-src 'self';">`,
  );
});

test('scopes of styles get short names, and the policy lets them in', () => {
  const css = 'p[data-astro-cid-abcdefgh]{color:red}a[data-astro-cid-01234567]{color:blue}';
  const page = (style: string, [first, second]: readonly [string, string]): string =>
    `<head><meta http-equiv="content-security-policy" content="style-src 'self' ${hashOf(style)}"><style>${style}</style></head>` +
    `<p ${first}>data-astro <a ${second}>x</a></p>`;
  const short = 'p[data-s0]{color:red}a[data-s1]{color:blue}';
  expect(withShortScopes(page(css, ['data-astro-cid-abcdefgh', 'data-astro-cid-01234567']))).toBe(
    page(short, ['data-s0', 'data-s1']),
  );
});

test('a page without scopes stays as it is', () => {
  const html = '<p>data-astro-cid-abc</p>';
  expect(withShortScopes(html)).toBe(html);
});
