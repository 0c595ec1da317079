import type { AwaitedApproval, Finding } from '../../core/finding.ts';
import type { Translate } from '../../core/messages.ts';
import type { PullPage } from '../../core/pull/page.ts';
import { codeSpan, markdownText, shortened } from '../escape.ts';
import { fixOf, messageOf, weekdayName } from '../reporter.ts';

/** Longest sentence about one finding, in code points: values in it may be as long as a file. */
const SENTENCE = 1000;
/** Longest value that is named, in code points. */
const NAME = 80;

/** A day and a time as people say them, «чт 26 ноября, 10:00»; the year only where it is another than that of judging. */
export function momentText(at: string, now: string, { locale }: Pick<Translate, 'locale'>): string {
  return `${weekdayName(at, locale)} ${dayText(at, now, locale)}, ${at.slice(11, 16)}`;
}

/** Whose time a moment is: said only beside others of another zone. */
export function zoneText(
  { timeZone }: { readonly timeZone: string },
  among: readonly { readonly timeZone: string }[],
): string {
  return among.every((other) => other.timeZone === timeZone) ? '' : ` ${name(timeZone)}`;
}

/** «26 ноября», "26 November". */
function dayText(at: string, now: string, locale: Translate['locale']): string {
  const hasYear = at.slice(0, 4) !== now.slice(0, 4);
  return dayFormat(locale, hasYear).format(new Date(`${at.slice(0, 10)}T00:00:00Z`));
}

/** «23–29 ноября», "30 November – 6 December". */
export function periodText(from: string, to: string, { locale }: Pick<Translate, 'locale'>): string {
  return dayFormat(locale, false).formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** To make a format takes as long as to write a page with it. */
function dayFormat(locale: Translate['locale'], hasYear: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${hasYear}`;
  let format = formats.get(key);
  if (format === undefined) {
    const year = hasYear ? ({ year: 'numeric' } as const) : {};
    const tag = locale === 'en' ? 'en-GB' : locale;
    format = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC', ...year });
    formats.set(key, format);
  }
  return format;
}

/** A sentence of the catalogue as Markdown. */
export function sentence(text: string): string {
  return markdownText(shortened(text, SENTENCE));
}

/** A name from a file, dead: an account, a role, the id of a waiver. */
export function name(text: string): string {
  return codeSpan(shortened(text, NAME));
}

export function messageText(finding: Pick<Finding, 'message'>, translate: Translate): string {
  return sentence(messageOf(finding, translate));
}

export function fixText(finding: Pick<Finding, 'message'>, translate: Translate): string | undefined {
  const fix = fixOf(finding, translate);
  return fix === undefined ? undefined : sentence(fix);
}

/** «Вера Соколова (`lawyer`)»: whoever may approve by name, and the role. */
export function approverText(
  { people, roles }: Pick<AwaitedApproval, 'people' | 'roles'>,
  known: PullPage['people'],
  translate: Translate,
): string {
  const named = people.map((id) => markdownText(shortened(known.get(id)?.name ?? id, NAME)));
  const as = roles.length === 0 ? markdownText(translate('pull.owner')) : roles.map(name).join(', ');
  return named.length === 0 ? as : `${named.join(` ${translate('pull.or')} `)} (${as})`;
}
