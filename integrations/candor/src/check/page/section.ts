import type { Element } from 'domhandler';

/** What one of our components printed: `candor-testimonials`, `candor-comments` and so on. */
export interface Section {
  /** What stands behind `candor-` in the second of its classes. */
  kind: string;
  element: Element;
  cards: readonly Card[];
}

/** A quote with what is told of it. */
export interface Card {
  /** The public id it stands for, `data-candor-quote`. */
  id: string;
  element: Element;
}

/** Whether an element is the outermost that one of our components prints. */
export function isOurs({ attribs }: Element): boolean {
  return attribs.class?.includes('candor') === true && /(?:^|\s)candor(?:\s|$)/.test(attribs.class);
}

/** What stands behind `candor-` in the second of its classes. */
export function kindOf({ attribs }: Element): string {
  return /(?:^|\s)candor-(\S+)/.exec(attribs.class ?? '')?.[1] ?? '';
}
