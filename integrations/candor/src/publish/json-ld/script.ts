/** One thing that JSON-LD tells of. */
export type Node = Readonly<Record<string, unknown>>;

/**
 * The text of a `<script type="application/ld+json">`: JSON that no text in it can end, whoever wrote it. Null without anything to tell.
 * Browsers run none of it, so a content security policy needs no hash for it.
 */
export function jsonLd(nodes: readonly Node[]): string | null {
  if (nodes.length === 0) return null;
  const data = { '@context': 'https://schema.org', '@graph': nodes };
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A node of a type, without what is not known. */
export function node(type: string, properties: Readonly<Record<string, unknown>>): Node {
  const known = Object.entries(properties).filter(
    ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return { '@type': type, ...Object.fromEntries(known) };
}
