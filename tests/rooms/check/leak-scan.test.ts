import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldOutput } from '../../../integrations/candor/dist/check/fold.js';
import { LeakScan, type WordRow } from '../../../integrations/candor/dist/check/leak-scan.js';
import { noParticulars } from '../../../integrations/candor/dist/model/particulars.js';
import type { PlatformReview } from '../../../integrations/candor/dist/model/platform-review.js';
import type { Quotable } from '../../../integrations/candor/dist/model/published.js';
import type { Response, Words } from '../../../integrations/candor/dist/model/response.js';
import { quotable } from '../../helpers/quotables.js';
import { runs } from '../../helpers/random.js';

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

function found(html: string, lawful: Quotable[] = []): string[] {
  const scan = new LeakScan([{ name: 'index.html', text: foldOutput(html) }], lawful);
  scan.look(response());
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
  scan.look({ ...response(), person: () => 'Ida.Berg@example.org' });
  expect(scan.issues).toMatchObject([{ rule: 'leak', severity: 'error' }]);
});

test('where a picture is from is found, whoever agreed to have it shown', () => {
  const picture = 'https://pictures.example/avatar/4a2f9c.png';
  const scan = new LeakScan([{ name: 'a.html', text: foldOutput(`<img src="${picture}">`) }], []);
  scan.look({ ...response(), particulars: () => ({ ...noParticulars, picture }) });
  expect(scan.issues).toMatchObject([{ rule: 'leak', severity: 'error', where: { response: 'r1' } }]);
  const row = { text: (slot: number) => ['', picture][slot]! };
  expect(scan.holds(row, { email: -1, name: -1, comment: -1, person: -1, picture: 1 })).toBe(true);
});

test('what is told beside published words is no leak of a comment that says the same', () => {
  const offered = 'A place in a prize draw for a pair of panniers';
  const disclosure = { relationship: null, incentive: offered, translatedFrom: null };
  const scan = (lawful: Quotable[]) => {
    const found = new LeakScan([{ name: 'a.html', text: foldOutput(`<p>${offered}</p>`) }], lawful);
    found.look(response({ comment: offered, email: '', name: '' }));
    return found.issues.length;
  };
  expect(scan([published({ disclosure })])).toBe(0);
  expect(scan([published({ placements: [{ place: 'pricing', excerpt: offered }] })])).toBe(0);
  expect(scan([published({})])).toBe(1);
});

test('a review of a platform that is shown is no leak, one that is not is', () => {
  const output = [{ name: 'index.html', text: foldOutput(`<p>${comment}</p><p>Zoë Müller</p>`) }];
  const shown = { text: comment, title: null, author: words.name } as PlatformReview;
  const issues = (reviews: PlatformReview[]): string[] => {
    const scan = new LeakScan(output, [], reviews);
    scan.look(response());
    return scan.issues.map(({ rule }) => rule);
  };
  expect(issues([shown])).toEqual([]);
  expect(issues([])).toEqual(['leak', 'leak-name']);
});

const published = (more: Partial<Quotable>): Quotable => quotable('q1', { comment: '', ...more });

test('words that are lawfully published are no leak, whoever else said the same', () => {
  const html = `<p>${comment}</p><p>Zoë Müller</p>`;
  expect(found(html, [published({ comment, name: 'Zoë Müller' })])).toEqual([]);
  expect(found(html, [published({ comment: `Same here. ${comment}`, name: 'Zoë Müller' })])).toEqual([]);
  expect(found(html, [published({ name: 'Zoë Müller' })])).toEqual(leakedComment);
});

test('the original of a redacted comment is looked for too', () => {
  const redacted = published({ comment: comment.replace('the part', '[...]'), redacted: true });
  expect(found(`<p>${comment}</p>`, [redacted])).toEqual(leakedComment);
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
      scan.look(response({ email, comment: '', name: '' }));
      expect(scan.issues).toHaveLength(1);
    }),
  );
});

test('a control character inside the words hides nothing', () => {
  const secret = 'my\u0001 private words that nobody should read';
  const scan = new LeakScan([{ name: 'a.html', text: foldOutput(`<p>${secret}</p>`) }], []);
  scan.look(response({ comment: secret, email: '', name: '' }));
  expect(scan.issues).toHaveLength(1);
});

const letters = fc.constantFrom(...'aeoßÄéñçŁσςΣΟ\u0301\u0327 \n\u00a0\u3000…ﬁ½Ⅷ²İıﾊﾟガ雨한👍𝚺!\'’“"@.-');
const words25 = fc.string({
  unit: fc.oneof(letters, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
  maxLength: 60,
});

/** What has to be found, told in the plainest way. */
function expected(
  output: string,
  { email, name, comment }: Pick<Words, 'email' | 'name' | 'comment'>,
): string[] {
  const text = foldOutput(output);
  const stands = (value: string, least: number): boolean =>
    fold(value).length >= least && text.includes(fold(value));
  return [
    ...(stands(email, 8) ? ['e-mail'] : []),
    ...(stands(comment, 25) ? ['comment'] : []),
    ...(name.includes(' ') && stands(name, 8) ? ['name'] : []),
  ];
}

/** The words as cells of a row, each behind the other. */
function rowOf(texts: readonly string[]): WordRow {
  const cells = texts.map((text) => Buffer.from(text));
  const starts = cells.map((_, slot) => Buffer.concat(cells.slice(0, slot)).length);
  const end = (slot: number): number => starts[slot]! + cells[slot]!.length;
  const raw = { bytes: Buffer.concat(cells), start: (slot: number) => starts[slot]!, end };
  return { raw, text: (slot) => texts[slot]! };
}

test('whatever is written in whatever letters, just what stands in the output is found, by its bytes too', () => {
  const slots = { email: 0, name: 1, comment: 2, person: -1, picture: -1 };
  fc.assert(
    fc.property(
      fc.tuple(words25, words25, words25),
      words25,
      fc.nat(7),
      ([email, name, comment], other, which) => {
        const planted = [email, name, comment].filter((_, index) => (which & (1 << index)) !== 0);
        const output = [other, ...planted.map((text) => text.replace(/[<>&\\]/g, '')), other].join(' - ');
        const scan = new LeakScan([{ name: 'a.txt', text: foldOutput(output) }], []);
        const all = expected(output, { email, name, comment });
        const row = rowOf([email, name, comment]);
        const found = [scan.holds(row, slots), scan.holds({ text: row.text }, slots)];
        expect(found).toEqual([all.length > 0, all.length > 0]);
        scan.look(response({ email, name, comment }));
        expect(scan.issues).toHaveLength(all.length);
      },
    ),
    { numRuns: runs(60, 150) },
  );
});

test('a row none of whose words stand in the output is passed over by its first bytes', () => {
  const scan = new LeakScan(
    [{ name: 'a.txt', text: foldOutput('Our customers say: the best shop. '.repeat(9)) }],
    [],
  );
  const slots = { email: 0, name: 1, comment: 2, person: -1, picture: -1 };
  const row = (comment: string): boolean => {
    const { raw } = rowOf(['customer.17@mail-3.example', 'Zoë Müller', comment]);
    const text = (): string => {
      throw new Error('it was decoded');
    };
    return scan.holds({ raw, text }, slots);
  };
  expect(row('Überaus freundlich, gründlich und schnell: gern wieder.')).toBe(false);
  expect(row('とても 丁寧に 説明して くれました 予定より 三日 遅れました 快適です')).toBe(false);
  expect(() => row('Our customers say: the best shop.')).toThrow('it was decoded');
});
