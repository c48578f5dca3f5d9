const used = new WeakMap<object, Set<string>>();

/** An id for its first use on a page, nothing after that: an id may stand on a page once. `page` is the request it is made for. */
export function anchorOnce(page: object, id: string): string | undefined {
  const ids = used.get(page) ?? new Set<string>();
  if (ids.has(id)) return undefined;
  used.set(page, ids.add(id));
  return id;
}
