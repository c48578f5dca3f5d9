import type { Finding } from '../finding.js';

/** For each two that stand in one order on some pages and in the other elsewhere, what the fewer pages do. */
export function orderFindings(orders: ReadonlyMap<string, readonly string[]>): Finding[] {
  return pairs.flatMap(([one, other]) => {
    const those = [...orders].map(([order, pages]) => ({ kinds: order.split(' '), pages }));
    const having = those.filter(({ kinds }) => kinds.includes(one) && kinds.includes(other));
    const [first, second] = [true, false].map((before) =>
      having
        .filter(({ kinds }) => kinds.indexOf(one) < kinds.indexOf(other) === before)
        .flatMap(({ pages }) => pages),
    ) as [string[], string[]];
    if (first.length === 0 || second.length === 0) return [];
    const few = first.length < second.length ? first : second;
    const [page = ''] = few;
    const what = `${words[one]} and ${words[other]} stand here in another order than on most pages (${few.length} of ${first.length + second.length} pages)`;
    return [{ where: { file: page }, what }];
  });
}

const words = {
  feedback: 'the link to the form',
  policy: 'the link to the policy',
  main: 'the main part',
} as const;
const pairs = [
  ['feedback', 'policy'],
  ['feedback', 'main'],
  ['policy', 'main'],
] as const;
