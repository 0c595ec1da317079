/** A line of a file, and whether a newline ended it. */
interface Line {
  readonly text: string;
  readonly isEnded: boolean;
  /** Where it starts and where the next one does. */
  readonly start: number;
  readonly next: number;
}

/**
 * Reads `NAME=value` and `NAME<<DELIMITER` … `DELIMITER`, as actions/runner does it (`FileCommandManager.cs`). Throws with the runner's words; what
 * stood before the mistake is lost with it, as there.
 */
export function parseKeyValueFile(source: string): ReadonlyMap<string, string> {
  const text = source.replace(/^\uFEFF/, '');
  const found = new Map<string, string>();
  for (let line = lineAt(text, 0); line !== undefined; line = lineAt(text, line.next)) {
    if (line.text === '') continue;
    const equals = line.text.indexOf('=');
    const heredoc = line.text.indexOf('<<');
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const name = line.text.slice(0, heredoc);
      const delimiter = line.text.slice(heredoc + 2);
      if (name === '' || delimiter === '')
        throw new Error(`Invalid format '${line.text}'. Name must not be empty and delimiter must not be empty`);
      const { value, last } = valueUpTo(text, line.next, delimiter);
      found.set(name, value);
      line = last;
    } else if (equals >= 0) found.set(line.text.slice(0, equals), line.text.slice(equals + 1));
    else throw new Error(`Invalid format '${line.text}'`);
  }
  return found;
}

function valueUpTo(text: string, start: number, delimiter: string): { readonly value: string; readonly last: Line } {
  let end = start;
  for (let line = lineAt(text, start); line !== undefined; line = lineAt(text, line.next)) {
    if (line.text === delimiter) return { value: text.slice(start, Math.max(start, end)), last: line };
    if (!line.isEnded) throw new Error('Invalid value. EOF marker missing new line.');
    end = line.next - 1;
  }
  throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
}

function lineAt(text: string, start: number): Line | undefined {
  if (start >= text.length) return undefined;
  const end = text.indexOf('\n', start);
  return end < 0
    ? { text: text.slice(start), isEnded: false, start, next: text.length }
    : { text: text.slice(start, end), isEnded: true, start, next: end + 1 };
}
