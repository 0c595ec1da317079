import type { Random } from './random.ts';

export interface Link {
  readonly url: string;
  readonly reason: string;
}

export interface Media {
  readonly file: string;
  readonly kind: string;
  readonly alt: string;
  readonly captions?: boolean;
}

/** Every field that a post may have, in the order in which they are written. */
export interface Fields {
  readonly links: readonly Link[];
  readonly media: readonly Media[];
  readonly [name: string]: string | undefined | readonly Link[] | readonly Media[];
}

/** Fields that a post of the corpus may do without. */
const OPTIONAL = ['rubric', 'topic', 'audience', 'plan', 'author', 'reviewer'];
const COUNT = { least: 9, most: 12 } as const;

/** The lines of a front matter of 9 to 12 fields: the ones that are needed, and some of the others. */
export function fieldLines(random: Random, fields: Fields): string[] {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined && value.length > 0);
  const needed = present.filter(([name]) => !OPTIONAL.includes(name)).length;
  const kept = random.sample(OPTIONAL, Math.max(0, random.int(COUNT.least, COUNT.most) - needed));
  return present.flatMap(([name, value]) => {
    if (OPTIONAL.includes(name) && !kept.includes(name)) return [];
    if (value === undefined || typeof value === 'string') return [`${name}: ${scalar(name, value ?? '')}`];
    return [`${name}:`, ...value.flatMap(itemLines)];
  });
}

function itemLines(item: Link | Media): string[] {
  return Object.entries(item).map(
    ([key, value], index) => `${index === 0 ? '  - ' : '    '}${key}: ${scalar(key, String(value))}`,
  );
}

/** A flow list is written as it is; other text goes into quotes where YAML would read more into it than text. */
function scalar(name: string, text: string): string {
  return name !== 'accounts' && /: |^[\s"'[{>|*&!%#@`,?-]| #/.test(text) ? JSON.stringify(text) : text;
}
