/** What a cell says of a clock, with `{when}` in it. */
export interface ClockWords {
  /** The clock goes, until then. */
  readonly on: string;
  /** It stands, until then. */
  readonly off: string;
  /** It goes and never stops. */
  readonly always: string;
  /** Nobody knows: a calendar is missing, or the page is too old. */
  readonly unknown: string;
}

/** Whether a clock goes at a moment, and until when: «до 18:00», «с пн, 23 ноября в 09:00». */
export function clockText(
  windows: readonly (readonly [from: number, until: number])[],
  now: number,
  words: ClockWords,
  { lang, zone }: { readonly lang: string; readonly zone: string },
): string {
  const next = windows.find(([, until]) => until > now);
  if (next === undefined) return words.unknown;
  const [from, until] = next;
  const isOn = from <= now;
  const when = isOn ? until : from;
  if (!Number.isFinite(when)) return words.always;
  const day = (at: number): string => new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone: zone }).format(at);
  const isFar = day(when) !== day(now);
  const format = new Intl.DateTimeFormat(lang === 'ru' ? 'ru-RU' : 'en-GB', {
    ...(isFar ? ({ weekday: 'short', day: 'numeric', month: 'long' } as const) : {}),
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  });
  return (isOn ? words.on : words.off).replace('{when}', format.format(when));
}
