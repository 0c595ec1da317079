import { expect, test } from 'vitest';
import { seenIn, type Tried } from './tried.ts';

export function triesAnswering(site: Tried): void {
  test('the three questions are answered by the keyboard alone', async () => {
    const { page, wrong } = await site.open('ru/answering/');
    const answer = page.locator('#answer');
    const kind = page.locator('select[name=class]');
    await kind.focus();
    await expect.poll(() => page.locator('input[name=at]').inputValue()).not.toBe('');
    const first = await seenIn(answer);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => seenIn(answer)).not.toBe(first);
    const chosen = await kind.inputValue();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).name)).toBe('account');
    await page.keyboard.press('ArrowDown');
    const account = await page.locator('select[name=account]').inputValue();
    expect(account).not.toBe('');
    const address = new URL(page.url()).searchParams;
    expect([address.get('class'), address.get('account')]).toEqual([chosen, account]);
    const second = await seenIn(answer);

    // The same address gives the same answer.
    await page.goto(page.url());
    await expect.poll(() => seenIn(answer)).toBe(second);
    expect(await answer.getAttribute('role')).toBe('status');
    expect(wrong).toEqual([]);
  });

  test('a moment that is missing is asked for, and «now» gives one', async () => {
    const { page } = await site.open('ru/answering/');
    const at = page.locator('input[name=at]');
    await expect.poll(() => at.inputValue()).toBe('2026-11-22T10:00');
    const said = await seenIn(page.locator('#answer'));
    await at.fill('');
    await expect.poll(() => seenIn(page.locator('#answer'))).not.toBe(said);
    await page.locator('[data-now]').click();
    await expect.poll(() => seenIn(page.locator('#answer'))).toBe(said);
  });
}
