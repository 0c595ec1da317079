import { describe, expect, test } from 'vitest';
import { dayInWords } from '../../site/client/on.ts';
import { examplesOf } from '../../site/data/rule-examples.ts';
import { readSite } from '../../site/data/site.ts';
import { isoDateOf, momentOf } from '../../site/text/dates.ts';
import { temporaryFolder, write } from '../helpers/bundle.ts';
import { type EditionSpec, historyAnd } from '../helpers/editions.ts';

async function siteOf(now: string, working: EditionSpec, ...editions: readonly EditionSpec[]) {
  const root = temporaryFolder();
  write(root, Object.fromEntries(await historyAnd(working, ...editions)));
  return readSite({ root, now, packageRoot: process.cwd() });
}

describe('an edition that begins at an hour which clocks skip', () => {
  const zone = 'America/New_York';
  const spring = { version: '2.0.0', effective: '2027-03-14T02:30:00', zone };

  test.each([
    ['2027-03-14T01:59:00-05:00', ['current', 'coming']],
    ['2027-03-14T03:00:00-04:00', ['superseded', 'current']],
  ])('begins as they jump: at %s', async (now, statuses) => {
    const { editions, timeZone } = await siteOf(now, spring, { version: '1.0.0', effective: '2026-01-01', zone });
    expect(editions.map(({ status }) => status)).toEqual(statuses);
    expect(momentOf(editions[1]?.from ?? Number.NaN, 'en', timeZone)).toBe('14\u00A0March\u00A02027, 03:00');
  });
});

test('a policy before its first edition shows that edition', async () => {
  const { current, editions } = await siteOf('2025-06-01', { version: '1.0.0', effective: '2026-01-01' });
  expect(editions.map(({ status }) => status)).toEqual(['coming']);
  expect(current.version).toBe('1.0.0');
});

describe('the examples of a pack that comes with the engine', () => {
  const extending = { version: '1.0.0', effective: '2026-01-01', yaml: 'extends: [platforms, law-eu]\n' };

  test.each(['platform.fold', 'contest.eu.ucpd31'])(
    'stop no build where the team has other accounts: %s',
    async (id) => {
      const site = await siteOf('2026-11-22', extending);
      await expect(examplesOf(id, site.current, site)).resolves.toBeInstanceOf(Array);
    },
  );

  test('those of the team itself do', async () => {
    const site = await siteOf('2026-11-22', {
      version: '1.0.0',
      effective: '2026-01-01',
      files: {
        'policy/regulations/own.md': `---
id: own
title: Own
---
## Calm {#calm}

\`\`\`yaml rule
id: tone.ellipsis
check: tone.ellipsis
enforcement: advisory
\`\`\`

\`\`\`markdown fails
---
accounts: [vk]
publish_at: 2026-11-10T09:00:00+03:00
---
Nothing is wrong here.
\`\`\`
`,
      },
    });
    await expect(examplesOf('tone.ellipsis', site.current, site)).rejects.toThrow(/policy\/regulations\/own\.md:13: /);
  });
});

describe('a day in the address', () => {
  test.each([
    ['ru', '1 июля 2026 года'],
    ['en', '1 July 2026'],
  ])('is written as the pages write days: %s', (lang, words) => {
    expect(dayInWords('2026-07-01', lang).replaceAll('\u00A0', ' ')).toBe(words);
  });

  test('stays that day west of Greenwich', () =>
    expect(isoDateOf('2026-07-01', 'America/Los_Angeles')).toBe('2026-07-01'));
});
