import { once } from './once.js';
import type { CheckedPage } from './page.js';

/** A thing that JSON-LD tells of. */
export type LdNode = Readonly<Record<string, unknown>>;

/** What the scripts of JSON-LD of a page say. */
export interface LinkedData {
  /** Why scripts cannot be read. */
  broken: readonly string[];
  reviews: readonly ReviewNode[];
}

/** A review, or a rating made of many. */
export interface ReviewNode {
  kind: 'Review' | 'AggregateRating';
  node: LdNode;
  /** What it is about; null where that is not said. */
  about: LdNode | null;
  /** Its own rating: of a review what `reviewRating` holds, else itself. */
  rating: LdNode | null;
}

export const linkedData = once(({ jsonLd }: CheckedPage): LinkedData => read(jsonLd));

function read(scripts: readonly string[]): LinkedData {
  const broken: string[] = [];
  const things: unknown[] = [];
  for (const script of scripts) {
    try {
      things.push(JSON.parse(script));
    } catch (error) {
      broken.push((error as Error).message);
    }
  }
  const byId = new Map<string, LdNode>();
  visit(things, (node) => {
    const id = node['@id'];
    if (typeof id === 'string' && Object.keys(node).length > 1) byId.set(id, node);
  });
  const reviews: ReviewNode[] = [];
  visit(things, (node, parent) => {
    const kind = typesOf(node).find(isRated);
    if (kind === undefined) return;
    const about = resolved(node['itemReviewed'], byId) ?? parent;
    const rating = kind === 'Review' ? (asNode(node['reviewRating']) ?? null) : node;
    reviews.push({ kind, node, about, rating });
  });
  return { broken, reviews };
}

/** The types of a node, without the address of schema.org. */
export function typesOf(node: LdNode): string[] {
  const types = [node['@type']].flat();
  return types.flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^https?:\/\/schema\.org\//, '')] : [],
  );
}

function isRated(type: string): type is ReviewNode['kind'] {
  return type === 'Review' || type === 'AggregateRating';
}

function resolved(value: unknown, byId: ReadonlyMap<string, LdNode>): LdNode | null {
  const node = asNode(value);
  const id = node?.['@id'];
  return (typeof id === 'string' ? byId.get(id) : undefined) ?? node;
}

function asNode(value: unknown): LdNode | null {
  const [first] = [value].flat();
  return typeof first === 'object' && first !== null ? (first as LdNode) : null;
}

function visit(
  value: unknown,
  see: (node: LdNode, parent: LdNode | null) => void,
  parent: LdNode | null = null,
): void {
  if (Array.isArray(value)) value.forEach((each) => visit(each, see, parent));
  else if (typeof value === 'object' && value !== null) {
    const node = value as LdNode;
    see(node, parent);
    const owner = typesOf(node).length > 0 ? node : parent;
    Object.values(node).forEach((each) => visit(each, see, owner));
  }
}
