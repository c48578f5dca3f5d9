import { dayOf } from '../model/day.js';
import type { Evidence } from '../model/evidence.js';
import type { Particulars, RoundParticulars } from '../model/particulars.js';
import type { Response, Words } from '../model/response.js';
import type { Standing } from './standing.js';
import { wordsHash } from './words-hash.js';

interface Told {
  response: Response;
  words: Words;
  particulars: Particulars;
  said: RoundParticulars;
}

/** What is known of how a quote came about. Of the address only what it tells is kept. */
export function evidenceOf(
  { response, words, particulars, said }: Told,
  standing: Standing,
  { asOf, domains }: { asOf: string; domains: readonly string[] },
): Evidence {
  const { excerpt, placements, reviewed, reconfirmedOn } = standing;
  const relationship = particulars.relationship ?? said.relationship;
  const { customerUntil, consentedAt, evidenceRef, aiGenerated } = particulars;
  const cuts = [excerpt, ...placements.map((placement) => placement.excerpt)].filter((cut) => cut !== null);
  return {
    relationship: relationship !== null || customerUntil !== null,
    incentive: (particulars.incentive ?? said.incentive) !== null,
    evidenceHeld: evidenceRef,
    contactHeld: words.email !== '' || response.contact === true,
    insider: isOrdinary(relationship) && isOfDomain(words.email, domains),
    formerCustomer: customerUntil !== null && dayOf(customerUntil) < asOf,
    substantiation: particulars.substantiation || standing.substantiated,
    excerptReviewed: cuts.every((cut) => reviewed.includes(cut)),
    wordsChanged: standing.words !== null && standing.words !== wordsHash(words.comment),
    reconfirmedOn,
    consentedOn: consentedAt === null ? null : dayOf(consentedAt),
    aiGenerated,
  };
}

/** Whether nobody said who somebody is, or that they are a customer like any other. */
function isOrdinary(relationship: string | null): boolean {
  return relationship === null || ['', 'none', 'customer'].includes(relationship.trim().toLowerCase());
}

function isOfDomain(email: string, domains: readonly string[]): boolean {
  if (domains.length === 0) return false;
  const host = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** The domains of addresses of an organisation: what stands behind the @ of its people. */
export function domainsOf(addresses: readonly (string | null | undefined)[]): string[] {
  const hosts = addresses.flatMap((address) =>
    address && URL.canParse(address) ? [new URL(address).hostname.toLowerCase().replace(/^www\./, '')] : [],
  );
  return [...new Set(hosts)].filter((host) => host.includes('.'));
}
