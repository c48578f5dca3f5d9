import { LeakScan } from '../../integrations/candor/dist/check/leak-scan.js';
import type { Output } from '../../integrations/candor/dist/check/output.js';
import { GramFilter } from '../../integrations/candor/dist/check/scan/gram-filter.js';
import { OutputFilter, OutputGrams } from '../../integrations/candor/dist/check/scan/output-filter.js';
import { publicId } from '../../integrations/candor/dist/policy/public-id.js';
import type { PlatformReview } from '../../integrations/candor/dist/model/platform-review.js';
import type { Quotable } from '../../integrations/candor/dist/model/published.js';
import type { Response, Words } from '../../integrations/candor/dist/model/response.js';

/** An output of these files. */
export function outputOf(files: Readonly<Record<string, string | Buffer>>): Output {
  const all = Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text as string) }));
  return {
    size: all.reduce((sum, { bytes }) => sum + bytes.length, 0),
    each(visit, isWanted = () => true) {
      all.forEach(({ name, bytes }, at) => isWanted(at) && visit(name, bytes, at));
    },
  };
}

function filterOf(output: Output): OutputFilter {
  const grams = new OutputGrams(output.size);
  output.each((name, bytes) => grams.add(name, bytes));
  return new OutputFilter(new GramFilter(grams.done()));
}

export interface Lawful {
  quotables?: readonly Quotable[];
  reviews?: readonly PlatformReview[];
  /** Whether what may stand in the output is known first, as where there are many responses. */
  filtered?: boolean;
}

export function scanOf(
  files: Readonly<Record<string, string | Buffer>>,
  { quotables = [], filtered = false, ...more }: Lawful = {},
): LeakScan {
  const output = outputOf(files);
  return new LeakScan(output, {
    quotables,
    publicId,
    ...(filtered && { filter: filterOf(output) }),
    ...more,
  });
}

/** A response that says this, and nothing else. */
export function saying(words: Partial<Words>, known: Partial<Response> = {}): Response {
  const nothing = { comment: '', name: '', role: '', organisation: '', email: '', language: '', tags: [] };
  return { id: 'r1', consent: ['quote'], words: () => ({ ...nothing, ...words }), ...known } as Response;
}
