import { said } from '../../action/core/finding.ts';
import type { Locale, Translate } from '../../action/core/messages.ts';
import { xml } from '../../action/reporters/escape.ts';
import type { PolicyEvent } from '../data/changelog.ts';
import { dateOf, isoDateOf } from '../text/dates.ts';

export interface FeedContext {
  readonly lang: Locale;
  readonly t: Translate;
  readonly title: string;
  readonly timeZone: string;
  /** The domain that names entries, whatever address the site has: RFC 4151. */
  readonly authority: string;
  /** The moment of the build, for a feed in which nothing has happened yet. */
  readonly now: number;
  /** The address of the feed, of the editions, and of one of them; whole where the site knows its own. */
  readonly self: string;
  readonly home: string;
  readonly editionHref: (version: string) => string;
}

/** A day on which the domain was known to be the policy's: RFC 4151 wants one, and it may not change. */
const NAMED = '2026';

/** What happened to the policy, as RFC 4287. The same events give the same bytes. */
export function atomFeed(events: readonly PolicyEvent[], context: FeedContext): string {
  const { lang, t, title, now, self, home } = context;
  const updated = events.length === 0 ? now : Math.max(...events.map(({ at }) => at));
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
  <title>${xml(t('site.time.feed.title', { title }))}</title>
  <id>${xml(tag('feed', lang, context, NAMED))}</id>
  <updated>${new Date(updated).toISOString()}</updated>
  <author><name>${xml(title)}</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>
  <link rel="alternate" type="text/html" href="${xml(home)}"/>
${events.map((event) => entry(event, context)).join('\n')}
</feed>
`;
}

function entry({ id, kind, edition, at, changes }: PolicyEvent, context: FeedContext): string {
  const { lang, t, timeZone, editionHref } = context;
  const when = new Date(at).toISOString();
  const day = dateOf(edition.from, lang, timeZone);
  const list = changes.map((change) => `<li>${xml(said(change, lang))}</li>`).join('');
  const html = `<p>${xml(t('site.time.feed.from', { day }))}</p>${list === '' ? '' : `<ul>${list}</ul>`}`;
  return `  <entry>
    <title>${xml(t(`site.time.feed.${kind}`, { version: edition.version }))}</title>
    <id>${xml(tag(id, lang, context, isoDateOf(at, timeZone)))}</id>
    <updated>${when}</updated>
    <link rel="alternate" type="text/html" href="${xml(editionHref(edition.version))}"/>
    <content type="html">${xml(html)}</content>
  </entry>`;
}

function tag(what: string, lang: Locale, { authority }: FeedContext, date: string): string {
  return `tag:${authority},${date}:editions/${what}/${lang}`;
}
