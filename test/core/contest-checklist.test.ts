import { expect, test } from 'vitest';
import { contestChecklists } from '../../action/core/contests/checklist.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { announcement, CONTEST, contest, contestReport, livePolicy, POST } from '../helpers/contests.ts';
import { type Files, NOW } from '../helpers/judging.ts';

const OPTIONS = { engine: 'reglament/test', now: NOW };
const listed = async (files: Files) => contestChecklists(memoryFiles(files), await livePolicy(), OPTIONS);

test('a checklist has every demand, by whose it is', async () => {
  const { checklists } = await listed({ [CONTEST]: contest({ platforms: '[vk, facebook]', delivery: undefined }) });
  const [list] = checklists;
  expect(list?.groups.map(({ demand, of }) => [demand, of])).toEqual(
    expect.arrayContaining([
      ['own', undefined],
      ['platform', 'facebook'],
      ['platform', 'vk'],
      ['law', 'ru'],
    ]),
  );
  expect(list?.groups[0]?.demand).toBe('own');
  const stateOf = (id: string) => list?.groups.flatMap(({ rows }) => rows).find(({ rule }) => rule.id === id)?.state;
  expect(stateOf('contest.delivery')).toBe('missing');
  expect(stateOf('contest.prizes')).toBe('met');
  expect(stateOf('contest.platform.facebook.release')).toBe('missing');
  expect(stateOf('contest.platform.youtube.free')).toBe('not-applicable');
  expect(stateOf('contest.us.coppa')).toBe('not-applicable');
  const release = list?.groups
    .flatMap(({ rows }) => rows)
    .find(({ rule }) => rule.id === 'contest.platform.facebook.release');
  expect(release).toMatchObject({ demand: 'platform', of: ['facebook'], asOf: '2024-02-05', isUnconfirmed: false });
  expect(release?.source).toContain('gleam.io');
});

test('it says what the judgement says, and nothing else', async () => {
  const files = {
    [CONTEST]: contest({ jurisdictions: '[ru, us, gb, de]', platforms: '[vk, x, youtube, instagram]', prizes: '[]' }),
    [POST]: announcement('Кофейная лотерея до 25 марта.'),
  };
  const { checklists } = await listed(files);
  const rows = new Set(checklists.flatMap(({ groups }) => groups.flatMap((group) => group.rows)));
  const { findings } = await contestReport(files);
  const lacking = [...rows].flatMap(({ rule, lacking: all }) => all.map(({ id, path }) => `${rule.id} ${id} ${path}`));
  const found = findings.map(({ rule, message, path }) => `${rule} ${message.id} ${path}`);
  expect(lacking.toSorted()).toEqual(found.toSorted());
  expect(found.length).toBeGreaterThan(20);
});

test('what nobody can tell is unclear', async () => {
  const prizes = '[{ name: Кружка, count: 1, value: 90, currency: EUR }]';
  const { checklists } = await listed({ [CONTEST]: contest({ prizes }) });
  const rows = checklists.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  expect(rows.find(({ rule }) => rule.id === 'contest.ru.ndfl')?.state).toBe('unclear');
});

test('a file that cannot be read has none, and says why', async () => {
  const { checklists, unreadable } = await listed({ [CONTEST]: contest({ platforms: '[telegrm]' }) });
  expect(checklists).toEqual([]);
  expect(unreadable.map(({ message }) => message.id)).toEqual(['problem.schema.choice']);
});
