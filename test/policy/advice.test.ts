import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import { readText } from '../../action/core/content/source-file.ts';
import { adviceOf, lacksOf, listingOf } from '../../action/core/policy/listing.ts';
import { loadPolicy } from '../../action/core/policy/load.ts';
import { portableSha256 } from '../../action/core/policy/portable-sha256.ts';
import { parseRegulation } from '../../action/core/policy/regulation.ts';
import { writeRelease } from '../../action/core/policy/release-writer.ts';
import { builtInPacks } from '../../action/sources/packs.ts';
import { listTree } from '../../action/sources/working-tree.ts';
import { LOAD, loaded, policyFiles } from '../helpers/judging.ts';

/**
 * Every row of facts/advice-map.md about conversation and planning (S1.0, S1.2 to S1.4, S1.7, S1.8, S1.10, S2.1, S2.3, S2.4), and those about plans and
 * people beside them, each with the rules that came of it. The list is written by hand: a row or a rule that disappears has to be taken out here.
 */
const ROWS: Readonly<Record<string, string>> = {
  'S1.0a': 'plan.audience account.audience plan.audience-declared',
  'S1.0b': 'plan.topics topics.allowed',
  'S1.0c': 'plan.pipeline plan.buffer',
  'S1.0d': 'people.onboarded',
  'S1.X': 'promo.repeated-cta',
  'S1.2a': 'inbox.answered reply.respect reply.answers-question',
  'S1.2b': 'reply.respect',
  'S1.2c': 'policy.answering-matrix inbox.owner-matches',
  'S1.2d': 'reply.signature',
  'S1.3a': 'reply.no-arguing',
  'S1.3b': 'reply.calm reply.template',
  'S1.3c': 'reply.greeting reply.thanks-or-sorry',
  'S1.3d': 'reply.provocation',
  'S1.3e': 'reply.next-step inbox.resolved',
  'S1.3f': 'policy.sharp-situations reply.sharp-approval reply.forbidden inbox.crisis',
  'S1.4a': 'moderation.no-delete',
  'S1.4b': 'moderation.no-delete moderation.evidence',
  'S1.4c': 'policy.negative-comments',
  'S1.4d': 'inbox.classified',
  'S1.4e': 'inbox.assigned',
  'S1.4f': 'inbox.resolved inbox.crisis',
  'S1.6c': 'plan.mix-targets',
  'S1.7a': 'platform.feature-use',
  'S1.7b': 'experiments.log',
  'S1.7c': 'strategy.research',
  'S1.7d': 'strategy.present',
  'S1.8a': 'mentions.covered',
  'S1.8b': 'inbox.answered praise.thanked reply.thanks-for-praise',
  'S1.8c': 'reply.official-account',
  'S1.8d': 'sla.first-response sla.avg-first-response',
  'S1.8e': 'mentions.sources',
  'S1.8f': 'mentions.cadence',
  'S1.10a': 'review.before-stop',
  'S1.10b': 'review.present',
  'S1.10c': 'review.consulted',
  'S1.10d': 'plan.lead-time strategy.churn',
  'S2.0': 'account.rationale',
  'S2.1a': 'strategy.research',
  'S2.1b': 'goals.smart',
  'S2.1c': 'plan.present',
  'S2.1d': 'account.rationale',
  'S2.3a': 'voice.self-centred',
  'S2.3b': 'voice.persona-declared',
  'S2.3c': 'community.gratitude praise.thanked reply.thanks-for-praise',
  'S2.3d': 'community.help-share',
  'S2.3e': 'community.story',
  'S2.4a': 'spam.unsolicited',
  'S2.4b': 'spam.duplicate spam.same-link',
  'S2.4c': 'spam.opt-out',
  'S2.4d': 'spam.hashtags spam.mentions',
  'S2.5d': 'people.guide-ack people.onboarded',
  'S2.6b': 'review.mentor-test',
};

/** What stays with people (facts/advice-map.md §D), each with the clause that says who decides. */
const PEOPLE: Readonly<Record<string, string>> = {
  'is the portrait of an audience true': 'audience#true-portrait',
  'is a joke kind, a kind of post in good taste': 'tone#kind-joke',
  'is a statement true': 'honesty#claims',
  'which feature to try': 'strategy#features',
  'is a critic a competitor': 'sharp-situations#who-is-it',
  'the mood of an answer': 'sharp-situations#calm',
  'is the aim of a contest useful to society': 'events#law-and-platforms',
  'are own posts advertising': 'disclosure#who-decides',
  'is a voice heard': 'voice#person',
  patience: 'review#patience',
  'was it really read': 'publishing#second-reader',
  'where decisions are recorded': 'pipeline#decisions',
};

const files = new Map(
  listTree('.', 'policy').flatMap((file) => {
    const read = /\.(?:md|ya?ml)$/.test(file.path) ? readText(file) : undefined;
    return read?.ok === true ? [[file.path, read.text] as const] : [];
  }),
);
const { policy, problems } = await loadPolicy(files, registry, { ...LOAD, builtInPacks });
if (policy === undefined) throw new Error(`the policy cannot be read: ${JSON.stringify(problems.slice(0, 5))}`);
const advice = new Map(adviceOf(listingOf(policy, (path) => files.get(path))).map((entry) => [entry.id, entry]));

const clauseOf = ({ path, clause }: { readonly path: string; readonly clause: string }): string =>
  `${path.replace(/^.*\/|\.md$/g, '')}#${clause}`;

describe('advice of the facts', () => {
  test.each(Object.entries(ROWS))('%s is a rule that is on, with both kinds of example', (id, expected) => {
    const rules = (advice.get(id)?.rules ?? []).filter(({ level }) => level !== 'off');
    expect(rules.map((rule) => rule.id)).toEqual(expect.arrayContaining(expected.split(' ')));
    expect(rules.filter((rule) => lacksOf(rule).length > 0).map((rule) => rule.id)).toEqual([]);
  });

  test('S1.7e is a rule of each platform', () => {
    const rules = advice.get('S1.7e')?.rules ?? [];
    expect(rules.every((rule) => rule.id.startsWith('platform.limits.') && lacksOf(rule).length === 0)).toBe(true);
    expect(rules.length).toBe(18);
  });

  test('what stays with people stands in clauses, and nowhere else', () => {
    expect(advice.get('D')?.rules).toEqual([]);
    const clauses = (advice.get('D')?.people ?? []).map(clauseOf);
    expect(clauses.sort()).toEqual(Object.values(PEOPLE).sort());
  });

  test.each(Object.entries(PEOPLE))('%s: asked, decided and recorded as %s says, in both languages', (_, place) => {
    const [regulation, clause = ''] = place.split('#');
    const proseOf = (file: string): string =>
      (files.get(`policy/regulations/${file}`) ?? '').split(`{#${clause}}`)[1]?.split(/^## /m)[0] ?? '';
    const [ru, en] = [proseOf(`${regulation}.md`), proseOf(`${regulation}.en.md`)];
    expect([ru, en].map((text) => text.includes('content/decisions/'))).toEqual([true, true]);
    expect([/Вопрос к себе: \*\*[^*]+\?[»”]?\*\*/.test(ru), /Ask yourself: \*\*[^*]+\?[»”]?\*\*/.test(en)]).toEqual([
      true,
      true,
    ]);
  });

  test('no row is left to chance: rules and clauses name no others of these sections', () => {
    const sections = /^S(?:1\.(?:0|2|3|4|7|8|10)|2\.[134])[a-z]$/;
    expect([...advice.keys()].filter((id) => sections.test(id) && ROWS[id] === undefined)).toEqual(['S1.7e']);
  });

  test('comes in the order in which people count', () => {
    const ids = [...advice.keys()];
    expect(ids.indexOf('S1.7d')).toBeLessThan(ids.indexOf('S1.10a'));
  });
});

describe('a comment with advice in a clause', () => {
  const adviceIn = (text: string) =>
    parseRegulation(`---\nid: a\ntitle: A\n---\n${text}`).regulation.clauses.map((clause) => clause.advice);

  test('is read where it stands on a line of its own, and is no prose', () => {
    const { regulation } = parseRegulation('---\nid: a\ntitle: A\n---\n## A {#a}\n\n<!-- advice: S1.0a, D -->\n');
    expect(regulation.clauses).toMatchObject([{ advice: ['S1.0a', 'D'], hasProse: false }]);
    expect(adviceIn('## A {#a}\nТекст.\n<!-- advice: S1.0a -->\n<!-- advice: D -->\n## B {#b}\nТекст.\n')).toEqual([
      ['S1.0a', 'D'],
      [],
    ]);
  });

  test.each([
    'Текст <!-- advice: S1.0a -->',
    '<!-- оставлено до осени\nadvice: S1.0a -->',
    '<!--\n<!-- advice: S1.0a -->',
    '```\n<!-- advice: S1.0a -->\n```',
    '    <!-- advice: S1.0a -->',
    '<!-- advice: -->',
    '<!-- advice: S1.0a --> и ещё',
  ])('%s is none', (text) => {
    expect(adviceIn(`## A {#a}\n${text}\n`)).toEqual([[]]);
  });
});

test('a release keeps the advice of its rules', async () => {
  const files = policyFiles({ 'tone.caps': '' });
  const path = 'policy/regulations/tone.caps.md';
  files.set(path, (files.get(path) ?? '').replace('check: tone.caps', 'check: tone.caps\nadvice: [S1.10a, D]'));
  const { policy: working } = await loaded(files);
  const text = writeRelease({
    policy: working,
    engine: 'reglament/test',
    released: '2026-01-01',
    previous: undefined,
    sha256: portableSha256,
  });
  const { timeline } = await loaded(new Map([...files, ['policy/releases/1.0.0.yaml', text]]));
  const sealed = await timeline.newest.load();
  expect(timeline.newest.origin).toBe('release');
  expect(sealed.rules.find(({ id }) => id === 'tone.caps')?.advice).toEqual(['S1.10a', 'D']);
});
