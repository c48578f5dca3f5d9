import { userInfo } from 'node:os';
import { forgetLastGood } from '../cache/last-good.js';
import { expiryLimits } from '../collect/retention.js';
import { CandorError, errorIssue } from '../model/issue.js';
import type { Store } from '../store/contract.js';
import { loadSite, type LoadedSite } from './load-site.js';
import { withStore } from './open-store.js';
import { printable } from './printable.js';
import { readArgs, UsageError } from './usage.js';

const help = `candor erase <response> ... [options]
candor erase --expired

Erases answers of the form from the store at once: words, identity, score, decisions. Only the id stays, so that an old export cannot
bring the answer back. The next build removes what was published of it. Copies in backups stay until those are overwritten.

  --expired        erases what is past the times in \`retention\`: spam, e-mail addresses, and words (their scores stay)
  --by <name>      who erases (default: your user name)
  --json           prints what was erased as JSON
  --root <folder>  folder of the site (default: this one)

For responses from files: candor decide erase <response>, and remove the row from its file.
`;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    expired: { type: 'boolean' },
    by: { type: 'string' },
    json: { type: 'boolean' },
    root: { type: 'string', default: '.' },
  });
  if ((values.expired ?? false) === positionals.length > 0)
    throw new UsageError('Name the responses to erase, or say --expired.');
  const site = await loadSite(values.root);
  const by = values.by ?? userInfo().username;
  const told = await withStore(site.root, (store) =>
    values.expired ? eraseExpired(store, site) : eraseEach(store, positionals, by),
  );
  forgetLastGood(site.root);
  console.log(
    values.json
      ? JSON.stringify(told, null, 2)
      : Object.entries(told)
          .map(([what, n]) => `${what}: ${n}`)
          .join('\n'),
  );
  return 0;
}

async function eraseExpired(store: Store, { options }: LoadedSite): Promise<Record<string, number>> {
  const now = Date.now();
  return store.expire(expiryLimits(options.retention, now), now);
}

/** Looks first, so that a mistyped id erases nothing. */
async function eraseEach(store: Store, ids: readonly string[], by: string): Promise<Record<string, number>> {
  const unknown: string[] = [];
  for (const id of ids) if ((await store.find(id)) === null) unknown.push(id);
  if (unknown.length > 0) {
    throw new CandorError(
      unknown.map((id) =>
        errorIssue(
          'erase-unknown',
          { response: printable(id) },
          'the feedback store has no such response; nothing was erased',
          'For responses from files use: candor decide erase',
        ),
      ),
    );
  }
  for (const id of ids) await store.erase(id, by, Date.now());
  return { erased: ids.length };
}

export const erase = { run, help };
