/** A value of a policy as people write it: a list without its brackets, a text without its quotes. */
export function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : value.map(valueText).join(', ');
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
