/** The ready themes, as the pages that show them speak of them. */
export const themes = [
  {
    id: 'paper',
    name: 'Paper',
    about:
      'A page of a good magazine: serif words under thin rules, no boxes, names in small capitals. For those who write well and know it.',
  },
  {
    id: 'plain',
    name: 'Plain',
    about:
      'The page of a product: white cards with a soft shadow, the reader’s own sans serif, one clear blue. It stands beside almost anything.',
  },
  {
    id: 'poster',
    name: 'Poster',
    about:
      'Cards in full colour, set in heavy type, to be read from across the street. For a launch, a festival, a page that may be loud.',
  },
] as const;
