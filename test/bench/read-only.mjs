// The floor that a check is compared with: a program that does nothing but walk a folder and read each file in it.
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

const pending = [process.argv[2]];
let bytes = 0;
for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) pending.push(path);
    else bytes += readFileSync(path).length;
  }
}
if (bytes === 0) process.exitCode = 2;
