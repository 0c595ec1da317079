import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { personal } from '../../core/text/personal.ts';
import { Phrases } from '../../core/text/phrases.ts';
import { shownPassages } from '../../core/text/shown.ts';
import { phraseList } from '../../core/text/signals.ts';
import { matchesBut } from '../../core/text/unexcepted.ts';

const client = z.strictObject({
  /** The name and its forms, as words of a policy. */
  forms: phraseList,
  /** They allowed to be named. */
  may_mention: z._default(z.boolean(), false),
});

/** Names of clients who did not allow to be named (facts/tone.md §9). A name that is a common word counts with a capital only. */
export default defineCheck({
  id: 'privacy.customer-case',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    clients: z._default(z.array(client), []),
    /** Phrases in which a name is something else. */
    except: z._default(phraseList, []),
  }),
  stricter: { clients: 'unknown', except: 'fewer' },
  messages: ['named'],
  mayFire: (document, { clients }) => {
    const source = document.unparsed;
    if (source === undefined) return false;
    return clients.some(({ forms, may_mention }) => !may_mention && Phrases.of(forms).mayStandIn(source));
  },
  judge: ({ passages }, { clients, except }) =>
    shownPassages(passages).flatMap(({ text, tokens, at }) =>
      clients.flatMap(({ forms, may_mention }): Draft<'named'>[] =>
        (may_mention ? [] : matchesBut(tokens, forms, except)).flatMap(({ first, last }) => {
          const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
          const name = text.slice(start, end);
          if (!/^[\p{Lu}\p{N}]/u.test(name) && !/[«"“#]/.test(text.charAt(start - 1))) return [];
          return [personal('named', name, at(start, end), name.toLowerCase())];
        }),
      ),
    ),
});
