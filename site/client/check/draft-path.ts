import { dateAt, parseMoment } from '../../../action/core/calendar/moment.ts';
import { parseFrontMatter } from '../../../action/core/content/front-matter.ts';
import { Clock } from '../../../action/core/judging/clock.ts';
import { transliterate } from '../../../action/core/text/transliterate.ts';

/** Where a draft will stand in the repository, and what its front matter says. */
export interface DraftPlace {
  readonly path: string;
  /** Whether the team has a file with this id already: then the draft is its next version. */
  readonly isKnown: boolean;
  /** The front matter as data; nothing where it cannot be read. */
  readonly data: Readonly<Record<string, unknown>> | undefined;
  /** UTF-16 units from the start of the file. */
  readonly bodyStart: number;
  /** When it goes out, epoch milliseconds, as far as it says. */
  readonly at: number | undefined;
}

export interface PlaceContext {
  readonly timeZone: string;
  readonly now: number;
  /** The paths of the team's files by the id in their front matter. */
  readonly pathOfId: ReadonlyMap<string, string>;
}

/** A file name is no longer than so many characters before its ending. */
const SLUG_LENGTH = 60;
const NO_NAME = 'draft';

/** The file that a draft becomes: that with its id, or `content/posts/YYYY/MM/DD-title.md`, as its own date and title say. */
export async function placeOf(text: string, { timeZone, now, pathOfId }: PlaceContext): Promise<DraftPlace> {
  const front = parseFrontMatter(text);
  const data = front.ok ? front.data : undefined;
  const bodyStart = front.ok ? front.split.bodyStart : 0;
  const { id, title, publish_at: written } = data ?? {};
  const moment = typeof written === 'string' ? parseMoment(written) : undefined;
  const isMoment = moment !== undefined && typeof moment !== 'string';
  const at = isMoment ? await new Clock().instant(moment, timeZone) : undefined;
  const known = typeof id === 'string' ? pathOfId.get(id) : undefined;
  if (known !== undefined) return { path: known, isKnown: true, data, bodyStart, at };
  const [year, month, day] = (isMoment ? String(written).slice(0, 10) : dateAt(now, 0)).split('-');
  const slug = slugOf(typeof title === 'string' ? title : typeof id === 'string' ? id.replace(/^[\d-]+/, '') : '');
  return { path: `content/posts/${year}/${month}/${day}-${slug}.md`, isKnown: false, data, bodyStart, at };
}

/** A title as part of a file's name: small Latin letters, digits and hyphens. */
export function slugOf(title: string): string {
  const words = transliterate(title)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return words.slice(0, SLUG_LENGTH).replace(/-[^-]*$/, (tail) => (words.length > SLUG_LENGTH ? '' : tail)) || NO_NAME;
}
