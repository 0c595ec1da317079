import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../action/core/messages.ts';
import { ABBREVIATIONS, anchorOf, ENGINE_LISTS, TERMS, usesOf } from '../../site/data/glossary.ts';
import { openSite } from '../../site/data/site.ts';
import { glossary } from '../../site/locales/glossary.ts';
import { translatorOf } from '../../site/locales/index.ts';

const lists = Object.entries(ENGINE_LISTS).flatMap(([list, values]) => values.map((value) => `${list}-${value}`));
const ids = [...TERMS.map(({ id }) => id), ...lists, ...ABBREVIATIONS.map((name) => `abbr-${name}`)];

describe.each(LOCALES)('the glossary in %s', (lang) => {
  test('has a word and a definition for every term, and none that nobody shows', () => {
    const t = translatorOf(lang);
    for (const id of ids) {
      expect(t(`site.glossary.${id}`), id).not.toBe('');
      // A definition is a sentence or two.
      expect(t(`site.glossary.${id}.is`), id).toMatch(/^[\p{Lu}\d].*[.]$/u);
    }
    const defined = Object.keys(glossary[lang]).filter((key) => key.endsWith('.is'));
    expect(defined.map((key) => key.slice('site.glossary.'.length, -'.is'.length)).sort()).toEqual([...ids].sort());
  });

  test('calls no two things by one word', () => {
    const t = translatorOf(lang);
    // Purposes and statuses of posts are words of their own field.
    const words = ids.filter((id) => !lists.includes(id)).map((id) => t(`site.glossary.${id}`));
    expect(new Set(words).size).toBe(words.length);
  });
});

test('the two languages are not one: Russian definitions are Russian, English ones are English', () => {
  for (const id of ids) {
    expect(glossary.ru[`site.glossary.${id}.is`], id).toMatch(/\p{Script=Cyrillic}/u);
    expect(glossary.en[`site.glossary.${id}.is`], id).not.toMatch(/\p{Script=Cyrillic}/u);
  }
});

test('every anchor is there once, those of the team’s own words too', async () => {
  const { settings } = (await openSite()).current.policy;
  const anchors = [
    ...ids,
    ...(settings.audiences ?? []).map(({ id }) => anchorOf('audience', id)),
    ...(settings.rubrics ?? []).map((rubric) => anchorOf('rubric', rubric)),
    ...(settings.topics?.allowed ?? []).map((topic) => anchorOf('topic', topic)),
    ...(settings.topics?.irritating ?? []).map((topic) => anchorOf('avoid', topic)),
  ];
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(anchors.filter((anchor) => /\s/.test(anchor))).toEqual([]);
});

test('a word of the team’s own becomes an anchor without blanks', () => {
  expect(anchorOf('avoid', ' Курс валют ')).toBe('avoid-курс-валют');
});

test('an abbreviation is found as a word of a clause, not within another word', async () => {
  const { editions } = await openSite();
  const last = editions.at(-1);
  if (last === undefined) throw new Error('the policy has editions');
  const uses = usesOf(last, 'ru', 'erid');
  expect(uses).toContainEqual(expect.objectContaining({ regulation: 'advertising-ru' }));
  expect(usesOf(last, 'ru', 'eri')).toEqual([]);
});
