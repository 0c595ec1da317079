import { createTranslator, type Locale, type Translate } from '../../action/core/messages.ts';
import { CATALOGUES } from '../../action/locales/index.ts';
import { boundWords } from '../text/bound-words.ts';
import { accounts } from './accounts.ts';
import { calendar } from './calendar.ts';
import { contests } from './contests.ts';
import { draft } from './draft.ts';
import { frame } from './frame.ts';
import { glossary } from './glossary.ts';
import { options } from './options.ts';
import { people } from './people.ts';
import { platforms } from './platforms.ts';
import { reading } from './reading.ts';
import { search } from './search.ts';
import { time } from './time.ts';

/** The messages of one part of the site, both languages side by side. Ids begin with `site.`. */
export type AreaMessages = Readonly<Record<Locale, Readonly<Record<string, string>>>>;

/** Every part of the site has a file of its own here. */
export const AREAS: readonly AreaMessages[] = [
  draft,
  frame,
  search,
  options,
  reading,
  calendar,
  time,
  platforms,
  contests,
  accounts,
  glossary,
  people,
];

const translators = new Map<Locale, Translate>();

/** The words of the site, and those of the engine: a finding says on a page what it says in a terminal. */
export function translatorOf(locale: Locale): Translate {
  let translate = translators.get(locale);
  if (translate === undefined) {
    const catalogue = Object.assign({}, CATALOGUES[locale], ...AREAS.map((area) => wordsOf(area, locale)));
    translate = createTranslator(locale, catalogue);
    translators.set(locale, translate);
  }
  return translate;
}

/** The messages of a part as pages show them. What begins with a card is a post, and its spaces are its own. */
function wordsOf(area: AreaMessages, locale: Locale): Readonly<Record<string, string>> {
  if (locale !== 'ru') return area[locale];
  return Object.fromEntries(
    Object.entries(area.ru).map(([id, words]) => [id, words.startsWith('---') ? words : boundWords(words)]),
  );
}
