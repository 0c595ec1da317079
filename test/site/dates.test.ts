import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, isoDateOf, momentOf, monthOf, rangeOf, shortDateOf } from '../../site/text/dates.ts';

const spaced = (text: string): string => text.replaceAll('\u00A0', ' ');
const LATE = Date.UTC(2026, 6, 1, 22, 5);

describe('dates', () => {
  it('are written as the language writes them', () => {
    expect(spaced(dateOf('2026-07-01', 'ru'))).toBe('1 июля 2026 года');
    expect(spaced(dateOf('2026-07-01', 'en'))).toBe('1 July 2026');
    expect(spaced(dayOf('2026-07-01', 'ru'))).toBe('1 июля');
    expect(spaced(monthOf('2026-07-01', 'ru'))).toBe('июль 2026 года');
    expect(spaced(shortDateOf('2026-07-01', 'ru'))).toBe('01.07.2026');
    expect(spaced(shortDateOf('2026-07-01', 'en'))).toBe('1 Jul 2026');
  });

  it('do not break between lines', () => {
    expect(dateOf('2026-07-01', 'ru')).not.toContain(' ');
  });

  it('are the days of the zone, where they are moments', () => {
    expect(spaced(dateOf(LATE, 'ru', 'Europe/Moscow'))).toBe('2 июля 2026 года');
    expect(spaced(momentOf(LATE, 'ru', 'Europe/Moscow'))).toBe('2 июля 2026 года, 01:05');
    expect(isoDateOf(LATE, 'Europe/Moscow')).toBe('2026-07-02');
    // A day is the same day everywhere.
    expect(spaced(dateOf('2026-07-01', 'en', 'America/New_York'))).toBe('1 July 2026');
  });

  it('say nothing twice in a range', () => {
    expect(spaced(rangeOf('2026-07-01', '2026-07-05', 'ru'))).toBe('1–5 июля 2026 года');
    expect(spaced(rangeOf('2026-06-28', '2026-07-05', 'ru'))).toBe('28 июня – 5 июля 2026 года');
    expect(spaced(rangeOf('2026-12-28', '2027-01-05', 'en'))).toBe('28 December 2026 – 5 January 2027');
    expect(spaced(rangeOf('2026-07-01', '2026-07-01', 'en'))).toBe('1 July 2026');
  });
});
