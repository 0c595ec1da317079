import { type Finding, INLINE_WAIVER, isBlocking, type Range } from '../core/finding.ts';
import type { Translate } from '../core/messages.ts';
import { portableSha256 } from '../core/policy/portable-sha256.ts';
import { inRepository } from '../core/pull/change.ts';
import type { Report } from '../core/report.ts';
import { plainLines, shortened } from './escape.ts';
import { fixOf, messageOf, type Reporter } from './reporter.ts';

/**
 * GitHub keeps 5,000 results of a run and refuses more than 25,000, as it does more than 25,000 rules; it shows 100 locations of a result (docs:
 * SARIF results exceed limits). By which order it keeps them is in doubt (facts/github.md §4), so the worst are all that it gets.
 */
const MOST_RESULTS = 5000;
const MOST_LOCATIONS = 100;
/** Of 20 tags of a rule GitHub shows 10. A rule of ours has one: the family of its id. */
const MOST_TAGS = 10;
/** Characters of a message that GitHub shows; the number is ours: a value in it may be as long as a file. */
const MOST_CHARACTERS = 4000;

/** SARIF 2.1.0 for code scanning. Messages are written out, because GitHub does not resolve message ids. */
export const sarif: Reporter = (report, translate) => sarifIn('', report, translate);

/** The same for a folder of a repository: places are looked up from its root, and each folder has a category of its own. */
export function sarifIn(prefix: string, report: Report, translate: Translate): string {
  const category = [report.policy.id, ...(prefix === '' ? [] : [prefix])];
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
        // With a slash at its end it is a category, and an upload takes the place of the one before under the same (docs: Uploading more than one
        // SARIF file for a commit).
        automationDetails: { id: `reglament/${category.map((part) => part.replaceAll('/', '-')).join('/')}/` },
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
            message: { text: messageText(fix === undefined ? message : `${message} ${fix}`, finding.rule) },
            locations: [locationOf(inRepository(prefix, finding.path), finding.range)],
            ...(finding.related.length === 0
              ? {}
              : {
                  relatedLocations: finding.related
                    .slice(0, MOST_LOCATIONS)
                    .map(({ path, range }, id) => ({ id, ...locationOf(inRepository(prefix, path), range) })),
                }),
            partialFingerprints: fingerprintsOf(finding),
            ...(finding.status === 'waived' ? { suppressions: [suppressionOf(finding)] } : {}),
            baselineState: finding.status === 'existing' ? 'unchanged' : 'new',
            ...(finding.suggestions.length === 0
              ? {}
              : {
                  fixes: finding.suggestions.map((suggestion) =>
                    fixOfSuggestion(inRepository(prefix, finding.path), suggestion),
                  ),
                }),
          };
        }),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** A message has a text always, in plain words: GitHub resolves no message ids, refuses an empty text, and makes links of `[words](address)`. */
function messageText(text: string, rule: string): string {
  const shown = shortened(plainLines(text), MOST_CHARACTERS).replaceAll('](', ']\u200B(');
  return shown.trim() === '' ? rule : shown;
}

/**
 * By which GitHub knows a finding again in the next upload: of these it reads `primaryLocationLineHash` only (docs: SARIF support, "Data for
 * preventing duplicated alerts"). Hashed: the identity holds the words at fault, which may be personal.
 */
function fingerprintsOf({ identity }: Finding) {
  const hash = portableSha256(identity);
  return { primaryLocationLineHash: `${hash.slice('sha256:'.length).slice(0, 16)}:1`, 'reglament/v1': hash };
}

/** A path as an address; half of a surrogate pair has no form in one. */
function addressOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

/** `frequency` of `frequency.per-day`. */
function tagsOf(rule: string): readonly string[] {
  return rule.split('.').slice(0, -1).slice(0, MOST_TAGS);
}

function suppressionOf({ waiver = '', reason }: Finding) {
  if (waiver === INLINE_WAIVER) return { kind: 'inSource', status: 'accepted', justification: reason ?? '' };
  return { kind: 'external', status: 'accepted', justification: [waiver, reason].filter(Boolean).join(': ') };
}

function ruleOf(id: string, findings: readonly Finding[]) {
  const finding = findings.find(({ rule }) => rule === id);
  const clause = finding?.clause ?? '';
  return {
    id,
    name: pascalCase(finding?.check ?? id),
    shortDescription: { text: id },
    // GitHub wants one, and shows it above the alert (multitool, GH2012).
    fullDescription: { text: clause === '' ? id : `${id}: ${clause}` },
    ...(/^https?:\/\//.test(clause) ? { helpUri: clause } : {}),
    help: { text: clause === '' ? id : clause },
    properties: { tags: tagsOf(id) },
    defaultConfiguration: { level: finding === undefined ? 'warning' : levelOf({ ...finding, status: 'new' }) },
  };
}

/** `FrequencyMaxPerDay` of `frequency.max-per-day`: what SARIF calls a name is for people, and none is the id again (§3.49.7). */
function pascalCase(check: string): string {
  return check.replace(/(?:^|[.-])([a-z0-9])/g, (_, first: string) => first.toUpperCase());
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
      artifactLocation: { uri: addressOf(path), uriBaseId: '%SRCROOT%' },
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
        artifactLocation: { uri: addressOf(path) },
        replacements: [{ deletedRegion: regionOf(range), insertedContent: { text } }],
      },
    ],
  };
}
