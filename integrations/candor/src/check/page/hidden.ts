import type { Element } from 'domhandler';

/** Classes that take something from the eye, as style sheets everywhere call them. */
const hiding = new Set([
  ...['candor-hidden', 'sr-only', 'visually-hidden', 'visuallyhidden', 'screen-reader-text', 'hidden'],
  ...['screen-reader-only', 'sr-only-focusable', 'd-none', 'invisible', 'collapse', 'tooltip'],
]);
const hidingTags = new Set(['details', 'dialog', 'template', 'noscript', 'script', 'style', 'object', 'svg']);
const hidingStyle =
  /display:none|visibility:hidden|opacity:0(?![.\d])|font-size:0(?![.\d])|clip-path:inset\(50%\)/;

/** Whether what stands in an element is not simply there to read: it has to be opened, or is not for the eye. */
export function hides({ name, attribs }: Element): boolean {
  if (hidingTags.has(name)) return true;
  if ('hidden' in attribs || 'inert' in attribs || 'popover' in attribs) return true;
  if (attribs['aria-hidden'] === 'true') return true;
  const { class: classes, style } = attribs;
  if (style !== undefined && hidingStyle.test(style.replace(/\s+/g, '').toLowerCase())) return true;
  return classes !== undefined && hidesBy(classes);
}

const known = new Map<string, boolean>();
const mostKnown = 4096;

/** Whether one of some classes does: asked once of each that comes again and again. */
function hidesBy(classes: string): boolean {
  const before = known.get(classes);
  if (before !== undefined) return before;
  const found = classes.split(/\s+/).some((one) => hiding.has(one));
  if (known.size < mostKnown) known.set(classes, found);
  return found;
}
