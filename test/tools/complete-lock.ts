import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Completes `package-lock.json` with the optional binaries of other platforms. npm leaves out those that the registry at hand does not serve,
 * and `npm ci` then refuses the whole file. Run it after every change of dependencies: `node test/tools/complete-lock.ts`.
 */
interface Entry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS: readonly (readonly [RegExp, string])[] = [
  [/arm64|aarch64/, 'arm64'],
  [/arm(?!64)/, 'arm'],
  [/x64|x86_64/, 'x64'],
  [/ia32/, 'ia32'],
  [/ppc64/, 'ppc64'],
  [/riscv64/, 'riscv64'],
  [/s390x/, 's390x'],
  [/loong64/, 'loong64'],
  [/mips64el/, 'mips64el'],
  [/wasm32/, 'wasm32'],
];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };
let added = 0;
for (const [owner, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const version = range.replace(/^[~^]/, '');
    const path = placeFor(owner, name, version);
    if (path === undefined) continue;
    const os = SYSTEMS.filter((system) => name.includes(system));
    const cpu = PROCESSORS.find(([pattern]) => pattern.test(name))?.[1];
    lock.packages[path] = {
      version,
      ...(cpu === undefined ? {} : { cpu: [cpu] }),
      ...(entry.dev === true ? { dev: true } : {}),
      ...(name.includes('musl') ? { libc: ['musl'] } : {}),
      optional: true,
      ...(os.length === 0 ? {} : { os }),
    };
    added++;
  }
}
/** Where Node would look for the package from its owner: at the top, or beside the owner when another version stands there. */
function placeFor(owner: string, name: string, version: string): string | undefined {
  const top = `node_modules/${name}`;
  const nested = owner === '' ? top : `${owner}/node_modules/${name}`;
  if (lock.packages[nested] !== undefined) return undefined;
  const standing = lock.packages[top];
  if (standing === undefined) return top;
  return standing.version === version || !/^\d/.test(version) ? undefined : nested;
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, undefined, 2)}\n`);
console.log(`${added} optional packages added`);
