import { createTranslator, type Locale, type Translate } from '../core/messages.ts';
import en from './en.ts';
import ru from './ru.ts';

export const CATALOGUES = { ru, en } as const;

export function translatorFor(locale: Locale): Translate {
  return createTranslator(locale, CATALOGUES[locale]);
}

/** The locale of a language tag such as `ru_RU.UTF-8` or `en-GB`; English for all others. */
export function localeOf(tag: string | undefined): Locale {
  return /^ru\b/i.test((tag ?? '').replace('_', '-')) ? 'ru' : 'en';
}
