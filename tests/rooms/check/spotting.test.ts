import { expect, test } from 'vitest';
import { commentIn } from '../../../bench/helpers/responses.mjs';
import { Random } from '../../../bench/helpers/random.mjs';
import { LeakScan } from '../../../integrations/candor/dist/check/leak-scan.js';
import {
  openOutput,
  OutputDigest,
  outputDigest,
  type VisitFile,
} from '../../../integrations/candor/dist/check/output.js';
import { GramFilter } from '../../../integrations/candor/dist/check/scan/gram-filter.js';
import { OutputGrams } from '../../../integrations/candor/dist/check/scan/output-filter.js';
import { spottedIn, Spotter } from '../../../integrations/candor/dist/check/scan/spotter.js';
import { publicId } from '../../../integrations/candor/dist/policy/public-id.js';
import { filterFor, fromBack, spottedFiles } from '../../../integrations/candor/dist/site/both-ends.js';
import { outputOf, saying, scanOf } from '../../helpers/leaks.js';
import { temporaryFolder } from '../../helpers/temporary.js';

const secret = 'The invoice for the roof never came, and nobody called me back.';
const page = (inside = ''): string => `<p class="lead">Our customers speak.</p><p>${inside}</p>`;

/** Shown slowly enough to the first thread for the second to have its share. */
function slowly(output: ReturnType<typeof openOutput>): ReturnType<typeof openOutput> {
  const never = new Int32Array(new SharedArrayBuffer(4));
  const visited =
    (visit: VisitFile): VisitFile =>
    (...file) => {
      Atomics.wait(never, 0, 0, 2);
      visit(...file);
    };
  return { ...output, each: (visit, isWanted) => output.each(visited(visit), isWanted) };
}

test('a second thread that comes from the end finds the same leaks as the first one alone', async () => {
  const files = Array.from({ length: 200 }, (_, at) => [`${at + 1000}.html`, page(`Page ${at}`)] as const);
  const leaky = [0, 1, 31, 97, 168, 199].map((at) => [`${at + 1000}.html`, page(secret)] as const);
  const output = openOutput([temporaryFolder(Object.fromEntries([...files, ...leaky]))]);
  const scan = new LeakScan(output, { quotables: [], publicId });
  scan.look(saying({ comment: secret, email: 'ann.lee@example.com' }));
  scan.look(saying({ comment: 'Page 31 has nothing to hide, or has it?' }, { id: 'r2' }));
  const digest = new OutputDigest();
  const together = await spottedFiles(slowly(output), scan.needles(), digest, 0);
  expect([...together].sort((a, b) => a - b)).toEqual([0, 1, 31, 97, 168, 199]);
  expect(digest.done()).toBe(outputDigest(output));
  expect(together.size).toBe(spottedIn(output, scan.needles()).size);
  expect(scan.finish(together)).toMatchObject([
    { rule: 'leak', where: { response: 'r1', file: '1000.html', line: 1, character: 44 } },
  ]);
});

test('what may stand in an output is known of the files of both threads', async () => {
  const words = Array.from({ length: 100 }, (_, at) => `${at}: ${commentIn(new Random(at), 'en')}`);
  const files = words.map((text, at) => [`${at + 1000}.html`, page(text)] as const);
  const output = openOutput([temporaryFolder(Object.fromEntries(files))]);
  const alone = await filterFor(output);
  expect((await filterFor(slowly(output), 0)).grams.bits).toEqual(alone.grams.bits);
  const progress = Int32Array.of(60, 100);
  const later = fromBack({ ...output, task: { size: output.size }, progress }) as Int32Array;
  const front = new OutputGrams(output.size);
  output.each(
    (name, bytes) => front.add(name, bytes),
    (at) => at < progress[1]!,
  );
  const joined = new GramFilter(front.done());
  expect(joined.bits).not.toEqual(alone.grams.bits);
  joined.include(later);
  expect(joined.bits).toEqual(alone.grams.bits);
});

test('two threads that meet have searched every file', () => {
  const files = Array.from({ length: 200 }, (_, at) => [`${at + 1000}.html`, page(secret)] as const);
  const output = openOutput([temporaryFolder(Object.fromEntries(files))]);
  const scan = new LeakScan(output, { quotables: [], publicId });
  scan.look(saying({ comment: secret }));
  const needles = scan.needles();
  for (const met of [0, 1, 8, 100, 168, 169, 199, 200]) {
    const progress = Int32Array.of(met, 200);
    const task = { needles, digested: true };
    const later = fromBack({ ...output, task, progress }) as {
      spotted: Set<number>;
      files: Map<number, string>;
    };
    const front = new Spotter(needles);
    output.each(
      (...file) => front.add(...file),
      (at) => at < progress[1]!,
    );
    expect(later.files.size).toBe(200 - progress[1]!);
    expect(progress[1]).toBeLessThanOrEqual(met);
    expect(new Set([...front.done(), ...later.spotted]).size).toBe(200);
  }
});

test('what the end of one file and the start of the next come to is not in either', () => {
  const scan = scanOf({ 'a.html': page() + secret.slice(0, 30), 'b.html': secret.slice(30) + page() });
  scan.look(saying({ comment: secret }));
  expect(scan.finish()).toEqual([]);
});

test('files are told apart wherever one of many ends, and however large one is', () => {
  const large = page('So it goes. '.repeat(200_000));
  const texts = [large, page(secret), large + secret, page(), `<i title="${secret}">a</i>`, large];
  const scan = scanOf({});
  scan.look(saying({ comment: secret }));
  const output = outputOf(Object.fromEntries(texts.map((text, at) => [`${at}.html`, text])));
  expect([...spottedIn(output, scan.needles())]).toEqual([1, 2, 4]);
});
