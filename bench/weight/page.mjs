/** The page every candidate puts its quotes on. */
export function page(quotes, head = '') {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Harbour Cycle Works</title>${head}</head><body><h1>What people say</h1>${quotes}</body></html>`;
}
