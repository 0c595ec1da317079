import type { CheckAnnotation, CheckRun } from '../../model/conversation.ts';
import { byId, type Call, type Handlers, ok, pages, repositoryOf } from '../answer.ts';
import { ApiError } from '../api-error.ts';
import { checkAnnotation, checkRun } from '../shapes/check-run.ts';

/** Annotations in one request; more come by further ones (docs: "Create a check run"). */
const ANNOTATIONS_LIMIT = 50;
/** Characters of `summary` and of `text`. */
const TEXT_LIMIT = 65_535;

interface AskedOutput {
  readonly title?: string;
  readonly summary?: string;
  readonly text?: string;
  readonly annotations?: readonly CheckAnnotation[];
}

export const checks: Handlers = {
  'checks/create': async (call) => {
    const repository = repositoryOf(call);
    const headSha = String(call.body['head_sha']);
    if ((await repository.git.resolve(`${headSha}^{commit}`)) !== headSha)
      throw new ApiError(422, `No commit found for SHA: ${headSha}`);
    const run: CheckRun = {
      id: call.world.id(),
      name: String(call.body['name']),
      headSha,
      status: 'queued',
      conclusion: null,
      startedAt: call.world.tick(),
      completedAt: null,
      externalId: '',
      detailsUrl: null,
      output: { title: null, summary: null, text: null },
      annotations: [],
    };
    change(call, run);
    repository.checkRuns.push(run);
    return ok(checkRun(repository, run), 201);
  },

  'checks/update': (call) => {
    const repository = repositoryOf(call);
    const run = byId(repository.checkRuns, ({ id }) => id, call.params['check_run_id']);
    change(call, run);
    return ok(checkRun(repository, run));
  },

  'checks/list-for-ref': async (call) => {
    const repository = repositoryOf(call);
    const { query } = call;
    const sha = await repository.git.resolve(`${call.params['ref']}^{commit}`);
    if (sha === undefined) throw new ApiError(422, `No commit found for SHA: ${call.params['ref']}`);
    const asked = (name: string, has: string): boolean => !query.has(name) || query.get(name) === has;
    const found = repository.checkRuns.filter(
      (run) => run.headSha === sha && asked('check_name', run.name) && asked('status', run.status),
    );
    const isLatest = (run: CheckRun): boolean => found.findLast(({ name }) => name === run.name) === run;
    const shown = query.get('filter') === 'all' ? found : found.filter(isLatest);
    return pages(
      shown.toReversed().map((run) => checkRun(repository, run)),
      { wrap: (page, total) => ({ total_count: total, check_runs: page }), isNewestFirst: true },
    );
  },

  'checks/list-annotations': (call) => {
    const repository = repositoryOf(call);
    const run = byId(repository.checkRuns, ({ id }) => id, call.params['check_run_id']);
    return pages(run.annotations.map((annotation) => checkAnnotation(repository, run, annotation)));
  },
};

/** What a request says of a check run. Annotations are added to those that are there; the rest of the output is replaced. */
function change({ body, world }: Call, run: CheckRun): void {
  const { name, status, conclusion, details_url, external_id, completed_at } = body as Readonly<
    Record<string, string | undefined>
  >;
  const output = body['output'] as AskedOutput | undefined;
  if (output !== undefined) expectOutput(output);
  if (name !== undefined) run.name = name;
  if (status !== undefined) run.status = status;
  if (details_url !== undefined) run.detailsUrl = details_url;
  if (external_id !== undefined) run.externalId = external_id;
  if (conclusion !== undefined) {
    run.conclusion = conclusion;
    run.status = 'completed';
    run.completedAt = completed_at ?? world.tick();
  }
  if (run.status === 'completed' && run.conclusion === null)
    throw new ApiError(422, 'Invalid request.\n\n"conclusion" wasn\'t supplied.');
  if (output === undefined) return;
  const { title = null, summary = null, text = null, annotations = [] } = output;
  run.output = { title, summary, text };
  run.annotations.push(...annotations);
}

function expectOutput({ title, summary, text, annotations = [] }: AskedOutput): void {
  const refuse = (reason: string): never => {
    throw new ApiError(422, `Invalid request.\n\n${reason}`);
  };
  if (title === undefined || summary === undefined) refuse('"title", "summary" weren\'t supplied.');
  if (annotations.length > ANNOTATIONS_LIMIT)
    refuse(`No more than ${ANNOTATIONS_LIMIT} items are allowed; ${annotations.length} were supplied.`);
  for (const long of [summary, text])
    if (long !== undefined && [...long].length > TEXT_LIMIT)
      refuse(`Only ${TEXT_LIMIT} characters are allowed; ${[...long].length} were supplied.`);
  for (const { start_line, end_line, start_column, end_column } of annotations) {
    if (end_line < start_line) refuse('"end_line" must be greater than or equal to "start_line".');
    const hasColumns = start_column !== undefined || end_column !== undefined;
    if (hasColumns && start_line !== end_line) refuse('Columns are allowed on a single line only.');
    if (start_column !== undefined && end_column !== undefined && end_column < start_column)
      refuse('"end_column" must not precede "start_column".');
  }
}
