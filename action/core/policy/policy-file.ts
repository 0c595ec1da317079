import type { Account } from '../content/account.ts';
import type { Person } from '../content/person.ts';
import { nearestYamlPlace, parseYaml, type YamlPath } from '../content/yaml.ts';
import type { MessageData } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { formatPath, type Schema, validate } from '../schema.ts';
import { Lines } from '../text/lines.ts';
import type { PolicyProblem, PolicyProblemId } from './problem.ts';

export type Report = (problem: PolicyProblem) => void;

/** A stretch of YAML in a policy file: the whole file, its front matter, or a `yaml rule` block. It reports problems at their keys. */
export class PolicyFile {
  readonly path: string;
  readonly #text: string;
  readonly #yaml: string;
  readonly #offset: number;
  readonly #report: Report;
  #lines: Lines | undefined;

  constructor(path: string, text: string, report: Report, yaml: { readonly text: string; readonly offset: number }) {
    this.path = path;
    this.#text = text;
    this.#report = report;
    this.#yaml = yaml.text;
    this.#offset = yaml.offset;
  }

  /** A whole YAML file, or `undefined` when there is none. */
  static open(files: ReadonlyMap<string, string>, path: string, report: Report): PolicyFile | undefined {
    const text = files.get(path);
    if (text === undefined) return undefined;
    const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    return new PolicyFile(path, text, report, { text: text.slice(bom), offset: bom });
  }

  /** The data, when they fit the schema; else every problem is reported. */
  read<T>(schema: Schema<T>): T | undefined {
    const result = parseYaml(this.#yaml);
    if (!result.ok) {
      this.#at(result.problem.offset, result.problem.messageId, { reason: result.problem.reason });
      return undefined;
    }
    return this.accept(schema, result.data ?? {});
  }

  /** Validates data that stand at `base` in this file. */
  accept<T>(schema: Schema<T>, data: unknown, base: YamlPath = []): T | undefined {
    const valid = validate(schema, data);
    if (valid.ok) return valid.value;
    for (const problem of valid.problems) this.fail([...base, ...problem.path], problem.messageId, problem.data);
    return undefined;
  }

  /** Reports a problem at a key. */
  fail(path: YamlPath, messageId: PolicyProblemId, data: MessageData = {}): void {
    this.#at(nearestYamlPlace(this.#yaml, path)?.entry.start ?? 0, messageId, { key: formatPath(path), ...data });
  }

  /** Reports a problem at an offset of the text that stands at a key; where the text is not written as it reads, at the key. */
  failWithin(path: YamlPath, offset: number, messageId: PolicyProblemId, data: MessageData = {}): void {
    const value = nearestYamlPlace(this.#yaml, path)?.value ?? { start: 0, end: 0 };
    const raw = this.#yaml.slice(value.start, value.end);
    const quote = /^["']/.test(raw) ? 1 : 0;
    const isPlain = !/^[|>]|[\n\\]/.test(raw);
    this.#at(value.start + (isPlain ? quote + offset : 0), messageId, { key: formatPath(path), ...data });
  }

  /** Whether somebody knows the person; `people` is absent when their file could not be read, which is then the problem to mend. */
  expectPerson(path: YamlPath, id: string, people: ReadonlyMap<string, Person> | undefined): boolean {
    if (people === undefined || people.has(id)) return true;
    this.fail(path, 'person.unknown', { found: id, suggestion: nearest(id, people.keys()) ?? 'none' });
    return false;
  }

  /** Whether the policy has the account; where it has none at all, that is the problem to mend. */
  expectAccount(path: YamlPath, id: string, accounts: ReadonlyMap<string, Account>): boolean {
    if (accounts.size === 0 || accounts.has(id)) return true;
    const allowed = [...accounts.keys()];
    this.fail(path, 'account.unknown', {
      found: id,
      suggestion: nearest(id, allowed) ?? 'none',
      allowed: allowed.join(', '),
    });
    return false;
  }

  /** Reports a problem at an offset of the YAML. */
  #at(offset: number, messageId: PolicyProblemId, data: MessageData): void {
    this.failAt(this.#offset + offset, messageId, data);
  }

  /** Reports a problem at an offset of the file. */
  failAt(offset: number, messageId: PolicyProblemId, data: MessageData): void {
    this.#lines ??= new Lines(this.#text);
    this.#report({ path: this.path, position: this.#lines.position(offset), messageId, data });
  }
}
