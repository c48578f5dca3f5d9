import { siteStoreAddress } from '../ingest/collected.js';
import { printedAddress } from '../store/address.js';
import { loadKey } from '../store/keys.js';
import { openStore } from '../store/open.js';
import { loadSite } from './load-site.js';
import { readArgs } from './usage.js';

const help = `candor store [--json] [--root <folder>]

Makes the feedback store ready (its file or tables, and its key) and tells what is in it. Safe to run at any time.
The store is the one CANDOR_DATABASE_URL names, else .candor/feedback.sqlite below the site's root.

  --json   prints it as JSON
  --root   folder of the site (default: this one)
`;

async function run(args: string[]): Promise<number> {
  const { values } = readArgs(args, { json: { type: 'boolean' }, root: { type: 'string', default: '.' } });
  const { root } = await loadSite(values.root);
  const address = siteStoreAddress(root);
  loadKey(address, process.env.CANDOR_KEY, true);
  const store = await openStore(address);
  const counts = await store.counts().finally(() => store.close());
  const told = { engine: address.engine, address: printedAddress(address), ...counts };
  console.log(values.json ? JSON.stringify(told, null, 2) : lines(told).join('\n'));
  return 0;
}

function lines({
  engine,
  address,
  responses,
  erased,
  unbuilt,
}: {
  engine: string;
  address: string;
  responses: number;
  erased: number;
  unbuilt: Record<string, number>;
}): string[] {
  const waiting = Object.entries(unbuilt).map(([kind, n]) => `${kind} ${n}`);
  return [
    `${engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'} at ${address}`,
    `${responses} ${responses === 1 ? 'response' : 'responses'}, ${erased} erased`,
    waiting.length === 0
      ? 'Nothing has happened since the last build.'
      : `Since the last build: ${waiting.join(', ')}`,
  ];
}

export const store = { run, help };
