/** What no build sees of a form that a server prints, and who looks at it instead. */
export const onRequest =
  'The form of a site that receives answers itself is made on request: `candor check` prints it in its states, as the site does, and looks at those pages.';
