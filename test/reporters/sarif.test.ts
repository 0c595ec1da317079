import { describe, expect, test } from 'vitest';
import type { Finding } from '../../action/core/finding.ts';
import { translatorFor } from '../../action/locales/index.ts';
import { sarif } from '../../action/reporters/sarif.ts';
import { judged, post } from '../helpers/judging.ts';

const en = translatorFor('en');
const report = await judged({ a: post({}, 'СКИДКА ТОЛЬКО СЕГОДНЯ\n') }, { 'tone.caps': '' });
const [caps] = report.findings;
if (caps === undefined) throw new Error('capitals are found');

/** The run of a log about findings that differ from one another in what a test changes. */
function runOf(changes: readonly Partial<Finding>[]) {
  const findings = changes.map(
    (change, index): Finding => ({ ...caps, identity: String(index), ...change }) as Finding,
  );
  return JSON.parse(sarif({ ...report, findings }, en)).runs[0];
}

describe('SARIF for code scanning', () => {
  test('of more results than GitHub keeps has the worst, and says how many there were', () => {
    const many = Array.from({ length: 5200 }, (_, index): Partial<Finding> => {
      return { enforcement: index < 5000 ? 'advisory' : 'hard-mandatory' };
    });
    const run = runOf(many);
    expect(run.results).toHaveLength(5000);
    expect(run.results.filter(({ level }: { level: string }) => level === 'error')).toHaveLength(200);
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toContain('5,200');
  });

  test('has a text in every message, and no link that a text brings along', () => {
    const data = { key: '[label](https://x.example)\u202E\n', suggestion: 'none', allowed: '' };
    const { results } = runOf([{ message: { id: 'problem.schema.unknown-key', data } }]);
    expect(results[0].message.text).toMatch(/\S/);
    expect(results[0].message.text).not.toMatch(/\]\(|\u202E/);
    expect(results[0].message.id).toBeUndefined();
  });

  test('cuts a message whose value is as long as a file', () => {
    const data = { key: 'x'.repeat(100_000), suggestion: 'none', allowed: '' };
    const { results } = runOf([{ message: { id: 'problem.schema.unknown-key', data } }]);
    expect(results[0].message.text.length).toBeLessThanOrEqual(4000);
  });

  test('shows a hundred other places of a finding', () => {
    const related = Array.from({ length: 300 }, () => ({ path: 'a.md', range: caps.range }));
    expect(runOf([{ related }]).results[0].relatedLocations).toHaveLength(100);
  });

  test('has few tags for a rule, whatever its id', () => {
    const rule = `${Array.from({ length: 40 }, (_, index) => `f${index}`).join('.')}.x`;
    const [described] = runOf([{ rule }]).tool.driver.rules;
    expect(described.properties.tags).toHaveLength(10);
    expect(runOf([{}]).tool.driver.rules[0].properties.tags).toEqual(['tone']);
  });

  test('knows a finding again by what GitHub looks at, and hides the words that it is about', () => {
    const [first, same, other] = runOf([
      { identity: 'a|+7 921 000-00-34' },
      { identity: 'a|+7 921 000-00-34' },
      { identity: 'b' },
    ]).results;
    expect(first.partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{16}:1$/);
    expect(same.partialFingerprints).toEqual(first.partialFingerprints);
    expect(other.partialFingerprints).not.toEqual(first.partialFingerprints);
    expect(JSON.stringify(first)).not.toContain('000-00-34');
  });

  test('has a category, so that another upload does not take its place', () => {
    expect(runOf([{}]).automationDetails.id).toBe('reglament/test/');
  });

  test('takes names of files that no address can hold', () => {
    const [found] = runOf([{ path: 'content/posts/\uD800 @team/ä.md' }]).results;
    expect(found.locations[0].physicalLocation.artifactLocation.uri).toBe(
      'content/posts/%EF%BF%BD%20%40team/%C3%A4.md',
    );
  });
});
