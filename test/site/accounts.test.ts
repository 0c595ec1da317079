import { describe, expect, test } from 'vitest';
import type { Publication } from '../../action/core/calendar/publication.ts';
import { DISCLOSURE_KINDS, PURPOSES } from '../../action/core/content/post.ts';
import { LOCALES } from '../../action/core/messages.ts';
import { activityOf, RECENT_DAYS } from '../../site/data/accounts.ts';
import { judgedContent } from '../../site/data/content.ts';
import { openSite } from '../../site/data/site.ts';
import { translatorOf } from '../../site/locales/index.ts';
import { langOn, languageOf } from '../../site/text/language.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22, 7);

function publication(daysFromNow: number, data: object = {}, isPlanned = true): Publication {
  return { post: { isPlanned, data }, account: {}, epochMs: NOW + daysFromNow * DAY } as unknown as Publication;
}

test('counts what went out in the last days and what is to come', () => {
  const { recent, planned, next } = activityOf(
    [publication(-RECENT_DAYS - 1), publication(-RECENT_DAYS + 1), publication(0), publication(3), publication(2)],
    NOW,
  );
  expect({ recent, planned, next }).toEqual({ recent: 2, planned: 2, next: NOW + 2 * DAY });
});

test('drafts and ideas have no place in the calendar, stories do', () => {
  const { recent, planned } = activityOf(
    [publication(-1, {}, false), publication(-1, { format: 'story' }), publication(1, {}, false)],
    NOW,
  );
  expect({ recent, planned }).toEqual({ recent: 1, planned: 0 });
});

test('tells why recent posts were written, the most frequent purpose first', () => {
  const { purposes } = activityOf(
    [
      publication(-1, { purpose: 'promo' }),
      publication(-2, { purpose: 'value' }),
      publication(-3, { purpose: 'value' }),
      publication(-4),
      publication(1, { purpose: 'news' }),
    ],
    NOW,
  );
  expect(purposes).toEqual([
    { purpose: 'value', count: 2 },
    { purpose: 'promo', count: 1 },
    { purpose: 'none', count: 1 },
  ]);
});

test('an account without publications is quiet', () => {
  expect(activityOf([], NOW)).toEqual({ recent: 0, planned: 0, next: undefined, purposes: [] });
});

test('the parts of the mix are the whole, for every account of the team', async () => {
  const { current, now } = await openSite();
  const { calendar } = await judgedContent();
  let recent = 0;
  for (const id of current.policy.accounts.keys()) {
    const activity = activityOf(calendar?.publications.get(id) ?? [], now);
    expect(
      activity.purposes.reduce((sum, { count }) => sum + count, 0),
      id,
    ).toBe(activity.recent);
    recent += activity.recent;
  }
  expect(recent).toBeGreaterThan(0);
});

describe.each(LOCALES)('in %s', (lang) => {
  test('every kind, state, disclosure and purpose of an account has words', () => {
    const t = translatorOf(lang);
    for (const kind of ['brand', 'media', 'personal']) expect(t(`site.accounts.kind.${kind}`)).not.toBe('');
    for (const status of ['paused', 'closed']) expect(t(`site.accounts.status.${status}`)).not.toBe('');
    for (const kind of DISCLOSURE_KINDS) expect(t(`site.accounts.disclosure.${kind}`)).not.toBe('');
    for (const purpose of [...PURPOSES, 'none']) expect(t(`calendar.purpose.${purpose}`)).not.toBe('');
  });
});

test('a text in the other language says so', () => {
  expect(languageOf('Олег, SMM-редактор')).toBe('ru');
  expect(langOn('en', 'Онежский обжиг')).toBe('ru');
  expect(langOn('ru', 'Onego Roast on X')).toBe('en');
  expect(langOn('ru', 'Онежский обжиг в Telegram')).toBeUndefined();
  expect(langOn('ru', '8 400')).toBeUndefined();
});
