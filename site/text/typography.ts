import Typograf from 'typograf';
import type { Locale } from '../../action/core/messages.ts';

const TYPOGRAF_LOCALES: Readonly<Record<Locale, readonly string[]>> = { ru: ['ru', 'en-US'], en: ['en-US'] };

/** What is set, and nothing else: the words are the policy's, and so are its commas, its typing errors, its phones and its dates. */
const RULES: Readonly<Record<Locale, readonly string[]>> = {
  ru: [
    'common/punctuation/quote',
    'ru/dash/main',
    'common/nbsp/afterShortWord',
    'common/nbsp/afterShortWordByList',
    'common/nbsp/afterNumber',
    'common/nbsp/afterSectionMark',
    'common/nbsp/afterParagraphMark',
    'common/nbsp/beforeShortLastNumber',
    'ru/nbsp/addr',
    'ru/nbsp/afterNumberSign',
    'ru/nbsp/beforeParticle',
    'ru/nbsp/centuries',
    'ru/nbsp/dayMonth',
    'ru/nbsp/initials',
    'ru/nbsp/mln',
    'ru/nbsp/ooo',
    'ru/nbsp/page',
    'ru/nbsp/see',
    'ru/nbsp/year',
    'ru/nbsp/years',
  ],
  en: ['common/punctuation/quote', 'common/punctuation/apostrophe', 'common/nbsp/afterNumber'],
};

const setters = new Map<Locale, Typograf>();

function setterOf(lang: Locale): Typograf {
  let setter = setters.get(lang);
  if (setter === undefined) {
    setter = new Typograf({ locale: TYPOGRAF_LOCALES[lang], htmlEntity: { type: 'default' } });
    setter.disableRule('*');
    for (const rule of RULES[lang]) setter.enableRule(rule);
    setters.set(lang, setter);
  }
  return setter;
}

const NBSP = '\u00A0';

/** Pages say the same things in the same words; a build sets them once. */
const known: Readonly<Record<Locale, Map<string, string>>> = { ru: new Map(), en: new Map() };

/** Sets a text by the habits of its language: quotation marks, dashes, spaces that do not break. It changes no word and no digit. */
export function typeset(text: string, lang: Locale): string {
  let done = known[lang].get(text);
  if (done === undefined) {
    done = setText(text, lang);
    known[lang].set(text, done);
  }
  return done;
}

function setText(text: string, lang: Locale): string {
  // A text may begin or end amidst a sentence, and the space there belongs to it.
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words === '') return text;
  const set = setterOf(lang)
    .execute(words)
    .replaceAll('\u202F', NBSP)
    .replace(/(?<=\d) (?=[%‰°₽€$£]|\d{3}(?!\d))/g, NBSP)
    .replace(/(?<=[№§]) (?=\d)/g, NBSP)
    .replace(/(?<=(?<!\p{L})[ти]\.) (?=[екдпн]\.)/gu, NBSP)
    .replace(/ (?=[—–] )/g, NBSP);
  const isSafe = skeleton(set) === skeleton(words) && addresses(set) === addresses(words);
  return edgeBefore(before, words) + (isSafe ? set : words) + edgeAfter(words, after, lang);
}

/** A dash does not begin a line, nor does it after a word in bold. */
const edgeBefore = (space: string, words: string): string => (space === ' ' && /^[—–] /.test(words) ? NBSP : space);

/** Nor does a short word end one before a word in code. */
const edgeAfter = (words: string, space: string, lang: Locale): string =>
  space === ' ' && lang === 'ru' && /(?<![\p{L}\p{N}])\p{Script=Cyrillic}{1,2}$/u.test(words) ? NBSP : space;

/** A text without what may be set another way: the shape of quotation marks, of dashes and of spaces. */
function skeleton(text: string): string {
  return text
    .replace(/[«»„“”‟"]/g, '"')
    .replace(/[‘’‚‛']/g, "'")
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/(?<= |^)(?:-{1,3}|[—–])(?= )/gm, '-');
}

const addresses = (text: string): string => (text.match(/https?:\/\/\S+|\S+@\S+/g) ?? []).join(' ');
