import { splitFrontMatter, splitYamlFile, yamlOf } from '../../../action/core/content/front-matter.ts';
import { formatOf } from '../../../action/core/content/kinds.ts';

/** The YAML of a file, as the engine hands it to its reader: all of a YAML file, or the front matter of a text. Nothing where there is none. */
export function yamlIn(path: string, text: string): string | undefined {
  const split = formatOf(path) === 'yaml' ? splitYamlFile(text) : splitFrontMatter(text);
  return 'messageId' in split ? undefined : yamlOf(text, split);
}
