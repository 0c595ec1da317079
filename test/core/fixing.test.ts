import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { registry } from '../../action/checks/index.ts';
import { type Check, createRegistry, defineCheck } from '../../action/core/check.ts';
import type { Finding } from '../../action/core/finding.ts';
import { type Fixing, fixAll } from '../../action/core/fixing.ts';
import { judge } from '../../action/core/judge.ts';
import { alwaysInForce } from '../../action/core/policy/in-force.ts';
import { loadPolicy } from '../../action/core/policy/load.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { LOAD, NOW, named, policyFiles, post, regulation } from '../helpers/judging.ts';

/** A check that finds each of some words, and suggests others for it. */
function replaces(id: string, swap: Readonly<Record<string, readonly string[]>>, stretch = 0): Check {
  return defineCheck({
    id,
    scope: 'publication',
    options: z.strictObject({}),
    stricter: {},
    messages: ['found'],
    mayFire: () => true,
    judge: ({ visible }) =>
      Object.entries(swap).flatMap(([word, texts]) =>
        [...visible().text.matchAll(new RegExp(word, 'g'))].map(({ index }) => {
          const at = visible().span(index, index + word.length);
          const span = { start: at.start, end: at.end + stretch };
          return { messageId: 'found' as const, at, suggestions: texts.map((text) => ({ span, text })) };
        }),
      ),
  });
}

async function fixed(
  bodies: Readonly<Record<string, string>>,
  checks: readonly Check[],
  {
    advisory = [],
    isWanted = () => true,
  }: { advisory?: readonly string[]; isWanted?: (finding: { rule: string }) => boolean } = {},
): Promise<Fixing & { readonly body: string }> {
  const rules = Object.fromEntries(checks.map(({ id }) => [id, '']));
  const files = policyFiles(rules);
  for (const id of advisory) files.set(`policy/regulations/${id}.md`, regulation(id, '', 'advisory'));
  const known = createRegistry([...registry.values(), ...checks]);
  const { policy, problems } = await loadPolicy(files, known, LOAD);
  if (policy === undefined) throw new Error(JSON.stringify(problems));
  const content = named(Object.fromEntries(Object.entries(bodies).map(([name, body]) => [name, post({}, body)])));
  const options = { engine: 'reglament/test', now: NOW, parseFrontMatter: parseWithGrayMatter };
  const fixing = await fixAll(memoryFiles(content), {
    judge: (tried) => judge(tried, alwaysInForce(policy), options),
    isWanted,
  });
  const after = fixing.files[0]?.after ?? post({}, bodies['a'] ?? '');
  return { ...fixing, body: after.slice(post({}, '').length).trimEnd() };
}

describe('fixing', () => {
  test('makes every replacement, of several rules, and says how many of each', async () => {
    const fixing = await fixed({ a: 'раз два раз\n' }, [
      replaces('x.one', { раз: ['один'] }),
      replaces('x.two', { два: ['двое'] }),
    ]);
    expect(fixing.body).toBe('один двое один');
    expect([...(fixing.files[0]?.rules ?? [])]).toEqual([
      ['x.one', 2],
      ['x.two', 1],
    ]);
    expect(fixing).toMatchObject({ refused: [], choices: [], isStable: true });
  });

  test('of two that overlap makes the first, and the other when it is still asked for', async () => {
    const long = replaces('x.long', { 'раз два': ['три'] });
    const short = replaces('x.short', { два: ['двое'], три: ['четыре'] });
    expect((await fixed({ a: 'раз два\n' }, [long, short])).body).toBe('четыре');
    const late = replaces('x.late', { 'два три': ['пять'] });
    expect((await fixed({ a: 'раз два три\n' }, [long, late])).body).toBe('три три');
  });

  test('refuses what would break a rule that blocks, makes the rest, and says so', async () => {
    const one = replaces('x.one', { раз: ['плохо'], два: ['двое'], три: ['трое'] });
    const bad = replaces('x.bad', { плохо: [] });
    const fixing = await fixed({ a: 'раз два три раз\n', b: 'два\n' }, [one, bad]);
    expect(fixing.body).toBe('раз двое трое раз');
    expect(fixing.refused).toMatchObject([
      { rule: 'x.one', line: 7, refusal: { why: 'breaks', rules: ['x.bad'] } },
      { rule: 'x.one', line: 7, refusal: { why: 'breaks', rules: ['x.bad'] } },
    ]);
    expect(fixing.files.map(({ path }) => path)).toEqual(['content/posts/a.md', 'content/posts/b.md']);
    expect(fixing.isStable).toBe(true);
  });

  test('makes what only advice speaks against', async () => {
    const one = replaces('x.one', { раз: ['так себе'] });
    const advice = replaces('x.advice', { 'так себе': [] });
    expect((await fixed({ a: 'раз\n' }, [one, advice], { advisory: ['x.advice'] })).body).toBe('так себе');
  });

  test('refuses what its own rule finds again, advice too', async () => {
    const again = replaces('x.again', { раз: ['раз раз'] });
    const fixing = await fixed({ a: 'раз\n' }, [again], { advisory: ['x.again'] });
    expect([fixing.body, fixing.refused.length, fixing.isStable]).toEqual(['раз', 1, true]);
  });

  test('rules that contradict each other end, and are told', async () => {
    const there = replaces('x.there', { раз: ['два'] });
    const back = replaces('x.back', { два: ['раз'] });
    const fixing = await fixed({ a: 'раз\n' }, [there, back], { advisory: ['x.there', 'x.back'] });
    expect(fixing.body).toBe('два');
    expect(fixing.refused).toMatchObject([{ rule: 'x.back', refusal: { why: 'loop' } }]);
    expect(fixing.isStable).toBe(true);
  });

  test('what grows without end stops after ten passes', async () => {
    const ladder = [...'абвгдежзиклм'].map((letter, index, all) =>
      replaces(`x.step-${index}`, { [`1${letter}`]: [`1${all[index + 1] ?? 'я'}`] }),
    );
    const fixing = await fixed({ a: '1а\n' }, ladder, { advisory: ladder.map(({ id }) => id) });
    expect([fixing.body, fixing.isStable]).toEqual(['1л', false]);
  });

  test('leaves a choice to people', async () => {
    const either = replaces('x.either', { раз: ['один', 'однажды'] });
    const fixing = await fixed({ a: 'раз\n' }, [either]);
    expect([fixing.body, fixing.choices.length, fixing.files.length]).toEqual(['раз', 1, 0]);
  });

  test('mends what is wanted and nothing else', async () => {
    const one = replaces('x.one', { раз: ['один'] });
    const two = replaces('x.two', { два: ['двое'] });
    const isWanted = ({ rule }: { rule: string }): boolean => rule === 'x.two';
    expect((await fixed({ a: 'раз два\n' }, [one, two], { isWanted })).body).toBe('раз двое');
  });

  test('five hundred replacements, of which one is bad, take a few judgements', async () => {
    const one = replaces('x.one', { раз: ['один'], два: ['плохо'] });
    const bad = replaces('x.bad', { плохо: [] });
    const fixing = await fixed({ a: `${'раз '.repeat(250)}два ${'раз '.repeat(250)}\n` }, [one, bad]);
    expect(fixing.body).toBe(`${'один '.repeat(250)}два ${'один '.repeat(250)}`.trimEnd());
  });
});

describe('suggestions of the rules that there are', () => {
  const RULES = {
    'tone.caps': '{ run: 2, share: 1 }',
    'text.substitution':
      '{ ignorecase: true, swap: { лате: латте, "на сегодня(?:шний день)?": сегодня, "e-mail": email, эспресо: эспрессо } }',
  };
  const piece = fc.constantFrom(
    'СКИДКА',
    'СКИДКА ТОЛЬКО СЕГОДНЯ',
    'тихо',
    'SALE TODAY',
    ' ',
    ' ',
    '. ',
    '\n\n',
    '**',
    '_',
    '`',
    '> ',
    '«',
    '»',
    '[',
    '](a)',
    '🙂',
    '\u0301',
    '\u00AD',
    '&amp;',
    'НЕТ',
    'лате',
    'Лате ',
    'на сегодня',
    'шний день',
    'e-mail ',
    'эспре',
    'со ',
    '- ',
    '\r\n',
  );

  test('make the finding go away, bring none of the same rule, and leave all other text as it is', async () => {
    const { policy } = await loadPolicy(policyFiles(RULES), registry, LOAD);
    if (policy === undefined) throw new Error('the policy is wrong');
    const options = { engine: 'reglament/test', now: NOW, parseFrontMatter: parseWithGrayMatter };
    const judged = async (text: string) =>
      (await judge(memoryFiles(named({ a: text })), alwaysInForce(policy), options)).findings;
    const made = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 25 }), async (pieces) => {
        const text = post({}, pieces.join(''));
        const before = await judged(text);
        const fixing = await fixAll(memoryFiles(named({ a: text })), {
          judge: (tried) => judge(tried, alwaysInForce(policy), options),
          isWanted: () => true,
        });
        expect(fixing.refused).toEqual([]);
        const after = fixing.files[0]?.after ?? text;
        const mended = before.filter(({ suggestions }) => suggestions.length === 1);
        for (const { rule } of mended) made.set(rule, (made.get(rule) ?? 0) + 1);
        const left = await judged(after);
        for (const rule of Object.keys(RULES)) {
          const of = (findings: readonly Finding[]): number =>
            findings.filter((finding) => finding.rule === rule).length;
          expect(of(left), rule).toBeLessThanOrEqual(of(before) - of(mended));
        }
        // Where words overlap, what is replaced second is not known beforehand.
        const overlap = mended.some(
          ({ range }, i) => (mended[i + 1]?.range.start.offset ?? Infinity) < range.end.offset,
        );
        if (overlap) return;
        // What stands outside of the replacements is the same, unit by unit.
        let [at, rest] = [0, after];
        for (const { suggestions } of mended) {
          for (const { range, text: to } of suggestions) {
            const kept = text.slice(at, range.start.offset) + to;
            expect(rest.startsWith(kept)).toBe(true);
            [at, rest] = [range.end.offset, rest.slice(kept.length)];
          }
        }
        expect(rest).toBe(text.slice(at));
      }),
      { numRuns: 300 * Number(process.env['FUZZ'] ?? 1) },
    );
    for (const rule of Object.keys(RULES)) expect(made.get(rule), rule).toBeGreaterThan(20);
  });
});
