// Ways in which a text may stand in a page: as it is, escaped, or only the same to a reader.

const html = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const points = (text, write) => [...text].map((character) => write(character.codePointAt(0))).join('');
const names = {
  ä: 'auml',
  ö: 'ouml',
  ü: 'uuml',
  ß: 'szlig',
  é: 'eacute',
  ' ': 'nbsp',
  '"': 'quot',
  '&': 'amp',
  '<': 'lt',
};

/** `folded`: not the same text, but one that a reader takes for it. */
export const disguises = [
  { name: 'as it is', folded: false, hide: html },
  { name: 'HTML entities, decimal', folded: false, hide: (text) => points(text, (code) => `&#${code};`) },
  {
    name: 'HTML entities, hexadecimal',
    folded: false,
    hide: (text) => points(text, (code) => `&#x${code.toString(16)};`),
  },
  {
    name: 'HTML entities, by name',
    folded: false,
    hide: (text) => html(text).replace(/[äöüßé ]/g, (letter) => `&${names[letter]};`),
  },
  {
    name: 'JSON in a script',
    folded: false,
    hide: (text) =>
      `<script type="application/json">${JSON.stringify({ text }).replace(/[<>&\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}</script>`,
  },
  {
    name: 'percent-encoded in a link',
    folded: false,
    hide: (text) => `<a href="/?q=${encodeURIComponent(text)}&amp;p=2">x</a>`,
  },
  {
    name: 'form-encoded in a link',
    folded: false,
    hide: (text) => `<a href="/?${html(new URLSearchParams({ q: text }).toString())}">x</a>`,
  },
  { name: 'escaped twice, as in a feed', folded: false, hide: (text) => html(`<p>${html(text)}</p>`) },
  {
    name: 'JSON in an attribute',
    folded: false,
    hide: (text) => `<div data-props="${html(JSON.stringify({ text }))}"></div>`,
  },
  { name: 'capitals', folded: true, hide: (text) => html(text.toUpperCase()) },
  {
    name: 'without accents',
    folded: true,
    hide: (text) => html(text.normalize('NFD').replace(/\p{M}/gu, '')),
  },
  { name: 'decomposed (NFD)', folded: true, hide: (text) => html(text.normalize('NFD')) },
  {
    name: 'other white space and quotes',
    folded: true,
    hide: (text) => html(text.replace(/\s+/g, ' \n\u00a0\t').replace(/"/g, '\u201d').replace(/'/g, '\u2019')),
  },
  {
    name: 'across tags',
    folded: true,
    hide: (text) =>
      [...text]
        .map((letter, at) => (at % 7 === 3 ? `<b class="w">${html(letter)}</b>` : html(letter)))
        .join(''),
  },
  {
    name: 'soft hyphens',
    folded: true,
    hide: (text) => html(text.replace(/(\p{L}{3})(?=\p{L})/gu, '$1\u00ad')),
  },
];

/** The nth leak of many, each in another way than the one before. */
export function plant(text, nth) {
  const { hide } = disguises[nth % disguises.length];
  return `<p>${hide(text)}</p>`;
}
