import fc from 'fast-check';
import type { Files } from './judging.ts';

/** A team that works from nine to six on weekdays, and keeps no calendar of a country: every test that needs one brings it. */
export const ANSWERING_YAML = `queues:
  working: { hours: [{ days: [mon, tue, wed, thu, fri], from: "09:00", to: "18:00" }] }
  daily: { hours: [{ days: [mon, tue, wed, thu, fri, sat, sun], from: "09:00", to: "21:00" }] }
classes:
  question: { title: { ru: вопрос }, owner: care, deputy: editor, deadlines: { route: PT1H, first: PT6H, final: 1d }, clock: working }
  complaint: { title: { ru: жалоба }, owner: care, deputy: editor, deadlines: { first: PT2H, final: 2d }, clock: working, negative: true, tone: Спокойно, escalation: [{ to: lead, after: 1d }] }
  severe: { owner: lead, deputy: care, deadlines: { first: PT30M, final: { in: 5d, clock: working } }, clock: daily, negative: true }
  praise: { owner: editor, deputy: care, deadlines: { first: PT12H }, clock: working }
  troll: { owner: editor, deputy: lead, deadlines: { first: PT6H }, clock: working }
  spam: { owner: editor, deputy: care, clock: working }
languages: { en: { owner: editor-en, deputy: lead } }
silence: { spam: [spam], duplicate: [], troll_answered: [troll] }
mentions:
  clock: working
  sources:
    - { id: maps, queries: [отзывы], tool: карты, owner: editor, by: "11:00" }
    - { id: partners, queries: [зерно], tool: страницы, owner: care, days: [tue, fri], every: 3 }
`;

export const PEOPLE_YAML = `maria: { name: Мария Котова, roles: [care] }
oleg: { name: Олег Тервонен, roles: [editor] }
anna: { name: Анна Лайне, roles: [lead] }
nina: { name: Nina Larsson, roles: [editor-en] }
vera: { name: Вера Соколова, roles: [lawyer] }
gone: { name: Юрий Былых, roles: [care], until: 2026-10-30 }
away: { name: Ира Отпуск, roles: [care], absences: [{ from: 2026-11-09, to: 2026-11-20 }] }
covered: { name: Пётр Смена, roles: [care], absences: [{ from: 2026-11-09, to: 2026-11-20, deputy: sonya }] }
sonya: { name: Соня Реут, roles: [junior] }
`;

/** The team of the tests, for a policy. */
export const TEAM: Readonly<Record<string, string>> = {
  'policy/answering.yaml': ANSWERING_YAML,
  'policy/people.yaml': PEOPLE_YAML,
};

/** A card that came in on Monday, 16 November 2026, at ten in Moscow, with some front matter changed. `undefined` removes a key. */
export function card(
  changes: Readonly<Record<string, string | undefined>> = {},
  body = 'А чай у вас мокрый?\n',
): string {
  const fields: Record<string, string | undefined> = {
    id: 'a',
    received_at: '2026-11-16T10:00:00+03:00',
    class: 'question',
    owner: 'maria',
    ...changes,
  };
  const lines = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

/** Values of the options of checks about what comes in, of which any two may stand before and after. */
export const INBOX_VALUES: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<unknown>>>>> = {
  'inbox.answered': { except: fc.subarray(['question', 'praise', 'complaint']) },
  'inbox.assigned': { hours: fc.constantFrom(0, 1, 9, 20, 60) },
  'inbox.crisis': {},
  'inbox.classified': { hours: fc.constantFrom(0, 1, 9, 20, 60) },
  'inbox.owner-matches': {},
  'inbox.resolved': {},
  'mentions.cadence': { days: fc.integer({ min: 1, max: 9 }) },
  'mentions.covered': {},
  'moderation.evidence': {},
  'moderation.no-delete': { lawful: fc.subarray(['spam', 'negative', 'flood']) },
  'praise.thanked': { classes: fc.subarray(['question', 'praise', 'complaint']) },
  'sla.avg-first-response': { hours: fc.constantFrom(0, 1, 3, 6, 20), min: fc.integer({ min: 1, max: 4 }) },
  'sla.first-response': {},
};

/** What comes in, of every kind that these checks tell apart. */
export const someInbox: fc.Arbitrary<Files> = fc
  .array(
    fc.record({
      day: fc.integer({ min: 2, max: 20 }),
      hours: fc.constantFrom(undefined, 1, 4, 30),
      class: fc.constantFrom('question', 'complaint', 'praise', 'spam', undefined),
      owner: fc.constantFrom('maria', undefined),
      action: fc.constantFrom(
        undefined,
        undefined,
        '{ kind: hide, reason: flood }',
        '{ kind: delete, reason: negative }',
        '{ kind: ban, reason: spam }',
      ),
    }),
    { minLength: 3, maxLength: 9 },
  )
  .map((items) =>
    Object.fromEntries([
      ...items.map(({ day, hours, class: given, owner, action }, index) => {
        const received = Date.UTC(2026, 10, day, 7);
        const replied = hours === undefined ? undefined : new Date(received + hours * 3_600_000).toISOString();
        const more = { class: given, owner, action, first_reply_at: replied?.replace('.000', '') };
        const front = { id: `i${index}`, received_at: new Date(received).toISOString().replace('.000', ''), ...more };
        return [`content/inbox/c${index}.md`, card(front)] as const;
      }),
      [
        'content/inbox/mentions-2026-11.csv',
        `source,at\nmaps,2026-11-02T10:00:00+03:00\nmaps,2026-11-${String(10 + items.length).padStart(2, '0')}T10:00:00+03:00\n`,
      ],
    ]),
  );
