import { splitFrontMatter } from '../../../action/core/content/front-matter.ts';

/** The YAML of a file, as the engine hands it to its reader: all of a YAML file, or the front matter of a text. Nothing where there is none. */
export function yamlIn(path: string, text: string): string | undefined {
  if (/\.ya?ml$/.test(path)) return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const split = splitFrontMatter(text);
  return 'messageId' in split ? undefined : text.slice(split.yamlStart, split.yamlEnd);
}
