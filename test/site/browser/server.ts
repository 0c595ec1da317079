import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
/** What hosts compress on the way. */
const COMPRESSED = /^(?:text|application\/(?:json|xml|atom|wasm))|svg/;

export interface Served {
  /** The site's address with its base and a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a built site as a host of static pages does: under its base, compressed, `404.html` for what is not there. */
export async function serve(folder: string, base = '/'): Promise<Served> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.startsWith(base) ? fileOf(folder, path.slice(base.length)) : undefined;
    const found = file ?? join(folder, '404.html');
    if (!existsSync(found)) return response.writeHead(404).end();
    const type = TYPES[extname(found)] ?? 'application/octet-stream';
    const bytes = readFileSync(found);
    const isZipped = COMPRESSED.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const headers = {
      'content-type': type,
      'cache-control': 'max-age=600',
      ...(isZipped ? { 'content-encoding': 'gzip' } : {}),
    };
    response.writeHead(file === undefined ? 404 : 200, headers).end(isZipped ? gzipSync(bytes) : bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function fileOf(folder: string, path: string): string | undefined {
  const file = join(folder, normalize(`/${path}`));
  const found = existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
  return existsSync(found) ? found : undefined;
}
