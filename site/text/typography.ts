import Typograf from 'typograf';
import type { Locale } from '../../action/core/messages.ts';

const TYPOGRAF_LOCALES: Readonly<Record<Locale, readonly string[]>> = { ru: ['ru', 'en-US'], en: ['en-US'] };

const setters = new Map<Locale, Typograf>();

/** Sets a text by the habits of its language: quotation marks, dashes, spaces that do not break. It changes no word and no digit. */
export function typeset(text: string, lang: Locale): string {
  let setter = setters.get(lang);
  if (setter === undefined) {
    setter = new Typograf({ locale: TYPOGRAF_LOCALES[lang], htmlEntity: { type: 'default' } });
    // The words are the policy's, and so are its typing errors, its phones and its dates; and a text may begin amidst a sentence.
    for (const rule of [
      'common/space/trimLeft',
      'common/space/trimRight',
      'common/space/delRepeatSpace',
      'common/nbsp/replaceNbsp',
    ]) {
      setter.disableRule(rule);
    }
    for (const family of [
      'common/html/*',
      'ru/typo/*',
      'ru/optalign/*',
      'common/number/*',
      'ru/other/*',
      'ru/money/*',
      'ru/phone/*',
      'ru/date/*',
      'common/other/*',
      'ru/symbols/*',
      'common/symbols/copy',
    ]) {
      setter.disableRule(family);
    }
    setters.set(lang, setter);
  }
  return setter.execute(text);
}
