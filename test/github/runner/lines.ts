/** Lines as the runner reads them from a process: each of CR, LF and CRLF ends one (.NET's StreamReader.ReadLine). */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
