import { drawableLine, drawableWords, type Drawable, type FindSlice } from './drawable.js';
import type { FontSlice } from './font-shelf.js';
import type { ShareView } from './share-view.js';

/** What is drawn of a share image's texts: null where fonts lack so much of one that it is left out. */
export interface ShareDrawing extends Omit<ShareView, 'words' | 'organisation' | 'author' | 'instead'> {
  organisation: string | null;
  words: (Omit<ShareView['words'], 'text'> & { text: string }) | null;
  author: string | null;
  instead: string;
}

export interface Prepared {
  drawing: ShareDrawing;
  /** The parts of fonts it needs, and their families in the order they are asked. */
  slices: FontSlice[];
  families: string[];
  /** The characters that no font at hand has. */
  missing: string[];
}

/** Keeps of a view what the fonts at hand can draw. */
export function prepare(view: ShareView, find: FindSlice): Prepared {
  const slices = new Set<FontSlice>();
  const missing = new Set<string>();
  const noted = (drawable: Drawable): string | null => {
    drawable.slices.forEach((slice) => slices.add(slice));
    drawable.missing.forEach((character) => missing.add(character));
    return drawable.text;
  };
  const line = (text: string): string => noted(drawableLine(text, find)) ?? '';
  const lines = (texts: readonly string[]): string[] => texts.map(line).filter((text) => text !== '');
  const words = noted(drawableWords(view.words.text, find));
  line(view.words.marks.join(''));
  const author = line(view.author);
  const drawing: ShareDrawing = {
    ...view,
    organisation: view.organisation === null ? null : line(view.organisation) || null,
    words: words === null || words === '' ? null : { ...view.words, text: words },
    author: author === '' ? null : author,
    initials: line(view.initials),
    details: line(view.details),
    facts: lines(view.facts),
    labels: lines(view.labels),
    shortened: line(view.shortened),
    selection: lines(view.selection),
    instead: line(view.instead),
  };
  const families = find.order.filter((family) => [...slices].some((slice) => slice.family === family));
  return { drawing, slices: [...slices], families, missing: [...missing] };
}
