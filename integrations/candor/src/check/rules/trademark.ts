import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { elementsOf } from '../page/elements.js';
import { figureBlocks } from '../page/figure-blocks.js';
import type { CheckedPage } from '../page/page.js';
import { plain, proseOf } from '../page/text.js';
import type { Family } from './rule.js';

/** Whether the marks of others are used as their owners ask. */
export const trademark: Family = {
  'NPS-tm': {
    regime: 'Net Promoter trademark guidelines of Bain & Company',
    title: 'NPS carries its mark, and the page says whose it is',
    checks:
      'A page with parts of ours that says NPS or Net Promoter has the mark ® at the first use, in a heading or at the score, and the line that names the owners; "NPS score" is told.',
    remedy:
      'Write NPS® where you say it first, and print <FinePrint /> on the page; the line is the text `findings.trademark`.',
    source: 'https://www.netpromotersystem.com/resources/trademarks-and-licensing/',
    severity: 'warning',
    beyond:
      'Titles of documents, pictures and feeds are not looked at, nor is what people say in quotes; no name of the package has the mark in it.',
    page: markFindings,
  },
};

const marks = /(?<![\p{L}\p{N}])(NPS|Net Promoter(?: Score| System)?)(?![\p{L}\p{N}])( ?[®℠™])?/gu;

function markFindings(page: CheckedPage, { texts }: CheckFacts): Finding[] {
  if (page.sections.length === 0) return [];
  const words = page.words.plain;
  if (!words.includes('NPS') && !words.includes('Net Promoter')) return [];
  const line = plain(texts.t('findings.trademark'));
  const apart = words.replaceAll(line, '');
  const uses = [...apart.matchAll(marks)];
  const [first] = uses;
  const where = { file: page.name };
  const doubled = /(?<![\p{L}\p{N}])NPS[®℠™]? scores?(?!\p{L})/iu.exec(apart)?.[0];
  return [
    ...(first === undefined || first[2] !== undefined || isMarkedAbove(page)
      ? []
      : [{ where, what: `the page says "${around(apart, first.index)}" first, without the mark` }]),
    ...(words.includes(line) || (first === undefined && !words.includes('Net Promoter'))
      ? []
      : [{ where, what: 'the page says NPS, and not whose mark that is' }]),
    ...(doubled === undefined
      ? []
      : [{ where, what: `"${doubled}" says score twice: the S of NPS is one`, remedy: 'Write NPS.' }]),
  ];
}

/** Whether the most prominent use has the mark: in a heading, or at a score. */
function isMarkedAbove(page: CheckedPage): boolean {
  const headings = elementsOf(page.document, ({ name }) => /^h[1-6]$/.test(name));
  const texts = [
    ...headings.map((heading) => proseOf(heading, () => false)),
    ...figureBlocks(page).map(({ text }) => text),
  ];
  return texts.some((text) => [...text.matchAll(marks)].some((use) => use[2] !== undefined));
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 20), at + 30).trim();
}
