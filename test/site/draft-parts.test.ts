import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import { LOCALES } from '../../action/core/messages.ts';
import { messagesOf, partsOf } from '../../site/build/draft-parts.ts';
import { judgesPosts } from '../../site/client/check/judged-here.ts';
import { outlineOf, standIn } from '../../site/client/check/stand-in.ts';

/** What is wrong with a file of the inbox or with an answer: no such file is published with the check. */
const OF_INBOX = /^problem\.(?:csv|hash|inbox|mentions|reply)\./;
const isMethods = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).some((of) => typeof of === 'function');
const posts = [...registry.values()].filter(judgesPosts);

describe('the parts of the check of a draft', () => {
  test('hold all that the editions ask, and nothing twice', () => {
    const editions = [
      { version: '1.0.0', checks: ['links.reason', 'tone.caps'] },
      { version: '1.1.0', checks: ['links.reason', 'tone.caps'], isInForce: true },
      { version: '2.0.0', checks: ['contest.approved', 'frequency.silence', 'privacy.phone', 'tone.caps'] },
      { version: '3.0.0', checks: [] },
    ];
    const { parts, usual } = partsOf(editions);
    expect(parts).toEqual([
      ['links.reason', 'tone.caps'],
      ['contest.approved'],
      ['frequency.silence'],
      ['privacy.phone'],
    ]);
    expect(usual).toEqual([0]);
  });

  test('are known from outside as they are, and say when anything is asked of them', async () => {
    for (const check of posts) {
      let asked = 0;
      const outline = outlineOf(check);
      expect(JSON.parse(JSON.stringify(outline))).toEqual(outline);
      const known = standIn(outline, () => {
        asked++;
      });
      const { id, scope, messagePrefix, advises } = check;
      expect(known).toMatchObject({
        id,
        scope,
        ...(messagePrefix && { messagePrefix }),
        ...(advises && { advises: [...advises] }),
      });
      const methods = Object.entries(known).flatMap(([name, value]) =>
        typeof value === 'function' ? [value] : name === 'remembers' ? Object.values(value) : [],
      );
      for (const method of methods) await method();
      expect([id, asked]).toEqual([id, methods.length]);
      // Whatever judging may call, it calls on the stand-in, too; the others are for whoever reads a policy, or for the check itself.
      const own = Object.entries(check).filter(([, value]) => typeof value === 'function' || isMethods(value));
      const read = new Set(['options', 'patterns', 'conditionsIn']);
      expect(Object.keys(known)).toEqual(
        expect.arrayContaining(own.map(([name]) => name).filter((name) => !read.has(name))),
      );
    }
  });

  test.each(LOCALES)('hold every message of every check, in %s', (locale) => {
    const engine = messagesOf(locale);
    for (const { id, messages, messagePrefix = id } of posts) {
      const known = { ...engine, ...messagesOf(locale, [id]) };
      const said = messages
        .map((message) => `${messagePrefix}.${message}`)
        .filter((message) => !OF_INBOX.test(message));
      expect(Object.keys(known)).toEqual(expect.arrayContaining(said));
    }
  });

  test.each(LOCALES)('tell apart what the engine says and what checks do, in %s', (locale) => {
    const engine = Object.keys(messagesOf(locale));
    expect(engine).toContain('problem.front-matter.missing');
    expect(engine.filter((id) => posts.some((check) => id.startsWith(`${check.id}.`)))).toEqual([]);
  });
});
