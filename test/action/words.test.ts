import { describe, expect, test } from 'vitest';
import { PEOPLE_YAML } from '../helpers/pull.ts';
import { CONTEST, GOOD, judgedPull, teamPolicy } from './team.ts';

const EXAMPLE = `
\`\`\`markdown fails
---
accounts: [vk]
publish_at: 2026-11-27T10:00:00+03:00
purpose: value
status: scheduled
---
тихо
\`\`\`
`;

describe('a policy whose example disagrees', () => {
  test('fails in the words of the log, in an annotation, in the outputs and by its label', async () => {
    const path = 'policy/regulations/tone.caps.md';
    const caps = teamPolicy()[path];
    const { pull, step } = await judgedPull({ [path]: `${caps}${EXAMPLE}` });
    expect(step.exitCode).toBe(1);
    expect(step.outputs.get('verdict')).toBe('fail');
    expect(step.annotations).toContainEqual(expect.objectContaining({ level: 'error' }));
    expect(step.annotations.some(({ message }) => message.includes('Принимать нельзя'))).toBe(true);
    expect(pull.labels.map(({ name }) => name)).toContain('policy: blocked');
    expect(pull.comments[0]?.body).toContain('Принимать нельзя');
    expect(pull.comments[0]?.body).not.toContain('Публиковать можно');
    expect(pull.comments[0]?.body).not.toContain('→ 1.0.0');
  });
});

describe('a policy that cannot be read', () => {
  const broken = { 'policy/accounts.yaml': 'vk: [' };

  test('is told in the language that policy.yaml names', async () => {
    const { step } = await judgedPull({ 'content/posts/good.md': GOOD }, { files: broken });
    expect(step.exitCode).toBe(1);
    const [first] = step.annotations;
    expect(first?.message).toMatch(/политик/i);
    expect(step.summary).not.toMatch(/policy (?:has|cannot)/i);
  });

  test('is told in both where not even that can be read', async () => {
    const files = { 'policy/policy.yaml': 'id: [' };
    const { step } = await judgedPull({ 'content/posts/good.md': GOOD }, { files });
    expect(step.exitCode).toBe(1);
    expect(step.annotations[0]?.message).toMatch(/политик/i);
    expect(step.annotations[0]?.message).toMatch(/policy (?:\S+ )*/);
    expect(step.summary).toMatch(/[а-я]{4}[\s\S]*[a-z]{4}|[a-z]{4}[\s\S]*[а-я]{4}/);
  });
});

describe('a change of the registers', () => {
  test('names the account that goes, and counts the planned posts that it breaks', async () => {
    const accounts = teamPolicy()['policy/accounts.yaml'] ?? '';
    const removed = accounts.replace(/^telegram:.*(?:\n[ \t].*)*\n/m, '');
    expect(removed).not.toBe(accounts);
    const files = { 'content/posts/soon.md': GOOD.replace('[vk]', '[vk, telegram]') };
    expect(files['content/posts/soon.md']).toContain('telegram');
    const { pull } = await judgedPull({ 'policy/accounts.yaml': removed }, { files });
    const [comment] = pull.comments;
    expect(comment?.body).toContain('Аккаунтов не станет: telegram. Там запланирован 1 пост');
    expect(comment?.body).not.toContain('ничего не пострадает');
    expect(comment?.body).toContain('не ручаются');
  });

  test('tells a role that somebody gives themselves', async () => {
    const people = PEOPLE_YAML.replace('[smm-editor]', '[smm-editor, lawyer]');
    const { pull } = await judgedPull({ 'policy/people.yaml': people, 'content/posts/contest.md': CONTEST });
    expect(pull.comments[0]?.body).toContain('Роли oleg: smm-editor → lawyer, smm-editor');
  });
});
