import { describe, expect, test } from 'vitest';
import { mediaRow } from '../../action/core/fitting/media.ts';
import { fittingOptions } from '../../action/core/fitting/options.ts';
import { LOCALES } from '../../action/core/messages.ts';
import type { Policy } from '../../action/core/policy/policy.ts';
import { knowsPlatforms, type PlatformSheet, platformSheets } from '../../site/data/platforms.ts';
import { openSite } from '../../site/data/site.ts';
import { tellingEdition, versionToName } from '../../site/data/telling.ts';
import { translatorOf } from '../../site/locales/index.ts';
import { COLUMNS, cellOf, factLabel, factValue } from '../../site/text/platform-facts.ts';

async function knownEdition() {
  const edition = tellingEdition(await openSite(), ({ policy }) => knowsPlatforms(policy));
  if (edition === undefined) throw new Error('some edition knows platforms');
  return edition;
}

const sheetOf = (policy: Policy, id: string): PlatformSheet => {
  const sheet = platformSheets(policy).find((one) => one.id === id);
  if (sheet === undefined) throw new Error(`no sheet of ${id}`);
  return sheet;
};

/** The option of a rule that a fact says it has. */
function optionAt(options: unknown, platform: string, key: string): unknown {
  const whole = options as Record<string, unknown>;
  const row = whole['platform'] === platform ? whole : (whole[platform] as Record<string, unknown>);
  return key.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], row);
}

/** A policy in which one rule has other options. */
function withOptions(policy: Policy, id: string, change: (options: never) => unknown): Policy {
  return {
    ...policy,
    rules: policy.rules.map((rule) => (rule.id === id ? { ...rule, options: change(rule.options as never) } : rule)),
  };
}

test('the edition in force has no rules of platforms, so the first one that will is told', async () => {
  const site = await openSite();
  const edition = await knownEdition();
  expect(knowsPlatforms(site.current.policy)).toBe(false);
  expect(edition.status).toBe('coming');
  expect(versionToName(edition)).toBe(edition.version);
  expect(versionToName(site.current)).toBeUndefined();
  expect(tellingEdition(site, () => true)).toBe(site.current);
  expect(tellingEdition(site, () => false)).toBeUndefined();
});

test('every value of a platform is that of the option of its rule, and carries its source and day', async () => {
  const { policy } = await knownEdition();
  const facts = platformSheets(policy).flatMap(({ id, knowledge }) =>
    knowledge.flatMap(({ rule, facts, source, asOf }) => facts.map((fact) => ({ id, rule, fact, source, asOf }))),
  );
  expect(facts.length).toBeGreaterThan(100);
  for (const { id, rule, fact, source, asOf } of facts) {
    expect(fact.value, `${rule.id} ${id} ${fact.key}`).toEqual(optionAt(rule.options, id, fact.key));
    expect(source).not.toBe('');
    expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});

test('every platform that a table or a limit names is on the page, with all its rules', async () => {
  const { policy } = await knownEdition();
  const sheets = platformSheets(policy);
  for (const rule of policy.rules.filter(
    ({ check }) => check.id.startsWith('platform.') && check.scope === 'publication',
  )) {
    const options = rule.options as Record<string, unknown>;
    const named = typeof options['platform'] === 'string' ? [options['platform']] : Object.keys(options);
    for (const id of named) {
      const sheet = sheets.find((one) => one.id === id);
      expect(
        sheet?.knowledge.map((known) => known.rule.id),
        `${rule.id} of ${id}`,
      ).toContain(rule.id);
    }
  }
});

test('what the rule calls unconfirmed is unconfirmed on the page, and nothing else', async () => {
  const { policy } = await knownEdition();
  const telegram = sheetOf(policy, 'telegram').knowledge.find(({ topic }) => topic === 'limits');
  expect(telegram?.facts.filter(({ isUnconfirmed }) => isUnconfirmed).map(({ key }) => key)).toEqual([
    'premium',
    'premium_caption',
  ]);
  const tiktok = sheetOf(policy, 'tiktok').knowledge.find(({ topic }) => topic === 'media');
  expect(tiktok?.facts.filter(({ isUnconfirmed }) => isUnconfirmed).map(({ key }) => key)).toEqual(['image_formats']);
});

test('what nobody said is not told: no files demanded, nothing forbidden', async () => {
  const { policy } = await knownEdition();
  const keys = (id: string) => sheetOf(policy, id).knowledge.flatMap(({ facts }) => facts.map(({ key }) => key));
  expect(keys('vk')).not.toContain('required');
  expect(keys('vk')).not.toContain('forbidden');
  expect(keys('youtube')).toEqual(expect.arrayContaining(['required', 'forbidden', 'except']));
  // Where no formatting is shown, that is a fact.
  expect(keys('vk')).toContain('shows');
});

describe.each(LOCALES)('the words of facts in %s', (lang) => {
  const t = translatorOf(lang);

  test('every option of every rule has a name of its own', async () => {
    const { policy } = await knownEdition();
    for (const { knowledge } of platformSheets(policy)) {
      for (const known of knowledge) {
        expect(t.has(`site.platforms.topic.${known.topic}`), known.topic).toBe(true);
        for (const fact of known.facts) {
          expect(t.has(`site.platforms.fact.${known.topic}.${fact.key}`), `${known.topic}.${fact.key}`).toBe(true);
          expect(factLabel(known, fact, t)).not.toBe('');
          expect(factValue(fact, t)).not.toBe('');
        }
      }
    }
  });

  test('the options that no rule uses yet have theirs, too', () => {
    const about = ['platform', 'source', 'as_of', 'unconfirmed', 'title_unit', 'sure'];
    const keys = [
      ...Object.keys(fittingOptions.shape).map((key) => `limits.${key}`),
      ...Object.keys(mediaRow.shape).map((key) => `media.${key}`),
    ].filter((key) => !about.includes(key.slice(key.indexOf('.') + 1)));
    expect(keys.filter((key) => !t.has(`site.platforms.fact.${key}`))).toEqual([]);
  });

  test('a changed rule changes the page', async () => {
    const { policy } = await knownEdition();
    const changed = withOptions(policy, 'platform.limits.x', (options: object) => ({ ...options, max: 281 }));
    expect(cellOf(sheetOf(policy, 'x'), 'text', t)[0]?.text).toBe('280');
    expect(cellOf(sheetOf(changed, 'x'), 'text', t)[0]?.text).toBe('281');
    const without = { ...policy, rules: policy.rules.filter(({ id }) => id !== 'platform.limits.x') };
    expect(cellOf(sheetOf(without, 'x'), 'text', t)).toEqual([]);
  });

  test('numbers of the comparison are those of the rules, marked where nobody confirms them', async () => {
    const { policy } = await knownEdition();
    const number = (value: number): string => new Intl.NumberFormat(lang).format(value);
    for (const sheet of platformSheets(policy)) {
      const limits = sheet.knowledge.find(({ topic }) => topic === 'limits')?.facts.find(({ key }) => key === 'max');
      const [cell] = cellOf(sheet, 'text', t);
      if (limits === undefined) expect(cell).toBeUndefined();
      else {
        expect(cell?.text, sheet.id).toContain(number(limits.value as number));
        expect(cell?.isUnconfirmed).toBe(limits.isUnconfirmed);
      }
    }
  });

  test('a policy without platforms has rows for accounts, and empty cells', async () => {
    const { current } = await openSite();
    const sheets = platformSheets({ ...current.policy, rules: [] });
    expect(sheets.map(({ id }) => id)).toContain('vk');
    expect(sheets.flatMap((sheet) => COLUMNS.flatMap((column) => cellOf(sheet, column, t)))).toEqual([]);
    expect(platformSheets({ ...current.policy, rules: [], accounts: new Map() })).toEqual([]);
  });
});

test('bytes are called bytes where they are counted', async () => {
  const { policy } = await knownEdition();
  expect(cellOf(sheetOf(policy, 'youtube'), 'text', translatorOf('ru'))[0]?.text).toMatch(/^5\s000 байт$/);
  expect(cellOf(sheetOf(policy, 'youtube'), 'text', translatorOf('en'))[0]?.text).toBe('5,000 bytes');
});
