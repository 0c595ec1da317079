/** What an address that leads nowhere was about: its words, without the language and the end of a file. */
export function wordsOfAddress(path: string, base: string, languages: readonly string[]): string {
  const own = path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, '');
  let text = own;
  try {
    text = decodeURIComponent(own);
  } catch {}
  const parts = text
    .replace(/\.\w+$|index\.html$/, '')
    .split('/')
    .filter((part) => part !== '');
  if (languages.includes(parts[0] ?? '')) parts.shift();
  // The folder says what kind of page it was, and the last part, which one.
  const named = parts.filter((part) => !/^\d+(?:\.\d+)*$/.test(part)).at(-1) ?? '';
  return named.slice(0, 80);
}
