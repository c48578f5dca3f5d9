import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { linkedData, typesOf, type LdNode, type ReviewNode } from '../page/json-ld.js';
import { organisationTypes } from '../page/organisation-types.js';
import type { CheckedPage } from '../page/page.js';
import { directFindings } from './ld-origin.js';
import { parityFindings } from './ld-parity.js';
import { scaleFindings } from './ld-scale.js';
import type { Family } from './rule.js';

const source = 'https://developers.google.com/search/docs/appearance/structured-data/review-snippet';
const regime = 'Google Search, review snippet guidelines';

/** Whether what pages tell search engines of reviews and ratings is theirs to tell, and to be seen. */
export const structured: Family = {
  'GG-self': {
    regime,
    title: 'No markup of reviews about your own organisation',
    checks:
      'Every script of JSON-LD, hand-written ones too: no Review and no AggregateRating is about an Organization, a LocalBusiness or one of their kinds that is the site’s own.',
    remedy: 'Take the markup out, or let it speak of a product: structuredData: { reviews: { type, name } }.',
    source,
    severity: 'error',
    beyond: 'Microdata and RDFa are not read.',
    page: (page, facts) => reviewsOf(page, (review) => selfServing(review, facts)),
  },
  'GG-direct': {
    regime,
    title: 'Marked-up reviews come from your own customers, not other sites',
    checks:
      'No review in JSON-LD has the words of a review imported from a platform; one with the words of nobody who is published here is told.',
    remedy: 'Mark up comments only that people gave you themselves.',
    source,
    severity: 'error',
    beyond: 'Of an AggregateRating nobody can tell where its answers came from but by its number.',
    page: (page, facts) => reviewsOf(page, (review) => directFindings(review, facts)),
  },
  'GG-parity': {
    regime,
    title: 'What the markup says of reviews stands on the page too',
    checks:
      'Words, name, rating and count of every review and rating in JSON-LD stand in the visible text of the same page; names have fewer than 100 characters; every script can be read.',
    remedy: 'Print what the markup says, or take it out of the markup.',
    source,
    severity: 'error',
    page: (page) => [
      ...linkedData(page).broken.map((why) => ({
        where: { file: page.name },
        what: `a script of JSON-LD cannot be read: ${why}`,
        remedy: 'Correct its JSON; a validator shows the place.',
      })),
      ...parityFindings(page),
    ],
  },
  'GG-scale': {
    regime: 'schema.org, Rating',
    title: 'Ratings name their scale, and an NPS is none',
    checks:
      'A rating in JSON-LD is a number with a dot between its bounds; for an answer on 0 to 10 these are bestRating 10 and worstRating 0; no AggregateRating is an NPS.',
    remedy: 'Add bestRating and worstRating of the scale that was asked; leave an NPS out of the markup.',
    source: 'https://schema.org/Rating',
    severity: 'error',
    page: (page, facts) => reviewsOf(page, (review) => scaleFindings(review, facts)),
  },
};

type Fault = Omit<Finding, 'where'>;

function reviewsOf(page: CheckedPage, faults: (review: ReviewNode) => readonly Fault[]): Finding[] {
  return linkedData(page).reviews.flatMap((review) =>
    faults(review).map((fault) => ({ where: { file: page.name }, ...fault })),
  );
}

function selfServing({ kind, about }: ReviewNode, facts: CheckFacts): Fault[] {
  if (about === null) return [];
  const type = typesOf(about).find((one) => organisationTypes.has(one));
  if (type === undefined || isSomebodyElse(about, facts)) return [];
  const name = typeof about['name'] === 'string' ? ` "${about['name']}"` : '';
  return [
    {
      what: `JSON-LD has ${kind === 'Review' ? 'a' : 'an'} ${kind} about the ${type}${name} on its own site`,
    },
  ];
}

/** Another business may be reviewed: one with another name and an address elsewhere. */
function isSomebodyElse({ name, url }: LdNode, { organisation, site }: CheckFacts): boolean {
  if (typeof url !== 'string' || !URL.canParse(url)) return false;
  const own = [organisation?.url, site].flatMap((address) =>
    address == null ? [] : [new URL(address).host],
  );
  return name !== organisation?.name && own.length > 0 && !own.includes(new URL(url).host);
}
