import type * as Yaml from '../../../../action/core/content/yaml.ts';
import { loadedOnDemand } from '../on-demand.ts';

const yaml = loadedOnDemand('YAML', () => import('../../../../action/core/content/yaml.ts'));

/** Stands in for the engine's reader of YAML where a draft is checked: most front matter is simpler, and has nothing to be pointed at. */
export const parseYaml: typeof Yaml.parseYaml = (source) => yaml().parseYaml(source);
export const locateYaml: typeof Yaml.locateYaml = (source, path) => yaml().locateYaml(source, path);
export const nearestYamlPlace: typeof Yaml.nearestYamlPlace = (source, path) => yaml().nearestYamlPlace(source, path);
