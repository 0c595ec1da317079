import fc from 'fast-check';
import { describe, test } from 'vitest';
import { expectSoundFirstSight } from '../helpers/first-sight.ts';
import { policyFiles, post } from '../helpers/judging.ts';

/** `FUZZ=50 npm test` tries fifty times as much. */
const FUZZ = Number(process.env['FUZZ'] ?? 1);

const RULES: Readonly<Record<string, string>> = {
  'community.help-share': '{ window: 3 }',
  'community.rubric': '{ rubrics: [thanks], days: 2, min_posts: 2 }',
  'links.external-share': '{ min: 2 }',
  'mix.formats': '{ min: 3, streak: 3 }',
  'mix.modalities': '{ min_posts: 2 }',
  'promo.max-share': '{ days: 3, min: 2 }',
  'promo.streak': '{ max: 1 }',
};
const FILES = policyFiles(RULES);

const aPost = fc
  .record({
    day: fc.integer({ min: 1, max: 6 }),
    time: fc.constantFrom('T00:00:00+03:00', 'T23:59', 'T22:10:00Z', ''),
    accounts: fc.constantFrom('[vk]', '[vk]', '[vk, belgrade]', '[vladivostok]'),
    status: fc.constantFrom('scheduled', 'published', 'draft'),
    format: fc.constantFrom(undefined, 'text', 'text', 'video', 'story'),
    purpose: fc.constantFrom(undefined, 'promo', 'promo', 'value'),
    rubric: fc.constantFrom(undefined, 'thanks', 'notice'),
    links: fc.constantFrom(undefined, '[{ url: "https://onego.example" }]', '[{ url: "https://vk.com/a" }]'),
  })
  .map(({ day, time, ...fields }) => post({ ...fields, publish_at: `2026-10-0${day}${time}` }));

describe('a check of mixes and shares that looks at publications first', () => {
  test('never misses what it would find in the calendar', async () => {
    await expectSoundFirstSight(FILES, Object.keys(RULES), aPost, { maxLength: 6, numRuns: 300 * FUZZ });
  });
});
