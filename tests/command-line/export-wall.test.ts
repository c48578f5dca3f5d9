import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { candorCli } from '../helpers/in-process.js';
import { approvals, ownCsv } from '../helpers/responses.js';
import { temporaryFolder } from '../helpers/temporary.js';

const site = (astro = "site: 'https://example.org', "): string =>
  temporaryFolder({
    'astro.config.mjs': `import candor from 'astro-candor';\nexport default { ${astro}integrations: [candor({ asOf: '2026-06-30', organisation: { name: 'Harbour' }, language: 'en-GB' })] };\n`,
    'content/responses/spring.csv': ownCsv([
      { comment: 'Late, but well done.', consent: 'quote name', name: 'Bo Ek', score: 4 },
      { comment: 'Good as new <b>.', consent: 'quote name', name: 'Ada Lund', score: 10 },
    ]),
    'content/decisions.jsonl': `${approvals('r1', 'r2')}{"response":"r2","action":"tag","tags":["repairs"],"by":"Test","at":"2026-05-01"}\n`,
  });

test('a marketer gets testimonials for a mail, as HTML, as text and as a file, with how they were chosen', async () => {
  const root = site();
  const text = await candorCli(root, ['export', 'wall', '--format', 'text', '--tags', 'repairs, price']);
  expect(text.code).toBe(0);
  expect(text.output).toBe(`What promoters say · Harbour

How these were chosen. 2 responses came in from 1 March 2026 to 2 March 2026. 2 people left a comment and agreed to have it published. Shown here is 1 of these: promoters only, who gave 9 or 10, about repairs, price, newest first. We do not check that people who answer bought from us.
All published comments, every score: https://example.org/comments/
Findings from all answers: https://example.org/findings/
How we ask, check and publish: https://example.org/feedback/policy/

* * *

Good as new <b>.

Ada Lund
Score 10 of 10 · 2 March 2026
1 testimonial exported
`);
  const file = join(root, 'mail.html');
  const html = await candorCli(root, ['export', 'wall', '--theme', 'paper', '--output', file]);
  expect(html).toEqual({ code: 0, output: '1 testimonial exported\n' });
  expect(readFileSync(file, 'utf8')).toMatch(
    /^<table role="presentation"[^]*Good as new &lt;b&gt;\.[^]*<\/table>\n$/,
  );
  const json = await candorCli(root, ['export', 'wall', '--json']);
  expect(JSON.parse(json.output.replace(/\n1 testimonial exported\n/, ''))).toMatchObject({
    quotes: [{ words: ['Good as new <b>.'], lines: ['Ada Lund', 'Score 10 of 10 · 2 March 2026'] }],
  });
});

test('it says what is missing, and writes nothing then', async () => {
  const root = site();
  const file = join(root, 'mail.html');
  const none = await candorCli(root, ['export', 'wall', '--tags', 'price', '--output', file]);
  expect(none).toEqual({
    code: 1,
    output: expect.stringContaining(
      'no published testimonial fits; there are 1, with these tags: repairs; chosen for these places: none',
    ) as string,
  });
  expect(existsSync(file)).toBe(false);
  const nowhere = await candorCli(site(''), ['export', 'wall']);
  expect(nowhere.code).toBe(1);
  expect(nowhere.output).toMatch(/links in a mail have to be absolute[^]*Set Astro's `site`\./);
});

test.each([
  [['--limit', '0'], '--limit is a whole number from 1 on.'],
  [['--format', 'pdf'], '--format is one of html, text, markdown, json.'],
  [['--theme', 'neon'], '--theme is one of plain, paper, poster.'],
  [['--theme', 'paper', '--format', 'text'], 'Only HTML has a --theme.'],
  [['--tag', 'a'], 'There is no option --tag. Did you mean --tags?'],
  [['everything'], 'export wall takes no names.'],
])('wrong use is told: %j', async (args, message) => {
  const { code, output } = await candorCli(site(), ['export', 'wall', ...args]);
  expect([code, output.split('\n')[0]]).toEqual([2, message]);
});
