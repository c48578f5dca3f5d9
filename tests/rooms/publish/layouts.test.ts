import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import type { PageLinks } from '../../../integrations/candor/dist/publish/page-links.js';
import { layoutQuotes } from '../../../integrations/candor/dist/pages/layout-quotes.js';
import { assertKnownProps, shownAs } from '../../../integrations/candor/dist/pages/testimonials-props.js';
import { columnBreaks } from '../../../integrations/candor/dist/publish/column-breaks.js';
import type { SiteConfig } from '../../../integrations/candor/dist/publish/config.js';
import { leanCode } from '../../../integrations/candor/dist/publish/lean-imports.js';
import { passingTime } from '../../../integrations/candor/dist/publish/passing-view.js';
import { labelsLeftOut, shownDetails } from '../../../integrations/candor/dist/publish/quote-parts.js';
import { testimonialView, type QuoteView } from '../../../integrations/candor/dist/publish/quote-view.js';
import type { Quotable } from '../../../integrations/candor/dist/model/published.js';
import { createTexts } from '../../../integrations/candor/dist/text/texts.js';
import { quotable } from '../../helpers/quotables.js';

const texts = createTexts('en', {});
const links = {
  comments: ['/comments/'],
  testimonial: '/testimonials/{id}/',
  change: {},
} as unknown as PageLinks;
const view = (id: string, known: Partial<Quotable> = {}): QuoteView =>
  testimonialView(quotable(id, known), {
    ...{ texts, links, organisation: 'Us', position: () => 0 },
    display: { name: 'full', date: 'day' },
  });
const long = 'They rang on Friday, as they had said, and the bill was what they had named. '.repeat(8).trim();

describe('the columns of a wall', () => {
  const heights = (lengths: readonly number[]): QuoteView[] =>
    lengths.map((length, index) => view(`q${index}`, { comment: 'x '.repeat(length).trim() }));
  const columnsOf = (breaks: readonly string[], columns: number): number[] =>
    breaks.reduce<number[]>((counts, found) => {
      if (found.split(' ').includes(String(columns)) || counts.length === 0) counts.push(0);
      counts[counts.length - 1]!++;
      return counts;
    }, []);

  test('are as many as there may be, none of them empty, in the order of the quotes', () => {
    for (const count of [1, 2, 3, 5, 24, 300]) {
      const breaks = columnBreaks(
        heights(Array.from({ length: count }, (_, at) => 20 + ((at * 37) % 90))),
        Math.min(4, count),
      );
      for (const columns of [2, 3, 4]) {
        if (columns > count) continue;
        const counts = columnsOf(breaks, columns);
        expect(counts, `${count} in ${columns}`).toHaveLength(columns);
        expect(counts.reduce((sum, each) => sum + each, 0)).toBe(count);
      }
    }
  });

  test('come out alike: a long quote has a column to itself, short ones share', () => {
    expect(columnsOf(columnBreaks(heights([200, 20, 20, 20]), 2), 2)).toEqual([1, 3]);
    expect(columnsOf(columnBreaks(heights([20, 20, 20, 200]), 2), 2)).toEqual([3, 1]);
    expect(columnsOf(columnBreaks(heights([60, 60, 60, 60, 60, 60]), 3), 3)).toEqual([2, 2, 2]);
    expect(columnsOf(columnBreaks(heights([150, 60, 150, 60, 170, 60]), 3), 3)).toEqual([2, 2, 2]);
    expect(columnsOf(columnBreaks(heights(Array(10).fill(60)), 4), 4)).toEqual([3, 2, 3, 2]);
    expect(columnsOf(columnBreaks(heights(Array(7).fill(60)), 3), 3)).toEqual([2, 3, 2]);
  });
});

describe('what passes by', () => {
  test('has nothing to press and no more than can be read, and says that it was cut', () => {
    const [passing] = layoutQuotes(
      'marquee',
      [view('a', { comment: long, reply: 'Thank you' })],
      undefined,
      texts,
    );
    expect(passing).toMatchObject({ full: null, reply: null, ledTo: null, permalink: null, fold: null });
    expect(passing!.paragraphs.join(' ')).toMatch(/had named\. \[…\]$/);
    expect(passing!.labels).toEqual(['Shortened by us.']);
    const [short] = layoutQuotes('marquee', [view('b')], undefined, texts);
    expect(short).toMatchObject({ paragraphs: ['Fast'], labels: [] });
  });

  test('takes about as long for each quote, however many there are, and few do not move', () => {
    expect([1, 4].map(passingTime)).toEqual([null, null]);
    for (const quotes of [5, 8, 24, 300]) {
      const seconds = (24 * 2 ** passingTime(quotes)!) / quotes;
      expect(seconds).toBeGreaterThanOrEqual(6);
      expect(seconds).toBeLessThan(12);
    }
  });
});

test('a pile of faces has those with a name, and not too many of them', () => {
  const named = Array.from({ length: 12 }, (_, at) => view(`n${at}`, { name: `Ada Number${at}` }));
  const pile = layoutQuotes('avatars', [view('x'), ...named], undefined, texts);
  expect(pile).toHaveLength(8);
  expect(pile[0]!.initials).toBe('AN');
  expect(layoutQuotes('avatars', named, 10, texts)).toHaveLength(10);
});

test('a circle has the same colour wherever somebody is quoted', () => {
  const hues = Array.from({ length: 60 }, (_, at) => view(`id-${at}`).hue);
  expect(hues).toEqual(Array.from({ length: 60 }, (_, at) => view(`id-${at}`).hue));
  expect(new Set(hues)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
});

test('role and company can be left out, one or both', () => {
  const quote = view('a', { role: 'Nurse', organisation: 'Hospital' });
  expect(shownDetails(quote, [])).toBe('Nurse, Hospital');
  expect(shownDetails(quote, ['role'])).toBe('Hospital');
  expect(shownDetails(quote, ['company'])).toBe('Nurse');
  expect(shownDetails(quote, ['details'])).toBe('');
  expect(shownDetails({ ...quote, details: 'Nurse\u060c Hospital' }, [])).toBe('Nurse\u060c Hospital');
});

test('a component says how names and days are shown, else the options do', () => {
  const config = { display: { name: 'initials', date: 'month' } } as SiteConfig;
  expect(shownAs(config, {}).display).toEqual({ name: 'initials', date: 'month' });
  expect(shownAs(config, { nameDisplay: 'first' }).display).toEqual({ name: 'first', date: 'month' });
});

test('a prop with a value that no layout knows is an error that names the choices', () => {
  const told = (props: object): string => {
    try {
      assertKnownProps('Testimonials', props);
      return 'fine';
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(told({ layout: 'marquee', hide: ['tags'], columns: 4, limit: 3, classes: { card: 'p-4' } })).toBe(
    'fine',
  );
  expect(told({ layout: 'toast' })).toBe(
    '<Testimonials layout="toast">: use one of wall, grid, list, carousel, marquee, single, featured, badge, avatars, summary.',
  );
  expect(told({ hide: ['labels'] })).toContain('<Testimonials hide="labels">: use one of date, score');
  expect(told({ nameDisplay: 'nickname' })).toContain('use one of full, first, initials, none.');
  expect(told({ columns: 7 })).toContain('use one of 1, 2, 3, 4.');
  expect(told({ classes: { crad: 'p-4' } })).toContain(
    '<Testimonials classes="crad">: use one of root, heading',
  );
  expect(told({ limit: 0 })).toBe('<Testimonials limit={0}>: use a whole number from 1 on.');
  expect(told({ page: 0 })).toBe('<Testimonials page={0}>: use a whole number from 1 on.');
});

describe('a page', () => {
  const door = `import { Testimonials as T, Nps } from 'astro-candor/components';\n`;
  const lean = (code: string): string =>
    leanCode(code, parseSync('page.js', code).program as never, '/styles/');
  const sheets = (code: string): string[] =>
    [...lean(code).matchAll(/styles\/(\w+)\.css/g)].map(([, name]) => name!);

  test('imports the components it names and no others', () => {
    expect(lean(`${door}export const text = "import { Testimonials } from 'astro-candor/components'";`)).toBe(
      `import T from 'astro-candor/components/Testimonials.astro'; import Nps from 'astro-candor/components/Nps.astro';\nexport const text = "import { Testimonials } from 'astro-candor/components'";`,
    );
    expect(lean(`import {\n  Nps,\n  Trend as T,\n} from 'astro-candor/components';\nshow(T);`)).toMatch(
      /^import Nps .+; import T .+;\n\n\n\nshow\(T\);$/,
    );
    expect(lean(`import * as all from 'astro-candor/components';`)).toBe(
      `import * as all from 'astro-candor/components';`,
    );
  });

  test('gets the styles of the layouts it names and no others', () => {
    expect(sheets(`${door}render(result, 'T', T, {});`)).toEqual([]);
    expect(
      sheets(`${door}render(result, 'T', T, { "layout": "grid" }); jsx(T, { layout: 'carousel' });`),
    ).toEqual(['carousel', 'avatars']);
    expect(sheets(`${door}render(T, { avatars: true });`)).toEqual(['avatars']);
    const direct = `import Words from '../components/Testimonials.astro';\n`;
    expect(sheets(`${direct}render(Words, { layout: 'badge' });`)).toEqual(['badge']);
  });

  test('gets the styles of all layouts where what it prints is only known later', () => {
    const all = ['list', 'carousel', 'avatars', 'marquee', 'single', 'badge', 'findings', 'charts'];
    expect(sheets(`${door}render(T, { layout });`)).toEqual(all);
    expect(sheets(`${door}render(T, { layout: 'grid', ...props });`)).toEqual(all);
    expect(sheets(`${door}const Wall = T;`)).toEqual(all);
    expect(sheets(`export { default } from 'astro-candor/components/Testimonials.astro';`)).toEqual(all);
    expect(sheets(`const { default: T } = await import('../Testimonials.astro'); render(T, {});`)).toEqual(
      all,
    );
  });
});

test('what has to be told is never left out by a card or an attribution of the site’s own', () => {
  const labels = [
    'Received for answering: a <bell> & "more".',
    'Owner of Bo’s & Co.',
    'Translated from German.',
  ];
  const told =
    '<p>Received  for\n answering: <b>a &lt;bell&gt;</b> &amp; &quot;more&quot;.</p><p>Owner of Bo’s &#38; Co.</p>';
  expect(labelsLeftOut({ labels }, told)).toEqual(['Translated from German.']);
  expect(labelsLeftOut({ labels }, '')).toEqual(labels);
});
