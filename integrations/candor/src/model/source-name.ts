const kinds = ['csv', 'json', 'jsonl'] as const;
/** How a file of responses is written. */
export type SourceKind = (typeof kinds)[number];

/** How a file of responses is written, by its name; undefined for any other file. `.gz` is one packed with gzip. */
export function sourceKindOf(name: string): SourceKind | undefined {
  const extension = /\.([^./]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase();
  return name.endsWith('.mapping.json') ? undefined : kinds.find((kind) => kind === extension);
}

/** A name without what its kind and packing added to it. */
export function bareName(name: string): string {
  return name.replace(/\.[^./]+(\.gz)?$/i, '');
}
