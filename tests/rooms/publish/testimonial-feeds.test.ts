import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quotable } from '../../../integrations/candor/dist/model/published.js';
import { testimonialFeedOf } from '../../../integrations/candor/dist/pages/testimonial-feeds.js';
import type { SiteConfig } from '../../../integrations/candor/dist/publish/config.js';
import type { Feed } from '../../../integrations/candor/dist/publish/feeds/feed.js';
import { jsonFeed } from '../../../integrations/candor/dist/publish/feeds/json-feed.js';
import { rssFeed } from '../../../integrations/candor/dist/publish/feeds/rss.js';
import { readable } from '../../../integrations/candor/dist/publish/markup.js';
import { paragraphsOf } from '../../../integrations/candor/dist/publish/paragraphs.js';
import { inventedConfig, inventedFacts } from '../../helpers/config.js';
import { readJsonFeed, readRss } from '../../helpers/feeds.js';
import { quotable } from '../../helpers/quotables.js';
import { hostile, runs } from '../../helpers/random.js';

function feedOf(quotables: Quotable[], known: Partial<SiteConfig> = {}): Feed<string | null> {
  const config = inventedConfig(known, quotables.length);
  return testimonialFeedOf({ quotables, facts: inventedFacts(quotables.length), gone: [] }, config);
}

const ada = quotable('a', {
  ...{ name: 'Ada Lund', role: 'Courier', organisation: 'Quay', comment: 'Good as new.\nAnd quick.' },
  ...{ tags: ['repairs'], language: 'en-GB', submittedOn: '2026-03-05', score: 9 },
});

describe('a feed of testimonials', () => {
  test('says in its description how many answered, how many agreed and how these were chosen, with the way to all of them', () => {
    const { subtitle } = feedOf([ada]);
    expect(subtitle).toMatch(/^3 responses came in from 1 March 2026 to 12 April 2026\. 1 person left/);
    expect(subtitle).toContain('promoters only, who gave 9 or 10, newest first.');
    expect(subtitle).toContain('All published comments, every score: https://example.org/comments/');
    expect(subtitle).toContain('Findings from all answers: https://example.org/findings/');
  });

  test('has promoters only, newest first, fifty at most', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      quotable(`q${String(index).padStart(2, '0')}`, {
        score: index === 0 ? 3 : 10,
        submittedOn: `2026-03-${String(1 + (index % 20)).padStart(2, '0')}`,
      }),
    );
    const { entries } = feedOf(many);
    expect(entries).toHaveLength(50);
    expect(entries[0]!.day).toBe('2026-03-20');
    expect(entries.map(({ id }) => id)).not.toContain('https://example.org/testimonials/#c-q00');
  });

  test('tells words, author, score, day, labels and reply as the card does, and where the whole comment stands', () => {
    const [entry] = feedOf([{ ...ada, excerpt: 'Good as new.', reply: 'Thank you.' }]).entries;
    expect(entry!.text.split('\n\n')).toEqual([
      'Good as new.',
      'Ada Lund, Courier, Quay',
      'Score 9 of 10 · 5 March 2026',
      'Shortened by us.',
      'Reply by Harbour Cycle Works:',
      'Thank you.',
      'Read the whole comment: https://example.org/comments/#c-a',
      'How these were chosen: https://example.org/testimonials/',
    ]);
    expect(entry).toMatchObject({ author: 'Ada Lund', title: 'Ada Lund: Score 9 of 10', day: '2026-03-05' });
    expect(entry!.html).toMatch(
      /^<blockquote lang="en-GB" dir="auto"><p>Good as new\.<\/p><\/blockquote><p>/,
    );
  });

  test('keeps an id while the comment moves to another page and when testimonials get pages of their own', () => {
    const others = Array.from({ length: 30 }, (_, index) =>
      quotable(`n${index}`, { submittedOn: '2026-05-01', score: 5 }),
    );
    const config = inventedConfig({}, 31);
    const own = { ...config.links, testimonial: '/testimonials/{id}/' };
    const entries = [feedOf([ada]), feedOf([...others, ada]), feedOf([ada], { links: own })].map(
      (feed) => feed.entries[0]!,
    );
    expect(new Set(entries.map(({ id }) => id)).size).toBe(1);
    expect(entries.map(({ href }) => href)).toEqual([
      'https://example.org/comments/#c-a',
      'https://example.org/comments/2/#c-a',
      'https://example.org/testimonials/a/',
    ]);
  });

  test('tells no more of a name and a day than the pages do', () => {
    const [entry] = feedOf([ada], { display: { name: 'initials', date: 'month' } }).entries;
    expect(JSON.stringify(entry)).not.toMatch(/Ada|Lund|2026-03-05|5 March/);
    expect(entry).toMatchObject({ author: 'AL', day: null });
    expect(entry!.text).toContain('Score 9 of 10 · Mar 2026');
    const unnamed = feedOf([{ ...ada, name: null }]).entries[0]!;
    expect(unnamed.author).toBe('Name not published');
  });

  test('is valid in both formats without a day, without entries, and from right to left', () => {
    const undated = feedOf([quotable('a', { submittedOn: null })], {
      ...{ language: 'ar', texts: { 'feed.rss': 'RSS' }, organisation: null },
    });
    expect(undated.entries[0]!.html).toMatch(/^<div dir="rtl">/);
    expect(readRss(rssFeed(undated)).items[0]!.published).toBeNull();
    expect(readJsonFeed(jsonFeed(undated)).items[0]).not.toHaveProperty('date_published');
    const none = feedOf([]);
    expect(readRss(rssFeed(none))).toMatchObject({ items: [], updated: 'Tue, 30 Jun 2026 00:00:00 GMT' });
    expect(readJsonFeed(jsonFeed(none)).items).toEqual([]);
  });

  test('is not taken for valid RSS where it is not', () => {
    const rss = rssFeed(feedOf([ada, { ...ada, id: 'b' }]));
    const broken = [
      rss.replace('version="2.0"', 'version="0.91"'),
      rss.replace(/<description>.*<\/description>/, ''),
      rss.replace('05 Mar 2026', '5.3.2026'),
      rss.replace('Thu, 05 Mar', 'Fri, 05 Mar'),
      rss.replaceAll('#c-b', '#c-a'),
      rss.replace(/(<guid.*<\/guid>)/, '$1$1'),
      rss.replace('<pubDate>', '<published>').replace('</pubDate>', '</published>'),
      rss.replace('rel="self"', 'rel="me"'),
    ];
    readRss(rss);
    for (const text of broken) {
      expect(text).not.toBe(rss);
      expect(() => readRss(text)).toThrow();
    }
  });
});

/** What a browser shows of the words of an entry. */
function words(html: string): string[] {
  const quoted = /<blockquote[^>]*>(.*?)<\/blockquote>/s.exec(html)![1]!;
  return [...quoted.matchAll(/<p>(.*?)<\/p>/gs)].map(([, text]) =>
    text!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );
}

test('whatever people write is text in both formats, and comes back as they wrote it', () => {
  const any = fc.record({ comment: hostile, name: hostile, role: hostile, tag: hostile, reply: hostile });
  fc.assert(
    fc.property(any, ({ comment, name, role, tag, reply }) => {
      const feed = feedOf([quotable('a', { comment, name: `x${name}`, role, tags: [tag], reply })]);
      const [rss, json] = [readRss(rssFeed(feed)).items[0]!, readJsonFeed(jsonFeed(feed)).items[0]!];
      expect([rss.title, rss.author, rss.html]).toEqual([
        json.title,
        json.authors![0]!.name,
        json.content_html,
      ]);
      expect(rss.tags).toEqual([readable(tag)]);
      expect(words(rss.html)).toEqual(paragraphsOf(comment).map(readable));
      expect(
        rss.html.replace(/<\/?(blockquote( lang="[^"<]*")?( dir="auto")?|p|a( href="[^"<]*")?)>/g, ''),
      ).not.toMatch(/[<>]/);
    }),
    { numRuns: runs(20, 100) },
  );
});
