import type { Publication } from '../calendar/publication.ts';
import type { Adapted } from '../content/adapt.ts';
import { formatOf } from '../content/kinds.ts';
import type { Place, Range, RelatedPlace } from '../finding.ts';
import type { Clock } from './clock.ts';
import { Quotable } from './place.ts';

/** Texts of shown files that are kept: what is related is mostly near. */
const MOST_SHOWN = 200;

/** The files in which findings are shown. Most files are never shown, so they are read again when one is, and only the last texts are kept. */
export class ShownFiles {
  readonly #read: (path: string) => string;
  readonly #keysOf: (path: string, text: string) => Adapted['keyOf'] | undefined;
  /** Files with personal data in them: their quotations stay masked when other rules quote them later. */
  readonly #personal = new Map<string, Quotable>();
  readonly #shown = new Map<string, Quotable>();
  /** Where a related publication is shown, by its file: the same ones are named by many findings. */
  readonly #relatedRanges = new Map<string, Range>();

  /**
   * @param read the text of a file of content or policy; empty for one that cannot be read.
   * @param keysOf where the keys of a post stand in a file that calls them by other names.
   */
  constructor(
    read: (path: string) => string,
    keysOf: (path: string, text: string) => Adapted['keyOf'] | undefined = () => undefined,
  ) {
    this.#read = read;
    this.#keysOf = keysOf;
  }

  /** A file of which the text is at hand. */
  show(path: string, text: string): Quotable {
    return new Quotable(text, formatOf(path), this.#keysOf(path, text));
  }

  /** From now on the file is shown as given, with what is hidden in it. */
  keep(path: string, quotable: Quotable): void {
    this.#personal.set(path, quotable);
  }

  /** A file with something hidden in it, if it is one. */
  kept(path: string): Quotable | undefined {
    return this.#personal.get(path);
  }

  of(path: string): Quotable {
    const known = this.#personal.get(path) ?? this.#shown.get(path);
    if (known !== undefined) return known;
    const quotable = this.show(path, this.#read(path));
    if (this.#shown.size >= MOST_SHOWN) this.#shown.clear();
    this.#shown.set(path, quotable);
    return quotable;
  }

  place(path: string, at: Place): RelatedPlace {
    const quotable = this.of(path);
    return { path, range: quotable.range(quotable.span(at)) };
  }

  /** A publication beside the one at fault, shown where its moment is written. */
  publication(publication: Publication, clock: Clock): RelatedPlace {
    const { path } = publication.post;
    const range = this.#relatedRanges.get(path) ?? this.place(path, { key: ['publish_at'] }).range;
    this.#relatedRanges.set(path, range);
    return { path, range, publication: clock.reference(publication) };
  }
}
