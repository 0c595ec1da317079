import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import configs from '../../rolldown.config.ts';

/** Builds the bundles into an empty folder and compares them with those that are checked in, byte by byte. */
const folder = mkdtempSync(join(tmpdir(), 'reglament-dist-'));
const stale: string[] = [];
const built = new Set<string>();
for (const { output, ...input } of configs) {
  if (output === undefined || Array.isArray(output) || output.file === undefined)
    throw new Error('each bundle writes one file');
  const name = output.file.replace(/^dist\//, '');
  built.add(name);
  const bundle = await rolldown({ ...input, logLevel: 'silent' });
  await bundle.write({ ...output, file: join(folder, name) });
  await bundle.close();
  const fresh = readFileSync(join(folder, name));
  const checkedIn = readFileSync(join('dist', name));
  if (!fresh.equals(checkedIn)) stale.push(name);
  console.log(`${fresh.equals(checkedIn) ? 'same ' : 'STALE'}  dist/${name}  ${fresh.length} bytes`);
}
rmSync(folder, { recursive: true });
const strays = readdirSync('dist').filter((name) => !built.has(name));
if (strays.length > 0) console.log(`STRAY  dist/{${strays.join(',')}}`);
if (stale.length + strays.length > 0) {
  console.error('dist/ is not what the source makes. Run "npm run build" and commit the result.');
  process.exitCode = 1;
}
