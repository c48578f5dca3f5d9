const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The folds of short runs of characters outside ASCII: nearly all are marks and letters that come again and again. */
const knownRuns = new Map<string, string>();

/** Text reduced to what a reader would recognise: lower case, plain letters, no white space, so that line isBlock and tags between words hide nothing. What becomes of a character does not depend on those around it. */
export function fold(text: string): string {
  return text
    .replace(/[^\0-\x7f]+/g, foldRun)
    .toLowerCase()
    .replace(/\s+/g, '');
}

function foldRun(run: string): string {
  const known = knownRuns.get(run);
  if (known !== undefined) return known;
  const folded = run
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\u03c2/g, '\u03c3')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"');
  if (run.length < 3) knownRuns.set(run, folded);
  return folded;
}

/** An emitted file as a reader would see it: tags gone, HTML entities and JSON escapes resolved, folded; with HTML inside XML, as feeds have it, once more. */
export function foldOutput(text: string): string {
  const shown = resolved(text);
  return fold(isEscapedTwice(shown) ? `${shown}\n${resolved(shown)}` : shown);
}

/** Whether a text that is shown is markup itself, or may become it together with what follows. */
export function isEscapedTwice(shown: string): boolean {
  return /&(#\w+|\w+);|<\/\w|<\/?$|&[#\w]*$/.test(shown);
}

/** Tags gone, except those that may hold words, and entities and escapes read. */
export function resolved(text: string): string {
  const bare = text.replace(/<[^<>]*>/g, (tag) => (tag.includes('=') ? tag : ''));
  const read = bare.includes('&')
    ? bare.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => entityText(name) ?? whole)
    : bare;
  if (!read.includes('\\')) return read;
  return read
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\(["'\\/])/g, '$1');
}

function entityText(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
