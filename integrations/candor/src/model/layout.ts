/** How testimonials can be laid out. */
export const layouts = [
  'wall',
  'grid',
  'list',
  'carousel',
  'marquee',
  'single',
  'featured',
  'badge',
  'avatars',
  'summary',
] as const;
export type Layout = (typeof layouts)[number];

/** Style sheets that a layout needs besides those of all cards. */
export const layoutSheets: Readonly<Record<Layout, readonly string[]>> = {
  wall: [],
  grid: [],
  list: ['list'],
  carousel: ['carousel', 'avatars'],
  marquee: ['marquee', 'avatars'],
  single: ['single', 'avatars'],
  featured: ['single', 'avatars'],
  badge: ['badge'],
  avatars: ['avatars'],
  summary: ['badge', 'findings', 'charts'],
};
