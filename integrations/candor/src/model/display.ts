/** How much of a name is shown. */
export const nameDisplays = ['full', 'first', 'initials', 'none'] as const;
export type NameDisplay = (typeof nameDisplays)[number];

/** How exactly the day of an answer is shown. */
export const dateDisplays = ['day', 'month', 'year', 'none'] as const;
export type DateDisplay = (typeof dateDisplays)[number];
