import { expect, test } from 'vitest';
import type { CheckFacts } from '../../../../integrations/candor/dist/check/facts.js';
import { PageChecks } from '../../../../integrations/candor/dist/check/run-rules.js';
import type { RoundFigures } from '../../../../integrations/candor/dist/model/finding.js';
import { leadOf, sentencesOf } from '../../../../integrations/candor/dist/publish/round-sentences.js';
import { createTexts } from '../../../../integrations/candor/dist/text/texts.js';
import { breachesOf } from '../../../helpers/breaches.js';
import { checkFacts, pageOf } from '../../../helpers/facts.js';
import { inventedRound } from '../../publish/invented.js';

const thresholds = { minimumGroup: 10, intervalFrom: 20 };
const siteOf = (round: RoundFigures, language = 'en-GB'): CheckFacts =>
  checkFacts({
    findings: { ...checkFacts().findings, rounds: [round] },
    texts: createTexts(language, {}),
  });
const round = inventedRound({ blank: 3 });
const facts = siteOf(round);

/** A block as the package prints it, with so many of its sentences. */
const block = (sentences: string, score = '+45.0', period = '1 March 2026 to 12 April 2026'): string =>
  `<div class="candor candor-nps" data-candor-figure="spring"><p><span>NPS®</span> <strong data-candor-show="nps">${score}</strong></p><p>Spring, ${period}</p><p>${sentences}</p></div>`;
const whole = sentencesOf(round, thresholds, facts.texts).join(' ');
const page = (body: string) => pageOf(body, 'index.html');

test('a score says how it was worked out and who left it blank, or links to it (NF-score)', () => {
  expect(breachesOf('NF-score', page(block(whole)), facts)).toEqual([]);
  const short = leadOf(round, thresholds, facts.texts);
  expect(breachesOf('NF-score', page(block(short)), facts)).toEqual([
    'NPS® +45.0 of the round "Spring" is printed without how it is made, and without a link to it',
  ]);
  const silent = whole.replace(/3 people left the score blank\./, '');
  expect(breachesOf('NF-score', page(block(silent)), facts)[0]).toContain('without that 3 left it blank');
  expect(breachesOf('NF-score', page(block(`${short} <a href="/findings/">All</a>`)), facts)).toEqual([]);
});

test('a score stands with its answers, period, asking and response rate (STAT-n)', () => {
  expect(breachesOf('STAT-n', page(block(whole)), facts)).toEqual([]);
  expect(breachesOf('STAT-n', page(block('')), facts)).toEqual([
    'NPS® +45.0 of the round "Spring" is printed without its 100 answers, without how many were asked, without the response rate',
  ]);
  expect(breachesOf('STAT-n', page(block(whole, '+45.0', 'once')), facts)[0]).toContain('without its period');
  const few = inventedRound({ n: 24, marker: 'u', asked: null, responseRate: null });
  const told = leadOf(few, thresholds, facts.texts);
  expect(breachesOf('STAT-n', page(block(told)), siteOf(few))).toEqual([]);
  expect(breachesOf('STAT-n', page(block(told.replace('A small sample', ''))), siteOf(few))[0]).toContain(
    'without the words that the sample is small',
  );
});

test('what stands with a score is found in every language (STAT-n, NF-score)', () => {
  for (const language of ['de', 'fr', 'es', 'ar']) {
    const local = siteOf(round, language);
    const { t, day, signed } = local.texts;
    const period = t('findings.period', { from: day('2026-03-01'), to: day('2026-04-12') });
    const sentences = sentencesOf(round, thresholds, local.texts).join(' ');
    const text = `<div class="candor" data-candor-figure="spring">${t('findings.nps.marked')} ${signed(45)} ${period} ${sentences}</div>`;
    for (const id of ['STAT-n', 'NF-score']) expect(breachesOf(id, page(text), local), language).toEqual([]);
  }
});

test('a score that is not that of its round is an error, wherever it stands (EU-23c)', () => {
  expect(breachesOf('EU-23c', page(block(whole)), facts)).toEqual([]);
  expect(breachesOf('EU-23c', page(block(whole, '+72.0')), facts)).toEqual([
    '"NPS® +72.0": the round "Spring" has +45.0',
    '"+72.0" as nps of the round "Spring": it is +45.0',
  ]);
  const own = (text: string): string =>
    `<div class="candor"><div data-candor-figure="spring"><b>${text}</b></div></div>`;
  expect(breachesOf('EU-23c', page(own('Net Promoter Score: 72')), facts)).toHaveLength(1);
  expect(breachesOf('EU-23c', page('<p class="candor" data-candor-figure="old">0</p>'), facts)).toEqual([
    'figures stand here as those of the round "old", which is not published',
  ]);
  const span = (text: string): string =>
    `<p class="candor">Of <span data-candor-figure="spring" data-candor-show="asked">${text}</span></p>`;
  expect(breachesOf('EU-23c', page(span('400')), facts)).toEqual([]);
  expect(breachesOf('EU-23c', page(span('4,000')), facts)).toHaveLength(1);
});

test('a share in a table and the answers behind a score have to be those of the round (EU-23c)', () => {
  for (const language of ['en-GB', 'de', 'fr', 'es', 'ar']) {
    const local = siteOf(round, language);
    const { t, count, share, signed } = local.texts;
    const told = (part: number, n: number): string[] =>
      breachesOf(
        'EU-23c',
        page(
          `<div class="candor" data-candor-figure="spring"><p>${t('findings.nps.marked')} ${signed(45)}, ${count('findings.answers', n)}.</p><table><tr><td>60</td><td>${share(part)}</td></tr></table></div>`,
        ),
        local,
      );
    expect(told(60, 100), language).toEqual([]);
    expect(told(61.3, 100), language).toHaveLength(1);
    expect(told(60, 160), language).toHaveLength(1);
  }
});

test('figures are read as every language prints them (EU-23c)', () => {
  for (const language of ['de', 'fr', 'es', 'ar']) {
    const local = siteOf(round, language);
    const { t, signed } = local.texts;
    const text = (score: number): string =>
      `<div class="candor" data-candor-figure="spring">${t('findings.nps.marked')} \u2066${signed(score)}\u2069.</div>`;
    expect(breachesOf('EU-23c', page(text(45)), local), language).toEqual([]);
    expect(breachesOf('EU-23c', page(text(45.5)), local), language).toHaveLength(1);
  }
});

test('a score typed into running text is told where no round has it; one in a quote is not (EU-23c)', () => {
  const text = (score: string): string => `<p>Our NPS ${score}</p><div class="candor">Words</div>`;
  expect(breachesOf('EU-23c', page(text('+45')), facts)).toEqual([]);
  expect(breachesOf('EU-23c', page(text('81')), facts)).toEqual([
    '(undeclared) "NPS 81" is the score of no round that is published',
  ]);
  const quoted = '<div class="candor"><blockquote>Their NPS 81 is deserved</blockquote></div>';
  expect(breachesOf('EU-23c', page(quoted), facts)).toEqual([]);
});

test('a file of figures that differs from the figures is told with its line (EU-23c)', () => {
  const files = { ...facts, dataFiles: () => new Map([['/findings/data.json', '{\n  "nps": 45\n}\n']]) };
  const look = (text: string) => {
    const checks = new PageChecks(files);
    checks.look('client/findings/data.json', Buffer.from(text));
    return checks.finish().filter(({ rule }) => rule === 'EU-23c');
  };
  expect(look('{\n  "nps": 45\n}\n')).toEqual([]);
  expect(look('{\n  "nps": 72\n}\n').map(({ where, what }) => [where.line, what])).toEqual([
    [2, 'line 2 is not what the answers give: ""nps": 45" was expected'],
  ]);
});

test('a chart without counts in text is told (W-1.4.1)', () => {
  const svg = '<svg><rect width="40"></rect></svg>';
  const table = '<table><tr><th>Promoters</th><td>60</td></tr></table>';
  const chart = (inner: string) =>
    page(`<div class="candor candor-findings"><div data-candor-chart>${inner}</div></div>`);
  expect(breachesOf('W-1.4.1', chart(svg + table), facts)).toEqual([]);
  expect(breachesOf('W-1.4.1', chart(svg), facts)).toContain('a chart has no table with its counts');
  const row = (count: string) =>
    page(
      `<div class="candor candor-distribution"><table><tr><th>Nine</th><td>${count}</td><td>${svg}</td></tr></table></div>`,
    );
  expect(breachesOf('W-1.4.1', row('12'), facts)).toEqual([]);
  expect(breachesOf('W-1.4.1', row(''), facts)).toHaveLength(1);
  // A picture among words is no chart.
  expect(breachesOf('W-1.4.1', page(`<div class="candor candor-testimonials">${svg}</div>`), facts)).toEqual(
    [],
  );
});
