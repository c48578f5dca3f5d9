import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commentIn, responseCells } from '../../../bench/helpers/responses.mjs';
import { disguises, plant } from '../../../bench/scan/disguises.mjs';
import { Random } from '../../../bench/helpers/random.mjs';
import { saying, scanOf } from '../../helpers/leaks.js';
import { runs } from '../../helpers/random.js';

const ways = [false, true];

test('a thousand leaks in ten encodings are all found, and nothing else is', () => {
  const random = new Random(8);
  const secrets = Array.from({ length: 2000 }, (_, at) => ({
    kind: (['email', 'comment'] as const)[at % 2]!,
    text: at % 2 === 0 ? String(responseCells(random, at, 2000)[8]) : `${at}: ${commentIn(random, 'de')}`,
  }));
  const page = (at: number, inside: string): string =>
    `<article class="card" data-n="${at}"><p>${commentIn(random, 'en')}</p>${inside}<a href="/t/${at}/">Read</a></article>`;
  const files = Object.fromEntries(
    secrets.map(({ text }, at) => [`${at}.html`, page(at, at < 1000 ? plant(text, at) : '')]),
  );
  for (const filtered of ways) {
    const scan = scanOf(files, { filtered });
    secrets.forEach(({ kind, text }, at) => scan.look(saying({ [kind]: text }, { id: `r${at}` })));
    const found = new Set(scan.finish().map(({ where }) => where.response));
    const missed = secrets
      .slice(0, 1000)
      .flatMap(({ text }, at) => (found.has(`r${at}`) ? [] : [plant(text, at)]));
    expect(missed).toEqual([]);
    expect(found.size).toBe(1000);
  }
}, 60_000);

const word = fc.stringMatching(/^[A-Za-zäöüéñçß&'"<]{2,9}$/);
const sentence = fc.array(word, { minLength: 12, maxLength: 30 }).map((words) => words.join(' '));
const around = fc.array(
  fc.oneof(
    sentence,
    fc.constantFrom('<p>', '</p>', '<b class="a">', '<br>', '<li data-a="b c">', '&amp;', '\n'),
  ),
  { maxLength: 6 },
);

test('whatever is planted in whatever encoding at whatever place between tags is found, what is not is not', () => {
  fc.assert(
    fc.property(sentence, sentence, around, around, fc.nat(disguises.length - 1), fc.boolean(), (...all) => {
      const [secret, other, before, after, which, many] = all;
      fc.pre(secret !== other);
      const html = (parts: readonly string[]): string =>
        parts.map((part) => part.replace(/<(?![a-z/])/g, '&lt;')).join('');
      const page = `${html(before)}<p>${disguises[which]!.hide(secret)}</p>${html(after)}`;
      const scan = scanOf({ 'a.html': page }, { filtered: many });
      scan.look(saying({ comment: secret }, { id: 'planted' }));
      scan.look(saying({ comment: other }, { id: 'other' }));
      expect(scan.finish().map(({ where }) => where.response)).toEqual(['planted']);
    }),
    { numRuns: runs(150, 3000) },
  );
}, 60_000);
