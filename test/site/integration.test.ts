import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { judgeContent } from '../../site/data/content.ts';
import { regulationsOf } from '../../site/data/regulations.ts';
import { readSite } from '../../site/data/site.ts';
import { checkedOptions } from '../../site/options.ts';

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));
const read = (fixture: string) =>
  readSite({ root: `${PACKAGE}test/fixtures/site/${fixture}`, now: '2026-11-22T10:00:00+03:00', packageRoot: PACKAGE });

describe('the options of the integration', () => {
  test('all have a default', () => expect(checkedOptions({})).toEqual({}));

  test('take a moment with any offset', () =>
    expect(checkedOptions({ now: '2026-11-22T10:00:00+03:00' })).toEqual({ now: '2026-11-22T07:00:00.000Z' }));

  test.each([
    [{ calender: 'none' }, /calender/],
    [{ calendar: 'some' }, /calendar/],
    [{ now: '2026-11-22' }, /a moment with an offset is needed/],
    [{ now: 'soon' }, /a moment with an offset is needed/],
    [{ repository: 'reglament' }, /owner\/name is needed/],
    [{ repository: 'https://github.com/a/b' }, /owner\/name is needed/],
    [{ branch: 'a b' }, /name of a branch/],
    [{ root: '' }, /root/],
    ['policy', /options in the Astro configuration/],
  ])('%j does not fit, in words', (options, words) => {
    expect(() => checkedOptions(options)).toThrow(words);
  });
});

describe('policies that are small', () => {
  test('one edition in one language: it is in force, and it is the working one', async () => {
    const site = await read('one-edition');
    expect(site.editions.map(({ version, status, isReleased }) => [version, status, isReleased])).toEqual([
      ['1.0.0', 'current', false],
    ]);
    expect(site.languages).toEqual(['en']);
    expect((await judgeContent(site)).calendar?.publications.get('vk')).toHaveLength(1);
  });

  test('Russian alone', async () => {
    const site = await read('one-language');
    expect(site.languages).toEqual(['ru']);
    expect(regulationsOf(site.current, 'ru').map(({ title, writtenIn }) => [title, writtenIn])).toEqual([
      ['Тон', 'ru'],
    ]);
  });

  test('no content, and a regulation that nobody has translated', async () => {
    const site = await read('no-content');
    const { files, report } = await judgeContent(site);
    expect(files).toEqual([]);
    expect(report.findings).toEqual([]);
    const written = regulationsOf(site.current, 'en').map(({ id, writtenIn }) => [id, writtenIn]);
    expect(written.sort()).toEqual([
      ['dates', 'ru'],
      ['tone', 'en'],
    ]);
  });

  test('a title of two hundred letters is kept whole', async () => {
    const site = await read('long-titles');
    const [regulation] = regulationsOf(site.current, 'en');
    expect(regulation?.clauses[0]?.title).toHaveLength(200);
  });

  test('a broken one makes no site: every problem has its place', async () => {
    await expect(read('broken')).rejects.toThrow(
      /policy\/policy\.yaml:\d+:1: .*\npolicy\/regulations\/tone\.md:\d+:1: /,
    );
  });
});
