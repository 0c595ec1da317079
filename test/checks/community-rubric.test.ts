import { describe, expect, test } from 'vitest';
import { covered, findings, judged } from '../helpers/judging.ts';
import { onDays, paths } from '../helpers/series.ts';

const RULE = 'community.rubric';
const OPTIONS = '{ rubrics: [thanks, praise] }';

/** Posts by days of November: `'1 thanks'`, or `'3'` for one of another rubric. */
function series(...posts: readonly string[]): Record<string, string> {
  return onDays(
    posts.map((text) => {
      const [day, rubric = 'notice', format] = text.split(' ');
      return [Number(day), { rubric, format }];
    }),
  );
}
const told = async (...posts: readonly string[]) =>
  (await findings(series(...posts), RULE, OPTIONS)).map(({ path, message }) => [path, message.data['days']]);

describe('community.rubric', () => {
  test('a gap is told on the post at which it became too long, at its rubric', async () => {
    const files = series('1 thanks', '4', '8', '16', '17');
    const [finding, ...others] = await findings(files, RULE, OPTIONS);
    expect(others).toEqual([]);
    expect(finding?.path).toBe(paths(3)[0]);
    expect(finding === undefined ? '' : covered(files['p03'] ?? '', finding)).toBe('rubric: notice');
    expect(finding?.message.data).toMatchObject({
      rubrics: 'thanks, praise',
      ...{ days: 15, limit: 14, posts: 3, after: 'rubric', since: { date: '2026-11-01' } },
    });
    expect(finding?.related.map(({ path }) => path)).toEqual(paths(0, 1, 2));
  });

  test.each([
    ['fourteen days', ['1 thanks', '4', '8', '15 praise']],
    ['an account that was quiet', ['1 thanks', '4', '25 thanks']],
    ['any of the rubrics', ['1 thanks', '4', '8', '10 praise', '12', '14', '16']],
    ['nothing after it', ['1 thanks']],
    ['a young account without it', ['1', '4', '8', '15']],
  ])('%s: silent', async (_, posts) => {
    expect(await told(...posts)).toEqual([]);
  });

  test('the rubric that comes too late is told itself, and starts anew', async () => {
    expect(await told('1 thanks', '2', '3', '4', '16 thanks', '18', '30')).toEqual([[paths(4)[0], 15]]);
  });

  test('each gap is told once', async () => {
    expect(await told('1 thanks', '2', '3', '16', '20', '25 thanks', '26', '27', '40', '45')).toEqual([
      [paths(3)[0], 15],
      [paths(8)[0], 15],
    ]);
  });

  test('an account that never had it is told by the clock of its first post', async () => {
    const [finding, ...others] = await findings(series('1', '8', '16', '17'), RULE, OPTIONS);
    expect(others).toEqual([]);
    expect(finding?.path).toBe(paths(2)[0]);
    expect(finding?.message.data).toMatchObject({ after: 'start', since: { date: '2026-11-01' }, posts: 3 });
  });

  test('a story of the rubric is not of the feed', async () => {
    expect(await told('1 thanks', '4', '8', '10 thanks story', '16')).toEqual([[paths(4)[0], 15]]);
  });

  test('days are those of the account’s calendar', async () => {
    const late = { ...series('2 thanks', '4', '8'), p00: series('1 thanks')['p00'] ?? '' };
    const at = (publish_at: string) => ({
      ...late,
      p03: (series('16')['p00'] ?? '').replace(/publish_at: .*/, `publish_at: ${publish_at}`),
    });
    expect(await findings(at('2026-11-15T23:59:00+03:00'), RULE, OPTIONS)).toEqual([]);
    expect(await findings(at('2026-11-15T21:00:00Z'), RULE, OPTIONS)).toHaveLength(1);
  });

  test('a changed post of the gap takes the finding', async () => {
    const isTouched = (path: string) => path.endsWith('p02.md');
    const { findings: found } = await judged(series('1 thanks', '4', '8', '16'), { [RULE]: OPTIONS }, { isTouched });
    expect(found.map(({ path }) => path)).toEqual(paths(2));
    expect(found[0]?.related.map(({ path }) => path)).toEqual(paths(0, 1, 3));
  });

  describe('with answers to kind words', () => {
    const WITH = '{ rubrics: [thanks], reply_classes: [praise] }';
    const reply = (changes: Readonly<Record<string, string>> = {}) => {
      const fields = {
        account: 'vk',
        class: 'praise',
        sent_at: '2026-11-05T12:00:00+03:00',
        status: 'sent',
        ...changes,
      };
      const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
      return { 'content/replies/a.md': `---\n${lines.join('\n')}\n---\nОльга, спасибо! — Олег\n` };
    };
    const days = async (changes: Readonly<Record<string, string>> = {}, options = WITH) =>
      (await findings({ ...series('1 thanks', '4', '8', '16', '19', '21'), ...reply(changes) }, RULE, options)).map(
        ({ message, related }) => [message.data['days'], related.map(({ path }) => path)],
      );

    test('one that everybody sees starts the gap anew, and takes no place in the calendar', async () => {
      expect(await days()).toEqual([[16, paths(2, 3, 4)]]);
      expect(await days({ sent_at: '2026-11-07T12:00:00+03:00' })).toEqual([]);
    });

    test.each<[string, Readonly<Record<string, string>>, string?]>([
      ['a private message', { kind: 'dm' }],
      ['an answer to something else', { class: 'complaint' }],
      ['one that is not written yet', { status: 'draft' }],
      ['one of another account', { account: 'telegram' }],
      ['a rule that asks for posts', {}, '{ rubrics: [thanks] }'],
    ])('%s does not', async (_, changes, options) => {
      expect((await days(changes, options)).map(([passed]) => passed)).toEqual([15]);
    });

    test('the class may be that of the message', async () => {
      const files = {
        ...series('1 thanks', '4', '8', '16', '19'),
        ...reply({ class: '', in_reply_to: 'm1' }),
        'content/inbox/m1.md':
          '---\nid: m1\nreceived_at: 2026-11-05T10:00:00+03:00\nclass: praise\n---\nПироги отличные!\n',
      };
      const text = files['content/replies/a.md'].replace('class: \n', '');
      expect(await findings({ ...files, 'content/replies/a.md': text }, RULE, WITH)).toEqual([]);
    });
  });
});
