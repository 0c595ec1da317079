import { describe, expect, test } from 'vitest';
import { judge } from '../../action/core/judge.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { editionFiles, historyAnd } from '../helpers/editions.ts';
import { type Files, loaded, NOW } from '../helpers/judging.ts';

const RULE = 'decisions.log';
const decision = (id: string, rules = ''): string =>
  `---\nid: "${id}"\ndate: 2026-10-14\ntitle: Решили\ndecided_by: anna\nabout: { rules: [${rules}] }\n---\nТекст.\n`;
const working = (yaml = '') => ({
  ...{ version: '2.0.0', effective: '2026-06-01', rules: { [RULE]: '', 'tone.caps': '' }, yaml },
});

async function found(files: Files, policy: ReadonlyMap<string, string> = editionFiles(working())) {
  const side = await loaded(policy);
  const { findings } = await judge(memoryFiles(files), side, {
    ...{ engine: 'test', now: NOW, parseFrontMatter: parseWithGrayMatter },
    policySide: { ...side, problems: [], files: policy },
    isAsked: ({ id }) => id === RULE,
  });
  return findings;
}
const at = (name: string): string => `content/decisions/${name}.md`;

describe('decisions.log', () => {
  test('two decisions of one number: told at each but the first, with both places', async () => {
    const files = { [at('014')]: decision('014'), [at('015')]: decision('014'), [at('016')]: decision('016') };
    const [finding, ...others] = await found(files);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      ...{ path: at('015'), quote: 'id: "014"', message: { id: 'decisions.log.taken', data: { id: '014' } } },
      related: [{ path: at('014'), range: { start: { line: 2 } } }],
    });
  });

  test('a rule that is and was none: with the nearest one, and where that is written', async () => {
    const [finding, ...others] = await found({ [at('014')]: decision('014', 'decisions.log, tone.cap') });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      ...{ path: at('014'), quote: 'tone.cap', range: { start: { line: 6 } } },
      message: { id: 'decisions.log.rule', data: { rule: 'tone.cap', suggestion: 'tone.caps' } },
      related: [{ path: 'policy/regulations/tone.caps.md' }],
    });
    const [stranger] = await found({ [at('014')]: decision('014', 'weather.rain') });
    expect(stranger?.message.data).toMatchObject({ suggestion: 'none' });
    expect(stranger?.related).toEqual([]);
  });

  test('a rule that was released and is gone only advises, and names what stands instead', async () => {
    const gone = { version: '1.0.0', effective: '2026-01-01', rules: { 'tone.emoji': '' } };
    const policy = await historyAnd(working(), gone);
    const [finding, ...others] = await found({ [at('014')]: decision('014', 'tone.emoji, tone.caps') }, policy);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      enforcement: 'advisory',
      message: { id: 'decisions.log.removed', data: { instead: 'none' } },
    });
    const yaml = 'removed: { tone.emoji: { version: "2.0.0", reason: a, instead: tone.caps } }\n';
    const [told] = await found({ [at('014')]: decision('014', 'tone.emoji') }, editionFiles(working(yaml)));
    expect(told).toMatchObject({
      message: { id: 'decisions.log.removed', data: { instead: 'tone.caps' } },
      related: [{ path: 'policy/regulations/tone.caps.md' }],
    });
  });

  test.each(['constructor', '__proto__', 'toString'])('%s is no rule', async (name) => {
    const [finding] = await found({ [at('014')]: decision('014', name) });
    expect(finding?.message.id).toBe('decisions.log.rule');
  });

  test('a rule that is switched off is a rule', async () => {
    const yaml = 'rules: { tone.caps: { enforcement: off, reason: Рано } }\n';
    expect(await found({ [at('014')]: decision('014', 'tone.caps') }, editionFiles(working(yaml)))).toEqual([]);
  });
});
