import { describe, expect, it } from 'vitest';
import { wordsOfAddress } from '../../site/client/not-found.ts';
import { mappedPage, sitemapOf } from '../../site/sitemap.ts';
import { sheetFoot } from '../../site/text/print.ts';

const page = (head: string): string =>
  `<html><head>${head}</head><body><link rel="canonical" href="https://evil/"></body></html>`;

describe('the map of the site', () => {
  it('has a page as its own head tells of it', () => {
    const html = page(
      '<link rel="canonical" href="https://a/ru/"><link rel="alternate" hreflang="en" href="https://a/en/">',
    );
    expect(mappedPage(html)).toEqual({
      address: 'https://a/ru/',
      alternates: [{ language: 'en', address: 'https://a/en/' }],
    });
  });

  it('leaves out what stays out of indexes, and what has no address', () => {
    expect(
      mappedPage(page('<link rel="canonical" href="https://a/"><meta name="robots" content="noindex">')),
    ).toBeUndefined();
    expect(mappedPage(page('<title>x</title>'))).toBeUndefined();
  });

  it('is in one order whatever the order of pages', () => {
    const [a, b] = [
      { address: 'https://a/1', alternates: [] },
      { address: 'https://a/2', alternates: [] },
    ];
    expect(sitemapOf([b, a])).toBe(sitemapOf([a, b]));
    expect(sitemapOf([a])).toContain('<loc>https://a/1</loc>');
  });
});

describe('the page that is not there', () => {
  it.each([
    ['/ru/policy/frequncy/', '/', 'frequncy'],
    ['/reglament/en/rules/frequency.per-day/', '/reglament/', 'frequency.per-day'],
    ['/ru/policy/frequency/9.9.9/', '/', 'frequency'],
    ['/%D0%BA%D0%BE%D0%BD%D0%BA%D1%83%D1%80%D1%81', '/', 'конкурс'],
    ['/ru/', '/', ''],
    ['/%E0%A4%A', '/', '%E0%A4%A'],
  ])('%s under %s is about «%s»', (path, base, words) => {
    expect(wordsOfAddress(path, base, ['ru', 'en'])).toBe(words);
  });
});

describe('the foot of a printed sheet', () => {
  it('holds any name without leaving its string', () => {
    const { css } = sheetFoot('«А» "</style>\\ } \n*/');
    expect(css).not.toMatch(/<|\n|\*/);
    expect(css.match(/"/g)).toHaveLength(2);
    expect(css.match(/\}/g)).toHaveLength(2);
  });
});
