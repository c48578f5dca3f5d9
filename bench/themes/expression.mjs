/** Text without case and accents. */
export function fold(text) {
  return text
    .normalize('NFKD')
    .replace(/(?!\u3099|\u309a)\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss');
}

const part = '[\\p{L}\\p{N}\\p{M}]';
const between = '[^\\p{L}\\p{N}\\p{M}.,!?]+';

/** One expression of patterns as the package understands them; Japanese is found anywhere. */
export function combined(patterns) {
  const [spaceless, others] = [[], []];
  for (const pattern of patterns)
    (/[\u3040-\u9fff]/.test(pattern) ? spaceless : others).push(source(pattern));
  const bounded = others.length === 0 ? [] : [`(?<!${part})(?:${others.join('|')})(?!${part})`];
  return new RegExp([...bounded, ...spaceless.map((each) => each.replace(`${part}*`, ''))].join('|'), 'gu');
}

function source(pattern) {
  return fold(pattern)
    .replace(/\s+/g, /[\u3040-\u9fff]/.test(pattern) ? between.replace('+', '*') : between)
    .replace(/\*$/, `${part}*`);
}
