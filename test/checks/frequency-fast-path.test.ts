import fc from 'fast-check';
import { describe, test } from 'vitest';
import { expectSoundFirstSight } from '../helpers/first-sight.ts';
import { POLICY_YAML, policyFiles, post } from '../helpers/judging.ts';

/** `FUZZ=50 npm test` tries fifty times as much. */
const FUZZ = Number(process.env['FUZZ'] ?? 1);

const RULES: Readonly<Record<string, string>> = {
  'frequency.max-per-day': '{ brand: 2, media: 3, platforms: { vk: { brand: 1 } } }',
  'frequency.min-gap': '',
  'frequency.min-per-day': '{ kinds: { brand: 2, media: 2 } }',
  'frequency.quiet-hours': '{ platforms: [vk, x] }',
  'frequency.blackout': '',
  'frequency.silence': '{ days: 3 }',
};
const BLACKOUTS =
  'blackouts: [{ from: 2026-11-02, to: 2026-11-03, reason: r, allow: [notice] }, { from: "2026-11-05T18:00", to: "2026-11-05T23:00+03:00", reason: r }]\n';
const FILES = policyFiles(RULES, POLICY_YAML + BLACKOUTS);

const aPost = fc
  .record({
    day: fc.constantFrom(1, 2, 2, 3, 5, 9),
    time: fc.constantFrom('T00:00:00+03:00', 'T09:30:00+10:00', 'T22:00', 'T22:10:00Z', ''),
    accounts: fc.constantFrom('[vk]', '[telegram]', '[vladivostok, belgrade]', '[newsroom]', '[me]'),
    status: fc.constantFrom('scheduled', 'published', 'draft'),
    format: fc.constantFrom('text', 'text', 'story'),
    rubric: fc.constantFrom(undefined, 'notice', 'guide'),
    urgent: fc.constantFrom(undefined, undefined, 'false', 'true'),
  })
  .map(({ day, time, ...fields }) => post({ ...fields, publish_at: `2026-11-0${day}${time}` }));

describe('a calendar check that looks at times first', () => {
  test('never misses what it would find by the account’s clock', async () => {
    await expectSoundFirstSight(FILES, Object.keys(RULES), aPost, { maxLength: 8, numRuns: 400 * FUZZ });
  });
});
