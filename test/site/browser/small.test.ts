import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chromeOrNothing, seenIn, Tried } from './tried.ts';

const chrome = chromeOrNothing();
const POST =
  '---\naccounts: [vk]\npublish_at: 2026-11-25T10:00:00+03:00\npurpose: value\nstatus: scheduled\n---\nСКИДКА ТОЛЬКО СЕГОДНЯ, УСПЕЙТЕ\n';

/** The site of a team that has just begun. That of this repository, page by page, takes longer: `npm run test:browser`. */
describe.skipIf(chrome === undefined)('a small site in a browser', () => {
  const site = new Tried(join(import.meta.dirname, '../../fixtures/site/one-edition'));
  beforeAll(() => site.start(chrome ?? ''), 120_000);
  afterEach(() => site.closeAll());
  afterAll(() => site.stop());

  test.each(['en/', 'en/policy/tone/', 'en/rules/', 'en/editions/', 'en/calendar/', 'en/answering/', 'en/check/'])(
    '%s breaks nothing on a phone, and is read without scripts',
    async (path) => {
      const { page, wrong, quiet } = await site.open(path, { width: 390, theme: 'dark' });
      await quiet();
      expect(wrong).toEqual([]);
      expect(await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
      const plain = await site.open(path, { scripts: false });
      expect((await seenIn(plain.page.locator('main'))).length).toBeGreaterThan(80);
    },
  );

  test('«/» opens the field that leads to a clause, and Escape closes it', async () => {
    const { page, quiet } = await site.open('en/policy/tone/');
    await quiet();
    await page.keyboard.press('/');
    const field = page.locator('dialog[open]').getByRole('combobox');
    await field.waitFor();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'hidden' });
  });

  test('a draft is judged in the page, and no other place is asked', async () => {
    const { page, asked, quiet, wrong } = await site.open('en/check/');
    await quiet();
    await page
      .locator('label', { has: page.locator('input[type=radio]') })
      .nth(1)
      .click();
    await page.locator('#draft-source').fill(POST);
    await page.locator('#draft-findings > li[data-rule="tone.caps"]').waitFor();
    expect(wrong).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
  });
});
