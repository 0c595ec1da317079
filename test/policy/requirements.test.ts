import { describe, expect, test } from 'vitest';
import { registry } from '../../action/checks/index.ts';
import { readText } from '../../action/core/content/source-file.ts';
import { lacksOf, listingOf } from '../../action/core/policy/listing.ts';
import { loadPolicy } from '../../action/core/policy/load.ts';
import { builtInPacks } from '../../action/sources/packs.ts';
import { listTree } from '../../action/sources/working-tree.ts';
import { LOAD } from '../helpers/judging.ts';

/** The `id` of every requirement of facts/contests.yaml, compiled on 2026-11-22. */
const CONTESTS = `
contest.rules-link contest.dates contest.organizer contest.prizes contest.delivery contest.selection contest.age
contest.no-silent-change contest.results-due

contest.platform.facebook.release contest.platform.facebook.no-personal-timeline contest.platform.facebook.no-false-tags
contest.platform.instagram.release contest.platform.x.multi-accounts contest.platform.x.no-repeat-posts contest.platform.x.mention
contest.platform.youtube.free contest.platform.youtube.rules contest.platform.youtube.rights contest.platform.youtube.metrics
contest.platform.pinterest.no-specific-pin contest.platform.tumblr contest.platform.vk.tag-limit
contest.platform.vk.no-exchange-tasks contest.platform.generic-release

contest.ru.art9 contest.ru.art9-good-practice contest.ru.gk1057 contest.ru.gk1058 contest.ru.not-a-lottery contest.ru.ndfl
contest.ru.pd-consent contest.ru.pd-winner contest.ru.pd-foreign-form contest.ru.erid contest.ru.blocked-platform

contest.us.no-purchase contest.us.ny-fl-registration contest.us.ri-retail contest.us.entry-disclosure contest.us.coppa

contest.gb.8-17 contest.gb.random contest.gb.judge contest.gb.notify contest.gb.closing-date contest.gb.lottery

contest.eu.ucpd19 contest.eu.ucpd31 contest.eu.gdpr
`;

/** Those that only explain and demand nothing: each with the clause, for people, that says it. */
const NOTES: Readonly<Record<string, string>> = {
  'contest.platform.vk.allowed': 'platforms#vk-allowed',
  'contest.platform.vk.repost': 'platforms#vk-reposts',
  'contest.gb.winner-names': 'law-gb#winner-names',
  'contest.eu.national': 'law-eu#national',
};

/** The first column of the table in facts/disclosure.md §6, but for `site.no-meta-logos`, which is about a site and not about content. */
const DISCLOSURE = `
disclosure.declared disclosure.ru.label disclosure.ru.erid disclosure.ru.advertiser disclosure.ru.inn disclosure.ru.carrier
disclosure.ru.register disclosure.us.label disclosure.us.weak-label disclosure.gb.label disclosure.de.label disclosure.fr.label
disclosure.hashtag-string disclosure.undeclared-signal disclosure.declared-unused disclosure.ai
ru.required-mention ru.foreign-words
`;

/** The links of facts/advice-map.md S1.9, and what a link may be wrong in besides. */
const LINKS =
  'links.external-share links.reason links.allowed links.shortener links.utm links.https links.text-target links.look-alike links.tracking links.bare';

const idsIn = (list: string): readonly string[] => list.trim().split(/\s+/);

const files = new Map(
  listTree('.', 'policy').flatMap((file) => {
    const read = /\.(?:md|ya?ml)$/.test(file.path) ? readText(file) : undefined;
    return read?.ok === true ? [[file.path, read.text] as const] : [];
  }),
);
const { policy, problems } = await loadPolicy(files, registry, { ...LOAD, builtInPacks });
if (policy === undefined) throw new Error(`the policy cannot be read: ${JSON.stringify(problems.slice(0, 5))}`);
const regulations = listingOf(policy, (path) => files.get(path));
const listed = regulations.flatMap(({ rules }) => rules);

/** How many there are in the facts. */
const CONTEST_FACTS = 54;
const DISCLOSURE_FACTS = 18;

describe('every requirement of the facts is a rule of the working policy', () => {
  test.each([
    ['contests', CONTESTS],
    ['disclosure', DISCLOSURE],
    ['links', LINKS],
  ])('%s', (_, list) => {
    const known = new Set(listed.filter(({ level }) => level !== 'off').map(({ id }) => id));
    expect(idsIn(list).filter((id) => !known.has(id))).toEqual([]);
  });

  test('each with an example that fires and one that is silent', () => {
    const asked = new Set([CONTESTS, DISCLOSURE, LINKS].flatMap(idsIn));
    const lacking = listed.filter((rule) => asked.has(rule.id) && lacksOf(rule).length > 0);
    expect(lacking.map((rule) => `${rule.id}: ${lacksOf(rule).join(', ')}`)).toEqual([]);
  });

  test('no fact is listed twice, and all of them are', () => {
    const all = [...idsIn(CONTESTS), ...Object.keys(NOTES)];
    expect(new Set(all).size).toBe(all.length);
    expect([all.length, idsIn(DISCLOSURE).length]).toEqual([CONTEST_FACTS, DISCLOSURE_FACTS]);
  });
});

describe('what only explains stands in a clause of a pack, for people', () => {
  test.each(Object.entries(NOTES))('%s: %s', (_, clause) => {
    const clauses = regulations.flatMap(({ pack, people }) => people.map((own) => `${pack}#${own.clause}`));
    expect(clauses).toContain(clause);
  });
});
