import type * as Yaml from '../../../../action/core/content/yaml.ts';
import { need } from '../on-demand.ts';

let yaml: typeof Yaml | undefined;

const loaded = (): typeof Yaml =>
  yaml ??
  need('YAML', async () => {
    yaml = await import('../../../../action/core/content/yaml.ts');
  });

/** Stands in for the engine's reader of YAML where a draft is checked: most front matter is simpler, and has nothing to be pointed at. */
export const parseYaml: typeof Yaml.parseYaml = (source) => loaded().parseYaml(source);
export const locateYaml: typeof Yaml.locateYaml = (source, path) => loaded().locateYaml(source, path);
export const nearestYamlPlace: typeof Yaml.nearestYamlPlace = (source, path) => loaded().nearestYamlPlace(source, path);
