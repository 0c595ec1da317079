import { describe, expect, test } from 'vitest';
import type { RuleDiff, RuleVerdict } from '../../action/core/policy/diff.ts';
import { weightyRules } from '../../site/data/whole-redline.ts';

const rule = (id: string, verdict: RuleVerdict): RuleDiff => ({
  id,
  verdict,
  basis: 'structure',
  changes: [],
  before: 'advisory',
  after: 'advisory',
  clause: { regulation: 'tone', id: 'caps', title: {} },
  reason: undefined,
});
const idsOf = (rules: readonly RuleDiff[]): readonly string[] => weightyRules(rules).map(({ id }) => id);

describe('the rules that a comparison of editions names', () => {
  const changed = [
    rule('a.stricter', 'stricter'),
    rule('b.looser', 'looser'),
    rule('c.mixed', 'mixed'),
    rule('d.removed', 'removed'),
  ];

  test('names a new rule beside those that changed', () => {
    expect(idsOf([...changed, rule('e.new', 'added')])).toEqual([
      'a.stricter',
      'b.looser',
      'c.mixed',
      'd.removed',
      'e.new',
    ]);
  });

  test('leaves out what decides nothing otherwise', () => {
    expect(idsOf([rule('a.same', 'neutral'), rule('b.words', 'text-only')])).toEqual([]);
  });

  test('leaves many new rules to the lines of their regulations, and still names those that changed', () => {
    const many = Array.from({ length: 21 }, (_, index) => rule(`new.${index}`, 'added'));
    expect(idsOf([...many, ...changed])).toEqual(changed.map(({ id }) => id));
  });
});
