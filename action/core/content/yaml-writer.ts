import { dump, SCALAR_STYLE, visit } from 'js-yaml';

/** What looks like a number, or nearly: a version of two parts would be read as one. */
const VERSION = /^\d+(?:\.\d+)+(?:-[0-9A-Za-z.-]+)?$/;

/** Writes data as YAML that reads back the same: long texts as literal blocks, versions in quotes, keys in the order given. An empty map is nothing. */
export function dumpYaml(data: Readonly<Record<string, unknown>>): string {
  if (Object.keys(data).length === 0) return '';
  return dump(data, {
    lineWidth: -1,
    noRefs: true,
    transform: (documents) =>
      visit(documents, (node) => {
        // A number stays one.
        const isText = node.kind === 'scalar' && node.tag === 'tag:yaml.org,2002:str';
        if (isText && VERSION.test(node.value)) node.style = SCALAR_STYLE.DOUBLE_QUOTED;
      }),
  });
}
