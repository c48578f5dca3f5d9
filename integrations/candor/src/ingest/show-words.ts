import type { LeakScan } from '../check/leak-scan.js';
import type { ShownResponse } from '../check/scan/private-texts.js';
import type { Slots } from '../mapping/slots.js';
import { lazyWords } from '../mapping/words.js';
import { noParticulars } from '../model/particulars.js';
import type { Response } from '../model/response.js';
import type { CandorOptions } from '../options/schema.js';
import { openCollected, type CollectedRun } from './collected.js';
import { readInputs } from './inputs.js';
import { noRepeats } from './repeats.js';
import { eachResponse, type ResponsesRequest } from './responses.js';
import type { Row } from '../sources/contract.js';

/** Whose words are shown. */
export interface ShownWords {
  /** Absolute path of the site's root. */
  root: string;
  options: CandorOptions;
  /** Absolute paths of the folders Astro publishes as they are. */
  published?: readonly string[];
}

const ignored = (): void => undefined;

/**
 * Shows a scan every response whose words stand in the output, and all those of a store on this machine. Nothing is judged or counted: of most
 * rows of a file a few bytes are looked at. What is wrong with the sources has been reported when they were read for the figures.
 */
export async function showWords(request: ShownWords, scan: LeakScan): Promise<void> {
  const { root, options } = request;
  const look = (response: Response): void => scan.look(response);
  const { sources } = await readInputs({ ...request, stories: false }, options, ignored);
  for (const source of sources) {
    let hidden: readonly number[] = [];
    const cells = (row: Row): string[] => hidden.map((slot) => row.text(slot));
    const wanted: ResponsesRequest['wanted'] = (row, slots) => {
      hidden = slots.hidden;
      return scan.holds(row, slots);
    };
    const leftOut: ResponsesRequest['leftOut'] = (row, slots) =>
      scan.look(wordsOf(source.name, row, slots), cells(row));
    await eachResponse(
      { source, segments: options.findings.segments, skip: noRepeats, wanted, leftOut },
      ignored,
      (response, row) => scan.look(response, cells(row)),
    );
  }
  const collected = await openCollected({ root, options, every: 'local' }, ignored);
  if (collected !== null) await showCollected(collected, look);
}

/** What somebody wrote who broke off, or whose score was none: told by where it stands. */
function wordsOf(name: string, row: Row, slots: Slots): ShownResponse {
  const text = (slot: number): string => (slot === -1 ? '' : row.text(slot));
  const words = lazyWords(slots, text);
  return {
    id: `on line ${row.line} of ${name}`,
    words: () => words,
    person: () => text(slots.person),
    particulars: () => ({ ...noParticulars, picture: text(slots.picture).trim() }),
  };
}

async function showCollected(collected: CollectedRun, look: (response: Response) => void): Promise<void> {
  try {
    for await (const { response, read } of collected.responses)
      if (read && response.id !== '') look(response);
  } finally {
    await collected.close();
  }
}
