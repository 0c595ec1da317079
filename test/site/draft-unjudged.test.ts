import { describe, expect, test } from 'vitest';
import type { DraftPlace } from '../../site/client/check/draft-path.ts';
import { unjudgedOf } from '../../site/client/check/unjudged.ts';
import { draft } from '../../site/locales/draft.ts';

const placeWith = (data: DraftPlace['data']): DraftPlace => ({
  ...{ path: 'content/posts/2026/12/08-tea.md', isKnown: false, data, bodyStart: 0, at: undefined },
});
const sayIn = (lang: 'ru' | 'en') => (id: string) => draft[lang][`site.draft.say.${id}`] ?? `?${id}`;

describe('what a verdict does not cover', () => {
  test.each(['ru', 'en'] as const)('is told of ideas and drafts: no calendar counts them (%s)', (lang) => {
    for (const status of ['idea', 'draft']) {
      const [told, ...more] = unjudgedOf({ editions: ['2.1.0'], place: placeWith({ status }) }, sayIn(lang));
      expect(more).toEqual([]);
      expect(told).toContain(draft[lang][`site.draft.status.${status}`]);
      expect(told).toContain(draft[lang]['site.draft.status.review']);
      expect(told).not.toMatch(/[?{}]/);
    }
  });

  test('is told of a day before the first edition', () => {
    const place = placeWith({ status: 'review' });
    expect(unjudgedOf({ editions: [], place }, sayIn('ru'))).toEqual([draft.ru['site.draft.say.no-policy']]);
  });

  test('is nothing for what the calendar counts, or for a card that cannot be read', () => {
    for (const data of [undefined, {}, { status: 'review' }, { status: 'scheduled' }, { status: ['draft'] }])
      expect(unjudgedOf({ editions: ['2.1.0'], place: placeWith(data) }, sayIn('en'))).toEqual([]);
  });
});
