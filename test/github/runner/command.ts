/** What a line asks the runner to do. */
export interface Command {
  readonly name: string;
  /** Names in the order of the line; they are looked up without regard to case. */
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

/** Whether the runner knows a command of that name, as it is written in the line. */
export type IsRegistered = (name: string) => boolean;

// The runner compares these two with the rules of a language (.NET's StartsWith and IndexOf of a string), for which some characters do not count.
// The places after them it counts all the same.
const IGNORED = '\\p{Default_Ignorable_Code_Point}*';
const STARTS_WITH_COLONS = new RegExp(`^${IGNORED}:${IGNORED}:`, 'u');
const COLONS = new RegExp(`:${IGNORED}:`, 'gu');
const OLD_PREFIX = new RegExp(`#${IGNORED}#${IGNORED}\\[`, 'u');

/** White space as .NET has it: with U+0085, without U+FEFF. */
const LEADING_SPACE = /^[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/;
const TRAILING_SPACE = /[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+$/;

/** The command in a line, of today's form or of the old one. A rewriting of actions/runner, `ActionCommand.cs`. */
export function parseCommand(line: string, isRegistered: IsRegistered): Command | undefined {
  return parseV2(line, isRegistered) ?? parseV1(line, isRegistered);
}

/** `::name key=value,key=value::data`, after white space. */
export function parseV2(line: string, isRegistered: IsRegistered): Command | undefined {
  const message = line.replace(LEADING_SPACE, '');
  if (!STARTS_WITH_COLONS.test(message)) return undefined;
  COLONS.lastIndex = 2;
  const end = COLONS.exec(message)?.index;
  if (end === undefined) return undefined;
  return command(message.slice(2, end), message.slice(end + 2), isRegistered, {
    separator: ',',
    trim: (text) => text.replace(LEADING_SPACE, '').replace(TRAILING_SPACE, ''),
    property: unescaper({ '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' }),
    data: unescaper({ '%0D': '\r', '%0A': '\n', '%25': '%' }),
  });
}

/** `##[name key=value;key=value]data`, anywhere in a line. */
export function parseV1(line: string, isRegistered: IsRegistered): Command | undefined {
  const prefix = OLD_PREFIX.exec(line)?.index;
  const end = prefix === undefined ? -1 : line.indexOf(']', prefix);
  if (prefix === undefined || end < 0) return undefined;
  const unescaped = unescaper({ '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']', '%25': '%' });
  return command(line.slice(prefix + 3, end), line.slice(end + 1), isRegistered, {
    separator: ';',
    trim: (text) => text,
    property: unescaped,
    data: unescaped,
  });
}

interface Form {
  readonly separator: string;
  readonly trim: (text: string) => string;
  readonly property: (text: string) => string;
  readonly data: (text: string) => string;
}

function command(info: string, data: string, isRegistered: IsRegistered, form: Form): Command | undefined {
  const space = info.indexOf(' ');
  const name = space < 0 ? info : info.slice(0, space);
  if (!isRegistered(name)) return undefined;
  const properties = new Map<string, string>();
  if (space > 0)
    for (const part of form.trim(info.slice(space + 1)).split(form.separator)) {
      // Empty pieces are left out before they are counted: `k=` is no pair, `k==v` is `k` and `v`.
      const [, key, value] = /^=*([^=]+)=+(.+)$/s.exec(part) ?? [];
      if (key !== undefined && value !== undefined) set(properties, key, form.property(value));
    }
  return { name, properties, data: form.data(data) };
}

/** A name that is there already in other letters keeps its place and gets the new value. */
function set(properties: Map<string, string>, name: string, value: string): void {
  const known = [...properties.keys()].find((key) => key.toLowerCase() === name.toLowerCase());
  properties.set(known ?? name, value);
}

/** One escape after another, `%25` last: `%250A` is `%0A`. */
function unescaper(table: Readonly<Record<string, string>>): (text: string) => string {
  return (text) => Object.entries(table).reduce((done, [escaped, token]) => done.replaceAll(escaped, token), text);
}
