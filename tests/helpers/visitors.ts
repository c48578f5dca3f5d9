import { createServer, type AddressInfo } from 'node:net';
import { postForm, receiptOf, type ServedSite } from './form-site.js';

interface Load {
  /** How many answers there are in all. */
  answers: number;
  /** How many visitors send at a time. */
  clients: number;
  /** How often the server is killed meanwhile. */
  kills: number;
  start(port: number): Promise<ServedSite>;
}

/** Sends answers as stubborn visitors do, again with the same key until they hold a receipt, while the server is killed under them. */
export async function sendAnswers({ answers, clients, kills, start }: Load): Promise<{ receipts: string[] }> {
  const port = await freePort();
  let site = await start(port);
  const receipts: string[] = [];
  let next = 0;
  let running = true;
  const visitor = async (): Promise<void> => {
    for (let index = next++; index < answers; index = next++)
      receipts.push(await sendOne(site.origin, index));
  };
  const killer = async (): Promise<void> => {
    for (let kill = 1; kill <= kills && running; kill++) {
      const due = Math.floor((kill * answers) / (kills + 1));
      while (receipts.length < due) await turn();
      await site.kill();
      site = await start(port);
    }
  };
  const killing = killer();
  await Promise.all(Array.from({ length: clients }, visitor));
  running = false;
  await killing;
  await site.stop();
  return { receipts };
}

async function sendOne(origin: string, index: number): Promise<string> {
  const fields = {
    score: '9',
    comment: `answer ${index}`,
    idempotency: `key-of-answer-${String(index).padStart(8, '0')}`,
  };
  for (;;) {
    const reply = await postForm(origin, fields).catch(() => null);
    const receipt = reply === null ? null : receiptOf(reply);
    await reply?.arrayBuffer().catch(() => undefined);
    if (receipt !== null) return receipt;
    await turn();
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
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
