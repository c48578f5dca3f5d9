import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { chartFindings } from './charts.js';
import { countFindings } from './printed-counts.js';
import { printedFindings, dataFindings } from './printed-scores.js';
import type { CheckedPage } from '../page/page.js';
import { plain } from '../page/text.js';
import { scoreBlocks, type ScoreBlock } from './score-blocks.js';
import type { Family } from './rule.js';

/** Whether pages print the figures of all answers, with what belongs to them. */
export const shownFigures: Family = {
  'NF-score': {
    regime: 'NF Z74-501 / ISO 20488',
    title: 'A score says how it was worked out and what was left out',
    checks:
      'Each place that prints a score says in the same block how it is made and how many left it blank, or links to where that stands.',
    remedy:
      'Print what the round brings with it: its sentences (`round.sentences`), or a link to the findings (`round.href`).',
    source: 'https://www.iso.org/standard/68193.html',
    severity: 'error',
    page: (page, facts) => scoreBlocks(page, facts).flatMap((block) => formulaFinding(block, page, facts)),
  },
  'STAT-n': {
    regime: 'Survey practice (AAPOR, Code of Professional Ethics and Practices)',
    title: 'A score stands with its answers, period and response rate',
    checks:
      'Each place that prints a score prints with it from how many answers and of when it is, how many were asked or that this is not known, the response rate where people were invited, and that a sample below 30 is small.',
    remedy: 'Print what the round brings with it: `round.facts` and `round.lead` or its sentences.',
    source: 'https://aapor.org/standards-and-ethics/disclosure-standards/',
    severity: 'error',
    page: (page, facts) => scoreBlocks(page, facts).flatMap((block) => baseFindings(block, page, facts)),
  },
  'EU-23c': {
    regime: 'EU Directive 2005/29/EC, Annex I, 23c',
    title: 'Scores come from all answers, never from those that please',
    checks:
      'Every score printed on a page is compared with the one counted from all answers of its round, and so are shares in tables and the number of answers behind a score; the files of figures are compared whole.',
    remedy: 'Print the figure with <Nps>, <Figure> or what the round brings with it, and never type it.',
    source: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:02005L0029-20220528',
    severity: 'error',
    beyond:
      'Scores inside pictures and charts are not read, and one typed into running text is known by its name only ("NPS 45").',
    page: (page, facts) => [...printedFindings(page, facts), ...countFindings(page, facts)],
    site: ({ data }, facts) => dataFindings(data, facts),
  },
  'W-1.4.1': {
    regime: 'WCAG 2.2, 1.4.1 Use of Color (A)',
    title: 'Charts are told in text and counts too, not by colour alone',
    checks:
      'Each chart of ours has a table with counts beside it or stands in a row that says its figure; a drawing in a part of figures has figures in text around it.',
    remedy: 'Keep the table with the chart, or print its counts in text beside it.',
    source: 'https://www.w3.org/WAI/WCAG22/Understanding/use-of-color.html',
    severity: 'error',
    beyond: 'Whether two parts of a picture of your own differ by colour alone is for eyes to judge.',
    page: chartFindings,
  },
};

function formulaFinding(block: ScoreBlock, { name }: CheckedPage, { texts }: CheckFacts): Finding[] {
  const { round, text, links, score } = block;
  if (links.length > 0) return [];
  const shares = [round.promoters, round.detractors].map((part) =>
    texts.share((100 * (part ?? 0)) / round.n),
  );
  const formula = round.netScore === null || shares.every((share) => text.includes(plain(share)));
  const blank = !round.blank || text.includes(plain(texts.count('findings.blank', round.blank)));
  if (formula && blank) return [];
  const missing = formula ? `that ${round.blank} left it blank` : 'how it is made';
  const what = `${score} of the round "${round.title}" is printed without ${missing}, and without a link to it`;
  return [{ where: { file: name }, what }];
}

function baseFindings(block: ScoreBlock, { name }: CheckedPage, facts: CheckFacts): Finding[] {
  const { round, score } = block;
  const missing = missingBase(block, facts);
  if (missing.length === 0) return [];
  const what = `${score} of the round "${round.title}" is printed without ${missing.join(', without ')}`;
  return [{ where: { file: name }, what }];
}

function missingBase({ round, text, brief }: ScoreBlock, { texts }: CheckFacts): string[] {
  const { n, from, to, open, asked, responseRate, marker, kind } = round;
  const { t, day, month, number, share } = texts;
  const has = (words: string): boolean => text.includes(plain(words));
  const dated = (at: string | null): boolean => at === null || has(day(at)) || has(month(at));
  const base: [boolean, string][] = [
    [hasNumber(text, plain(number(n))), `its ${n} answers`],
    [from === null ? has(t('findings.noPeriod')) : dated(from) && (open || dated(to)), 'its period'],
  ];
  const asking: [boolean, string][] = [
    [
      asked === null
        ? has(t(kind === 'open-form' ? 'findings.open' : 'findings.notAsked'))
        : hasNumber(text, plain(number(asked))),
      'how many were asked',
    ],
    [responseRate === null || has(share(responseRate)), 'the response rate'],
    [marker !== 'u' || has(t('findings.small')), 'the words that the sample is small'],
  ];
  // A line of a list leads to where the rest stands.
  return [...base, ...(brief ? [] : asking)].flatMap(([there, what]) => (there ? [] : [what]));
}

/** Whether a number stands there as such, not as a part of another. */
function hasNumber(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at !== -1; at = text.indexOf(number, at + 1)) {
    const around = [text[at - 1] ?? ' ', text[at + number.length] ?? ' '];
    if (!around.some((character) => /\p{Nd}/u.test(character))) return true;
  }
  return false;
}
