import { describe, expect, test } from 'vitest';
import { coverageCounts, type Coverage } from '../../../integrations/candor/dist/check/coverage.js';
import type { Rule } from '../../../integrations/candor/dist/check/rules/rule.js';
import { judgedIssues } from '../../../integrations/candor/dist/check/waive.js';
import {
  countsLine,
  countsOf,
  findingsText,
  sortedIssues,
} from '../../../integrations/candor/dist/cli/check-text.js';
import { rulesText, toldRules } from '../../../integrations/candor/dist/cli/rules-text.js';
import { errorIssue, warningIssue } from '../../../integrations/candor/dist/model/issue.js';

const named = {
  titles: new Map([
    ['A-1', 'Nothing is invented'],
    ['B-2', 'Labels are seen'],
  ]),
};
const asOf = '2026-06-30';

describe('the table of findings', () => {
  const issues = [
    warningIssue('B-2', { file: 'b.html' }, 'a label is small', 'Make it larger.'),
    errorIssue('A-1', { file: 'z.html' }, 'a quote is nobody\u2019s', 'Take it out.'),
    errorIssue('A-1', { file: 'a.html' }, 'a quote is nobody\u2019s', 'Take it out.'),
    warningIssue('other', {}, 'a round is not declared', 'Declare it.'),
    warningIssue('A-1', { file: 'known.html' }, 'an old page', 'Take it out.'),
  ];
  const waiver = { rule: 'A-1', where: 'known.html', reason: 'Archived.', until: '2026-12-31' };
  const sorted = sortedIssues(judgedIssues(issues, [waiver], asOf), named);

  test('stands by rule, errors first, each remedy once, and what may stand with its end', () => {
    expect(findingsText(sorted, named)).toBe(`error    A-1  Nothing is invented
  a.html: a quote is nobody\u2019s
  z.html: a quote is nobody\u2019s
    To do: Take it out.

warning  other
  a round is not declared
    To do: Declare it.

warning  B-2  Labels are seen
  b.html: a label is small
    To do: Make it larger.

waived   A-1  Nothing is invented
  known.html: an old page
    Stands until 2026-12-31: Archived.`);
  });

  test('has one order, however findings come', () => {
    const again = sortedIssues(judgedIssues(issues.toReversed(), [waiver], asOf), named);
    expect(again).toEqual(sorted);
  });

  test('counts what may stand apart, and a waiver that is over as a warning', () => {
    expect(countsOf(sorted)).toEqual({ errors: 2, warnings: 2, waived: 1 });
    const over = judgedIssues(issues, [{ ...waiver, until: '2026-06-29' }], asOf);
    expect(countsOf(over)).toEqual({ errors: 2, warnings: 4, waived: 0 });
  });

  test('cuts a rule that finds the same everywhere, and leaves no control character', () => {
    const many = Array.from({ length: 25 }, (_, n) =>
      errorIssue('A-1', { line: n, file: 'a' }, 'x\u001b[2J', 'Go.'),
    );
    const text = findingsText(sortedIssues(many, named), named);
    expect(text.split('\n')).toHaveLength(13);
    expect(text).toContain('  ... and 15 more (--json lists them all)\n    To do: Go.');
    expect(text).not.toContain('\u001b');
  });
});

describe('how many rules were checked', () => {
  const rule = (id: string, ways: Coverage['ways'], severity: Coverage['severity'] = 'error'): Coverage => ({
    ...{ id, ways, severity },
  });
  const coverage = [
    rule('a', ['records']),
    rule('b', ['pages', 'browser']),
    rule('c', ['browser']),
    rule('d', []),
    rule('e', ['pages'], null),
  ];
  const none = { errors: 0, warnings: 0, waived: 0 };

  test('is told with why others were not', () => {
    const counts = coverageCounts(coverage, { built: true, browser: false });
    expect(countsLine(counts, 12, { errors: 1, warnings: 2, waived: 0 })).toBe(
      '5 rules: 2 checked on 12 pages, 1 more with --browser, 1 cannot be checked by a build (--rules lists them), 1 of other jurisdictions; 1 error, 2 warnings, 0 waived.',
    );
  });

  test('counts those of a browser where it measured, and no page where none was built', () => {
    expect(coverageCounts(coverage, { built: true, browser: true })).toMatchObject({
      checked: 3,
      browser: 0,
    });
    const counts = coverageCounts(coverage, { built: false, browser: false });
    expect(counts).toMatchObject({ checked: 1, unbuilt: 2 });
    expect(countsLine(counts, null, none)).toContain('1 checked, 2 not, as no pages were built,');
  });
});

test('the list of rules tells how each is checked, and why some are not', () => {
  const text = {
    regime: 'A law',
    title: 'A title',
    checks: 'Looks.',
    remedy: 'Mend.',
    source: 'https://law.example',
  };
  const rules: Rule[] = [
    { ...text, id: 'A-1', severity: 'error', records: () => [], page: () => [] },
    { ...text, id: 'B-2', severity: 'warning', beyond: 'Minds cannot be read; the policy page says so.' },
    { ...text, id: 'C-3', severity: { FR: 'error' }, site: () => [] },
  ];
  expect(rulesText(toldRules(rules, ['UK']), ['UK']))
    .toBe(`Checked for UK (records, pages, output, browser: where it is looked at)
  A-1  error  records, pages  A title

Cannot be checked by a build, and what is done instead
  B-2  A title
    Minds cannot be read; the policy page says so.

Of other jurisdictions: C-3`);
});
