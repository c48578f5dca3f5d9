import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readIntakeFile } from './intake-file.js';
import { IntakeService } from './intake-service.js';
import { CandorError, errorIssue } from '../model/issue.js';

export type NodeHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next?: (error?: unknown) => void,
) => unknown;

export interface ServeOptions {
  /** The built site, Astro's `outDir`. @default 'dist' */
  dist?: string;
  /** @default 4321 */
  port?: number;
  /** @default '127.0.0.1' */
  host?: string;
}

export interface Served {
  server: Server;
  /** `http://127.0.0.1:4321` */
  address: string;
  /** Takes no more requests, answers those under way, then stops. */
  close(): Promise<void>;
}

/** Limits that keep slow and endless senders from holding the server; milliseconds and bytes. */
const limits = {
  headersTimeout: 5_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16 * 1024,
  connectionsCheckingInterval: 1_000,
};
/** How long a connection may do nothing, how many there may be, and how long those under way may take when the server ends. */
const idleTime = 30_000;
const mostConnections = 2000;
const closingTime = 10_000;

/**
 * Serves a site built with `@astrojs/node` behind time-outs and limits, which the adapter's own server does not set.
 * Throws a CandorError when there is no such build.
 */
export async function serve({
  dist = 'dist',
  port = 4321,
  host = '127.0.0.1',
}: ServeOptions = {}): Promise<Served> {
  await assertReady(dist);
  const handler = await builtHandler(dist);
  const server = createServer(limits, (request, response) => void handler(request, response));
  server.timeout = idleTime;
  server.maxConnections = mostConnections;
  server.maxHeadersCount = 100;
  server.maxRequestsPerSocket = 1000;
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, host, done));
  const { port: taken } = server.address() as AddressInfo;
  return {
    server,
    address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () => close(server),
  };
}

/** What no visitor can mend is told now: a key that is missing, a Node that is too old, a folder that is not there. */
async function assertReady(dist: string): Promise<void> {
  const settings = readIntakeFile(join(dist, 'server'));
  if (settings === null) return;
  const service = new IntakeService(settings);
  await service.ready().finally(() => service.close());
}

async function builtHandler(dist: string): Promise<NodeHandler> {
  const entry = pathToFileURL(resolve(dist, 'server/entry.mjs')).href;
  const autostart = process.env.ASTRO_NODE_AUTOSTART;
  process.env.ASTRO_NODE_AUTOSTART = 'disabled';
  try {
    const { handler, options } = (await import(entry)) as {
      handler?: NodeHandler;
      options?: { mode?: string };
    };
    if (handler === undefined || options?.mode === 'middleware')
      throw notServable(dist, "is not built with node({ mode: 'standalone' })");
    return handler;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw notServable(dist, 'has no server/entry.mjs');
  } finally {
    if (autostart === undefined) delete process.env.ASTRO_NODE_AUTOSTART;
    else process.env.ASTRO_NODE_AUTOSTART = autostart;
  }
}

function notServable(dist: string, what: string): CandorError {
  const remedy = "Build the site with the adapter node({ mode: 'standalone' }) of @astrojs/node.";
  return new CandorError([errorIssue('serve', { file: dist }, `this folder ${what}`, remedy)]);
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  const last = setTimeout(() => server.closeAllConnections(), closingTime);
  await closed.finally(() => clearTimeout(last));
}
