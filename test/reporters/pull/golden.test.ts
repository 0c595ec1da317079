import { describe, expect, test } from 'vitest';
import { goldenPages } from '../../helpers/golden-pull.ts';

const pages = await goldenPages();

describe('the pages of a pull request', () => {
  test.each([...pages])('%s looks like this', async (name, text) => {
    await expect(text).toMatchFileSnapshot(`./golden/${name}`);
  });

  test('are the same bytes for the same input', async () => {
    expect([...(await goldenPages())]).toEqual([...pages]);
  });

  test('a clean change is one line, below the marker', () => {
    for (const locale of ['ru', 'en']) {
      const lines = pages.get(`comment-clean.${locale}.md`)?.trimEnd().split('\n') ?? [];
      expect(lines).toHaveLength(2);
      expect(lines[1]).toMatch(/^✅ .* 1\.0\.0 · `[0-9a-f]{12}`/);
    }
  });
});
