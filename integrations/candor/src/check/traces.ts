import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';

const idLength = 12;
const isHex = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[0-9a-f]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** Public ids that were found in a file, or in its name. */
export interface Trace {
  file: string;
  ids: readonly string[];
  /** Whether it is a file of the cache and not of the output. */
  cached: boolean;
}

/** Which of these public ids stand in some bytes. Looks at every twelfth byte only: an id leaves no room between for less. */
export function idsIn(bytes: Buffer, ids: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  if (ids.size === 0) return [];
  for (let at = idLength - 1; at < bytes.length; at += idLength) {
    if (isHex[bytes[at]!] === 0) continue;
    let [start, end] = [at, at + 1];
    while (start > 0 && isHex[bytes[start - 1]!] === 1) start--;
    while (end < bytes.length && isHex[bytes[end]!] === 1) end++;
    for (let from = start; from + idLength <= end; from++) {
      const id = bytes.toString('latin1', from, from + idLength);
      if (ids.has(id)) found.add(id);
    }
    at = end;
  }
  return [...found];
}

/** Those of some files that hold such ids, named from the root of the site; files that are not there hold none. */
export async function tracesIn(
  paths: readonly string[],
  ids: ReadonlySet<string>,
  root: string,
): Promise<Trace[]> {
  const traces: Trace[] = [];
  for (const path of paths) {
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    const found = idsIn(bytes, ids);
    if (found.length > 0)
      traces.push({ file: relative(root, path).split(sep).join('/'), ids: found, cached: true });
  }
  return traces;
}
