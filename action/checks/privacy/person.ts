import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { SCOPES, type Scope } from '../../core/text/passages.ts';
import { personal } from '../../core/text/personal.ts';
import { anyOf } from '../../core/text/words.ts';

const scope = z
  .string()
  .check(z.refine((name) => SCOPES.some((known) => known === name) || /^key\../.test(name), SCOPES.join(', ')));

/** Words with capitals in a row: a name is among them. Each part is bounded. */
const NAMES = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{1,30}(?:[ \u00A0]\p{Lu}\p{Ll}{1,30}){1,4}(?![\p{L}\p{N}])/gu;

/** Full names with a patronymic, where those of strangers slip in: by default descriptions of pictures (facts/tone.md §9). */
export default defineCheck({
  id: 'privacy.person',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    scopes: z._default(z.array(scope), ['alt']),
    /** How patronymics end, in every case of the noun: `ович`, `овича`, `овна`. */
    patronymics: z._default(z.array(z.string().check(z.minLength(2))), []),
    /** Surnames of people who are known in public and agreed: speakers, the classics; as stems, `Пушкин` is every case of it. */
    allow: z._default(z.array(z.string().check(z.minLength(2))), []),
  }),
  stricter: { scopes: 'more', patronymics: 'more', allow: 'fewer' },
  messages: ['found'],
  mayFire: (document, { patronymics, scopes }) => {
    const source = document.unparsed;
    if (source === undefined || patronymics.length === 0) return false;
    return scopes.some((name) => name.startsWith('key.')) || source.mayHoldWord(anyOf(patronymics));
  },
  judge: ({ passages }, { scopes, patronymics, allow }) =>
    passages.of(scopes as Scope[]).flatMap(({ text, at }): Draft<'found'>[] =>
      [...text.matchAll(NAMES)].flatMap(({ 0: name, index }) => {
        const [, ...others] = name.split(/[ \u00A0]/);
        const isPatronymic = (word: string): boolean =>
          patronymics.some((end) => word === end || (word.length > end.length + 1 && word.endsWith(end)));
        if (!others.some(isPatronymic) || allow.some((known) => name.includes(known))) return [];
        return [personal('found', name, at(index, index + name.length), name)];
      }),
    ),
});
