import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Tried } from './tried.ts';

const PAPER = { light: 'rgb(251, 252, 252)', dark: 'rgb(20, 23, 27)' };
const paperOf = (page: Page): Promise<string> =>
  page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);

export function triesFrame(site: Tried): void {
  test.each([
    ['ru/policy/frequency/', 'English', 'en/policy/frequency/'],
    ['en/rules/frequency.per-day/', 'Русский', 'ru/rules/frequency.per-day/'],
    ['ru/editions/2.0.0..2.1.0/', 'English', 'en/editions/2.0.0..2.1.0/'],
  ])('the language of %s is changed, and the page stays', async (from, name, to) => {
    const { page } = await site.open(from);
    await page.getByRole('link', { name, exact: true }).click();
    await page.waitForURL(site.url + to);
    expect(await page.locator('html').getAttribute('lang')).toBe(to.slice(0, 2));
  });

  test('light or dark is as the system has it, until somebody chooses', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const { page } = await site.open('ru/', { theme });
      expect(await paperOf(page)).toBe(PAPER[theme]);
      expect(await page.locator('[data-theme-switch]').inputValue()).toBe('');
    }
  });

  test('a chosen theme is kept for all pages, stands before the first paint, and is given back to the system', async () => {
    const { page } = await site.open('ru/', { theme: 'light' });
    await page.locator('[data-theme-switch]').selectOption('dark');
    expect(await paperOf(page)).toBe(PAPER.dark);

    // What the page is like when its body is first there: before it is drawn.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.body === null) return;
        Object.assign(globalThis, { themeAtBody: document.documentElement.dataset['theme'] });
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${site.url}en/rules/`);
    expect(await page.evaluate(() => (globalThis as unknown as { themeAtBody: string }).themeAtBody)).toBe('dark');
    expect(await paperOf(page)).toBe(PAPER.dark);
    expect(await page.locator('[data-theme-switch]').inputValue()).toBe('dark');

    await page.locator('[data-theme-switch]').selectOption('');
    expect(await paperOf(page)).toBe(PAPER.light);
    await page.reload();
    expect(await paperOf(page)).toBe(PAPER.light);
  });

  test('the keyboard comes first to the link past the head, and every stop is seen', async () => {
    const { page } = await site.open('ru/policy/frequency/');
    const stops: string[] = [];
    for (let count = 0; count < 12; count++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { width, height, bottom, right } = element.getBoundingClientRect();
        const isSeen = width > 0 && height > 0 && bottom > 0 && right > 0;
        const isMarked = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        return { name: element.className || element.textContent?.trim() || element.tagName, isSeen, isMarked };
      });
      expect(stop).toMatchObject({ isSeen: true, isMarked: true });
      stops.push(stop.name);
    }
    expect(stops[0]).toContain('skip');
    expect(stops.slice(1, 3).join(' ')).toMatch(/Правила|Онего/);
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main, aside') !== null)).toBe(true);
  });

  test('on paper there is no head, and the digest stands at the foot of the sheet', async () => {
    const { page } = await site.open('ru/policy/frequency/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header').first().isVisible()).toBe(false);
    expect(await page.locator('main h1').isVisible()).toBe(true);
    const foot = await page.evaluate(() =>
      [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n'),
    );
    expect(foot).toMatch(/@page[\s\S]*sha256:[0-9a-f]{12}/);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.length).toBeGreaterThan(10_000);
  });
}
