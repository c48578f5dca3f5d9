import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { objectiveClaim, resultClaim } from '../../../../integrations/candor/dist/check/claims.js';
import { distortion } from '../../../../integrations/candor/dist/check/cuts.js';
import type { CheckFacts } from '../../../../integrations/candor/dist/check/facts.js';
import { PageChecks, recordIssues } from '../../../../integrations/candor/dist/check/run-rules.js';
import { describeIssue } from '../../../../integrations/candor/dist/model/issue.js';
import type { Quotable } from '../../../../integrations/candor/dist/model/published.js';
import { checkFacts } from '../../../helpers/facts.js';
import { evidencedQuotable } from '../../../helpers/quotables.js';

function told(rule: string, quotes: readonly Quotable[], known: Partial<CheckFacts> = {}): string[] {
  return recordIssues(checkFacts(known, quotes))
    .filter((issue) => issue.rule === rule)
    .map((issue) => `${issue.severity} ${describeIssue(issue)}`);
}

describe('US-255.1b2', () => {
  const comment = 'The repair was quick. But the price was twice what they said.';
  const shortened = (excerptReviewed: boolean) =>
    evidencedQuotable('a1', { comment, excerpt: 'The repair was quick.' }, { excerptReviewed });

  test('warns of an excerpt that leaves the "but" out, until somebody has looked at it', () => {
    expect(told('US-255.1b2', [shortened(false)])).toEqual([
      'warning response a1: the excerpt “The repair was quick.” may distort the comment: it leaves out words with “But”: “But the price was twice what they said.”',
    ]);
    expect(told('US-255.1b2', [shortened(true)])).toEqual([]);
  });

  test.each([
    ['en', 'I would not recommend it to anybody.', 'recommend it to anybody.'],
    ['en', 'They are good, except on Mondays.', 'They are good'],
    ['en', 'It works and I can never go back without a map.', 'It works [...] without a map.'],
    ['de', 'Die Reparatur war gut, aber viel zu teuer.', 'Die Reparatur war gut'],
    ['de', 'Ich bin nicht zufrieden.', 'zufrieden.'],
    ['fr', 'Le service est bien, mais trop lent.', 'Le service est bien'],
    ['fr', 'Je ne suis pas content du tout.', 'content du tout.'],
    ['es', 'Buen servicio, pero caro.', 'Buen servicio'],
    ['es', 'No lo recomiendo.', 'lo recomiendo.'],
    ['ar', 'الخدمة جيدة ولكن السعر مرتفع.', 'الخدمة جيدة'],
    [null, 'Die Reparatur war gut, aber viel zu teuer.', 'Die Reparatur war gut'],
  ])('finds what was cut away in %s: %s', (language, comment, excerpt) => {
    expect(distortion(excerpt, comment, language)).not.toBeNull();
  });

  test.each([
    ['en', 'Quick and kind. I did not have to wait. Clean, too.', 'Quick and kind. [...] Clean, too.'],
    ['en', 'Quick, but kind. I went twice.', 'Quick, but kind.'],
    ['en', 'Button replaced in an hour. Thanks!', 'Thanks!'],
    ['de', 'Schnell und freundlich. Danke an das Team.', 'Schnell und freundlich.'],
  ])('leaves a fair cut in %s alone: %s', (language, comment, excerpt) => {
    expect(distortion(excerpt, comment, language)).toBeNull();
  });

  test('never speaks against the whole comment', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (comment) => {
        expect(distortion(comment.replace(/[[\]]/g, ''), comment.replace(/[[\]]/g, ''), null)).toBeNull();
      }),
    );
  });
});

describe('claims', () => {
  test.each([
    ['Our costs fell by 30 %.', '30 %', '30 %'],
    ['It saves me two visits, about 3 hours a week.', '3 hours', '3 hours'],
    ['Wir sparen 200 Euro im Jahr.', '200 Euro', '200 Euro'],
    ['Nous avons gagné 2 heures par jour.', '2 heures', '2 heures'],
    ['Ahorramos 15 minutos cada día.', '15 minutos', '15 minutos'],
    ['Our sales doubled.', 'doubled', 'doubled'],
    ['Guaranteed to last.', 'Guaranteed', null],
    ['The best shop in town.', 'The best', null],
    ['They are #1 for me.', '#1', null],
    ['It cured my back.', 'cured', null],
    ['I paid £40 for the brakes.', '£40', null],
  ])('%s claims %s', (words, objective, result) => {
    expect([objectiveClaim(words), resultClaim(words)]).toEqual([objective, result]);
  });

  test.each([
    'Quick and kind.',
    'I have come here for 3 years.',
    'Ready in 20 minutes.',
    'Besten Dank und am besten bald wieder!',
    'Best wishes from Ada.',
  ])('%s claims nothing', (words) => {
    expect([objectiveClaim(words), resultClaim(words)]).toEqual([null, null]);
  });
});

test('US-255.2a warns of each claim without a proof, and of no other', () => {
  const comment = 'Our costs fell by 30 %.';
  expect(told('US-255.2a', [evidencedQuotable('a1', { comment })])).toEqual([
    'warning response a1: the words claim “30 %”, and no proof of it is held',
  ]);
  expect(told('US-255.2a', [evidencedQuotable('a1', { comment }, { substantiation: true })])).toEqual([]);
  expect(told('US-255.2a', [evidencedQuotable('a1', { comment, score: 3 })])).toEqual([]);
  const many = Array.from({ length: 30 }, (_, n) => evidencedQuotable(`a${n}`, { comment }));
  expect(told('US-255.2a', many)).toHaveLength(21);
});

describe('US-255.2b', () => {
  const comment = 'Our costs fell by 30 %.';
  const typical = (typicalResult: string | null) => evidencedQuotable('a1', { comment, typicalResult });

  test('warns where nobody says what is typical, and is broken where it is said in no words', () => {
    expect(told('US-255.2b', [typical(null)])[0]).toContain('warning words tell of a result');
    expect(told('US-255.2b', [typical('Most save about 5 %. Results may vary.')])).toEqual([]);
    for (const nothing of ['Results may vary.', 'Results not typical', 'Die Ergebnisse können abweichen.'])
      expect(told('US-255.2b', [typical(nothing)])).toEqual([
        `error response a1: “${nothing}” does not say what customers can expect`,
      ]);
  });

  test('is broken by a card that leaves it out', () => {
    const found = (inside: string) => {
      const checks = new PageChecks(checkFacts({}, [typical('Most save about 5 %')]));
      const card = `<div data-candor-quote="a1">${comment}${inside}</div>`;
      checks.look(
        'index.html',
        Buffer.from(`<html lang="en"><div class="candor candor-one">${card}</div></html>`),
      );
      return checks.finish().filter(({ rule }) => rule === 'US-255.2b');
    };
    expect(found('')).toHaveLength(1);
    expect(found('<p>What customers can generally expect: Most save about 5 %.</p>')).toEqual([]);
  });
});

test('NF-edit is broken by words that nobody decided about, and names the decision', () => {
  const worded = new Map([
    ['a1', { file: 'content/decisions.jsonl', line: 7, response: 'r-17', at: '2026-05-02' }],
  ]);
  expect(told('NF-edit', [evidencedQuotable('a1', {}, { wordsChanged: true })], { worded })).toEqual([
    'error content/decisions.jsonl:7, response r-17: the comment is no longer the one that this decision of 2026-05-02 was about',
  ]);
  expect(told('NF-edit', [evidencedQuotable('a1')], { worded })).toEqual([]);
});
