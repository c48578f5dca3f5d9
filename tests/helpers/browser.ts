import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** A built site behind an address of its own, with a browser to look at it. */
export interface Visit {
  origin: string;
  /** A page of a new window, closed when the test ends. */
  open(path: string, window?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Serves a folder and starts Chromium, once for all tests of a file. */
export async function visit(folder: string): Promise<Visit> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const path = join(folder, decodeURIComponent(pathname).replace(/\/$/, '/index.html'));
    readFile(path).then(
      (body) => response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const visited = await browse(() => origin);
  return {
    ...visited,
    origin,
    async close() {
      await visited.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Starts Chromium for a site that somebody else serves, now here and now there. */
export async function browse(origin: () => string): Promise<Pick<Visit, 'open' | 'close'>> {
  const browser = await launch();
  return {
    async open(path, window) {
      const context = await browser.newContext(window);
      onTestFinished(() => context.close());
      const page = await context.newPage();
      await page.goto(origin() + path);
      return page;
    },
    close: () => browser.close(),
  };
}

/** Takes every style sheet off the page. */
export async function withoutStyles(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const sheet of document.querySelectorAll('style, link[rel="stylesheet"]')) sheet.remove();
  });
}

/** Places where two words of one line touch because no space stands between their elements. */
export function gluedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const blockOf = (node: Node): Element => {
      let element = node.parentElement!;
      while (getComputedStyle(element).display === 'inline') element = element.parentElement!;
      return element;
    };
    for (const line of document.querySelectorAll('br')) line.replaceWith(' ');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    return texts.flatMap((text, index) => {
      const next = texts[index + 1];
      if (next === undefined || blockOf(text) !== blockOf(next)) return [];
      return /[\p{L}\p{N}.:!?]$/u.test(text.data) && /^[\p{L}\p{N}]/u.test(next.data)
        ? [`${text.data.slice(-20)}|${next.data.slice(0, 20)}`]
        : [];
    });
  });
}

function launch(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH;
  if (!executablePath) throw new Error('Set CHROME_PATH to a Chromium or Chrome; `npm test` does.');
  const quiet = ['background-networking', 'component-update', 'sync', 'quic'].map(
    (name) => `--disable-${name}`,
  );
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--no-first-run', ...quiet] });
}
