import base from '../styles/candor.css?inline';
import quotes from '../styles/quotes.css?inline';
import page from '../styles/embed.css?inline';

const files = import.meta.glob<string>('../styles/themes/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});
const themes = new Map(Object.entries(files).map(([path, css]) => [/([^/]+)\.css$/.exec(path)![1]!, css]));

/** Names of the themes that the package has. */
export const themeNames = [...themes.keys()];

/** All the style of the page for other sites, in one text. */
export function embedCss(theme: string | null): string {
  return [base, quotes, page, theme === null ? '' : themes.get(theme)!].join('\n').trim();
}
