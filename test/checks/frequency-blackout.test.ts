import { describe, expect, test } from 'vitest';
import type { Finding } from '../../action/core/finding.ts';
import { judge } from '../../action/core/judge.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { type Files, NOW, named, POLICY_YAML, policyWith, post } from '../helpers/judging.ts';

const RULE = 'frequency.blackout';
const DAYS = '{ from: 2026-11-24, to: 2026-11-25, reason: траур, allow: [notice] }';

async function found(files: Files, ...blackouts: readonly string[]): Promise<readonly Finding[]> {
  const policy = await policyWith({ [RULE]: '' }, `${POLICY_YAML}blackouts: [${blackouts.join(', ')}]\n`);
  const options = { engine: 'reglament/test', now: NOW, parseFrontMatter: parseWithGrayMatter };
  const { findings } = await judge(memoryFiles(named(files)), policy, options);
  return findings.filter(({ rule }) => rule === RULE);
}

async function isSilenced(publish_at: string, blackout: string, changes: Readonly<Record<string, string>> = {}) {
  return (await found({ a: post({ publish_at, ...changes }) }, blackout)).length > 0;
}

describe(RULE, () => {
  test('a post on a day of silence is told with the reason', async () => {
    expect(await found({ a: post({ publish_at: '2026-11-24T10:00:00+03:00' }) }, DAYS)).toMatchObject([
      {
        range: { start: { line: 3, column: 1 } },
        enforcement: 'soft-mandatory',
        message: {
          id: 'frequency.blackout.silent',
          data: { reason: 'траур', date: { date: '2026-11-24' }, account: 'vk', allowed: 'notice' },
        },
      },
    ]);
  });

  test.each([
    ['2026-11-23T23:59:59+03:00', false],
    ['2026-11-24T00:00:00+03:00', true],
    ['2026-11-24', true],
    ['2026-11-25T23:59:59+03:00', true],
    ['2026-11-26T00:00:00+03:00', false],
  ])('both days are part of it: %s', async (publish_at, silenced) => {
    expect(await isSilenced(publish_at, DAYS)).toBe(silenced);
  });

  test('the day is the one on the account’s clock', async () => {
    const there = { accounts: '[vladivostok]' };
    expect(await isSilenced('2026-11-23T13:59:59Z', DAYS, there)).toBe(false);
    expect(await isSilenced('2026-11-23T14:00:00Z', DAYS, there)).toBe(true);
    expect(await isSilenced('2026-11-25T13:59:59Z', DAYS, there)).toBe(true);
    expect(await isSilenced('2026-11-25T14:00:00Z', DAYS, there)).toBe(false);
  });

  test('the day on which clocks go back has 25 hours', async () => {
    const day = '{ from: 2026-10-25, to: 2026-10-25, reason: r }';
    const there = { accounts: '[belgrade]' };
    expect(await isSilenced('2026-10-24T21:59:59Z', day, there)).toBe(false);
    expect(await isSilenced('2026-10-24T22:00:00Z', day, there)).toBe(true);
    expect(await isSilenced('2026-10-25T22:59:59Z', day, there)).toBe(true);
    expect(await isSilenced('2026-10-25T23:00:00Z', day, there)).toBe(false);
  });

  test('a moment with an offset is the same everywhere, and both ends are part of it', async () => {
    const hours = '{ from: "2026-11-24T12:00:00+03:00", to: "2026-11-24T18:00:00+03:00", reason: r }';
    for (const accounts of ['[vk]', '[vladivostok]', '[belgrade]']) {
      expect(await isSilenced('2026-11-24T08:59:59Z', hours, { accounts })).toBe(false);
      expect(await isSilenced('2026-11-24T09:00:00Z', hours, { accounts })).toBe(true);
      expect(await isSilenced('2026-11-24T15:00:00Z', hours, { accounts })).toBe(true);
      expect(await isSilenced('2026-11-24T15:00:01Z', hours, { accounts })).toBe(false);
    }
  });

  test('a time without an offset is on the account’s clock, and may stand with a date', async () => {
    const evening = '{ from: "2026-11-24T18:00", to: 2026-11-25, reason: r }';
    expect(await isSilenced('2026-11-24T17:59:00+03:00', evening)).toBe(false);
    expect(await isSilenced('2026-11-24T18:00:00+03:00', evening)).toBe(true);
    expect(await isSilenced('2026-11-25T23:59:00+03:00', evening)).toBe(true);
    expect(await isSilenced('2026-11-24T17:59:00+10:00', evening, { accounts: '[vladivostok]' })).toBe(false);
    expect(await isSilenced('2026-11-24T18:00:00+10:00', evening, { accounts: '[vladivostok]' })).toBe(true);
  });

  test('allowed rubrics go out; of two blackouts both must allow', async () => {
    const on = '2026-11-24T10:00:00+03:00';
    expect(await isSilenced(on, DAYS, { rubric: 'notice' })).toBe(false);
    expect(await isSilenced(on, DAYS, { rubric: 'guide' })).toBe(true);
    expect(await isSilenced(on, DAYS, { urgent: 'true' })).toBe(true);
    const strict = '{ from: 2026-11-24, to: 2026-11-24, reason: совсем }';
    expect(await found({ a: post({ publish_at: on, rubric: 'notice' }) }, DAYS, strict)).toMatchObject([
      { message: { data: { reason: 'совсем', allowed: 'none' } } },
    ]);
    expect(await found({ a: post({ publish_at: on }) }, DAYS, strict), 'one post, one finding').toHaveLength(1);
  });

  test('what went out is told and not stopped; what only says so is stopped', async () => {
    const past = '{ from: 2026-11-20, to: 2026-11-20, reason: r }';
    const out = await found({ a: post({ publish_at: '2026-11-20T10:00:00+03:00', status: 'published' }) }, past);
    expect(out).toMatchObject([{ message: { id: 'frequency.blackout.went-out' }, enforcement: 'advisory' }]);
    const early = await found({ a: post({ publish_at: '2026-11-24T10:00:00+03:00', status: 'published' }) }, DAYS);
    expect(early).toMatchObject([{ message: { id: 'frequency.blackout.silent' }, enforcement: 'soft-mandatory' }]);
  });

  test('stories are silent, too; ideas and drafts may be written', async () => {
    const on = '2026-11-24T10:00:00+03:00';
    expect(await isSilenced(on, DAYS, { format: 'story' })).toBe(true);
    expect(await isSilenced(on, DAYS, { status: 'idea' })).toBe(false);
    expect(await isSilenced(on, DAYS, { status: 'draft' })).toBe(false);
  });
});
