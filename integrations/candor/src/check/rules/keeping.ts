import type { Quotable } from '../../model/published.js';
import type { ConsentScope } from '../../model/response.js';
import type { BuiltSite } from '../built-site.js';
import { markedFindings, unlogged, unreasoned, untold } from '../decision-log.js';
import { duplicateFindings } from '../duplicates.js';
import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import type { Family } from './rule.js';

const fields: readonly (readonly [field: keyof Quotable, scope: ConsentScope])[] = [
  ['comment', 'quote'],
  ['name', 'name'],
  ['role', 'role'],
  ['organisation', 'organisation'],
  ['picture', 'photo'],
];

function withoutScope({ quotables }: CheckFacts): Finding[] {
  return [...quotables.values()].flatMap((quotable) => {
    const missing = fields.filter(
      ([field, scope]) => quotable[field] !== null && !quotable.scopes.includes(scope),
    );
    if (missing.length === 0) return [];
    const named = missing.map(([field]) => field).join(', ');
    return [
      {
        where: { response: quotable.id },
        what: `would be published with ${named}, which the person did not agree to`,
      },
    ];
  });
}

/** Files that still hold what somebody took back. The owner's own stories may name it in code that prints nothing of it. */
function traceFindings({ traces }: BuiltSite, { named }: CheckFacts): Finding[] {
  return traces.flatMap(({ file, ids, cached }) => {
    const left = cached || /\.[cm]?js$/.test(file) ? ids.filter((id) => !named.has(id)) : ids;
    return left.map((id) => ({
      where: { file, response: id },
      what: `${cached ? 'a file of the cache' : 'a file of the output'} still holds the public id of an answer that was taken back`,
      ...(cached && { remedy: 'Delete the folder of the cache and build again.' }),
    }));
  });
}

/** What is kept, for how long, and what is not kept any more. */
export const keeping: Family = {
  'UK-13.3': {
    regime: 'UK DMCC Act 2024, Schedule 20 paragraph 13(3)',
    title: 'Steps are taken against fake and repeated answers, and written down',
    checks:
      'Every refusal stands in the log with a fixed reason, a day and a name. Published quotes with the same long comment, or of the same name in one round, are told; so are answers that the form had marked and that somebody published without a reason.',
    remedy:
      'Decline what is a repeat (candor decide decline <response> --reason duplicate), or waive this rule for the response and say why both stand.',
    source: 'https://www.legislation.gov.uk/ukpga/2024/13/schedule/20/paragraph/13',
    severity: { UK: 'error' },
    beyond:
      'Who is behind an answer: no network address and no device is kept. The form notices robots and repeated sendings when they arrive, and marks them.',
    records: (facts) => [
      ...unreasoned(facts),
      ...markedFindings(facts),
      ...duplicateFindings(facts.quotables.values()),
    ],
  },
  'FR-refusal': {
    regime: 'France, Code de la consommation D111-17 (d\u00e9cret 2017-1436)',
    title: 'Whoever is refused publication is told why',
    checks:
      'Every declined response whose person had agreed to be published has the day on which they were told (`notifiedAt` of the decision).',
    remedy:
      'Tell them the reason, and write the day down: candor decide decline <response> --reason <reason> --notified-at <day>',
    source: 'http://revuefiduciaire.grouperf.com/article/3711/hb/20171006130622078.html',
    severity: { FR: 'warning', EU: 'warning' },
    beyond: 'Whether the message arrived. Receipts of the form show the reason to whoever kept theirs.',
    records: untold,
  },
  'ISO-removed': {
    regime: 'ISO 20488:2018',
    title: 'What was removed as fake stays on record for a year',
    checks:
      'Every answer left out of the counts as not genuine stands in the log of decisions, with its reason, its day and who decided.',
    remedy: 'Put the lines back into content/decisions.jsonl: it is a log, and only added to.',
    source: 'https://events.torque-expo.com/news/new-international-standards-launched-for-online-reviews',
    severity: 'warning',
    beyond:
      'What was deleted from the log together with its answer leaves no trace in a build: keep content/decisions.jsonl under version control. Of spam that the store erases, its id, the day and the reason remain as an event.',
    records: unlogged,
  },
  'GDPR-17': {
    regime: 'GDPR Art 17(1)(b)',
    title: 'What was taken back is gone, everywhere we keep it',
    checks:
      'No file of the output, its name included, and no file in which builds remember content holds the public id of a withdrawn or erased answer. Its words are what the search for private text looks for.',
    remedy: 'Find what prints it, take it out there, and build again.',
    source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    severity: 'error',
    beyond:
      'Copies elsewhere: exports, backups, caches of others. `candor erase` lists the files of yours that may hold more. Images to share are dropped at the end of the build.',
    site: traceFindings,
  },
  'GDPR-7.1': {
    regime: 'GDPR Art 7(1)',
    title: 'Nothing is published that nobody agreed to',
    checks:
      'Every published response has the consent to be quoted, and every part of it that is shown, name, role, organisation and picture, a consent of its own.',
    remedy: 'This is a fault in Candor, not in your content: please report it, with the id of the response.',
    source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    severity: 'error',
    beyond:
      'When and by which words people agreed is known of answers of the form, and of files that have a column for it; the export of consents lists it.',
    records: withoutScope,
  },
};
