import { said } from '../../action/core/finding.ts';
import type { OnDuty } from '../../action/core/inbox/duty.ts';
import type { Due } from '../../action/core/inbox/who.ts';
import type { Locale } from '../../action/core/messages.ts';
import type { MatrixAnswer } from '../client/matrix.ts';
import { momentOf } from './dates.ts';

/** The words of an answer in one language, with `{name}` where something is put in: a browser needs no more to speak. */
export interface AnswerWords {
  readonly heading: string;
  readonly ahead: string;
  readonly waits: string;
  readonly noAnswer: string;
  readonly nobody: string;
  readonly missing: string;
  readonly unknown: string;
  readonly noTime: string;
  readonly failed: string;
  readonly people: string;
  readonly escalation: string;
  readonly tone: string;
  readonly as: Readonly<Record<OnDuty['as'], string>>;
  readonly deadlines: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
}

/** One line of what is told, and what is said of it beside. */
export interface AnswerLine {
  readonly text: string;
  readonly note?: string;
}

/** An answer as it is shown, at the build and in the browser alike. */
export interface AnswerView {
  readonly heading: string;
  readonly notes: readonly string[];
  readonly rows: readonly { readonly term: string; readonly lines: readonly AnswerLine[] }[];
}

export interface AnswerSpeech {
  readonly lang: Locale;
  readonly words: AnswerWords;
  /** The zone in which times are told: the policy's. */
  readonly zone: string;
}

const filled = (template: string, data: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => data[name] ?? whole);

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** «Россия»: whose working days a calendar lists. A team may name a calendar as it likes: what is no country stays as written. */
const countryOf = (code: string, lang: Locale): string =>
  (/^[a-z]{2}$/i.test(code) ? new Intl.DisplayNames([lang], { type: 'region' }).of(code.toUpperCase()) : code) ?? code;

/** «пн, 23 ноября 2026 года, 10:00»: to the minute, for a deadline is kept or missed by one. */
export function whenOf(moment: number, { lang, zone }: Pick<AnswerSpeech, 'lang' | 'zone'>): string {
  const tag = lang === 'ru' ? 'ru-RU' : 'en-GB';
  const weekday = new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: zone }).format(moment);
  return `${weekday}, ${momentOf(moment, lang, zone)}`;
}

/** What an answer of the matrix says, in words. */
export function answerView(answer: MatrixAnswer, speech: AnswerSpeech): AnswerView {
  const { words, lang } = speech;
  const { title, at, startsAt, people, deadlines, escalation, isAnswered, isInForce, version, tone } = answer;
  const dueText = (due: Due): string =>
    'at' in due
      ? whenOf(Date.parse(due.at), speech)
      : filled(words.missing, { country: countryOf(due.missing.country, lang), year: String(due.missing.year) });
  const roleOf = (role: string): string => words.roles[role] ?? role;
  const received = Date.parse(at);
  return {
    heading: filled(words.heading, { class: capitalized(said(title, lang)), when: whenOf(received, speech) }),
    notes: [
      ...(isInForce ? [] : [filled(words.ahead, { version })]),
      ...(isAnswered ? [] : [words.noAnswer]),
      ...(startsAt === undefined || startsAt <= received
        ? []
        : [filled(words.waits, { when: whenOf(startsAt, speech) })]),
    ],
    rows: [
      {
        term: words.people,
        lines:
          people.length === 0
            ? [{ text: words.nobody }]
            : people.map(({ person, as, role }) => ({ text: person.name, note: `${words.as[as]}, ${roleOf(role)}` })),
      },
      ...deadlines.map(({ name, due }) => ({ term: words.deadlines[name] ?? name, lines: [{ text: dueText(due) }] })),
      ...(escalation.length === 0
        ? []
        : [
            {
              term: words.escalation,
              lines: escalation.map(({ role, due, people: up }) => ({
                text: up.length === 0 ? roleOf(role) : up.map(({ person }) => person.name).join(', '),
                note: dueText(due),
              })),
            },
          ]),
      ...(tone === undefined ? [] : [{ term: words.tone, lines: [{ text: said(tone, lang) }] }]),
    ],
  };
}
