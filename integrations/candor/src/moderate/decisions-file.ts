import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Decision } from '../model/decision.js';

/** Appends decisions to the log, a line each, in one write that is on disk when this returns. Nothing before it is touched. */
export async function appendDecisions(path: string, decisions: readonly Decision[]): Promise<void> {
  if (decisions.length === 0) return;
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a+');
  try {
    const { size } = await file.stat();
    const unfinished = size > 0 && (await lastByte(file, size)) !== '\n';
    const lines = decisions.map((decision) => `${JSON.stringify(decision)}\n`).join('');
    await file.appendFile(unfinished ? `\n${lines}` : lines);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function lastByte(file: Awaited<ReturnType<typeof open>>, size: number): Promise<string> {
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString('latin1');
}
