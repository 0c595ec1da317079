import type { Publication } from '../calendar/publication.ts';
import type { Place, Range, RelatedPlace } from '../finding.ts';
import { Quotable } from './place.ts';

/** Texts of shown files that are kept: what is related is mostly near. */
const MOST_SHOWN = 200;

/** The files in which findings are shown. Most files are never shown, so they are read again when one is, and only the last texts are kept. */
export class ShownFiles {
  readonly #read: (path: string) => string;
  /** Files with personal data in them: their quotations stay masked when other rules quote them later. */
  readonly #personal = new Map<string, Quotable>();
  readonly #shown = new Map<string, Quotable>();
  /** Where a related publication is shown, by its file: the same ones are named by many findings. */
  readonly #relatedRanges = new Map<string, Range>();

  /** @param read the text of a file of content or policy; empty for one that cannot be read. */
  constructor(read: (path: string) => string) {
    this.#read = read;
  }

  /** From now on the file is shown as given, with what is hidden in it. */
  keep(path: string, quotable: Quotable): void {
    this.#personal.set(path, quotable);
  }

  of(path: string): Quotable {
    const known = this.#personal.get(path) ?? this.#shown.get(path);
    if (known !== undefined) return known;
    const quotable = new Quotable(this.#read(path), /\.ya?ml$/.test(path) ? 'yaml' : 'markdown');
    if (this.#shown.size >= MOST_SHOWN) this.#shown.clear();
    this.#shown.set(path, quotable);
    return quotable;
  }

  place(path: string, at: Place): RelatedPlace {
    const quotable = this.of(path);
    return { path, range: quotable.range(quotable.span(at)) };
  }

  /** A publication beside the one at fault, shown where its moment is written. */
  relatedPlace({ post }: Publication): RelatedPlace {
    const known = this.#relatedRanges.get(post.path);
    if (known !== undefined) return { path: post.path, range: known };
    const place = this.place(post.path, { key: ['publish_at'] });
    this.#relatedRanges.set(post.path, place.range);
    return place;
  }
}
