import { type Finding, INLINE_WAIVER, isBlocking, type Range } from '../core/finding.ts';
import { portableSha256 } from '../core/policy/portable-sha256.ts';
import { fixOf, messageOf, type Reporter } from './reporter.ts';

/** GitHub keeps 5,000 results of a run and refuses more than 25,000 (docs: SARIF results exceed limits). */
const MOST_RESULTS = 5000;

/** SARIF 2.1.0 for code scanning. Messages are written out, because GitHub does not resolve message ids. */
export const sarif: Reporter = (report, translate) => {
  const shown = [...report.findings].sort(byWeight).slice(0, MOST_RESULTS);
  const rules = [...new Set(report.findings.map(({ rule }) => rule))].sort();
  const omitted = report.findings.length - shown.length;
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Reglament',
            semanticVersion: report.engine.replace(/^reglament\//, ''),
            rules: rules.map((id) => ruleOf(id, report.findings)),
          },
        },
        automationDetails: { id: `reglament/${report.policy.id}` },
        columnKind: 'unicodeCodePoints',
        invocations: [
          {
            executionSuccessful: true,
            ...(omitted > 0
              ? {
                  toolExecutionNotifications: [
                    {
                      level: 'warning',
                      message: {
                        text: translate('report.truncated', { shown: shown.length, total: report.findings.length }),
                      },
                    },
                  ],
                }
              : {}),
          },
        ],
        properties: { policy: report.policy },
        results: shown.map((finding) => {
          const fix = fixOf(finding, translate);
          const message = messageOf(finding, translate);
          return {
            ruleId: finding.rule,
            ruleIndex: rules.indexOf(finding.rule),
            level: levelOf(finding),
            message: { text: fix === undefined ? message : `${message} ${fix}` },
            locations: [locationOf(finding.path, finding.range)],
            ...(finding.related.length === 0
              ? {}
              : {
                  relatedLocations: finding.related
                    .slice(0, 100)
                    .map(({ path, range }, id) => ({ id, ...locationOf(path, range) })),
                }),
            // Hashed: the identity holds the words at fault, which may be personal.
            partialFingerprints: { 'reglament/v1': portableSha256(finding.identity) },
            ...(finding.status === 'waived' ? { suppressions: [suppressionOf(finding)] } : {}),
            baselineState: finding.status === 'existing' ? 'unchanged' : 'new',
            ...(finding.suggestions.length === 0
              ? {}
              : { fixes: finding.suggestions.map((suggestion) => fixOfSuggestion(finding.path, suggestion)) }),
          };
        }),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

function suppressionOf({ waiver = '', reason }: Finding) {
  if (waiver === INLINE_WAIVER) return { kind: 'inSource', status: 'accepted', justification: reason ?? '' };
  return { kind: 'external', status: 'accepted', justification: [waiver, reason].filter(Boolean).join(': ') };
}

function ruleOf(id: string, findings: readonly Finding[]) {
  const finding = findings.find(({ rule }) => rule === id);
  const clause = finding?.clause ?? '';
  return {
    id,
    name: finding?.check ?? id,
    shortDescription: { text: id },
    ...(/^https?:\/\//.test(clause) ? { helpUri: clause } : {}),
    help: { text: clause === '' ? id : clause },
    defaultConfiguration: { level: finding === undefined ? 'warning' : levelOf({ ...finding, status: 'new' }) },
  };
}

function levelOf(finding: Pick<Finding, 'enforcement' | 'status'>): 'error' | 'warning' | 'note' {
  if (isBlocking(finding)) return 'error';
  return finding.status === 'new' ? 'warning' : 'note';
}

function byWeight(a: Finding, b: Finding): number {
  const weight = { error: 0, warning: 1, note: 2 };
  return weight[levelOf(a)] - weight[levelOf(b)];
}

function locationOf(path: string, range: Range) {
  return {
    physicalLocation: {
      artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
      region: regionOf(range),
    },
  };
}

function regionOf({ start, end }: Range) {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

function fixOfSuggestion(path: string, { range, text }: { readonly range: Range; readonly text: string }) {
  return {
    description: { text },
    artifactChanges: [
      {
        artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/') },
        replacements: [{ deletedRegion: regionOf(range), insertedContent: { text } }],
      },
    ],
  };
}
