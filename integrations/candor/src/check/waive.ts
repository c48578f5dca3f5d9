import { warningIssue, type Issue } from '../model/issue.js';
import type { Waiver } from '../model/waiver.js';

/** Issues without those that the owner lets stand, and with what is wrong with the waivers themselves. */
export function withoutWaived(issues: readonly Issue[], waivers: readonly Waiver[], asOf: string): Issue[] {
  const standing = waivers.filter(({ until }) => until >= asOf);
  return [
    ...issues.filter((issue) => !standing.some((waiver) => covers(waiver, issue))),
    ...waivers.filter((waiver) => !standing.includes(waiver)).map(expired),
  ];
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
