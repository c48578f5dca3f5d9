import { LeakScan } from '../../integrations/candor/dist/check/leak-scan.js';
import type { Output } from '../../integrations/candor/dist/check/output.js';
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

export interface Lawful {
  quotables?: readonly Quotable[];
  reviews?: readonly PlatformReview[];
  /** How many responses are expected: with many, what stands in the output is known first. */
  rows?: number;
}

export function scanOf(
  files: Readonly<Record<string, string | Buffer>>,
  { quotables = [], ...more }: Lawful = {},
): LeakScan {
  return new LeakScan(outputOf(files), { quotables, publicId, ...more });
}

/** A response that says this, and nothing else. */
export function saying(words: Partial<Words>, known: Partial<Response> = {}): Response {
  const nothing = { comment: '', name: '', role: '', organisation: '', email: '', language: '', tags: [] };
  return { id: 'r1', consent: ['quote'], words: () => ({ ...nothing, ...words }), ...known } as Response;
}
