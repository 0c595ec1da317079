/** JSON with sorted keys and no white space: the same data give the same bytes. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const data = value as Readonly<Record<string, unknown>>;
    // Without a comparison of ours keys stand by their UTF-16 units, and much sooner.
    const keys = Object.keys(data).sort();
    const entries = keys.flatMap((key) =>
      data[key] === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(data[key])}`],
    );
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** `sha256:` and the hexadecimal SHA-256 of a text's UTF-8 bytes. */
export type Sha256 = (text: string) => string;
