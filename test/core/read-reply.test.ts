import { describe, expect, test } from 'vitest';
import { hashForm } from '../../action/core/content/salted-hash.ts';
import type { Finding } from '../../action/core/finding.ts';
import { judge } from '../../action/core/judge.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { NOW } from '../helpers/judging.ts';
import { reply, replyFindings, teamWith } from '../helpers/replies.ts';

/** What is wrong with a reply before any rule of a team judges it. */
async function problems(text: string, path = 'content/replies/a.md'): Promise<readonly string[]> {
  return (await findings(text, path))
    .filter(({ check }) => check.startsWith('content.'))
    .map(({ message }) => message.id);
}

async function findings(text: string, path = 'content/replies/a.md'): Promise<readonly Finding[]> {
  const options = { engine: 'reglament/test', now: NOW, parseFrontMatter: parseWithGrayMatter };
  return (await judge(memoryFiles({ [path]: text }), await teamWith('tone.caps', '{ run: 2 }'), options)).findings;
}

describe('a reply that cannot be read as one', () => {
  test.each<[string, string, readonly string[]]>([
    ['of no account', reply({ account: undefined }), ['problem.schema.missing']],
    ['of several accounts', reply({ account: '[vk, telegram]' }), ['problem.schema.type']],
    ['of an unknown account', reply({ account: 'vkk' }), ['problem.account.unknown']],
    ['of an unknown kind', reply({ kind: 'coment' }), ['problem.schema.choice']],
    ['sent nobody knows when', reply({ sent_at: undefined }), ['problem.reply.no-moment']],
    ['sent on a day that is none', reply({ sent_at: '2026-11-31T10:00:00+03:00' }), ['problem.moment.date']],
    ['approved by a stranger', reply({ approved_by: '[{ person: olga }]' }), ['problem.person.unknown']],
    ['approved when?', reply({ approved_by: '[{ person: vera, at: вчера }]' }), ['problem.moment.format']],
    ['to a name', reply({ recipient_hash: 'Иван' }), ['problem.hash.plain']],
    ['without a card', 'Мокрый.', ['problem.front-matter.missing']],
    ['as it should be', reply(), []],
    ['as a draft without a moment', reply({ sent_at: undefined, status: 'draft' }), []],
  ])('%s', async (_, text, expected) => {
    expect(await problems(text)).toEqual(expected);
  });

  test('names the key that was meant, and the account', async () => {
    expect((await findings(reply({ kind: 'coment' })))[0]?.message.data).toMatchObject({ suggestion: 'comment' });
    expect((await findings(reply({ account: 'telegam' })))[0]?.message.data).toMatchObject({ suggestion: 'telegram' });
  });
});

describe('a reply of any form', () => {
  const LOUD = 'ГРОМКИЙ КРИК, а это нет.\n';

  test.each([
    ['with CRLF', reply({}, LOUD).replaceAll('\n', '\r\n')],
    ['with a BOM', `\uFEFF${reply({}, LOUD)}`],
  ])('%s is judged at the right place', async (_, text) => {
    const [found] = (await findings(text)).filter(({ rule }) => rule === 'tone.caps');
    expect(text.slice(found?.range.start.offset, found?.range.end.offset)).toBe('ГРОМКИЙ КРИК');
  });

  test.each([
    ['nothing', ''],
    ['emoji', '🤡'.repeat(4000)],
    ['a link', 'https://onego.example/catalog'],
    ['64 KB', 'слово за словом '.repeat(4096)],
    ['64 KB of brackets', '['.repeat(65_536)],
  ])('%s is judged at once', async (_, body) => {
    const start = performance.now();
    await findings(reply({}, body));
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('in a deeper folder and of another language, too', async () => {
    expect(await findings(reply({}, 'THIS SHOUTS'), 'content/replies/2026/11/16-a.md')).toMatchObject([
      { rule: 'tone.caps', path: 'content/replies/2026/11/16-a.md' },
    ]);
  });
});

test('five thousand replies to one message cost no more than five thousand', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 5000 }, (_, index) => [`r${String(index).padStart(4, '0')}`, reply({ thread: 't' }, 'Есть.')]),
  );
  const start = performance.now();
  const found = await replyFindings(files, 'reply.card');
  expect(found).toHaveLength(4999);
  expect(performance.now() - start).toBeLessThan(8000);
}, 20_000);

test.each<[string, string]>([
  ['ab12cd34ef56', 'hash'],
  ['sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'hash'],
  ['9F86D081884C7D65', 'hash'],
  [`${'1'.repeat(64)}`, 'hash'],
  ['375291234567', 'phone'],
  ['+7 (912) 345-67-89', 'phone'],
  ['a@b.example', 'email'],
  ['@ivan', 'name'],
  ['Ivan', 'name'],
  ['id123', 'other'],
  ['', 'other'],
  ['a'.repeat(100_000), 'name'],
])('%j is a %s', (value, form) => {
  expect(hashForm(value.slice(0, 70_000))).toBe(form);
});
