import { describe, expect, it } from 'vitest';
import { coverageOfEdition, percent, translationGaps } from '../../site/data/coverage.ts';
import { openSite, readSite, type SiteEdition } from '../../site/data/site.ts';
import { translatorOf } from '../../site/locales/index.ts';
import { repository } from '../helpers/bundle.ts';

describe('coverage', () => {
  it('counts each clause of this repository once, now and as it is coming', async () => {
    const { current, editions } = await openSite();
    const [now, next] = [current, editions.at(-1) ?? current].map((edition) => coverageOfEdition(edition, 'ru'));
    for (const { regulations, total } of [now, next].filter((one) => one !== undefined)) {
      expect(total.machine + total.reviewer + total.nobody).toBe(total.clauses);
      expect(regulations.reduce((sum, { clauses }) => sum + clauses, 0)).toBe(total.clauses);
    }
    expect(next?.total.machine).toBeGreaterThan(now?.total.machine ?? 0);
    expect(next?.regulations.some(({ pack }) => pack !== undefined)).toBe(true);
  });

  it('says nobody where there is neither a rule nor an owner', async () => {
    const text = '---\nid: own\ntitle: Own\n---\n## One {#one}\nText.\n\n## Two {#two}\nText.\n';
    const root = repository({ 'policy/regulations/own.md': text });
    const { current } = await readSite({ root, now: '2026-11-22T10:00:00Z', packageRoot: process.cwd() });
    const own = coverageOfEdition(current, 'ru').regulations.find(({ id }) => id === 'own');
    expect(own).toMatchObject({ clauses: 2, machine: 0, reviewer: 0, nobody: 2 });
  });

  it('rounds nothing up to all, nor down to none', () => {
    expect([percent(0, 0), percent(0, 9), percent(1, 500), percent(1, 3), percent(499, 500), percent(5, 5)]).toEqual([
      0, 0, 1, 33, 99, 100,
    ]);
  });

  it('is told without zeros', () => {
    const say = (locale: 'ru' | 'en') =>
      translatorOf(locale)('site.people.coverage.sum', { clauses: 2, machine: 2, n: 100, reviewer: 0, nobody: 0 });
    expect(say('ru').replaceAll('\u00A0', ' ')).toBe(
      '2 пункта: за 2 смотрит программа (100 %), человек ни за одним, без присмотра нет ни одного.',
    );
    expect(say('en')).toBe(
      '2 clauses: the machine looks after 2 (100%), a reviewer after none, and none is left alone.',
    );
  });
});

describe('translations', () => {
  const [RU, EN] = ['policy/regulations/own.md', 'policy/regulations/own.en.md'];
  /** An edition with one regulation of two clauses, as the site reads it. */
  const edition = async (version: string, ru: readonly string[], en: readonly string[]): Promise<SiteEdition> => {
    const written = (title: string, words: readonly string[]) =>
      `---\nid: own\ntitle: ${title}\n---\n${words.map((one, index) => `## ${title} ${index} {#c${index}}\n${one}\n\n`).join('')}`;
    const files = {
      [RU ?? '']: written('Наш', ru),
      ...(en.length > 0 ? { [EN ?? '']: written('Ours', en) } : {}),
    };
    const policy = `id: test
title: Test
version: "${version}"
effective: 2026-01-01
languages: [ru, en]
time_zone: Europe/Moscow
`;
    const root = repository({ ...files, 'policy/policy.yaml': policy });
    const { current } = await readSite({ root, now: '2026-11-22T10:00:00Z', packageRoot: process.cwd() });
    return current;
  };
  const gaps = (editions: readonly SiteEdition[]) =>
    translationGaps(editions.at(-1) as SiteEdition, { editions })
      .filter(({ regulation }) => regulation === 'own')
      .map(({ kind, clause, since }) => [kind, clause?.id, since]);

  it('that are whole lack nothing', async () => {
    expect(gaps([await edition('1.0.0', ['а', 'б'], ['a', 'b'])])).toEqual([]);
  });

  it('may lack a regulation, or a clause', async () => {
    expect(gaps([await edition('1.0.0', ['а'], [])])).toEqual([['missing', undefined, undefined]]);
    expect(gaps([await edition('1.0.0', ['а', 'б'], ['a'])])).toEqual([['clause', 'c1', undefined]]);
  });

  it('lag behind where only the original changed, until they follow', async () => {
    const first = await edition('1.0.0', ['а', 'б'], ['a', 'b']);
    const second = await edition('1.1.0', ['а', 'в'], ['a', 'b']);
    const third = await edition('1.2.0', ['а', 'в'], ['a', 'c']);
    expect(gaps([first, second])).toEqual([['stale', 'c1', '1.1.0']]);
    expect(gaps([first, second, third])).toEqual([]);
  });
});
