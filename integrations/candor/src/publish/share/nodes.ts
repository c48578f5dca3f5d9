/** What the renderer lays out: boxes and plain text. Visitor text stands in `text` alone, so that nothing of it is ever markup or a style. */
export type ShareNode = BoxNode | TextNode;

type Style = Readonly<Record<string, string | number>>;

export interface BoxNode {
  type: 'container';
  dir?: 'ltr' | 'rtl';
  lang?: string;
  style: Style;
  children: ShareNode[];
}

export interface TextNode {
  type: 'text';
  text: string;
  dir?: 'ltr' | 'rtl';
  lang?: string;
  style: Style;
}

export function box(
  style: Style,
  children: readonly (ShareNode | null)[],
  language: { dir?: 'ltr' | 'rtl'; lang?: string } = {},
): BoxNode {
  return {
    type: 'container',
    ...language,
    style: { display: 'flex', ...style },
    children: children.filter((child) => child !== null),
  };
}

/** A text of its own: whatever direction marks it holds end with it. */
export function text(
  words: string,
  style: Style,
  language: { dir?: 'ltr' | 'rtl'; lang?: string } = {},
): TextNode {
  return { type: 'text', text: words, ...language, style };
}

/** Shows a text in its own direction without turning what stands around it. */
export function isolated(words: string): string {
  return `\u2068${words}\u2069`;
}
