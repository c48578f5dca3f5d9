import { describe, expect, test } from 'vitest';
import type { PlatformReview } from '../../../integrations/candor/dist/model/platform-review.js';
import type { SiteConfig } from '../../../integrations/candor/dist/publish/config.js';
import { reviewsSection } from '../../../integrations/candor/dist/render.js';

const review = (more: Partial<PlatformReview> = {}): PlatformReview => ({
  ...{ id: 'a', platform: 'G2', link: 'https://g2.example/1', stars: 4, scale: { min: 0, max: 5 } },
  ...{ submittedOn: '2026-03-02', author: 'Erika M.', title: null, text: 'Good.', redacted: false },
  language: 'en',
  ...more,
});
const g2 = {
  platform: 'G2',
  url: 'https://g2.example',
  imported: 30,
  shown: [review(), review({ id: 'b' })],
};
const google = { platform: 'Google', url: 'https://maps.example', imported: 1, shown: [review({ id: 'c' })] };
const silent = { platform: 'Trustpilot', url: 'https://trustpilot.example', imported: 4, shown: [] };
const all = [g2, google, silent];

function section(
  request: { platform?: string; limit?: number } = {},
  language = 'en',
  from: typeof all = all,
) {
  return reviewsSection(from, request, { language, texts: {} } as SiteConfig);
}
const one = (more: Partial<PlatformReview>, language = 'en') =>
  section({}, language, [{ ...g2, shown: [review(more)] }])[0]!.reviews[0]!;

describe('above the reviews of each platform', () => {
  test('stands how many there are, how many are shown, who chose them, and that they count for nothing', () => {
    expect(section().map(({ heading, statement }) => [heading, statement.sentences.join(' ')])).toEqual([
      [
        'Reviews on G2',
        '30 reviews were imported from G2. Shown here are 2, chosen by us. Reviews left on G2 were not left with us, and are no part of our figures. We do not check that people who answer bought from us.',
      ],
      [
        'Reviews on Google',
        '1 review was imported from Google. Shown here is 1, chosen by us. Reviews left on Google were not left with us, and are no part of our figures. We do not check that people who answer bought from us.',
      ],
    ]);
    expect(section()[0]!.statement.links).toEqual([{ href: g2.url, text: 'All reviews on G2' }]);
  });

  test('stands the same in German', () => {
    expect(section({ platform: 'G2' }, 'de')[0]!.statement.sentences).toEqual([
      '30 Bewertungen wurden von G2 übernommen.',
      'Hier stehen 2 davon, von uns ausgewählt.',
      'Bewertungen auf G2 wurden nicht bei uns abgegeben und sind in unseren Zahlen nicht enthalten.',
      'Wir prüfen nicht, ob die Antwortenden bei uns gekauft haben.',
    ]);
  });

  test('the number shown is that of the page, whatever was approved besides', () => {
    const [{ statement, reviews }] = section({ platform: 'G2', limit: 1 }) as [
      ReturnType<typeof section>[number],
    ];
    expect(statement.sentences[1]).toBe('Shown here is 1, chosen by us.');
    expect(reviews).toHaveLength(1);
  });
});

describe('a platform', () => {
  test('without reviews to show is passed over', () => {
    expect(section({ platform: 'Trustpilot' })).toEqual([]);
    expect(section({ platform: 'G2' }, 'en', [])).toEqual([]);
  });

  test('of a name nobody imported is refused', () => {
    expect(() => section({ platform: 'Trust Pilot' })).toThrow(
      '<PlatformReviews platform="Trust Pilot">: no reviews of it were imported.',
    );
  });
});

describe('a review', () => {
  test('says how many stars of how many, and where', () => {
    expect(one({}).stars).toBe('Rated 4 of 5 on G2');
    expect(one({ stars: 4.5 }).stars).toBe('Rated 4.5 of 5 on G2');
    expect(one({ stars: 4.5 }, 'de').stars).toBe('Auf G2 mit 4,5 von 5 bewertet');
    expect(one({ stars: null }).stars).toBe('Not rated, on G2');
  });

  test('is its own words in plain paragraphs, with nothing taken away', () => {
    const text = 'First line.\r\n\r\n  - "Second" <b>line</b> & more\n';
    expect(one({ text }).paragraphs).toEqual(['First line.', '- "Second" <b>line</b> & more']);
  });

  test('names its author, and says so where the platform names none', () => {
    expect(one({})).toMatchObject({
      ...{ author: 'Erika M.', named: true },
      source: { href: 'https://g2.example/1', text: 'Read it on G2', label: 'Read it on G2: Erika M.' },
    });
    expect(one({ author: null })).toMatchObject({
      ...{ author: 'No name shown on G2', named: false },
      source: { label: 'Read it on G2' },
    });
  });

  test('says that something was cut out of it', () => {
    expect(one({ redacted: true }).label).toBe('Personal data was cut out by us.');
    expect(one({}).label).toBe('');
  });
});
