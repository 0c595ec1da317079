/** Breaks a text into lines of so many characters at most, for a drawing, which breaks none itself; what does not fit ends in «…». */
export function wrapped(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
  }
  lines.push(line);
  const fitting = lines.map((one) => (one.length > width ? `${one.slice(0, width - 1)}…` : one));
  if (fitting.length <= most) return fitting;
  const last = (fitting[most - 1] ?? '').slice(0, width - 1).replace(/[\s,;:—-]+$/, '');
  return [...fitting.slice(0, most - 1), `${last}…`];
}
