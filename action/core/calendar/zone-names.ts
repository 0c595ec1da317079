let known: ReadonlySet<string> | undefined;

/**
 * Whether a text names an IANA time zone. The list of names is asked first, because making an `Intl.DateTimeFormat` costs a start of
 * the program some 20 ms; links such as `Europe/Kyiv` are not on that list and go the slow way.
 */
export function isTimeZone(name: string): boolean {
  known ??= new Set(Intl.supportedValuesOf('timeZone'));
  if (name === 'UTC' || known.has(name)) return true;
  if (!/^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** All time zone names, for "did you mean". */
export function timeZoneNames(): readonly string[] {
  return [...Intl.supportedValuesOf('timeZone'), 'UTC'];
}
