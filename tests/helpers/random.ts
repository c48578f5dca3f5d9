import fc from 'fast-check';

const full = Boolean(process.env.CANDOR_FULL);

/** How often something random is tried: a few times in everyday runs, `all` in full ones. */
export function runs(everyday: number, all: number): number {
  return full ? all : everyday;
}

/** Any character there may be; the unit "binary" of fast-check is the same, and takes seconds to be made. */
export const anyCharacter = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((point) => String.fromCodePoint(point));

/** Text of every kind: control characters, halves of surrogate pairs, markup, line ends. */
export const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.constantFrom(
        ']]>',
        '<b>',
        '&amp;',
        '&#0;',
        '"',
        "'",
        '\ud800',
        '\udc00',
        '\u0000',
        '\u000b',
        '\uffff',
      ),
      fc.constantFrom('\r\n', '\r', '\n', '\t', '{title}', '\u2028', '\u0085', '<!--', '<?xml', '😀'),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
