import { describe, expect, test } from 'vitest';
import { judge } from '../../action/core/judge.ts';
import { alwaysInForce } from '../../action/core/policy/in-force.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { livePolicy } from '../labelled/figures.ts';

const policy = await livePolicy();
const { classes = {}, scenarios = [] } = policy.answering ?? {};

/** What stands for each blank of a template. */
const VALUES: Readonly<Record<string, string>> = {
  имя: 'Ирина',
  кто: 'Павел',
  час: '15:00',
  ответ: 'по воскресеньям открыты с девяти до восьми',
  'что случилось': 'вскрытую банку',
  факты: 'партия от 24 февраля снята с полки, жалоб на другие нет',
  что: 'в помол попала другая смесь',
  как: 'заменим пачку сегодня вечером',
  name: 'Mark',
  who: 'Pavel',
  hour: '15:00',
  answer: 'We are open from nine till eight on Sundays',
  what: 'the opened jar',
  facts: 'the batch of 24 February is off the shelf, and no other has been complained about',
  how: 'replace the bag tonight',
};
/** The same blank in another grammar. */
const ELSEWHERE: Readonly<Record<string, string>> = { 'same-trouble.what': 'another blend got into the grinder' };

interface Template {
  readonly name: string;
  readonly language: string;
  readonly text: string;
  readonly classId: string;
  readonly scenario: string | undefined;
}

const templates: readonly Template[] = [
  ...Object.entries(classes).map(([id, { template }]) => ({ id, template, classId: id, scenario: undefined })),
  ...scenarios.map(({ id, template, class: classId = '' }) => ({ id, template, classId, scenario: id })),
].flatMap(({ id, template, classId, scenario }) => {
  const written = typeof template === 'string' ? { ru: template } : (template ?? {});
  return Object.entries(written).map(([language, text]) => ({
    ...{ name: `${id}, ${language}`, language, classId, scenario },
    text: filled(id, text),
  }));
});

function filled(id: string, template: string): string {
  return template.replace(/\{([^}]+)\}/g, (blank, name: string) => ELSEWHERE[`${id}.${name}`] ?? VALUES[name] ?? blank);
}

/** A public answer that everybody whom its situation asks for has agreed to. */
function cardOf({ classId, scenario, text, language }: Template): string {
  // Whatever is severe is one of the situations.
  const situation = scenario ?? (classId === 'complaint_severe' ? 'harm' : undefined);
  const approver = scenarios.find(({ id }) => id === situation)?.approver ?? 'lawyer';
  const people = [...policy.people.values()];
  const person = people.find(({ roles }) => roles?.includes(approver))?.id ?? '';
  return [
    '---',
    `account: ${language === 'ru' ? 'vk' : 'facebook'}`,
    'in_reply_to: asked',
    'sent_at: 2027-03-02T10:20:00+03:00',
    'status: approved',
    ...(situation === undefined
      ? []
      : [`scenario: ${situation}`, `approved_by: [{ person: ${person}, at: "2027-03-02T10:10:00+03:00" }]`]),
    '---',
    `${text}\n`,
  ].join('\n');
}

const asked = (template: Template): string =>
  `---\nid: asked\naccount: ${template.language === 'ru' ? 'vk' : 'facebook'}\nreceived_at: 2027-03-02T10:00:00+03:00\nclass: ${template.classId}\n---\n${template.language === 'ru' ? 'Что это такое' : 'What is this'}\n`;

describe('templates of the answering matrix keep the rules of replies', () => {
  test('there are some, in both languages', () => {
    const languages = templates.map(({ language }) => language);
    expect(languages.filter((language) => language === 'ru').length).toBeGreaterThan(8);
    expect(languages.filter((language) => language === 'en').length).toBeGreaterThan(8);
  });

  test.each(templates.map((template) => [template.name, template] as const))('%s', async (_, template) => {
    expect(template.text).not.toMatch(/[{}]/);
    const path = 'content/replies/a.md';
    const files = memoryFiles({ [path]: cardOf(template), 'content/inbox/a.md': asked(template) });
    const { findings } = await judge(files, alwaysInForce(policy), {
      engine: 'reglament/test',
      now: Date.parse('2027-03-02T10:30:00+03:00'),
    });
    expect(findings.filter((one) => one.path === path).map(({ message }) => message.id)).toEqual([]);
  });
});
