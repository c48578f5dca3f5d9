import { incentiveLabels, relationshipLabels } from '../../text/told-labels.js';
import { evidenced, isOlderThan, undeclaredByRound } from '../by-round.js';
import { drawFindings } from '../draws.js';
import { pictureFindings, pictureOnPage } from '../pictures.js';
import { leftOutOfCards } from '../told-in-card.js';
import type { Family } from './rule.js';

const part255 = 'https://www.ecfr.gov/current/title-16/chapter-I/subchapter-B/part-255';
const months = 24;

/** Who speaks, what they got for it, and what is held and kept of them. */
export const people: Family = {
  'US-465.5': {
    regime: 'US 16 CFR 465.5(b)',
    title: 'Whoever is close to the business is told to be',
    checks:
      'Whether row or round say who people are to the business; whether somebody called a customer, or nothing, writes from an address of the business itself; whether each card says it.',
    remedy:
      'Map a column as "relationship", or declare `relationship` in the round: customer, employee, owner, family, investor, agent or partner.',
    source: 'https://www.ecfr.gov/current/title-16/chapter-I/subchapter-D/part-465/section-465.5',
    severity: { US: 'error' },
    beyond: 'Somebody close to the business who says nothing and uses another address is not found.',
    records: (facts) => [
      ...undeclaredByRound(
        facts,
        ({ evidence }) => !evidence.relationship && !evidence.insider,
        'nobody says who people are to the business',
      ),
      ...evidenced(facts)
        .filter(({ evidence }) => evidence.insider)
        .map(({ id }) => ({
          where: { response: id },
          what: 'the person has an e-mail address of the business itself, and no label says who they are',
        })),
    ],
    page: (page, facts) =>
      leftOutOfCards(page, facts, ({ disclosure }) =>
        relationshipLabels(disclosure, {
          texts: facts.texts,
          organisation: facts.organisation?.name ?? null,
        }),
      ),
  },
  'US-255.5': {
    regime: 'US 16 CFR 255.5(a)',
    title: 'What was offered for an answer stands in its card',
    checks:
      'Whether row or round say what was offered for answering, nothing included, and whether each card of somebody who was offered something says so, a prize draw too.',
    remedy: 'Declare `incentive` in the round ("none" where nothing was offered), or map a column of it.',
    source: `${part255}/section-255.5`,
    severity: { US: 'error' },
    records: (facts) =>
      undeclaredByRound(
        facts,
        ({ evidence }) => !evidence.incentive,
        'nobody says what was offered for answering',
      ),
    page: (page, facts) =>
      leftOutOfCards(page, facts, ({ disclosure }) => incentiveLabels(disclosure, facts.texts)),
  },
  'US-255.1c': {
    regime: 'US 16 CFR 255.1(c)',
    title: 'People are quoted while they still mean it',
    checks: `Quotes older than ${months} months that nobody confirmed since; people who have left and are not labelled so. What is older than \`policy.maximumAgeMonths\` is not published at all.`,
    remedy: 'Ask the person, and note it: candor decide reconfirm <response>. Or withdraw the quote.',
    source: `${part255}/section-255.1`,
    severity: { US: 'error' },
    beyond: 'Whether somebody is a customer still is known only where "customerUntil" says so.',
    records: (facts) => [
      ...undeclaredByRound(
        facts,
        isOlderThan(months, facts),
        `older than ${months} months and not confirmed since`,
      ),
      ...evidenced(facts)
        .filter(({ evidence, disclosure }) => evidence.formerCustomer && disclosure.relationship === null)
        .map(({ id }) => ({
          where: { response: id },
          what: 'the person was a customer until a day that is past, and no label says so',
        })),
    ],
  },
  'US-255.2c': {
    regime: 'US 16 CFR 255.2(c)',
    title: 'A picture shows the person, who agreed to it',
    checks:
      'Whether each picture has its own consent, in records and in cards, and whether it comes from a shop of stock photographs.',
    remedy: 'Take the picture out, or ask the person for theirs.',
    source: `${part255}/section-255.2`,
    severity: { US: 'error' },
    beyond:
      'Whether the face is the person’s no build can see: consent to show it is asked for that picture.',
    records: pictureFindings,
    page: pictureOnPage,
  },
  'UK-CAP': {
    regime: 'UK CAP Code, testimonials and endorsements',
    title: 'Evidence and contact details are held for every testimonial',
    checks: 'Whether there is a proof of each published quote, and a way to ask the person.',
    remedy:
      'Map the columns that name the order or ticket ("evidenceRef") and the address ("email"): neither is ever published.',
    source: 'https://www.asa.org.uk/advice-online/testimonials-and-endorsements.html',
    severity: { UK: 'error' },
    beyond:
      'The evidence itself stays with you, and so does whether a quote is about the product of the page it stands on.',
    records: (facts) =>
      undeclaredByRound(
        facts,
        ({ evidence }) => !evidence.evidenceHeld || !evidence.contactHeld,
        'no proof is named, or no contact is held',
      ),
  },
  'ISO-identity': {
    regime: 'ISO 20488:2018',
    title: 'Whoever is shown without a name can be reached',
    checks: 'Quotes that are shown without a name and of whom no address is held.',
    remedy: 'Map the column of e-mail addresses as "email": it is never published.',
    source:
      'https://www.bsigroup.com/en-GB/about-bsi/media-centre/press-releases/2018/june/new-international-standard-for-online-consumer-reviews/',
    severity: 'warning',
    beyond: 'An address of an answer to our form is erased after `retention.emailDays`.',
    records: (facts) =>
      undeclaredByRound(
        facts,
        ({ name, evidence }) => name === null && !evidence.contactHeld,
        'shown without a name, and nobody can be asked',
      ),
  },
  'NF-draw': {
    regime: 'NF Z74-501',
    title: 'A prize draw has rules, dates, a prize and an end',
    checks:
      'Rounds whose reward is a prize draw: whether `draw` declares its rules, dates, prize and odds, and what became of it once it is over.',
    remedy: 'Declare it in the round: draw: { rules, from, to, prize, odds, winner }.',
    source: 'https://www.clubic.com/pro/actualite-e-business/actualite-569786-afnor-norme-ligne.html',
    severity: 'warning',
    beyond: 'Whether the draw was held as its rules say is for those who took part to ask.',
    records: drawFindings,
  },
  'GDPR-5.1e': {
    regime: 'GDPR Article 5(1)(e)',
    title: 'Words and names are kept no longer than said',
    checks:
      'Answers older than `retention.textMonths` that still have words, a name or an address: in the store, where they are erased for you, and in files, where only you can.',
    remedy:
      'For the store: candor erase --expired. In files take words, names and addresses out of old rows, and leave date and score: they are counted as before.',
    source: 'https://www.legislation.gov.uk/eur/2016/679/article/5',
    severity: 'error',
    beyond: 'Backups and copies elsewhere are not seen. Answers without a date have no age.',
    records: ({ overdue, options: { retention } }) =>
      overdue.map(({ source, n, collected }) => ({
        where: { file: source },
        what: `${n} ${n === 1 ? 'answer is' : 'answers are'} older than ${retention.textMonths} months and still ${n === 1 ? 'has' : 'have'} words, a name or an address`,
        undeclared: !collected,
      })),
  },
};
