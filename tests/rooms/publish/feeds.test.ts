import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeStatuses } from '../../../integrations/candor/dist/model/change.js';
import type { Change, Said } from '../../../integrations/candor/dist/model/published-change.js';
import { changeFeed } from '../../../integrations/candor/dist/publish/change-feed.js';
import { atomFeed } from '../../../integrations/candor/dist/publish/feeds/atom.js';
import type { Feed } from '../../../integrations/candor/dist/publish/feeds/feed.js';
import { jsonFeed } from '../../../integrations/candor/dist/publish/feeds/json-feed.js';
import { readable } from '../../../integrations/candor/dist/publish/markup.js';
import type { PageLinks } from '../../../integrations/candor/dist/publish/page-links.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';
import { readAtom, readJsonFeed } from '../../helpers/feeds.js';
import { hostile, runs } from '../../helpers/random.js';

const addresses = { atom: '/changes/feed.xml', json: '/changes/feed.json' };
const waiting = { id: 'waiting', name: 'Waiting & promises' };
const said: Said = {
  ...{ summary: 'The wait is <long>.', theme: waiting, rounds: [{ id: 'spring', title: 'Spring' }] },
  ...{ n: 12, base: 80, share: 15, quotes: ['0123456789ab'], comments: ['ba9876543210'] },
};

function invented(known: Partial<Change> = {}): Change {
  const last = { date: '2026-04-13', status: 'done', note: 'It works.' } as const;
  return {
    ...{ id: 'text', title: 'A text when it is ready', said, status: last.status, did: 'We send a text.' },
    ...{ reason: null, since: last.date, updated: last.date, nextUpdateBy: null, overdue: false },
    ...{ steps: [{ date: '2026-03-01', status: 'planned', note: 'By Easter.' }, last], owner: null },
    ...{ links: [{ title: 'How it works', href: '/texts/' }], outcome: null },
    ...known,
  };
}

interface Settings {
  language?: string;
  own?: Record<string, string>;
  pages?: Record<string, string>;
  theme?: typeof waiting | null;
  organisation?: { name: string } | null;
  open?: string[];
}

function feedOf(changes: Change[], settings: Settings = {}): Feed {
  const { language = 'en-GB', own = {}, pages = { text: '/changes/text/' }, theme = null } = settings;
  const { organisation = { name: 'Harbour Cycle Works' }, open = [] } = settings;
  const links = { changes: '/changes/', change: pages } as unknown as PageLinks;
  const site = { language, asOf: '2026-06-30', organisation, links, site: 'https://example.org' };
  return changeFeed(changes, { addresses, theme, open, home: '/changes/' }, site, createTexts(language, own));
}

describe('a feed of changes', () => {
  test('has an entry for each step, newest first, at an address of its own that is its id', () => {
    const later = invented({ id: 'café', steps: [{ date: '2026-04-01', status: 'heard', note: null }] });
    const { entries } = feedOf([invented(), later], {
      pages: { text: '/changes/text/', café: '/changes/café/' },
    });
    expect(entries.map(({ id, href, title }) => [id, href === id, title])).toEqual([
      ['https://example.org/changes/text/#2026-04-13-done', true, 'Done: A text when it is ready'],
      ['https://example.org/changes/caf%C3%A9/#2026-04-01-heard', true, 'Heard: A text when it is ready'],
      ['https://example.org/changes/text/#2026-03-01-planned', true, 'Planned: A text when it is ready'],
    ]);
  });

  test('has ids of its own for the steps of a change that has no page, which lead to its place among all', () => {
    const { entries } = feedOf([invented()], { pages: {} });
    expect(entries.map(({ id, href }) => [id, href])).toEqual([
      ['https://example.org/changes/#text-2026-04-13-done', 'https://example.org/changes/#text'],
      ['https://example.org/changes/#text-2026-03-01-planned', 'https://example.org/changes/#text'],
    ]);
  });

  test('keeps its ids and days whatever is worded anew', () => {
    const steps = invented().steps.map((step) => ({ ...step, note: 'Told otherwise.' }));
    const edited = invented({
      ...{ title: 'New', did: 'New', reason: 'New', owner: 'New', links: [] },
      steps,
    });
    const fixed = (change: Change) => feedOf([change]).entries.map(({ id, href, day }) => [id, href, day]);
    expect(fixed(edited)).toEqual(fixed(invented()));
  });

  test('tells at the last step what was done and comes next, at those before only what was to say then', () => {
    const change = invented({ nextUpdateBy: '2026-07-31', reason: 'It was asked for.' });
    const [now, before] = feedOf([change]).entries;
    expect(now!.text).toBe(
      [
        'You said: The wait is <long>.',
        '12 of 80 comments of Spring spoke of “Waiting & promises” (15.0%).',
        'We did: We send a text.',
        'Why: It was asked for.',
        'It works.',
        'We promised to say more by 31 July 2026.',
        'How it works: https://example.org/texts/',
      ].join('\n\n'),
    );
    expect(now!.html).toContain(
      '<p>You said: The wait is &lt;long&gt;.</p><p>12 of 80 comments of Spring spoke of “Waiting &amp; promises” (15.0%).</p>',
    );
    expect(now!.html).toMatch(/<p><a href="https:\/\/example\.org\/texts\/">How it works<\/a><\/p>$/);
    expect(before!.text).toContain('By Easter.');
    expect(before!.text).not.toMatch(/We did|Why|We promised|It works\./);
  });

  test('names what is under way, what cannot be done and what was taken back as the pages do', () => {
    const labels = (status: Change['status']): string[] => {
      const steps = [{ date: '2026-04-13', status, note: null }];
      const { text } = feedOf([invented({ status, steps, did: 'A.', reason: 'B.' })]).entries[0]!;
      return [...text.matchAll(/^(.+): [AB]\.$/gm)].map(([, label]) => label!);
    };
    expect(labels('doing')).toEqual(['So far', 'Why']);
    expect(labels('cannot')).toEqual(['We did', 'Why not']);
    expect(labels('reversed')).toEqual(['We did', 'Why we took it back']);
  });

  test('says that a promised day has passed', () => {
    const change = invented({ nextUpdateBy: '2026-05-31', overdue: true });
    expect(feedOf([change]).entries[0]!.text).toContain('was promised by 31 May 2026 and is overdue.');
  });

  test('says how many said so as far as that could be counted', () => {
    const counted = (known: Partial<Said>): string =>
      feedOf([invented({ said: { ...said, summary: null, ...known } })]).entries[1]!.text.split('\n')[0]!;
    expect(counted({ theme: null })).toBe('12 of 80 comments of Spring said so (15.0%).');
    expect(counted({ theme: null, n: 1, base: null, share: null })).toBe('1 comment of Spring said so.');
    expect(counted({ n: null, base: null, share: null })).toMatch(
      /^Not counted yet: too few comments of Spring/,
    );
  });

  test('says that more may come while a round is open, at every step', () => {
    for (const { text } of feedOf([invented()], { open: ['spring'] }).entries)
      expect(text).toContain('(15.0%). More may come: Spring is still open.');
    expect(feedOf([invented()], { open: ['summer'] }).entries[0]!.text).not.toContain('More may come');
  });

  test('of a theme has its changes only, and its name', () => {
    const other = invented({ id: 'other', said: { ...said, theme: { id: 'price', name: 'Price' } } });
    const { title, entries } = feedOf([other, invented()], { theme: waiting });
    expect(title).toBe('You said, we did: Waiting & promises · Harbour Cycle Works');
    expect(new Set(entries.map(({ title }) => title))).toEqual(
      new Set(['Done: A text when it is ready', 'Planned: A text when it is ready']),
    );
  });

  test('has theme and status as tags, and the status alone where no theme was named', () => {
    const tags = (change: Change) => feedOf([change]).entries[0]!.tags;
    const done = { term: 'done', label: 'Done' };
    expect(tags(invented())).toEqual([{ term: 'waiting', label: 'Waiting & promises' }, done]);
    expect(tags(invented({ said: { ...said, theme: null } }))).toEqual([done]);
  });

  test('ends with the fiftieth entry', () => {
    const many = Array.from({ length: 40 }, (_, index) => invented({ id: `c${index}` }));
    const { entries } = feedOf(many);
    expect(entries).toHaveLength(50);
    expect(entries.filter(({ day }) => day === '2026-04-13')).toHaveLength(40);
  });

  test('is there and valid before anything has changed, and speaks of the day the site speaks of', () => {
    const feed = feedOf([], { organisation: null });
    expect(readAtom(atomFeed(feed))).toMatchObject({
      ...{ updated: '2026-06-30T00:00:00Z', author: 'example.org', entries: [] },
    });
    expect(readJsonFeed(jsonFeed(feed)).items).toEqual([]);
  });

  test('runs from right to left where its texts do', () => {
    const { html } = feedOf([invented()], { language: 'ar', own: { 'change.did': 'فعلنا' } }).entries[0]!;
    expect(html).toMatch(/^<div dir="rtl">.*<\/div>$/);
  });
});

describe('both formats', () => {
  const feed = feedOf([invented(), invented({ id: 'two', said: { ...said, theme: null } })], {
    language: 'en-GB',
  });

  test('are valid and tell the same', () => {
    const [atom, json] = [readAtom(atomFeed(feed)), readJsonFeed(jsonFeed(feed))];
    expect(atom).toMatchObject({
      ...{ id: 'https://example.org/changes/feed.xml', self: 'https://example.org/changes/feed.xml' },
      ...{ alternate: 'https://example.org/changes/', language: 'en-GB', author: 'Harbour Cycle Works' },
      ...{ title: 'You said, we did · Harbour Cycle Works', updated: '2026-04-13T00:00:00Z' },
    });
    expect(json).toMatchObject({
      ...{ title: atom.title, language: 'en-GB', authors: [{ name: atom.author }] },
      ...{ feed_url: 'https://example.org/changes/feed.json', home_page_url: atom.alternate },
    });
    const fromAtom = atom.entries.map(({ id, href, title, updated, published, html, tags }) => ({
      ...{ id, url: href, title, content_html: html, tags: tags.map(({ label }) => label) },
      ...{ date_modified: updated, date_published: published },
    }));
    expect(json.items.map(({ content_text, ...item }) => item)).toEqual(fromAtom);
  });

  test('are not taken for valid where they are not', () => {
    const atom = atomFeed(feed);
    const broken = [
      atom.replace('2026-04-13T00:00:00Z', 'in spring'),
      atom.replace(/<id>.*<\/id>/, ''),
      atom.replace('rel="self"', 'rel="me"'),
      atom.replaceAll('#2026-03-01-planned', '#2026-04-13-done'),
      atom.replace('&amp;', '&'),
      atom.replace(/<author>.*<\/author>/, ''),
      atom.replace(/<entry>\n<id>.*<\/id>/, '<entry>'),
      atom.replace(/(<title>.*<\/title>)/, '$1$1'),
      atom.replace('T00:00:00Z</updated>', 'T00:00:00</updated>'),
      atom.replace(' xml:lang="en-GB"', ''),
      atom.replace('term="waiting"', ''),
    ];
    for (const text of broken) {
      expect(text).not.toBe(atom);
      expect(() => readAtom(text)).toThrow();
    }
    const json = jsonFeed(feed);
    for (const key of ['version', 'feed_url', 'date_published'])
      expect(() => readJsonFeed(json.replace(`"${key}": "`, `"${key}": "x`))).toThrow();
  });
});

const step = fc.record({
  date: fc.constantFrom('2026-04-13', '2026-05-01'),
  status: fc.constantFrom(...changeStatuses),
  note: fc.option(hostile),
});
const change = fc
  .record({
    ...{ title: hostile, did: fc.option(hostile), reason: fc.option(hostile), summary: fc.option(hostile) },
    ...{
      theme: hostile,
      round: hostile,
      link: hostile,
      href: fc.webUrl({ withFragments: true, withQueryParameters: true }),
    },
    steps: fc.uniqueArray(step, { minLength: 1, selector: ({ date, status }) => date + status }),
  })
  .map(({ title, did, reason, summary, theme, round, link, href, steps }) =>
    invented({
      ...{ title, did, reason, steps, links: [{ title: link, href }] },
      said: {
        ...said,
        summary,
        theme: { id: 'waiting', name: theme },
        rounds: [{ id: 'spring', title: round }],
      },
    }),
  );

/** What a browser shows of the paragraphs of an entry. */
function shown(html: string): string {
  return html
    .replaceAll(/<\/?(p|a href="[^"]*"|a)>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

describe('any text in any field', () => {
  test('gives a valid feed in both formats that reads back as the same text', () => {
    fc.assert(
      fc.property(change, hostile, (any, name) => {
        const feed = feedOf([any], { organisation: { name: `x${name}` } });
        const [atom, json] = [readAtom(atomFeed(feed)), readJsonFeed(jsonFeed(feed))];
        expect([atom.title, atom.author]).toEqual([readable(feed.title), `x${readable(name)}`]);
        expect(atom.entries.map(({ title, html, tags }) => ({ title, html, tags }))).toEqual(
          feed.entries.map(({ title, html, tags }) => ({
            title: readable(title),
            html,
            tags: tags.map(({ term, label }) => ({ term, label: readable(label) })),
          })),
        );
        expect(json.items.map(({ title, content_html }) => [title, content_html])).toEqual(
          atom.entries.map(({ title, html }) => [title, html]),
        );
      }),
      { numRuns: runs(30, 100) },
    );
  });

  test('stands in the HTML of an entry as text, never as markup', () => {
    fc.assert(
      fc.property(change, (any) => {
        const { entries } = feedOf([{ ...any, links: [] }]);
        for (const { html, text } of entries)
          expect(shown(html).replaceAll('\n', '')).toBe(readable(text).replaceAll('\n', ''));
      }),
    );
  });

  test('loses only what XML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(readable(`${text}\u0000\u001f\ud800`)).toBe(`${text}\ufffd`);
      }),
    );
  });
});
