import type { Random } from './random.ts';

/** Lists of phrases by name. An entry may name other lists: `{fact}`, or `{Fact}` for the same with a capital. */
export type Lexicon = Readonly<Record<string, readonly string[]>>;

/** Tries to find a phrase that the sentence does not hold yet. */
const TRIES = 3;

/** Writes one of the phrases that a lexicon holds under a name, every `{…}` in it filled. */
export function phrase(random: Random, lexicon: Lexicon, name: string): string {
  return write(random, lexicon, name, new Set());
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function write(random: Random, lexicon: Lexicon, name: string, used: Set<string>): string {
  const own = lexicon[name];
  const list = own ?? lexicon[name.charAt(0).toLowerCase() + name.slice(1)];
  if (list === undefined) throw new Error(`no list ${name}`);
  let template = random.pick(list);
  for (let i = 0; i < TRIES && used.has(template); i++) template = random.pick(list);
  used.add(template);
  // What the writer of the post fills in stays: these are no lists.
  const text = template.replace(/\{(\w+)\}/g, (slot, inner: string) =>
    inner === 'url' || inner === 'phone' ? slot : write(random, lexicon, inner, used),
  );
  return own === undefined ? capitalised(text) : text;
}
