import { describe, expect, test } from 'vitest';
import type { ShareComparison } from '../../../integrations/candor/dist/model/finding.js';
import type { ChangeOutcome } from '../../../integrations/candor/dist/model/published-change.js';
import { outcomeView } from '../../../integrations/candor/dist/publish/outcome-view.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';
import { de } from '../../../integrations/candor/dist/text/translations/de.js';
import { en } from '../../../integrations/candor/dist/text/translations/en.js';
import { published, twoRounds, type Keys } from '../changes/site.js';
import { inventedComparison } from './invented.js';

const untested = {
  ...{ estimate: null, interval: null, z: null, p: null, adjustedP: null, among: 0 },
  ...{ verdict: null, detectable: null },
};

function shares(known: Partial<ShareComparison> = {}): ShareComparison {
  return {
    ...{ theme: 'hours', from: 'autumn', to: 'spring', untested: null },
    before: { n: 12, comments: 40, share: 30 },
    after: { n: 5, comments: 50, share: 10 },
    ...{ difference: -20, estimate: -19.4, interval: { low: -35.9, high: -3 } },
    ...{ z: -2.31, p: 0.02, adjustedP: 0.02, among: 1, verdict: 'down', detectable: 23.5 },
    ...known,
  };
}

function outcome(known: Partial<ChangeOutcome> = {}): ChangeOutcome {
  return {
    measure: 'share',
    before: { id: 'autumn', title: 'Autumn' },
    after: { id: 'spring', title: 'Spring' },
    ...{ early: null, scores: null, score: null, share: null, cause: null },
    ...{ level: 95, minimumGroup: 10, intervalFrom: 20 },
    ...known,
  };
}

const ofShare = (known: Partial<ShareComparison>, more: Partial<ChangeOutcome> = {}) =>
  outcome({ share: shares(known), ...more });
const ofScore = (known: Parameters<typeof inventedComparison>[0], more: Partial<ChangeOutcome> = {}) =>
  outcome({
    measure: 'score',
    score: inventedComparison(known),
    scores: {
      before: { score: 37.1, n: 120, scaleKind: 'nps' },
      after: { score: 45, n: 101, scaleKind: 'nps' },
    },
    ...more,
  });

const early = { share: null, score: null } as const;
const up = { difference: 7.9, interval: { low: 1, high: 15 }, verdict: 'up' } as const;
const values = 'In Autumn, 30.0% of comments mentioned it (12 of 40); in Spring, 10.0% (5 of 50).';
const werte =
  'In der Runde „Autumn“ sprachen 30,0\u00a0% der Kommentare davon (12 von 40), in der Runde „Spring“ 10,0\u00a0% (5 von 50).';
const scores = 'NPS® +37.1 in Autumn, from 120 answers; +45.0 in Spring, from 101 answers.';
const punkte =
  'NPS® +37,1 in der Runde „Autumn“, aus 120 Antworten; +45,0 in der Runde „Spring“, aus 101 Antworten.';

const cases: [string, ChangeOutcome, string, string[], string[]][] = [
  [
    'nobody was asked again',
    outcome({ ...early, early: 'not-asked', after: null }),
    'early',
    ['Too early to tell: customers have not been asked again yet.'],
    ['Zu früh für eine Aussage: Kundinnen und Kunden wurden noch nicht wieder gefragt.'],
  ],
  [
    'the round after it is open',
    outcome({ ...early, early: 'open' }),
    'early',
    ['Too early to tell: the round after it, Spring, still takes answers.'],
    ['Zu früh für eine Aussage: Die Runde danach, Spring, nimmt noch Antworten an.'],
  ],
  [
    'nobody has answered it',
    outcome({ ...early, early: 'no-answers' }),
    'early',
    ['Too early to tell: nobody has answered the round after it, Spring, yet.'],
    ['Zu früh für eine Aussage: In der Runde danach, Spring, hat noch niemand geantwortet.'],
  ],
  [
    'a share has gone down',
    ofShare({}),
    'down',
    [
      'Since then the share of comments that mention it has gone down by 20 percentage points (95% interval −35.9 to −3.0).',
      values,
    ],
    [
      'Seither ist der Anteil der Kommentare, die davon sprechen, um 20 Prozentpunkte gefallen (95-%-Intervall −35,9 bis −3,0).',
      werte,
    ],
  ],
  [
    'a share has gone up',
    ofShare(up),
    'up',
    [
      'Since then the share of comments that mention it has gone up by 7.9 percentage points (95% interval +1.0 to +15.0).',
      values,
    ],
    [
      'Seither ist der Anteil der Kommentare, die davon sprechen, um 7,9 Prozentpunkte gestiegen (95-%-Intervall +1,0 bis +15,0).',
      werte,
    ],
  ],
  [
    'a share may have gone either way',
    ofShare({ difference: -5, interval: { low: -19.4, high: 9.2 }, verdict: 'unclear' }),
    'unclear',
    [
      'No clear change since then in the share of comments that mention it: −5.0 percentage points, which may be anything from −19.4 to +9.2 (95% confidence).',
      values,
      'A comparison of this size shows a change of about 24 percentage points four times out of five, a smaller one less often.',
    ],
    [
      'Seither keine klare Änderung beim Anteil der Kommentare, die davon sprechen: −5,0 Prozentpunkte, möglich ist alles von −19,4 bis +9,2 (95\u00a0% Sicherheit).',
      werte,
      'Ein Vergleich dieser Größe zeigt eine Änderung von etwa 24 Prozentpunkten in vier von fünf Fällen, eine kleinere seltener.',
    ],
  ],
  [
    'a share is clear only by itself',
    ofShare({ verdict: 'unclear', among: 6, detectable: null }),
    'unclear',
    [
      'No clear change since then in the share of comments that mention it: −20.0 percentage points, which may be anything from −35.9 to −3.0 (95% confidence).',
      values,
      'That interval leaves out 0, but 6 comparisons are shown, and among so many one such result comes about by chance more easily; corrected for that (Holm), it is not clear.',
    ],
    [
      'Seither keine klare Änderung beim Anteil der Kommentare, die davon sprechen: −20,0 Prozentpunkte, möglich ist alles von −35,9 bis −3,0 (95\u00a0% Sicherheit).',
      werte,
      'Dieses Intervall schließt 0 aus, aber gezeigt werden 6 Vergleiche, und unter so vielen entsteht ein solches Ergebnis leichter durch Zufall; dafür korrigiert (Holm), ist es nicht klar.',
    ],
  ],
  [
    'people chose themselves',
    ofShare({ ...untested, untested: 'kind' }),
    'untested',
    [
      'The two rounds cannot be compared: whether a difference is more than chance can only be calculated where people were invited, in both of them.',
      values,
      'The two shares are 20 percentage points apart.',
    ],
    [
      'Die beiden Runden lassen sich nicht vergleichen: Ob ein Unterschied mehr ist als Zufall, lässt sich nur berechnen, wenn in beiden eingeladen wurde.',
      werte,
      'Die beiden Anteile liegen 20 Prozentpunkte auseinander.',
    ],
  ],
  [
    'there are few comments, and the shares are equal',
    ofShare({ ...untested, untested: 'few', difference: 0 }),
    'untested',
    [
      'The two rounds cannot be compared: at least one of them has fewer than the 20 comments needed.',
      values,
      'The two shares are equal.',
    ],
    [
      'Die beiden Runden lassen sich nicht vergleichen: Mindestens eine hat weniger als die nötigen 20 Kommentare.',
      werte,
      'Die beiden Anteile sind gleich.',
    ],
  ],
  [
    'comments are not told of',
    ofShare({ ...untested, untested: 'uncounted', difference: null, before: null }),
    'untested',
    [
      'The two rounds cannot be compared: how many comments mention it is not told of at least one of them, which has too few comments or some that were not read.',
    ],
    [
      'Die beiden Runden lassen sich nicht vergleichen: Von mindestens einer wird nicht gesagt, wie viele Kommentare davon sprechen, denn sie hat zu wenige Kommentare oder solche, die nicht gelesen wurden.',
    ],
  ],
  [
    'the question changed',
    ofShare(
      { ...untested, untested: 'break', difference: null, after: null },
      { cause: { reason: 'wording' } },
    ),
    'untested',
    ['The two rounds cannot be compared: the question was worded differently.'],
    ['Die beiden Runden lassen sich nicht vergleichen: Die Frage war anders formuliert.'],
  ],
  [
    'something changed that nobody explains',
    ofShare({ ...untested, untested: 'break', difference: null, after: null }),
    'untested',
    ['The two rounds cannot be compared: something about the asking changed between them.'],
    [
      'Die beiden Runden lassen sich nicht vergleichen: Zwischen ihnen hat sich an der Befragung etwas geändert.',
    ],
  ],
  [
    'the score has gone up',
    ofScore(up),
    'up',
    ['Since then the score has gone up by 7.9 points (95% interval +1.0 to +15.0).', scores],
    ['Seither ist der Wert um 7,9 Punkte gestiegen (95-%-Intervall +1,0 bis +15,0).', punkte],
  ],
  [
    'the score has gone down',
    ofScore({ difference: -7.9, interval: { low: -15, high: -1 }, verdict: 'down' }),
    'down',
    ['Since then the score has gone down by 7.9 points (95% interval −15.0 to −1.0).', scores],
    ['Seither ist der Wert um 7,9 Punkte gefallen (95-%-Intervall −15,0 bis −1,0).', punkte],
  ],
  [
    'the score may have gone either way',
    ofScore({}),
    'unclear',
    [
      'No clear change since then in the score: +7.9 points, which may be anything from −5.0 to +21.0 (95% confidence).',
      scores,
      'A comparison of this size shows a change of about 19 points four times out of five, a smaller one less often.',
    ],
    [
      'Seither keine klare Änderung beim Wert: +7,9 Punkte, möglich ist alles von −5,0 bis +21,0 (95\u00a0% Sicherheit).',
      punkte,
      'Ein Vergleich dieser Größe zeigt eine Änderung von etwa 19 Punkten in vier von fünf Fällen, eine kleinere seltener.',
    ],
  ],
  [
    'the score is of few answers',
    ofScore({ ...untested, untested: 'few', difference: -7.9 }),
    'untested',
    [
      'The two rounds cannot be compared: at least one of them has fewer than the 20 answers needed.',
      scores,
      'The two scores are 7.9 points apart.',
    ],
    [
      'Die beiden Runden lassen sich nicht vergleichen: Mindestens eine hat weniger als die nötigen 20 Antworten.',
      punkte,
      'Die beiden Werte liegen 7,9 Punkte auseinander.',
    ],
  ],
  [
    'the scores are on two scales',
    ofScore({ ...untested, untested: 'scale', difference: null }, { scores: null }),
    'untested',
    [
      'The two rounds cannot be compared: they were asked on different scales, or on one that has no net score.',
    ],
    [
      'Die beiden Runden lassen sich nicht vergleichen: Gefragt wurde auf verschiedenen Skalen oder auf einer, für die es keinen Nettowert gibt.',
    ],
  ],
];

describe('what was measured since a change', () => {
  test.each(cases)('%s', (_, measured, state, english, german) => {
    expect(outcomeView(measured, createTexts('en', {}))).toEqual({ state, sentences: english });
    expect(outcomeView(measured, createTexts('de', {}))).toEqual({ state, sentences: german });
  });

  test('a rise that rounds to nothing is not told as one', () => {
    const tiny = { difference: 0, interval: { low: 0, high: 0.1 }, verdict: 'up' } as const;
    const { state, sentences } = outcomeView(ofShare(tiny), createTexts('en', {}));
    expect(state).toBe('unclear');
    expect(sentences[0]).toBe(
      'No clear change since then in the share of comments that mention it: 0.0 percentage points, which may be anything from 0.0 to +0.1 (95% confidence).',
    );
  });

  test('no text of an outcome claims a cause or judges, in any language', () => {
    const claims =
      /because|due to|thanks to|led to|caused?|result of|owing|therefore|so that|effect|impact|success|improve|better|worse|good|bad|weil|wegen|dank|führt|dadurch|deshalb|infolge|bewirk|verursach|Erfolg|verbesser|verschlechter|besser|schlechter|gut/i;
    for (const table of [en, de]) {
      const told = Object.entries(table).filter(([key]) => key.startsWith('outcome.'));
      expect(told.length).toBeGreaterThan(15);
      for (const [key, text] of told) expect([key, text]).not.toEqual([key, expect.stringMatching(claims)]);
    }
  });
});

describe('in a whole run', () => {
  const texts = createTexts('en', {});
  const of = async (keys: Keys, files = {}) => {
    const change = await published(keys, { files });
    return outcomeView(change.outcome!, texts);
  };
  const measured = (measure: string, before: string, after?: string): string =>
    `{ measure: ${measure}, beforeRound: ${before}${after === undefined ? '' : `, afterRound: ${after}`} }`;

  test('shares and scores are compared, each with its numbers', async () => {
    const share = await of({ outcome: measured('share', 'autumn', 'spring') });
    expect([share.state, share.sentences[1]]).toEqual([
      expect.stringMatching('unclear|down'),
      'In Autumn, 30.0% of comments mentioned it (12 of 40); in Spring, 10.0% (5 of 50).',
    ]);
    const score = await of({ outcome: measured('score', 'autumn', 'spring') });
    expect(score.sentences[1]).toMatch(
      /^NPS® \S+ in Autumn, from 41 answers; \S+ in Spring, from 50 answers\.$/,
    );
  });

  test('it is too early while nobody was asked, a round is open, or nobody has answered it', async () => {
    const states = [
      await of({ outcome: measured('share', 'autumn') }),
      await of({ since: '2025-12-01', outcome: measured('share', 'autumn', 'counter') }),
      await of({ outcome: measured('score', 'autumn', 'summer') }),
    ];
    expect(states.map(({ sentences }) => sentences)).toEqual([
      ['Too early to tell: customers have not been asked again yet.'],
      ['Too early to tell: the round after it, Counter, still takes answers.'],
      ['Too early to tell: nobody has answered the round after it, Summer, yet.'],
    ]);
  });

  test('a round of comments without scores has been answered', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => `u${index},2026-06-0${1 + (index % 9)},,hours,no`);
    const files = {
      'content/responses/summer.csv': ['id,submitted_at,score,comment,consent', ...rows, ''].join('\n'),
    };
    const told = await of({ outcome: measured('share', 'autumn', 'summer') }, files);
    expect(told.sentences[0]).not.toContain('nobody has answered');
  });

  test('where anybody could answer, the difference is told without a test', async () => {
    const closed = String(twoRounds['content/rounds/counter.yaml']).replace(
      'opened: 2026-01-01',
      'opened: 2026-05-01\nclosed: 2026-05-30',
    );
    const { state, sentences } = await of(
      { outcome: measured('share', 'autumn', 'counter') },
      { 'content/rounds/counter.yaml': closed },
    );
    expect(state).toBe('untested');
    expect(sentences).toEqual([
      expect.stringContaining('can only be calculated where people were invited'),
      'In Autumn, 30.0% of comments mentioned it (12 of 40); in Counter, 13.3% (4 of 30).',
      'The two shares are 16.7 percentage points apart.',
    ]);
  });
});
