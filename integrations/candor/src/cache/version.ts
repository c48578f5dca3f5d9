import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('..', import.meta.url));

let known: string | undefined;

/** What tells this build of the package from every other: its version, and when its files were written, for those who change them. */
export function packageVersion(): string {
  return (known ??= findVersion());
}

function findVersion(): string {
  const { version } = JSON.parse(readFileSync(join(built, '../package.json'), 'utf8')) as { version: string };
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  const newest = Math.max(...files.map((name) => statSync(join(built, name)).mtimeMs));
  return `${version} ${files.length} ${newest}`;
}

/** What tells the code of a folder of ours from any other, whenever and wherever it was installed. */
export function codeDigest(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(join(built, folder)).filter((name) => name.endsWith('.js'));
  for (const name of files.sort()) hash.update(`${name}\n`).update(readFileSync(join(built, folder, name)));
  return hash.digest('hex');
}
