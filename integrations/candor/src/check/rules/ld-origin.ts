import type { CheckFacts } from '../facts.js';
import type { Finding } from '../finding.js';
import type { ReviewNode } from '../page/json-ld.js';
import { plain } from '../page/text.js';
import type { Quotable } from '../../model/published.js';

interface Origins {
  own: ReadonlyMap<string, Quotable>;
  platforms: ReadonlyMap<string, string>;
}
const known = new WeakMap<CheckFacts, Origins>();

/** Whose words a review in JSON-LD has; undefined for nobody's who answered here. */
export function quotableOf(body: string, facts: CheckFacts): Quotable | undefined {
  return originsOf(facts).own.get(plain(body));
}

export function directFindings({ kind, node }: ReviewNode, facts: CheckFacts): Omit<Finding, 'where'>[] {
  const body = node['reviewBody'];
  if (kind !== 'Review' || typeof body !== 'string') return [];
  // What two people say in the same words is one's own as well.
  if (quotableOf(body, facts) !== undefined) return [];
  const platform = originsOf(facts).platforms.get(plain(body));
  const words = `"${body.slice(0, 80)}"`;
  if (platform !== undefined) return [{ what: `JSON-LD marks up a review left on ${platform}: ${words}` }];
  return [{ what: `JSON-LD marks up a review that nobody published here gave: ${words}`, undeclared: true }];
}

function originsOf(facts: CheckFacts): Origins {
  const origins = known.get(facts) ?? {
    own: new Map(
      [...facts.quotables.values()].flatMap((quotable) => {
        const texts = [quotable.comment, ...(quotable.excerpt === null ? [] : [quotable.excerpt])];
        return texts.map((text) => [plain(text), quotable] as const);
      }),
    ),
    platforms: new Map(facts.reviews.map(({ text, platform }) => [plain(text), platform])),
  };
  known.set(facts, origins);
  return origins;
}
