import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export interface Packed {
  origin: string;
  close(): Promise<void>;
}

/** Stands before a server and packs texts with gzip on their way, as hosts of static files do. */
export async function packed(origin: string): Promise<Packed> {
  const server = createServer((request, response) => {
    const pass = async (): Promise<void> => {
      const answer = await fetch(origin + request.url!, { redirect: 'manual' });
      const { 'content-length': _, ...headers } = Object.fromEntries(answer.headers);
      const body = Buffer.from(await answer.arrayBuffer());
      const text = /^text\/|javascript|json|xml/.test(headers['content-type'] ?? '');
      response.writeHead(answer.status, { ...headers, ...(text && { 'content-encoding': 'gzip' }) });
      response.end(text ? gzipSync(body) : body);
    };
    pass().catch(() => response.writeHead(502).end());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
