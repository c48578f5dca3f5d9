import type { Issue } from '../model/issue.js';

const kept = 100;

/** Gathers issues without bounds on how many there are: the first hundred of each rule and file, then only their number. */
export class IssueList {
  readonly #groups = new Map<string, { first: Issue[]; more: number }>();

  add(issue: Issue): void {
    const key = `${issue.rule}\n${issue.where.file ?? ''}`;
    const group = this.#groups.get(key) ?? { first: [], more: 0 };
    this.#groups.set(key, group);
    if (group.first.length < kept) group.first.push(issue);
    else group.more++;
  }

  list(): Issue[] {
    return [...this.#groups.values()].flatMap(({ first, more }) => {
      const last = first.at(-1);
      return more === 0 || last === undefined
        ? first
        : [...first.slice(0, -1), { ...last, what: `${last.what} (and ${more} more like it)` }];
    });
  }
}
