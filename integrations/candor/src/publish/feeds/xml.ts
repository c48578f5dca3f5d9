import { escapedWhole } from '../markup.js';

/** An element that holds nothing but a text. */
export function element(name: string, text: string, known: Record<string, string> = {}): string {
  return `<${name}${attributes(known)}>${escapedWhole(text)}</${name}>`;
}

export function attributes(known: Record<string, string>): string {
  return Object.entries(known)
    .map(([name, value]) => ` ${name}="${escapedWhole(value)}"`)
    .join('');
}
