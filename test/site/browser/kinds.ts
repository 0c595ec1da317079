import { expect, test } from 'vitest';
import { KIND_NAMES, type KnownPage, largestOfEach, pagesOf } from '../budgets/kinds.ts';
import { type Opened, seenIn, type Tried } from './tried.ts';

/** What says that something is still to come. */
const WAITING = /загружа|загрузк[аи]…|loading/i;

/** A window between a phone and a desk, text at 400 % of a desk, a phone. */
const WIDTHS = [1024, 320, 390];

/** The largest page of each kind, in both languages: on a phone, and where there are no scripts. */
export function triesKinds(site: Tried): void {
  const ofKind = (kind: string): readonly KnownPage[] =>
    largestOfEach(pagesOf(site.folder)).filter((page) => page.kind === kind);

  const read = async ({ path, lang }: KnownPage): Promise<void> => {
    const opened = await site.open(path, { width: 390 });
    await opened.quiet();
    expect(await faultsOf(opened), path).toEqual([]);
    expect(await opened.page.locator('html').getAttribute('lang')).toBe(lang);
    await opened.context.close();
  };
  const readPlain = async ({ path }: KnownPage): Promise<void> => {
    const opened = await site.open(path, { width: 390, scripts: false });
    expect(await faultsOf(opened), `${path} without scripts`).toEqual([]);
    const words = await seenIn(opened.page.locator('main'));
    expect(words.length, path).toBeGreaterThan(80);
    expect(words, path).not.toMatch(WAITING);
    await opened.context.close();
  };

  test.each(KIND_NAMES)('%s: opens on a phone, breaks nothing, and is read without scripts', async (kind) => {
    const pages = ofKind(kind);
    expect(pages.map(({ lang }) => lang)).toEqual(['en', 'ru']);
    await Promise.all(pages.flatMap((page) => [read(page), readPlain(page)]));
  });

  test('no kind is unknown', () => {
    expect(pagesOf(site.folder).filter(({ kind }) => kind === 'unknown')).toEqual([]);
  });

  test.each([
    ['ru-RU', 'ru/'],
    ['en-GB', 'en/'],
    ['de-DE', 'ru/'],
  ])('the root leads a reader of %s to %s or lets choose', async (locale, path) => {
    const { page, wrong, quiet } = await site.open('', { options: { locale } });
    await quiet();
    const links = await page
      .locator('a[data-language]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const here = new URL(page.url()).pathname;
    expect(here.endsWith(path) || links.some((href) => href?.endsWith(path))).toBe(true);
    expect(wrong).toEqual([]);
  });
}

/** What is wrong with a page at first sight. */
async function faultsOf({ page, wrong }: Opened): Promise<readonly string[]> {
  const headings = await page.locator('main h1').count();
  const wide: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 });
    const overflow = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    if (overflow > 0) wide.push(`stands out to the side by ${overflow} px of ${width}`);
  }
  return [...wrong, ...(headings === 1 ? [] : [`${headings} headings of the first level`]), ...wide];
}
