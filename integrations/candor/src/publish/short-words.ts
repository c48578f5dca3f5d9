const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Words cut to a length, between words where there are any, and marked as cut. */
export function shortWords(words: string, most: number): string {
  const whole = words.replace(/\s+/g, ' ').trim();
  if (whole.length <= most) return whole;
  const short = whole.slice(0, characters.segment(whole).containing(most)!.index);
  const end = short.lastIndexOf(' ');
  const cut = whole[short.length] !== ' ' && end > most / 2 ? short.slice(0, end) : short;
  return `${cut.replace(/[\s,;:\u2013\u2014-]+$/u, '')} [...]`;
}
