import { open } from 'node:fs/promises';

/** The file's bytes and nothing else: what no reader of it can go below. */
export async function run(path) {
  const file = await open(path);
  const chunk = Buffer.allocUnsafe(1 << 20);
  let bytes = 0;
  for (;;) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, bytes);
    if (bytesRead === 0) break;
    bytes += bytesRead;
  }
  await file.close();
  return { bytes };
}
