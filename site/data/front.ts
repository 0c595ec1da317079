import type { Locale } from '../../action/core/messages.ts';
import { plainWords } from '../text/markdown.ts';
import type { Exceptions, ShownPeriod, ShownWaiver } from './exceptions.ts';
import { holdsAt } from './exceptions.ts';
import type { SiteRegulation } from './regulations.ts';
import type { Site, SiteEdition } from './site.ts';

/** So long may the subject of a regulation be, in characters. */
const SUBJECT = 130;

/** What a regulation is about, in one line: the first sentence of its introduction; of one without, the titles of its clauses. Plain words. */
export function subjectOf({ introduction, clauses, writtenIn }: SiteRegulation): string {
  const [paragraph = ''] = introduction.split(/\n{2,}/).map((one) => plainWords(one, writtenIn).trim());
  const [first] = new Intl.Segmenter(writtenIn, { granularity: 'sentence' }).segment(paragraph);
  const text = first?.segment.trim() ?? '';
  return clipped(text === '' ? clauses.map(({ title }) => plainWords(title, writtenIn)).join('; ') : text, SUBJECT);
}

/** A text cut at the end of a word, if it is too long. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : undefined).replace(/[\s,;:.—–-]+$/u, '')}…`;
}

/** The editions to come with the one before each: what changes next, and against what it is read. */
export function comingEditions({ editions, current }: Pick<Site, 'editions' | 'current'>): readonly {
  readonly edition: SiteEdition;
  readonly before: SiteEdition | undefined;
}[] {
  return editions
    .filter((edition) => edition.status === 'coming' && edition !== current)
    .map((edition) => ({ edition, before: editions[editions.indexOf(edition) - 1] }));
}

/** What is excused or stopped at a moment. */
export function inForceAt({ waivers, freezes, campaigns, blackouts }: Exceptions, now: number) {
  const held = <Held extends ShownWaiver | ShownPeriod>(list: readonly Held[]): readonly Held[] =>
    list.filter((one) => holdsAt(one, now));
  return { waivers: held(waivers), freezes: held(freezes), campaigns: held(campaigns), blackouts: held(blackouts) };
}

/** A regulation as the index lists it, with the edition that brings it, where it is still to come. */
export interface IndexedRegulation {
  readonly regulation: SiteRegulation;
  readonly coming: SiteEdition | undefined;
}

/** The regulations in force, then those that only a coming edition has, each once. */
export function indexOf(
  { editions, current }: Pick<Site, 'editions' | 'current'>,
  lang: Locale,
  regulationsOf: (edition: SiteEdition, lang: Locale) => readonly SiteRegulation[],
): readonly IndexedRegulation[] {
  const found = new Map<string, IndexedRegulation>();
  for (const edition of editions.slice(editions.indexOf(current))) {
    for (const regulation of regulationsOf(edition, lang)) {
      if (found.has(regulation.id)) continue;
      found.set(regulation.id, { regulation, coming: edition === current ? undefined : edition });
    }
  }
  return [...found.values()];
}
