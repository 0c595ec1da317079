import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]*)(")/i;
/** What stands in the page itself: a style, or a script that is run. */
const INLINE = /<(style|script)\b([^>]*)>([\s\S]*?)<\/\1>/gi;
const HASH = / 'sha256-[A-Za-z0-9+/=]+'/g;

/**
 * Leaves in a page's Content Security Policy the hashes of what stands in that page. Astro gives each page those of the whole site: two kilobytes that do not
 * compress, and leave that the page does not need.
 */
export function withOwnHashes(html: string): string {
  const own = new Set(
    [...html.matchAll(INLINE)]
      .filter(([, , attributes = '']) => !/\ssrc=/.test(attributes))
      .map(([, , , text = '']) => hashOf(text)),
  );
  return html.replace(
    POLICY,
    (_, start: string, policy: string, end: string) =>
      start + policy.replace(HASH, (hash) => (own.has(hash) ? hash : '')) + end,
  );
}

/** What Astro writes at every element of a component, and in every selector of its styles. */
const SCOPE = /\bdata-astro-cid-[a-z0-9]{8}\b/g;

/** The same page with short names for the scopes of its styles: half a kilobyte of a long page. Its policy follows. */
export function withShortScopes(html: string): string {
  const scopes = [...new Set(html.match(SCOPE))];
  const short = new Map(scopes.map((scope, index) => [scope, `data-s${index.toString(36)}`]));
  const shortened = (text: string): string => text.replace(SCOPE, (scope) => short.get(scope) ?? scope);
  const hashes = new Map(
    [...html.matchAll(INLINE)].map(([, , , text = '']) => [hashOf(text), hashOf(shortened(text))] as const),
  );
  return shortened(html).replace(
    POLICY,
    (_, start: string, policy: string, end: string) =>
      start + policy.replace(HASH, (hash) => hashes.get(hash) ?? hash) + end,
  );
}

/** A hash as it stands in a policy. */
function hashOf(text: string): string {
  return ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Both, of every page of a folder. */
export function lightenPages(folder: string): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.html')) continue;
    const file = join(folder, path);
    const html = readFileSync(file, 'utf8');
    const narrowed = withOwnHashes(withShortScopes(html));
    if (narrowed !== html) writeFileSync(file, narrowed);
  }
}
