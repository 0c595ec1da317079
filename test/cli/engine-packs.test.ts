import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reglament } from '../helpers/command-line.ts';

test('a team proves its own rules: packs that come with the engine speak of accounts that it does not have', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'reglament-packs-'));
  try {
    cpSync(join(import.meta.dirname, '../fixtures/site/one-edition'), folder, { recursive: true });
    const file = join(folder, 'policy/policy.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}extends: [platforms, law-us]\n`);
    const clause = join(folder, 'policy/regulations/tone.md');
    const example = (kind: string, body: string): string =>
      `\n\`\`\`markdown ${kind}\n---\naccounts: [vk]\npublish_at: 2026-11-24T10:00:00+03:00\npurpose: value\nstatus: scheduled\n---\n${body}\n\`\`\`\n`;
    const examples =
      example('fails', 'COME AND SEE THE NEW ROASTER TODAY') + example('passes', 'Come and see the new roaster.');
    writeFileSync(clause, readFileSync(clause, 'utf8') + examples);
    const { code, stdout } = await reglament(folder, ['test', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ examples: 2, proved: 2, rules: 1, unproved: [], ok: true });
    expect(code).toBe(0);
    // Whoever names a rule of a pack sees its examples run all the same.
    const named = await reglament(folder, ['test', 'platforms.length', '--locale', 'en']);
    expect(named.stdout + named.stderr).toContain('platforms.length');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
