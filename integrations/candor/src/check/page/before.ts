import { isTag, isText, type ChildNode, type Element } from 'domhandler';
import { asRead, textOf } from './text.js';

/** What stands before an element, in the order of the page. */
export interface Before {
  text: string;
  links: readonly Element[];
  /** The outermost elements that stand whole before it. */
  elements: readonly Element[];
}

/** What people read inside `place` before they come to `end`. What no one sees, and white space, does not count. */
export function proseBefore(end: Element, place: Element): Before {
  const nodes: ChildNode[] = [];
  for (let at: Element = end; at !== place && at.parent !== null && isTag(at.parent); at = at.parent) {
    const { children } = at.parent;
    nodes.unshift(...children.slice(0, children.indexOf(at)));
  }
  const shown = nodes.filter((node) => isText(node) || (isTag(node) && isShown(node)));
  const elements = shown.filter(isTag);
  return {
    text: asRead(shown.map((node) => (isText(node) ? node.data : ` ${textOf(node)} `)).join('')),
    links: elements.flatMap(linksIn),
    elements,
  };
}

function isShown({ name, attribs }: Element): boolean {
  return !/^(script|style|template|input)$/.test(name) && !('hidden' in attribs);
}

function linksIn(element: Element): Element[] {
  const below = element.children.filter(isTag).flatMap(linksIn);
  return element.name === 'a' ? [element, ...below] : below;
}
