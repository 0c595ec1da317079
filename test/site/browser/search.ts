import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Tried } from './tried.ts';

/** Asks the page of the search, and waits for what it says. */
async function ask(page: Page, query: string): Promise<{ readonly said: string; readonly titles: readonly string[] }> {
  const status = page.locator('[data-status-line]');
  await status.evaluate((line) => line.replaceChildren());
  await page.locator('#q').fill(query);
  await page.keyboard.press('Enter');
  await expect.poll(() => status.textContent(), { timeout: 20_000 }).not.toBe('');
  return {
    said: (await status.textContent()) ?? '',
    titles: await page.locator('[data-results] h2').allTextContents(),
  };
}

export function triesSearch(site: Tried): void {
  test('«/» opens, arrows choose, Enter lands on the clause', async () => {
    const { page, wrong } = await site.open('ru/');
    await page.locator('body').press('/');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const field = dialog.getByRole('combobox');
    await field.fill('per-day');
    const options = dialog.getByRole('option');
    await options.first().waitFor();
    const first = await field.getAttribute('aria-activedescendant');
    await field.press('ArrowDown');
    const second = await field.getAttribute('aria-activedescendant');
    expect(second).not.toBe(first);
    expect(await page.locator(`#${second}`).getAttribute('aria-selected')).toBe('true');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    await field.press('ArrowUp');
    await field.press('Enter');
    await page.waitForURL(`${site.url}ru/policy/frequency/#per-day`);
    expect(await page.locator(':target').count()).toBe(1);
    expect(await page.locator('#per-day').evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(450);
    // The next stop of the keyboard is within the clause or after it: the browser starts from the target.
    await page.keyboard.press('Tab');
    const isAfter = await page.evaluate(() => {
      const [target, active] = [document.querySelector(':target'), document.activeElement];
      if (target === null || active === null) return false;
      return target.contains(active) || (target.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
    });
    expect(isAfter).toBe(true);
    expect(wrong).toEqual([]);
  });

  test('Escape closes, and the focus is where it was', async () => {
    const { page } = await site.open('ru/policy/');
    const link = page.locator('header nav a').nth(2);
    await link.focus();
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.isVisible()).toBe(false);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('«/» in a field is a sign like any other', async () => {
    const { page } = await site.open('ru/search/');
    await page.locator('#q').fill('');
    await page.locator('#q').press('/');
    expect(await page.locator('#q').inputValue()).toBe('/');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('does not answer with the limits of an edition that is over', async () => {
    const { page } = await site.open('ru/search/');
    const { titles } = await ask(page, 'сколько постов в день');
    expect(titles.length).toBeGreaterThan(0);
    expect(titles).not.toContain('Редакция 1.0.0');
  });

  test('finds another form of a Russian word, and counts as Russian does', async () => {
    const { page, wrong } = await site.open('ru/search/');
    const contest = await ask(page, 'конкурса');
    expect(contest.titles.join(' ')).toMatch(/[Кк]онкурс/);
    expect(contest.said).toMatch(/^(?:Нашлась [\d\s]*1 страница|Нашлись [\d\s]+ страницы|Нашлось [\d\s]+ страниц)$/);
    expect(new URL(page.url()).searchParams.get('q')).toBe('конкурса');
    const forms = await ask(page, 'конкурсами');
    expect(forms.titles.slice(0, 3).some((title) => /[Кк]онкурс/.test(title))).toBe(true);
    expect(wrong).toEqual([]);
  });

  test('gives nothing for nonsense, and says what to do', async () => {
    const { page } = await site.open('ru/search/');
    const { said, titles } = await ask(page, 'кокнурсбрлык');
    expect(said).toBe('По\u00A0запросу «кокнурсбрлык» ничего не\u00A0нашлось.');
    expect(titles).toEqual([]);
    expect(await page.locator('[data-nothing]').isVisible()).toBe(true);
  });

  test.each([
    ['ru', 'нейросеть'],
    ['ru', 'хейтер'],
    ['en', 'giveaway'],
    ['en', 'picture'],
  ])('knows synonyms: %s %s', async (lang, query) => {
    const { page } = await site.open(`${lang}/search/`);
    expect((await ask(page, query)).titles.length).toBeGreaterThan(0);
  });

  test('an address can be passed on, and the wrong keyboard is understood', async () => {
    const { page } = await site.open(`ru/search/?q=${encodeURIComponent('rjyrehc')}`);
    await expect.poll(() => page.locator('[data-results] h2').count(), { timeout: 20_000 }).toBeGreaterThan(0);
    expect(await page.locator('[data-turned]').textContent()).toContain('конкурс');
    const { page: english } = await site.open('en/search/?q=contests');
    await expect.poll(() => english.locator('[data-status-line]').textContent()).toMatch(/^\d+ pages? found$/);
    expect(await english.locator('#q').inputValue()).toBe('contests');
  });

  test('a page that is not there says so, and asks for what the address was about', async () => {
    const { page } = await site.open('ru/policy/frequencies/');
    expect(await page.title()).toContain('Такой страницы нет');
    const field = page.locator('main input[data-goto]').first();
    expect(await field.inputValue()).toBe('frequencies');
    await field.fill('частота');
    const options = page.locator('main').getByRole('option');
    await options.first().waitFor();
    await field.press('Escape');
    expect(await options.count()).toBe(0);
  });
}
