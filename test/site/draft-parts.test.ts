import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import { LOCALES } from '../../action/core/messages.ts';
import { messagesOf, partsOf } from '../../site/build/draft-parts.ts';
import { judgesPosts } from '../../site/client/check/judged-here.ts';

/** What is wrong with a file of the inbox or with an answer: no such file is published with the check. */
const OF_INBOX = /^problem\.(?:csv|hash|inbox|mentions|reply)\./;
const posts = [...registry.values()].filter(judgesPosts);

describe('the parts of the check of a draft', () => {
  test('hold for each edition what it asks, and nothing twice', () => {
    const editions = [
      { version: '1.0.0', checks: ['links.reason', 'tone.caps'] },
      { version: '1.1.0', checks: ['links.reason', 'tone.caps'] },
      { version: '2.0.0', checks: ['privacy.phone', 'tone.caps'] },
      { version: '3.0.0', checks: [] },
    ];
    const { parts, needed } = partsOf(editions);
    expect(parts.flat().sort()).toEqual(['links.reason', 'privacy.phone', 'tone.caps']);
    for (const { version, checks } of editions) {
      const loaded = (needed[version] ?? []).flatMap((part) => parts[part] ?? []);
      expect(loaded).toEqual(expect.arrayContaining([...checks]));
    }
    expect(needed['1.1.0']).toEqual(needed['1.0.0']);
    expect(needed['3.0.0']).toEqual([]);
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
