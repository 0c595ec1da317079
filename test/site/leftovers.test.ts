import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leftoverPrefix, sweepLeftovers } from '../../site/leftovers.ts';
import { temporaryFolder } from '../helpers/bundle.ts';

test('what a killed build left is swept, and no build that runs, nor what is nobody’s', () => {
  const folder = temporaryFolder();
  const { pid: gone } = spawnSync(process.execPath, ['--version']);
  const running = `${leftoverPrefix(process.pid)}a`;
  for (const name of [`${leftoverPrefix(gone)}b`, running, 'fonts', 'site-x']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'page.html'), '');
  }
  sweepLeftovers(folder);
  expect(readdirSync(folder).sort()).toEqual(['fonts', running, 'site-x']);
});
