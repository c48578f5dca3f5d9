import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Outcome } from './collect/receive.js';
import { plainReply } from './collect/reply.js';
import { intakeFile } from './intake-file.js';
import { IntakeService } from './intake-service.js';
import type { IntakeSettings } from './model/form.js';
import type { NodeHandler } from './serve.js';

export type { Outcome } from './collect/receive.js';
export type { IntakeSettings } from './model/form.js';
export { serve, type Served, type ServeOptions } from './serve.js';

/** The receiver of a built site, for servers other than Astro's. */
export interface Intake {
  settings: IntakeSettings;
  /** Takes a post and says what became of it; `address` is the sender's, hashed at once and never kept. */
  receive(request: Request, address: string): Promise<Outcome>;
  /** The same as a plain handler: answers posts to the form's address, passes everything else on. */
  handler: NodeHandler;
  close(): Promise<void>;
}

/** Opens the receiver of a site from its build. The database and the key come from the environment, as everywhere. */
export function openIntake({ dist = 'dist' }: { dist?: string } = {}): Intake {
  const settings = JSON.parse(readFileSync(join(dist, intakeFile), 'utf8')) as IntakeSettings;
  const service = new IntakeService(settings);
  return {
    settings,
    receive: (request, address) => service.receive(request, address),
    handler: (request, response, next) => void handle(service, request, response, next),
    close: () => service.close(),
  };
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
  request: IncomingMessage,
  response: ServerResponse,
  next?: (error?: unknown) => void,
): Promise<void> {
  const { settings } = service;
  const origin = `http://${request.headers.host ?? 'localhost'}`;
  const url = URL.parse(request.url ?? '/', origin);
  if (url?.pathname !== settings.paths.submit) {
    if (next !== undefined) return next();
    response.writeHead(404).end();
    return;
  }
  const outcome = await service.receive(webRequest(request, url), request.socket.remoteAddress ?? 'unknown');
  const reply = plainReply(outcome, settings, settings.origin?.startsWith('https:') ?? false);
  response.writeHead(reply.status, Object.fromEntries(reply.headers));
  response.end(await reply.text());
  // What is still being sent is not worth reading.
  if (!request.complete) request.destroy();
}

function webRequest(request: IncomingMessage, url: URL): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const { method = 'GET' } = request;
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers });
  return new Request(url, {
    method,
    headers,
    body: Readable.toWeb(request) as ReadableStream,
    duplex: 'half',
  });
}
