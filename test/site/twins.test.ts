import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSite } from '../../site/data/site.ts';
import { allLlmsOf, llmsOf, markdownOf, markdownTwinOf, policyJsonOf } from '../../site/data/twins.ts';
import { linksFor } from '../../site/links.ts';
import { translatorOf } from '../../site/locales/index.ts';

const site = await openSite();
const addresses = {
  linksOf: (lang: 'ru' | 'en') => linksFor(lang, '/p/'),
  absolute: (href: string) => new URL(href, 'https://policy.example').href,
};

describe('Markdown twins', () => {
  it('are the texts that were approved, to the byte, in every edition and language', () => {
    for (const edition of site.editions) {
      for (const lang of site.languages) {
        const twins = markdownOf(edition, lang);
        expect(twins.map(({ regulation }) => regulation)).toEqual(edition.policy.regulations.map(({ id }) => id));
        for (const { regulation, text } of twins) {
          const source = edition.policy.regulations.find(({ id }) => id === regulation);
          const path =
            (lang === site.languages[0] ? undefined : source?.translations.get(lang)?.path) ?? source?.path ?? '';
          expect(text).toBe(edition.policy.texts.get(path));
        }
      }
    }
  });

  it('are the files of the repository, for the working policy', () => {
    const working = site.editions.find(({ isReleased }) => !isReleased);
    const twin = working && markdownOf(working, 'en').find(({ regulation }) => regulation === 'frequency');
    expect(twin?.text).toBe(readFileSync('policy/regulations/frequency.en.md', 'utf8'));
  });

  it.each([
    ['policy/frequency/', '/ru/policy/frequency.md'],
    ['policy/frequency/2.0.0/', '/ru/policy/frequency/2.0.0.md'],
    ['policy/frequency/1.0.0..2.0.0/', undefined],
    ['policy/', undefined],
    ['rules/frequency.per-day/', undefined],
  ])('stand beside %s at %s', (path, href) => {
    expect(markdownTwinOf(path, linksFor('ru', '/'))).toBe(href);
  });
});

describe('policy.json', () => {
  const json = policyJsonOf(site, site.current, addresses);

  it('tells of its edition and of all others', () => {
    expect(json).toMatchObject({
      schema: 1,
      id: site.current.policy.id,
      languages: ['ru', 'en'],
      edition: { version: site.current.version, digest: site.current.digest, status: 'current', released: true },
    });
    expect(json.editions.map(({ version }) => version)).toEqual(site.editions.map(({ version }) => version));
    expect(json.editions[0]?.url).toBe('https://policy.example/p/policy/1.0.0.json');
  });

  it('has every clause and rule once, and they refer to each other', () => {
    const clauses = json.regulations.flatMap(({ id, clauses }) =>
      clauses.map((clause) => ({ ...clause, id: `${id}#${clause.id}` })),
    );
    const byId = new Map(clauses.map((clause) => [clause.id, clause]));
    expect(byId.size).toBe(clauses.length);
    expect(json.rules.map(({ id }) => id)).toEqual(site.current.policy.rules.map(({ id }) => id));
    for (const { id, clause } of json.rules) {
      if (clause !== null && byId.has(clause)) expect(byId.get(clause)?.rules).toContain(id);
    }
    for (const { title } of clauses) expect(Object.keys(title)).toEqual(['ru', 'en']);
  });

  it('is data, and survives being written', () => {
    for (const edition of site.editions) {
      const written = policyJsonOf(site, edition, addresses);
      expect(JSON.parse(JSON.stringify(written))).toEqual(written);
    }
  });
});

describe('llms.txt', () => {
  it.each(['ru', 'en'] as const)('in %s has a title, a summary and lists of links', (lang) => {
    const text = llmsOf(site, lang, translatorOf(lang), addresses);
    const lines = text.split('\n');
    expect(lines[0]).toMatch(/^# \S/);
    expect(lines[2]).toMatch(/^> \S/);
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
    const links = [...text.matchAll(/^- \[.+\]\((\S+)\)/gm)].map(([, href]) => href);
    for (const { id } of site.current.policy.regulations) {
      expect(links).toContain(`https://policy.example/p/${lang}/policy/${id}.md`);
    }
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/\n{3}/);
  });

  it('at the root lists those of all languages', () => {
    const text = allLlmsOf(site, addresses);
    expect(text).toContain('https://policy.example/p/ru/llms.txt');
    expect(text).toContain('https://policy.example/p/en/llms.txt');
  });
});
