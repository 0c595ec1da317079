import { said } from '../core/finding.ts';
import type { OnDuty } from '../core/inbox/duty.ts';
import type { Due, WhoAnswers } from '../core/inbox/who.ts';
import type { Translate } from '../core/messages.ts';
import { weekdayName } from './reporter.ts';
import { type Block, code, heading, type Line, list, text, toned, type View } from './view.ts';

/** Who answers, by when, in what tone, and whom it is handed up to. */
export function whoView(answer: WhoAnswers, translate: Translate): View {
  const { title, at, people, deadlines, escalation, isAnswered, tone } = answer;
  const date = { date: at.slice(0, 10) };
  const name = said(title, translate.locale);
  const blocks: Block[] = [heading(translate('who.title', { class: name, date, time: at.slice(11, 16) }))];
  if (!isAnswered) blocks.push(text(translate('who.no-answer')));
  blocks.push(heading(translate('who.people')));
  if (people.length === 0) blocks.push(text(toned('bad', translate('who.nobody'))));
  else blocks.push(list(people.map((one) => ({ line: personLine(one, translate) }))));
  blocks.push(heading(translate('who.deadlines')));
  blocks.push(
    list(
      deadlines.map((one) => ({
        line: [translate('who.deadline', { name: one.name }), '  ', ...dueLine(one.due, translate)],
      })),
    ),
  );
  if (escalation.length > 0) {
    blocks.push(heading(translate('who.escalation')));
    blocks.push(
      list(
        escalation.map(({ role, due, people: up }) => ({
          line: [
            ...dueLine(due, translate),
            '  ',
            toned('strong', up.map(({ person }) => person.name).join(', ')),
            '  ',
            code(role),
          ],
        })),
      ),
    );
  }
  if (tone !== undefined) blocks.push(text(translate('who.tone'), ': ', toned('plain', said(tone, translate.locale))));
  return blocks;
}

function personLine({ person, as, role }: OnDuty, translate: Translate): Line {
  return [toned('strong', person.name), '  ', translate('who.as', { as }), '  ', code(role)];
}

function dueLine(due: Due, translate: Translate): Line {
  if ('missing' in due) {
    const { country, year } = due.missing;
    return [
      toned(
        'warn',
        translate('who.missing', { country, year: String(year), file: `policy/calendars/${country}-${year}.yaml` }),
      ),
    ];
  }
  const words = translate('who.due', { date: { date: due.at.slice(0, 10) }, time: due.at.slice(11, 16) });
  return [weekdayName(due.at, translate.locale), ' ', toned('strong', words)];
}

/** The same as data. */
export function whoJson({ classId, at, people, deadlines, escalation, isAnswered }: WhoAnswers): unknown {
  const names = (list: readonly OnDuty[]) =>
    list.map(({ person, as, role }) => ({ id: person.id, name: person.name, as, role }));
  return {
    ...{ class: classId, at, answered: isAnswered, people: names(people) },
    deadlines: Object.fromEntries(deadlines.map(({ name, due }) => [name, due])),
    escalation: escalation.map(({ role, due, people: up }) => ({ role, due, people: names(up) })),
  };
}
