import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WordRow } from '../../../integrations/candor/dist/check/scan/word-rows.js';
import { noParticulars } from '../../../integrations/candor/dist/model/particulars.js';
import type { PlatformReview } from '../../../integrations/candor/dist/model/platform-review.js';
import type { Quotable } from '../../../integrations/candor/dist/model/published.js';
import type { Words } from '../../../integrations/candor/dist/model/response.js';
import { publicId } from '../../../integrations/candor/dist/policy/public-id.js';
import { saying, scanOf, type Lawful } from '../../helpers/leaks.js';
import { quotable } from '../../helpers/quotables.js';
import { runs } from '../../helpers/random.js';

const comment = "They couldn't find the part & I waited für drei Wochen.";
const name = 'Zoë Müller';
const email = 'Zoe.Mueller@example.org';
/** Few responses are looked for in the output; of many it is known first that they do not stand there. */
const ways = [false, true];

/** The rules that a page breaks with these words, searched in both ways. */
function found(
  page: string | Buffer,
  words: Partial<Words>,
  lawful: Lawful = {},
  file = 'index.html',
): string[] {
  const results = ways.map((filtered) => {
    const scan = scanOf({ [file]: page }, { ...lawful, filtered });
    scan.look(saying(words));
    return scan.finish().map(({ rule, severity }) => `${severity}: ${rule}`);
  });
  expect(results[1]).toEqual(results[0]);
  return results[0]!;
}

const leaked = ['error: leak'];

test('a withheld comment is found however it was written out', () => {
  const disguises = [
    `<p>${comment}</p>`,
    '<p>They couldn&#39;t find the part &amp; I waited f&#xfc;r drei Wochen.</p>',
    `<p>THEY COULDN’T FIND THE <b class="a">PA</b>RT &amp; I\n  waited</p><p>fur drei Wochen.</p>`,
    `{"text":"They couldn't find the part \\u0026 I waited f\\u00fcr\\ndrei Wochen."}`,
    `<content type="html">&lt;p&gt;They couldn't find the part &amp;amp; I waited für drei Wochen.&lt;/p&gt;</content>`,
    `<summary type="html">They couldn't find the part &amp;amp; I wai&lt;i&gt;ted&lt;/i&gt; für drei Wochen.</summary>`,
    `<img alt="They couldn't find the part & I waited für drei Wochen.">`,
    `<a href="/?q=${encodeURIComponent(comment)}">search</a>`,
    `<a href="/?${new URLSearchParams({ q: comment }).toString()}">search</a>`,
    `<!-- ${comment} -->`,
  ];
  for (const html of disguises) expect(found(html, { comment }), html).toEqual(leaked);
  expect(found('<p>They could find the part, and I waited three weeks.</p>', { comment })).toEqual([]);
});

test('an issue says where it stands and how the text begins and ends, and never the text', () => {
  const scan = scanOf({ 'about/index.html': `<p>Über uns</p>\n<p>Write to ${email}</p>` });
  scan.look(saying({ email }));
  const [issue] = scan.finish();
  expect(issue).toMatchObject({ rule: 'leak', where: { file: 'about/index.html', line: 2, response: 'r1' } });
  expect(issue!.what).toContain('Z…g, 23 characters, at character 13 of line 2');
  expect(JSON.stringify(issue)).not.toMatch(/mueller/i);
});

test('an e-mail address is an error, a name nobody agreed to show is a warning', () => {
  expect(found('<a href="mailto:zoe.mueller@example.org">write</a>', { email })).toEqual(leaked);
  expect(found(`"${Buffer.from(email).toString('base64')}"`, { email })).toEqual(leaked);
  expect(found('<p>a@b.de</p>', { email: 'a@b.de' })).toEqual(leaked);
  expect(found('<p>zoe muller</p>', { name })).toEqual(['warning: leak-name']);
  expect(found('<p>Jo Fox</p>', { name: 'Jo Fox' })).toEqual(['warning: leak-name']);
});

test('what only looks alike is no leak', () => {
  const alike =
    '<p>ida.berg@example.org, berg@example.org.uk, zoemuller2, banjo foxtrot, bergexample.org</p>';
  expect(found(alike, { email: 'berg@example.org' })).toEqual([]);
  expect(found('<p>idaberg@example.org</p>', { email: 'ida.berg@example.org' })).toEqual([]);
  expect(found(alike, { name })).toEqual([]);
  expect(found(alike, { name: 'Jo Fox' })).toEqual([]);
  expect(found('<path d="M10.3 01.23 4567"/><p>2026-06-30 12:30, id a0301234567f</p>', phoned)).toEqual([]);
});

const phoned = { comment: 'Ring 030 123 45 67' };

test('a telephone number in private words is found however it is dialled', () => {
  for (const written of [
    '+49 30 1234567',
    '(030) 123 45-67',
    '0049301234567',
    'tel:+49301234567',
    '030/1234567',
    '%2B49%20(0)30-1234567',
  ])
    expect(found(`<p>Call ${written} now</p>`, phoned), written).toEqual(leaked);
  for (const foreign of ['030 1234567', '+49 (0) 30 / 1234567'])
    expect(found(`<p>${foreign}</p>`, { comment: '+49 30 1234567' }), foreign).toEqual(leaked);
  expect(found('<p>+49 89 12345</p>', { comment: '+49 (0)89 12345' })).toEqual(leaked);
  expect(found('<p>991234567801234567, +33 30 1234568</p>', phoned)).toEqual([]);
});

test('decimals that are published are no number, in an address either', () => {
  const comment = 'It saved us 1 000 000.00 in all';
  const page = `<p>${comment}</p><a href="/tags/1-000-000-00-ab12/">1 000 000.00</a>`;
  const lawful = { quotables: [quotable('q', { comment })] };
  expect(found(page, { comment }, lawful)).toEqual([]);
  expect(found(page, { comment: 'Ring 1 000 000 00 first' })).toEqual(leaked);
});

test('a number is found as it is dialled at home, whoever wrote the same digits before', () => {
  const scan = scanOf({ 'a.html': '<p>Ring 030 12345678</p>' });
  scan.look(saying({ comment: 'Order 493012345678 never came' }));
  scan.look(saying({ comment: 'Ring +49 30 12345678' }, { id: 'r2' }));
  expect(scan.finish()).toMatchObject([{ rule: 'leak', where: { response: 'r2' } }]);
});

test('e-mail addresses, numbers and network addresses of dropped columns are found', () => {
  const scan = scanOf({ 'data.json': '{"a":"ida@example.org","b":"+44 20 7946 0018","c":"203.0.113.217"}' });
  scan.look(saying({}), ['ida@example.org', '020 7946 0018', '203.0.113.217', 'Berlin']);
  expect(scan.finish().map(({ what }) => /holds the (.*) of a response/.exec(what)?.[1])).toEqual([
    'e-mail',
    'phone number',
    'network address',
  ]);
});

test('an e-mail address that only tells who is who is looked for too', () => {
  const scan = scanOf({ 'data.json': '{"who":"ida.berg@example.org"}' });
  scan.look(saying({}, { person: () => 'Ida.Berg@example.org' }));
  expect(scan.finish()).toMatchObject([{ rule: 'leak', severity: 'error' }]);
});

test('where a picture is from is found, whoever agreed to have it shown', () => {
  const picture = 'https://pictures.example/avatar/4a2f9c.png';
  const html = `<img src="/_image?href=${encodeURIComponent(picture)}">`;
  for (const filtered of ways) {
    const scan = scanOf({ 'a.html': html }, { filtered });
    const row = { text: (slot: number) => ['', picture][slot]! };
    expect(scan.holds(row, { ...noSlots, picture: 1 })).toBe(true);
    scan.look(saying({}, { particulars: () => ({ ...noParticulars, picture }) }));
    expect(scan.finish()).toMatchObject([{ rule: 'leak', severity: 'error', where: { response: 'r1' } }]);
  }
});

const noSlots = { email: -1, name: -1, comment: -1, person: -1, picture: -1, hidden: [] };

test('what a picture says of itself is read too', () => {
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const png = (...chunks: Buffer[]): Buffer =>
    Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
  const segment = Buffer.from(`\xff\xd8\xff\xe1\x00\x1fExif\0\0${email}`, 'latin1');
  const riff = Buffer.from(`RIFF0000WEBPXMP \x17\0\0\0${email}`, 'latin1');
  const pictures = {
    'a.png': png(chunk('tEXt', Buffer.from(`Author\0${email}`))),
    'b.png': png(chunk('zTXt', Buffer.from([...Buffer.from('Author\0\0'), ...deflateSync(email)]))),
    'c.png': png(chunk('iTXt', Buffer.from([...Buffer.from('Author\0\x01\0\0\0'), ...deflateSync(email)]))),
    'd.jpg': Buffer.concat([segment, Buffer.from([0xff, 0xda])]),
    'e.webp': riff,
  };
  for (const [file, bytes] of Object.entries(pictures))
    expect(found(bytes, { email }, {}, file), file).toEqual(leaked);
  expect(
    found(png(chunk('IDAT', Buffer.from([0xff, ...Buffer.from(email)]))), { email }, {}, 'f.png'),
  ).toEqual([]);
});

const published = (more: Partial<Quotable>): Quotable => quotable('q1', { comment: '', ...more });

test('what is told beside published words is no leak of a comment that says the same', () => {
  const offered = 'A place in a prize draw for a pair of panniers';
  const disclosure = { relationship: null, incentive: offered, translatedFrom: null };
  const leaks = (quotables: Quotable[]) => found(`<p>${offered}</p>`, { comment: offered }, { quotables });
  expect(leaks([published({ disclosure })])).toEqual([]);
  expect(leaks([published({ placements: [{ place: 'pricing', excerpt: offered }] })])).toEqual([]);
  expect(leaks([published({})])).toEqual(leaked);
});

test('a review of a platform that is shown is no leak, one that is not is', () => {
  const shown = { text: comment, title: null, author: name } as PlatformReview;
  const html = `<p>${comment}</p><p>Zoë Müller</p>`;
  expect(found(html, { comment, name }, { reviews: [shown] })).toEqual([]);
  expect(found(html, { comment, name })).toEqual([...leaked, 'warning: leak-name']);
});

test('words that are lawfully published are no leak, whoever else said the same, and those who did are counted', () => {
  const html = `<p>${comment}</p><p>Zoë Müller</p>`;
  const words = { comment, name };
  expect(found(html, words, { quotables: [published({ comment, name })] })).toEqual([]);
  expect(found(html, words, { quotables: [published({ comment: `Same here. ${comment}`, name })] })).toEqual(
    [],
  );
  expect(found(html, words, { quotables: [published({ name })] })).toEqual(leaked);
  const scan = scanOf({ 'a.html': html }, { quotables: [published({ comment, name })] });
  for (const id of ['r1', 'r2', 'r3']) scan.look(saying({ comment }, { id }));
  expect([scan.finish(), scan.exempt]).toEqual([[], 2]);
});

test('the original of a redacted comment is looked for too, a short one in its own card', () => {
  const redacted = published({ comment: comment.replace('the part', '[...]'), redacted: true });
  expect(found(`<p>${comment}</p>`, { comment }, { quotables: [redacted] })).toEqual(leaked);
  const own = quotable(publicId('r1'), { comment: 'Ask [...]', redacted: true });
  const card = (id: string) => `<article data-candor-quote="${id}"><p>Ask Ida Berg</p></article>`;
  const short = { comment: 'Ask Ida Berg' };
  expect(found(card(own.id), short, { quotables: [own] })).toEqual(leaked);
  expect(found(card('q2'), short, { quotables: [own] })).toEqual([]);
});

test('a name beside the words of just that person, or in their card, is an error; elsewhere it may be another’s', () => {
  const own = quotable(publicId('r1'), { comment, name: null });
  const lawful = { quotables: [own] };
  const card = (id: string) => `<article data-candor-quote="${id}"><p>Yes</p><b>Zoë Müller</b></article>`;
  expect(found(`<p>${comment}</p><p>Zoë Müller</p>`, { name }, lawful)).toEqual(['error: leak-name']);
  expect(found(card(own.id), { name }, lawful)).toEqual(['error: leak-name']);
  expect(found(`<p>Zoë Müller</p>${card('q2')}`, { name }, lawful)).toEqual(['warning: leak-name']);
  const both = { quotables: [own, quotable('q2', { name })] };
  expect(found(card('q2'), { name }, both)).toEqual([]);
  expect(found(`${card('q2')}${card(own.id)}`, { name }, both)).toEqual(['error: leak-name']);
});

test('a control character inside the words hides nothing', () => {
  const secret = 'my\u0001 private words that nobody should read';
  expect(found(`<p>${secret}</p>`, { comment: secret })).toEqual(leaked);
});

test('words that look like tags are found in pages, data and scripts', () => {
  for (const secret of [
    'I <really> like how <this> was done by them',
    'I <3 them, and a < b > c for all of us there',
    'nobody <ever told me that it would be so late',
  ]) {
    const escaped = secret.replace(/</g, '&lt;').replace(/>/g, '&gt;');
    for (const [file, text] of [
      ['a.html', `<p>${escaped}</p>`],
      ['a.html', `<p title="${secret}">x</p>`],
      ['a.json', JSON.stringify({ secret })],
      ['a.js', `for(let i=0;i<n;i++)f(()=>${JSON.stringify(secret)})`],
    ] as const)
      expect(found(text, { comment: secret }, {}, file), text).toEqual(leaked);
  }
});

/** Cells of a row, each behind the other. */
function rowOf(texts: readonly string[]): WordRow {
  const cells = texts.map((text) => Buffer.from(text));
  const starts = cells.map((_, slot) => Buffer.concat(cells.slice(0, slot)).length);
  const end = (slot: number): number => starts[slot]! + cells[slot]!.length;
  const raw = { bytes: Buffer.concat(cells), start: (slot: number) => starts[slot]!, end };
  return { raw, text: (slot) => texts[slot]! };
}

const letters = fc.constantFrom(
  ...'aeoßÄéñçŁσςΣΟ\u0301\u0327 \n\u00a0\u3000…ﬁ½Ⅷ²İıﾊﾟガ雨한👍𝚺!\'’“"@.-<>&%\\',
);
const anyWords = fc.string({
  unit: fc.oneof(letters, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
  maxLength: 60,
});

test('whatever stands in the output of a row in whatever letters, its bytes never deny it', () => {
  const slots = { ...noSlots, email: 0, name: 1, comment: 2 };
  fc.assert(
    fc.property(fc.tuple(anyWords, anyWords, anyWords), fc.nat(2), ([mail, who, text], which) => {
      const planted = [mail, who, text][which]!;
      const cells = [mail, who, text];
      const page = { 'a.txt': `before - ${planted} - after` };
      const few = scanOf(page);
      few.look(saying({ email: mail, name: who, comment: text }));
      const many = scanOf(page, { filtered: true });
      const issues = few.finish().length;
      for (const row of [rowOf(cells), { text: rowOf(cells).text }])
        if (issues > 0) expect(many.holds(row, slots)).toBe(true);
      many.look(saying({ email: mail, name: who, comment: text }));
      expect(many.finish()).toHaveLength(issues);
    }),
    { numRuns: runs(80, 1000) },
  );
});

test('a row none of whose words stand in the output is passed over by its first bytes', () => {
  const scan = scanOf({ 'a.txt': 'Our customers say: the best shop. '.repeat(9) }, { filtered: true });
  const slots = { ...noSlots, email: 0, name: 1, comment: 2 };
  const row = (text: string): boolean => {
    const { raw } = rowOf(['customer.17@mail-3.example', 'Zoë Müller', text]);
    return scan.holds(
      {
        raw,
        text: () => {
          throw new Error('it was decoded');
        },
      },
      slots,
    );
  };
  expect(row('Überaus freundlich, gründlich und schnell: gern wieder.')).toBe(false);
  expect(row('とても 丁寧に 説明して くれました 予定より 三日 遅れました 快適です')).toBe(false);
  expect(() => row('Our customers say: the best shop.')).toThrow('it was decoded');
});
