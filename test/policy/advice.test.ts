import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import { readText } from '../../action/core/content/source-file.ts';
import { adviceOf, lacksOf, listingOf } from '../../action/core/policy/listing.ts';
import { loadPolicy } from '../../action/core/policy/load.ts';
import { portableSha256 } from '../../action/core/policy/portable-sha256.ts';
import { parseRegulation } from '../../action/core/policy/regulation.ts';
import { writeRelease } from '../../action/core/policy/release-writer.ts';
import { builtInPacks } from '../../action/sources/packs.ts';
import { listTree } from '../../action/sources/working-tree.ts';
import { LOAD, loaded, policyFiles } from '../helpers/judging.ts';

/** Advice of facts/advice-map.md about plans, strategy, reviews and people: each is a rule of the working policy. */
const PLANNING = `
S1.0a S1.0b S1.0c S1.0d
S1.6c
S1.7a S1.7b S1.7c S1.7d S1.7e
S1.10a S1.10b S1.10c S1.10d
S2.0
S2.1a S2.1b S2.1c S2.1d
S2.3b S2.5d S2.6b
`;
/** What stays with people (facts/advice-map.md §D). */
const PEOPLE = 'D';

const idsIn = (list: string): readonly string[] => list.trim().split(/\s+/);

const files = new Map(
  listTree('.', 'policy').flatMap((file) => {
    const read = /\.(?:md|ya?ml)$/.test(file.path) ? readText(file) : undefined;
    return read?.ok === true ? [[file.path, read.text] as const] : [];
  }),
);
const { policy, problems } = await loadPolicy(files, registry, { ...LOAD, builtInPacks });
if (policy === undefined) throw new Error(`the policy cannot be read: ${JSON.stringify(problems.slice(0, 5))}`);
const advice = new Map(adviceOf(listingOf(policy, (path) => files.get(path))).map((entry) => [entry.id, entry]));

describe('advice of the facts', () => {
  test.each(idsIn(PLANNING))('%s is a rule that is on, with both kinds of example', (id) => {
    const rules = (advice.get(id)?.rules ?? []).filter(({ level }) => level !== 'off');
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((rule) => lacksOf(rule).length > 0).map((rule) => rule.id)).toEqual([]);
  });

  test('what stays with people stands in clauses', () => {
    expect(advice.get(PEOPLE)?.rules).toEqual([]);
    expect(advice.get(PEOPLE)?.people.length).toBeGreaterThan(5);
  });

  test('comes in the order in which people count', () => {
    const ids = [...advice.keys()];
    expect(ids.indexOf('S1.7d')).toBeLessThan(ids.indexOf('S1.10a'));
  });
});

describe('a comment with advice in a clause', () => {
  const adviceIn = (text: string) =>
    parseRegulation(`---\nid: a\ntitle: A\n---\n${text}`).regulation.clauses.map((clause) => clause.advice);

  test('is read where it stands on a line of its own, and is no prose', () => {
    const { regulation } = parseRegulation('---\nid: a\ntitle: A\n---\n## A {#a}\n\n<!-- advice: S1.0a, D -->\n');
    expect(regulation.clauses).toMatchObject([{ advice: ['S1.0a', 'D'], hasProse: false }]);
    expect(adviceIn('## A {#a}\nТекст.\n<!-- advice: S1.0a -->\n<!-- advice: D -->\n## B {#b}\nТекст.\n')).toEqual([
      ['S1.0a', 'D'],
      [],
    ]);
  });

  test.each([
    'Текст <!-- advice: S1.0a -->',
    '<!-- оставлено до осени\nadvice: S1.0a -->',
    '<!--\n<!-- advice: S1.0a -->',
    '```\n<!-- advice: S1.0a -->\n```',
    '    <!-- advice: S1.0a -->',
    '<!-- advice: -->',
    '<!-- advice: S1.0a --> и ещё',
  ])('%s is none', (text) => {
    expect(adviceIn(`## A {#a}\n${text}\n`)).toEqual([[]]);
  });
});

test('a release keeps the advice of its rules', async () => {
  const files = policyFiles({ 'tone.caps': '' });
  const path = 'policy/regulations/tone.caps.md';
  files.set(path, (files.get(path) ?? '').replace('check: tone.caps', 'check: tone.caps\nadvice: [S1.10a, D]'));
  const { policy: working } = await loaded(files);
  const text = writeRelease({
    policy: working,
    engine: 'reglament/test',
    released: '2026-01-01',
    previous: undefined,
    sha256: portableSha256,
  });
  const { timeline } = await loaded(new Map([...files, ['policy/releases/1.0.0.yaml', text]]));
  const sealed = await timeline.newest.load();
  expect(timeline.newest.origin).toBe('release');
  expect(sealed.rules.find(({ id }) => id === 'tone.caps')?.advice).toEqual(['S1.10a', 'D']);
});
