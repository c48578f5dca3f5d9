import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
};

/** A folder behind an address of its own, on this machine only. */
export interface Served {
  origin: string;
  close(): void;
}

export async function serveFolder(folder: string): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    readBelow(folder, decodeURIComponent(pathname)).then(
      ({ body, path }) =>
        response
          .writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' })
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Addresses begin with the base of the site, which is no folder of its output. */
async function readBelow(folder: string, pathname: string): Promise<{ body: Buffer; path: string }> {
  const parts = pathname.split('/').filter((part) => part !== '' && part !== '..' && part !== '.');
  for (let skipped = 0; skipped <= parts.length; skipped++) {
    const path = join(folder, ...parts.slice(skipped));
    const body = await readFile(extname(path) === '' ? join(path, 'index.html') : path).catch(() => null);
    if (body !== null) return { body, path: extname(path) === '' ? 'index.html' : path };
  }
  throw new Error(`nothing at ${pathname}`);
}
