import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { SarifUpload } from '../../model/conversation.ts';
import type { Repository } from '../../model/repository.ts';
import { type Handlers, ok, repositoryOf } from '../answer.ts';
import { ApiError } from '../api-error.ts';

/** Docs: "SARIF support for code scanning", limits. */
const LIMITS = { gzipBytes: 10 * 1024 * 1024, runs: 20, results: 25_000, rules: 25_000 };
const FULL_ID = /^[0-9a-f]{40}$/;
const REF = /^refs\/(?:heads|tags|pull)\/.+$/;

interface SarifRun {
  readonly results?: readonly {
    readonly message?: { readonly text?: string };
    readonly locations?: readonly unknown[];
  }[];
  readonly tool?: { readonly driver?: { readonly name?: string; readonly rules?: readonly unknown[] } };
}

export const codeScanning: Handlers = {
  'code-scanning/upload-sarif': async (call) => {
    const repository = repositoryOf(call);
    expectEnabled(repository);
    const {
      commit_sha: commitSha = '',
      ref = '',
      sarif = '',
      tool_name: toolName,
    } = call.body as Record<string, string>;
    if (!FULL_ID.test(commitSha) || !REF.test(ref))
      throw ApiError.badRequest('Invalid request. "commit_sha" is a full id, and "ref" begins with refs/.');
    if ((await repository.git.resolve(`${commitSha}^{commit}`)) === undefined)
      throw new ApiError(404, `commit not found: ${commitSha}`);
    const bytes = Buffer.from(sarif, 'base64');
    if (bytes.length > LIMITS.gzipBytes) throw new ApiError(413, 'The sarif field is too large');
    const text = unpacked(bytes);
    const errors = problemsOf(text);
    const upload: SarifUpload = {
      id: randomUUID(),
      commitSha,
      ref,
      ...(toolName === undefined ? {} : { toolName }),
      size: bytes.length,
      text,
      status: 'pending',
      errors,
    };
    repository.sarifs.push(upload);
    return ok({ id: upload.id, url: `${repository.apiUrl}/code-scanning/sarifs/${upload.id}` }, 202);
  },

  'code-scanning/get-sarif': (call) => {
    const repository = repositoryOf(call);
    expectEnabled(repository);
    const upload = repository.sarifs.find(({ id }) => id === call.params['sarif_id']);
    if (upload === undefined) throw ApiError.notFound();
    const shown = { ...upload };
    // The first look comes too early.
    upload.status = upload.errors.length > 0 ? 'failed' : 'complete';
    return ok({
      processing_status: shown.status,
      analyses_url:
        shown.status === 'complete' ? `${repository.apiUrl}/code-scanning/analyses?sarif_id=${shown.id}` : null,
      ...(shown.status === 'failed' ? { errors: shown.errors } : {}),
    });
  },
};

function expectEnabled({ codeScanning }: Repository): void {
  if (!codeScanning) throw new ApiError(403, 'Code Security must be enabled for this repository to use code scanning.');
}

function unpacked(bytes: Buffer): string {
  try {
    return gunzipSync(bytes).toString();
  } catch {
    throw ApiError.badRequest('Invalid SARIF. It must be compressed with gzip and encoded in base64.');
  }
}

/** What code scanning finds when it looks into the log later. */
function problemsOf(text: string): readonly string[] {
  let log: { readonly version?: string; readonly runs?: readonly SarifRun[] };
  try {
    log = JSON.parse(text);
  } catch {
    return ['Invalid SARIF. JSON syntax error'];
  }
  const runs = log.runs ?? [];
  const problems: string[] = [];
  if (log.version !== '2.1.0') problems.push('Invalid SARIF. version must be 2.1.0');
  if (runs.length > LIMITS.runs)
    problems.push(`rejecting SARIF, as there are more runs than allowed (${runs.length} > ${LIMITS.runs})`);
  for (const { results = [], tool } of runs) {
    const rules = tool?.driver?.rules ?? [];
    if (results.length > LIMITS.results)
      problems.push(
        `rejecting SARIF, as there are more results per run than allowed (${results.length} > ${LIMITS.results})`,
      );
    if (rules.length > LIMITS.rules)
      problems.push(
        `rejecting SARIF, as there are more rules per run than allowed (${rules.length} > ${LIMITS.rules})`,
      );
    if (tool?.driver?.name === undefined) problems.push('Invalid SARIF. Missing tool.driver.name');
    for (const { message, locations = [] } of results) {
      if (typeof message?.text !== 'string') problems.push('Invalid SARIF. A result has no message.text');
      if (locations.length === 0) problems.push('locationFromSarifResult: expected at least one location');
    }
  }
  return [...new Set(problems)];
}
