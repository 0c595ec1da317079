import { beforeAll, describe, expect, test } from 'vitest';
import { addressInLanguage } from '../../site/client/to-language.ts';
import { editionBefore, type RegulationPage, regulationPages } from '../../site/data/regulation-pages.ts';
import { enforcementOf, numbering, questionOf, regulationIn, regulationsOf } from '../../site/data/regulations.ts';
import { openSite, readSite, type Site } from '../../site/data/site.ts';
import { temporaryFolder, write } from '../helpers/bundle.ts';
import { historyAnd } from '../helpers/editions.ts';
import { regulation as withRule } from '../helpers/judging.ts';

const NOW = '2026-11-22T10:00:00+03:00';

async function siteOf(files: ReadonlyMap<string, string>, now = NOW): Promise<Site> {
  const root = temporaryFolder();
  write(root, Object.fromEntries(files));
  return readSite({ root, now, packageRoot: process.cwd() });
}

const text = (id: string, ...clauses: readonly string[]) =>
  `---\nid: ${id}\ntitle: О ${id}\n---\n${clauses.map((clause) => `## Пункт ${clause} {#${clause}}\n\nСлова ${clause}.\n`).join('\n')}`;
const file = (id: string) => `policy/regulations/${id}.md`;

/** Three editions: one that was, one in force, one to come. */
const LIFE = () =>
  historyAnd(
    {
      version: '3.0.0',
      effective: '2027-01-01',
      yaml: 'removed:\n  stays#old: { version: "2.0.0", reason: Надоел, instead: "stays#kept" }\n',
      files: { [file('stays')]: text('stays', 'kept', 'new'), [file('later')]: text('later', 'a') },
    },
    {
      version: '1.0.0',
      effective: '2026-01-01',
      files: { [file('stays')]: text('stays', 'old', 'kept', 'back'), [file('gone')]: text('gone', 'x', 'y') },
    },
    {
      version: '2.0.0',
      effective: '2026-06-01',
      files: { [file('stays')]: text('stays', 'kept', 'lost') },
    },
  );

describe('what stands at the address of a regulation', () => {
  let site: Site;
  let pages: Map<string, RegulationPage>;
  beforeAll(async () => {
    site = await siteOf(await LIFE());
    pages = new Map(regulationPages(site).map((page) => [page.id, page]));
  });
  const page = (id: string): RegulationPage => {
    const found = pages.get(id);
    if (found === undefined) throw new Error(id);
    return found;
  };

  test('its text in force', () => {
    expect(page('stays')).toMatchObject({ state: 'current', edition: { version: '2.0.0' } });
    expect(page('stays').editions.map(({ version }) => version)).toEqual(['1.0.0', '2.0.0', '3.0.0']);
  });

  test('else the first to come, else a word on where it went', () => {
    expect(page('later')).toMatchObject({ state: 'coming', edition: { version: '3.0.0' }, gone: [] });
    expect(page('gone')).toMatchObject({ state: 'removed', edition: { version: '1.0.0' } });
    expect(page('gone').gone.map(({ id }) => id)).toEqual(['x', 'y']);
  });

  test('clauses that are gone keep their place, with the reason and what says it now', () => {
    const gone = page('stays').gone.map(({ id, edition, tombstone }) => [id, edition.version, tombstone?.instead]);
    expect(gone).toEqual([
      ['old', '1.0.0', 'stays#kept'],
      ['back', '1.0.0', undefined],
    ]);
  });

  test('clauses to come have theirs already', () => {
    expect(page('stays').coming.map(({ id, edition }) => [id, edition.version])).toEqual([['new', '3.0.0']]);
  });

  test('the edition before, for the redline', () => {
    const [first, second] = page('stays').editions;
    expect(second && editionBefore(page('stays'), second)?.version).toBe('1.0.0');
    expect(first && editionBefore(page('stays'), first)).toBeUndefined();
  });

  test('before the first edition of all it is that one', async () => {
    const early = await siteOf(await LIFE(), '2025-05-01T00:00:00Z');
    expect(regulationPages(early).find(({ id }) => id === 'stays')).toMatchObject({
      state: 'current',
      edition: { version: '1.0.0', status: 'coming' },
      gone: [],
    });
  });
});

describe('every clause id that was ever released', () => {
  test('is found once, and only once, at the current address of its regulation', async () => {
    const site = await openSite();
    const pages = new Map(regulationPages(site).map((page) => [page.id, page]));
    let found = 0;
    for (const edition of site.editions) {
      for (const { id, clauses } of edition.policy.regulations) {
        const page = pages.get(id);
        if (page === undefined) throw new Error(`no page for ${id}`);
        const shown = page.state === 'removed' ? [] : regulationIn(page.edition, id, 'ru').clauses;
        const anchors = [...shown, ...page.gone, ...page.coming].map((clause) => clause.id);
        expect(new Set(anchors).size, id).toBe(anchors.length);
        for (const clause of clauses) {
          found++;
          expect(anchors, `${edition.version} ${id}`).toContain(clause.id);
        }
      }
    }
    expect(found).toBeGreaterThan(300);
  });
});

describe('a regulation as people read it', () => {
  const clause = { rules: [], off: [], owner: 'anna' };

  test('numbers follow the levels', () => {
    expect(numbering([2, 3, 3, 2, 3, 4])).toEqual(['1', '1.1', '1.2', '2', '2.1', '2.1.1']);
    expect(numbering([3, 3])).toEqual(['1', '2']);
    expect(numbering([])).toEqual([]);
  });

  test('who keeps a clause: the machine, its owner, nobody', async () => {
    const { current } = await openSite();
    const [rule] = current.policy.rules;
    if (rule?.clause === undefined) throw new Error('a rule with a clause');
    const off = [{ id: rule.id, check: rule.check.id, reason: 'Не нужно', clause: rule.clause }];
    expect(enforcementOf({ ...clause, rules: [rule] })).toBe('machine');
    expect(enforcementOf({ ...clause, rules: [rule], off })).toBe('machine');
    expect(enforcementOf(clause)).toBe('reviewer');
    expect(enforcementOf({ ...clause, owner: undefined })).toBe('nobody');
    expect(enforcementOf({ ...clause, off })).toBe('nobody');
  });

  test('a rule that the policy switched off is told at its clause', async () => {
    const site = await siteOf(
      await historyAnd({
        version: '1.0.0',
        effective: '2026-01-01',
        rules: { 'tone.caps': '{ run: 2 }', 'policy.languages': '' },
        yaml: 'rules:\n  tone.caps: { enforcement: "off", reason: Мешало }\n',
      }),
    );
    const [shown] = regulationIn(site.current, 'tone-caps', 'ru').clauses;
    expect(shown?.rules).toEqual([]);
    expect(shown?.off).toMatchObject([{ id: 'tone.caps', reason: 'Мешало' }]);
    expect(shown && enforcementOf(shown)).toBe('nobody');
  });

  test('the question of a clause for people is the last that stands out', () => {
    expect(questionOf({ prose: '**Важно.** Спросите: **зачем?** И ещё: **кому нужно?** Всё.' })).toBe('кому нужно?');
    expect(questionOf({ prose: 'Без вопроса, **но жирно**.' })).toBeUndefined();
  });

  test('without a translation it is the text in the other language, and says so', async () => {
    const files = await historyAnd({
      version: '1.0.0',
      effective: '2026-01-01',
      files: {
        [file('both')]: text('both', 'a'),
        [file('only')]: text('only', 'a'),
      },
    });
    files.set('policy/policy.yaml', (files.get('policy/policy.yaml') ?? '').replace('[ru]', '[ru, en]'));
    files.set('policy/regulations/both.en.md', '---\nid: both\ntitle: On both\n---\n## Clause A {#a}\n\nWords.\n');
    const site = await siteOf(files);
    const english = Object.fromEntries(regulationsOf(site.current, 'en').map((one) => [one.id, one]));
    expect(english['both']).toMatchObject({
      title: 'On both',
      writtenIn: 'en',
      clauses: [{ title: 'Clause A', prose: 'Words.' }],
    });
    expect(english['only']).toMatchObject({ title: 'О only', writtenIn: 'ru', clauses: [{ title: 'Пункт a' }] });
  });

  test('an edition without the regulation is an error with its name, not an empty page', async () => {
    const { current } = await openSite();
    expect(() => regulationIn(current, 'nowhere', 'ru')).toThrow(/nowhere/);
  });

  test('a rule stands at its own clause only', async () => {
    const site = await siteOf(
      await historyAnd({
        version: '1.0.0',
        effective: '2026-01-01',
        files: {
          [file('one')]: `${withRule('tone.caps').replace('id: tone-caps', 'id: one')}\n## Ещё {#more}\n\nСлова.\n`,
        },
      }),
    );
    expect(regulationIn(site.current, 'one', 'ru').clauses.map(({ rules }) => rules.length)).toEqual([1, 0]);
  });
});

describe('an address without a language', () => {
  const choices = [
    { lang: 'ru', href: '/ru/policy/frequency/' },
    { lang: 'en', href: '/en/policy/frequency/' },
  ];

  test.each([
    [['en-GB', 'ru'], '/en/policy/frequency/#per-day'],
    [['ru-RU'], '/ru/policy/frequency/#per-day'],
    [['de', 'EN'], '/en/policy/frequency/#per-day'],
    [['de'], '/ru/policy/frequency/#per-day'],
    [[], '/ru/policy/frequency/#per-day'],
  ])('for a browser that asks for %j', (wanted, address) => {
    expect(addressInLanguage(choices, wanted, '#per-day')).toBe(address);
  });

  test('where there is nowhere to go, nobody is sent', () => {
    expect(addressInLanguage([], ['ru'], '#x')).toBeUndefined();
  });
});
