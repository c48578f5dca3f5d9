type Item = Readonly<Record<string, unknown>>;

const deepest = 4;

/** What an item can be asked for: its keys, and paths to what lies inside its objects. Lists of objects have no text of their own. */
export function pathsOf(item: Item, before = '', depth = 1): string[] {
  return Object.entries(item).flatMap(([key, value]) => {
    const path = before + key;
    if (Array.isArray(value)) return value.some(isObject) ? [] : [path];
    if (!isObject(value)) return [path];
    return depth === deepest ? [] : pathsOf(value, `${path}.`, depth + 1);
  });
}

function isObject(value: unknown): value is Item {
  return typeof value === 'object' && value !== null;
}
