import { readdirSync, readFileSync } from 'node:fs';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { registry } from '../action/checks/index.ts';
import type { Check } from '../action/core/check.ts';
import { MECHANICS, WINNER_SELECTIONS } from '../action/core/content/contest.ts';
import { CONTENT_PROBLEM_IDS } from '../action/core/content/problem.ts';
import type { Enforcement } from '../action/core/finding.ts';
import type { ImpactKind } from '../action/core/impact.ts';
import type { ClauseDiff, RuleVerdict } from '../action/core/policy/diff.ts';
import type { ExampleOutcome } from '../action/core/policy/examples.ts';
import type { WaiverFault } from '../action/core/policy/exceptions.ts';
import type { FileRow } from '../action/core/policy/explain.ts';
import { POLICY_ONLY_PROBLEM_IDS } from '../action/core/policy/problem.ts';
import { CHANNELS, type Delivery } from '../action/core/pull/delivery.ts';
import type { Standing } from '../action/core/pull/page.ts';
import { REPORT_ERROR_IDS } from '../action/core/report.ts';
import { CATALOGUES, localeOf, translatorFor } from '../action/locales/index.ts';
import { reglament } from './helpers/command-line.ts';

/** The arguments of a message with how each is used: `count:plural`. */
function argumentsOf(message: string): string[] {
  const found = new Set<string>();
  const visit = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.argument) found.add(element.value);
      if (element.type === TYPE.number) found.add(element.value);
      if (element.type === TYPE.select || element.type === TYPE.plural) {
        found.add(element.value);
        for (const option of Object.values(element.options)) visit(option.value);
      }
    }
  };
  visit(parse(message, { ignoreTag: true }));
  return [...found].sort();
}

const { ru, en } = CATALOGUES;

/** Every value of a type: one that is left out, or one too many, is an error of types. */
const all = <T extends string>(values: Readonly<Record<T, true>>): readonly string[] => Object.keys(values);

/** Groups of messages whose last part is a value of the engine: each value has its message, and each message its value. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'diff.verdict': all<RuleVerdict>({
    added: true,
    removed: true,
    stricter: true,
    looser: true,
    mixed: true,
    neutral: true,
    'text-only': true,
  }),
  'diff.clause': all<ClauseDiff['kind']>({
    added: true,
    removed: true,
    changed: true,
    'regulation-added': true,
    'regulation-removed': true,
  }),
  'impact.kind': all<ImpactKind>({ 'newly-failing': true, 'newly-passing': true, 'level-changed': true }),
  'impact.column': all<ImpactKind>({ 'newly-failing': true, 'newly-passing': true, 'level-changed': true }),
  'impact.by': ['account', 'month', 'author'],
  'pull.channel': CHANNELS,
  'pull.outcome': all<Delivery['outcome']>({
    delivered: true,
    unchanged: true,
    degraded: true,
    refused: true,
    failed: true,
    skipped: true,
    off: true,
  }),
  'pull.verdict': all<Standing>({
    unseen: true,
    blocked: true,
    unproved: true,
    waiting: true,
    advice: true,
    clean: true,
  }),
  'explain.outcome': all<FileRow['outcome']>({
    found: true,
    silent: true,
    quick: true,
    condition: true,
    'not-reached': true,
    'other-kind': true,
    off: true,
  }),
  'explain.scope': all<Check['scope']>({
    document: true,
    publication: true,
    account: true,
    repository: true,
    contest: true,
    inbox: true,
    policy: true,
  }),
  'test.outcome': all<ExampleOutcome>({ silent: true, fired: true, invalid: true, proved: true }),
  'waivers.fault': all<WaiverFault>({
    'unknown-rule': true,
    'removed-rule': true,
    'hard-rule': true,
    'approver-role': true,
    'self-approved': true,
    'not-issued': true,
    expired: true,
  }),
  'contest.draft.mechanic': MECHANICS,
  'contest.draft.choice': WINNER_SELECTIONS,
  level: all<Enforcement>({ advisory: true, 'soft-mandatory': true, 'hard-mandatory': true }),
  'cli.exit': ['0', '1', '2'],
};

describe('the catalogues', () => {
  test('have the same messages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(ru).sort());
  });

  test.each(Object.keys(ru) as (keyof typeof ru)[])(
    '%s is ICU MessageFormat in both, with the same arguments',
    (id) => {
      expect(argumentsOf(en[id])).toEqual(argumentsOf(ru[id]));
    },
  );

  test('Russian plurals name all the forms that Russian has', () => {
    const visit = (id: string, elements: readonly MessageFormatElement[]): void => {
      for (const element of elements) {
        if (element.type !== TYPE.plural && element.type !== TYPE.select) continue;
        // «больше # знака» needs one form for all but one.
        const forms = Object.keys(element.options);
        if (element.type === TYPE.plural && !id.startsWith('problem.schema.length')) {
          expect(forms, id).toEqual(expect.arrayContaining(['one', 'few', 'other']));
        }
        for (const option of Object.values(element.options)) visit(id, option.value);
      }
    };
    for (const [id, message] of Object.entries(ru)) visit(id, parse(message, { ignoreTag: true }));
  });

  test('Russian is written in Russian quotation marks', () => {
    expect(Object.entries(ru).filter(([, message]) => /[“”]/.test(message))).toEqual([]);
  });

  test('every message that a check may report is there', () => {
    for (const check of registry.values()) {
      for (const message of check.messages)
        expect(ru).toHaveProperty([`${check.messagePrefix ?? check.id}.${message}`]);
    }
    for (const id of [...CONTENT_PROBLEM_IDS, ...POLICY_ONLY_PROBLEM_IDS]) expect(ru).toHaveProperty([`problem.${id}`]);
    for (const id of REPORT_ERROR_IDS) expect(ru).toHaveProperty([`error.${id}`]);
  });

  test.each(Object.entries(GROUPS))('%s.* has a message for each of its values and no other', (group, values) => {
    const pattern = new RegExp(`^${group.replaceAll('.', '\\.')}\\.([^.]+)$`);
    const found = Object.keys(ru).flatMap((id) => pattern.exec(id)?.[1] ?? []);
    expect(found.sort()).toEqual([...values].sort());
  });

  test('each command says what it does', async () => {
    const { stdout } = await reglament('.', ['--help', '--locale', 'en']);
    const commands = [...stdout.matchAll(/^ {2}([a-z]+(?: [a-z]+)?) {2}/gm)].map(([, name = '']) =>
      name.replace(' ', '-'),
    );
    const described = Object.keys(ru).flatMap((id) => /^cli\.command\.([\w-]+)$/.exec(id)?.[1] ?? []);
    expect(described.sort()).toEqual(commands.sort());
    for (const name of described) expect(ru).toHaveProperty([`cli.${name}.about`]);
  });

  test('no message is left that nothing uses', () => {
    const sources = readdirSync('action', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.startsWith('locales/'))
      .map((path) => readFileSync(`action/${path}`, 'utf8'))
      .join('\n');
    const reported = new Set([
      ...[...registry.values()].flatMap((check) =>
        check.messages.map((message) => `${check.messagePrefix ?? check.id}.${message}`),
      ),
      ...[...CONTENT_PROBLEM_IDS, ...POLICY_ONLY_PROBLEM_IDS].map((id) => `problem.${id}`),
      ...REPORT_ERROR_IDS.map((id) => `error.${id}`),
    ]);
    const unused = Object.keys(ru).filter((id) => {
      const base = id.replace(/\.fix$/, '');
      const stem = id.slice(0, id.lastIndexOf('.') + 1);
      return !reported.has(base) && !sources.includes(`'${id}'`) && !sources.includes(`\`${stem}\${`);
    });
    expect(unused).toEqual([]);
  });
});

describe('a translator', () => {
  test.each([
    [1, '1 совет'],
    [3, '3 совета'],
    [5, '5 советов'],
    [21, '21 совет'],
    [111, '111 советов'],
  ])('counts %i in Russian', (count, text) => {
    expect(translatorFor('ru')('report.advisory', { count })).toBe(text);
  });

  test('writes dates and shares out in the language of the message', () => {
    const data = { date: { date: '2026-11-03' }, account: 'vk', count: 3, kind: 'brand', limit: 2 };
    expect(translatorFor('ru')('frequency.max-per-day.over', data)).toBe(
      '3 ноября 2026 г. на «vk» выходит 3 публикации, а бренду можно не больше 2.'.replace('выходит 3', 'выходят 3'),
    );
    expect(translatorFor('en')('frequency.max-per-day.over', data)).toBe(
      '3 publications on “vk” on 3 November 2026, and a brand may have no more than 2.',
    );
    expect(translatorFor('ru')('tone.caps.share', { share: 0.345, limit: 0.2 })).toContain('35\u00A0%');
  });

  test('leaves the values as they are, whatever is in them', () => {
    expect(translatorFor('en')('content.duplicate-id.taken', { id: "<b>{x}'", path: '#' })).toBe(
      "The id “<b>{x}'” is taken: #.",
    );
  });

  test('an id that is not there is our fault, and loud', () => {
    expect(() => translatorFor('ru')('no.such.id')).toThrow('no message');
  });

  test.each([
    ['ru_RU.UTF-8', 'ru'],
    ['ru', 'ru'],
    ['en_US.UTF-8', 'en'],
    ['C', 'en'],
    [undefined, 'en'],
    ['rus', 'en'],
  ])('the language tag %s is spoken to in %s', (tag, locale) => {
    expect(localeOf(tag)).toBe(locale);
  });
});
