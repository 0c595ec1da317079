import type { YamlPath } from '../content/yaml.ts';
import { formatPath, valueAt } from '../schema.ts';

/** A field that says nothing, by the alternatives that were demanded. */
export interface MissingField {
  /** As messages show it: `organizer.email / organizer.phone`. */
  readonly shown: string;
  readonly at: YamlPath;
}

/** So many places of one list are shown. */
const SHOWN = 5;

/** What a demand for `a | b`, or for `prizes[].name`, misses in a contest; nothing when it is kept. */
export function missingField(data: object, demand: string): MissingField | undefined {
  const alternatives = demand.split('|').map((key) => missingPaths(data, key.trim()));
  const [first] = alternatives;
  if (first === undefined || alternatives.some((paths) => paths.length === 0)) return undefined;
  const paths = alternatives.flatMap((missing) => missing.slice(0, SHOWN));
  const isCut = alternatives.some((missing) => missing.length > SHOWN);
  const shown = alternatives.length > 1 ? paths.map(formatPath).join(' / ') : paths.map(formatPath).join(', ');
  return { shown: isCut ? `${shown} …` : shown, at: first[0] ?? [] };
}

/** Where the fields that a key names say nothing. A list that must have entries, and has none, is missing as a whole. */
function missingPaths(data: object, key: string): readonly YamlPath[] {
  return pathsOf(data, key).filter((path) => !saysSomething(valueAt(data, path)));
}

/** The places that a key names: `prizes[].name` names one in every prize. */
export function pathsOf(data: object, key: string): readonly YamlPath[] {
  const [head = '', ...rest] = key.split('[].');
  const path = head.split('.');
  if (rest.length === 0) return [path];
  const list = valueAt(data, path);
  if (!Array.isArray(list) || list.length === 0) return [path];
  return list.map((_, index) => [...path, index, ...(rest[0] ?? '').split('.')]);
}

/** A number, a "yes", a text or a list that holds something. "No" is an answer, but not what is demanded. */
function saysSomething(value: unknown): boolean {
  if (typeof value === 'number') return true;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.values(value).some(saysSomething);
  return value === true;
}

/** The texts that stand at a key, in whatever language. */
export function textsAt(data: object, key: string): readonly string[] {
  return pathsOf(data, key).flatMap((path) => {
    const value = valueAt(data, path);
    if (typeof value === 'string') return value.trim() === '' ? [] : [value];
    if (typeof value !== 'object' || value === null) return [];
    return Object.values(value).filter((text): text is string => typeof text === 'string' && text.trim() !== '');
  });
}
