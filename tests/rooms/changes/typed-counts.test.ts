import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agrees, typedCounts, type Purpose } from '../../../integrations/candor/dist/changes/typed-counts.js';
import { anyCharacter, runs } from '../../helpers/random.js';

const all: Purpose[] = ['summary', 'reason', 'story'];
const found = (text: string, purpose: Purpose): [string, number | null][] =>
  typedCounts(text, purpose).map(({ text: words, value }) => [words, value]);

describe('what speaks of answers is a count of them wherever it stands', () => {
  test.each<[string, number]>([
    ['34 people asked for it.', 34],
    ['In all, 34 of our regular customers have also asked.', 34],
    ['34 riders who said so', 34],
    ['Thirty-four customers told us.', 34],
    ['A dozen customers wanted it.', 12],
    ['half a dozen guests wrote to us', 6],
    ['1,204 comments', 1204],
    ['1.204 Kommentare', 1204],
    ['1 204 answers', 1204],
    ["1'204 mentions of it", 1204],
    ['12.5 % of comments', 12.5],
    ['12,5 % der Kommentare', 12.5],
    ['12.5 per cent of those who answered', 12.5],
    ['12 % of our customers', 12],
    ['12 percent want it', 12],
    ['Of all, 12 % said so.', 12],
    ['34 of you asked for it', 34],
    ['34 said so', 34],
    ['It was asked for by 34 customers.', 34],
    ['34 Leute sagten es.', 34],
    ['Vierunddreißig Kunden haben uns im Herbst danach gefragt.', 34],
    ['34 Kundinnen haben sich beschwert', 34],
    ['Das sagten uns 34 Gäste.', 34],
    ['Das wurde von 34 Kunden gewünscht; gewünscht von 34 Kunden.', 34],
    ['Ein Dutzend Kunden schrieben uns.', 12],
    ['34 der Befragten', 34],
    ['34 Prozent unserer Kunden', 34],
  ])('%s', (text, value) => {
    for (const purpose of all)
      expect([purpose, ...found(text, purpose)[0]!.slice(1)]).toEqual([purpose, value]);
  });
});

describe('a title, a summary and a reason are taken to count nothing but what was said', () => {
  test.each<[string, number]>([
    ['Two rooms for 30 people; 34 customers cannot come.', 34],
    ['34 % cannot come.', 34],
    ['For one in five customers it is too early.', 5],
    ['34 Menschen kommen nicht.', 34],
    ['34 % mehr Kunden', 34],
  ])('%s', (text, value) => {
    expect(found(text, 'summary').at(-1)).toEqual([expect.any(String), value]);
    expect(found(text, 'reason').at(-1)).toEqual([expect.any(String), value]);
    expect(found(text, 'story')).toEqual([]);
  });
});

describe('crowds that nobody counted', () => {
  test.each([
    'Many people want it.',
    'Most comments say so.',
    'Half of our customers asked.',
    'Viele Kunden sagten es.',
  ])('%s is claimed of what was said', (text) => {
    expect(found(text, 'summary')).toEqual([[expect.any(String), null]]);
    expect(found(text, 'reason')).toEqual([[expect.any(String), null]]);
    expect(found(text, 'story')).toEqual([]);
  });

  test('as what a summary begins with they are taken for those who spoke', () => {
    expect(found('Too late. Most customers cannot come.', 'summary')).toEqual([['Most customers', null]]);
    expect(found('Most customers come by bike.', 'reason')).toEqual([]);
  });
});

describe('what counts something else is left alone', () => {
  test.each([
    'We lend 20 bikes to 15 customers a week.',
    'It is open until 4 on Saturdays.',
    'Members get a 10 % discount.',
    'Everything is 10 % cheaper, 10 % off.',
    'Half of the yard is paved.',
    'Many thanks.',
    'Only 5 % of our bikes have a motor.',
    'Nur 5 % der Räder haben einen Motor.',
    'Room for 8 guests.',
    'A boat that takes up to twelve people.',
    'Platz für acht Gäste.',
    'We are only three people.',
    'Wir sind nur drei Leute.',
    'Four people at a time.',
    'There are 200 customers a day.',
    'Zweihundert Kunden; 200 Kunden am Tag.',
    'In 2025 customers asked for it.',
    'In spring 2026 customers said so.',
    'On May 3 customers told us.',
    'On 3 May customers told us.',
    'At 16:30 customers told us to close.',
    'Route 7 riders asked for it.',
    'For £10 people asked for more.',
    'Section 3 mentions the yard.',
    'The first ten customers who ask get one.',
    'With many customers waiting, nobody answers.',
    'Too many people in one room.',
    'How many people said so is counted.',
    'So viele Kunden sagten es.',
    'The two requested benches are there.',
    'The score rose by 12 percentage points.',
    'Two weeks later people asked again.',
    'Somebody wrote: “Two people told me different things.”',
    'Jemand schrieb: „Zwei Leute sagten mir zweierlei.“',
    'Ask 24/7; people do.',
    'Anybody may ask for one.',
    'A 12-person tent, 5-star guests.',
  ])('%s', (text) => {
    for (const purpose of all) expect([purpose, found(text, purpose)]).toEqual([purpose, []]);
  });

  test.each([
    'We lend 20 bikes to 15 customers.',
    'Two people now work on Saturdays.',
    'The yard is 30 % larger.',
    'That would pay for 3 more people.',
    'Thirty customers came to the opening.',
    'Twelve guests fit around the table.',
    '420 people were invited.',
  ])('in a story, %s', (text) => {
    expect(found(text, 'story')).toEqual([]);
  });

  test('a quoted word or two is the writer’s own', () => {
    expect(found('“34 people” said so', 'summary')).toEqual([['34 people', 34]]);
  });
});

test('one place is told of once, in the order of the text', () => {
  expect(found('12 % of comments; wanted by 34 people who said so, 34 people asked.', 'summary')).toEqual([
    ['12 % of comments', 12],
    ['wanted by 34 people', 34],
    ['34 people asked', 34],
  ]);
});

test('a count agrees with the comments that said so, with those it is out of, and with their share to its decimals', () => {
  const counts = { n: 34, base: 273 };
  const isRight = (text: string): boolean =>
    typedCounts(text, 'summary').every((count) => agrees(count, counts));
  expect(
    ['34 people', '273 comments', '12 %', '12.5 %', '12,45 %', '12.454 %'].filter((text) => !isRight(text)),
  ).toEqual([]);
  expect(
    ['35 people', '13 %', '12.4 %', '12.46 %', '12.455 %', 'Most people', '1,034 people'].filter(isRight),
  ).toEqual([]);
  expect(agrees({ value: 34, unit: 'comments', decimals: 0 }, { n: null, base: null })).toBe(false);
  expect(agrees({ value: 0, unit: 'percent', decimals: 0 }, { n: 0, base: 0 })).toBe(false);
});

describe('whatever the text', () => {
  test('looking for counts never fails, and finds only what stands there', () => {
    const word = fc.constantFrom(
      ...[
        '34',
        '1,204',
        '12.5',
        '%',
        'percent',
        'of',
        'our',
        'the',
        'people',
        'Kunden',
        'who',
        'have',
        'asked',
        'said',
      ],
      ...[
        'by',
        'many',
        'half',
        'a dozen',
        'comments',
        '“',
        '”',
        'haben',
        'gesagt',
        'for',
        '.',
        ',',
        '\n',
        'ß',
        '🚲',
      ],
    );
    const words = fc.array(word, { maxLength: 40 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: anyCharacter, maxLength: 200 }), words),
        fc.constantFrom(...all),
        (text, purpose) => {
          const squeezed = text.replace(/\s+/g, ' ');
          for (const { text: told } of typedCounts(text, purpose)) expect(squeezed).toContain(told);
        },
      ),
      { numRuns: runs(100, 600) },
    );
  });

  test('it takes no long time, however long the text', () => {
    const start = performance.now();
    for (const part of ['the people who have also all said that 34 of our ', ' \n', '34 ', '“a b '])
      for (const purpose of all) typedCounts(part.repeat(20_000 / part.length), purpose);
    expect(performance.now() - start).toBeLessThan(20_000);
  }, 60_000);

  const grouped = (n: number, mark: string): string => String(n).replace(/\B(?=(\d{3})+$)/g, mark);
  const written = fc
    .tuple(fc.integer({ min: 2, max: 999_999 }), fc.constantFrom('', ',', '.', '\u00a0', '’'))
    .filter(
      // Without a mark, such a number is a year.
      ([n, mark]) => mark !== '' || n < 1900 || n > 2099,
    );
  const around = fc.constantFrom('', 'We read them all. ', 'In autumn 2025, ', 'Und ');
  test.each([
    ['summary', ['people', 'of our customers', 'comments', 'Kunden', 'Kommentare', 'riders asked']],
    [
      'story',
      ['people asked', 'of our customers said so', 'comments', 'Kunden sagten es', 'Kommentare', 'said so'],
    ],
  ] as const)('a count planted in a %s is found with its value', (purpose, nouns) => {
    fc.assert(
      fc.property(written, around, fc.constantFrom(...nouns), ([n, mark], before, noun) => {
        expect(
          found(`${before}${grouped(n, mark)} ${noun}, and more.`, purpose).map(([, value]) => value),
        ).toEqual([n]);
      }),
      { numRuns: runs(100, 500) },
    );
  });

  test('so is a percentage', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.constantFrom('.', ','),
        fc.constantFrom('%', ' %', ' percent', ' per cent', ' Prozent'),
        around,
        (hundredths, mark, sign, before) => {
          const share = (hundredths / 100).toFixed(2);
          const [count] = typedCounts(`${before}${share.replace('.', mark)}${sign} of comments.`, 'story');
          expect(count).toMatchObject({ value: Number(share), unit: 'percent', decimals: 2 });
        },
      ),
    );
  });
});
