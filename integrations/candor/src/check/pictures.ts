import type { CheckedPage } from './page/page.js';
import { elementsOf } from './page/elements.js';
import type { CheckFacts } from './facts.js';
import type { Finding } from './finding.js';
import { quotableOf } from './told-in-card.js';

const stockHosts = [
  'shutterstock.com',
  'istockphoto.com',
  'gettyimages.com',
  'unsplash.com',
  'pexels.com',
  'pixabay.com',
  'adobestock.com',
  'stock.adobe.com',
  'ftcdn.net',
  'depositphotos.com',
  'dreamstime.com',
  '123rf.com',
  'alamy.com',
  'freepik.com',
  'randomuser.me',
  'pravatar.cc',
  'thispersondoesnotexist.com',
  'generated.photos',
  'placehold.co',
  'picsum.photos',
];

/** Pictures of people who did not agree to theirs, and pictures of nobody in particular. */
export function pictureFindings({ pictured, quotables }: CheckFacts): Finding[] {
  return [...pictured].flatMap(([id, { picture }]) => [
    ...stockFaults(picture, { response: id }),
    ...(quotables.get(id)?.scopes.includes('photo')
      ? []
      : [{ where: { response: id }, what: 'the person did not agree to have a picture shown' }]),
  ]);
}

/** The same of what stands in cards. */
export function pictureOnPage(page: CheckedPage, facts: CheckFacts): Finding[] {
  return page.sections.flatMap(({ cards }) =>
    cards.flatMap((card) => {
      const quotable = quotableOf(card, facts);
      if (quotable === undefined) return [];
      const where = { file: page.name, response: quotable.id };
      const agreed = quotable.scopes.includes('photo');
      return elementsOf(card.element, ({ name }) => name === 'img').flatMap(({ attribs: { src = '' } }) => [
        ...stockFaults(src, where),
        ...(!agreed && src.includes('/candor/people/')
          ? [{ where, what: `the card shows a picture (${src}), to which the person did not agree` }]
          : []),
      ]);
    }),
  );
}

function stockFaults(address: string, where: Finding['where']): Finding[] {
  if (!URL.canParse(address)) return [];
  const { hostname } = new URL(address);
  const host = stockHosts.find((known) => hostname === known || hostname.endsWith(`.${known}`));
  return host === undefined
    ? []
    : [{ where, what: `the picture comes from ${host}, where nobody's own picture is` }];
}
