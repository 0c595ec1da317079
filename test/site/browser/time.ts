import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seenIn, type Tried } from './tried.ts';

/** When 2.2.0 is in force, and the site is still that of November. */
const LATER = '2027-01-11T00:00:30+03:00';
const JUST_BEFORE = '2027-01-10T23:59:30+03:00';

/** The words of statuses that a page says of an edition that begins on that day. */
const statusesFrom = (page: Page, from: string): Promise<readonly string[]> =>
  page
    .locator(`[data-words][data-from="${Date.parse(from)}"]`)
    .evaluateAll((all) => [...new Set(all.map((element) => element.textContent?.trim() ?? ''))]);

export function triesTime(site: Tried): void {
  test('on a day: the edition in force, its regulations, and nothing of the others', async () => {
    const { page, wrong } = await site.open('ru/on/?d=2026-08-15');
    const shown = page.locator('[data-first]:visible');
    expect(await shown.count()).toBe(1);
    expect(await shown.getAttribute('data-version')).toBe('2.0.0');
    expect(await page.getByRole('status').first().textContent()).toContain('2.0.0');
    expect(await shown.getByRole('listitem').first().isVisible()).toBe(true);
    await page.locator('input[type=date]').fill('2027-01-11');
    await expect.poll(() => shown.getAttribute('data-version')).toBe('2.2.0');
    expect(page.url()).toContain('?d=2027-01-11');
    expect(wrong).toEqual([]);
  });

  test.each(['2026-02-31', '15.08.2026', '', '<b>'])(
    'a day that is none, «%s»: said, and all editions stand there',
    async (day) => {
      const { page, wrong } = await site.open(`ru/on/?d=${encodeURIComponent(day)}`);
      const said = (await page.getByRole('status').first().textContent()) ?? '';
      expect(said).not.toBe('');
      expect(await page.locator('main b').count()).toBe(0);
      expect(await page.locator('[data-first]:visible').count()).toBeGreaterThan(5);
      expect(wrong.filter((text) => !text.includes('does not conform'))).toEqual([]);
    },
  );

  test('a day that only a draft reaches: nothing says that the draft is in force', async () => {
    const { page } = await site.open('ru/on/?d=2099-01-01');
    const said = page.getByRole('status').first();
    expect(await said.textContent()).toContain('проект');
    expect(await said.textContent()).not.toContain('действует редакция');
    expect(await page.locator('[data-first]:visible').getAttribute('data-version')).toBe('2.3.0');
  });

  test('a day before the first edition has none in force', async () => {
    const { page } = await site.open('en/on/?d=2020-01-01');
    expect(await page.getByRole('status').first().textContent()).toContain('1.0.0');
    expect(await page.locator('[data-first]:visible').count()).toBeGreaterThan(5);
  });

  test.each([
    ['ru/contests/ru/vk/', /Редакция 2\.3\.0 · .* · sha256:[\da-f]{12}/],
    ['ru/policy/frequency/1.2.0..2.0.0/', /1\.2\.0, sha256:[\da-f]{12} · 2\.0\.0, sha256:[\da-f]{12}/],
  ])('on paper %s names the editions that it is made of', async (path, foot) => {
    const { page } = await site.open(path);
    const styles = await page.locator('style').allTextContents();
    expect(styles.find((text) => text.includes('@bottom-left'))?.replaceAll('\\a0 ', ' ')).toMatch(foot);
  });

  test('any two editions are compared, whichever is named first', async () => {
    const { page, wrong } = await site.open('ru/policy/frequency/');
    await page.goto(`${site.url}ru/editions/2.0.0..2.1.0/`);
    await page.locator('select[name=before]').first().selectOption('2.2.0');
    await page.locator('select[name=after]').first().selectOption('1.1.0');
    await page.locator('[data-picker] button').first().click();
    await page
      .waitForURL(
        (url) => /\/\d\.\d\.\d\.\.\d\.\d\.\d\/$/.test(url.pathname) && !url.pathname.includes('2.0.0..2.1.0'),
        { timeout: 10_000 },
      )
      .catch(() => {});
    const moved = new URL(page.url()).pathname;
    // Its own page, or two steps by way of the edition in force.
    if (moved.includes('2.0.0..2.1.0')) {
      const steps = page.locator('[data-picker] [role=status] a');
      expect(await steps.allTextContents()).toEqual(['1.1.0 → 2.1.0', '2.1.0 → 2.2.0']);
      await steps.first().click();
      await page.waitForURL(/1\.1\.0\.\.2\.1\.0\/$/);
    } else expect(moved).toContain('1.1.0..2.2.0');
    expect(await page.locator('main ins, main del').count()).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  test('an edition is not compared with itself', async () => {
    const { page } = await site.open('ru/editions/');
    for (const name of ['before', 'after']) await page.locator(`select[name=${name}]`).first().selectOption('2.0.0');
    await page.locator('[data-picker] button').first().click();
    await expect.poll(() => page.locator('[data-picker] [role=status]').first().textContent()).not.toBe('');
  });

  test.each(['', 'editions/', 'policy/frequency/', 'policy/frequency/2.2.0/', 'on/'])(
    'statuses of %s turn at midnight by the clock of the policy, without a new build',
    async (path) => {
      const from = '2027-01-11T00:00:00+03:00';
      const { page: before } = await site.open(`ru/${path}`, { at: JUST_BEFORE });
      expect(await statusesFrom(before, from)).toEqual(['ещё не\u00A0действует']);
      const { page: after, wrong } = await site.open(`ru/${path}`, { at: LATER });
      expect(await statusesFrom(after, from)).toEqual(['действует']);
      expect(wrong).toEqual([]);
    },
  );

  test('what is in force no more says so, and leads on', async () => {
    const { page } = await site.open('ru/policy/frequency/', { at: LATER });
    const banner = page.locator('.banner');
    expect(await banner.getAttribute('data-status')).toBe('superseded');
    expect(await banner.locator('a:visible').first().getAttribute('href')).toContain('2.2.0');
    const { page: front } = await site.open('ru/', { at: LATER });
    expect(await seenIn(front.locator('.lead').first())).toContain('2.2.0');
    const { page: today } = await site.open('ru/');
    expect(await seenIn(today.locator('.lead').first())).not.toContain('2.2.0');
  });
}
