// One candidate in its own process. Says its address, serves until its input ends, then says what it used.
import { createServer } from 'node:http';
import { openIntake, serve } from '../../integrations/candor/dist/intake.js';
import { usage } from '../helpers/usage.mjs';
import { bareHandler } from './bare.mjs';

const [candidate, dist] = process.argv.slice(2);
const candidates = {
  astro: () => serve({ dist, port: 0 }),
  handler() {
    const intake = openIntake({ dist });
    return listening(intake.handler, () => intake.close());
  },
  async bare() {
    const { handler, close } = await bareHandler();
    return listening(handler, close);
  },
};

const { address, close } = await candidates[candidate]();
const started = usage();
console.log(JSON.stringify({ address }));
process.stdin.resume().on('data', () => console.log(JSON.stringify(used())));
process.stdin.on('end', () => void close().then(() => process.exit()));

function used() {
  const { cpu, rss } = usage();
  return { cpu: cpu - started.cpu, rss };
}

async function listening(handler, close) {
  const server = createServer((request, response) => handler(request, response));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { address: `http://127.0.0.1:${server.address().port}`, close };
}
