const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * A text in words and what stands between them (UAX #29, in scripts without spaces too), but "un-helpful" is one word and "late.Cheap" is
 * two. A text may be cut between these segments only: "I can" is not what somebody said who said "I can't".
 */
export function wordSegments(text: string): { index: number; segment: string; isWord: boolean }[] {
  return [...words.segment(shapeOf(text))].map(({ index, segment, isWordLike }) => ({
    index,
    segment: text.slice(index, index + segment.length),
    isWord: isWordLike === true,
  }));
}

/** Where the words of a text end, the last one first; it is looked at no further than somebody asks. */
export function* wordEnds(text: string): Generator<number> {
  const segments = words.segment(shapeOf(text));
  for (let at = text.length; at > 0;) {
    const { index, segment, isWordLike } = segments.containing(at - 1)!;
    if (isWordLike) yield index + segment.length;
    at = index;
  }
}

function shapeOf(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{N}])[-\u2010\u2011](?=[\p{L}\p{N}])/gu, '_')
    .replace(/(?<=\p{L})[.:](?=\p{L})/gu, ' ');
}
