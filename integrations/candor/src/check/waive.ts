import { warningIssue, type Issue } from '../model/issue.js';
import type { Waiver } from '../model/waiver.js';

/** An issue and, where the owner lets it stand, why and until when. */
export interface JudgedIssue extends Issue {
  waived?: Pick<Waiver, 'reason' | 'until'>;
}

/** Every issue, those that the owner lets stand marked, and with what is wrong with the waivers themselves. */
export function judgedIssues(
  issues: readonly Issue[],
  waivers: readonly Waiver[],
  asOf: string,
): JudgedIssue[] {
  return [
    ...issues.map((issue) => judgedIssue(issue, waivers, asOf)),
    ...waivers.filter(({ until }) => until < asOf).map(expired),
  ];
}

/** An issue, marked where a waiver that still holds is about it. */
export function judgedIssue(issue: Issue, waivers: readonly Waiver[], asOf: string): JudgedIssue {
  const waiver = waivers.find((one) => one.until >= asOf && covers(one, issue));
  return waiver === undefined ? issue : { ...issue, waived: { reason: waiver.reason, until: waiver.until } };
}

function covers({ rule, where }: Waiver, issue: Issue): boolean {
  return (
    rule === issue.rule && (where === undefined || [issue.where.file, issue.where.response].includes(where))
  );
}

function expired({ rule, until }: Waiver): Issue {
  return warningIssue(
    'waiver-expired',
    {},
    `the waiver of ${rule} held until ${until}, and holds no longer`,
    'Mend what it was for, and take it out of `waivers`; or give it a new day and say why.',
  );
}
