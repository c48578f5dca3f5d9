import { expect, test } from 'vitest';
import { brokenOn, issuesOn, page, recordsOf, section } from '../../../helpers/checked-pages.js';
import { checkFacts } from '../../../helpers/facts.js';
import { quotable } from '../../../helpers/quotables.js';

const close = quotable('a1', {
  ...{ comment: 'Schnell und freundlich', language: 'en', submittedOn: '2026-05-02', redacted: true },
  disclosure: { relationship: 'employee', incentive: 'a bell', translatedFrom: 'de' },
});
const quotes = [
  close,
  quotable('b2', { comment: 'Kind people', excerpt: 'Kind', submittedOn: '2026-04-02' }),
];
const facts = checkFacts({}, quotes);
const good = page(section(facts, quotes));
const found = (html: string, rule: string, known = facts) =>
  issuesOn(html, known).filter((issue) => issue.rule === rule);
const labels = [
  'Employee of Example.',
  'Received for answering: a bell.',
  'Translated from German.',
  'Personal data was cut out by us.',
  'Shortened by us.',
];

test('a section that tells everything where it is read breaks no rule', () => {
  expect(issuesOn(good, facts)).toEqual([]);
});

test.for(labels)('a card without “%s” is an error, and so is one that hides it', (label) => {
  expect(good).toContain(label);
  const [gone] = found(good.replace(label, ''), 'US-DISC');
  expect(gone).toMatchObject({ severity: 'error', what: expect.stringContaining('does not say') as string });
  for (const [before, behind] of hiding) {
    const [hidden] = found(good.replace(label, before + label + behind), 'US-DISC');
    expect(hidden, before).toMatchObject({ what: expect.stringContaining('hides') as string });
  }
});

const hiding = [
  ['<details><summary>More</summary>', '</details>'],
  ['<span hidden>', '</span>'],
  ['<span aria-hidden="true">', '</span>'],
  ['<dialog>', '</dialog>'],
  ['<span class="sr-only">', '</span>'],
  ['<span class="visually-hidden">', '</span>'],
  ['<span class="candor-hidden">', '</span>'],
  ['<span style="display: none">', '</span>'],
] as const;

test('a statement in a template or a title is not there', () => {
  const statement = /<div class="candor-statement">(<p>.*?<\/p>)/;
  for (const instead of [
    '<template>$1</template>',
    '<p title="How these were chosen. 20 responses">Chosen by us</p>',
  ])
    expect(brokenOn(good.replace(statement, `<div>${instead}`), facts)).toContain('US-DISC');
});

test('a statement behind the quotes comes too late', () => {
  const late = good.replace(/(<div class="candor-statement">.*?<\/div>)(<ul>.*<\/ul>)/s, '$2$1');
  expect(found(late, 'US-DISC')[0]!.what).toContain('only behind its first quote');
});

test('what is typical stands in the card that tells of a result', () => {
  const typical = quotable('c3', { comment: 'Saved 40 %', typicalResult: 'Most save about 10 %.' });
  const known = checkFacts({}, [typical]);
  const html = page(section(known, [typical]));
  expect(found(html, 'US-DISC', known)).toEqual([]);
  const without = html.replace(/<div class="labels">.*?<\/div>/s, '');
  expect(found(without, 'US-DISC', known).map(({ what }) => what)).toEqual([
    expect.stringContaining('Most save about 10 %.'),
  ]);
});

test('a card prints its day in France, and where experiences were is told once for all answers', () => {
  const undated = good.replace(/<time datetime="2026-04-02">.*?<\/time>/, '');
  expect(found(undated, 'FR-D111-17-1')).toMatchObject([{ severity: 'error', where: { response: 'b2' } }]);
  expect(found(undated, 'FR-D111-17-1', checkFacts({ jurisdictions: ['US'] }, quotes))).toEqual([]);
  expect(recordsOf(facts, 'FR-D111-17-1')).toMatchObject([{ severity: 'warning' }]);
  const known = checkFacts(
    {},
    quotes.map((quote) => ({ ...quote, experiencedOn: '2026-03-01' })),
  );
  expect(recordsOf(known, 'FR-D111-17-1')).toEqual([]);
});

test('every section with quotes leads to where an answer is taken back', () => {
  const bare = good.replace(/<a href="\/feedback\/(receipt|policy)\/">/g, '<a href="/">');
  expect(brokenOn(bare, facts)).toEqual(['GDPR-7.3']);
  expect(brokenOn(good.replace('<a href="/feedback/receipt/">', '<a href="/">'), facts)).toEqual([]);
});

test.for(['Write to me: anna@example.com', 'Ring me on +49 170 1234567', 'It came from 192.168.4.20'])(
  '“%s” among published words is an error that does not print it again',
  (comment) => {
    const [fault] = recordsOf(checkFacts({}, [quotable('d4', { comment })]), 'GDPR-5.1c');
    expect(fault).toMatchObject({ severity: 'error', where: { response: 'd4' } });
    expect(fault!.what).not.toContain(comment.split(' ').at(-1));
  },
);

test('days, times and sums among published words are nobody’s address', () => {
  const comment = 'On 02.05.2026 at 10:30 I paid 1,250.00 for 2 of 10.';
  expect(recordsOf(checkFacts({}, [quotable('d4', { comment })]), 'GDPR-5.1c')).toEqual([]);
});

test('an address that a card prints is an error', () => {
  const html = good.replace('Name not published', 'Name not published</bdi> anna@example.com<bdi>');
  expect(found(html, 'GDPR-5.1c')).toMatchObject([{ where: { response: 'a1' } }]);
});

test('what moves by itself can be stopped', () => {
  const row = (control: string): string =>
    good.replace(
      /<ul>(<li><div data-candor.*)<\/ul>/s,
      `<div class="candor-marquee" data-time="2">${control}<ul class="candor-track">$1</ul></div>`,
    );
  expect(row('')).not.toBe(good);
  expect(brokenOn(row(''), facts)).toContain('W-2.2.2');
  expect(found(row('<label><input type="checkbox"> Stop</label>'), 'W-2.2.2')).toEqual([]);
  for (const moving of [
    '<marquee>New</marquee>',
    '<video autoplay></video>',
    '<div data-autoplay="3000"></div>',
  ])
    expect(brokenOn(good.replace('<ul><li><div', `${moving}<ul><li><div`), facts), moving).toEqual([
      'W-2.2.2',
    ]);
});
