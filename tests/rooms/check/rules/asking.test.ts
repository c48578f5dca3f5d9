import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { asking } from '../../../../integrations/candor/dist/check/rules/asking.js';
import type { CheckFacts } from '../../../../integrations/candor/dist/check/facts.js';
import { recordIssues } from '../../../../integrations/candor/dist/check/run-rules.js';
import { PageChecks } from '../../../../integrations/candor/dist/check/run-rules.js';
import {
  roundSchema,
  undeclaredRound,
  type Round,
} from '../../../../integrations/candor/dist/model/round.js';
import { ar } from '../../../../integrations/candor/dist/text/translations/ar.js';
import { de } from '../../../../integrations/candor/dist/text/translations/de.js';
import { en } from '../../../../integrations/candor/dist/text/translations/en.js';
import { es } from '../../../../integrations/candor/dist/text/translations/es.js';
import { fr } from '../../../../integrations/candor/dist/text/translations/fr.js';
import { checkFacts } from '../../../helpers/facts.js';
import { quotable } from '../../../helpers/quotables.js';
import { guilty, innocent } from './sentences.js';

const ids = Object.keys(asking);
const withTexts = (texts: Record<string, string>): CheckFacts => {
  const facts = checkFacts();
  return { ...facts, options: { ...facts.options, texts } };
};
const found = (facts: CheckFacts): string[] =>
  recordIssues(facts)
    .map(({ rule }) => rule)
    .filter((rule) => ids.includes(rule));
const round = (known: Partial<Round>): Round => ({ ...undeclaredRound('spring'), declared: true, ...known });

test.each(Object.entries(guilty))('%s is told of every text that breaks it', (rule, sentences) => {
  const missed = sentences.filter((text) => !found(withTexts({ 'form.intro.short': text })).includes(rule));
  expect(missed).toEqual([]);
  expect(sentences.length).toBeGreaterThan(8);
});

test.each(['form.intro.short', 'thanks.next'])('no rule is told of fair sentences in `%s`', (key) => {
  const told = innocent.flatMap((text) => found(withTexts({ [key]: text })).map((rule) => [rule, text]));
  expect(told).toEqual([]);
});

test.each(Object.entries({ en, de, fr, es, ar }))(
  'the texts of the form in "%s" ask and thank fairly',
  (_, texts) => {
    expect(recordIssues(withTexts(texts)).filter(({ rule }) => ids.includes(rule))).toEqual([]);
  },
);

test('the rounds of the reference site ask fairly', () => {
  const rounds = readdirSync('content/rounds').map((name) =>
    round({ id: name, ...roundSchema.parse(parse(readFileSync(`content/rounds/${name}`, 'utf8'))) }),
  );
  expect(rounds.length).toBeGreaterThan(3);
  expect(found(checkFacts({ rounds }))).toEqual([]);
});

test('a finding names the text, the words in question and how severe it is where', () => {
  const text = 'Leave us a 5-star review and get a £10 voucher.';
  const facts = withTexts({ 'thanks.next': text });
  const [issue] = recordIssues(facts).filter(({ rule }) => rule === 'US-465.4');
  expect(issue?.severity).toBe('error');
  expect(issue?.what).toBe(
    'the text `thanks.next` speaks of a reward ("get a £10") together with "Leave us a 5"',
  );
  expect(found({ ...facts, jurisdictions: ['UK'] })).not.toContain('US-465.4');
});

test('a round that offers something and does not say that every answer gets it is an error', () => {
  const offered = { incentive: 'a place in a prize draw' };
  expect(found(checkFacts({ rounds: [round(offered)] }))).toEqual(['US-465.4']);
  expect(found(checkFacts({ rounds: [round({ ...offered, incentiveForAnyAnswer: true })] }))).toEqual([]);
  const praised = { incentive: 'a £5 voucher for five stars', incentiveForAnyAnswer: true };
  expect(found(checkFacts({ rounds: [round(praised)] }))).toEqual(['US-465.4']);
});

test('rewards that only promoters got are told, rewards of all kinds of people are not', () => {
  const incentive = { disclosure: { relationship: null, incentive: 'a voucher', translatedFrom: null } };
  const quotes = (rewarded: number[], plain: number[]) => [
    ...rewarded.map((score, at) => quotable(`r${at}`, { score, ...incentive })),
    ...plain.map((score, at) => quotable(`p${at}`, { score })),
  ];
  const lower = [3, 5, 7, 8, 6];
  const [issue] = recordIssues(checkFacts({}, quotes([9, 10, 10, 9, 10], lower)));
  expect(issue).toMatchObject({ rule: 'US-465.4', severity: 'warning' });
  expect(found(checkFacts({}, quotes([9, 10, 10, 9, 3], lower)))).toEqual([]);
  expect(found(checkFacts({}, quotes([9, 10, 10, 9, 10], [3])))).toEqual([]);
});

test('a question of the form may not open something public to high scores only', () => {
  const asked = (label: string): CheckFacts =>
    checkFacts({ form: { questions: [{ kind: 'text', id: 'more', label }] } as never });
  expect(found(asked('If you gave 9 or 10, may we publish this on Google?'))).toEqual([
    'UK-CMA-4.5',
    'GG-merchants',
  ]);
  expect(found(asked('If you gave 9 or 10, what was best?'))).toEqual([]);
  expect(found(asked('Rate our workshop from 0 to 10.\nA reward is offered to nobody.'))).toEqual([]);
});

test('a page that links a platform for those only who were pleased is an error, a link for all is none', () => {
  const link = '<a href="https://www.trustpilot.com/evaluate/example.org">Write there</a>';
  const checks = new PageChecks(checkFacts());
  const look = (name: string, body: string): void =>
    checks.look(name, Buffer.from(`<html lang="en"><body class="candor">${body}</body></html>`));
  look('thanks/index.html', `<p>If you loved it, tell others. ${link}</p>`);
  look('paid/index.html', `<p>A voucher for every review. ${link}</p>`);
  look('fair/index.html', `<p>Whatever you think of us. ${link}</p><p>If you loved it, write to us.</p>`);
  look(
    'said/index.html',
    `<blockquote data-candor-quote="a1">If you loved it, tell others. ${link}</blockquote>`,
  );
  const told = checks.finish().filter(({ rule }) => rule === 'GG-merchants');
  expect(told.map(({ where }) => where.file)).toEqual(['thanks/index.html', 'paid/index.html']);
});
