import type { Explanation, ToldDecision } from '../ingest/explain.js';
import type { Unfound } from '../ingest/nearest-response.js';
import type { Shown } from '../ingest/where-shown.js';
import { errorIssue, type Issue } from '../model/issue.js';
import { decideCommand } from '../report/fates.js';
import { printable } from './printable.js';

/** One response, step by step. */
export function explanationText(one: Explanation): string {
  const steps: [string, string[]][] = [
    ['read', [readText(one)]],
    ['said', saidText(one)],
    ['consent', [consentText(one)]],
    ['decided', one.decisions.length === 0 ? ['nothing'] : one.decisions.map(decisionText)],
    ['counted', [countedText(one)]],
    ['shown', shownText(one)],
  ];
  const head = `${one.id} (on pages: ${one.publicId})`;
  const lines = steps.flatMap(([step, told]) =>
    told.map((line, at) => `  ${(at === 0 ? step : '').padEnd(8)} ${line}`),
  );
  return printable([head, ...lines].join('\n'));
}

function readText({ source, line, round, submittedOn }: Explanation): string {
  const where = line === null ? source : `${source}:${line}`;
  return `${where}; round ${round}; ${submittedOn ?? 'no date'}`;
}

function saidText({
  score,
  scale,
  begins,
  commented,
  language,
  tags,
  identity,
  platform,
}: Explanation): string[] {
  const rating = score === null ? 'no score' : `score ${score} of ${scale.max}`;
  const given = identity.given.map(
    (scope) => `${scope} ${identity.shown.includes(scope) ? '(shown)' : '(not shown)'}`,
  );
  const about = [
    ...(platform === null ? [] : [`left on ${platform}`]),
    ...(language === null ? [] : [`language ${language}`]),
    ...(tags.length === 0 ? [] : [`tags ${tags.join(', ')}`]),
    ...(given.length === 0 ? [] : [`given besides: ${given.join(', ')}`]),
  ];
  return [
    `${rating}; ${begins !== '' ? `“${begins}”` : commented ? 'a comment' : 'no comment'}`,
    ...(about.length === 0 ? [] : [about.join('; ')]),
  ];
}

function consentText({ consent: { scopes, at, stated, wording }, platform }: Explanation): string {
  if (platform !== null) return 'none of ours: it was given to the platform';
  if (scopes === null) return 'not asked, or not answered';
  if (scopes.length === 0) return 'refused';
  const when =
    at === null
      ? 'nobody said when'
      : stated
        ? `on ${at.slice(0, 10)}`
        : 'with the answer (nobody said when)';
  return `${scopes.join(', ')}; ${when}; ${wording === null ? 'wording not known' : `wording ${wording}`}`;
}

function decisionText({ action, by, at, reason, tags, places, line }: ToldDecision): string {
  const more = [...(reason === null ? [] : [reason]), ...tags, ...places.map((place) => `for ${place}`)];
  const where = line === null ? 'in the store' : `line ${line} of content/decisions.jsonl`;
  return `${action}${more.length === 0 ? '' : ` (${more.join(', ')})`} by ${by} on ${at}, ${where}`;
}

const uncounted: Record<string, string> = {
  erased: 'nothing of it is left',
  'not-ours': 'answers left on platforms never are',
  'after-as-of': 'it is of a later day than the one the site speaks of',
};

function countedText({ counted, score }: Explanation): string {
  if ('not' in counted)
    return `no: ${uncounted[counted.not] ?? `it was ${counted.not.replace(':', ' as ')}`}`;
  return `yes, in round ${counted.round}${score === null ? ', as one that left the score blank' : ''}`;
}

function shownText({ withheld, shown, id }: Explanation): string[] {
  if (withheld !== null) return [`no: ${withheld.why}`, withheld.change];
  if (shown === null) return ['with the reviews of its platform'];
  return [
    ...(shown.testimonial === null ? [notPromoter] : testimonialText(shown.testimonial)),
    ...shown.walls.map(({ name, page }) => `testimonials: ${name}, ${page}`),
    shown.comments === null ? 'comments: that page is switched off' : `comments: ${shown.comments}`,
    ...shown.places.map((place) => `chosen for: ${place}`),
    ...(shown.excerpt ? ['shortened, to words of its own (the excerpt)'] : []),
    ...(shown.redacted ? ['with personal data cut out'] : []),
    `To take it off: ${decideCommand('withdraw', id)} (if its author asks), or decline with a reason`,
  ];
}

const notPromoter =
  'testimonials: no, they are of scores 9 and 10 only; everything people agreed to stands among the comments';

function testimonialText({ at, of, page, own }: NonNullable<Shown['testimonial']>): string[] {
  return [
    page === null ? 'testimonials: their page is switched off or your own' : `testimonials: ${page}`,
    ...(own === null ? [] : [`its own page: ${own}`]),
    `number ${at} of ${of}, newest first: a wall with a limit, a tag or a place of its own may leave it out`,
  ];
}

/** What is wrong with an id that no response has. */
export function unfoundIssue({ id, erased, unmapped, nearest }: Unfound): Issue {
  const where = { response: printable(id) };
  const issue = (what: string, remedy: string): Issue => errorIssue('report-unknown', where, what, remedy);
  if (erased) return issue('this response was erased: nothing but its id is left', 'Nothing is to be done.');
  if (unmapped !== null) {
    const what = `a row of ${unmapped} has this id and became no response: it was broken off, or a cell of it could not be read`;
    return issue(what, 'The row and the reason are among the warnings of: npx candor report');
  }
  const near = nearest === null ? '' : `Did you mean ${printable(nearest)}? `;
  return issue('no source has this response', `${near}To list all: npx candor report --responses`);
}
