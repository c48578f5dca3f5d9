import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldOutput } from '../../../integrations/candor/dist/check/fold.js';
import { LeakScan } from '../../../integrations/candor/dist/check/leak-scan.js';
import type { PlatformReview } from '../../../integrations/candor/dist/model/platform-review.js';
import type { Quotable } from '../../../integrations/candor/dist/model/published.js';
import type { Response, Words } from '../../../integrations/candor/dist/model/response.js';

const comment = "They couldn't find the part & I waited für drei Wochen.";
const words: Words = {
  comment,
  name: 'Zoë Müller',
  role: '',
  organisation: '',
  email: 'Zoe.Mueller@example.org',
  language: '',
  tags: [],
};
const response = (more: Partial<Words> = {}): Response =>
  ({ id: 'r1', consent: ['quote'], words: () => ({ ...words, ...more }) }) as unknown as Response;

function found(html: string, quotable: Quotable | null = null, lawful: Quotable[] = []): string[] {
  const scan = new LeakScan([{ name: 'index.html', text: foldOutput(html) }], lawful);
  scan.look(response(), quotable);
  return scan.issues.map(({ what, severity }) => `${severity}: ${what}`);
}

const leakedComment = ['error: the output holds the comment of a response, which nobody agreed to publish'];

test('a withheld comment is found however it was written out', () => {
  const disguises = [
    `<p>${comment}</p>`,
    '<p>They couldn&#39;t find the part &amp; I waited f&#xfc;r drei Wochen.</p>',
    `<p>THEY COULDN’T FIND THE <b>PA</b>RT &amp; I\n  waited</p><p>fur drei Wochen.</p>`,
    `{"text":"They couldn't find the part \\u0026 I waited f\\u00fcr\\ndrei Wochen."}`,
    `<content type="html">&lt;p&gt;They couldn't find the part &amp;amp; I waited für drei Wochen.&lt;/p&gt;</content>`,
    `<summary type="html">They couldn't find the part &amp;amp; I wai&lt;i&gt;ted&lt;/i&gt; für drei Wochen.</summary>`,
    `<img alt="They couldn't find the part & I waited für drei Wochen.">`,
  ];
  for (const html of disguises) expect(found(html), html).toEqual(leakedComment);
  expect(found('<p>They could find the part, and I waited three weeks.</p>')).toEqual([]);
});

test('an e-mail address is an error, a name nobody agreed to show is a warning', () => {
  expect(found('<a href="mailto:zoe.mueller@example.org">write</a>')).toEqual([
    'error: the output holds the e-mail of a response, which nobody agreed to publish',
  ]);
  expect(found('<p>zoe muller</p>')).toEqual([
    'warning: the output holds the name of a person who did not agree to have it shown',
  ]);
});

test('an e-mail address that only tells who is who is looked for too', () => {
  const scan = new LeakScan([{ name: 'data.json', text: foldOutput('{"who":"ida.berg@example.org"}') }], []);
  scan.look({ ...response(), person: () => 'Ida.Berg@example.org' }, null);
  expect(scan.issues).toMatchObject([{ rule: 'leak', severity: 'error' }]);
});

test('a review of a platform that is shown is no leak, one that is not is', () => {
  const output = [{ name: 'index.html', text: foldOutput(`<p>${comment}</p><p>Zoë Müller</p>`) }];
  const shown = { text: comment, title: null, author: words.name } as PlatformReview;
  const issues = (reviews: PlatformReview[]): string[] => {
    const scan = new LeakScan(output, [], reviews);
    scan.look(response(), null);
    return scan.issues.map(({ rule }) => rule);
  };
  expect(issues([shown])).toEqual([]);
  expect(issues([])).toEqual(['leak', 'leak-name']);
});

test('the same words lawfully published by somebody else are no leak', () => {
  const lawful = {
    comment: `Same here. ${comment}`,
    excerpt: null,
    name: 'Zoë Müller',
    role: null,
    organisation: null,
    reply: null,
  };
  expect(found(`<p>${comment}</p><p>Zoë Müller</p>`, null, [lawful as Quotable])).toEqual([]);
});

test('the original of a redacted comment is looked for too', () => {
  expect(found(`<p>${comment}</p>`, { redacted: true, name: 'Zoë Müller' } as Quotable)).toEqual(
    leakedComment,
  );
});

test('nothing planted is missed, wherever it stands', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 });
  const secret = fc.stringMatching(/^[a-z]{8,12}@[a-z]{5,9}\.example$/);
  fc.assert(
    fc.property(text, secret, text, (before, email, after) => {
      const scan = new LeakScan(
        [{ name: 'a.txt', text: foldOutput(`${before} ${email} ${after}`.replace(/[<>&\\]/g, '')) }],
        [],
      );
      scan.look(response({ email, comment: '', name: '' }), null);
      expect(scan.issues).toHaveLength(1);
    }),
  );
});

test('a control character inside the words hides nothing', () => {
  const secret = 'my\u0001 private words that nobody should read';
  const scan = new LeakScan([{ name: 'a.html', text: foldOutput(`<p>${secret}</p>`) }], []);
  scan.look(response({ comment: secret, email: '', name: '' }), null);
  expect(scan.issues).toHaveLength(1);
});
