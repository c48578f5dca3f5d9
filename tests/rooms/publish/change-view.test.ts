import { describe, expect, test } from 'vitest';
import type { Quotable } from '../../../integrations/candor/dist/model/published.js';
import type { Change, Said } from '../../../integrations/candor/dist/model/published-change.js';
import { changesSection, oneChange } from '../../../integrations/candor/dist/pages/changes-pages.js';
import { changeQuotes } from '../../../integrations/candor/dist/publish/change-quotes.js';
import { changeView } from '../../../integrations/candor/dist/publish/change-view.js';
import {
  changesLink,
  changesSummary,
  filtersView,
} from '../../../integrations/candor/dist/publish/changes-view.js';
import type { ModuleData } from '../../../integrations/candor/dist/publish/modules.js';
import { pageLinks, type Pages } from '../../../integrations/candor/dist/publish/page-links.js';
import type { ChangeContext } from '../../../integrations/candor/dist/publish/said-view.js';
import { testimonialView } from '../../../integrations/candor/dist/publish/quote-view.js';
import { quotable as anyQuotable } from '../../helpers/quotables.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';

const texts = createTexts('en-GB', {});
const display = { name: 'full', date: 'day' } as const;
const german = createTexts('de', {});
const theme = { id: 'waiting', name: 'Waiting' };
const rounds = [{ id: 'spring', title: 'Spring 2026' }];

function saying(known: Partial<Said> = {}): Said {
  return {
    ...{ summary: 'The wait is long.', theme, rounds, n: 13, base: 104, share: 12.5 },
    ...{ quotes: [], comments: [], ...known },
  };
}

function change(known: Partial<Change> = {}): Change {
  const since = known.since ?? '2026-04-13';
  const status = known.status ?? 'done';
  return {
    ...{ id: 'later', title: 'Later opening', said: saying(), status, did: 'We stay open.', since },
    ...{ updated: since, reason: null, nextUpdateBy: null, overdue: false, owner: null, links: [] },
    ...{ steps: [{ date: since, status, note: null }], outcome: null, ...known },
  };
}

function quotable(id: string, known: Partial<Quotable> = {}): Quotable {
  return anyQuotable(id, {
    score: 3,
    comment: 'I waited. And waited.',
    language: 'en',
    themes: ['waiting'],
    ...known,
  });
}

const settings = { base: '/', trailingSlash: 'ignore', format: 'directory' } as const;
const pages: Pages = {
  ...{ testimonials: '/testimonials/', comments: '/comments/', findings: '/findings/' },
  ...{ changes: '/changes/', feedback: false, policy: false },
};
const linksOf = (changes: readonly string[], off?: 'comments' | 'changes') =>
  pageLinks(
    off === undefined ? pages : { ...pages, [off]: false },
    {
      comments: 60,
      changes,
      feeds: false,
      form: null,
      testimonialPages: false,
      shareImages: [],
      embed: false,
    },
    settings,
  );

function context(known: Partial<ChangeContext> = {}): ChangeContext {
  const facts = {
    ...{ answers: 200, agreed: 60, published: 60, withheld: {}, excluded: {}, undated: 0 },
    ...{ from: '2026-03-01', to: '2026-03-31' },
  };
  return {
    ...{ texts, links: linksOf(['later']), facts, open: [], organisation: null, display },
    to: { theme: {}, status: {}, round: {}, feeds: {} },
    quotes: { shown: {}, linked: {}, places: {} },
    ...known,
  };
}

describe('how many said so', () => {
  const count = (said: Partial<Said>, known: Partial<ChangeContext> = {}): string =>
    changeView(change({ said: saying(said) }), context(known)).said.count;
  const two = [...rounds, { id: 'autumn', title: 'Autumn 2025' }];

  test('is counted in comments, of how many, of which round, with the share', () => {
    expect(count({})).toBe('13 of 104 comments of Spring 2026 spoke of “Waiting” (12.5%).');
    expect(count({}, { texts: german })).toBe(
      '13 von 104 Kommentaren aus Spring 2026 sprachen von „Waiting“ (12,5\u00a0%).',
    );
    expect(count({ n: 1, share: 1 }, { texts: german })).toContain('sprach von');
    expect(count({ n: 0, share: 0 })).toContain('0 of 104 comments');
  });

  test('names rounds apart from each other and from the sentence, whatever their titles hold', () => {
    const counter = [...rounds, { id: 'counter', title: 'At the counter, autumn' }];
    expect(count({ rounds: counter })).toBe(
      '13 of 104 comments from 2 rounds spoke of “Waiting” (12.5%): Spring 2026; At the counter, autumn.',
    );
    expect(count({ rounds: counter, theme: null, n: 1, share: 1 }, { texts: german })).toBe(
      '1 von 104 Kommentaren aus 2 Runden sagte das (1,0\u00a0%): Spring 2026; At the counter, autumn.',
    );
    expect(count({ rounds: counter, theme: null, base: null, share: null })).toBe(
      '13 comments from 2 rounds said so: Spring 2026; At the counter, autumn.',
    );
    expect(count({ rounds: counter.slice(1), theme: null })).toBe(
      '13 of 104 comments of “At the counter, autumn” said so (12.5%).',
    );
    expect(count({ rounds: two }, { open: ['spring', 'autumn'] })).toMatch(
      /More may come: Spring 2026 and Autumn 2025 are still open\.$/,
    );
  });

  test('of a list of responses has a base only where there is one', () => {
    expect(count({ theme: null, n: 3, base: 104, share: 2.9 })).toBe(
      '3 of 104 comments of Spring 2026 said so (2.9%).',
    );
    expect(count({ theme: null, n: 3, base: null, share: null })).toBe('3 comments of Spring 2026 said so.');
    expect(count({ theme: null, n: 1, base: null, share: null })).toBe('1 comment of Spring 2026 said so.');
  });

  test('says why where it is not known, and that more may come while a round is open', () => {
    const unknown = { n: null, base: null, share: null };
    expect(count(unknown)).toMatch(/^Not counted yet: too few comments of Spring 2026/);
    expect(count({ ...unknown, theme: null })).toBe('Not counted this time: not all answers could be read.');
    expect(count({}, { open: ['spring'] })).toMatch(
      /\(12\.5%\)\. More may come: Spring 2026 is still open\.$/,
    );
  });

  test('never speaks of people', () => {
    const all = [count({}), count({ theme: null }), count({ theme: null, base: null, share: null })];
    expect(all.join()).not.toMatch(/people|persons|customers/);
  });
});

describe('what came of it', () => {
  const answers = (known: Partial<Change>): string[] =>
    changeView(change(known), context()).answers.map(({ term, text }) => `${term}: ${text}`);

  test('is what was done, and why only so far or why it was taken back', () => {
    expect(answers({})).toEqual(['We did: We stay open.']);
    expect(answers({ status: 'partly', reason: 'Too few of us.' })).toEqual([
      'We did: We stay open.',
      'Why only partly: Too few of us.',
    ]);
    expect(answers({ status: 'reversed', reason: 'It was worse.' })[1]).toBe(
      'Why we took it back: It was worse.',
    );
  });

  test('begins with the reason where it cannot be done', () => {
    expect(
      answers({ status: 'cannot', reason: 'No insurer will.', did: 'We rent one at half price.' }),
    ).toEqual(['Why not: No insurer will.', 'We did: We rent one at half price.']);
  });

  test('is the next word and its day while it is unfinished, plainly overdue once that day has passed', () => {
    const planned = { status: 'planned', did: null, nextUpdateBy: '2026-07-31' } as const;
    expect(answers(planned)).toEqual(['Next: We promised to say more by 31 July 2026.']);
    expect(answers({ ...planned, did: 'The wall is drilled.' })[0]).toBe('So far: The wall is drilled.');
    const late = change({ ...planned, nextUpdateBy: '2026-06-15', overdue: true });
    expect(changeView(late, context())).toMatchObject({
      overdue: 'Overdue',
      answers: [{ text: 'The next word was promised by 15 June 2026 and is overdue.' }],
    });
    expect(changeView(change(planned), context()).overdue).toBeNull();
  });

  test('is never empty: the last note, or else the status, stands where nothing else is said', () => {
    const steps = [{ date: '2026-04-13', status: 'done', note: 'The new door is in.' }] as const;
    expect(answers({ did: null, steps: [...steps] })).toEqual(['We did: The new door is in.']);
    expect(answers({ did: null })).toEqual(['We did: Done']);
  });
});

test('steps keep their order, each with its day, its note and an anchor that lasts', () => {
  const steps: Change['steps'] = [
    { date: '2026-03-01', status: 'heard', note: 'Read out.' },
    { date: '2026-04-13', status: 'done', note: null },
  ];
  const view = changeView(change({ steps, updated: '2026-05-01' }), context());
  expect(view.steps.map(({ id, status, day, note }) => [id, status.text, day.text, note])).toEqual([
    ['2026-03-01-heard', 'Heard', '1 March 2026', 'Read out.'],
    ['2026-04-13-done', 'Done', '13 April 2026', null],
  ]);
  expect(view.updated?.text).toBe('last word on 1 May 2026');
  expect(changeView(change(), context()).updated).toBeNull();
});

describe('links', () => {
  test('lead to the figures of its rounds and the changes of its theme, where there are such pages', () => {
    const to = {
      theme: { waiting: '/changes/themes/waiting/' },
      status: {},
      round: { spring: '/findings/spring/' },
      feeds: {},
    };
    expect(changeView(change(), context({ to })).said.links).toEqual([
      { href: '/findings/spring/', text: 'Findings of Spring 2026' },
      { href: '/changes/themes/waiting/', text: 'All changes about “Waiting”' },
    ]);
    expect(changeView(change(), context()).said.links).toEqual([]);
  });

  test('lead to its page, without one to its place in the list, without a list nowhere', () => {
    const view = (links: ChangeContext['links']) => changeView(change(), context({ links }));
    expect(view(linksOf(['later']))).toMatchObject({ href: '/changes/later/', place: '/changes/later/' });
    expect(view(linksOf([]))).toMatchObject({ href: null, place: '/changes/#later' });
    expect(view(linksOf([], 'changes'))).toMatchObject({ href: null, place: null });
  });
});

describe('comments that said so', () => {
  const many = Array.from({ length: 60 }, (_, index) => quotable(`q${index}`));
  const all = [
    ...many.slice(0, 30),
    quotable('shown', { excerpt: 'I waited.', changes: [{ id: 'later', title: 'Later opening' }] }),
    quotable('named', { name: 'Ada Lund' }),
    quotable('undated', { submittedOn: null }),
    ...many.slice(30),
  ];
  const told = change({ said: saying({ quotes: ['shown'], comments: ['named', 'undated'] }) });
  const quotes = changeQuotes([told], all);

  test('are shown whole, with the statement of the selection and a link to their place among all', () => {
    const { said } = changeView(told, context({ quotes }));
    expect(said.quotes?.quotes).toMatchObject([
      { paragraphs: ['I waited. And waited.'], full: { href: '/comments/2/#c-shown' }, ledTo: null },
    ]);
    expect(said.quotes?.statement.sentences.join(' ')).toMatch(/^200 responses came in.*picked/);
    expect(said.comments).toEqual({
      text: '2 more published comments that said so:',
      links: [
        { href: '/comments/2/#c-named', text: 'Ada Lund, 2 March 2026' },
        { href: '/comments/2/#c-undated', text: 'Name not published' },
      ],
    });
  });

  test('are not linked where there is no list of them', () => {
    const links = linksOf(['later'], 'comments');
    const { said } = changeView(told, context({ quotes, links }));
    expect(said.comments).toBeNull();
    expect(said.quotes?.quotes[0]?.full).toBeNull();
  });

  test('bring no words along that no page of changes prints', () => {
    expect(Object.keys(quotes.shown)).toEqual(['shown']);
    expect(JSON.stringify(quotes.linked)).not.toContain('waited');
    expect(Object.keys(quotes.places)).toEqual(['shown', 'named', 'undated']);
  });

  test('say on their own cards what they led to', () => {
    const at = { texts, organisation: null, display, position: () => 0 };
    const led = (links: ChangeContext['links']) => testimonialView(all[30]!, { ...at, links }).ledTo;
    expect(led(linksOf(['later']))).toEqual({
      text: 'What it led to:',
      links: [{ href: '/changes/later/', text: 'Later opening' }],
    });
    expect(led(linksOf([]))?.links[0]?.href).toBe('/changes/#later');
    expect(led(linksOf([], 'changes'))).toBeNull();
    expect(testimonialView(all[0]!, { ...at, links: linksOf(['later']) }).ledTo).toBeNull();
  });
});

describe('a list of changes', () => {
  const list = [
    change({ id: 'a' }),
    change({ id: 'b', status: 'cannot', reason: 'No.', said: saying({ theme: null }) }),
    change({ id: 'c', status: 'planned', overdue: true, nextUpdateBy: '2026-06-01' }),
  ];
  const plain = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ');
  const to = {
    theme: { waiting: '/changes/themes/waiting/' },
    status: { done: '/s/done/', cannot: '/s/cannot/', planned: '/s/planned/' },
    round: {},
    feeds: {},
  };

  test('is summed up in words, with what cannot be done and what is overdue', () => {
    expect(plain(changesSummary(list, {}, texts))).toBe(
      '3 changes: 1 done, 1 cannot be done, 1 planned. The next word on 1 of them is overdue.',
    );
    expect(plain(changesSummary(list, { status: 'cannot' }, texts))).toBe('1 of 3 changes.');
    expect(plain(changesSummary(list, { theme: 'waiting' }, texts))).toMatch(/^2 changes: 1 done, 1 planned/);
    expect(changesSummary([], {}, texts)).toBeNull();
  });

  test('has a filter for each status and theme that occurs, with its count, and none of them last for its kind', () => {
    const filters = filtersView(list, { status: 'cannot' }, { links: linksOf([]), to, texts });
    expect(
      filters?.groups.map(({ links }) => links.map(({ text, count, current }) => [text, count, current])),
    ).toEqual([
      [
        ['All', '3', false],
        ['Done', '1', false],
        ['Cannot do', '1', true],
        ['Planned', '1', false],
      ],
      [['Waiting', '2', false]],
    ]);
    expect(filtersView(list.slice(0, 1), {}, { links: linksOf([]), to, texts })).toBeNull();
  });

  test('is linked with how many there are, and how many of them cannot be made', () => {
    const text = (changes: readonly Change[]) => changesLink(changes, linksOf([]), texts)?.text;
    expect(text(list)).toBe('All 3 changes, and why 1 of them cannot be made');
    expect(text([list[0]!, list[2]!])).toBe('All 2 changes');
    expect(text([list[1]!])).toBe('The one change so far');
    expect(text([])).toBeUndefined();
    expect(changesLink(list, linksOf([], 'changes'), texts)).toBeNull();
  });
});

describe('a component that names what is not there', () => {
  const data = {
    changes: [change({ id: 'hours' })],
    themeIds: ['bells'],
  } as unknown as ModuleData['changes'];
  const config = { language: 'en', texts: {}, links: linksOf([]) } as unknown as ModuleData['config'];

  test.each([
    [
      'Change id="hour"',
      () => oneChange(data, 'hour', 'Change', config),
      'there is no change "hour"',
      'hours',
    ],
    ['YouSaidWeDid id="hour"', () => oneChange(data, 'hour', 'YouSaidWeDid', config), '', 'hours'],
    ['Changes status="don"', () => changesSection(data, { status: 'don' }, config), 'no status', 'done'],
    ['Changes theme="bell"', () => changesSection(data, { theme: 'bell' }, config), 'no theme', 'bells'],
  ])('stops the build with the nearest: <%s>', (component, ask, what, nearest) => {
    expect(ask).toThrow(`<${component}>`);
    expect(ask).toThrow(what);
    expect(ask).toThrow(`Did you mean "${nearest}"?`);
  });
});
