import { ADAPTER_DEFAULTS, type Adapter, type DateSource, type MappedKey, retriedBy, type Source } from './adapter.ts';
import { dateFormat, readDate } from './date-format.ts';
import { dateInPath } from './date-in-path.ts';
import type { YamlPath } from './yaml.ts';

/** Another team's front matter, read as a post's. */
export interface Adapted {
  readonly data: Readonly<Record<string, unknown>>;
  /** Where a key of a post stands in their front matter: findings are shown there. */
  readonly keyOf: (key: YamlPath) => YamlPath;
  /** What tells the time when the front matter and the path do not. */
  readonly commit: 'first' | 'last' | undefined;
  /** A date in another form than the adapter says. */
  readonly problem: { readonly key: YamlPath; readonly found: string; readonly format: string } | undefined;
}

/** Reads front matter as an adapter says. What the adapter does not name means nothing here. */
export function adapt(theirs: Readonly<Record<string, unknown>>, adapter: Adapter, path: string): Adapted {
  const data: Record<string, unknown> = {};
  const places = new Map<string, YamlPath>();
  const put = (key: string, value: unknown, at: YamlPath | undefined): void => {
    if (value !== undefined) data[key] = value;
    if (at !== undefined) places.set(key, at);
  };
  for (const [key, source] of Object.entries(adapter.keys ?? {}) as [MappedKey, Source][]) {
    const { value, at } = foundAt(theirs, source);
    put(key, mapped(key, value, source), at);
  }
  const accounts = foundAt(theirs, adapter.accounts);
  const named = namesOf(accounts.value);
  const ids = named.flatMap(({ name, step }) => {
    const names: readonly unknown[] = typeof name === 'string' ? meant(name, adapter.accounts) : [name];
    return names.map((id) => ({ id, step }));
  });
  put('accounts', accounts.value === undefined ? undefined : [...new Set(ids.map(({ id }) => id))], accounts.at);
  [...new Map(ids.map(({ id, step }) => [id, step])).values()].forEach((step, index) => {
    if (accounts.at !== undefined)
      places.set(`accounts.${index}`, step === undefined ? accounts.at : [...accounts.at, step]);
  });
  if (adapter.hashtags !== undefined) {
    const { value, at } = foundAt(theirs, adapter.hashtags);
    put('hashtags', hashtagsOf(value, adapter.accounts), at);
  }
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const retried = adapter.retries === undefined ? [] : retriedBy(path.slice(folder.length), adapter.retries);
  if (retried.length > 0) data['retry_of'] = retried;
  // What a retry's name begins with hides no date.
  const dated = `${folder}${retried.at(-1) ?? path.slice(folder.length)}`;
  const date = dateOf(theirs, adapter.publish_at ?? ADAPTER_DEFAULTS.publish_at, dated);
  put('publish_at', date.text, date.key);
  return { data, keyOf: (key) => placeOf(key, places), commit: date.commit, problem: date.problem };
}

/** The place of a key: its own, that of the key around it, or its name as it is, which then stands nowhere. */
function placeOf(key: YamlPath, places: ReadonlyMap<string, YamlPath>): YamlPath {
  for (let length = key.length; length > 0; length--) {
    const known = places.get(key.slice(0, length).join('.'));
    if (known !== undefined) return [...known, ...key.slice(length)];
  }
  return [];
}

function keyPath(key: string): YamlPath {
  return key.split('.');
}

/** A value of their front matter, with the place at which it stands. A key may have dots in it, too. */
function foundAt(theirs: Readonly<Record<string, unknown>>, source: Source): { value: unknown; at?: YamlPath } {
  const { key, default: otherwise } = typeof source === 'string' ? { key: source, default: undefined } : source;
  if (key === undefined) return { value: otherwise };
  const found = own(theirs, key);
  if (found !== undefined) return { value: found, at: [key] };
  const at = keyPath(key);
  const value = at.reduce<unknown>((around, step) => own(around, String(step)), theirs);
  // A key that is not there is still what a problem has to name.
  return value === undefined ? { value: otherwise, at } : { value, at };
}

function own(around: unknown, key: string): unknown {
  if (typeof around !== 'object' || around === null || !Object.hasOwn(around, key)) return undefined;
  return (around as Record<string, unknown>)[key] ?? undefined;
}

function mapped(key: MappedKey, value: unknown, source: Source): unknown {
  if (value === undefined) return undefined;
  const values = typeof source === 'string' ? undefined : source.values;
  if (key === 'links' || key === 'media') {
    const name = key === 'links' ? 'url' : 'file';
    return [value].flat().map((item) => (typeof item === 'string' ? { [name]: item } : item));
  }
  // The first of several: a post has one rubric, theirs may have a list of categories.
  const [first] = Array.isArray(value) ? value : [value];
  if (first === undefined || typeof first === 'object') return first;
  const meaning = values !== undefined && Object.hasOwn(values, String(first)) ? values[String(first)] : String(first);
  return Array.isArray(meaning) ? meaning[0] : meaning;
}

interface Named {
  /** What is no name stays what it is: the schema says so. */
  readonly name: unknown;
  /** The step from the list to the name. */
  readonly step: string | number | undefined;
}

/** Names in a list, in one text, or as the keys of a mapping whose values are not `false`. */
function namesOf(value: unknown): readonly Named[] {
  if (Array.isArray(value)) {
    return value.map((name, step) => ({ name: typeof name === 'object' ? name : String(name).trim(), step }));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, on]) => (on === false || on === null ? [] : { name, step: name }));
  }
  if (value === undefined || value === null || value === '') return [];
  return [{ name: String(value).trim(), step: undefined }];
}

/** The accounts that a name stands for: by the table, else each name in the text, by the table or as it is. */
function meant(name: string, source: Source): readonly string[] {
  const values = typeof source === 'string' ? {} : (source.values ?? {});
  const known = (key: string): readonly string[] | undefined =>
    Object.hasOwn(values, key) ? [values[key] ?? []].flat() : undefined;
  const whole = known(name);
  if (whole !== undefined) return whole;
  const parts = (list: string, edge: RegExp): string[] => list.split(edge).filter((part) => part !== '');
  return parts(name, /\s*[,;]\s*/).flatMap(
    (part) => known(part) ?? parts(part, /\s+/).flatMap((word) => known(word) ?? word),
  );
}

/** Hashtags without their sign: for all accounts, or by account under our names for them. */
function hashtagsOf(value: unknown, accounts: Source): unknown {
  if (value === undefined || value === null) return undefined;
  const tags = (list: unknown): string[] =>
    [list]
      .flat()
      .flatMap((item) => (typeof item === 'object' ? [] : String(item).split(/[\s,]+/)))
      .map((tag) => tag.replace(/^#+/, ''))
      .filter((tag) => tag !== '');
  if (typeof value !== 'object' || Array.isArray(value)) return tags(value);
  const byAccount: Record<string, string[]> = {};
  for (const [name, list] of Object.entries(value)) {
    for (const id of meant(name, accounts)) byAccount[id] = [...(byAccount[id] ?? []), ...tags(list)];
  }
  return byAccount;
}

interface FoundDate {
  readonly text?: string;
  readonly key?: YamlPath;
  readonly commit?: 'first' | 'last';
  readonly problem?: NonNullable<Adapted['problem']>;
}

function dateOf(theirs: Readonly<Record<string, unknown>>, sources: readonly DateSource[], path: string): FoundDate {
  for (const source of sources) {
    const found = dateFrom(theirs, source, path);
    if (found !== undefined) return found;
  }
  return {};
}

function dateFrom(theirs: Readonly<Record<string, unknown>>, source: DateSource, path: string): FoundDate | undefined {
  if (source === 'first-commit' || source === 'last-commit')
    return { commit: source === 'first-commit' ? 'first' : 'last' };
  if (source === 'path') {
    const text = dateInPath(path);
    return text === undefined ? undefined : { text };
  }
  if ('path' in source) {
    const format = dateFormat(source.path, 'part');
    const text = format === undefined ? undefined : readDate(path, format);
    return text === undefined ? undefined : { text };
  }
  const { value, at: key = [] } = foundAt(theirs, source.key);
  if (value === undefined) return undefined;
  const written = String(value);
  const format = source.format === undefined ? undefined : dateFormat(source.format);
  if (format === undefined) return { text: written, key };
  const text = readDate(written, format);
  return text === undefined ? { key, problem: { key, found: written, format: source.format ?? '' } } : { text, key };
}
