/** `aria-current` of a link: it leads to the page shown, or to the section the page is in. */
export function ariaCurrent(href: string, pathname: string): 'page' | 'true' | undefined {
  const [link, here] = [bare(href), bare(pathname)];
  if (here === link) return 'page';
  return link !== '' && here.startsWith(`${link}/`) ? 'true' : undefined;
}

function bare(path: string): string {
  return path.replace(/(index)?\.html$/, '').replace(/\/+$/, '');
}
