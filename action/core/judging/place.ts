import { splitFrontMatter } from '../content/front-matter.ts';
import { nearestYamlPlace, type YamlPath } from '../content/yaml.ts';
import type { Place, Range } from '../finding.ts';
import { Lines, type Span } from '../text/lines.ts';
import { maskedSlice, maskPersonal, maskValue } from '../text/mask.ts';

/** Longest quotation of a source line, in UTF-16 units. A longer line is cut around the place. */
const EXCERPT = 160;

/** A part of a scalar that is written as it reads: plain, or quoted without escapes, on one line. */
function partOf(yaml: string, value: Span, within: Span): Span | undefined {
  const raw = yaml.slice(value.start, value.end);
  const quoted = /^["']/.test(raw) ? 1 : 0;
  if (/^[|>[{]|\n|\\/.test(raw) || (quoted === 1 && raw.slice(1, -1).includes(raw.charAt(0)))) return undefined;
  return { start: value.start + quoted + within.start, end: value.start + quoted + within.end };
}

/** A text of which places are shown: lines and columns, quotations, excerpts, with personal data masked. */
export class Quotable {
  readonly text: string;
  readonly #lines: Lines;
  readonly #personal: Span[] = [];
  readonly #format: 'markdown' | 'yaml';
  readonly #keyOf: (key: YamlPath) => YamlPath;

  /**
   * @param format a YAML file is all front matter.
   * @param keyOf what the keys of a post are called in the file.
   */
  constructor(
    text: string,
    format: 'markdown' | 'yaml' = 'markdown',
    keyOf: (key: YamlPath) => YamlPath = (key) => key,
  ) {
    this.text = text;
    this.#format = format;
    this.#keyOf = keyOf;
    this.#lines = new Lines(text);
  }

  /** From now on the stretch is masked wherever it would be quoted. */
  hide(span: Span): void {
    this.#personal.push(span);
    this.#personal.sort((a, b) => a.start - b.start);
  }

  /** Where a place stands. A key that is not there is shown at the value around it, at last at the opening `---`. */
  span(place: Place): Span {
    if ('start' in place) return place;
    const bom = this.text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const split = this.#format === 'yaml' ? { yamlStart: bom, yamlEnd: this.text.length } : splitFrontMatter(this.text);
    if ('messageId' in split) return { start: bom, end: bom };
    const yaml = this.text.slice(split.yamlStart, split.yamlEnd);
    const found = nearestYamlPlace(yaml, this.#keyOf(place.key));
    if (found === undefined) return { start: bom, end: bom + (this.#format === 'yaml' ? 0 : 3) };
    const { start, end } = (place.within && partOf(yaml, found.value, place.within)) ?? found.entry;
    return { start: split.yamlStart + start, end: split.yamlStart + end };
  }

  range(span: Span): Range {
    return { start: this.#lines.position(span.start), end: this.#lines.position(span.end) };
  }

  quote(span: Span): string {
    return maskPersonal(maskedSlice(this.text, span.start, span.end, this.#personal));
  }

  /** A value with what is hidden in this file masked, and with whatever looks personal. */
  masked(value: string): string {
    let result = value;
    for (const { start, end } of this.#personal) {
      const hidden = this.text.slice(start, end);
      if (hidden.trim() !== '' && result.includes(hidden)) result = result.replaceAll(hidden, maskValue(hidden));
    }
    return maskPersonal(result);
  }

  excerpt(span: Span): { text: string; start: number; end: number } {
    const line = this.#lines.lineAt(span.start);
    const from = Math.max(line.start, Math.min(span.start - EXCERPT / 4, line.end - EXCERPT));
    const to = Math.min(line.end, from + EXCERPT);
    const text = maskPersonal(maskedSlice(this.text, from, to, this.#personal));
    const [before, after] = [from > line.start ? '…' : '', to < line.end ? '…' : ''];
    const start = before.length + Math.max(0, span.start - from);
    const end = Math.min(before.length + text.length, Math.max(start, before.length + span.end - from));
    return { text: before + text + after, start, end };
  }
}
