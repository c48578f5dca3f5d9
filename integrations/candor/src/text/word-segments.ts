const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * A text in words and what stands between them (UAX #29, in scripts without spaces too), but "un-helpful" is one word and "late.Cheap" is
 * two. A text may be cut between these segments only: "I can" is not what somebody said who said "I can't".
 */
export function wordSegments(text: string): { index: number; segment: string; isWord: boolean }[] {
  const shape = text
    .replace(/(?<=[\p{L}\p{N}])[-\u2010\u2011](?=[\p{L}\p{N}])/gu, '_')
    .replace(/(?<=\p{L})[.:](?=\p{L})/gu, ' ');
  return [...words.segment(shape)].map(({ index, segment, isWordLike }) => ({
    index,
    segment: text.slice(index, index + segment.length),
    isWord: isWordLike === true,
  }));
}
