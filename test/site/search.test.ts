import { describe, expect, it } from 'vitest';
import { isClose, isMeant, meaningsOf, otherLayout, queriesOf, scriptOf } from '../../site/client/query.ts';
import { countOf } from '../../site/client/search-words.ts';
import { formsOf, kindOf } from '../../site/data/search.ts';
import { translatorOf } from '../../site/locales/index.ts';
import { SYNONYMS } from '../../site/search/synonyms.ts';

describe('what a search means', () => {
  it.each([
    ['конкурс', 'конкурсного'],
    ['публиковать', 'публикация'],
    ['пост', 'постов'],
    ['сми', 'сми'],
    ['erid', 'erid'],
  ])('takes %s for %s', (asked, found) => {
    expect(isClose(asked, found)).toBe(true);
  });

  it.each([
    ['кокнурс', 'кофе'],
    ['реклама', 'рекомендация'],
    ['переработка', 'перенос'],
    ['человек', 'чек'],
    ['сми', 'смотреть'],
  ])('does not take %s for %s', (asked, found) => {
    expect(isClose(asked, found)).toBe(false);
  });

  it('drops a page that has only one of two words', () => {
    expect(isMeant('два поста', ['два', 'поста'])).toBe(true);
    expect(isMeant('два поста', ['поста', 'давно'])).toBe(false);
  });

  it('keeps a page that says the same in another word', () => {
    expect(isMeant('ребенок', ['детей'])).toBe(true);
    expect(isMeant('erid', ['Маркировка'])).toBe(true);
    expect(isMeant('choose', ['chosen'])).toBe(true);
  });

  it('asks for what was typed, then for what it may mean', () => {
    const queries = queriesOf('Публиковать ночью');
    expect(queries[0]).toBe('публиковать ночью');
    expect(queries).toContain('публикация ночью');
    expect(queries.length).toBeLessThanOrEqual(5);
    expect(queriesOf('  ')).toEqual([]);
  });

  it('reads «ё» as «е»', () => {
    expect(meaningsOf('ребёнок')).toEqual(meaningsOf('ребенок'));
  });

  it('turns what was typed on the other keyboard', () => {
    expect(otherLayout('rjyrehc')).toBe('конкурс');
    expect(otherLayout('htrkfvf')).toBe('реклама');
    expect(otherLayout('сщтеуые')).toBe('contest');
    // Keys that make no word there were not meant for it.
    expect(otherLayout('жаба')).toBeUndefined();
    expect(otherLayout('vk пост')).toBeUndefined();
  });

  it('knows the language of a query', () => {
    expect(scriptOf('конкурс')).toBe('ru');
    expect(scriptOf('contest')).toBe('en');
    expect(scriptOf('2.1')).toBeUndefined();
  });
});

describe('the file of synonyms', () => {
  it('has groups of words that differ', () => {
    for (const group of SYNONYMS) {
      expect(group.length).toBeGreaterThan(1);
      expect(new Set(group).size).toBe(group.length);
      // Each word is looked for by itself.
      for (const word of group) expect(word).toMatch(/^[\p{L}-]+$/u);
    }
  });
});

describe('the words of searching', () => {
  it.each([
    [0, 'Подходящих пунктов нет.'],
    [1, '1 пункт. Стрелки выбирают.'],
    [2, '2 пункта. Стрелки выбирают.'],
    [5, '5 пунктов. Стрелки выбирают.'],
    [21, '21 пункт. Стрелки выбирают.'],
  ])('counts %i in Russian', (count, text) => {
    expect(countOf(formsOf(translatorOf('ru'), 'site.goto.suggested'), count, 'ru')).toBe(text);
  });

  it.each([
    [0, '0 pages found'],
    [1, '1 page found'],
    [7, '7 pages found'],
  ])('counts %i in English', (count, text) => {
    expect(countOf(formsOf(translatorOf('en'), 'site.search.found'), count, 'en')).toBe(text);
  });
});

describe('the kind of a page', () => {
  it.each([
    ['policy/frequency/', 'regulation'],
    ['policy/', 'page'],
    ['rules/frequency.per-day/', 'rule'],
    ['rules/', 'page'],
    ['answering/', 'answering'],
    ['', 'page'],
    ['for/editor/', 'page'],
  ])('of %s', (path, kind) => {
    expect(kindOf(path)).toBe(kind);
  });
});
