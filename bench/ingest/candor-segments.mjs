import { ingested } from './candor.mjs';

/** The whole pipeline with one column broken down by. */
export async function run(root) {
  return ingested(root, { findings: { segments: ['plan'] } });
}
