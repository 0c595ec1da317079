import type { Locale } from '../../action/core/messages.ts';

/**
 * The language of a text that does not say it: a screen reader has to speak it rightly, and so do hyphens and quotation marks. Of the two
 * languages of the site the letters tell.
 */
export function languageOf(text: string): Locale {
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en';
}

/** The attribute `lang` of a text on a page: nothing where it is the page's own. */
export function langOn(page: Locale, text: string): Locale | undefined {
  const language = languageOf(text);
  return language === page || !/\p{L}/u.test(text) ? undefined : language;
}
