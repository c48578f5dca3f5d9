import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newResponseId } from '../../integrations/candor/dist/collect/receipt.js';
import { createSecrets, sealEmail } from '../../integrations/candor/dist/collect/secrets.js';
import { storeAddress } from '../../integrations/candor/dist/store/address.js';
import type { Store, Submission } from '../../integrations/candor/dist/store/contract.js';
import { loadKey } from '../../integrations/candor/dist/store/keys.js';
import { openStore } from '../../integrations/candor/dist/store/open.js';
import { formSiteFolder, testKey } from './form-site.js';
import { submission } from './stores.js';
import type { Files } from './temporary.js';

/** Two themes of a site, told apart by one word each. */
export const themes = `- id: hours
  name: Opening hours
  patterns: [hours]
- id: tea
  name: Tea
  patterns: [tea]
`;

interface Told {
  title?: string;
  /** Lines of \`said\` beside the round. */
  said?: string;
  status?: string;
  since?: string;
  more?: string;
}

/** A change about the opening hours, done on 10 June 2026, unless told otherwise. */
export function change({ title, said, status, since, more }: Told = {}): string {
  const lines = [
    `title: ${title ?? 'Longer hours'}`,
    `said:\n  ${said ?? 'theme: hours'}\n  round: feedback`,
    `status: ${status ?? 'done'}`,
    `since: ${since ?? '2026-06-10'}`,
    more ?? 'did: We stay open until eight.',
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}

/** A site whose form collects answers, with these changes; the caller removes it. */
export function letterSite(files: Files = { 'content/changes/hours.mdx': change() }, site?: string): string {
  const root = formSiteFolder({ asOf: '2026-06-30' }, { 'content/themes.yaml': themes, ...files });
  if (site !== undefined) withSite(root, site);
  return root;
}

function withSite(root: string, site: string): void {
  const path = join(root, 'astro.config.mjs');
  const config = readFileSync(path, 'utf8').replace('export default {', `export default { site: '${site}',`);
  writeFileSync(path, config);
}

/** An answer that came on 1 June 2026 with an address to write to; null for none. */
export interface Letter extends Partial<Omit<Submission, 'email'>> {
  email?: string | null;
}

/** Collects answers in the site's store, each with its address sealed. Returns their ids. */
export async function collect(root: string, letters: readonly Letter[], url?: string): Promise<string[]> {
  return inStore(
    root,
    async (store) => {
      const secrets = createSecrets(
        loadKey(storeAddress(root, url), url === undefined ? undefined : testKey, true)!,
      );
      const sent = letters.map(({ email = null, ...letter }) => {
        const id = letter.id ?? newResponseId();
        return submission({
          comment: 'Longer hours, please.',
          ...{ ...letter, id, email: email === null ? null : sealEmail(secrets, id, email) },
        });
      });
      await Promise.all(sent.map((one) => store.submit(one)));
      return sent.map(({ id }) => id);
    },
    url,
  );
}

export async function inStore<Value>(
  root: string,
  use: (store: Store) => Promise<Value>,
  url?: string,
): Promise<Value> {
  const store = await openStore(storeAddress(root, url));
  return use(store).finally(() => store.close());
}
