import { createServer } from 'node:http';
import { once } from 'node:events';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript' };
const widths = [390, 1280];

export function gzipped(bytes) {
  return gzipSync(bytes, { level: 9 }).length;
}

/** What a page loads and how far its parts move, in windows of a phone's and a desktop's width. `files` are all it may load, by path. */
export async function watch(browser, files, path) {
  const server = createServer(({ url }, response) => {
    const name = new URL(url, 'http://site').pathname.replace(/\/$/, '/index.html');
    const body = files.get(name);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': types[extname(name)] ?? 'text/plain',
    });
    response.end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const seen = await Promise.all(
    widths.map((width) => visit(browser, `http://127.0.0.1:${server.address().port}${path}`, width)),
  );
  server.close();
  return { loaded: seen[0].loaded, shift: Math.max(...seen.map(({ shift }) => shift)) };
}

async function visit(browser, address, width) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const loaded = [];
  page.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url());
    if (request.resourceType() !== 'document' && pathname !== '/favicon.ico')
      loaded.push({ type: request.resourceType(), path: pathname });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const shift = await page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries()) sum += value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 500);
      }),
  );
  await page.close();
  return { loaded, shift };
}
