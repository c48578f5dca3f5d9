import type { ShareDrawing } from './drawing.js';
import { box, isolated, text, type BoxNode, type ShareNode } from './nodes.js';
import { colours } from './specs.js';

const weight = 560;
const hairSpace = '\u200a';

/** The words at one size. */
export function wordsNode(drawing: ShareDrawing, size: number, words: string): BoxNode {
  if (drawing.words === null) return insteadNode(drawing, size);
  const { dir, lang, marks } = drawing.words;
  const script = scriptOf(words);
  const paragraphs = words.split('\n');
  const style = {
    display: 'block',
    width: '100%',
    fontSize: size,
    lineHeight: script.lineHeight,
    letterSpacing: script.tracking * size,
    fontWeight: weight,
    overflowWrap: 'anywhere',
    // takumi 2.16 draws a line more than it measures with "pretty".
    textWrap: paragraphs.length === 1 && words.length < 160 ? 'balance' : 'wrap',
  };
  const mark = (sign: string): ShareNode[] => (sign === '' ? [] : [text(sign, { color: colours.accent })]);
  return box(
    { flexDirection: 'column', gap: size * 0.5, width: '100%' },
    paragraphs.map((paragraph, index) =>
      box(
        index === 0 ? { ...style, textIndent: -hang(marks[0]) * size } : style,
        [
          ...(index === 0 ? mark(apart(marks[0], /^["'“”„‘’«»]/.test(paragraph), 'behind')) : []),
          text(isolated(paragraph), {}),
          ...(index === paragraphs.length - 1
            ? mark(apart(marks[1], /["'“”„‘’«»]$/.test(paragraph), 'before'))
            : []),
        ],
        { dir, ...(lang === null ? {} : { lang }) },
      ),
    ),
  );
}

/** A mark, kept off marks of the words' own by a hair. */
function apart(mark: string, beside: boolean, side: 'behind' | 'before'): string {
  if (!beside || mark === '') return mark;
  return side === 'behind' ? `${mark}${hairSpace}` : `${hairSpace}${mark}`;
}

/** How far an opening mark stands out at the beginning of the first line, in parts of the size. */
function hang(mark: string): number {
  return /^[“”„‘]/.test(mark) ? 0.42 : mark.startsWith('«') ? 0.56 : 0;
}

/** One word on a line of its own, to be measured. */
export function wordNode(size: number, word: string): BoxNode {
  const { tracking } = scriptOf(word);
  const style = { fontSize: size, fontWeight: weight, letterSpacing: tracking * size, whiteSpace: 'nowrap' };
  return box({ width: 'max-content' }, [text(word, style)]);
}

/** What is said where the words cannot be drawn. */
function insteadNode({ instead }: ShareDrawing, size: number): BoxNode {
  const style = { fontSize: size, lineHeight: 1.3, color: colours.soft, overflowWrap: 'anywhere' };
  return box({ display: 'block', width: '100%', ...style }, [text(instead, {})]);
}

/** Arabic letters join, so they are never set apart; they and Han characters need more space between lines. */
export function scriptOf(words: string): { lineHeight: number; tracking: number } {
  if (/\p{Script=Arabic}/u.test(words)) return { lineHeight: 1.6, tracking: 0 };
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(words))
    return { lineHeight: 1.5, tracking: 0 };
  return {
    lineHeight: 1.3,
    tracking: /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(words) ? -0.008 : 0,
  };
}
