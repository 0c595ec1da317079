import { describe, expect, it } from 'vitest';
import { type GoToEntry, isNamed, rank } from '../../site/client/goto-rank.ts';
import { placesOf } from '../../site/data/search.ts';
import { openSite } from '../../site/data/site.ts';
import { linksFor } from '../../site/links.ts';

const ENTRIES: readonly GoToEntry[] = [
  { kind: 'regulation', id: 'frequency', title: 'Частота публикаций', href: '/f/' },
  {
    kind: 'clause',
    id: 'frequency#per-day',
    number: '1',
    title: 'Не больше двух постов в день',
    of: 'Частота публикаций',
    href: '/f/#per-day',
  },
  {
    kind: 'clause',
    id: 'frequency#night',
    number: '2',
    title: 'Ночью не будим',
    of: 'Частота публикаций',
    href: '/f/#night',
  },
  {
    kind: 'clause',
    id: 'frequency#night-owls',
    number: '2.1',
    title: 'Кого всё же будим',
    of: 'Частота публикаций',
    href: '/f/#night-owls',
  },
  { kind: 'regulation', id: 'events', title: 'Конкурсы и события', href: '/e/' },
  {
    kind: 'clause',
    id: 'events#terms',
    number: '2',
    title: 'Условия конкурса',
    of: 'Конкурсы и события',
    href: '/e/#terms',
  },
  { kind: 'rule', id: 'frequency.per-day', title: 'Не больше двух постов в день', href: '/r/frequency.per-day/' },
  { kind: 'clause', id: 'tone#calm', number: '2', title: 'Спокойный тон', of: 'Тон', href: '/t/#calm', from: '1 мая' },
];

const best = (query: string): string | undefined => rank(ENTRIES, query)[0]?.id;

describe('go to a clause', () => {
  it.each([
    ['frequency#per-day', 'frequency#per-day'],
    ['per-day', 'frequency#per-day'],
    ['PER-DAY', 'frequency#per-day'],
    ['frequency', 'frequency'],
    ['freq', 'frequency'],
    ['частота 2', 'frequency#night'],
    ['2 частота', 'frequency#night'],
    ['п. 2 частоты', 'frequency#night'],
    ['частота п.2.1', 'frequency#night-owls'],
    ['frequency 2.1', 'frequency#night-owls'],
    ['ночью', 'frequency#night'],
    ['конкурс', 'events'],
    ['условия', 'events#terms'],
    ['все же', 'frequency#night-owls'],
  ])('%s leads to %s', (query, id) => {
    expect(best(query)).toBe(id);
  });

  it('finds both the clause and the rule of one name', () => {
    expect(
      rank(ENTRIES, 'frequency.per-day')
        .map(({ kind }) => kind)
        .slice(0, 2),
    ).toEqual(['clause', 'rule']);
  });

  it('names one place by an id or by a number and a regulation, never by a word', () => {
    const named = (query: string): boolean => {
      const [first] = rank(ENTRIES, query);
      return first !== undefined && isNamed(first, query);
    };
    expect(named('per-day')).toBe(true);
    expect(named('частота 2')).toBe(true);
    expect(named('ночью')).toBe(false);
    expect(named('2')).toBe(false);
  });

  it('tells what is only coming after what is in force', () => {
    expect(rank(ENTRIES, '2').map(({ id }) => id)).toEqual([
      'frequency#night',
      'events#terms',
      'tone#calm',
      'frequency#night-owls',
    ]);
  });

  it('keeps clauses in the order of their text', () => {
    expect(rank(ENTRIES, 'частота').map(({ id }) => id)).toEqual([
      'frequency',
      'frequency#per-day',
      'frequency#night',
      'frequency#night-owls',
    ]);
  });

  it('finds nothing by nothing and by what is not there', () => {
    expect(rank(ENTRIES, '')).toEqual([]);
    expect(rank(ENTRIES, '   ')).toEqual([]);
    expect(rank(ENTRIES, 'жаба')).toEqual([]);
    expect(rank(ENTRIES, '99')).toEqual([]);
  });

  it('has every clause in force, under an address of its own', async () => {
    const site = await openSite();
    const places = placesOf(site, 'ru', linksFor('ru', '/base/'));
    const clauses = places.filter(({ kind, from }) => kind === 'clause' && from === undefined);
    const expected = site.current.policy.regulations.flatMap(({ id, clauses }) =>
      clauses.map((clause) => `${id}#${clause.id}`),
    );
    expect(clauses.map(({ id }) => id)).toEqual(expected);
    expect(new Set(places.map(({ href }) => href)).size).toBe(places.length);
    for (const { href } of places) expect(href).toMatch(/^\/base\/ru\//);
    // What only a coming edition has says from when.
    const announced = places.filter(({ from }) => from !== undefined);
    expect(announced.length).toBeGreaterThan(0);
  });
});
