import type { PostData } from '../content/post.ts';
import type { YamlPath } from '../content/yaml.ts';
import type { Place } from '../finding.ts';
import { type Normal, normalise } from './normal.ts';
import { ROLE } from './role.ts';
import type { VisibleText } from './visible.ts';
import { type Token, tokensOf } from './words.ts';

/**
 * Where a rule looks. `text` is prose: the title and the body without quotations, code, addresses and hashtags. `raw` is all that a reader sees, as
 * it stands. `lead` is the prose before the fold. `key.NAME` is every text under a key of the front matter.
 */
export const SCOPES = ['text', 'raw', 'title', 'body', 'lead', 'quote', 'code', 'hashtags', 'alt'] as const;
export type NamedScope = (typeof SCOPES)[number];
export type Scope = NamedScope | `key.${string}`;

/** A stretch of text in which a rule looks, with the way back to the file. */
export interface Passage {
  readonly scope: Scope;
  /** What belongs to another scope is left as U+FFFC, unit by unit: no word goes on over it. */
  readonly text: string;
  /** The words in the form in which they are compared. Made when first asked for. */
  readonly normal: Normal;
  /** The words, those that belong to another scope too: only what is part of the passage has the role of prose. Made when first asked for. */
  readonly tokens: readonly Token[];
  /** What each unit is, where the text has blocks: a line break that ends none is a space. */
  readonly roles: Uint8Array | undefined;
  readonly at: (start: number, end: number) => Place;
}

/** Stands for what is not part of a passage: no letter, no space, and in no pattern. */
export const HOLE = '\uFFFC';

/** What passages are cut from. */
export interface PassageSource {
  readonly data: PostData;
  readonly visible: () => VisibleText;
  /** UTF-16 units that a reader of the account sees before "more"; `undefined` where nobody knows. */
  readonly fold: number | undefined;
}

/** Cuts passages, each once, however many rules look at it. */
export class Passages {
  readonly #source: PassageSource;
  readonly #known = new Map<Scope, readonly Passage[]>();

  constructor(source: PassageSource) {
    this.#source = source;
  }

  /** The passages of the scopes, in their order; the same place may be in several. */
  of(scopes: readonly Scope[]): readonly Passage[] {
    return scopes.flatMap((scope) => {
      const known = this.#known.get(scope) ?? this.#cut(scope);
      this.#known.set(scope, known);
      return known;
    });
  }

  #cut(scope: Scope): readonly Passage[] {
    const { data, visible, fold } = this.#source;
    switch (scope) {
      case 'text':
        return [...this.of(['title']), ...this.of(['body'])];
      case 'title':
        return data.title === undefined ? [] : [keyPassage(scope, data.title, ['title'])];
      case 'raw':
        return [...this.of(['title']), whole(scope, visible(), () => true)];
      case 'body':
        return [whole(scope, visible(), (role) => role === ROLE.prose || role === ROLE.separator)];
      case 'lead':
        return [lead(visible(), fold)];
      case 'quote':
        return [whole(scope, visible(), (role) => role === ROLE.quote || role === ROLE.separator)];
      case 'code':
        return [whole(scope, visible(), (role) => role === ROLE.code || role === ROLE.separator)];
      case 'hashtags':
        return tagsIn(visible());
      case 'alt':
        return [
          ...visible().images.map(({ alt, span }) => passage(scope, alt, () => span)),
          ...(data.media ?? []).flatMap(({ alt }, index) =>
            alt === undefined ? [] : keyPassage(scope, alt, ['media', index, 'alt']),
          ),
        ];
      default:
        return textsUnder(data, scope.slice('key.'.length).split('.')).map(({ text, key }) =>
          keyPassage(scope, text, key),
        );
    }
  }
}

function passage(
  scope: Scope,
  text: string,
  at: Passage['at'],
  tokenize = () => tokensOf(text),
  roles?: Uint8Array,
): Passage {
  let normal: Normal | undefined;
  let tokens: readonly Token[] | undefined;
  return {
    scope,
    text,
    at,
    roles,
    get normal() {
      normal ??= normalise(text);
      return normal;
    },
    get tokens() {
      tokens ??= tokenize();
      return tokens;
    },
  };
}

/** A value of the front matter. A part of it is shown as a part where it is written as it reads. */
function keyPassage(scope: Scope, text: string, key: YamlPath): Passage {
  return passage(scope, text, (start, end) => ({ key, within: { start, end } }));
}

/** The text that a reader sees, with holes where it is something else. */
function whole(scope: Scope, visible: VisibleText, isPart: (role: number) => boolean): Passage {
  const { text, roles, span } = visible;
  const units = isWhole(roles, isPart) ? text : withHoles(text, roles, isPart);
  return passage(scope, units, span, () => tokensIn(visible, isPart), roles);
}

/** The words of the prose: most rules look at it, and accounts that see the same text share them. */
const proseTokens = new WeakMap<VisibleText, readonly Token[]>();

/** The words as a passage sees them: its own part is prose, and what else is prose is as if it were quoted. */
function tokensIn(visible: VisibleText, isPart: (role: number) => boolean): readonly Token[] {
  const { text, roles } = visible;
  if (!isProseOnly(isPart))
    return tokensOf(
      text,
      roles.map((role) => roleIn(role, isPart)),
    );
  const known = proseTokens.get(visible) ?? tokensOf(text, roles);
  proseTokens.set(visible, known);
  return known;
}

function isProseOnly(isPart: (role: number) => boolean): boolean {
  return isPart(ROLE.prose) && ![ROLE.code, ROLE.quote, ROLE.address].some(isPart);
}

function roleIn(role: number, isPart: (role: number) => boolean): number {
  if (role === ROLE.separator) return role;
  if (isPart(role)) return ROLE.prose;
  return role === ROLE.prose ? ROLE.quote : role;
}

function isWhole(roles: Uint8Array, isPart: (role: number) => boolean): boolean {
  for (const role of roles) if (!isPart(role)) return false;
  return true;
}

function withHoles(text: string, roles: Uint8Array, isPart: (role: number) => boolean): string {
  let units = '';
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && isPart(roles[i] ?? ROLE.prose)) continue;
    units += text.slice(from, i);
    if (i < text.length) units += HOLE;
    from = i + 1;
  }
  return units;
}

/** The prose before the fold: everything where the platform has none. */
function lead(visible: VisibleText, fold: number | undefined): Passage {
  const { text, at } = whole('lead', visible, (role) => role === ROLE.prose || role === ROLE.separator);
  const seen = fold === undefined ? text : text.slice(0, fold);
  return passage('lead', seen, at, () => tokensOf(seen, visible.roles), visible.roles);
}

const TAG = /(?<![\p{L}\p{N}_&/#])#([\p{L}_][\p{L}\p{N}_]*)/gu;

/** The hashtags, those that a tool adds included, without their sign. */
function tagsIn({ text, roles, span }: VisibleText): readonly Passage[] {
  return [...text.matchAll(TAG)].flatMap(({ index, 1: tag = '' }) =>
    roles[index] === ROLE.code
      ? []
      : passage('hashtags', tag, (start, end) => span(index + 1 + start, index + 1 + end)),
  );
}

/** Every text under a key, however deep: `claims` has those of all its claims. */
function textsUnder(data: unknown, path: readonly string[], key: YamlPath = []): { text: string; key: YamlPath }[] {
  if (typeof data === 'string') return path.length === 0 ? [{ text: data, key }] : [];
  if (Array.isArray(data)) return data.flatMap((item, index) => textsUnder(item, path, [...key, index]));
  if (typeof data !== 'object' || data === null) return [];
  const [head, ...rest] = path;
  const entries = Object.entries(data).filter(([name]) => head === undefined || name === head);
  return entries.flatMap(([name, value]) => textsUnder(value, rest, [...key, name]));
}
