import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldOutput } from '../../../integrations/candor/dist/check/fold.js';
import { FoldedPages } from '../../../integrations/candor/dist/check/folded-pages.js';
import { runs } from '../../helpers/random.js';

const pieces = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<li class="a-card-of-a-wall" data-columns="3">',
    '<a href="/testimonials/abc/">',
  ],
  ...[
    'Quick and friendly',
    ' Zoë ',
    'ΟΔΟΣ',
    ' &amp; ',
    '“marked”',
    'a',
    '価格',
    '<time datetime="2026-03-02">',
    '\n',
  ],
  ...['&lt;', '&lt;i&gt;twice&lt;/i&gt;', 'They mended the wheel while I waited, which I did not expect.'],
);
const page = fc.array(pieces, { maxLength: 40 }).map((all) => all.join(''));
const site = fc.array(page, { minLength: 1, maxLength: 6 });

function runsOf(text: string, length: number): string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) =>
    text.slice(at, at + length),
  );
}

test('every run of characters of a file is told when it, or one before it, is added, however alike the files are', () => {
  fc.assert(
    fc.property(site, (files) => {
      const folding = new FoldedPages();
      const told = new Set<string>();
      for (const [index, file] of files.entries()) {
        const { text, fresh } = folding.add(`${index}.html`, Buffer.from(file));
        expect(text).toBe(foldOutput(file));
        for (const length of [8, 25]) {
          for (const run of fresh!.flatMap((part) => runsOf(part, length))) told.add(run);
          expect(runsOf(text, length).filter((run) => !told.has(run))).toEqual([]);
        }
      }
    }),
    { numRuns: runs(150, 3000) },
  );
});

test('a page like one before it tells no more than what is different', () => {
  const folding = new FoldedPages();
  const frame = Array.from({ length: 60 }, (_, n) => `<p class="part-${n}">the same words on each</p>`).join(
    '',
  );
  const pageWith = (words: string): Buffer => Buffer.from(`${frame}<p>${words}</p>${frame}`);
  const told = (words: string): number =>
    folding.add(words, pageWith(words)).fresh!.reduce((sum, part) => sum + part.length, 0);
  const first = told('one');
  expect(told('another')).toBeLessThan(first / 4);
  expect(told('one')).toBeLessThan(first / 20);
});
