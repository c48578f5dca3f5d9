import { holdsPrivate, withoutPrivate } from '../../text/private-values.js';
import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import { disclosureFaults } from '../page/disclosed.js';
import type { CheckedPage } from '../page/page.js';
import { isLinked, shownCards } from '../page/promoters.js';
import { showingsOf } from '../page/showings.js';
import { nameOf } from '../page/stated.js';
import type { Family } from './rule.js';

/** What a page has to tell beside words and figures, where it is read, and what it must not tell. */
export const disclosure: Family = {
  'US-DISC': {
    regime: 'US 16 CFR 255.0(f), 465.1(c)',
    title: 'What has to be told is difficult to miss',
    checks:
      'The statement stands before the first quote of its section, and each card tells who is close to the business, what was offered, what is typical and what was done to the words: in plain HTML, not folded away, hidden, in a title or behind a class that hides.',
    remedy: 'Print the statement before the quotes and `quote.labels` in every card, open to everybody.',
    source: 'https://www.ecfr.gov/current/title-16/chapter-I/subchapter-B/part-255/section-255.0',
    severity: 'error',
    beyond:
      'Whether a style sheet makes it too small or too faint is measured in a browser, by `candor check --browser`.',
    page: disclosureFaults,
  },
  'FR-D111-17-1': {
    regime: 'FR Code de la consommation, D111-17 1°',
    title: 'Quotes tell their day, their order and whether they are checked',
    checks:
      'Every card of an answer with a day prints it, and the day of the experience where it is known. The order stands in the statement (US-255.2d), and so does whether answers are checked (EU-7.6).',
    remedy: 'Show the days of quotes: leave `testimonials.dateDisplay` on "day" and `date` out of `hide`.',
    source: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000035720923',
    severity: { FR: 'error', EU: 'warning' },
    records: experienceDays,
    page: dayFaults,
  },
  'GDPR-7.3': {
    regime: 'GDPR Article 7(3)',
    title: 'Whoever is quoted finds the way to take it back',
    checks:
      'Every section with quotes links the page that opens an answer to its writer, or the page that says how to withdraw, where the site has one.',
    remedy: 'Print the links of the statement in the same section.',
    source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    severity: 'error',
    beyond:
      'That withdrawn words are gone from every file is proved by the scan of the output (rule leak) and by the tracing of every quote (US-255.1b).',
    page: withdrawalFaults,
  },
  'GDPR-5.1c': {
    regime: 'GDPR Article 5(1)(c)',
    title: 'Published words tell no address, number or machine',
    checks:
      'E-mail addresses, telephone numbers and addresses of machines in published comments, names, roles and organisations, and in what cards print.',
    remedy: 'Cut it out with `candor decide redact`.',
    source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    severity: 'error',
    beyond:
      'Names of other people in a comment cannot be told from other words: approval is required unless the owner chose otherwise.',
    records: privateWords,
    page: privateCards,
  },
  'W-2.2.2': {
    regime: 'WCAG 2.2, 2.2.2 (A)',
    title: 'What moves by itself can be stopped',
    checks:
      'In our sections nothing plays or moves by itself, but for a row of quotes with something to stop it before its first quote.',
    remedy: 'Take the movement out, or keep the switch that our marquee prints.',
    source: 'https://www.w3.org/WAI/WCAG22/Understanding/pause-stop-hide.html',
    severity: 'error',
    page: (page) =>
      showingsOf(page).flatMap(({ moving, control }) =>
        moving
          .filter(
            ({ name, attribs }) =>
              name === 'marquee' || 'autoplay' in attribs || 'data-autoplay' in attribs || !control,
          )
          .map(({ name, attribs }) => ({
            where: { file: page.name },
            what: `<${name}${attribs.class === undefined ? '' : ` class="${attribs.class}"`}> moves by itself, and nothing before the quotes stops it`,
          })),
      ),
  },
};

/** Told once: whoever knows the days can declare them for a whole source. */
function experienceDays({ jurisdictions, quotables }: CheckFacts): Finding[] {
  if (!jurisdictions.includes('FR')) return [];
  const unknown = [...quotables.values()].filter(({ experiencedOn }) => experiencedOn === null).length;
  if (unknown === 0) return [];
  return [
    {
      where: {},
      what: `nobody said on which day the experience was: ${unknown} of ${quotables.size} published answers`,
      remedy: 'Map the column that has it: `experienceAt`.',
      undeclared: true,
    },
  ];
}

function dayFaults(page: CheckedPage, facts: CheckFacts): Finding[] {
  return showingsOf(page).flatMap((showing) =>
    shownCards(showing, facts).flatMap(({ id, times, plain, quotable: { submittedOn, experiencedOn } }) => {
      const where = { file: page.name, response: id };
      const told = (day: string): boolean =>
        times.some((time) => day.startsWith(time)) || plain.includes(facts.texts.day(day));
      return [
        ...(submittedOn === null || told(submittedOn)
          ? []
          : [{ where, what: `a card does not print the day of the answer, ${submittedOn}` }]),
        ...(experiencedOn === null || told(experiencedOn)
          ? []
          : [{ where, what: `a card does not print the day of the experience, ${experiencedOn}` }]),
      ];
    }),
  );
}

function withdrawalFaults(page: CheckedPage, facts: CheckFacts): Finding[] {
  const { receipt, policy } = facts.links;
  if (receipt === null && policy === null) return [];
  return showingsOf(page)
    .filter((showing) => showing.cards.length > 0 && !isLinked(showing.links, [receipt, policy], facts.site))
    .map((showing) => ({
      where: { file: page.name },
      what: `${nameOf(showing)} does not link ${receipt ?? policy}`,
    }));
}

function privateWords({ quotables }: CheckFacts): Finding[] {
  return [...quotables.values()].flatMap(({ id, comment, excerpt, name, role, organisation }) => {
    const found = [comment, excerpt, name, role, organisation].find(
      (text) => text !== null && holdsPrivate(text),
    );
    if (found === undefined || found === null) return [];
    const what = `published words hold an address or a number of somebody: “${withoutPrivate(found).slice(0, 200)}”`;
    return [{ where: { response: id }, what }];
  });
}

/** What a card prints besides its words and the reply of the business, whose address is no secret. */
function privateCards(page: CheckedPage, facts: CheckFacts): Finding[] {
  return showingsOf(page).flatMap((showing) =>
    shownCards(showing, facts)
      .filter(({ all, quotable: { reply } }) => /[@+]/.test(all) && reply === null && holdsPrivate(all))
      .map(({ id, all }) => ({
        where: { file: page.name, response: id },
        what: `a card prints an address or a number of somebody: “${withoutPrivate(all).slice(0, 200)}”`,
      })),
  );
}
