import { rmSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicId } from '../../integrations/candor/dist/policy/public-id.js';
import { approvals, ownCsv } from '../helpers/responses.js';
import { buildSite, type BuiltSite } from '../helpers/site.js';
import { temporaryFolder } from '../helpers/temporary.js';

const waits = 'The wait was long.';
const rows = Array.from({ length: 30 }, (_, index) => ({
  id: `s${index}`,
  score: index === 0 ? 10 : 4,
  submitted_at: `2026-03-${String(index + 1).padStart(2, '0')}`,
  comment: index < 12 ? `${waits} Visit ${index}.` : `Nice bell ${index}.`,
  consent: index < 20 ? 'quote name' : '',
  name: `Guest ${index}`,
}));
const approved = Array.from({ length: 20 }, (_, index) => `s${index}`);
const quoted = `c-${publicId('s0')}`;
const linked = `c-${publicId('s13')}`;

const themes = `
- { id: waiting, name: Waiting, patterns: [wait] }
- { id: bells, name: Bells, patterns: [bell*] }
- { id: boats, name: Boats, patterns: [boat*] }
`;
const round = `
title: Spring 2026
kind: open-form
opened: 2026-03-01
closed: 2026-03-31
question: How likely are you to recommend us?
scaleLabels: none
strategy: A form.
askedBy: Ourselves
population: Everybody who came.
chosen: Nobody was.
mode: Web form
languages: [en]
weighting: none
processing: none
limitations: Few answered.
incentive: none
`;
const change = (lines: string, body = ''): string => `---\n${lines.trim()}\n---\n\n${body}\n`;
const changes = {
  'content/changes/hours.mdx': change(
    `
title: Later opening
status: done
said: { summary: You close too early., theme: waiting, round: spring, quotes: [${publicId('s0')}] }
did: We stay open until eight.
since: 2026-05-10
history:
  - { date: 2026-04-02, status: heard, note: Read out on Monday. }
  - { date: 2026-05-10, status: done }
owner: Ada at the counter
links: [{ title: Our hours, href: /hours/ }, { title: Elsewhere, href: 'https://example.org/elsewhere' }]
`,
    'Since **May**. <YouSaidWeDid id="boat" />\n\n<Change id="bells" headingLevel={3} />\n',
  ),
  'content/changes/boat.mdx': change(`
title: A boat for hire
status: cannot
said: { summary: A boat would be nice., theme: bells, round: spring }
reason: No insurer will cover a boat.
since: 2026-05-20
`),
  'content/changes/bells.mdx': change(`
title: Louder bells
status: planned
said: { responses: [s13, s14, s25], round: spring }
since: 2026-04-20
nextUpdateBy: 2026-06-01
`),
};
const home = `---
import { ChangedBecauseOfYou, Change, Changes, Testimonials } from 'astro-candor/components';
---
<h1>Home</h1><ChangedBecauseOfYou /><Testimonials /><Change id="boat" /><div id="cannot"><Changes status="cannot" /></div><div id="none"><Changes theme="boats" /></div>`;
const files = {
  'content/responses/spring.csv': ownCsv(rows),
  'content/decisions.jsonl': approvals(...approved),
  'content/themes.yaml': themes,
  'content/rounds/spring.yaml': round,
  ...changes,
  'src/pages/index.astro': home,
  'src/content.config.ts': `import { candorCollections } from 'astro-candor/content';\nexport const collections = { ...candorCollections() };\n`,
};
const request = {
  options: { asOf: '2026-06-30', language: 'en-GB' },
  config: { integrations: [mdx()], site: 'https://example.org' },
};

/** Words of a page, without markup. */
const words = (html: string): string =>
  html
    .replace(/<(style|script)[^]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');
const titles = (html: string): string[] =>
  [...html.matchAll(/<h2> *<a href="[^"]*">([^<]*)<\/a>/g)].map(([, title]) => title!);

describe('a site with changes', () => {
  let site: BuiltSite;
  let list: string;
  beforeAll(async () => {
    const own = { ...files, 'src/pages/changes/status/planned.astro': '<h1>Our own plans</h1>' };
    site = await buildSite({ ...request, root: temporaryFolder(own, true) });
    list = site.read('changes/index.html');
  });
  afterAll(() => rmSync(site.root, { recursive: true, force: true }));

  test('has a page for the list, each change, each theme and each status that occur, and no other', () => {
    expect(site.files().filter((file) => /^changes\/.*html$/.test(file))).toEqual([
      'changes/bells/index.html',
      'changes/boat/index.html',
      'changes/hours/index.html',
      'changes/index.html',
      'changes/status/cannot/index.html',
      'changes/status/done/index.html',
      'changes/status/planned/index.html',
      'changes/themes/bells/index.html',
      'changes/themes/waiting/index.html',
    ]);
    expect(site.read('changes/status/planned/index.html')).toContain('Our own plans');
  });

  test('lists them last touched first, each at an anchor, with a summary in words above', () => {
    expect(titles(list)).toEqual(['A boat for hire', 'Later opening', 'Louder bells']);
    for (const id of ['boat', 'hours', 'bells']) expect(list).toContain(`<li id="${id}">`);
    const text = words(list);
    expect(text).toContain(
      '3 changes: 1 done, 1 cannot be done, 1 planned. The next word on 1 of them is overdue.',
    );
    expect(text.indexOf('3 changes:')).toBeLessThan(text.indexOf('A boat for hire'));
  });

  test('filters by plain links with counts, of which the chosen one says so', () => {
    expect(list).toMatch(/<nav [^>]*aria-label="Choose by status or theme"/);
    expect(list).toMatch(/<a href="\/changes\/" aria-current="page">/);
    const cannot = site.read('changes/status/cannot/index.html');
    expect(titles(cannot)).toEqual(['A boat for hire']);
    expect(cannot).toMatch(/<a href="\/changes\/status\/cannot\/" aria-current="page">/);
    expect(cannot.match(/aria-current="page"/g)).toHaveLength(1);
    expect(words(cannot)).toContain('You said, we did: Cannot do 1 of 3 changes.');
    expect(cannot).toContain('<link rel="canonical" href="https://example.org/changes/status/cannot/">');
    expect(titles(site.read('changes/themes/waiting/index.html'))).toEqual(['Later opening']);
    expect(list).not.toContain('/changes/themes/boats/');
  });

  test('gives what cannot be done the same card, its reason where a deed would stand', () => {
    const card = (id: string): string => list.split(`<li id="${id}">`)[1]!.split('</article>')[0]!;
    const shape = (html: string): string[] =>
      [...html.matchAll(/<[a-z]\w*(?: class="[^"]*")?/g)].map(([tag]) => tag);
    expect(shape(card('boat'))).toEqual(shape(card('hours')));
    expect(words(card('boat'))).toMatch(/Why not No insurer will cover a boat\./);
    expect(words(card('boat'))).toContain('18 of 30 comments of Spring 2026 spoke of “Bells” (60.0%).');
  });

  test('says on card and page that a promised word is overdue', () => {
    for (const html of [list.split('<li id="bells">')[1]!, site.read('changes/bells/index.html')]) {
      expect(words(html)).toMatch(/Planned Overdue since 20 April 2026/);
      expect(words(html)).toContain('The next word was promised by 1 June 2026 and is overdue.');
    }
    expect(list.split('<li id="hours">')[1]!.split('</article>')[0]).not.toContain('verdue');
  });

  test('tells on a page of its own the steps, who is in charge, what was written and where more is', () => {
    const page = site.read('changes/hours/index.html');
    expect(words(page)).toContain('12 of 30 comments of Spring 2026 spoke of “Waiting” (40.0%).');
    for (const id of ['2026-04-02-heard', '2026-05-10-done']) expect(page).toContain(`<li id="${id}">`);
    expect(words(page)).toMatch(/Heard 2 April 2026 Read out on Monday\. +Done 10 May 2026 +In charge: Ada/);
    expect(page).toContain('Since <strong>May</strong>.');
    for (const href of [
      '/hours/',
      'https://example.org/elsewhere',
      '/findings/spring/',
      '/changes/themes/waiting/',
    ])
      expect(page).toContain(`<a href="${href}"`);
    expect(page).toContain('<a href="/changes/">All changes</a>');
  });

  test('shows a quote with the selection before it and a link to the comment, which links back', () => {
    const page = site.read('changes/hours/index.html');
    expect(page.indexOf('30 responses came in')).toBeGreaterThan(0);
    expect(page.indexOf('30 responses came in')).toBeLessThan(page.indexOf('<blockquote'));
    expect(page).toContain(`href="/comments/#${quoted}"`);
    expect(page).not.toContain('What it led to');
    const comments = site.read('comments/index.html');
    const comment = comments.split(`id="${quoted}"`)[1]!.split('</li>')[0]!;
    expect(comment).toMatch(/What it led to:\s*<a href="\/changes\/hours\/">Later opening<\/a>/);
    expect(site.read('testimonials/index.html')).toMatch(/What it led to:\s*<a href="\/changes\/hours\/">/);
    expect(comments.match(/What it led to/g)).toHaveLength(3);
  });

  test('links the published comments on its list, and counts the others without a word of them', () => {
    const page = site.read('changes/bells/index.html');
    expect(words(page)).toContain('3 of 30 comments of Spring 2026 said so (10.0%).');
    expect(words(page)).toContain('2 more published comments that said so:');
    expect(page).toContain(`href="/comments/#${linked}"`);
    expect(page).not.toMatch(/Nice bell|Guest 25/);
  });

  test('leads from the testimonials to the changes', () => {
    expect(words(site.read('testimonials/index.html'))).toContain(
      'What came of what people said: All 3 changes, and why 1 of them cannot be made',
    );
  });

  test('has components for any page: a strip, a card, a list and a pair', () => {
    const page = site.read('index.html');
    expect(words(page)).toMatch(
      /Changed because of you Later opening Done since 10 May 2026 We stay open until eight\. All 3 changes, and why 1/,
    );
    expect(words(page.split('id="cannot"')[1]!)).toMatch(/^>? A boat for hire Cannot do/);
    expect(words(page.split('id="none"')[1]!)).toContain('There are no such changes yet.');
    const story = site.read('changes/hours/index.html').split('candor-told"')[1]!;
    expect(story).toContain('<a href="/changes/boat/">A boat for hire</a>');
    expect(words(story)).toMatch(/You said A boat would be nice\..* Why not No insurer will cover a boat\./);
    expect(words(story)).toMatch(/Louder bells Planned Overdue/);
  });
});

test('without our collections a card has no page to link to, and a quote links to the card', async () => {
  const { 'src/content.config.ts': _, ...bare } = files;
  const site = await buildSite({ ...request, files: bare });
  const list = site.read('changes/index.html');
  expect(list).toMatch(/<h2>A boat for hire<\/h2>/);
  expect(site.files().filter((file) => file.startsWith('changes/hours'))).toEqual([]);
  expect(site.files()).toContain('changes/status/cannot/index.html');
  expect(site.read('comments/index.html')).toContain('<a href="/changes/#hours">Later opening</a>');
});
