import { escaped } from '../markup.js';
import { draw, type Drawn } from './draw.js';
import type { Chart, Tone } from './shapes.js';

const [width, margin, head, line] = [760, 24, 64, 20];
const [ink, muted, paper] = ['#1b2429', '#515c63', '#ffffff'];
const [green, amber, red] = ['#1d6b4f', '#9a6c12', '#ad3f27'];

/** Looks of each kind of mark as attributes: a file by itself has no style sheet, and many programs read none. */
const looks: Record<Tone, Readonly<Record<string, string | number>>> = {
  promoter: { fill: green },
  passive: { fill: '#f6e7c6', stroke: amber, 'stroke-width': 1.5 },
  detractor: { fill: 'none', stroke: red, 'stroke-width': 1.5 },
  stripes: { stroke: red, 'stroke-dasharray': '2 3' },
  plain: { fill: ink },
  score: { fill: ink },
  range: { stroke: ink, 'stroke-width': 2 },
  path: { stroke: muted, 'stroke-width': 1.5 },
  grid: { stroke: '#d5dadd' },
  zero: { stroke: '#7f8a91' },
  break: { stroke: muted, 'stroke-dasharray': '3 4' },
  value: { fill: ink, 'font-weight': 600 },
  label: { fill: muted },
};

/**
 * A chart as a file of its own: title above, sentence below, on white. Every text is escaped; nothing in it needs a style sheet, a
 * font or a script.
 */
export function chartSvg(chart: Chart): string {
  const { title, summary, language, dir } = chart;
  const inner = width - 2 * margin;
  const sentences = linesOf(summary, 100);
  const height = head + chart.height + 16 + sentences.length * line + margin;
  const start = dir === 'rtl' ? width - margin : margin;
  const marks = draw(chart, (percent) => Math.round(percent * inner) / 100);
  const foot = sentences.map((text, index) =>
    element('text', { x: start, y: head + chart.height + 32 + index * line, fill: muted }, text),
  );
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'xml:lang': language,
    direction: dir,
    'font-family': 'system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif',
    'font-size': 13,
  };
  const content = [
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(summary)}</desc>`,
    element('rect', { width, height, fill: paper }),
    element('text', { x: start, y: 38, fill: ink, 'font-size': 18, 'font-weight': 600 }, title),
    `<g transform="translate(${margin} ${head})">\n${marks.map(markOf).join('\n')}\n</g>`,
    ...foot,
  ];
  return `${element('svg', root, null, `\n${content.join('\n')}\n`)}\n`;
}

function markOf({ tag, tone, attributes, text }: Drawn): string {
  return element(tag, { ...looks[tone], ...attributes }, text);
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text: string | null = null,
  content = text === null ? '' : escaped(text),
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${written.join('')}${content === '' ? '/>' : `>${content}</${name}>`}`;
}

/** SVG breaks no lines by itself. */
function linesOf(text: string, most: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last === undefined || last.length + 1 + word.length > most
      ? [...lines, word]
      : [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}
