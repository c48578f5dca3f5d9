import { createServer, type AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { StoreUnavailable } from '../../../integrations/candor/dist/store/contract.js';
import { openStore } from '../../../integrations/candor/dist/store/open.js';

/** Something that takes connections and drops them; counts them and keeps what they said first. */
async function deafServer(): Promise<{ port: number; connections(): number; heard(): string }> {
  let count = 0;
  let heard = '';
  const server = createServer((socket) => {
    count++;
    socket.once('data', (data) => {
      heard += data.toString('latin1');
      socket.destroy();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, connections: () => count, heard: () => heard };
}

test('a database that does not answer is asked once, not again and again while visitors wait', async () => {
  const { port, connections } = await deafServer();
  const address = {
    engine: 'postgres',
    target: `postgres://ada:secret@127.0.0.1:${port}/shop`,
    explicit: true,
  } as const;
  await expect(openStore(address)).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(openStore(address)).rejects.not.toThrow('secret');
  expect(connections()).toBe(2);
});

test('a connection begins with nothing that a pooler refuses', async () => {
  const { port, heard } = await deafServer();
  const target = `postgres://ada:secret@127.0.0.1:${port}/shop`;
  await expect(openStore({ engine: 'postgres', target, explicit: true })).rejects.toBeInstanceOf(
    StoreUnavailable,
  );
  expect(heard()).toContain('shop');
  expect(heard()).not.toContain('timeout');
});
