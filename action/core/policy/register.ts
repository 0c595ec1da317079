import { type Moment, parseMoment } from '../calendar/moment.ts';
import type { Account } from '../content/account.ts';
import type { Person } from '../content/person.ts';
import type { YamlPath } from '../content/yaml.ts';
import type { Schema } from '../schema.ts';
import type { PolicyFiles } from './files.ts';
import { PolicyFile, type Report } from './policy-file.ts';

/** What the entries of a register are read with. */
export interface RegisterContext {
  readonly files: PolicyFiles;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly people: ReadonlyMap<string, Person> | undefined;
  readonly report: Report;
}

/** Reads each YAML file of a folder as one entry, in the order of their names. */
export function* readRegister<T>(
  folder: string,
  schema: Schema<T>,
  { files, report }: RegisterContext,
): Generator<{ file: PolicyFile; entry: T }> {
  const paths = [...files.keys()].filter((path) => path.startsWith(folder) && /\.ya?ml$/.test(path)).sort();
  for (const path of paths) {
    const file = PolicyFile.open(files, path, report);
    const entry = file?.read(schema);
    if (file !== undefined && entry !== undefined) yield { file, entry };
  }
}

type Dated = readonly [YamlPath, string | undefined];

/** Whether both ends are dates, and in order; what is wrong is reported at its key. */
export function isOrdered(file: PolicyFile, [fromKey, from]: Dated, [toKey, to]: Dated): boolean {
  const first = readMoment(file, fromKey, from);
  const last = readMoment(file, toKey, to);
  if (first === 'wrong' || last === 'wrong') return false;
  if (from === undefined || to === undefined || first === undefined || last === undefined) return true;
  if (isBeforeOrAt(from, first, to, last)) return true;
  file.fail(toKey, 'period.order', { from, to });
  return false;
}

function readMoment(file: PolicyFile, key: YamlPath, value: string | undefined): Moment | undefined | 'wrong' {
  if (value === undefined) return undefined;
  const read = parseMoment(value);
  if (typeof read !== 'string') return read;
  file.fail(key, read, { found: value });
  return 'wrong';
}

/** Two instants are compared as such, all else as far as both are written: a day is not before a time of its own. */
function isBeforeOrAt(from: string, first: Moment, to: string, last: Moment): boolean {
  if (first.kind === 'instant' && last.kind === 'instant') return first.epochMs <= last.epochMs;
  const known = Math.min(from.length, to.length, '2026-11-22T10:00'.length);
  return from.slice(0, known) <= to.slice(0, known);
}
