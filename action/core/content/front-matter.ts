import { LIMITS } from '../limits.ts';
import { readSimpleYaml } from './simple-yaml.ts';
import { parseYaml, type YamlProblemId } from './yaml.ts';

export type FrontMatterProblemId =
  | 'front-matter.missing'
  | 'front-matter.engine'
  | 'front-matter.other'
  | 'front-matter.unclosed'
  | 'front-matter.fence'
  | 'front-matter.line-endings'
  | 'front-matter.too-long'
  | 'front-matter.blank-lines'
  | 'front-matter.not-a-map'
  | YamlProblemId;

export interface FrontMatterProblem {
  readonly messageId: FrontMatterProblemId;
  readonly data: Readonly<Record<string, string | number>>;
  /** UTF-16 units from the start of the file. */
  readonly offset: number;
}

/** Where the parts of a file stand, in UTF-16 units from its start. */
export interface FrontMatterSplit {
  readonly yamlStart: number;
  readonly yamlEnd: number;
  readonly bodyStart: number;
}

export type FrontMatterResult =
  | { readonly ok: true; readonly data: Readonly<Record<string, unknown>>; readonly split: FrontMatterSplit }
  | { readonly ok: false; readonly problem: FrontMatterProblem };

/** Reads the front matter of a whole file. There are two: {@link parseFrontMatter} here, and gray-matter behind the same guard. */
export type FrontMatterParser = (text: string) => FrontMatterResult;

const BLANK_RUN = new RegExp(`\\n(?:[ \\t\\r]*\\n){${LIMITS.frontMatterBlankRun}}`);

/**
 * Decides where front matter starts and ends, more strictly than gray-matter: the first line is exactly `---`, so no engine can be
 * named; a line that starts with `---` inside is the closing one and nothing else; sizes are bounded.
 */
export function splitFrontMatter(text: string): FrontMatterSplit | FrontMatterProblem {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith('---', start)) return problem('front-matter.missing', start);
  const firstBreak = text.indexOf('\n', start);
  const firstLine = text.slice(start, firstBreak === -1 ? undefined : firstBreak);
  if (firstLine.includes('\r', 3) && firstLine.indexOf('\r') !== firstLine.length - 1) {
    return problem('front-matter.line-endings', start);
  }
  const opening = firstLine.endsWith('\r') ? firstLine.slice(0, -1) : firstLine;
  if (opening !== '---') return problem('front-matter.engine', start + 3, { found: opening.slice(3, 43) });
  if (firstBreak === -1) return problem('front-matter.unclosed', start);

  const yamlStart = firstBreak + 1;
  const fence = text.startsWith('---', yamlStart) ? yamlStart : text.indexOf('\n---', firstBreak) + 1;
  if (fence === 0) return problem('front-matter.unclosed', start);
  if (fence - yamlStart > LIMITS.frontMatterLength) {
    return problem('front-matter.too-long', start, { limit: LIMITS.frontMatterLength });
  }
  const fenceBreak = text.indexOf('\n', fence);
  const fenceLine = text.slice(fence, fenceBreak === -1 ? undefined : fenceBreak);
  if (fenceLine !== '---' && fenceLine !== '---\r') {
    return problem('front-matter.fence', fence, { found: fenceLine.slice(0, 40).trimEnd() });
  }
  const blank = BLANK_RUN.exec(text.slice(firstBreak, fence));
  if (blank !== null) return problem('front-matter.blank-lines', firstBreak + blank.index + 1);
  return { yamlStart, yamlEnd: fence, bodyStart: fenceBreak === -1 ? text.length : fenceBreak + 1 };
}

/** Reads front matter with nothing but js-yaml behind the guard. It runs anywhere, a browser included. */
export const parseFrontMatter: FrontMatterParser = (text) => {
  const split = splitFrontMatter(text);
  if ('messageId' in split) return { ok: false, problem: split };
  return readSimple(text, split) ?? readYaml(text, split);
};

/** Reads front matter that is as simple as most: see {@link readSimpleYaml}. `undefined` when it is not. */
export function readSimple(text: string, split: FrontMatterSplit): FrontMatterResult | undefined {
  const data = readSimpleYaml(yamlOf(text, split));
  return data === undefined ? undefined : { ok: true, data, split };
}

/** Reads a YAML file. */
export function readYamlFile(text: string): FrontMatterResult {
  const split = splitYamlFile(text);
  if ('messageId' in split) return { ok: false, problem: split };
  return readSimple(text, split) ?? readYaml(text, split);
}

/** A YAML file is all front matter, and nothing stands below. */
export function splitYamlFile(text: string): FrontMatterSplit | FrontMatterProblem {
  const yamlStart = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (text.length - yamlStart > LIMITS.frontMatterLength) {
    return problem('front-matter.too-long', yamlStart, { limit: LIMITS.frontMatterLength });
  }
  return { yamlStart, yamlEnd: text.length, bodyStart: text.length };
}

/** The YAML as it is read. V8 keeps a slice's whole text alive, and values are slices of this: a copy lets go of the body. */
export function yamlOf(text: string, split: FrontMatterSplit): string {
  return ` ${text.slice(split.yamlStart, split.yamlEnd)}`.slice(1);
}

/** Reads the YAML between the fences: it must be a mapping, and an empty one will do. */
export function readYaml(text: string, split: FrontMatterSplit): FrontMatterResult {
  const result = parseYaml(yamlOf(text, split));
  if (!result.ok) {
    const { messageId, reason, offset } = result.problem;
    return { ok: false, problem: problem(messageId, split.yamlStart + offset, { reason }) };
  }
  const data = result.data ?? {};
  if (typeof data !== 'object' || Array.isArray(data)) {
    return { ok: false, problem: problem('front-matter.not-a-map', split.yamlStart) };
  }
  return { ok: true, data: data as Record<string, unknown>, split };
}

function problem(
  messageId: FrontMatterProblemId,
  offset: number,
  data: Readonly<Record<string, string | number>> = {},
): FrontMatterProblem {
  return { messageId, offset, data };
}
