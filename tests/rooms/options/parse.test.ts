import { describe, expect, test } from 'vitest';
import { CandorError, describeIssue } from '../../../integrations/candor/dist/model/issue.js';
import { parseOptions, resolveAsOf } from '../../../integrations/candor/dist/options/parse.js';
import { pageRoutes } from '../../../integrations/candor/dist/options/pages.js';
import type { CandorUserOptions } from '../../../integrations/candor/dist/options/schema.js';

const told = (options: unknown): string => {
  try {
    parseOptions(options as CandorUserOptions);
  } catch (error) {
    if (error instanceof CandorError) return error.issues.map(describeIssue).join('\n');
    throw error;
  }
  return '';
};

test('no options are complete options', () => {
  expect(parseOptions({})).toMatchObject({
    policy: { approval: 'required', maximumAgeMonths: 36 },
    findings: { undeclared: 'show' },
    pages: {
      testimonials: '/testimonials/',
      comments: '/comments/',
      findings: '/findings/',
      changes: '/changes/',
    },
    texts: {},
    strict: false,
  });
});

describe('an error names the key, what was expected and what was found', () => {
  const path = 'expected a path such as "/testimonials/" whose first part has two characters or more';
  test.each([
    [{ policy: { approval: 'auto' } }, '"policy.approval": expected "required" or "automatic"; found "auto"'],
    [{ policy: { maximumAgeMonths: 0 } }, '"policy.maximumAgeMonths": expected more than 0; found 0'],
    [{ organisation: { name: '' } }, '"organisation.name": must not be empty; found ""'],
    [{ organisation: 'ACME' }, '"organisation": expected a mapping of keys to values; found "ACME"'],
    [{ asOf: '2026-02-30' }, '"asOf": expected a day that exists, written 2026-06-30; found "2026-02-30"'],
    [{ asOf: '30.6.2026' }, '"asOf": expected a day that exists, written 2026-06-30; found "30.6.2026"'],
    [{ language: 'e' }, '"language": expected at least 2 characters; found "e"'],
    [{ strict: 'yes' }, '"strict": expected true or false; found "yes"'],
    [
      { sources: [{ kind: 'xlsx', path: 'a.xlsx' }] },
      '"sources.0.kind": expected "csv", "json", "jsonl" or "store"; found "xlsx"',
    ],
    [
      { sources: [{ kind: 'csv', path: 'a.csv', mapping: { columns: { score: { min: 'one' } } } }] },
      '"sources.0.mapping.columns.score.min": expected a number; found "one"',
    ],
    [{ sourses: [] }, 'unknown key "sourses"'],
    [{ policy: { aproval: 'required' } }, '"policy": unknown key "aproval"'],
    [{ pages: { findings: '/f/' } }, `"pages.findings": ${path}, or expected false; found "/f/"`],
    [{ pages: { findings: 'findings' } }, `"pages.findings": ${path}, or expected false; found "findings"`],
    [
      { pages: { findings: '/find ings/' } },
      `"pages.findings": ${path}, or expected false; found "/find ings/"`,
    ],
    [{ pages: { findings: '/../etc/' } }, `"pages.findings": ${path}, or expected false; found "/../etc/"`],
    [{ pages: { findings: '/' } }, `"pages.findings": ${path}, or expected false; found "/"`],
    [{ pages: { findings: true } }, '"pages.findings": expected text, or expected false; found true'],
  ])('%j', (options, message) => {
    expect(told(options)).toBe(message);
  });

  test('all keys that are wrong are told at once, with where to correct them', () => {
    expect(told({ asOf: 'x', strict: 1 }).split('\n')).toHaveLength(2);
    try {
      parseOptions({ asOf: 'x' });
    } catch (error) {
      expect((error as CandorError).hint).toBe('Correct the options of candor({...}) in the Astro config.');
    }
  });
});

describe('pages', () => {
  test('a path may leave out its last slash and go deeper, and may be written in any script', () => {
    const { pages } = parseOptions({ pages: { testimonials: '/stimmen', findings: '/über/ergebnisse/' } });
    expect([pages.testimonials, pages.findings]).toEqual(['/stimmen/', '/über/ergebnisse/']);
  });

  test('a page that is false has no route, its data neither', () => {
    const { pages } = parseOptions({ pages: { testimonials: false, findings: false, feedback: false } });
    expect(pageRoutes(pages).map(({ pattern }) => pattern)).toEqual([
      '/comments/[...page]',
      '/changes/',
      '/changes/feed.xml',
      '/changes/feed.json',
      '/changes/themes/[theme]/feed.xml',
      '/changes/themes/[theme]/feed.json',
      '/changes/themes/[theme]',
      '/changes/status/[status]',
      '/changes/[...id]',
      '/feedback/policy/',
    ]);
    const all = ['testimonials', 'comments', 'findings', 'changes', 'feedback', 'policy'];
    const none = parseOptions({ pages: Object.fromEntries(all.map((page) => [page, false])) });
    expect(pageRoutes(none.pages)).toEqual([]);
  });
});

describe('the day a build speaks of', () => {
  const now = Date.parse('2026-06-30T23:59:59Z');
  test.each([
    ['2025-01-01', '1767225600', '2025-01-01'],
    [undefined, '1767225600', '2026-01-01'],
    [undefined, '0', '1970-01-01'],
    [undefined, '', '2026-06-30'],
    [undefined, undefined, '2026-06-30'],
  ])('is the option, else SOURCE_DATE_EPOCH, else today in UTC (%s, %s)', (option, epoch, day) => {
    expect(resolveAsOf(option, epoch, now)).toBe(day);
  });

  test.each(['yesterday', '-1', '1.5', '1767225600000', '2026-01-01'])(
    'SOURCE_DATE_EPOCH=%s is refused',
    (epoch) => {
      expect(() => resolveAsOf(undefined, epoch, now)).toThrow(
        `SOURCE_DATE_EPOCH is "${epoch}", which is not a number of seconds`,
      );
    },
  );
});

test('French rules bring those of the Union with them', () => {
  expect(parseOptions({ jurisdictions: ['FR'] }).jurisdictions).toEqual(['EU', 'FR']);
  expect(parseOptions({ jurisdictions: ['US', 'US'] }).jurisdictions).toEqual(['US']);
});

test('two pages cannot stand at one path', () => {
  expect(() => parseOptions({ pages: { comments: '/testimonials' } })).toThrow(
    'two pages stand at /testimonials/',
  );
});

describe('reviews are marked up of things that search engines show reviews of', () => {
  const reviews = (type: string): unknown => ({ structuredData: { reviews: { type, name: 'Cargo bike' } } });

  test.each(['Product', 'SoftwareApplication', 'Course', 'Event', 'Book', 'Recipe', 'Movie'])(
    '%s',
    (type) => {
      expect(told(reviews(type))).toBe('');
    },
  );

  test.each([
    'Organization',
    'LocalBusiness',
    'Restaurant',
    'Dentist',
    'NewsMediaOrganization',
    'organisation',
    '',
  ])('not of a business itself, and the error says why: %s', (type) => {
    expect(told(reviews(type))).toMatch(
      /^"structuredData\.reviews\.type": expected one of "Book", .*refuse those of an Organization, a LocalBusiness or any other kind of business on its own site.*; found "/,
    );
  });
});
