import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isVerbatim } from '../../../integrations/candor/dist/text/verbatim.js';
import { footer, header, innerSize } from '../../../integrations/candor/dist/publish/share/composition.js';
import { fitted } from '../../../integrations/candor/dist/publish/share/fit.js';
import { firstWhere, roughWidth } from '../../../integrations/candor/dist/publish/share/guess.js';
import { box, type ShareNode } from '../../../integrations/candor/dist/publish/share/nodes.js';
import { shareSpecs } from '../../../integrations/candor/dist/publish/share/specs.js';
import { wordEnds, wordSegments } from '../../../integrations/candor/dist/text/word-segments.js';
import { shortenings } from '../../../integrations/candor/dist/publish/shorten.js';
import { preparedOf } from './shared.js';

const sentence = 'They rang the same afternoon, had it back by Thursday, and it rides better than new. ';

/** All text of a tree, and the largest size of it. */
function printed(node: ShareNode): { text: string; size: number } {
  const own = Number(node.style['fontSize'] ?? 0);
  if (node.type === 'text') return { text: node.text.replace(/[\u2068\u2069]/g, ''), size: own };
  const parts = node.children.map(printed);
  return {
    text: parts.map(({ text }) => text).join(' '),
    size: Math.max(own, ...parts.map(({ size }) => size)),
  };
}

/** Lines of letters that are all as wide: no fonts, so no renderer. */
async function measure(node: ShareNode, width: number): Promise<{ width: number; height: number }> {
  const { text, size } = printed(node);
  const lines = Math.ceil((roughWidth(text) * size) / width);
  return { width: roughWidth(text) * size, height: lines * size * 1.3 };
}

/** What the header and the footer leave of a card's height. */
async function roomOf(comment: string): Promise<number> {
  const { drawing } = preparedOf({ comment });
  const parts = [header(drawing, shareSpecs.card), footer(drawing, shareSpecs.card, false)];
  const { width, height } = innerSize('card');
  return height - (await measure(box({}, parts), width)).height;
}

test('the fewer the words, the larger they are set, and none is cut as long as all fit', async () => {
  const sizes: number[] = [];
  for (const comment of [
    'Superb job',
    sentence.trim(),
    sentence.repeat(2).trim(),
    sentence.repeat(4).trim(),
  ]) {
    const { text, size } = printed(await fitted(preparedOf({ comment }).drawing, 'card', measure));
    expect(text).toContain(comment);
    expect(text).not.toContain('Shortened by us.');
    sizes.push(size);
  }
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(new Set(sizes).size).toBe(4);
});

test('the largest size that fits is found with three measurements of a card, or fewer', async () => {
  let [cards, asked] = [0, 0];
  for (let words = 3; words <= 50; words++) {
    const comment = sentence.repeat(4).split(' ').slice(0, words).join(' ');
    const found = await fitted(preparedOf({ comment }).drawing, 'card', (node, width) => {
      asked++;
      return measure(node, width);
    });
    cards++;
    const { size } = printed(found);
    const { display, words: others } = shareSpecs.card;
    const sizes = [...display, ...others];
    const room = await roomOf(comment);
    const fits = (one: number): boolean => {
      const height = Math.ceil((roughWidth(`“ ${comment} ”`) * one) / innerSize('card').width) * one * 1.3;
      return height <= (display.includes(one) ? Math.min(room, one * 3.3) : room);
    };
    expect(size, comment).toBe(sizes.find(fits));
  }
  expect(asked / cards).toBeLessThan(3);
});

test('words too long for an image end behind a word, marked as cut, and the image says who shortened them', async () => {
  const comment = sentence.repeat(20);
  const { text } = printed(await fitted(preparedOf({ comment }).drawing, 'card', measure));
  expect(text).toMatch(/ \[…\] ” /);
  expect(text).toContain('Shortened by us.');
  expect(text.length).toBeLessThan(comment.length / 2);
});

test('words that no cut makes fit are not shown at all, but where they are to be read', async () => {
  const { text } = printed(await fitted(preparedOf({ comment: 'a'.repeat(4000) }).drawing, 'card', measure));
  expect(text).not.toContain('aaa');
  expect(text).toContain('Read this answer at bikes.example/testimonials/a1');
});

test('every shortening is the person’s own words, in scripts without spaces too', () => {
  for (const words of [
    sentence.repeat(2),
    'Never again? Always! un-helpful e.g. this "odd" one: done late.Cheap I can\'t',
    '日本語のサポートがとても丁寧でした。おすすめします！',
    'خدمة ممتازة وسريعة، أصلحوا دراجتي خلال 24 ساعة',
    'อร่อยมากและบริการดีเยี่ยม',
  ]) {
    const all = [...shortenings(words)];
    expect(all.length).toBeGreaterThan(2);
    expect(all.map(({ length }) => length)).toEqual(
      all.map(({ length }) => length).toSorted((a, b) => b - a),
    );
    for (const shorter of all) expect(isVerbatim(shorter, words), shorter).toBe(true);
  }
});

test('words are cut behind each of them, from whichever end the text is looked at', () => {
  const parts = fc.constantFrom(
    'a',
    'b',
    ' ',
    '.',
    '-',
    '’',
    ':',
    '1',
    '\u0301',
    '字',
    'とても',
    'ไทย',
    '👨‍👩‍👧',
    'ע',
    '…',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 40 }), (chosen) => {
      const text = chosen.join('');
      const words = wordSegments(text).filter(({ isWord }) => isWord);
      expect([...wordEnds(text)].reverse()).toEqual(
        words.map(({ index, segment }) => index + segment.length),
      );
    }),
  );
});

test('the first that fits is found from any guess, with few measurements', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(200), fc.nat(200), fc.nat(220), async (length, from, guess) => {
      const list = Array.from({ length }, (_, index) => index);
      let asked = 0;
      const found = await firstWhere(list, async (item) => (asked++, item >= from), guess);
      expect(found).toBe(from < length ? from : null);
      expect(asked).toBeLessThanOrEqual(2 + 2 * Math.ceil(Math.log2(length + 1)));
    }),
  );
  let asked = 0;
  await firstWhere([...Array(100).keys()], async (item) => (asked++, item >= 50), 50);
  expect(asked).toBe(2);
});
