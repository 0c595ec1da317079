import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { registry } from '../../../action/checks/index.ts';
import { translatorFor } from '../../../action/locales/index.ts';
import { Checker } from '../../../site/client/check/checker.ts';
import type { Verdict } from '../../../site/client/check/protocol.ts';
import { sourceOf } from '../../../site/client/check/source.ts';
import { packedEditions, packedTimeline, publishedCalendar } from '../../../site/data/draft.ts';
import { openSite } from '../../../site/data/site.ts';
import { DRAFTS } from '../draft-drafts.ts';
import { NOW, type Opened, type Tried } from './tried.ts';

const TIMEOUT = 30_000;

export function triesDraft(site: Tried): void {
  /** The page with a file in it that is judged already. */
  const judged = async (text: string): Promise<Opened> => {
    const opened = await site.open('ru/check/', { options: { acceptDownloads: true } });
    const { page, context } = opened;
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site.url).origin });
    await page.getByText('Файлом').click();
    await page.getByLabel('Файл целиком').fill(text);
    await page
      .locator('#draft-verdict:is([data-verdict="blocks"], [data-verdict="passes"])')
      .waitFor({ timeout: TIMEOUT });
    return opened;
  };
  const sourceIn = (page: Page): Promise<string> => page.locator('#draft-source').inputValue();
  const rulesIn = (page: Page): Promise<readonly string[]> =>
    page
      .locator('#draft-findings > li')
      .evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset['rule'] ?? ''));

  test('says what is wrong with a pasted file, and where', async () => {
    const { page, wrong } = await judged(DRAFTS['loud'] ?? '');
    expect(await page.locator('#draft-status').textContent()).toContain('Публиковать нельзя');
    expect(await page.locator('#draft-findings > li').count()).toBeGreaterThan(1);
    expect((await page.locator('#draft-marked mark').allTextContents()).join(' ')).toContain('bit.ly');
    expect(await page.locator('#draft-path').textContent()).toBe('content/posts/2026/11/25-zimnyaya-karta.md');
    expect(wrong).toEqual([]);
  });

  test('a suggestion is applied, and its finding is gone', async () => {
    // The first letter is Latin.
    const { page } = await judged(`${DRAFTS['later']}\u0043кидка в кофейне.\n`);
    const mend = page
      .locator('[data-rule="text.hidden-characters"]')
      .getByRole('button', { name: 'Заменить на «Скидка»' });
    await mend.click();
    await expect.poll(() => rulesIn(page), { timeout: TIMEOUT }).not.toContain('text.hidden-characters');
    expect(await sourceIn(page)).toBe(`${DRAFTS['later']}Скидка в кофейне.\n`);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('draft-verdict');
  });

  test('a free slot is taken, and stands in the card', async () => {
    const { page } = await judged(DRAFTS['later'] ?? '');
    const free = page.locator('#draft-findings > li', { hasText: 'Свободно' }).first();
    await free
      .getByRole('button', { name: /\d\d:\d\d$/ })
      .first()
      .click();
    await expect.poll(() => sourceIn(page)).not.toContain('publish_at: 2027-03-03T12:00:00+03:00');
    expect(await sourceIn(page)).toMatch(/^publish_at: 2027-03-\d\dT\d\d:\d\d/m);
  });

  test('the same draft is judged by another edition', async () => {
    const { page } = await judged(DRAFTS['later'] ?? '');
    const counts = page.locator('#draft-counts');
    expect(await counts.textContent()).toContain('2.3.0');
    await page.locator('#draft-version').selectOption('1.0.0');
    await expect.poll(() => counts.textContent(), { timeout: TIMEOUT }).toContain('1.0.0');
    await page.locator('#draft-compare').click();
    await expect.poll(() => page.locator('#draft-compared tbody tr').count(), { timeout: TIMEOUT }).toBeGreaterThan(5);
  });

  test('is copied, saved as a file, and proposed to the repository', async () => {
    const text = DRAFTS['loud'] ?? '';
    const { page, context, asked } = await judged(text);
    await page.locator('#draft-copy').click();
    await expect.poll(() => page.locator('#draft-told').textContent()).not.toBe('');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);

    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('#draft-download').click()]);
    expect(file.suggestedFilename()).toBe('25-zimnyaya-karta.md');
    expect(readFileSync(await file.path(), 'utf8')).toBe(text);

    // Nobody is really asked: the test has no business with other sites.
    await context.route('https://github.com/**', (route) => route.fulfill({ body: '' }));
    const [opened] = await Promise.all([context.waitForEvent('page'), page.locator('#draft-pull').click()]);
    await opened.waitForURL(/github\.com/);
    const address = new URL(opened.url());
    expect(address.pathname).toBe('/onego/rules/new/main');
    expect(address.searchParams.get('filename')).toBe('content/posts/2026/11/25-zimnyaya-karta.md');
    expect(address.searchParams.get('value')).toBe(text);
    expect(asked.filter((url) => !url.startsWith(site.url) && !url.startsWith('blob:'))).toEqual([]);
  });

  test('the form and the file are one text', async () => {
    const { page } = await judged(DRAFTS['loud'] ?? '');
    await page.getByText('По форме').click();
    await expect.poll(() => page.getByLabel('Заголовок для своих').inputValue()).toBe('Зимняя карта');
    await page.locator('select[name=purpose]').selectOption('value');
    await page.getByLabel('Заголовок для своих').fill('Новая: карта');
    const source = await sourceIn(page);
    expect(source).toContain('purpose: value\n');
    expect(source).toContain('title: "Новая: карта"\n');
  });

  test('says of a draft what is not counted, and «no findings» in a row of its own', async () => {
    const { page } = await judged(
      '---\naccounts: [vk]\npublish_at: 2026-12-08T12:00\nstatus: draft\n---\nТихое утро.\n',
    );
    expect(await page.locator('#draft-unjudged').textContent()).toContain('черновик');
    const none = page.locator('#draft-findings > li');
    expect(await none.textContent()).toBe('Замечаний нет.');
    // In the column of numbers it would break within its words.
    expect((await none.boundingBox())?.height).toBeLessThan(80);
  });

  test('what is typed goes nowhere', async () => {
    const { page, asked, wrong } = await judged(DRAFTS['loud'] ?? '');
    expect(asked.filter((url) => !url.startsWith(site.url) && !url.startsWith('blob:'))).toEqual([]);
    const before = asked.length;
    await page.getByText('По форме').click();
    await page.getByLabel('Текст', { exact: true }).fill('Тихое утро на набережной.');
    await page
      .getByRole('status')
      .filter({ hasText: /Публиковать можно|Замечаний нет/ })
      .waitFor({ timeout: TIMEOUT });
    expect(asked.slice(before)).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('gives to the byte what the same engine gives elsewhere', async () => {
    const { page, asked } = await judged(DRAFTS['loud'] ?? '');
    const script = asked.find((url) => /\/worker-[\w-]+\.js$/.test(url)) ?? '';
    const read = await openSite();
    const editions = new Map((await packedEditions(read)).map((packed) => [packed.version, packed]));
    const calendar = publishedCalendar(read, 'full');
    const policyOf = async (version: string) => {
      const packed = editions.get(version);
      if (packed === undefined) throw new Error(version);
      return packed;
    };
    const source = sourceOf({ timeline: packedTimeline(read), calendar, policyOf }, registry);
    const checker = new Checker(source, translatorFor('ru'));
    const own = Object.entries(calendar.files).filter(([path], index) => path.includes('/posts/') && index % 120 === 0);
    // Half a sign does not come through the wire to the browser.
    const { 'lone surrogate': _, large: __, ...drafts } = DRAFTS;
    const texts = [...Object.values(drafts), ...own.map(([, text]) => text)];
    const verdicts = await inWorker(page, script, `${site.url}check/`, texts);
    for (const [index, text] of texts.entries()) {
      expect(verdicts[index]?.json).toBe((await checker.check(text, { now: Date.parse(NOW) })).json);
    }
  }, 120_000);

  test.each([
    ...['**/check/calendar.json', '**/check/editions/2.1.0.json'],
    ...['reader', 'phones', 'bare-links', 'zones'].map((part) => `**/_astro/${part}-*.js`),
  ])('what could not be fetched is fetched when one tries again: %s', async (address) => {
    const { page, context } = await site.open('ru/check/');
    await context.route(address, (route) => route.abort());
    await page.getByText('Файлом').click();
    await page.getByLabel('Файл целиком').fill(DRAFTS['loud'] ?? '');
    await page.locator('#draft-verdict[data-verdict="failed"]').waitFor({ timeout: TIMEOUT });
    await context.unroute(address);
    await page.locator('#draft-retry').click();
    await page.locator('#draft-verdict[data-verdict="blocks"]').waitFor({ timeout: TIMEOUT });
    expect(await page.locator('#draft-retry').isVisible()).toBe(false);
  });

  test('is kept in the browser only for who asks, and forgotten when one asks no more', async () => {
    const text = DRAFTS['loud'] ?? '';
    const { page } = await judged(text);
    const kept = (): Promise<string | null> => page.evaluate(() => localStorage.getItem('reglament-draft'));
    expect(await kept()).toBe(null);
    await page.locator('#draft-keep').check();
    expect(await kept()).toBe(text);
    await page.reload();
    expect(await page.locator('#draft-keep').isChecked()).toBe(true);
    expect(await sourceIn(page)).toBe(text);
    await page.locator('#draft-keep').uncheck();
    expect(await kept()).toBe(null);
    await page.reload();
    expect(await sourceIn(page)).toBe('');
  });

  test('says what to do where there are no scripts', async () => {
    const { page } = await site.open('ru/check/', { scripts: false });
    expect(await page.locator('noscript').textContent()).toContain('reglament check');
    expect(await page.locator('#draft').isVisible()).toBe(false);
  });
}

/** Asks a worker of the built bundle, as the page does. */
function inWorker(page: Page, script: string, data: string, texts: readonly string[]): Promise<readonly Verdict[]> {
  return page.evaluate(
    async ({ script, texts, data, now }) => {
      const worker = new Worker(script, { type: 'module' });
      worker.postMessage({ kind: 'start', locale: 'ru', data });
      const verdicts: Verdict[] = [];
      for (const [id, text] of texts.entries()) {
        const answer = new Promise<Verdict>((done, fail) => {
          worker.onmessage = ({ data: said }) =>
            said.kind === 'verdict' ? done(said.verdict) : fail(new Error(said.detail));
        });
        worker.postMessage({ kind: 'check', id, text, now });
        verdicts.push(await answer);
      }
      worker.terminate();
      return verdicts;
    },
    { script, texts, data, now: Date.parse(NOW) },
  );
}
