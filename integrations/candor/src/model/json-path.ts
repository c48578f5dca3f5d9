/** A step into JSON: a key, or those items of a list whose value at `where` is this text. */
export type JsonStep = string | { where: readonly string[]; is: string };

/** `.key`, `[0]`, `["a key"]`, `[key=value]` and `[a.b="a value"]`. */
const token =
  /(?:^|\.)([^.[\]]+)|\[(\d+)\]|\[(["'])(.*?)\3\]|\[([^\]="']+)=(?:(["'])(.*?)\6|(?!["'])([^\]]*))\]/y;

/** The steps of a path such as `answers[field.ref=nps].number`; a text says why it is none. */
export function parseJsonPath(path: string): JsonStep[] | string {
  const steps: JsonStep[] = [];
  for (token.lastIndex = 0; token.lastIndex < path.length;) {
    const at = token.lastIndex;
    const found = token.exec(path);
    if (found === null) return faultAt(path, at);
    const [, key, index, , quoted, where, , value, bare] = found;
    steps.push(
      where === undefined ? (key ?? index ?? quoted!) : { where: where.split('.'), is: value ?? bare ?? '' },
    );
  }
  return steps;
}

/** Everything a path leads to. A key of a list is that of each of its items, so that there may be several. */
export function jsonValues(value: unknown, steps: readonly JsonStep[]): unknown[] {
  return steps.reduce<unknown[]>((found, step) => found.flatMap((at) => next(at, step)), [value]);
}

/** What a path leads to: a list where there are several, undefined where it ends early. */
export function jsonValue(value: unknown, steps: readonly JsonStep[]): unknown {
  const found = jsonValues(value, steps);
  return found.length > 1 ? found : found[0];
}

function next(at: unknown, step: JsonStep): unknown[] {
  if (typeof at !== 'object' || at === null) return [];
  if (typeof step === 'object')
    return Array.isArray(at)
      ? at.filter((item) => String(jsonValue(item, step.where) ?? '') === step.is)
      : [];
  if (Array.isArray(at) && !/^\d+$/.test(step)) return at.flatMap((item) => next(item, step));
  return Object.hasOwn(at, step) ? [(at as Record<string, unknown>)[step]] : [];
}

function faultAt(path: string, at: number): string {
  const place = `at character ${at + 1} of ${JSON.stringify(path)}`;
  if (path[at] === '.') return `the dot ${place} has no key behind it`;
  if (path[at] !== '[') return `"${path[at]}" ${place} has no "[" before it`;
  return path.includes(']', at)
    ? `the brackets ${place} hold neither a position ([0]) nor a condition ([key=value]) nor a key in quotation marks (["a key"])`
    : `the "[" ${place} is never closed`;
}

/** Where in a file its responses lie: a path, or several of which a file has one; without one, the file is the list. */
export type ItemsPath = string | readonly string[] | undefined;

/** Lists of responses, and single ones, as they lie in the data; empty where there are none. Throws a RangeError for a path that is none. */
export function jsonItems(data: unknown, path: ItemsPath): object[] {
  if (path === undefined) return Array.isArray(data) ? [data] : [];
  for (const each of typeof path === 'string' ? [path] : path) {
    const steps = parseJsonPath(each);
    if (typeof steps === 'string') throw new RangeError(steps);
    const found = jsonValues(data, steps).filter((value) => typeof value === 'object' && value !== null);
    if (found.length > 0) return found as object[];
  }
  return [];
}
