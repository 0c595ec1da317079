import { type Formatters, IntlMessageFormat } from 'intl-messageformat';
import { type MessageData, said } from './finding.ts';

/** Messages of one language in ICU MessageFormat, by id. */
export type Catalogue = Readonly<Record<string, string>>;

export const LOCALES = ['ru', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Renders a message of a catalogue. An id that the catalogue lacks is a fault of ours and throws. */
export interface Translate {
  (id: string, data?: MessageData): string;
  readonly locale: Locale;
  /** Whether the catalogue has the message: a fix, for one, is not given for everything. */
  readonly has: (id: string) => boolean;
}

type NumberFormatArguments = ConstructorParameters<typeof Intl.NumberFormat>;

/** A number format that is made when a number needs one: the first costs a start of the program 19 ms, and most numbers are small. */
function numberFormat(...[locale, options]: NumberFormatArguments): Intl.NumberFormat {
  let made: Intl.NumberFormat | undefined;
  const isPlain = options === undefined || Object.keys(options).length === 0;
  const format = (value: number): string => {
    if (isPlain && Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
    made ??= new Intl.NumberFormat(locale, options);
    return made.format(value);
  };
  return { format } as Intl.NumberFormat;
}

const pluralRules = new Map<string, Intl.PluralRules>();

/** The library asks for the rules each time that it writes a plural; to make them costs more than all the rest. */
function pluralRulesOf(...[locale, options]: ConstructorParameters<typeof Intl.PluralRules>): Intl.PluralRules {
  const key = `${String(locale)} ${options?.type ?? ''}`;
  const rules = pluralRules.get(key) ?? new Intl.PluralRules(locale, options);
  pluralRules.set(key, rules);
  return rules;
}

const FORMATTERS: Formatters = {
  getNumberFormat: numberFormat,
  getDateTimeFormat: (...args) => new Intl.DateTimeFormat(...args),
  getPluralRules: pluralRulesOf,
};

/** Makes a translator. Messages are compiled when first used. */
export function createTranslator(locale: Locale, catalogue: Catalogue): Translate {
  const compiled = new Map<string, IntlMessageFormat>();
  const translate = (id: string, data: MessageData = {}): string => {
    const source = catalogue[id];
    if (source === undefined) throw new Error(`no message ${id} in ${locale}`);
    // Most messages are plain text, and a formatter for each would cost a start of the program more than it gives.
    if (!source.includes('{') && !source.includes("'")) return source;
    let format = compiled.get(id);
    if (format === undefined) {
      // The library asks which locales are supported, and that alone takes a start of the program 17 ms; ours are known.
      IntlMessageFormat.resolveLocale = () => new Intl.Locale(locale);
      format = new IntlMessageFormat(source, locale, undefined, { ignoreTag: true, formatters: FORMATTERS });
      compiled.set(id, format);
    }
    return String(format.format(written(data, locale)));
  };
  return Object.assign(translate, { locale, has: (id: string) => id in catalogue });
}

const UNITS = { ru: ['ч', 'мин'], en: ['h', 'min'] } as const satisfies Record<Locale, readonly [string, string]>;

/** So much time, in hours and minutes, «2 ч 5 мин»: a working day has no fixed length. What is not over is rounded down, so that nothing late looks as if it were in time. */
function inHours(ms: number, locale: Locale): string {
  const minutes = Math.floor(ms / 60_000);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const [hour, minute] = UNITS[locale];
  const whole = hours === 0 ? [] : [`${numberFormat(locale).format(hours)} ${hour}`];
  return [...whole, ...(rest > 0 || hours === 0 ? [`${rest} ${minute}`] : [])].join(' ');
}

const dates = new Map<Locale, Intl.DateTimeFormat>();

/** Writes the dates among the values out, «3 ноября 2026 г.», "3 November 2026", and takes texts in the language of the message. */
function written(data: MessageData, locale: Locale): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      if (typeof value !== 'object') return [key, value];
      if ('localized' in value) return [key, said(value.localized, locale)];
      if ('worked' in value) return [key, inHours(value.worked, locale)];
      let format = dates.get(locale);
      if (format === undefined) {
        format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' });
        dates.set(locale, format);
      }
      return [key, format.format(new Date(`${value.date}T00:00:00Z`))];
    }),
  );
}
