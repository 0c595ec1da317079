/** So long may an address be that GitHub opens: longer ones it answers with an error (facts/github.md). */
export const LONGEST_ADDRESS = 8_000;

export interface PullTarget {
  /** `owner/name`. */
  readonly repository: string;
  readonly branch: string;
  readonly path: string;
  /** Whether the branch has the file. */
  readonly isKnown: boolean;
}

/** The page of GitHub on which the file is proposed. `isFilled`: the text is in the address; else it has to be pasted. */
export function pullAddress(
  { repository, branch, path, isKnown }: PullTarget,
  text: string,
): { readonly href: string; readonly isFilled: boolean } {
  const [owner = '', name = ''] = repository.split('/');
  const root = `https://github.com/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
  const at = branch.split('/').map(encodeURIComponent).join('/');
  if (isKnown)
    return { href: `${root}/edit/${at}/${path.split('/').map(encodeURIComponent).join('/')}`, isFilled: false };
  const bare = `${root}/new/${at}?filename=${encodeURIComponent(path)}`;
  const href = `${bare}&value=${encodeURIComponent(wellFormed(text))}`;
  return href.length > LONGEST_ADDRESS ? { href: bare, isFilled: false } : { href, isFilled: true };
}

/** Half of a pair of surrogates has no place in an address. */
function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}

/** Hands a text over as a file. */
export function download(name: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  URL.revokeObjectURL(href);
}

/** Puts a text on the clipboard; false where the browser does not let us. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
