/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Red, green, blue from 0 to 255, and how much they cover, from 0 to 1. */
type Colour = readonly [red: number, green: number, blue: number, alpha: number];

declare global {
  var candorTools: {
    /** What is behind what an element holds; null where a picture is. */
    behind(element: Element | null): Colour | null;
    colour(css: string): Colour;
    /** One colour laid over another. */
    over(top: Colour, below: Colour): Colour;
    contrast(one: Colour, other: Colour): number;
    isSeen(element: Element): boolean;
    /** An element in the words it shows, or by its tag and classes. */
    name(element: Element): string;
    /** Elements below one, itself included, that hold text of their own. */
    texts(element: Element): Element[];
  };
}

/** Puts into the page what several measurements use. It runs there, so it holds everything it needs. */
export function putTools(): void {
  const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  })!;
  const colour = (css: string): Colour => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = '#000';
    pen.fillStyle = css;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = ([red, green, blue, alpha]: Colour, below: Colour): Colour => {
    const mix = (top: number, at: number): number => top * alpha + below[at]! * (1 - alpha);
    return [mix(red, 0), mix(green, 1), mix(blue, 2), 1];
  };
  const paper = (): Colour => {
    const sheet = document.createElement('i');
    sheet.style.background = 'Canvas';
    document.documentElement.append(sheet);
    const found = colour(getComputedStyle(sheet).backgroundColor);
    sheet.remove();
    return found;
  };
  const behind = (element: Element | null): Colour | null => {
    if (element === null) return paper();
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    if (backgroundImage !== 'none') return null;
    const own = colour(backgroundColor);
    if (own[3] === 1) return own;
    const below = behind(element.parentElement);
    return below === null ? null : over(own, below);
  };
  const luminance = (given: Colour): number => {
    const [red = 0, green = 0, blue = 0] = given.slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  globalThis.candorTools = {
    ...{ behind, colour, over },
    contrast(one, other) {
      const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    },
    isSeen(element) {
      const { width, height } = element.getBoundingClientRect();
      return (
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        width > 1 &&
        height > 1
      );
    },
    name(element) {
      const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
      const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => name !== '');
      return text === '' ? `<${[element.localName, ...classes].join('.')}>` : `“${text.slice(0, 60)}”`;
    },
    texts: (element) =>
      [element, ...element.querySelectorAll('*')].filter((at) =>
        [...at.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== ''),
      ),
  };
}
