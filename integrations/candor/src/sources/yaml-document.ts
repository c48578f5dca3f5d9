import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { yamlFault } from './document-faults.js';

/** Data with where each part of it stands. */
export interface LocatedData {
  data: unknown;
  /** 1-based line of a key of its data, or of the nearest key above it; undefined where nothing stands there. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** YAML, checked for its syntax; so many lines of its file stand before it. */
export function parseYaml(text: string, name: string, before: number): LocatedData {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fault = document.errors[0];
  if (fault === undefined)
    return {
      data: document.toJS() as unknown,
      lineOf: (path) => {
        const offset = offsetOf(document.contents, path);
        return offset === undefined ? undefined : lines.linePos(offset).line + before;
      },
    };
  throw yamlFault(fault, name, before);
}

/** Where the key or item a path leads to begins, or the last one on the way that is there. */
function offsetOf(node: unknown, [key, ...rest]: readonly PropertyKey[]): number | undefined {
  if (key === undefined) return undefined;
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
    const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
    return start === undefined ? undefined : (offsetOf(pair!.value, rest) ?? start);
  }
  if (!isSeq(node)) return undefined;
  const item = node.items[Number(key)];
  return isNode(item) ? (offsetOf(item, rest) ?? item.range?.[0]) : undefined;
}
