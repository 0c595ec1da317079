import type { PublicationInput } from '../../check.ts';
import type { Document } from '../../content/document.ts';
import type { YamlPath } from '../../content/yaml.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Passage } from '../passages.ts';
import { type Stretch, whereOf } from '../scopes.ts';
import { findWording, mayHoldWording } from '../wording.ts';
import { apart, type Lexicon, lexiconOf, type PatternMatch } from './lexicon.ts';
import type { WrittenPattern } from './pattern.ts';

interface Manner {
  readonly ignorecase?: boolean;
  readonly nonword?: boolean;
}

/** The patterns of a list under a key of the options. */
export function written(
  sources: readonly string[],
  at: YamlPath,
  role: string,
  { ignorecase = false, nonword = false }: Manner,
): readonly WrittenPattern[] {
  return sources.map((source, index) => ({ source, at: [...at, index], role, ignorecase, nonword }));
}

/** Which of a rule's patterns and phrases to look for; what an exception covers is passed over, unless it counts all the same. */
interface Asked {
  readonly role?: string;
  readonly phrases?: readonly string[];
  readonly isExcepted?: boolean;
}

/** Options of a rule that looks for patterns somewhere. */
interface Searching {
  readonly scope: string | readonly string[];
}

/** A match in its passage. */
export interface Hit extends Pick<PatternMatch, 'start' | 'end' | 'text' | 'groups'> {
  readonly passage: Passage;
  /** The pattern, where one was found and not a phrase. */
  readonly pattern: WrittenPattern | undefined;
}

/** Looks for the patterns of one rule. */
export class Search<Options extends Searching> {
  readonly #patterns: (options: Options) => readonly WrittenPattern[];

  constructor(patterns: (options: Options) => readonly WrittenPattern[]) {
    this.#patterns = patterns;
  }

  lexicon(policy: Policy, options: Options): Lexicon {
    return lexiconOf(policy, options, this.#patterns);
  }

  /** Whether a pattern of the role, or one of the phrases, may stand in a post: `true` too often, never `false` too often. */
  may(document: Document, options: Options, policy: Policy, role = 'token', phrases: readonly string[] = []): boolean {
    if (document.facts === undefined || document.post === undefined) return false;
    if (this.lexicon(policy, options).mayMatch(options, role, document)) return true;
    if (phrases.length === 0) return false;
    const isProse = whereOf(options.scope).scopes.every((scope) => PROSE.has(scope));
    return !isProse || mayHoldWording(document, phrases);
  }

  /** What the patterns of a role and the phrases find where the rule looks, but for what an exception covers. */
  async in(
    { policy, passages }: Pick<PublicationInput, 'policy' | 'passages'>,
    options: Options,
    { role = 'token', phrases = [], isExcepted = true }: Asked = {},
  ): Promise<readonly Hit[]> {
    const lexicon = this.lexicon(policy, options);
    const hits: Hit[] = [];
    for (const passage of passages.of(whereOf(options.scope).scopes)) {
      const matches = [...(await lexicon.find(options, role, passage)), ...phrasesIn(passage, phrases)];
      if (matches.length === 0) continue;
      const excepted = isExcepted ? await lexicon.find(options, 'exception', passage) : [];
      const kept = matches.filter(
        ({ start, end }) => !excepted.some((known) => known.start <= start && end <= known.end),
      );
      hits.push(...apart(kept).map((match) => ({ ...match, passage })));
    }
    return hits;
  }
}

/** Where phrases are looked for in the source first: what `Document.unparsed` holds. */
const PROSE: ReadonlySet<string> = new Set(['text', 'title', 'body', 'lead', 'quote', 'code']);

function phrasesIn(passage: Passage, phrases: readonly string[]) {
  if (phrases.length === 0) return [];
  return findWording([passage], phrases).map(({ start, end, text }) => ({
    pattern: undefined,
    start,
    end,
    text,
    groups: [],
  }));
}

/** The hits that lie in a stretch. */
export function hitsIn({ passage, start, end }: Stretch, hits: readonly Hit[]): readonly Hit[] {
  return hits.filter((hit) => hit.passage === passage && start <= hit.start && hit.end <= end);
}
