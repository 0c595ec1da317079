import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Trims GitHub's description of its REST API to the operations that the Action may call, for `test/github/`. The whole package takes 390 MB, so it
 * is no dependency: unpack `@octokit/openapi` (`npm pack @octokit/openapi@23.0.2`) and run
 * `node test/tools/trim-openapi.ts PATH_OF_THE_UNPACKED_PACKAGE`. Same package, same bytes.
 */
const OPERATIONS = new Set([
  'actions/get-workflow-run',
  'actions/list-workflow-runs-for-repo',
  'checks/create',
  'checks/list-annotations',
  'checks/list-for-ref',
  'checks/update',
  'code-scanning/get-sarif',
  'code-scanning/upload-sarif',
  'git/get-blob',
  'git/get-commit',
  'git/get-ref',
  'git/get-tree',
  'issues/add-labels',
  'issues/create-comment',
  'issues/delete-comment',
  'issues/get-comment',
  'issues/list-comments',
  'issues/list-labels-on-issue',
  'issues/remove-label',
  'issues/set-labels',
  'issues/update-comment',
  'pulls/create-review',
  'pulls/create-review-comment',
  'pulls/delete-review-comment',
  'pulls/dismiss-review',
  'pulls/get',
  'pulls/list',
  'pulls/list-comments-for-review',
  'pulls/list-commits',
  'pulls/list-files',
  'pulls/list-requested-reviewers',
  'pulls/list-review-comments',
  'pulls/list-reviews',
  'pulls/remove-requested-reviewers',
  'pulls/request-reviewers',
  'pulls/update-review',
  'pulls/update-review-comment',
  'repos/compare-commits-with-basehead',
  'repos/create-commit-status',
  'repos/get',
  'repos/get-collaborator-permission-level',
  'repos/get-commit',
  'repos/get-content',
  'repos/list-pull-requests-associated-with-commit',
  'users/get-authenticated',
  'users/get-by-username',
]);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Members = { readonly [key: string]: Json };

const isMembers = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What only tells people something. Under these keys a map has names that users chose, so there nothing is dropped by its name. */
const NAMED = new Set(['properties', 'schemas', 'parameters', 'responses', 'headers', 'patternProperties', 'content']);
const SPOKEN = new Set(['description', 'summary', 'example', 'examples', 'externalDocs', 'title', 'tags', 'default']);

function withoutSpeech(value: Json, isMapOfNames = false): Json {
  if (Array.isArray(value)) return value.map((item) => withoutSpeech(item));
  if (!isMembers(value)) return value;
  const kept = Object.entries(value).filter(
    ([key]) => isMapOfNames || !(SPOKEN.has(key) || key.startsWith('x-') || key === 'links'),
  );
  return Object.fromEntries(kept.map(([key, member]) => [key, withoutSpeech(member, !isMapOfNames && NAMED.has(key))]));
}

/** Every `$ref` below a value. */
function* references(value: Json): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* references(item);
  else if (isMembers(value))
    for (const [key, member] of Object.entries(value)) {
      if (key === '$ref' && typeof member === 'string') yield member;
      else yield* references(member);
    }
}

function at(document: Json, reference: string): Json {
  let value: Json | undefined = document;
  for (const key of reference.replace(/^#\//, '').split('/')) value = isMembers(value) ? value[key] : undefined;
  if (value === undefined) throw new Error(`the description has no ${reference}`);
  return value;
}

/** An operation as the tests need it: its parameters, bodies and whether an app's token may call it at all. */
function trimOperation(operation: Members): Members {
  const github = operation['x-github'];
  const forApps = isMembers(github) && github['enabledForGitHubApps'] === true;
  const { responses, ...rest } = withoutSpeech(operation) as Members;
  const bodies = Object.entries(responses as Members).map(([status, response]) => {
    // Only JSON is validated, and headers of answers are the same everywhere.
    if (!isMembers(response) || response['$ref'] !== undefined) return [status, response];
    const { headers: _, ...kept } = response;
    return [status, kept];
  });
  return { ...rest, responses: Object.fromEntries(bodies), 'x-enabled-for-apps': forApps };
}

type Components = Readonly<Record<string, Readonly<Record<string, Json>>>>;

function trim(document: Members): { paths: Members; components: Components } {
  const paths: Record<string, Json> = {};
  const missing = new Set(OPERATIONS);
  for (const [path, methods] of Object.entries(document['paths'] as Members)) {
    const kept = Object.entries(methods as Members).filter(
      ([, operation]) => isMembers(operation) && missing.delete(String(operation['operationId'])),
    );
    if (kept.length > 0)
      paths[path] = Object.fromEntries(
        kept.map(([method, operation]) => [method, trimOperation(operation as Members)]),
      );
  }
  if (missing.size > 0) throw new Error(`the description has no ${[...missing].join(', ')}`);

  const components: Record<string, Record<string, Json>> = {};
  const queue = [...references(paths)];
  for (let reference = queue.pop(); reference !== undefined; reference = queue.pop()) {
    const [, , kind = '', name = ''] = reference.split('/');
    components[kind] ??= {};
    if (components[kind][name] !== undefined) continue;
    const component = withoutSpeech(at(document, reference));
    components[kind][name] = component;
    queue.push(...references(component));
  }
  return { paths, components };
}

const byName = ([a]: readonly [string, Json], [b]: readonly [string, Json]): number => (a < b ? -1 : a > b ? 1 : 0);

/** A line for each member: small, and a later version shows what changed. */
function lines(members: Members): string {
  return Object.entries(members)
    .sort(byName)
    .map(([name, member]) => `${JSON.stringify(name)}:${JSON.stringify(member)}`)
    .join(',\n');
}

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('say where the unpacked package @octokit/openapi lies');
const document: Members = JSON.parse(readFileSync(join(source, 'generated/api.github.com.json'), 'utf8'));
const { paths, components } = trim(document);
const version = (document['info'] as Members)['version'];
const head = { title: "GitHub's REST API, trimmed", version: version ?? '', license: { name: 'MIT' } };
const parts = Object.entries(components)
  .sort(byName)
  .map(([kind, members]) => `${JSON.stringify(kind)}:{\n${lines(members)}\n}`);
const target = 'test/github/openapi';
const text = `{"openapi":"3.0.3",\n"info":${JSON.stringify(head)},\n"paths":{\n${lines(paths)}\n},\n"components":{\n${parts.join(',\n')}\n}}\n`;
writeFileSync(join(target, 'api.github.com.json'), text);
copyFileSync(join(source, 'LICENSE'), join(target, 'LICENSE'));
console.log(
  `${OPERATIONS.size} operations, ${Object.values(components)
    .map((kind) => Object.keys(kind).length)
    .join(' + ')} components, ${text.length} bytes`,
);
