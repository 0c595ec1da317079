import type * as Yaml from '../../../../action/core/content/yaml.ts';
import { loadedOnDemand } from '../on-demand.ts';

const yaml = loadedOnDemand('YAML', () => import('../../../../action/core/content/yaml.ts'));

const known = new Map<string, unknown>();

/** Tells what some YAML says, so that nobody has to read it. */
export function rememberYaml(source: string, data: unknown): void {
  known.set(source, data);
}

/** Stands in for the engine's reader of YAML where a draft is checked: most front matter is simpler, and has nothing to be pointed at. */
export const parseYaml: typeof Yaml.parseYaml = (source) =>
  known.has(source) ? { ok: true, data: structuredClone(known.get(source)) } : yaml().parseYaml(source);
export const locateYaml: typeof Yaml.locateYaml = (source, path) => yaml().locateYaml(source, path);
export const nearestYamlPlace: typeof Yaml.nearestYamlPlace = (source, path) => yaml().nearestYamlPlace(source, path);
