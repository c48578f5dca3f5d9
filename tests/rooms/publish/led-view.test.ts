import { describe, expect, test } from 'vitest';
import type { LedChange } from '../../../integrations/candor/dist/model/published-change.js';
import { changeAddress } from '../../../integrations/candor/dist/publish/change-links.js';
import { ledSection } from '../../../integrations/candor/dist/publish/led-view.js';
import { receiptsOf } from '../../../integrations/candor/dist/site/receipts.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';

const texts = createTexts('en-GB', {});
const links = { changes: '/changes/', change: { hours: '/changes/hours/' } };

function led(changes: Partial<LedChange['change']> = {}, more: Partial<LedChange> = {}): LedChange {
  return {
    change: {
      ...{ id: 'hours', title: 'Longer hours', status: 'done', did: 'Open until eight.', reason: null },
      ...{ since: '2026-06-10', nextUpdateBy: null, ...changes },
    },
    ...{ relation: 'mentioned', theme: 'Opening hours', before: false, ...more },
  };
}

const section = (changes: LedChange[], worded = true) =>
  ledSection(changes, worded, texts, { links: links as never, asOf: '2026-06-30' });
const first = (change: LedChange) => section([change]).changes[0]!;

test('a change is told with its status, what was done, why not, and when there will be more', () => {
  expect(first(led({ status: 'partly', reason: 'Too few of us.', nextUpdateBy: '2026-07-31' }))).toEqual({
    title: 'Longer hours',
    href: '/changes/hours/',
    status: { id: 'partly', text: 'Partly done' },
    since: { iso: '2026-06-10', text: 'since 10 June 2026' },
    relation: 'You mentioned “Opening hours”.',
    parts: [
      { label: 'We did', text: 'Open until eight.' },
      { label: 'Why only partly', text: 'Too few of us.' },
      { label: 'Next', text: 'We will say more by 31 July 2026.' },
    ],
  });
});

test('a promise whose day has passed is told as broken', () => {
  const next = (nextUpdateBy: string) => first(led({ did: null, nextUpdateBy })).parts[0]!.text;
  expect(next('2026-06-29')).toBe('We had promised to say more by 29 June 2026, and are late.');
  expect(next('2026-06-30')).toBe('We will say more by 30 June 2026.');
});

test('what somebody asked for is told as that, and what was so before they answered too', () => {
  expect(first(led({}, { relation: 'asked', theme: null })).relation).toBe('You asked for this.');
  expect(first(led({}, { before: true })).relation).toBe(
    'You mentioned “Opening hours”. This was so already when you answered.',
  );
});

describe('where no change is about an answer', () => {
  test('nothing is claimed, and where to look is told', () => {
    expect(section([])).toEqual({
      text: 'We have not written down any change yet that concerns what you said.',
      changes: [],
      again: expect.stringContaining('Keep your receipt'),
      all: { href: '/changes/', text: 'All changes' },
    });
  });

  test('that is not told of an answer without words', () => {
    expect(section([], false)).toMatchObject({
      text: 'No words of yours are stored that a change could be about.',
      again: null,
    });
    expect(section([led({}, { relation: 'asked' })], false).again).toContain('Keep your receipt');
  });

  test('nor is it promised on a site that has not written down any change', () => {
    expect(receiptsOf({ themes: [], concerns: [], changes: [], decisions: [] })).toBeNull();
  });
});

test('a change without a page of its own has its place on the page of all, and none where there is none', () => {
  expect(changeAddress('hours', { change: {}, changes: '/changes/' })).toBe('/changes/#hours');
  expect(changeAddress('hours', { change: {}, changes: null })).toBeNull();
});
