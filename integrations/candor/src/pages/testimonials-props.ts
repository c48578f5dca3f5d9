import { dateDisplays, nameDisplays, type DateDisplay, type NameDisplay } from '../model/display.js';
import { layouts, type Layout } from '../model/layout.js';
import type { SiteConfig } from '../publish/config.js';
import { classedParts, hideableParts, type HideablePart, type QuoteClasses } from '../publish/quote-parts.js';

/** How `<Testimonials>` and `<Testimonial>` show what they show. */
export interface ShownAs {
  /** Parts of the cards not to print. @default ['tags'] */
  hide?: readonly HideablePart[];
  /** How much of a name is shown, never more than the person agreed to. @default `testimonials.nameDisplay` of the options */
  nameDisplay?: NameDisplay | undefined;
  /** How exactly the day is shown. @default `testimonials.dateDisplay` of the options */
  dateDisplay?: DateDisplay | undefined;
  /** Whether the day of a quote leads to its own page. @default false */
  links?: boolean;
  /** Whether a circle with initials stands where there is no picture. @default only in `carousel marquee single featured avatars` */
  avatars?: boolean;
  /** Classes to add to parts. One with classes of yours gives up its protection against the styles of bare elements. @default {} */
  classes?: QuoteClasses;
}

const known = {
  layout: layouts,
  flow: ['columns', 'rows'],
  order: ['newest', 'featured'],
  rotate: ['day', 'week', 'month'],
  nameDisplay: nameDisplays,
  dateDisplay: dateDisplays,
  columns: ['1', '2', '3', '4'],
  headingLevel: ['2', '3', '4', '5', '6'],
  hide: hideableParts,
  classes: classedParts,
} as const satisfies Record<string, readonly string[]>;

/** Refuses values of props that no layout knows: a page must not print them. */
export function assertKnownProps(
  component: string,
  given: object,
  also: Readonly<Record<string, readonly string[]>> = {},
): void {
  const props = given as Readonly<Record<string, unknown>>;
  for (const [prop, choices] of Object.entries({ ...known, ...also })) {
    for (const value of valuesOf(props[prop])) assertOneOf(component, prop, value, choices);
  }
  for (const prop of ['limit', 'page']) {
    const value = props[prop];
    if (value !== undefined && !(Number.isInteger(value) && Number(value) > 0))
      throw new Error(`<${component} ${prop}={${String(value)}}>: use a whole number from 1 on.`);
  }
}

function assertOneOf(component: string, prop: string, value: string, choices: readonly string[]): void {
  if (!choices.includes(value))
    throw new Error(`<${component} ${prop}="${value}">: use one of ${choices.join(', ')}.`);
}

/** A value, the values of a list, or the keys of an object. */
function valuesOf(given: unknown): string[] {
  if (given === undefined) return [];
  if (Array.isArray(given)) return given.map(String);
  return typeof given === 'object' && given !== null ? Object.keys(given) : [String(given)];
}

const withCircles: readonly Layout[] = ['carousel', 'marquee', 'single', 'featured', 'avatars'];

/** What holds for a layout where the page does not say. */
export function layoutDefaults(layout: Layout) {
  const one = layout === 'single' || layout === 'featured';
  return {
    avatars: withCircles.includes(layout),
    order: layout === 'featured' ? ('featured' as const) : ('newest' as const),
    limit: one ? 1 : undefined,
  };
}

/** The config with names and days shown as a component says. */
export function shownAs(config: SiteConfig, { nameDisplay, dateDisplay }: ShownAs): SiteConfig {
  const { name, date } = config.display;
  return { ...config, display: { name: nameDisplay ?? name, date: dateDisplay ?? date } };
}
