import type { Locale, Translate } from '../action/core/messages.ts';
import { type Links, linksFor } from './links.ts';
import { translatorOf } from './locales/index.ts';

/** What a page of one language speaks with. */
export interface Speech {
  readonly lang: Locale;
  readonly t: Translate;
  readonly links: Links;
}

export function speechOf(lang: Locale): Speech {
  return { lang, t: translatorOf(lang), links: linksFor(lang, import.meta.env.BASE_URL) };
}
