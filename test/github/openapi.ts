import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

type Members = { [key: string]: unknown };

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One operation of GitHub's REST API. */
export interface Operation {
  /** `pulls/list-files`, as Octokit and the documentation name it. */
  readonly id: string;
  readonly method: string;
  readonly template: string;
  /** Whether an installation token, such as GITHUB_TOKEN, may call it at all. */
  readonly enabledForApps: boolean;
}

export interface Match {
  readonly operation: Operation;
  /** Of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
}

/** Where the description and GitHub differ: places that are null in GitHub's answers and that the description does not let be null. */
const NULL_ALL_THE_SAME: readonly (readonly [schema: string, ...properties: string[]])[] = [
  // A comment that stands on a line which is no more.
  ['pull-request-review-comment', 'line'],
  ['pull-request-review-comment', 'position'],
  ['pull-request-review-comment', 'original_position'],
  ['review-comment', 'line'],
  // The fork was deleted.
  ['pull-request', 'head', 'repo'],
  ['pull-request-simple', 'head', 'repo'],
  // The account was deleted.
  ['pull-request', 'head', 'user'],
  // A label without a description.
  ['pull-request-simple', 'labels', 'description'],
];

/** Parameters whose value may have slashes in it. */
const MANY_SEGMENTS = new Set(['path', 'ref', 'basehead']);

/** Schemas of errors are open: GitHub adds `status`, and the description does not know it. */
const OPEN = /error/;

const FORMATS = {
  uri: (text: string) => URL.canParse(text),
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/,
  email: /^[^@\s]+@[^@\s]+$/,
  int64: true,
} as const;

interface Route extends Operation {
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly source: Members;
}

const document: Members = JSON.parse(readFileSync(new URL('./openapi/api.github.com.json', import.meta.url), 'utf8'));
const components = document['components'] as Record<string, Record<string, Members>>;
const schemas = components['schemas'] ?? {};
const ajv = new Ajv({ strict: false, allErrors: true, formats: FORMATS, coerceTypes: false });
const validators = new Map<string, ValidateFunction>();

for (const [name, ...properties] of NULL_ALL_THE_SAME) allowNull(name, properties);
ajv.addSchema(
  {
    $id: 'github',
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, jsonSchema(schema, name)])),
    },
  },
  'github',
);
const routes = Object.entries(document['paths'] as Record<string, Record<string, Members>>)
  .flatMap(([template, methods]) => Object.entries(methods).map(([method, source]) => route(template, method, source)))
  // `/commits/{ref}/check-runs` before `/commits/{ref}`: the more is said, the sooner it is tried.
  .sort((a, b) => literals(b.template) - literals(a.template));

function route(template: string, method: string, source: Members): Route {
  const names: string[] = [];
  const pattern = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name);
    return MANY_SEGMENTS.has(name) ? '(.+)' : '([^/]+)';
  });
  return {
    id: String(source['operationId']),
    method: method.toUpperCase(),
    template,
    enabledForApps: source['x-enabled-for-apps'] === true,
    pattern: new RegExp(`^${pattern}$`),
    names,
    source,
  };
}

function literals(template: string): number {
  return template.replace(/\{\w+\}/g, '').length;
}

/** Ids of all operations that are described. */
export const OPERATION_IDS: readonly string[] = routes.map(({ id }) => id);

/** The described operation that a request names. The root of a repository's contents, `contents/` or `contents`, is the path ''. */
export function findOperation(method: string, pathname: string): Match | undefined {
  const path = pathname.replace(/\/contents\/?$/, '/contents/%00').replace(/(?<=.)\/$/, '');
  for (const { pattern, names, source: _, ...operation } of routes) {
    if (operation.method !== method) continue;
    const found = pattern.exec(path);
    if (found === null) continue;
    const params = names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '').replace('\0', '')]);
    return { operation, params: Object.fromEntries(params) };
  }
  return undefined;
}

/** What a request does that the description does not have, in words. An unknown parameter and an unknown member of the body count. */
export function requestProblems(
  { operation, params }: Match,
  query: URLSearchParams,
  body: unknown,
): readonly string[] {
  const { source } = routeOf(operation);
  const problems: string[] = [];
  const known = new Set<string>();
  for (const parameter of ((source['parameters'] ?? []) as Members[]).map(resolve)) {
    const name = String(parameter['name']);
    const isPath = parameter['in'] === 'path';
    if (!isPath) known.add(name);
    const text = isPath ? params[name] : query.get(name);
    if (text === null || text === undefined) {
      if (parameter['required'] === true) problems.push(`${parameter['in']} parameter ${name} is missing`);
      continue;
    }
    const schema = parameter['schema'] as Members;
    problems.push(...check(`${operation.id} ${parameter['in']} ${name}`, schema, typed(text, schema)));
  }
  for (const name of new Set(query.keys()))
    if (!known.has(name)) problems.push(`query parameter ${name} is not described`);
  return [...problems, ...bodyProblems(operation, source, body)];
}

function bodyProblems(operation: Operation, source: Members, body: unknown): readonly string[] {
  const described = source['requestBody'];
  if (!isMembers(described)) return body === undefined ? [] : ['a body is not described'];
  if (body === undefined) return described['required'] === true ? ['the body is missing'] : [];
  return check(`${operation.id} body`, contentSchema(described, 'application/json') ?? {}, body);
}

/** What an answer has that the description does not. Errors that the description does not list for the operation are errors of the common form. */
export function answerProblems(
  operation: Operation,
  status: number,
  body: unknown,
  mediaType = 'application/json',
): readonly string[] {
  const described = (routeOf(operation).source['responses'] as Record<string, Members>)[String(status)];
  if (described === undefined)
    return status >= 400
      ? check('error', { $ref: '#/components/schemas/basic-error' }, body)
      : [`status ${status} is not described`];
  const schema = contentSchema(resolve(described), mediaType);
  if (schema === undefined)
    return body === undefined || status >= 400 ? [] : [`status ${status} is described without ${mediaType}`];
  return check(`${operation.id} ${status} ${mediaType}`, schema, body);
}

function routeOf({ id }: Operation): Route {
  const found = routes.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no operation ${id}`);
  return found;
}

function contentSchema(holder: Members, mediaType: string): Members | undefined {
  const content = holder['content'] as Record<string, Members> | undefined;
  return content?.[mediaType]?.['schema'] as Members | undefined;
}

function check(key: string, schema: Members, value: unknown): readonly string[] {
  let validate = validators.get(key);
  if (validate === undefined) {
    validate = ajv.compile(jsonSchema(schema) as Members);
    validators.set(key, validate);
  }
  return validate(value) ? [] : (validate.errors ?? []).map((error) => told(key, error));
}

function told(key: string, { instancePath, message = '', params }: ErrorObject): string {
  return `${key}: ${instancePath === '' ? 'it' : instancePath} ${message} ${JSON.stringify(params)}`;
}

/** A parameter is text; the description says what it means. */
function typed(text: string, { type }: Members): unknown {
  if (type === 'integer') return /^-?\d+$/.test(text) ? Number(text) : text;
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

function resolve(value: Members): Members {
  const reference = value['$ref'];
  if (typeof reference !== 'string') return value;
  const [, , kind = '', name = ''] = reference.split('/');
  return components[kind]?.[name] ?? {};
}

function allowNull(name: string, properties: readonly string[]): void {
  let holder: Members | undefined = schemas[name];
  for (const property of properties.slice(0, -1)) {
    const next = (holder?.['properties'] as Record<string, Members> | undefined)?.[property];
    holder = (next?.['items'] as Members | undefined) ?? next;
  }
  const members = holder?.['properties'] as Record<string, Members> | undefined;
  const last = properties.at(-1) ?? '';
  const schema = members?.[last];
  if (members === undefined || schema === undefined)
    throw new Error(`the description has no ${name}.${properties.join('.')}`);
  members[last] = { nullable: true, anyOf: [schema] };
}

/** OpenAPI 3.0 as JSON Schema: `nullable`, references, and objects that hold nothing but what is described. */
function jsonSchema(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => jsonSchema(item, name));
  if (!isMembers(value)) return value;
  if (typeof value['$ref'] === 'string') return { $ref: `github${value['$ref']}` };
  const { nullable, discriminator: _, properties, ...rest } = value;
  const schema: Members = Object.fromEntries(
    Object.entries(rest).map(([key, member]) => [key, jsonSchema(member, name)]),
  );
  if (isMembers(properties)) {
    schema['properties'] = Object.fromEntries(
      Object.entries(properties).map(([key, member]) => [key, jsonSchema(member, name)]),
    );
    if (!OPEN.test(name)) schema['additionalProperties'] ??= false;
  }
  return nullable === true ? { anyOf: [{ type: 'null' }, schema] } : schema;
}
