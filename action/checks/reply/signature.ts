import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import type { Person } from '../../core/content/person.ts';
import { REPLIES } from '../../core/content/reply.ts';
import type { Passage } from '../../core/text/passages.ts';
import { Phrases } from '../../core/text/phrases.ts';
import { spoken } from '../../core/text/said.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { findWording, placeOf } from '../../core/text/wording.ts';
import { fold, isLetters, type Token } from '../../core/text/words.ts';

type MessageId = 'missing' | 'nobody' | 'other' | 'look-alike';

/** A signature is short, and it is the last thing said. The number is ours. */
const MOST_WORDS = 6;

/**
 * A live person signs (facts/advice-map.md S1.2d): the last line has the first name of somebody of the team, who is the author when the card names one.
 * Whoever said at the beginning who is speaking has signed, too: «Это Павел, …».
 */
export default defineCheck({
  id: 'reply.signature',
  scope: 'publication',
  kinds: REPLIES,
  options: z.strictObject({
    /** «администрация», “support team”: nobody in particular. */
    nobody: z._default(phraseList, []),
    /** First names by which people sign whom policy/people.yaml has in another form: Nina for Нина. */
    names: z._default(z.record(z.string(), z.array(z.string())), {}),
    /** With a name right after it, who is speaking: «это», “this is”. */
    introductions: z._default(phraseList, []),
  }),
  // Whoever signs as nobody has not signed with a name: it is told in other words.
  stricter: { nobody: 'neutral', names: 'unknown', introductions: 'unknown' },
  messages: ['missing', 'nobody', 'other', 'look-alike'],
  mayFire: ({ reply }) => reply !== undefined,
  judge: ({ post, passages, policy: { people } }, { nobody, names, introductions }): readonly Draft<MessageId>[] => {
    const said = spoken(passages);
    if (said === undefined || said.tokens.length === 0) return [];
    const last = lastLine(said);
    const [start, end] = [last[0]?.start ?? 0, last.at(-1)?.end ?? 0];
    const at = said.at(start, end);
    const { author } = post.data;
    const found = signerOf(said, last, people, names) ?? signerOf(said, introduced(said, introductions), people, names);
    if (found !== undefined) {
      const data = { text: shown(found.written), name: people.get(author ?? '')?.name ?? '' };
      const where = said.at(found.start, found.end);
      if (found.isLookAlike) return [{ messageId: 'look-alike', data, at: where }];
      const isOther = author !== undefined && people.has(author) && !found.ids.includes(author);
      return isOther ? [{ messageId: 'other', data, at: where }] : [];
    }
    const anonymous = findWording([said], nobody).find((wording) => wording.end >= start);
    if (anonymous !== undefined) {
      return [{ messageId: 'nobody', data: { text: shown(anonymous.text) }, at: placeOf(anonymous) }];
    }
    return [{ messageId: 'missing', at }];
  },
});

/** The words of the last line, or after the last dash of it. */
function lastLine({ text, tokens }: Passage): readonly Token[] {
  const words = tokens.filter(isLetters);
  const end = words.at(-1)?.end ?? 0;
  const line = Math.max(
    text.lastIndexOf('\n', end - 1),
    text.lastIndexOf('—', end - 1),
    text.lastIndexOf('–', end - 1),
  );
  return words.filter(({ start }) => start > line).slice(-MOST_WORDS);
}

/** The word after each phrase that introduces a speaker. */
function introduced({ tokens }: Passage, introductions: readonly string[]): readonly Token[] {
  return Phrases.of(introductions)
    .find(tokens)
    .flatMap(({ last }) => tokens[last + 1] ?? []);
}

interface Signer {
  readonly ids: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** With a letter of another alphabet in it. */
  readonly isLookAlike: boolean;
}

function signerOf(
  { text }: Passage,
  words: readonly Token[],
  people: ReadonlyMap<string, Person>,
  names: Readonly<Record<string, readonly string[]>>,
): Signer | undefined {
  const known = [...people.values()].flatMap(({ id, name }) =>
    [name.split(/\s+/)[0] ?? '', ...(Object.hasOwn(names, id) ? (names[id] ?? []) : [])].map(
      (first) => [fold(first), id] as const,
    ),
  );
  for (const { word, start, end } of words) {
    const ids = known.flatMap(([name, id]) => (name !== '' && name === word ? [id] : []));
    const written = text.slice(start, end);
    if (ids.length > 0) return { ids, start, end, written, isLookAlike: fold(written) !== word };
  }
  return undefined;
}
