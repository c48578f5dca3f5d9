import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Outcome } from './collect/receive.js';
import { plainReply } from './collect/reply.js';
import { intakeFile, readIntakeFile } from './service/intake-file.js';
import { IntakeService } from './service/intake-service.js';
import type { IntakeSettings } from './model/form.js';
import { CandorError, errorIssue } from './model/issue.js';
import type { NodeHandler } from './service/serve.js';

export type { Outcome } from './collect/receive.js';
export type { IntakeSettings } from './model/form.js';
export { serve, type Served, type ServeOptions } from './service/serve.js';

/** The receiver of a built site, for servers other than Astro's. */
export interface Intake {
  settings: IntakeSettings;
  /** Takes a post and says what became of it; `address` is the sender's, hashed at once and never kept. */
  receive(request: Request, address: string): Promise<Outcome>;
  /** The same as a plain handler: answers posts to the form's address, passes everything else on. */
  handler: NodeHandler;
  close(): Promise<void>;
}

export interface OpenIntakeOptions {
  /** The built site, Astro's `outDir`. @default 'dist' */
  dist?: string;
  /** Folder of the built server, where an adapter puts it elsewhere. @default `<dist>/server` */
  server?: string;
  /** The sender's address of a request to `handler`, where a proxy stands before it. @default the address of the connection */
  address?: (request: IncomingMessage) => string;
}

/** Opens the receiver of a site from its build. The database and the key come from the environment, as everywhere. */
export function openIntake({
  dist = 'dist',
  server = join(dist, 'server'),
  address = remoteAddress,
}: OpenIntakeOptions = {}): Intake {
  const settings = readSettings(server);
  const service = new IntakeService(settings);
  return {
    settings,
    receive: (request, from) => service.receive(request, from),
    handler: (request, response, next) => {
      handle(service, address, request, response, next).catch((error: unknown) => {
        if (next !== undefined) return next(error);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    },
    close: () => service.close(),
  };
}

function readSettings(server: string): IntakeSettings {
  const settings = readIntakeFile(server);
  if (settings !== null) return settings;
  const what = 'there is no built site here whose form could be received';
  const remedy = 'Build the site with an adapter and candor(), and give its output folder as `dist`.';
  throw new CandorError([errorIssue('intake-settings', { file: join(server, intakeFile) }, what, remedy)]);
}

function remoteAddress({ socket }: IncomingMessage): string {
  return socket.remoteAddress ?? 'unknown';
}

/** Takes one post of a site's form. Never throws for anything a visitor sends. */
export function receive(
  request: Request,
  { intake, address }: { intake: Intake; address: string },
): Promise<Outcome> {
  return intake.receive(request, address);
}

async function handle(
  service: IntakeService,
  address: (request: IncomingMessage) => string,
  request: IncomingMessage,
  response: ServerResponse,
  next?: (error?: unknown) => void,
): Promise<void> {
  const { settings } = service;
  const url = URL.parse(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  if (url?.pathname !== settings.paths.submit) {
    if (next !== undefined) return next();
    response.writeHead(404).end();
    return;
  }
  if (!known.includes(request.method ?? '')) {
    response.writeHead(405, { allow: 'POST' }).end();
    return;
  }
  const outcome = await service.receive(webRequest(request, url), address(request));
  const reply = plainReply(outcome, settings, settings.origin?.startsWith('https:') ?? false);
  response.writeHead(reply.status, Object.fromEntries(reply.headers));
  response.end(await reply.text());
  // What is still being sent is not worth reading.
  if (!request.complete) request.destroy();
}

/** Methods that a web Request can stand for here. */
const known = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

function webRequest(request: IncomingMessage, url: URL): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const { method = 'GET' } = request;
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers });
  const body = Readable.toWeb(request) as ReadableStream;
  const sent = { method, headers, body, duplex: 'half' } as const;
  return new Request(url, sent);
}
