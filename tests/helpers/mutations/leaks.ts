import { before, first, isList, type Draft, type Mutation } from './draft.js';
import type { Answer } from './reference.js';

/** Ways in which a text may come to stand in a page. */
const onPage: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => `<p>${text}</p>`,
  entities: (text) => `<p>${[...text].map((character) => `&#${character.codePointAt(0)};`).join('')}</p>`,
  'an attribute': (text) => `<p data-who="${text}">.</p>`,
  'a comment': (text) => `<!-- ${text} -->`,
  'an address': (text) => `<a href="/ask?of=${encodeURIComponent(text)}">.</a>`,
  'other case and space': (text) => `<p>${text.toUpperCase().replaceAll(' ', ' \n ')}</p>`,
  'across elements': (text) => `<p>${text.replace(/^(.{5})(.*)(.)$/s, '$1<b>$2</b>$3')}</p>`,
};

/** Ways in which it may come to stand in a file of data or of a program. */
const inFile: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => JSON.stringify(text),
  'escaped letters': (text) =>
    `"${[...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`,
};

function print(draft: Draft, text: string): string {
  if (draft.random.below(3) === 0) {
    const way = draft.random.pick(Object.keys(inFile));
    const name = draft.file(/\.(json|m?js|svg|xml|csv)$/, (held) => `${held}\n${inFile[way]!(text)}\n`);
    return `${name}, ${way}`;
  }
  const way = draft.random.pick(Object.keys(onPage));
  return draft.page(
    () => true,
    (page) => {
      before(first(page.document, 'body')!.children[0]!, onPage[way]!(text));
      return way;
    },
  );
}

/** Those of whose words or name nothing is published. */
function unpublished({ site, facts }: Draft): { published: string; answers: readonly Answer[] } {
  const published = [...facts.quotables.values()]
    .map(({ comment, name }) => `${comment}\n${name}`)
    .join('\n');
  return { published, answers: site.answers };
}

const letters = (text: string): string => text.replace(/\P{L}/gu, '');

export const leaks: readonly Mutation[] = [
  {
    name: 'an e-mail address of somebody who answered is printed',
    apply: (draft) =>
      print(draft, draft.random.pick(draft.site.answers.filter(({ email }) => email !== '')).email),
  },
  {
    name: 'the name of somebody who did not agree is printed',
    apply: (draft) => {
      const { published, answers } = unpublished(draft);
      const hidden = answers.filter(({ name }) => name.includes(' ') && !published.includes(name));
      return print(draft, draft.random.pick(hidden).name);
    },
  },
  {
    name: 'a comment that is withheld or taken back is printed',
    apply: (draft) => {
      const { published, answers } = unpublished(draft);
      const hidden = answers.filter(
        ({ comment }) =>
          letters(comment).length >= 40 && !/[<>&"\n]/.test(comment) && !published.includes(comment),
      );
      return print(draft, draft.random.pick(hidden).comment);
    },
  },
  {
    name: 'a link leads to words that are taken back',
    apply: (draft) => {
      const id = draft.random.pick([...draft.facts.takenBack]);
      const href = draft.random.pick([`/comments/#c-${id}`, `/testimonials/${id}/`]);
      return draft.section(isList, ({ cards }) => {
        before(draft.random.pick(cards).element, `<a href="${href}">Somebody else said</a>`);
        return href;
      });
    },
  },
];
