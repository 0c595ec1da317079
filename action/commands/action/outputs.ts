import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setOutput } from '@actions/core';
import type { Report } from '../../core/report.ts';

export type Verdict = 'pass' | 'fail' | 'error';

/** The outputs of the step: only words of ours, numbers, digests and a path, since workflows put them into scripts (facts/github.md, T9). */
export type Output =
  | 'verdict'
  | 'blocking'
  | 'advisory'
  | 'waived'
  | 'existing'
  | 'report'
  | 'policy-version'
  | 'policy-digest';

/** Every declared output is set always: one that a step leaves unset can be forged by text that it prints (facts/github.md, T4). */
const UNJUDGED: Readonly<Record<Output, string>> = {
  verdict: 'error',
  blocking: '0',
  advisory: '0',
  waived: '0',
  existing: '0',
  report: '',
  'policy-version': '',
  'policy-digest': '',
};

/** Sets what holds until there is a verdict: it stays when the step is stopped before. */
export function setUnjudged(): void {
  set(UNJUDGED);
}

/** There was nothing to judge, and so nothing blocks. */
export function setNothing(): void {
  set({ ...UNJUDGED, verdict: 'pass' });
}

/** Of several changes that one run judges the outputs are those of the last, but for this. */
export function setVerdict(verdict: Verdict): void {
  setOutput('verdict', verdict);
}

/** @param path of the report in JSON. */
export function setOutputs(verdict: Verdict, { summary, policy }: Report, path: string): void {
  set({
    verdict,
    blocking: String(summary.blocking),
    advisory: String(summary.advisory),
    waived: String(summary.waived),
    existing: String(summary.existing),
    report: path,
    'policy-version': versionOf(policy.version),
    'policy-digest': policy.digest,
  });
}

/** A version is a text of the policy. What is none of SemVer's stays out of scripts. */
function versionOf(version: string): string {
  return /^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/.test(version) ? version : '';
}

function set(outputs: Readonly<Record<Output, string>>): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

/** Writes the report where later steps find it. */
export function writeReport(folder: string, text: string): string {
  const path = join(folder, 'reglament-report.json');
  writeFileSync(path, text);
  return path;
}
