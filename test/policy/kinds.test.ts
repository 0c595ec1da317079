import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import { loadPolicy } from '../../action/core/policy/load.ts';
import { compareRules, overall } from '../../action/core/policy/strictness.ts';
import { editionFiles, history, historyAnd, judgedBy, releasePath } from '../helpers/editions.ts';
import { LOAD, loaded, policyFiles, post, regulation } from '../helpers/judging.ts';
import { reply } from '../helpers/replies.ts';

const LOUD = 'СКИДКА ТОЛЬКО СЕГОДНЯ. — Мария\n';
const CONTENT = {
  'content/posts/a.md': post({ publish_at: '2026-11-03T10:00:00+03:00' }, LOUD),
  'content/replies/a.md': reply({}, LOUD),
};

/** A rule that says what it judges. */
const ruleOf = (rule: string, kinds?: string) =>
  regulation(rule, rule === 'tone.caps' ? '{ run: 3 }' : '').replace(
    '\nenforcement:',
    `${kinds === undefined ? '' : `\nkinds: [${kinds}]`}\nenforcement:`,
  );
const FILE = 'policy/regulations/tone.caps.md';
const caps = (kinds?: string) => ({
  ...Object.fromEntries(policyFiles({ 'tone.caps': '' })),
  [FILE]: ruleOf('tone.caps', kinds),
});
const pathsOf = async (files: Readonly<Record<string, string>> | ReadonlyMap<string, string>) => {
  const all = files instanceof Map ? files : new Map(Object.entries(files));
  const { findings } = await judgedBy(all, CONTENT);
  return findings.filter(({ rule }) => rule === 'tone.caps').map(({ path }) => path);
};
const [POST, REPLY] = ['content/posts/a.md', 'content/replies/a.md'];

describe('what a rule judges', () => {
  test('is what its check judges, unless it asks for less', async () => {
    expect(await pathsOf(caps())).toEqual([POST, REPLY]);
    expect(await pathsOf(caps('post'))).toEqual([POST]);
    expect(await pathsOf(caps('reply'))).toEqual([REPLY]);
  });

  test('is posts alone for a check that says nothing: cards of posts are no cards of replies', () => {
    const both = [...registry.values()].flatMap((check) =>
      check.scope === 'publication' && check.kinds?.includes('reply') ? check.id : [],
    );
    const families = new Set(both.map((id) => id.split('.')[0]));
    for (const family of ['plan', 'promo', 'disclosure', 'frequency', 'platform', 'mix', 'topics']) {
      expect(families).not.toContain(family);
    }
    expect(both).not.toContain('links.reason');
    expect(both).toEqual(expect.arrayContaining(['tone.profanity', 'privacy.phone', 'links.https', 'text.existence']));
  });

  test('may not be more than its check can', async () => {
    const files = new Map(Object.entries({ ...Object.fromEntries(policyFiles({ 'links.reason': '' })) }));
    files.set('policy/regulations/links.reason.md', ruleOf('links.reason', 'post, reply'));
    const { problems } = await loadPolicy(files, registry, LOAD);
    expect(problems).toMatchObject([
      { messageId: 'rule.kinds', data: { check: 'links.reason', found: 'reply', allowed: 'post' } },
    ]);
  });

  test('gets stricter with more kinds, and looser with fewer', async () => {
    const rule = async (kinds?: string) => {
      const { policy } = await loaded(new Map(Object.entries(caps(kinds))));
      const found = policy.rules.find(({ id }) => id === 'tone.caps');
      if (found === undefined) throw new Error('no rule');
      return found;
    };
    const [all, posts, replies] = [await rule(), await rule('post'), await rule('reply')];
    expect(overall(compareRules(posts, all))).toBe('stricter');
    expect(overall(compareRules(all, posts))).toBe('looser');
    expect(overall(compareRules(posts, replies))).toBe('unknown');
  });
});

describe('a release', () => {
  const SPEC = { version: '1.0.0', effective: '2026-01-01', rules: { 'tone.caps': '{ run: 3 }' } };

  test('holds what its rules judge, and judges by it', async () => {
    const files = await history(SPEC);
    expect(files.get(releasePath('1.0.0'))).toMatch(/kinds:\s*(?:\[post, reply\]|\n\s*- post\n\s*- reply)/);
    expect(await pathsOf(files)).toEqual([POST, REPLY]);
  });

  test('from before there were replies judges none', async () => {
    const files = await history(SPEC);
    const sealed = files.get(releasePath('1.0.0')) ?? '';
    const old = sealed.replace(/\n +kinds:\s*(?:\[post, reply\]|\n\s*- post\n\s*- reply)/, '');
    expect(old).not.toBe(sealed);
    // Sealed by an engine that knew no replies: the same file without the line, under a seal of its own.
    const { sealOf } = await import('../../action/core/policy/release.ts');
    const digest = sealOf(old, LOAD.sha256);
    files.set(releasePath('1.0.0'), old.replace(/^digest: .*$/m, `digest: ${digest}`));
    const newer = editionFiles({ ...SPEC, version: '2.0.0', effective: '2027-01-01' });
    const both = new Map([...newer, [releasePath('1.0.0'), files.get(releasePath('1.0.0')) ?? '']]);
    expect(await pathsOf(both)).toEqual([POST]);
    const later = { 'content/replies/a.md': reply({ sent_at: '2027-02-01T10:00:00+03:00' }, LOUD) };
    const { findings } = await judgedBy(both, later);
    expect(findings.filter(({ rule }) => rule === 'tone.caps')).toHaveLength(1);
  });

  test('by an engine that judges more is no change of the policy', async () => {
    const files = await history(SPEC);
    const { policy, releases } = await loaded(files);
    expect(releases[0]?.head.content).toBe(policy.content);
    const { policy: narrowed } = await loaded(new Map([...files, [FILE, ruleOf('tone.caps', 'post')]]));
    expect(narrowed.content).not.toBe(policy.content);
  });

  test('of a reply that is sent tomorrow is that of tomorrow', async () => {
    const files = await historyAnd(
      { ...SPEC, version: '2.0.0', effective: '2026-12-01', rules: { 'tone.ellipsis': '' } },
      SPEC,
    );
    expect(await pathsOf(files)).toEqual([POST, REPLY]);
    const { findings } = await judgedBy(files, {
      'content/replies/a.md': reply({ sent_at: '2026-12-02T10:00:00+03:00' }, LOUD),
    });
    expect(findings.filter(({ rule }) => rule === 'tone.caps')).toEqual([]);
  });
});

describe('a reply', () => {
  test('takes no place in the calendar', async () => {
    const day = Object.fromEntries(
      [1, 2, 3, 4, 5].map((hour) => [
        `content/replies/${hour}.md`,
        reply({ sent_at: `2026-11-16T1${hour}:00:00+03:00` }),
      ]),
    );
    const files = policyFiles({ 'frequency.per-day': '{ brand: 1 }', 'promo.max-share': '', 'spam.duplicate': '' });
    const { findings, summary } = await judgedBy(files, day);
    expect(findings).toEqual([]);
    expect(summary).toMatchObject({ files: 5, publications: 0 });
  });

  test('tells its moment and its account with what is found', async () => {
    const { findings } = await judgedBy(new Map(Object.entries(caps())), { 'content/replies/a.md': reply({}, LOUD) });
    expect(findings).toMatchObject([{ publication: { account: 'vk', at: '2026-11-16T11:00:00+03:00' } }]);
  });

  test('may be excused by a comment and by a waiver as a post is', async () => {
    const body = `<!-- reglament-disable-next-line tone.caps: цитата с афиши -->\n${LOUD}`;
    const { findings } = await judgedBy(new Map(Object.entries(caps())), { 'content/replies/a.md': reply({}, body) });
    expect(findings).toMatchObject([{ rule: 'tone.caps', status: 'waived' }]);
  });
});
