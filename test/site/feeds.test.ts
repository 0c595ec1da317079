import { describe, expect, test } from 'vitest';
import { eventsOf } from '../../site/data/changelog.ts';
import { obligationsOf } from '../../site/data/obligations.ts';
import { readSite } from '../../site/data/site.ts';
import { atomFeed } from '../../site/feeds/atom.ts';
import { authorityOf } from '../../site/feeds/authority.ts';
import { obligationsIcs } from '../../site/feeds/ics.ts';
import { translatorOf } from '../../site/locales/index.ts';
import { temporaryFolder, write } from '../helpers/bundle.ts';
import { type EditionSpec, historyAnd } from '../helpers/editions.ts';

const packageRoot = process.cwd();
const CHANGES = 'changes:\n  - { ru: "Теперь <строже> & короче", en: "Now <stricter> & shorter" }\n';
const FIRST: EditionSpec = { version: '1.0.0', effective: '2026-03-01', yaml: CHANGES };
const DRAFT: EditionSpec = { version: '2.0.0', effective: '2027-01-01' };

async function siteOf(now: string, files: Readonly<Record<string, string>> = {}) {
  const root = temporaryFolder();
  write(root, {
    ...Object.fromEntries(await historyAnd(DRAFT, FIRST, { version: '1.1.0', effective: '2026-06-01' })),
    ...files,
  });
  return readSite({ root, now, packageRoot });
}

const context = (lang: 'ru' | 'en') => ({
  lang,
  t: translatorOf(lang),
  title: 'Политика «Обжига» & Co',
  timeZone: 'Europe/Moscow',
  now: Date.parse('2026-06-10T09:00:00Z'),
  authority: 'policy.example',
  self: 'https://policy.example/ru/changes.atom',
  home: 'https://policy.example/ru/editions/',
  editionHref: (version: string) => `https://policy.example/ru/editions/${version}/`,
});

/** The names of elements in the order in which they close; throws for what is not well formed. */
function wellFormed(document: string): readonly string[] {
  const open: string[] = [];
  const closed: string[] = [];
  const body = document.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  expect(body).not.toBe(document);
  for (const [tag, slash = '', name = '', , end = ''] of body.matchAll(
    /<(\/?)([a-z]+)((?:\s[a-z:]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#\d+);[^"<&]*)*")*)\s*(\/?)>/g,
  )) {
    if (slash === '/') expect(open.pop(), tag).toBe(name);
    else if (end !== '/') open.push(name);
    if (slash === '/' || end === '/') closed.push(name);
  }
  expect(open).toEqual([]);
  // All that is left between the tags is text, with its marks escaped.
  expect(body.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|#\d+;)/);
  return closed;
}

describe('the feed', () => {
  test('has what RFC 4287 asks of a feed and of each entry', async () => {
    const feed = atomFeed(await eventsOf(await siteOf('2026-06-10T09:00:00Z')), context('ru'));
    const names = wellFormed(feed);
    const entries = feed.split('<entry>').slice(1);
    expect(entries).toHaveLength(names.filter((name) => name === 'entry').length);
    for (const part of [feed.split('<entry>')[0] ?? '', ...entries]) {
      for (const required of ['id', 'title', 'updated'])
        expect(part.match(new RegExp(`<${required}>[^<]+</${required}>`, 'g')), required).toHaveLength(1);
      expect(part).toMatch(/<updated>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z<\/updated>/);
      expect(part).toMatch(/<link rel="alternate"/);
    }
    expect(feed).toMatch(/<author><name>[^<]+<\/name><\/author>/);
    const ids = [...feed.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^tag:policy\.example,\d{4}(?:-\d\d-\d\d)?:[^\s]+$/.test(id ?? ''))).toBe(true);
  });

  test('tells of what came out and what began, the latest first, and of no draft and no day to come', async () => {
    const told = async (now: string) => (await eventsOf(await siteOf(now))).map(({ id }) => id);
    expect(await told('2026-02-01')).toEqual([]);
    expect(await told('2026-03-01T00:00:00+03:00')).toEqual(['1.0.0/released', '1.0.0/effective']);
    expect(await told('2027-06-01')).toEqual([
      '1.1.0/released',
      '1.1.0/effective',
      '1.0.0/released',
      '1.0.0/effective',
    ]);
  });

  test('says what changed in its language, and lets nothing of it become markup', async () => {
    const events = await eventsOf(await siteOf('2026-04-01'));
    expect(atomFeed(events, context('ru'))).toContain(
      '&lt;li&gt;Теперь &amp;lt;строже&amp;gt; &amp;amp; короче&lt;/li&gt;',
    );
    expect(atomFeed(events, context('en'))).toContain('Now &amp;lt;stricter&amp;gt;');
  });

  test('keeps its ids when it is built another day, and is valid when nothing has happened', async () => {
    const ids = (feed: string) => [...feed.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id);
    const [early, late] = [await siteOf('2026-04-01'), await siteOf('2026-05-01')];
    expect(ids(atomFeed(await eventsOf(early), context('ru')))).toEqual(
      ids(atomFeed(await eventsOf(late), context('ru'))),
    );
    const empty = atomFeed([], context('ru'));
    wellFormed(empty);
    expect(empty).toContain('<updated>2026-06-10T09:00:00.000Z</updated>');
  });

  test('is named by the domain of the site, or by one that is nobody’s', () => {
    expect(authorityOf('onego-obzhig', undefined, 'https://policy.onego.example/x/')).toBe('policy.onego.example');
    expect(authorityOf('Onego обжиг', undefined, 'not a url')).toBe('onego-.invalid');
  });
});

const PEOPLE = 'anna: { name: Анна Лайне, roles: [director] }\nboris: { name: Борис Ли, roles: [editor] }\n';
const FILES = {
  'policy/people.yaml': PEOPLE,
  'policy/waivers/market.yaml':
    'id: market\nrules: [tone.caps]\ntargets: { accounts: [vk] }\nreason: "Ярмарка; три поста, и точка"\napproved_by: anna\nrequested_by: boris\nissued: 2026-06-01\nexpires: 2026-06-20\n',
  'policy/freezes/outage.yaml':
    'reason: Свет\nfrom: 2026-06-01T10:00:00+03:00\nuntil: 2026-06-12T12:00:00+03:00\ndeclared_by: anna\n',
  'policy/regulations/guide.md':
    '---\nid: guide\ntitle: Очень длинное название регламента о том, как мы отвечаем людям, которые пишут нам ночью и в выходные\nreview_by: 2026-09-01\n---\n## Пункт {#one}\nСлова.\n',
};

describe('the calendar of what is due', () => {
  const calendarOf = async (now = '2026-06-10T09:00:00Z') => {
    const site = await siteOf(now, FILES);
    const contest = {
      path: 'content/contests/mugs.md',
      id: 'mugs',
      data: { title: 'Кружки', ends_at: '2026-07-01T18:00:00+03:00', results_at: '2026-07-05' },
    };
    const cancelled = { ...contest, id: 'off', data: { ...contest.data, status: 'cancelled' as const } };
    return obligationsIcs(await obligationsOf(site, [contest, cancelled]), {
      ...context('ru'),
      now: site.now,
      urlOf: ({ id }) => `https://policy.example/${id}`,
    });
  };
  const events = (calendar: string) =>
    calendar
      .replace(/\r\n[ \t]/g, '')
      .split('BEGIN:VEVENT\r\n')
      .slice(1)
      .map((event) => new Map(event.split('\r\n').map((line) => [line.split(/[:;]/)[0] ?? '', line])));

  test('holds editions, reviews, waivers, freezes and contests, by day or by moment', async () => {
    const told = events(await calendarOf()).map((event) => [event.get('UID')?.slice(4, -15), event.get('DTSTART')]);
    expect(told).toEqual([
      ['edition-1.0.0', 'DTSTART;VALUE=DATE:20260301'],
      ['edition-1.1.0', 'DTSTART;VALUE=DATE:20260601'],
      ['freeze-outage', 'DTSTART:20260612T090000Z'],
      ['waiver-market', 'DTSTART;VALUE=DATE:20260620'],
      ['contest-mugs-end', 'DTSTART:20260701T150000Z'],
      ['contest-mugs-results', 'DTSTART;VALUE=DATE:20260705'],
      ['review-guide-2026-09-01', 'DTSTART;VALUE=DATE:20260901'],
      ['edition-2.0.0', 'DTSTART;VALUE=DATE:20270101'],
    ]);
  });

  test('folds and ends its lines as RFC 5545 asks, and escapes what would end a value', async () => {
    const calendar = await calendarOf();
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of calendar.split('\r\n'))
      expect(new TextEncoder().encode(line).length, line).toBeLessThanOrEqual(75);
    expect(calendar.replace(/\r\n[ \t]/g, '')).toContain('Ярмарка\\; три поста\\, и точка');
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:.*END:VCALENDAR\r\n$/s);
  });

  test('gives a day its end, a moment none, and a draft a doubt', async () => {
    const told = new Map(events(await calendarOf()).map((event) => [event.get('UID')?.slice(4, -15), event]));
    expect(told.get('waiver-market')?.get('DTEND')).toBe('DTEND;VALUE=DATE:20260621');
    expect(told.get('freeze-outage')?.has('DTEND')).toBe(false);
    expect(told.get('edition-1.1.0')?.get('STATUS')).toBe('STATUS:CONFIRMED');
    expect(told.get('edition-2.0.0')?.get('STATUS')).toBe('STATUS:TENTATIVE');
  });

  test('is the same for the same moment, with one id for one event whenever it is built', async () => {
    expect(await calendarOf()).toBe(await calendarOf());
    const ids = (calendar: string) => events(calendar).map((event) => event.get('UID'));
    const other = ids(await calendarOf('2026-06-11T09:00:00Z'));
    expect(other).toEqual(ids(await calendarOf()));
    expect(new Set(other).size).toBe(other.length);
  });
});
