import { type Command, parseCommand } from './command.ts';

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** An annotation that reached GitHub. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
}

/** What the runner keeps (actions/runner, `ExecutionContext.cs`: `_maxCountPerIssueType`, `_maxIssueMessageLength`). */
const LIMITS = { annotationsPerLevel: 10, messageLength: 4096 };

const COMMANDS = [
  'stop-commands',
  'set-env',
  'set-output',
  'save-state',
  'add-mask',
  'add-path',
  'add-matcher',
  'remove-matcher',
  'debug',
  'error',
  'warning',
  'notice',
  'group',
  'endgroup',
  'echo',
];

/** Obeys the lines of one step as the runner does (actions/runner, `ActionCommandManager.cs`, `OutputManager.cs`). */
export class StepLog {
  /** What GitHub shows: ten of each level at most, in the order of printing. */
  readonly annotations: Annotation[] = [];
  /** How many there were of each level, shown or not. */
  readonly counts: Record<AnnotationLevel, number> = { error: 0, warning: 0, notice: 0 };
  readonly outputs = new Map<string, string>();
  readonly state = new Map<string, string>();
  readonly masks = new Set<string>();
  /** Files that `add-matcher` named: their patterns would turn the lines that follow into annotations. */
  readonly matchers: string[] = [];
  /** Every command that was obeyed, in order. */
  readonly obeyed: Command[] = [];
  /** The log as people see it. */
  readonly text: string[] = [];
  readonly debug: string[] = [];
  /** A command went wrong: that alone fails the step. */
  isFailed = false;
  isEchoing = false;
  readonly #workspace: string;
  readonly #registered = new Set(COMMANDS);
  #stopToken: string | undefined;

  constructor({ workspace = '' }: { readonly workspace?: string } = {}) {
    this.#workspace = workspace;
  }

  /** One line of stdout or stderr. Returns whether it was a command. */
  read(line: string): boolean {
    const command = parseCommand(line, (name) => this.#registered.has(name.toLowerCase()));
    const isCommand = command !== undefined && this.#process(command, line);
    if (!isCommand) this.#print(line);
    return isCommand;
  }

  /** An error of the runner's own: it takes one of the ten places. */
  error(message: string): void {
    this.#annotate('error', message, new Map());
  }

  warn(message: string): void {
    this.#annotate('warning', message, new Map());
  }

  /** Text in which secrets are stars. */
  masked(text: string): string {
    // Longer ones first: one may hold another.
    return [...this.masks]
      .sort((a, b) => b.length - a.length)
      .reduce((hidden, mask) => hidden.replaceAll(mask, '***'), text);
  }

  #print(line: string): void {
    this.text.push(this.masked(line));
  }

  #process(command: Command, line: string): boolean {
    const name = command.name.toLowerCase();
    if (this.#stopToken !== undefined) {
      if (this.#stopToken === '' || name !== this.#stopToken.toLowerCase()) return false;
      this.#print(line);
      this.#registered.delete(name);
      this.#stopToken = undefined;
      return true;
    }
    this.obeyed.push(command);
    if (name === 'stop-commands') {
      this.#print(line);
      this.#stopToken = command.data;
      this.#registered.add(command.data.toLowerCase());
      return true;
    }
    const isSilent = ['add-mask', 'debug', 'error', 'warning', 'notice'].includes(name);
    if (this.isEchoing && !isSilent) this.#print(line);
    try {
      this.#obey(name, command);
    } catch (error) {
      this.error(`Unable to process command '${isSilent ? name : line}' successfully.`);
      this.error(error instanceof Error ? error.message : String(error));
      this.isFailed = true;
    }
    return true;
  }

  #obey(name: string, { properties, data }: Command): void {
    switch (name) {
      case 'error':
      case 'warning':
      case 'notice':
        return this.#annotate(name, data, placeIn(properties));
      case 'debug':
        return void this.debug.push(this.masked(data));
      case 'group':
      case 'endgroup':
        return this.#print(`##[${name}]${name === 'group' ? data : ''}`);
      case 'set-output':
        this.outputs.set(required(properties, 'name', name), data);
        return this.warn(`The \`${name}\` command is deprecated and will be disabled soon.`);
      case 'save-state':
        this.state.set(required(properties, 'name', name), data);
        return this.warn(`The \`${name}\` command is deprecated and will be disabled soon.`);
      case 'add-mask':
        return this.#mask(data);
      case 'set-env':
      case 'add-path':
        throw new Error(`The \`${name}\` command is disabled.`);
      case 'add-matcher':
        if (data === '') return this.warn('File path must be specified.');
        return void this.matchers.push(data);
      case 'echo':
        return this.#echo(data);
    }
  }

  #mask(data: string): void {
    if (data.trim() === '') return this.warn("Can't add secret mask for empty string in ##[add-mask] command.");
    this.masks.add(data);
    for (const line of data.split(/[\r\n]+/)) if (line.trim() !== '') this.masks.add(line);
  }

  #echo(data: string): void {
    const value = data.trim().toUpperCase();
    if (value !== 'ON' && value !== 'OFF')
      throw new Error(`Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`);
    this.isEchoing = value === 'ON';
  }

  #annotate(level: AnnotationLevel, message: string, place: ReadonlyMap<string, string>): void {
    const shown = this.masked(message).slice(0, LIMITS.messageLength);
    this.text.push(`##[${level}]${shown}`);
    this.counts[level]++;
    if (this.counts[level] > LIMITS.annotationsPerLevel) return;
    const number = (key: string): number | undefined => {
      const text = place.get(key.toLowerCase());
      return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
    };
    const file = place.get('file')?.replace(`${this.#workspace}/`, '');
    this.annotations.push(
      present({
        level,
        message: shown,
        title: place.get('title'),
        file,
        line: number('line'),
        endLine: number('endLine'),
        column: number('col'),
        endColumn: number('endColumn'),
      }),
    );
  }
}

function required(properties: ReadonlyMap<string, string>, key: string, command: string): string {
  const value = [...properties].find(([name]) => name.toLowerCase() === key)?.[1];
  if (value === undefined || value === '')
    throw new Error(`Required field '${key}' is missing in ##[${command}] command.`);
  return value;
}

/** The place of an annotation without what makes no sense; names in small letters (`ValidateLinesAndColumns`). */
export function placeIn(properties: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const place = new Map([...properties].map(([name, value]) => [name.toLowerCase(), value]));
  const number = (key: string): number | undefined => {
    const text = place.get(key);
    return text !== undefined && /^\s*[-+]?\d+\s*$/.test(text) ? Number(text) : undefined;
  };
  const drop = (...keys: readonly string[]): void => {
    for (const key of keys) place.delete(key);
  };
  const move = (from: string, to: string): void => {
    const value = place.get(from);
    if (value !== undefined && number(from) !== undefined && number(to) === undefined) place.set(to, value);
  };
  move('endline', 'line');
  move('endcolumn', 'col');
  const [line, endLine] = [number('line'), number('endline')];
  const [column, endColumn] = [number('col'), number('endcolumn')];
  const hasColumn = column !== undefined || endColumn !== undefined;
  if (hasColumn && line === undefined) drop('col', 'endcolumn');
  // The texts are compared, not the numbers.
  if (hasColumn && endLine !== undefined && place.get('line') !== place.get('endline')) drop('col', 'endcolumn');
  if (line !== undefined && endLine !== undefined && endLine < line) drop('line', 'endline');
  if (column !== undefined && endColumn !== undefined && endColumn < column) drop('col', 'endcolumn');
  return place;
}

type Maybe<T> = { readonly [Key in keyof T]: T[Key] | undefined };

function present(annotation: Maybe<Annotation> & Pick<Annotation, 'level' | 'message'>): Annotation {
  const kept = Object.entries(annotation).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as unknown as Annotation;
}
