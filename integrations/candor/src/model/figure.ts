/** What `<Figure show="...">` prints. */
export const figureShows = [
  ...(['nps', 'score', 'n', 'asked', 'responseRate', 'interval', 'blank', 'mean', 'period'] as const),
  ...(['promoterShare', 'passiveShare', 'detractorShare', 'promoters', 'passives', 'detractors'] as const),
  ...(['mentions', 'share', 'change'] as const),
] as const;
export type FigureShow = (typeof figureShows)[number];
