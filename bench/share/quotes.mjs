import { Random } from '../helpers/random.mjs';
import { commentIn } from '../helpers/responses.mjs';

const names = ['Ada Lund', 'Chloë Dupont', 'José Pinheiro', 'Petra Müller', 'Quentin Marsh', 'Zoë Ashdown'];
const roles = ['Owner', 'Fleet manager', 'Nurse, community care', null];
const firms = ['Harbour Couriers', 'Lund & Sons, Ltd', null];

/** Testimonials in Latin letters, which all candidates can set, of 20 to 600 characters, the same for the same number. */
export function testimonials(count) {
  const random = new Random(7);
  return Array.from({ length: count }, (_, index) => {
    const language = random.pick(['en', 'en', 'de', 'pt', 'fr']);
    const text = commentIn(random, language, 2 + random.below(8)).replaceAll('\n\n', ' ');
    return {
      ...{
        id: String(index).padStart(12, '0'),
        round: 'spring',
        score: 10 - (index % 2),
        scale: { min: 0, max: 10 },
      },
      ...{
        submittedOn: '2026-03-02',
        comment: text.slice(0, 20 + random.below(580)),
        redacted: false,
        excerpt: null,
      },
      ...{ name: random.pick(names), role: random.pick(roles), organisation: random.pick(firms), language },
      ...{
        tags: [],
        themes: [],
        changes: [],
        featured: false,
        placements: [],
        reply: null,
        product: null,
        picture: null,
        ...{ experiencedOn: null, verification: null, typicalResult: null },
      },
      ...{ disclosure: { relationship: null, incentive: null, translatedFrom: null }, scopes: ['quote'] },
    };
  });
}
