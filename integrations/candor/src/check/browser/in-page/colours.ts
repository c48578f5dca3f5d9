/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Red, green, blue from 0 to 255, and how much they cover, from 0 to 1. */
type Colour = readonly [red: number, green: number, blue: number, alpha: number];

declare global {
  var candorColours: {
    colour(css: string): Colour;
    /** One colour laid over another. */
    over(top: Colour, below: Colour): Colour;
    /** What is behind what an element holds; null where a picture is. */
    behind(element: Element | null): Colour | null;
    /** From 1 to 21, as WCAG reckons it. */
    between(one: Colour, other: Colour): number;
    /** How far the boldest of these colours stands out from what is behind; null where that is a picture. */
    standOut(place: Element | null, colours: readonly string[]): number | null;
  };
}

/** Puts into the page what reckons with colours. It runs there, so it holds everything it needs. */
export function putColours(): void {
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
  const between = (one: Colour, other: Colour): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const standOut = (place: Element | null, colours: readonly string[]): number | null => {
    const ground = behind(place);
    return ground && Math.max(...colours.map((css) => between(over(colour(css), ground), ground)));
  };
  globalThis.candorColours = { colour, over, behind, between, standOut };
}
