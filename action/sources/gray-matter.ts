import matter from 'gray-matter';
import {
  type FrontMatterParser,
  type FrontMatterResult,
  readSimple,
  readYaml,
  splitFrontMatter,
} from '../core/content/front-matter.ts';

function refuse(): never {
  throw new Error('front matter is YAML and nothing else');
}

/** Every engine name that gray-matter knows, by its own table and by its aliases, refuses to run. */
const REFUSED = Object.fromEntries(
  ['json', 'javascript', 'js', 'coffee', 'coffeescript', 'cson', 'toml', 'yml'].map((name) => [
    name,
    { parse: refuse, stringify: refuse },
  ]),
);

/**
 * Reads front matter with gray-matter, disarmed: the guard has made sure that the first line is exactly `---`, the YAML engine is
 * js-yaml 5, every other engine throws, and options are passed always, because without them gray-matter caches and shares results. What is
 * simple enough for {@link readSimple} does not need it at all.
 */
export const parseWithGrayMatter: FrontMatterParser = (text) => {
  const split = splitFrontMatter(text);
  if ('messageId' in split) return { ok: false, problem: split };
  const simple = readSimple(text, split);
  if (simple !== undefined) return simple;
  let result: FrontMatterResult | undefined;
  // Only the front matter is handed over: gray-matter copies what it gets and uses it as a key.
  matter(text.slice(0, split.bodyStart), {
    language: 'yaml',
    delimiters: '---',
    engines: {
      ...REFUSED,
      yaml: {
        parse: () => {
          result = readYaml(text, split);
          return result.ok ? (result.data as object) : {};
        },
        stringify: refuse,
      },
    },
  });
  // What gray-matter takes for blank it does not hand to the engine.
  return result ?? readYaml(text, split);
};
